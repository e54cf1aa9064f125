"""Goals: one line is enough, check-ins, approvals, and closing, with today fixed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import goal_progress, goals
from career.model.goals import Approval, CheckIn, Goal
from career.model.moment import Moment
from career.model.wins import Win
from tests.building import TODAY, after, career_of, checked_in, day, in_context, moment_on, new_goal, on


def goal_with(**fields: Any) -> Goal:
    return new_goal("Lead two people", moment_on(), **fields)


def test_a_goal_without_a_title_is_refused() -> None:
    with pytest.raises(BadValue) as refused:
        editing.add("goals", {"title": " \x1b[31m "}, in_context())
    assert refused.value.field == "title"


def test_an_archived_goal_is_not_open() -> None:
    assert not goals.is_open(goal_with(archived_on=TODAY))
    assert goals.is_open(goal_with())


@pytest.mark.parametrize(
    ("fields", "held", "due"),
    [
        ({"review_every_days": 7}, [], day(7)),  # counted from the day it was written down
        ({"review_every_days": 7, "starts": day(10)}, [], day(17)),
        (
            {"review_every_days": 7, "starts": day(-100)},
            [],
            day(7),
        ),  # begun before it was written down: not late at once
        ({"review_every_days": 14}, [-5], day(9)),
        ({"review_every_days": 14}, [-30, -5], day(9)),
        ({"review_every_days": 14, "starts": day(-60)}, [-40], day(-26)),  # late stays late
        ({"review_every_days": 14, "check_on": day(12)}, [-5], day(12)),  # put off
        ({"review_every_days": 14, "check_on": day(2)}, [-5], day(9)),  # put off before the last check-in
        ({}, [-5], None),
    ],
)
def test_the_next_check_in_counts_from_the_last_one(fields: dict[str, Any], held: list[int], due: date | None) -> None:
    goal = goal_with(**fields)
    career = after(career_of(goal), *(goals.check_in(goal, on(moment_on(), offset), None) for offset in held[:1]))
    for offset in held[1:]:
        career = career_of(*career, CheckIn(id=f"c{offset}", created_at=goal.created_at, goal=goal.id, on=day(offset)))
    assert goals.next_check_in(goal, in_context(career)) == due


def test_a_check_in_keeps_its_note_and_confidence(moment: Moment) -> None:
    goal = goal_with()
    label, [entry] = goals.check_in(goal, moment, 3, " on\tthe way ", confidence=8)
    assert isinstance(entry, CheckIn)
    assert (entry.goal, entry.on, entry.value, entry.note, entry.confidence) == (goal.id, TODAY, 3, "on the way", 8)
    assert label == "Checked in on 'Lead two people'"


def test_a_measured_goal_does_not_close_without_its_last_value(moment: Moment) -> None:
    with pytest.raises(BadValue, match="in people") as refused:
        goals.complete(goal_with(target=2.0, unit="people"), None, "they report to me", moment)
    assert refused.value.field == "value"


@pytest.mark.parametrize("value", [None, 2.0])
def test_no_goal_closes_without_proof(value: float | None, moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        goals.complete(goal_with(), value, "  ", moment)
    assert refused.value.field == "proof"


def test_closing_makes_a_win_with_the_numbers_and_keeps_the_last_value(moment: Moment) -> None:
    goal = goal_with(baseline=0.0, target=2.0, unit="people", proof="I will know because they report to me")
    step = goals.complete(goal, 2.0, "Tom and Lena joined", moment)
    career = after(career_of(goal), step)
    [won] = career.wins.values()
    assert isinstance(won, Win)
    assert (won.text, won.before, won.after, won.unit) == ("Lead two people: Tom and Lena joined", 0, 2, "people")
    assert (won.goal, won.on, won.milestone) == (goal.id, TODAY, True)
    closed = career.goals[goal.id]
    assert (closed.state, closed.closed_on) == ("done", TODAY)
    assert closed.proof == "I will know because they report to me"
    assert goal_progress.value_now(closed, career) == 2
    assert step.label == "Completed 'Lead two people'"


def test_a_goal_without_a_measure_closes_with_its_proof_alone(moment: Moment) -> None:
    goal = goal_with()
    career = after(career_of(goal), goals.complete(goal, None, "they said so", moment))
    assert career.goals[goal.id].proof == "they said so"
    assert not career.checkins


def test_a_closed_goal_does_not_win_twice(moment: Moment) -> None:
    goal = goal_with()
    closed = after(career_of(goal), goals.complete(goal, None, "done", moment)).goals[goal.id]
    with pytest.raises(Refused, match="closed already"):
        goals.complete(closed, None, "again", moment)


def test_a_goal_is_not_due_before_it_begins() -> None:
    goal_with(starts=day(3), due=day(3)).check()
    with pytest.raises(BadValue) as refused:
        goal_with(starts=day(3), due=day(2)).check()
    assert refused.value.field == "due"


def test_an_approval_is_asked_of_somebody_and_answered(moment: Moment) -> None:
    goal = goal_with()
    with pytest.raises(BadValue) as refused:
        goals.ask_approval(goal, "", "budget", moment)
    assert refused.value.field == "person"
    career = after(career_of(goal), goals.ask_approval(goal, "p1", " a  budget ", moment))
    [asked] = goals.approvals(goal, career)
    assert (asked.person, asked.what, asked.state, asked.asked_on) == ("p1", "a budget", "asked", TODAY)
    for given, state in ((True, "yes"), (False, "no")):
        step = goals.answer_approval(asked, in_context(career, on(moment, 2)), given=given)
        [answered] = goals.approvals(goal, after(career, step))
        assert (answered.state, answered.answered_on) == (state, day(2))
        assert "Lead two people" in step.label


@pytest.mark.parametrize(
    ("fields", "begun", "warns"),
    [
        ({"starts": day(0)}, ["asked"], True),
        ({"starts": day(-9)}, ["yes", "no"], True),
        ({"starts": day(-9)}, ["yes", "yes"], False),
        ({"starts": day(-9)}, [], False),
        ({"starts": day(-9), "uses_resources": True}, [], True),
        ({"starts": day(-9), "uses_resources": True, "approvals_none": True}, [], False),
        ({"starts": day(1)}, ["asked"], False),
        ({}, ["asked"], False),
        ({"starts": day(-9), "state": "paused"}, ["asked"], False),
    ],
)
def test_a_goal_that_begins_before_all_leave_is_given_warns(
    fields: dict[str, Any], begun: list[Any], *, warns: bool
) -> None:
    moment = moment_on()
    goal = goal_with(**fields)
    asked = [moment.make(Approval, goal=goal.id, person="p1", asked_on=TODAY, state=answer) for answer in begun]
    assert goals.starts_unapproved(goal, in_context(career_of(goal, *asked))) is warns


def test_a_change_of_time_zone_in_mid_day_moves_every_number_by_one_day_and_breaks_none() -> None:
    """Noon becomes yesterday evening, or tomorrow morning: what was written down stays, and today is another."""
    goal = goal_with(baseline=0.0, target=10.0, starts=day(-10), due=day(10), review_every_days=7)
    career = checked_in(goal, 5)
    elapsed = {offset: goal_progress.elapsed(goal, day(offset)) for offset in (-1, 0, 1)}
    assert elapsed == {-1: 0.45, 0: 0.5, 1: 0.55}
    assert {offset: goal_progress.pace(goal, in_context(career, day(offset))) for offset in (-1, 0, 1)} == {
        -1: 0.05,
        0: 0.0,
        1: -0.05,
    }
    assert goal_progress.value_now(goal, career) == 5
    assert goals.next_check_in(goal, in_context(career)) == day(7)


def test_approvals_of_one_day_are_in_the_order_in_which_they_were_asked(moment: Moment) -> None:
    goal = new_goal("lead", moment)
    asked = [
        Approval(id=i, created_at=moment.now + timedelta(microseconds=n), goal=goal.id, person="p", asked_on=TODAY)
        for n, i in enumerate(("a3", "a1", "a2"))
    ]
    assert goals.approvals(goal, career_of(goal, *asked)) == asked


def test_a_rhythm_that_is_given_to_an_old_goal_does_not_make_it_late_at_once() -> None:
    goal = new_goal("old", on(moment_on(), -100), starts=day(-100))
    context = in_context(career_of(goal))
    [given] = editing.edit(goal, {"review_every_days": "14"}, context).changes
    assert isinstance(given, Goal)
    assert goals.next_check_in(given, in_context(career_of(given))) == day(14)
    [shorter] = editing.edit(given, {"review_every_days": "7"}, in_context(career_of(given))).changes
    assert isinstance(shorter, Goal)
    assert shorter.check_on == given.check_on
