"""What the nudges about people are about: whom to meet, to help, to thank, and to spend time with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.language.relative_days import past
from career.model import contacts, repairs, wants
from career.model.contacts import ContactKind
from career.model.people import Person
from career.views import asking, cadence
from career.views.nudge_finds import Found

if TYPE_CHECKING:
    from career.model.context import Context

OFFER = "Who could use 15 minutes of yours?"
AFTER = {
    "strained": "It has been strained for {} days. Two days to choose from and a coffee are a beginning.",
    "invited": "You asked {} days ago to start again. What came of it?",
    "talked": "You talked {} days ago. How is it now?",
}
"""Why the next step of a repair is due, by its state, with the days since."""
FELLOWS = frozenset({"peer", "partner", "other", "mentor"})
"""The roles of those with whom one lets off steam: nobody who decides about me, and nobody about whom I decide."""


def repairs_due(context: Context) -> Iterator[Found]:
    """Yield the repairs whose next step was due before today, what has waited longest first (B13)."""
    for step in repairs.waiting(context):
        if repairs.due(step, context) < context.today:
            text = f"{context.career.headline(step.person)}: {repairs.NEXT[step.state]}"
            yield Found(step.id, text, AFTER[step.state].format((context.today - step.on).days))


def overdue(context: Context) -> Iterator[Found]:
    """Yield the people whom I have not met for far longer than usual, the most overdue first (O11, B9)."""
    for one in cadence.meetings(context):
        if one.tone == "late":
            what = "one-on-one" if one.is_one_on_one else "contact"
            last = f"The last {what} was {past(one.last, context.today)}" if one.last else f"No {what} is noted yet"
            yield Found(one.person.id, one.what, f"{last}; every {one.every} days is usual. When do you meet?")


def untold(context: Context) -> Iterator[Found]:
    """Yield those who decide and were not told lately what I want, the most influential first, while I want something (B15)."""
    found = wants.coverage(context)
    for person in found.untold:
        if want := wants.to_tell(person, context):
            last = wants.told_on(person, context)
            since = f"was told last {past(last, context.today)}" if last else "does not know it yet"
            why = f"What you want: {want.text}. {person.name} {since}; {found} of those who decide know."
            yield Found(person.id, person.name, why)


def to_help(context: Context) -> Iterator[Found]:
    """Yield whom to offer help, those first whose contact is overdue, unless I helped somebody lately (L13)."""
    people = asking.could_use_help(context)
    if _days_since("help_given", people, context) < context.settings.help_days:
        return
    late = [one.person for one in cadence.meetings(context) if one.tone]
    for person in dict.fromkeys([*late, *people]):
        met = cadence.last_met(person, context)
        said = f"You last met {person.name} {past(met, context.today)}." if met else ""
        yield Found(person.id, person.name, " ".join(filter(None, (OFFER, said))))


def to_thank(context: Context) -> Iterator[Found]:
    """Yield those who helped me to see what a task does for my career, and whom I have not thanked since (P10)."""
    career = context.career
    kept = sorted(career.reframes.values(), key=lambda one: (one.created_at, one.id))
    for one in kept:
        person = career.people.get(one.helped_by)
        day = context.moment.local_day(one.created_at)
        if person is None or person.archived_on or one.archived_on:
            continue
        if not any(thanks.on >= day for thanks in contacts.of(person.id, career, "thanks")):
            about = career.headline(one.about)
            yield Found(person.id, person.name, f"{person.name} helped you to see what '{about}' does for your career.")


def to_be_with(context: Context) -> Iterator[Found]:
    """Yield with whom to spend time on anything but work, once there was none for too long (L14)."""
    people = asking.could_use_help(context)
    days = _days_since("social", people, context)
    if days <= context.settings.social_days:
        return
    for person in people:
        if person.role in FELLOWS:
            why = f"A coffee with {person.name}? No time spent on anything but work is noted for {days} days."
            yield Found(person.id, person.name, why)


def _days_since(kind: ContactKind, people: list[Person], context: Context) -> int:
    """Return the days since the last contact of a kind, else since the first person was written down."""
    last = contacts.last_of_kind(kind, context.career)
    known = [context.moment.local_day(person.created_at) for person in people]
    return (context.today - (last.on if last else min(known, default=context.today))).days
