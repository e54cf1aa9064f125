"""`rung brainstorm`: ideas for goals, one from the words, or with `-` one per line of standard input (G15)."""

from __future__ import annotations

from career.edits import brainstorm
from career.model.records import Change, Step
from tui.cli.arguments import Parser, words_or_input
from tui.cli.commands.add import made
from tui.cli.session import Session

EXAMPLES = "rung brainstorm run the guild for a year\nrung brainstorm - < ideas.txt\nrung start g8k g3p"


def run(words: list[str], session: Session) -> int:
    """Save ideas; `rung start` starts the few that are chosen."""
    parser = Parser("brainstorm", "Note ideas for goals. `rung start ID...` starts the ones you choose.", EXAMPLES)
    parser.add_argument("idea", nargs="+", metavar="IDEA", help="one line; - reads one idea a line from standard input")
    typed = parser.read(words)
    lines = [line for line in words_or_input(typed.idea).splitlines() if line.strip()]
    changes: list[Change] = []
    for line in lines:
        changes += brainstorm.idea(line, session.moment).changes
    first = made(Step("", changes), "goals")
    label = f"Added idea '{first.headline}'" if len(lines) == 1 else f"Added {len(lines)} ideas"
    session.commit(Step(label, changes), first.id)
    return 0
