"""`rung redo`: the step that was undone last is done again."""

from __future__ import annotations

from tui.arguments import Parser
from tui.commands.undo import tell_skipped
from tui.printing import said_short, say
from tui.session import Session


def run(words: list[str], session: Session) -> int:
    """Do the step again that was undone last."""
    Parser("redo", "Do the step again that was undone last.").read(words)
    result = session.store.redo()
    say(f"Done again: {said_short(result.label)} · undo: rung undo")
    tell_skipped(result.skipped)
    return 0
