"""What telling one of the texts changes: a telling that comes back, a request, an approval, the room that was made."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.errors import BadValue
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.texts import registry
from tests.building import TODAY, day
from tests.unit.texts import (
    DANA,
    GOAL,
    HINT,
    MAILS,
    SKILL,
    SLIDE,
    SOON,
    STUCK,
    TOM,
    drafted,
    told,
)


def made(step: Step, kind: type[Record]) -> Any:
    return next(change for change in step.changes if isinstance(change, kind))


@pytest.mark.parametrize(
    ("name", "about", "typed", "ask_on"),
    [
        ("S2", None, {"first_day": SOON, "second_day": "next thu"}, None),  # its repair comes back
        ("S3", GOAL, {"part": "events"}, day(30)),
        ("S4", None, {"title": "a course", "able_to": "budget"}, day(21)),
        ("S6", SKILL, {}, None),  # the mentoring comes back
        ("S9", None, {}, None),
    ],
)
def test_a_telling_says_what_it_was_about_and_comes_back(
    name: str, about: Record | None, typed: dict[str, str], ask_on: date | None
) -> None:
    telling = made(told(name, about, person="Dana", **typed), Telling)
    assert (telling.person, telling.on, telling.follow_up_on) == (DANA.id, TODAY, ask_on)
    assert telling.script == registry.named(name).name
    assert telling.topic
    assert telling.about == (about.id if about else "")
    assert telling.text == drafted(name, about, person="Dana", **typed)


def test_a_change_told_comes_back_in_three_weeks_and_counts_from_today_if_it_had_not_begun() -> None:
    step = told("S1", MAILS, person="Dana", change_made="three lines")
    assert made(step, Telling).follow_up_on == day(21)
    assert made(step, Telling).feedback == MAILS.id
    assert (made(step, Feedback).change_made, made(step, Feedback).change_on) == ("three lines", TODAY)


def test_the_plain_words_of_a_hint_that_is_told_are_kept() -> None:
    step = told("S1", HINT, person="Dana", plain="show results", change_made="a page a month")
    assert made(step, Feedback).plain == "show results"


def test_advice_asked_for_is_a_request_with_its_topic_and_its_skills() -> None:
    asked = made(told("S5", SKILL, person="Dana"), Feedback)
    assert (asked.kind, asked.person, asked.on, asked.topic) == ("request", DANA.id, TODAY, "negotiation")
    assert asked.skills == {"negotiation"}
    assert asked.note == drafted("S5", SKILL, person="Dana")
    assert made(told("S5", MAILS, person="Dana"), Feedback).skills == {"writing"}
    assert (
        made(told("S5", STUCK, person="Dana"), Feedback).raw
        == "How would you go about moving nine teams to the scheduler?"
    )


def test_what_a_task_is_for_waits_two_days_for_the_answer_in_the_words_that_were_said() -> None:
    kept = made(told("S7", SLIDE, "who reads it?", person="Dana"), Reframe)
    assert (kept.about, kept.verdict, kept.told, kept.text) == (SLIDE.id, "ask", DANA.id, "who reads it?")
    assert kept.follow_up_on == day(2)


def test_a_proposal_asks_for_an_approval() -> None:
    step = told("S8", SLIDE, person="Dana", changes="a script does it")
    assert made(step, Reframe).verdict == "redefine"
    asked = made(step, Approval)
    assert (asked.task, asked.person, asked.what) == (SLIDE.id, DANA.id, "a script does it")


def test_room_made_has_its_effect_and_comes_back_in_three_days() -> None:
    step = told("S10", SLIDE, person="Dana", act="delegate", taker="Tom")
    trade = made(step, Tradeoff)
    assert (trade.person, trade.act, trade.follow_up_on) == (TOM.id, "delegate", day(3))
    assert made(step, Task).state == "handed"


def test_somebody_new_is_added_with_the_telling() -> None:
    step = told("S9", person="Kim")
    assert made(step, Person).name == "Kim"
    assert made(step, Telling).person == made(step, Person).id


def test_nothing_is_told_to_nobody() -> None:
    with pytest.raises(BadValue) as refused:
        told("S9")
    assert refused.value.field == "person"
