"""Contacts: help is counted over thirty days (L13), and the nudges about people (L12 to L14, O11, P10)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import editing
from career.errors import Refused
from career.model import climate as climates
from career.model import contacts, tasks
from career.model.contacts import Contact
from career.model.feedback import Feedback
from career.model.moment import Moment
from career.model.nudge_answers import NudgeAnswer
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.views import people_finds
from career.views.nudges import nudge
from tests.building import after, career_of, day, in_context, moment_on, on

MOMENT = moment_on()
LONG_AGO = on(MOMENT, -200)
ANA = LONG_AGO.make(Person, name="Ana", role="manager")
OMAR = LONG_AGO.make(Person, name="Omar", role="peer")
KIM = LONG_AGO.make(Person, name="Kim", role="peer")


def met(person: Person, ago: int, kind: str, **more: Any) -> Contact:
    return MOMENT.make(Contact, person=person.id, on=day(-ago), kind=kind, **more)


def test_help_is_counted_over_thirty_days() -> None:
    context = in_context(career_of(OMAR, *(met(OMAR, ago, "help_given") for ago in (0, 29, 30)), met(OMAR, 1, "other")))
    assert contacts.count("help_given", context) == 2
    assert contacts.count("help_asked", context) == 0


def test_without_a_kind_it_is_a_one_on_one_with_a_manager_and_another_contact_with_a_peer() -> None:
    for person, kind, label in ((ANA, "1on1", "Noted a one-on-one with Ana"), (OMAR, "other", "Noted a contact")):
        step = editing.add("contacts", {"person": person.name, "text": ""}, in_context(career_of(ANA, OMAR), MOMENT))
        (made,) = step.changes
        assert isinstance(made, Contact)
        assert made.kind == kind
        assert step.label.startswith(label)


def test_what_came_of_help_links_a_skill_a_task_and_a_person_who_may_be_new() -> None:
    task = tasks.add("fix the flaky test", MOMENT)
    typed = {
        "person": "Omar",
        "kind": "help asked",
        "text": "x",
        "skills": "databases",
        "task": task.title,
        "met": "Vera",
    }
    career = career_of(OMAR, task)
    career = after(career, editing.add("contacts", typed, in_context(career, MOMENT)))
    (made,) = career.contacts.values()
    assert made.skills == {"databases"}
    assert made.task == task.id
    assert career.headline(made.met) == "Vera"
    with pytest.raises(Refused, match="whom you met by it"):
        editing.add("contacts", typed | {"met": "Omar"}, in_context(career, MOMENT))


@pytest.mark.parametrize(("ago", "comes"), [(14, False), (15, True)])
def test_time_without_work_is_missed_from_day_fifteen(ago: int, *, comes: bool) -> None:
    found = [*people_finds.to_be_with(in_context(career_of(ANA, OMAR, met(OMAR, ago, "social"))))]
    assert [one.source for one in found] == ([OMAR.id] if comes else [])


@pytest.mark.parametrize(("ago", "comes"), [(1, False), (6, False), (7, True)])
def test_time_without_work_is_offered_once_a_week_at_most(ago: int, moment: Moment, *, comes: bool) -> None:
    held = met(OMAR, 20, "social"), met(OMAR, 1, "help_given")
    offered = moment.make(NudgeAnswer, kind="social", about=KIM.id, on=day(-ago), said="later")
    found = nudge(in_context(career_of(OMAR, KIM, *held, offered)))
    assert (found is not None and found.kind == "social") is comes


@pytest.mark.parametrize(("ago", "comes"), [(6, False), (7, True)])
def test_whom_to_help_is_asked_after_a_week_without_and_the_overdue_come_first(ago: int, *, comes: bool) -> None:
    overdue = met(ANA, 15, "1on1")
    found = [*people_finds.to_help(in_context(career_of(OMAR, KIM, ANA, overdue, met(KIM, ago, "help_given"))))]
    assert [one.source for one in found] == ([ANA.id, OMAR.id, KIM.id] if comes else [])


@pytest.mark.parametrize(("climate", "kind"), [("calm", "silent"), ("strained", "silent"), ("fear", "help")])
def test_where_people_are_afraid_the_first_nudge_is_to_help(
    climate: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(climates, "climate", lambda _career: climate)
    silent = MOMENT.make(Feedback, raw="x", on=day(-20), change_made="y", change_on=day(-12))
    context = in_context(career_of(OMAR, silent))
    found = nudge(context)
    assert found is not None
    assert found.kind == kind
    yesterday = MOMENT.make(NudgeAnswer, kind="help", about=ANA.id, on=day(-1))
    found = nudge(in_context(context.career.changed([yesterday])))
    assert found is not None
    assert found.kind == kind, "in fear it is not held back for a week"


@pytest.mark.parametrize(
    ("records", "thanked"),
    [
        ([], False),
        ([met(OMAR, 0, "thanks")], True),
        ([met(OMAR, 5, "thanks")], False),
        ([met(OMAR, 0, "social")], False),
        ([met(KIM, 0, "thanks")], False),
    ],
)
def test_who_helped_me_to_see_it_is_to_be_thanked_until_they_were(records: list[Record], *, thanked: bool) -> None:
    kept = MOMENT.make(Reframe, about="t1", sentence="x", helped_by=OMAR.id)
    found = [*people_finds.to_thank(in_context(career_of(OMAR, KIM, kept, *records)))]
    assert [one.source for one in found] == ([] if thanked else [OMAR.id])
    gone = replace(kept, helped_by="p0gone000")
    assert [*people_finds.to_thank(in_context(career_of(gone)))] == []
