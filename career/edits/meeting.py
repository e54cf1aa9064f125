"""Noting that somebody was met, with what follows from it (O11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from career.edits import talking
from career.model import contacts
from career.model.agenda import Topic
from career.model.contacts import LABELS, Contact, ContactKind
from career.model.people import Person
from career.model.records import Change, Step
from career.views import agenda, cadence

if TYPE_CHECKING:
    from career.model.context import Context


def noted(values: Mapping[str, Any], context: Context, *, is_planned: bool = False) -> Step:
    """Return the step that notes a contact from the values of its fields; without a kind it is what is usual with them.

    `is_planned` says that it is the meeting for which a day was agreed, however early.

    Raises BadValue where the fields contradict each other.
    """
    person = context.career.people.get(values["person"])
    usual = contacts.usual_kind(person) if person else "other"
    made = context.moment.make(Contact, **{"kind": usual, **values})
    made.check()
    name = person.name if person else context.career.headline(made.person)
    if person is None:
        return Step(f"{LABELS[made.kind]} {name}", [made])
    talked = talking.settled(person, made, context, carries=_is_latest(person, made, context))
    carried = sum(isinstance(change, Topic) and not change.contact for change in talked)
    said = f", {carried} carried over" if carried else ""
    return Step(
        f"{LABELS[made.kind]} {name}{said}", [made, *_planned(person, made, context, is_it=is_planned), *talked]
    )


def held(person: Person, kind: ContactKind, context: Context, *, is_planned: bool = False) -> Step:
    """Return the step that notes a contact of a kind with a person today."""
    return noted({"person": person.id, "kind": kind, "on": context.today}, context, is_planned=is_planned)


def _is_latest(person: Person, made: Contact, context: Context) -> bool:
    """Whether a contact counts as a meeting with a person, and none that does was later."""
    counts = made.kind == "1on1" or not contacts.has_one_on_ones(person)
    last = agenda.last_meeting(person, context)
    return counts and (last is None or made.on >= last.on)


def _planned(person: Person, made: Contact, context: Context, *, is_it: bool) -> list[Change]:
    """Return the person without the day that was agreed, where this was that meeting: one about a week before it is."""
    if person.next_on is None or not _is_latest(person, made, context):
        return []
    if not is_it and person.next_on > made.on + timedelta(days=cadence.SOON):
        return []
    return [replace(person, next_on=None)]
