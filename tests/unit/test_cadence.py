"""When to meet somebody again: counted from the last meeting that was held (O11), yellow and then red."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import editing, meeting
from career.errors import Refused
from career.model.contacts import Contact
from career.model.feedback import Feedback, Telling
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.settings import Settings
from career.views import cadence
from career.views.upcoming import upcoming
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on

MOMENT = moment_on()
ANA = on(MOMENT, -200).make(Person, name="Ana", role="manager")
OMAR = on(MOMENT, -200).make(Person, name="Omar", role="partner")


def met(person: Person, ago: int, kind: str = "1on1", **more: Any) -> Contact:
    return MOMENT.make(Contact, person=person.id, on=day(-ago), kind=kind, **more)


def due(person: Person, *records: Record, settings: Settings | None = None) -> tuple[int, str] | None:
    """Give in how many days the next meeting is due, and its tone."""
    context = in_context(career_of(person, *records), settings=settings or Settings())
    found = cadence.meeting(person, context)
    return None if found is None else ((found.on - TODAY).days, found.tone)


@pytest.mark.parametrize(
    ("ago", "in_days", "tone"),
    [(0, 14, ""), (13, 1, ""), (14, 0, ""), (15, -1, "warn"), (21, -7, "warn"), (22, -8, "late")],
)
def test_a_one_on_one_is_due_so_many_days_after_the_last_one_held(ago: int, in_days: int, tone: str) -> None:
    assert due(ANA, met(ANA, ago)) == (in_days, tone)


def test_one_held_early_on_day_nine_of_fourteen_makes_the_next_due_on_day_twenty_three(moment: Moment) -> None:
    career = career_of(ANA, met(ANA, 0))
    ninth = on(moment, 9)
    career = after(career, meeting.held(ANA, "1on1", in_context(career, ninth)))
    found = cadence.meeting(ANA, in_context(career, ninth))
    assert found is not None
    assert (found.on - TODAY).days == 23


def test_with_a_manager_only_a_one_on_one_counts_and_with_a_partner_any_contact() -> None:
    assert due(ANA, met(ANA, 10), met(ANA, 2, "social")) == (4, "")
    assert due(OMAR, met(OMAR, 10), met(OMAR, 2, "social")) == (28, "")


def test_what_somebody_said_or_was_told_is_a_contact_too() -> None:
    heard = MOMENT.make(Feedback, raw="x", on=day(-9), person=OMAR.id)
    told = MOMENT.make(Telling, feedback=heard.id, person=OMAR.id, on=day(-3))
    assert due(OMAR, heard) == (21, "")
    assert due(OMAR, heard, told) == (27, "")
    assert due(ANA, met(ANA, 10), MOMENT.make(Feedback, raw="x", on=day(-1), person=ANA.id)) == (4, "")


@pytest.mark.parametrize(
    ("own", "settings", "expected"),
    [
        (None, Settings(), 14),
        (None, Settings(cadence_manager=7), 7),
        (30, Settings(cadence_manager=7), 30),
        (0, Settings(), 0),
        (None, Settings(cadence_manager=0), 0),
        (5, Settings(cadence_manager=0), 5),
    ],
)
def test_a_persons_own_days_come_before_those_of_the_role_and_zero_means_none(
    own: int | None, settings: Settings, expected: int
) -> None:
    person = replace(ANA, cadence_days=own)
    assert cadence.days_between(person, settings) == expected
    assert due(person, met(person, 1), settings=settings) == ((expected - 1, "") if expected else None)


def test_what_was_never_noted_is_no_deadline_until_a_day_is_agreed() -> None:
    assert due(ANA) == (-186, "warn")
    assert upcoming(in_context(career_of(ANA))) == []
    lines = upcoming(in_context(career_of(replace(ANA, next_on=day(2)))))
    assert [(line.on, line.kind, line.text) for line in lines] == [(day(2), "contact", "1:1 with Ana")]


def test_a_day_that_was_agreed_comes_first_until_the_meeting_is_held(moment: Moment) -> None:
    planned = replace(ANA, next_on=day(3))
    assert due(planned, met(ANA, 40)) == (3, "")
    assert due(replace(ANA, next_on=day(-1)), met(ANA, 40)) == (-1, "late")
    assert due(replace(ANA, next_on=day(-1), cadence_days=0)) == (-1, "warn")
    career = career_of(planned, met(ANA, 12))
    context = in_context(career, moment)
    now = after(career, meeting.held(planned, "1on1", context))
    assert now.people[ANA.id].next_on is None
    earlier = after(career, meeting.noted({"person": ANA.id, "kind": "1on1", "on": day(-20)}, context))
    assert earlier.people[ANA.id].next_on == day(3)
    coffee = after(career, meeting.held(planned, "social", context))
    assert coffee.people[ANA.id].next_on == day(3)


def test_a_meeting_dated_tomorrow_is_refused(moment: Moment) -> None:
    with pytest.raises(Refused, match="in the future"):
        editing.add("contacts", {"person": "Ana", "text": "", "on": "tomorrow"}, in_context(career_of(ANA), moment))


def test_the_most_overdue_come_first_by_the_share_of_their_days() -> None:
    tom = on(MOMENT, -200).make(Person, name="Tom", role="report")
    context = in_context(career_of(ANA, OMAR, tom, met(ANA, 18), met(OMAR, 33, "other"), met(tom, 10)))
    assert [one.person.name for one in cadence.meetings(context)] == ["Tom", "Ana", "Omar"]
    assert [one.person.name for one in cadence.this_week(context)] == ["Tom", "Ana", "Omar"]
    context = in_context(career_of(ANA, OMAR, met(ANA, 6), met(OMAR, 33, "other")))
    assert [one.person.name for one in cadence.this_week(context)] == ["Omar"]


def test_nobody_who_was_archived_or_is_unclear_is_due() -> None:
    assert due(replace(ANA, archived_on=TODAY), met(ANA, 40)) is None
    assert due(replace(ANA, unclear=True), met(ANA, 40)) is None


def test_upcoming_shows_a_one_on_one_ahead_and_another_contact_once_it_is_due() -> None:
    records = [ANA, OMAR, met(ANA, 10), met(OMAR, 29, "other")]
    assert [line.text for line in upcoming(in_context(career_of(*records)))] == ["1:1 with Ana"]
    records = [ANA, OMAR, met(ANA, 10), met(OMAR, 30, "other")]
    assert [line.text for line in upcoming(in_context(career_of(*records)))] == ["talk to Omar", "1:1 with Ana"]


def test_a_contact_with_somebody_who_was_deleted_stays_and_asks_for_nothing() -> None:
    context = in_context(career_of(met(ANA, 40)))
    assert upcoming(context) == []
    assert cadence.meetings(context) == []
    (kept,) = context.career.contacts.values()
    assert context.career.title(kept) == "(gone)"
