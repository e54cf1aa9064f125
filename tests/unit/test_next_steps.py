"""Next steps: what waits for somebody needs one of one's own, and what is open needs one at all (B1, B18)."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from career.model import tasks
from career.model.moment import Moment
from career.model.people import Person
from career.model.reframes import Reframe
from career.views import next_steps
from career.views.next_steps import Waiting
from tests.building import TODAY, career_of, day, in_context, new_feedback, new_goal


def test_a_blocked_goal_without_a_step_of_ones_own_counts_and_adding_one_ends_it(moment: Moment) -> None:
    bare = new_goal("Work with platform", moment, blocked_on="p1")
    own = new_goal("Lead two", moment, blocked_on="p1", then_do="write the one page")
    free = new_goal("Give a talk", moment)
    assert next_steps.stuck(in_context(career_of(bare, own, free))) == [bare]
    task = tasks.add("draft it", moment, goal=bare.id)
    assert next_steps.own_step(bare, career_of(bare, task)) == "draft it"
    assert next_steps.stuck(in_context(career_of(bare, task))) == []


@pytest.mark.parametrize("fields", [{"blocked_on": "p2"}, {"state": "done"}, {"state": "handed"}])
def test_a_task_that_waits_or_is_over_is_no_step_of_ones_own(fields: dict[str, Any], moment: Moment) -> None:
    goal = new_goal("Work with platform", moment, blocked_on="p1")
    assert next_steps.is_stuck(goal, career_of(goal, tasks.add("draft it", moment, goal=goal.id, **fields)))


def test_of_several_tasks_the_next_due_is_the_step(moment: Moment) -> None:
    goal = new_goal("Work with platform", moment)
    later, sooner = (tasks.add(t, moment, goal=goal.id, due=day(n)) for t, n in (("later", 9), ("sooner", 2)))
    assert next_steps.own_step(goal, career_of(goal, later, sooner)) == "sooner"


def test_tasks_and_feedback_can_wait_for_somebody_too(moment: Moment) -> None:
    task = tasks.add("review", moment, blocked_on="p1")
    item = new_feedback("shorter", moment, blocked_on="p1")
    assert next_steps.stuck(in_context(career_of(task, item))) == [task, item]
    kept = moment.make(Reframe, about=task.id, then_do="read it alone")
    acted = new_feedback("shorter", moment, blocked_on="p1", change_made="three lines")
    assert next_steps.stuck(in_context(career_of(task, kept, acted))) == []


@pytest.mark.parametrize(
    ("blocked", "free", "counted", "share"),
    [
        (0, 4, Waiting(0, 4), None),
        (4, 0, Waiting(4, 4), None),
        (1, 4, Waiting(1, 5), 0.2),
        (0, 5, Waiting(0, 5), 0.0),
        (5, 0, Waiting(5, 5), 1.0),
    ],
)
def test_the_share_that_waits_is_told_from_five_open_items(
    blocked: int, free: int, counted: Waiting, share: float | None, moment: Moment
) -> None:
    records = [new_goal("x", moment, blocked_on="p1") for _ in range(blocked)]
    closed = [new_goal("x", moment, blocked_on="p1", state="done"), tasks.add("x", moment, state="done")]
    career = career_of(*records, *(tasks.add("y", moment) for _ in range(free)), *closed)
    assert next_steps.waiting(in_context(career)) == counted
    assert counted.share == share


def test_two_bare_items_are_counted(moment: Moment) -> None:
    goal = new_goal("a mere title", moment)
    plain = new_feedback("hm", moment, plain="be briefer")
    assert next_steps.bare(in_context(career_of(goal, plain))) == [goal, plain]


@pytest.mark.parametrize("state", ["idea", "paused", "done", "dropped"])
def test_a_parked_goal_needs_no_step(state: Any, moment: Moment) -> None:
    assert next_steps.bare(in_context(career_of(new_goal("x", moment, state=state)))) == []


@pytest.mark.parametrize(
    "fields",
    [
        {},  # new: it is to be said plainly first
        {"plain": "x", "then_do": "ask Dana"},
        {"plain": "x", "change_made": "y"},
        {"plain": "x", "parked_on": TODAY, "park_why": "moot"},
        {"kind": "request"},
        {"plain": "x", "archived_on": TODAY},
    ],
)
def test_feedback_with_a_step_in_its_chain_is_not_bare(fields: dict[str, Any], moment: Moment) -> None:
    assert next_steps.bare(in_context(career_of(new_feedback("hm", moment, **fields)))) == []


def test_a_reframed_task_without_a_next_step_is_bare_by_its_latest_reframe(moment: Moment) -> None:
    task, bare_task = tasks.add("runbook", moment), tasks.add("test", moment)
    career = career_of(
        task,
        bare_task,
        tasks.add("never reframed", moment),
        moment.make(Reframe, about=task.id),
        Reframe(id="r99999999", created_at=moment.now, about=task.id, then_do="read it"),
        moment.make(Reframe, about=bare_task.id),
    )
    assert next_steps.bare(in_context(career)) == [bare_task]


def test_praise_needs_no_next_step_and_waits_for_nobody(moment: Moment) -> None:
    said = new_feedback("well run", moment, kind="praise", plain="clear notes", blocked_on="p1")
    context = in_context(career_of(said))
    assert next_steps.bare(context) == []
    assert next_steps.stuck(context) == []
    assert next_steps.waiting(context).open == 0


def test_a_reports_tasks_are_none_of_my_own_open_items(moment: Moment) -> None:
    tom = moment.make(Person, name="Tom Reed", role="report")
    mine = [tasks.add(f"mine {n}", moment, blocked_on="p1") for n in range(4)]
    own, theirs = tasks.add("mine too", moment), tasks.add("theirs", moment, for_person=tom.id, blocked_on="p1")
    goal = new_goal("Work with platform", moment, blocked_on="p1", then_do="ask")
    before, now = career_of(tom, *mine, own), career_of(tom, *mine, own, theirs)
    assert next_steps.waiting(in_context(before)) == next_steps.waiting(in_context(now)) == Waiting(4, 5)
    assert theirs not in next_steps.stuck(in_context(now))
    kept = moment.make(Reframe, about=theirs.id, for_person=tom.id)
    assert next_steps.bare(in_context(now.changed([kept]))) == next_steps.bare(in_context(before))
    served = tasks.add("theirs", moment, for_person=tom.id, goal=goal.id)
    assert next_steps.own_step(msgspec.structs.replace(goal, then_do=""), career_of(goal, served)) == ""
