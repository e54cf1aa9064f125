"""Those who can influence my future: when I last heard from each, and what is open between us (B9, B10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import short
from career.model import feedback, goals, repairs, wants
from career.model.backlinks import pointing
from career.model.direct_reports import Saying
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import DECIDES
from career.model.skills import Rating
from career.views.tone import Tone

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person


class Open(NamedTuple):
    """What is open between somebody and me, with its tone."""

    text: str
    tone: Tone = ""


NOTHING_OPEN = Open("")


def last_heard(person: Person, context: Context) -> date | None:
    """Return the last day on which somebody said something that I wrote down, None where there is none."""
    career = context.career
    said = [f.answered_on if f.kind == "request" else f.on for f in pointing(Feedback, "person", person.id, career)]
    said += [told.reply_on for told in pointing(Telling, "person", person.id, career)]
    said += [asked.answered_on for asked in pointing(Approval, "person", person.id, career)]
    said += [rating.on for rating in pointing(Rating, "person", person.id, career)]
    said += [saying.on for saying in pointing(Saying, "person", person.id, career)]
    return max((day for day in said if day and day <= context.today), default=None)


def next_open(person: Person, context: Context) -> Open:
    """Return the most pressing thing that is open with somebody.

    A change that they were not told of, an approval that I wait for, what they said that I have not understood yet, a
    goal that waits for them, a question that I asked; of those who decide, what they care about, where I do not know, and what I want, where they
    do not.
    """
    return next(_open_with(person, context), NOTHING_OPEN)


def _open_with(person: Person, context: Context) -> Iterator[Open]:
    career, today = context.career, context.today
    step = repairs.latest(person.id, career)
    if step and repairs.waits(step, career) and repairs.due(step, context) <= today:
        yield Open(repairs.NEXT[step.state], "warn")
    said = [item for item in pointing(Feedback, "person", person.id, career) if item.archived_on is None]
    states = {item.id: feedback.state(item, context) for item in said}
    if silent := [item for item in said if states[item.id] == "silent"]:
        days = max(feedback.silent_days(item, today) for item in silent)
        yield Open(f"tell {'a change' if len(silent) == 1 else f'{len(silent)} changes'}, {days} d old", "warn")
    asked = [a for a in pointing(Approval, "person", person.id, career) if a.state == "asked" and not a.archived_on]
    if waiting := [a for a in asked if goals.waits(a, career)]:
        days = max((today - a.asked_on).days for a in waiting)
        yield Open(f"approval asked {days} d ago", "warn" if days > context.settings.approval_days else "")
    if new := [item for item in said if states[item.id] == "new"]:
        yield Open(f"{len(new)} new in feedback")
    for goal in pointing(Goal, "blocked_on", person.id, career):
        if goals.is_open(goal):
            yield Open(f"awaited: {goal.title}")
    if questions := [item for item in said if states[item.id] == "asked"]:
        yield Open(f"asked on {short(min(item.on for item in questions), today)}")
    if not person.cares_about and person.influence >= DECIDES:
        yield Open("ask: what matters?", "warn")
    if person.influence >= DECIDES and not wants.is_told(person, context) and wants.to_tell(person, context):
        yield Open("tell what you want", "warn")
