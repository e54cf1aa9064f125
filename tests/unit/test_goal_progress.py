"""Goals: how far one has come, how much of its time has gone, and its pace, with today fixed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.model import goal_progress, goals
from career.model.goals import CheckIn, Goal
from career.model.settings import Settings
from tests.building import TODAY, after, career_of, checked_in, day, in_context, moment_on, new_goal, on


def goal_with(**fields: Any) -> Goal:
    return new_goal("Lead two people", moment_on(), **fields)


@pytest.mark.parametrize(
    ("baseline", "target", "values", "share"),
    [
        (0, 10, [], 0.0),
        (0, 10, [5], 0.5),
        (0, 10, [5, 8], 0.8),
        (0, 10, [5, None], 0.5),
        (0, 10, [12], 1.0),
        (0, 10, [-3], 0.0),
        (4.0, 1.0, [2.5], 0.5),  # falling: seconds of an answer
        (4.0, 1.0, [0.5], 1.0),
        (4.0, 1.0, [6.0], 0.0),
        (-2, 2, [0], 0.5),
        (3, 3, [], 0.0),  # nothing to cover: done once it is reached by a check-in
        (3, 3, [None], 0.0),
        (3, 3, [2], 0.0),
        (3, 3, [3], 1.0),
        (3, 3, [4], 1.0),
    ],
)
def test_progress(baseline: float, target: float, values: list[float | None], share: float) -> None:
    goal = goal_with(baseline=baseline, target=target)
    assert goal_progress.progress(goal, checked_in(goal, *values)) == share


def test_the_value_now_is_that_of_the_latest_day_whatever_was_typed_last() -> None:
    moment = moment_on()
    goal = goal_with(baseline=0.0, target=10.0)
    remembered = CheckIn(id="c9", created_at=on(moment, 1).now, goal=goal.id, on=day(-3), value=2)
    career = after(career_of(goal, remembered), goals.check_in(goal, moment, 7))
    assert goal_progress.value_now(goal, career) == 7
    assert [entry.value for entry in goals.checkins(goal, career)] == [2, 7]


def test_of_two_check_ins_on_one_day_the_later_one_counts() -> None:
    moment = moment_on()
    goal = goal_with(baseline=0.0, target=10.0)
    first = CheckIn(id="c9", created_at=moment.now, goal=goal.id, on=TODAY, value=1)
    second = CheckIn(id="c1", created_at=on(moment, 1).now, goal=goal.id, on=TODAY, value=2)
    assert goal_progress.value_now(goal, career_of(goal, second, first)) == 2


@pytest.mark.parametrize(
    ("starts", "due", "share"),
    [
        (-10, 10, 0.5),
        (-10, 0, 1.0),
        (-10, -1, 1.0),
        (0, 10, 0.0),
        (1, 10, 0.0),
        (0, 0, 1.0),
        (1, 1, 0.0),
        (-1, -1, 1.0),
        (5, 1, 0.0),  # a span that runs backwards counts as none: over on the day it is due
        (5, 0, 1.0),
    ],
)
def test_elapsed(starts: int, due: int, share: float) -> None:
    assert goal_progress.elapsed(goal_with(starts=day(starts), due=day(due)), TODAY) == share


@pytest.mark.parametrize("fields", [{}, {"starts": day(0)}, {"due": day(0)}])
def test_nothing_has_elapsed_without_both_dates(fields: dict[str, Any]) -> None:
    goal = goal_with(baseline=0.0, target=1.0, **fields)
    assert goal_progress.elapsed(goal, TODAY) is None
    assert goal_progress.pace(goal, in_context(career_of(goal))) is None
    assert goal_progress.pace_word(goal, in_context(career_of(goal))) == ""


@pytest.mark.parametrize(
    ("value", "pace", "word"),
    [
        (100, 0.5, "ahead"),
        (60, 0.1, "ahead"),
        (59.9, 0.099, "on"),
        (50, 0.0, "on"),
        (35.1, -0.149, "on"),
        (35, -0.15, "behind"),
        (0, -0.5, "behind"),
    ],
)
def test_pace_at_half_time_and_its_thresholds(value: float, pace: float, word: str) -> None:
    goal = goal_with(baseline=0.0, target=100.0, starts=day(-50), due=day(50))
    career = checked_in(goal, value)
    assert goal_progress.pace(goal, in_context(career)) == pace
    assert goal_progress.pace_word(goal, in_context(career)) == word


def test_the_thresholds_of_pace_are_settings() -> None:
    goal = goal_with(baseline=0.0, target=100.0, starts=day(-50), due=day(50))
    assert goal_progress.pace_word(goal, in_context(checked_in(goal, 40), settings=Settings(behind=-0.05))) == "behind"
    assert goal_progress.pace_word(goal, in_context(checked_in(goal, 55), settings=Settings(ahead=0.05))) == "ahead"


@pytest.mark.parametrize(
    ("starts", "due", "today", "share"),
    [
        ("2028-02-28", "2028-03-01", "2028-02-29", 0.5),  # a leap year has the day between
        ("2027-02-28", "2027-03-01", "2027-02-28", 0.0),
        ("2028-02-29", "2028-02-29", "2028-02-29", 1.0),
        ("2028-02-29", "2029-02-28", "2028-08-30", 0.501),
        ("2026-12-31", "2027-01-31", "2027-01-01", 0.032),
        ("2026-10-31", "2026-11-30", "2026-11-30", 1.0),
    ],
)
def test_elapsed_over_leap_days_and_ends_of_months(starts: str, due: str, today: str, share: float) -> None:
    goal = goal_with(starts=date.fromisoformat(starts), due=date.fromisoformat(due))
    found = goal_progress.elapsed(goal, date.fromisoformat(today))
    assert found is not None
    assert round(found, 3) == share
