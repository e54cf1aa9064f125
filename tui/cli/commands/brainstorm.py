"""`rung brainstorm`: ideas for goals, one from the words, or with `-` one per line of standard input (G15)."""

from __future__ import annotations

from career.edits import brainstorm
from tui.cli.arguments import Parser
from tui.cli.commands.add import made
from tui.cli.session import Session
from tui.cli.standard_input import lines_or_input

EXAMPLES = "rung brainstorm run the guild for a year\nrung brainstorm - < ideas.txt\nrung start g8k g3p"


def run(words: list[str], session: Session) -> int:
    """Save ideas; `rung start` starts the few that are chosen."""
    parser = Parser("brainstorm", "Note ideas for goals. `rung start ID...` starts the ones you choose.", EXAMPLES)
    parser.add_argument("idea", nargs="+", metavar="IDEA", help="one line; - reads one idea a line from standard input")
    typed = parser.read(words)
    step = brainstorm.add(lines_or_input(typed.idea), session.writing)
    session.commit(step, made(step, "goals").id)
    return 0
