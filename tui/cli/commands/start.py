"""`rung start ID...`: start the chosen ideas, the others stay ideas (G15); or go on with a paused goal."""

from __future__ import annotations

from career.edits import brainstorm
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session


def run(words: list[str], session: Session) -> int:
    """Start ideas and paused goals."""
    parser = Parser(
        "start",
        "Turn ideas into active goals, and paused goals back into active ones. One more than your limit asks what makes room.",
        "rung list goals\nrung start g8k g3p",
    )
    parser.add_argument(
        "id", nargs="+", metavar="ID", help="the ideas or paused goals to start, by their ids or what they are called"
    )
    typed = parser.read(words)
    chosen, left = list[str](), typed.id
    while left:
        record, left = naming.first(left, session.store.career)
        chosen.append(record.id)
    session.commit(brainstorm.begin(chosen, session.writing), chosen[0])
    return 0
