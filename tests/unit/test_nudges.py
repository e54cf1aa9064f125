"""The nudge picks the one highest item, and says why."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.model import tasks
from career.model.feedback import Feedback
from career.model.goals import Approval, Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.reviews import Review
from career.model.settings import Settings
from career.model.tasks import Task
from career.model.visions import Vision
from career.views.nudges import nudge
from tests.building import TODAY, career_of, day, in_context, new_feedback, new_goal


def everything(moment: Moment) -> list[tuple[str, Record]]:
    """Give one record for each kind of nudge, the highest first, and what they hang on."""
    ana = Person(id="p0000ana0", created_at=moment.now, name="Ana")
    goal = new_goal("Work with platform", moment, result="one interface", then_do="write the page")
    return [
        ("vision", moment.make(Vision, on=day(-365), text="lead a team")),
        ("silent", new_feedback("long", moment, change_made="three lines", change_on=day(-12))),
        ("approval", moment.make(Approval, goal=goal.id, person=ana.id, what="a day", asked_on=day(-8))),
        ("stuck", tasks.add("wait", moment, blocked_on=ana.id)),
        ("sketch", new_goal("a mere title", moment)),
        ("reframe", tasks.add("runbook", moment)),
        ("bare", new_goal("no step", moment, result="x")),
        ("", goal),
        ("", ana),
    ]


def test_the_highest_comes_first_and_each_says_why(moment: Moment) -> None:
    all_of_it = everything(moment)
    whys = {
        "vision": "A year ago you wanted: lead a team.",
        "silent": "You changed it 12 days ago and told nobody",
        "approval": "You asked 8 days ago and got no answer: 'Work with platform' waits",
        "stuck": "It waits for Ana.",
        "sketch": "One part of it: the result you want",
        "reframe": "not reframed yet",
        "bare": "no next step",
    }
    seen: frozenset[str] = frozenset()
    for kind, record in all_of_it[:7]:
        found = nudge(in_context(career_of(*(r for _, r in all_of_it))), seen=seen)
        assert found is not None
        assert (found.kind, found.source) == (kind, record.id)
        assert whys[kind] in found.why
        assert found.act
        seen |= {record.id}
    assert nudge(in_context(career_of(*(r for _, r in all_of_it))), seen=seen) is None


def test_nothing_to_do_is_no_nudge() -> None:
    assert nudge(in_context(career_of())) is None


@pytest.mark.parametrize(
    ("fields", "nudged"),
    [
        ({"asked_on": day(-7)}, False),
        ({"asked_on": day(-8)}, True),
        ({"asked_on": day(-8), "chase_on": day(1)}, False),
        ({"asked_on": day(-8), "chase_on": TODAY}, True),
        ({"asked_on": day(-8), "state": "yes"}, False),
        ({"asked_on": day(-8), "archived_on": TODAY}, False),
        ({"asked_on": day(-8), "goal": "g9999"}, False),
    ],
)
def test_an_approval_nudges_after_more_than_seven_days(fields: dict[str, Any], moment: Moment, *, nudged: bool) -> None:
    goal = new_goal("x", moment, result="x", then_do="y")
    career = career_of(goal, moment.make(Approval, **{"goal": goal.id, "person": "p1"} | fields))
    assert (nudge(in_context(career)) is not None) is nudged


def test_the_days_of_an_approval_are_a_setting(moment: Moment) -> None:
    goal = new_goal("x", moment, result="x", then_do="y")
    career = career_of(goal, moment.make(Approval, goal=goal.id, person="p1", asked_on=day(-4)))
    assert nudge(in_context(career)) is None
    assert nudge(in_context(career, settings=Settings(approval_days=3))) is not None


def test_the_oldest_of_a_kind_comes_first(moment: Moment) -> None:
    items = [new_feedback("x", moment, change_made=str(n), change_on=day(-n)) for n in (2, 9, 5)]
    found = nudge(in_context(career_of(*items)))
    assert found is not None
    assert found.text == "9"


def test_a_task_of_somebody_else_wants_a_reframe_that_is_theirs(moment: Moment) -> None:
    tom = moment.make(Person, name="Tom", role="report")
    found = nudge(in_context(career_of(tom, tasks.add("runbook", moment, for_person=tom.id))))
    assert found
    assert found.why == "It is not reframed yet: what is in it for Tom?"


def test_a_task_that_was_put_by_comes_before_others_without_a_reframe(moment: Moment) -> None:
    other, put_by = tasks.add("due", moment, due=TODAY), tasks.add("put by", moment, to_reframe=True)
    found = nudge(in_context(career_of(other, put_by)))
    assert found is not None
    assert (found.text, found.why) == ("put by", "You wanted to reframe it later.")


@pytest.mark.parametrize(
    ("blocked", "free", "told"), [(1, 4, ""), (2, 2, ""), (2, 3, "In all, 2 of your 5 open items wait for somebody.")]
)
def test_what_waits_tells_how_much_else_does(blocked: int, free: int, told: str, moment: Moment) -> None:
    stuck = [tasks.add("wait", moment, blocked_on="p1") for _ in range(blocked)]
    found = nudge(in_context(career_of(*stuck, *(tasks.add("x", moment) for _ in range(free)))))
    assert found is not None
    assert ("In all" in found.why) is bool(told)
    assert told in found.why


def test_what_is_over_nudges_nobody(moment: Moment) -> None:
    over: dict[type[Record], dict[str, Any]] = {
        Feedback: {"parked_on": TODAY, "park_why": "x"},
        Task: {"state": "done"},
        Goal: {"state": "paused"},
        Vision: {"on": TODAY},
    }
    records = [replace(r, **over.get(type(r), {})) for _, r in everything(moment)]
    assert nudge(in_context(career_of(*records))) is None


@pytest.mark.parametrize(
    ("answer", "ago", "rests"),
    [
        *(("later", ago, ago < 7) for ago in (0, 1, 6, 7)),
        *(("", ago, 0 < ago < 3) for ago in (0, 1, 2, 3)),
    ],
)
def test_a_nudge_that_was_offered_a_short_while_ago_rests(
    answer: str, ago: int, moment: Moment, *, rests: bool
) -> None:
    one, other = tasks.add("one", moment, due=TODAY), tasks.add("other", moment)
    held = moment.make(Review, on=day(-ago), nudge="reframe", nudge_about=one.id, nudge_answer=answer)
    found = nudge(in_context(career_of(one, other, held)))
    assert found is not None
    assert (found.text == "other") is rests


@pytest.mark.parametrize(("ago", "comes"), [(1, False), (6, False), (7, True), (30, True)])
def test_a_part_of_a_sketch_is_offered_once_a_week_before_tasks_to_reframe(
    ago: int, moment: Moment, *, comes: bool
) -> None:
    sketch, task = new_goal("sketch", moment), tasks.add("task", moment)
    held = moment.make(Review, on=day(-ago), nudge="sketch", nudge_about="another", nudge_answer="taken")
    found = nudge(in_context(career_of(sketch, task, held)))
    assert found is not None
    assert (found.kind == "sketch") is comes


def test_a_goal_that_is_no_sketch_is_not_offered_as_one(moment: Moment) -> None:
    whole, idea = new_goal("whole", moment, result="x"), new_goal("idea", moment, state="idea")
    found = nudge(in_context(career_of(whole, idea)))
    assert found is not None
    assert found.kind == "bare"
