"""`rung road`: from what is done, past today, to what the person really wants (G22)."""

from __future__ import annotations

from career.language.dates import brief
from career.language.relative_days import short
from career.model import visions
from career.views.road import Milestone, road, wanted
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say_json, say_records

SIGNS = {"done": "[x]", "open": "[ ]", "today": "---", "question": "?", "vision": "==>", "want": "<>"}


def run(words: list[str], session: Session) -> int:
    """Print the road, one step per line."""
    parser = Parser("road", "The goals on the way to what you want.", "rung road\nrung road --json")
    parser.add_json()
    typed = parser.read(words)
    milestones = [*road(session.reading), *wanted(session.reading)]
    if typed.json:
        say_json(
            [{"place": s.place, "on": s.on, "text": s.text, "id": s.source, "because": s.because} for s in milestones]
        )
    else:
        say_records(_row(milestone, session) for milestone in milestones)
    session.warn()
    return 0


def _row(milestone: Milestone, session: Session) -> tuple[str, ...]:
    dated = short if milestone.place == "done" else brief
    day = "" if milestone.on is None else dated(milestone.on, session.today)
    said = milestone.because if milestone.place in {"open", "want"} else ""
    if milestone.place == "vision" and (wanted := visions.latest(session.career)):
        said = visions.ends(wanted)
    text = " · ".join(filter(None, (milestone.text, said)))
    return session.career.short(milestone.source) if milestone.source else "", SIGNS[milestone.place], day, text
