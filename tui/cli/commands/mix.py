"""`rung mix`: what the active goals are made of: growth, career and job, stretch, and the needs that none serves (G16, P6)."""

from __future__ import annotations

from career.model import goal_mix
from career.model.field import choice_words
from career.views.mix import LABEL, mix_lines
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json

EXAMPLES = "rung mix\nrung mix --json\nrung edit g8k --growth influence --scope career"


def run(words: list[str], session: Session) -> int:
    """Print the mix, a line each."""
    parser = Parser("mix", "What your active goals are made of: kinds of growth, career and job, stretch.", EXAMPLES)
    parser.add_json()
    typed = parser.read(words)
    if typed.json:
        say_json(_json(session))
    elif lines := mix_lines(session.reading):
        for line in lines:
            say(f"{line.label:<{LABEL}}{line.text}", hang=LABEL)
    else:
        say("No goal is active yet. rung brainstorm notes ideas, rung start starts one.")
    session.warn()
    return 0


def _json(session: Session) -> dict[str, object]:
    found = goal_mix.mix(session.reading)
    return {
        "active": [goal.id for goal in found.active],
        "growth": {choice_words(kind).replace("-", "_"): count for kind, count in found.growth.items() if kind},
        "growth_not_said": found.growth[""],
        "scope": dict(found.scope),
        "all_job": found.all_job,
        "stretching": [goal.id for goal in found.stretching],
        "sharpening": [goal.id for goal in found.sharpening],
        "needs_not_served": [{"id": need.id, "text": need.text} for need in found.unserved],
    }
