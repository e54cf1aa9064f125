"""`rung redo`: redo the step that was undone last."""

from __future__ import annotations

from tui.cli.arguments import Parser
from tui.cli.commands.undo import tell_skipped
from tui.cli.session import Session
from tui.host.printing import said_short, say


def run(words: list[str], session: Session) -> int:
    """Redo the step that was undone last."""
    Parser("redo", "Redo the change that you undid last.").read(words)
    result = session.store.redo()
    say(f"Redone: {said_short(session.label(result.label))} · undo: rung undo")
    tell_skipped(result.skipped)
    return 0
