"""`rung delete ID`: delete a record, or only its next step; undo restores it."""

from __future__ import annotations

from career.edits import editing, next_step
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import said_short, say


def run(words: list[str], session: Session) -> int:
    """Delete one record."""
    parser = Parser("delete", "Delete a record. `rung undo` brings it back.", "rung delete m3k\nrung delete r3k --step")
    parser.add_argument("id", nargs="+", metavar="ID", help=naming.HELP)
    parser.add_argument("--step", action="store_true", help="drop only its next step")
    typed = parser.read(words)
    career = session.store.career
    record = naming.found(" ".join(typed.id), career)
    step = next_step.dropped(record, session.writing) if typed.step else editing.delete(record, career)
    session.store.commit(*step)
    say(f"{said_short(session.label(step.label))} · {career.short(record.id)} · undo: rung undo")
    return 0
