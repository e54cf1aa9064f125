"""What is between somebody and me, as rows of their page: trust shown, a repair, mentoring (B11 to B14). All of it is private."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from career.language.dates import brief
from career.language.relative_days import past, short
from career.model import mentorings, repairs, trust
from career.model.field import choice_words
from career.views import board
from career.views.rows import Row
from career.views.tone import Tone

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.mentorings import Mentoring
    from career.model.people import Person

SHOWN, MOVE, REPAIR, MENTOR = "shown", "trust", "repair", "mentor"
"""The kinds of the rows, which say what the keys do there; those of Upcoming have the same keys."""
NOT_RATED = "not said yet: = says what they have seen of you"
NOT_STRAINED = "nothing strained: Space notes it where something is"
NO_MENTOR = "not yet: Space asks them to be one, in one thing"


def rows(person: Person, context: Context) -> Iterator[Row]:
    """Yield what I have shown a person, the move that is next, how a repair stands, and in what they are my mentor."""
    said = shown_said(person)
    last = last_said(person, context) if said else ""
    yield Row(person.id, said or NOT_RATED, "I showed", last, tone="" if said else "muted", kind=SHOWN)
    if move := trust.move(person):
        on = person.trust_move_on
        tail = brief(on, context.today) if on else "Space: done"
        yield Row(person.id, move, "trust move", tail, tone=_tone(on, context) or "warn", kind=MOVE)
    yield from _repair(person, context)
    if not board.is_report(person):
        yield from _mentor(person, context)


def shown_said(person: Person) -> str:
    """Return what I have shown a person in words: "character 3, often · competence 1, a first piece of work"."""
    parts = ((side, trust.words(person, side)) for side in trust.SIDES)
    return " · ".join(f"{side} {said}" for side, said in parts if said)


def last_said(person: Person, context: Context) -> str:
    """Return when a contact was last marked as having shown a side of me, and which: "competence 3 days ago"."""
    days = ((trust.last_shown(person, side, context.career), side) for side in trust.SIDES)
    day, side = max(((day, side) for day, side in days if day), default=(None, ""))
    return f"{side} {past(day, context.today)}" if day else ""


def repair_said(person: Person, context: Context) -> tuple[str, str, Tone]:
    """Return where a repair stands, since when, and when its next step is due; no text where nothing was ever strained."""
    step = repairs.latest(person.id, context.career)
    if step is None or step.state == "none":
        return "", "", ""
    since = "since" if step.state in {"strained", "fresh_start"} else "on"
    said = f"{choice_words(step.state)} {since} {short(step.on, context.today)}"
    said = f"{said}: {step.text}" if step.text else said
    if not repairs.waits(step, context.career):
        return said, past(step.on, context.today), "good"
    on = repairs.due(step, context)
    return said, f"{repairs.NEXT[step.state]} · {brief(on, context.today)}", _tone(on, context)


def mentoring_said(one: Mentoring, context: Context) -> str:
    """Return what became of asking somebody to be my mentor."""
    today = context.today
    match one.state:
        case "asked":
            return f"asked {past(one.asked_on, today)} · {brief(mentorings.due(one, context), today)}"
        case "yes":
            every = one.every_days or context.settings.cadence_mentor
            return f"yes, every {every} days"
        case "ended":
            return f"ended {past(one.ended_on or one.asked_on, today)}"
    return f"no, {past(one.ended_on or one.asked_on, today)}"


def _repair(person: Person, context: Context) -> Iterator[Row]:
    step = repairs.latest(person.id, context.career)
    said, tail, tone = repair_said(person, context)
    if step is None or not said:
        yield Row(person.id, NOT_STRAINED, "between us", tone="muted", kind=REPAIR)
        return
    yield Row(step.id, said, "between us", kind=REPAIR)
    if step.state in repairs.WAITING:
        what, _, on = tail.rpartition(" · ")
        yield Row(step.id, what, "next", on, tone=tone or "muted", kind=f"{REPAIR}-next")


def _mentor(person: Person, context: Context) -> Iterator[Row]:
    found = mentorings.of(person.id, context.career)
    for one in [one for one in found if not one.is_closed] or found[:1]:
        late = one.state == "asked" and mentorings.due(one, context) < context.today
        yield Row(one.id, one.area, "mentor in", mentoring_said(one, context), tone="warn" if late else "", kind=MENTOR)
    if not found:
        yield Row(person.id, NO_MENTOR, "mentor", tone="muted", kind=MENTOR)


def _tone(on: date | None, context: Context) -> Tone:
    return "warn" if on and on < context.today else ""
