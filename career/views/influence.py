"""Those who can influence my future: when I last heard from each, and what is open between us (B9, B10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.language.dates import brief
from career.language.relative_days import short
from career.model import feedback, goals, reframes, repairs, wants
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

    The next step of a repair once it is due, a change that they were not told of, an approval that is late, what was to
    be said to them by now, the step of a repair that is to come, an approval that I wait for, what they said that I have
    not understood yet, a goal that waits for them, a question that I asked; of those who decide, what they care about,
    where I do not know, and what I want, where they do not.
    """
    return next(_open_with(person, context), NOTHING_OPEN)


def repair_next(person: Person, context: Context) -> Open:
    """Return the next step with somebody where a relation is strained, and when; nothing where nothing is (B13)."""
    step = repairs.latest(person.id, context.career)
    if step is None or not repairs.waits(step, context.career):
        return NOTHING_OPEN
    on = repairs.due(step, context)
    return Open(f"{repairs.ROW[step.state]} {brief(on, context.today)}", "warn" if on <= context.today else "")


def _open_with(person: Person, context: Context) -> Iterator[Open]:
    career = context.career
    said: dict[str, list[Feedback]] = {}
    states = feedback.states(context)
    for item in pointing(Feedback, "person", person.id, career):
        if item.archived_on is None:
            said.setdefault(states[item.id], []).append(item)
    repair, approval = repair_next(person, context), _approval(person, context)
    owed = _to_say(person, context)
    pressing = (repair, _silent(said.get("silent", []), context), approval, owed)
    yield from (one for one in pressing if one.tone)
    yield from (one for one in (repair, approval, owed) if one.text and not one.tone)
    if new := said.get("new"):
        yield Open(f"{len(new)} new in feedback")
    for goal in pointing(Goal, "blocked_on", person.id, career):
        if goals.is_open(goal):
            yield Open(f"awaited: {goal.title}")
    if questions := said.get("asked"):
        yield Open(f"asked on {short(min(item.on for item in questions), context.today)}")
    if person.influence >= DECIDES:
        yield from _unknown(person, context)


def _silent(silent: list[Feedback], context: Context) -> Open:
    """Return the changes that somebody was not told of, and for how long."""
    if not silent:
        return NOTHING_OPEN
    days = max(feedback.silent_days(item, context.today) for item in silent)
    return Open(f"tell {'a change' if len(silent) == 1 else f'{len(silent)} changes'}, {days} d old", "warn")


def _approval(person: Person, context: Context) -> Open:
    """Return the approval that I have waited for longest."""
    career = context.career
    asked = [a for a in pointing(Approval, "person", person.id, career) if a.state == "asked" and not a.archived_on]
    waiting = [(context.today - a.asked_on).days for a in asked if goals.waits(a, career)]
    if not waiting:
        return NOTHING_OPEN
    days = max(waiting)
    return Open(f"approval, {days} d", "warn" if days > context.settings.approval_days else "")


def _to_say(person: Person, context: Context) -> Open:
    """Return that a reframe, or another way out, is still to be said to somebody, and when (P17, P19)."""
    kept = next(iter(reframes.to_say(person.id, context.career)), None)
    if kept is None or kept.then_on is None:
        return NOTHING_OPEN
    return Open(f"to tell, {brief(kept.then_on, context.today)}", "warn" if kept.then_on < context.today else "")


def _unknown(person: Person, context: Context) -> Iterator[Open]:
    """Yield that it is not known what somebody cares about, and that they do not know what I want."""
    if not person.cares_about:
        yield Open("ask: what matters?", "warn")
    if not wants.is_told(person, context) and wants.to_tell(person, context):
        yield Open("tell what you want", "warn")
