"""The brief for a coach (G23): what I want, the road to it, the last check-ins, and the questions that are open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from career.documents.review import asks, learned, wishes
from career.documents.review.document import Entry, Section
from career.documents.review.prose import bare, begun, ended, measured, named, quoted, step
from career.evidence.skill_evidence import inventory
from career.evidence.skill_levels import is_unproven
from career.language.relative_days import short
from career.language.text import clean_line, number
from career.model import feedback, goal_progress, goals, visions
from career.views.road import half_way, road

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import CheckIn, Goal
    from career.views.road import Milestone


def sections(context: Context, wanted: Wanted) -> list[Section]:
    """Return the four parts of the brief, what I decided where that was asked for, and what I wait for."""
    return [
        Section("What I want", tuple(_wanted(context))),
        Section("The road", tuple(_road(context, wanted))),
        Section("Last check-ins", tuple(_checkins(context))),
        Section("Open questions", tuple(_questions(context))),
        learned.decided(context, wanted),
        asks.section(context, wanted),
    ]


def _wanted(context: Context) -> Iterator[Entry]:
    yield from wishes.vision(context)
    want = visions.latest(context.career)
    for earlier in visions.earlier(want, context.career) if want else ():
        yield Entry.of(ended(visions.wanted_then(earlier, context.today)), earlier.id)


def _road(context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield the goals by date: of those reached, the ones of the time."""
    for stop in road(context):
        if stop.place == "open" or (stop.place == "done" and stop.on in wanted.window):
            yield Entry.of(_stop(stop, context), stop.source)


def _stop(stop: Milestone, context: Context) -> str:
    day = short(stop.on, context.today) if stop.on else "No date yet"
    done = ", reached" if stop.place == "done" else ""
    why = f": {step(stop.because)}" if stop.because else ""
    return f"{day}: {begun(bare(stop.text))}{done}{why}."


def _checkins(context: Context) -> Iterator[Entry]:
    """Yield the last check-in of each open goal, the latest first."""
    found = [
        (said[-1], goal)
        for goal in context.career.goals.values()
        if goals.is_open(goal) and (said := goals.checkins(goal, context.career))
    ]
    for entry, goal in sorted(found, key=lambda pair: (pair[0].on, pair[0].created_at, pair[0].id), reverse=True):
        yield Entry.of(_checked(entry, goal, context), entry.id, goal.id)


def _checked(entry: CheckIn, goal: Goal, context: Context) -> str:
    said = [_value(entry.value, goal)] if entry.value is not None else []
    said += [quoted(entry.note)] if entry.note else []
    said += [f"confidence {entry.confidence} of 10"] if entry.confidence is not None else []
    told = "; ".join(said) or "checked, without a value"
    return ended(f"{begun(bare(goal.title))}, {short(entry.on, context.today)}: {told}")


def _value(value: float, goal: Goal) -> str:
    """Return "3 of 5 incidents", "45 % (target: 10)"."""
    if goal.target is not None and goal.baseline == 0:
        return f"{number(value)} of {number(goal.target)} {goal.unit}".strip()
    return measured(None, value, goal.unit) + ("" if goal.target is None else f" (target: {number(goal.target)})")


def _questions(context: Context) -> Iterator[Entry]:
    """Yield what is open, as questions to talk about."""
    want, between = visions.latest(context.career), half_way(context.career)
    if want and between is not None:
        yield Entry.of(f"What would be half way: {number(between)} {want.unit}".rstrip() + "?", want.id)
    yield from _behind(context)
    yield from _heard(context)
    yield from _unproven(context)


def _behind(context: Context) -> Iterator[Entry]:
    late = [g for g in goals.all_open(context.career) if _is_behind(g, context)]
    for goal in sorted(late, key=lambda g: (g.due or date.max, g.created_at, g.id)):
        due = f" (due {short(goal.due, context.today)})" if goal.due else ""
        yield Entry.of(f"What gets {named(goal.title)} back on its pace{due}, or should it go?", goal.id)


def _is_behind(goal: Goal, context: Context) -> bool:
    is_late = goal.due is not None and goal.due < context.today
    return goal.state == "open" and (is_late or goal_progress.pace_word(goal, context) == "behind")


def _heard(context: Context) -> Iterator[Entry]:
    """Yield the feedback that I have not understood yet, or not acted on."""
    states = feedback.states(context)
    found = [
        f for f in context.career.feedback.values() if states[f.id] in {"new", "understood"} and f.kind != "praise"
    ]
    for item in sorted(found, key=lambda f: (f.on, f.created_at, f.id)):
        who, day = clean_line(context.career.headline(item.person)), short(item.on, context.today)
        by = f" ({who}, {day})" if who else f" ({day})"
        asked = f"What does {quoted(item.raw)} ask of me{by}?"
        told = f"How do I begin with this{by}: {bare(item.plain)}?" if item.plain else asked
        yield Entry.of(told, item.id)


def _unproven(context: Context) -> Iterator[Entry]:
    since = short(context.today - timedelta(days=context.settings.unproven_days), context.today)
    for shown in inventory(context.career):
        if shown.skill and is_unproven(shown, context):
            yield Entry.of(f"What work could show {bare(shown.name)}? No win since {since} does.", shown.skill.id)
