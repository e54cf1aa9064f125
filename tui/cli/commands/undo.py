"""`rung undo`: undo the latest step made on this machine."""

from __future__ import annotations

from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import complain, said_short, say


def run(words: list[str], session: Session) -> int:
    """Undo the latest step."""
    Parser("undo", "Undo the last change made on this machine, in any session. `rung redo` redoes it.").read(words)
    result = session.store.undo()
    say(f"Undone: {said_short(session.label(result.label))} · redo: rung redo")
    tell_skipped(result.skipped)
    return 0


def tell_skipped(skipped: list[str]) -> None:
    """Report what was left as it is because it was changed elsewhere meanwhile."""
    for name in skipped:
        complain(f"Not undone, because it was changed meanwhile: {name}")
