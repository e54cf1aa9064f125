"""`rung delete ID`: delete a record; undo restores it."""

from __future__ import annotations

from career.edits import editing
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import said_short, say


def run(words: list[str], session: Session) -> int:
    """Delete one record."""
    parser = Parser("delete", "Delete a record. `rung undo` brings it back.", "rung delete m3k")
    parser.add_argument("id", metavar="ID", help="its first letters are enough")
    career = session.store.career
    record = career.find(parser.read(words).id)
    step = editing.delete(record, career)
    session.store.commit(*step)
    say(f"{said_short(session.label(step.label))} · {career.short(record.id)} · undo: rung undo")
    return 0
