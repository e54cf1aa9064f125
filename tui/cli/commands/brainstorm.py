"""`rung brainstorm`: ideas for goals, one from the words, or with `-` one per line of standard input (G10, G15)."""

from __future__ import annotations

from career.edits import brainstorm
from career.model import candidates
from career.model.goals import Goal
from tui.cli.arguments import Parser
from tui.cli.commands.add import made
from tui.cli.session import Session
from tui.cli.standard_input import lines_or_input
from tui.host.printing import say, say_json, say_records

EXAMPLES = (
    "rung brainstorm run the guild for a year\nrung brainstorm - < ideas.txt\n"
    "rung edit g8k --stretch 2 --visible 3 --serves-vision 2 --times-done 1\n"
    "rung brainstorm              # all ideas, those worth most first\nrung start g8k g3p"
)


def run(words: list[str], session: Session) -> int:
    """Save ideas, or without any print those there are; `rung start` starts the few that are chosen."""
    if session.asks_in_lines and not words:
        from tui.cli.plain import brainstorm as in_lines  # here: few commands ask anything
        from tui.cli.plain import start

        return start.talk_about(in_lines.storm, session)
    parser = Parser(
        "brainstorm",
        "Note ideas for goals; without one, show those there are, worth most first. `rung start ID...` starts the ones you choose.",
        EXAMPLES,
    )
    parser.add_argument("idea", nargs="*", metavar="IDEA", help="one line; - reads one idea a line from standard input")
    parser.add_json()
    typed = parser.read(words)
    if typed.idea:
        step = brainstorm.add(lines_or_input(typed.idea), session.writing)
        session.commit(step, made(step, "goals").id)
        return 0
    ideas = brainstorm.ideas(session.career)
    if typed.json:
        say_json([_json(goal) for goal in ideas])
    elif ideas:
        say_records([(session.career.short(goal.id), *_cells(goal)) for goal in ideas])
    else:
        say("There is no idea yet. rung brainstorm IDEA notes one.")
    session.warn()
    return 0


def _cells(goal: Goal) -> tuple[str, str]:
    found = candidates.worth(goal)
    return found.named if found else "not rated", goal.title


def _json(goal: Goal) -> dict[str, object]:
    return {"id": goal.id, "text": goal.title, "worth_starting": candidates.in_numbers(goal)}
