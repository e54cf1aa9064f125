"""Moved dates are kept, so that slipping is seen (G17)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from career.errors import BadValue, Refused
from career.model import goals, reminders, reschedules, tasks
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.moment import Moment
from career.model.records import Record
from career.model.snapshot import Career
from tests.building import TODAY, after, career_of, day, moment_on, new_goal


def moved(*offsets: int) -> tuple[Goal, Career]:
    """Give a goal that was first due on the first of the days, and then moved to each of the others."""
    moment = moment_on()
    career = career_of(new_goal("Lead two people", moment, due=day(offsets[0])))
    for _, to in pairwise(offsets):
        [goal] = career.goals.values()
        career = after(career, reschedules.move(goal, day(to), moment, "waiting for the budget"))
    [goal] = career.goals.values()
    return goal, career


def test_a_date_moved_twice_by_ten_days_shows_so() -> None:
    goal, career = moved(0, 10, 20)
    assert goal.due == day(20)
    assert str(reschedules.slip(goal.id, career)) == "moved 2 times, 20 days later"


@pytest.mark.parametrize(
    ("offsets", "slip"),
    [((5,), None), ((5, 5), None), ((5, 6), (1, 1)), ((5, 3), None), ((5, 15, 12), (2, 7)), ((5, 15, 5), None)],
)
def test_slip_is_the_count_of_moves_and_the_days_between(
    offsets: tuple[int, ...], slip: tuple[int, int] | None
) -> None:
    goal, career = moved(*offsets)
    assert reschedules.slip(goal.id, career) == slip


def test_a_move_keeps_when_from_where_and_why(moment: Moment) -> None:
    task = tasks.add("Ship the export", moment, due=day(3))
    label, [changed, log] = reschedules.move(task, day(6), moment, "  review\n took long ")
    assert label == "Moved 'Ship the export' to 27 Nov"
    assert isinstance(changed, tasks.Task)
    assert changed.due == day(6)
    assert isinstance(log, reschedules.Move)
    assert (log.item, log.on, log.from_date, log.to_date) == (task.id, TODAY, day(3), day(6))
    assert log.why == "review took long"


def test_a_first_date_a_cleared_date_and_the_same_date_are_no_moves(moment: Moment) -> None:
    goal = new_goal("Lead two people", moment)
    assert reschedules.logged(goal, day(3), moment) == []
    dated = new_goal("Lead", moment, due=day(3))
    assert reschedules.logged(dated, None, moment) == []
    assert reschedules.logged(dated, day(3), moment) == []


def test_the_slips_of_others_do_not_count(moment: Moment) -> None:
    goal, career = moved(0, 10)
    assert reschedules.slip(tasks.add("Ship the export", moment).id, career) is None
    assert reschedules.slip(goal.id, career) == (1, 10)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (moment_on().make(reminders.Reminder, text="Ring Omar", on=day(1)), "on"),
        (moment_on().make(Telling, feedback="f1", person="p1", on=TODAY), "follow_up_on"),
        (moment_on().make(Approval, goal="g1", person="p1", asked_on=TODAY), "chase_on"),
        (moment_on().make(Feedback, raw="How was it?", on=TODAY, kind="request"), "chase_on"),
    ],
)
def test_other_dates_move_without_a_log(record: Record, field: str, moment: Moment) -> None:
    _, [changed] = reschedules.move(record, day(9), moment)
    assert getattr(changed, field) == day(9)


@pytest.mark.parametrize(
    "record",
    [
        moment_on().make(Feedback, raw="Be shorter", on=TODAY),
        goals.check_in(new_goal("Lead", moment_on()), moment_on(), 1).changes[0],
    ],
)
def test_what_has_no_date_to_move_is_refused(record: Record, moment: Moment) -> None:
    with pytest.raises(Refused, match="no date to move"):
        reschedules.move(record, day(1), moment)


def test_a_date_does_not_move_before_its_beginning(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        reschedules.move(new_goal("Lead", moment, starts=day(2), due=day(9)), day(1), moment)
    assert refused.value.field == "due"
    with pytest.raises(BadValue):
        reschedules.move(tasks.add("Ship", moment, due=day(9)), day(-1), moment)
