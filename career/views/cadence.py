"""When to meet somebody again: counted from the last meeting that was held, not from a plan (O11, B9).

With those with whom one-on-ones are held only a one-on-one counts; with all others a contact of any kind does.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.language.dates import brief
from career.model import contacts
from career.model.backlinks import pointing
from career.model.feedback import Telling
from career.views.influence import last_heard
from career.views.tone import Tone

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person
    from career.model.settings import Settings

SOON = 7
"""Days ahead that count as this week."""


class Meeting(NamedTuple):
    """The next meeting with somebody: the day it is due, and the last one that counts, None before the first.

    `every` are the days from one to the next, 0 where only a day was agreed. The tone is "warn" once it is overdue, and
    "late" once `every` has passed as many times as the setting `contact_red` says: never before the first, which may
    have been held all along, and never where an agreed day is still to come.
    """

    person: Person
    on: date
    last: date | None
    every: int
    is_one_on_one: bool
    tone: Tone = ""

    @property
    def what(self) -> str:
        """Return what to do, such as "1:1 with Ana"."""
        return f"1:1 with {self.person.name}" if self.is_one_on_one else f"talk to {self.person.name}"

    def when(self, today: date) -> str:
        """Return when it is due as seen from today: "in 4 d", "3 d late"; before the first, that none is noted yet."""
        return brief(self.on, today) if self.is_noted or self.on >= today else "none noted yet"

    @property
    def is_noted(self) -> bool:
        """Whether there was one already, or a day was agreed: else it is never said to be late."""
        return bool(self.last or self.person.next_on)


def days_between(person: Person, settings: Settings) -> int:
    """Return the days from one meeting to the next: the person's own, else those that are usual for the role; 0 for none."""
    usual: int = getattr(settings, f"cadence_{person.role}")
    return usual if person.cadence_days is None else person.cadence_days


def last_met(person: Person, context: Context) -> date | None:
    """Return the last day of a contact of any kind: one that was noted, something they said, or something I told them."""
    days = [one.on for one in contacts.of(person.id, context.career)]
    days += [told.on for told in pointing(Telling, "person", person.id, context.career)]
    heard = last_heard(person, context)
    return max((day for day in [*days, *([heard] if heard else [])] if day <= context.today), default=None)


def last_counting(person: Person, context: Context) -> date | None:
    """Return the day from which the next meeting is counted: of the last one-on-one, or of a contact of any kind."""
    if not contacts.has_one_on_ones(person):
        return last_met(person, context)
    held = (one.on for one in contacts.of(person.id, context.career, "1on1"))
    return next((day for day in held if day <= context.today), None)


def meeting(person: Person, context: Context) -> Meeting | None:
    """Return the next meeting with a person; None where none is due: no days are set, or it is open who they are."""
    every, today = days_between(person, context.settings), context.today
    if person.archived_on or person.unclear or not (every or person.next_on):
        return None
    last = last_counting(person, context)
    since = last or min(today, context.moment.local_day(person.created_at))
    due = person.next_on or since + timedelta(days=every)
    is_red = last and every and (today - since).days > every * context.settings.contact_red and due < today
    tone: Tone = "late" if is_red else "warn" if due < today else ""
    return Meeting(person, due, last, every, contacts.has_one_on_ones(person), tone)


def meetings(context: Context) -> list[Meeting]:
    """Return the next meeting with everybody, the most overdue first, by the share of the days between that has passed."""
    found = [one for person in context.career.people.values() if (one := meeting(person, context))]
    return sorted(found, key=lambda one: (-overdue(one, context), one.on, one.person.name.casefold(), one.person.id))


def overdue(one: Meeting, context: Context) -> float:
    """Return the days since the last meeting by the days between two, 0 for a day that was agreed and is to come (C.2)."""
    if not one.every or one.person.next_on:
        return float(one.on < context.today)
    return 1 + (context.today - one.on).days / one.every


def this_week(context: Context) -> list[Meeting]:
    """Return whom to talk to within a week, the most overdue first, then by day; before the first meeting, once it is due."""
    today = context.today
    found = [one for one in meetings(context) if (one.on - today).days <= (SOON if one.is_noted else 0)]
    late = [one for one in found if one.on < today]
    return late + sorted((one for one in found if one.on >= today), key=lambda one: one.on)
