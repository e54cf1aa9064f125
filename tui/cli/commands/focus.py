"""`rung focus`: the goals with a result, a measure and a due date, with their next deadline and next action, and nothing else (G5)."""

from __future__ import annotations

from career.language.dates import brief
from career.views.road import focus
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_columns, say_json


def run(words: list[str], session: Session) -> int:
    """Print five lines at most."""
    parser = Parser(
        "focus",
        "Your goals with a result, a measure and a due date only: next deadline, next step.",
        "rung focus\nrung focus --json",
    )
    parser.add_json()
    typed = parser.read(words)
    lines = focus(session.career)
    if typed.json:
        say_json([{"id": f.goal.id, "text": f.goal.title, "on": f.on, "next": f.step} for f in lines])
    elif lines:
        say_columns(
            (brief(f.on, session.today) if f.on else "", f.goal.title, f.step or "no next step yet") for f in lines
        )
    else:
        say(
            "No goal has a result, a measure and a due date yet. Give one all three: then it shows here. The title is not "
            "the result, which says what is there once the goal is reached; the measure is a number, or a proof in words "
            "(a performance goal needs the number): rung edit ID --result TEXT --baseline N --target N --due WHEN, or "
            "--proof TEXT in place of the numbers."
        )
    session.warn()
    return 0
