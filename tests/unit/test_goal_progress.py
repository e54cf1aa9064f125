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


def share_of(goal: Goal, *values: tuple[int, float], today: int = 0) -> tuple[float, int] | None:
    """Give what the next fortnight asks for, its day counted from TODAY; `values` are days and values of check-ins."""
    moment = moment_on()
    entries = [goals.check_in(goal, on(moment, at), value) for at, value in values]
    found = goal_progress.next_share(goal, in_context(after(career_of(goal), *entries), day(today)))
    return found and (found.value, (found.on - TODAY).days)


def measured(baseline: float | None, target: float | None, starts: int, due: int | None, **fields: Any) -> Goal:
    ends = None if due is None else day(due)
    return goal_with(baseline=baseline, target=target, starts=day(starts), due=ends, **fields)


@pytest.mark.parametrize(
    ("goal", "values", "share"),
    [
        (measured(0, 20, -140, 140), [(0, 10.0)], (11, 14)),
        (measured(0, 20, -140, 140), [(0, 4.0)], (6, 14)),  # behind: what was missed is in it
        (measured(0, 20, -140, 140), [(0, 18.0)], (19, 70)),  # ahead: the next whole one, on its day
        (measured(0, 20, 0, 280), [], (1, 14)),
        (measured(0, 20, 14, 294), [], (1, 28)),  # not begun yet
        (measured(0, 2, 0, 280), [], (1, 140)),  # a fortnight is less than one of two people
        (measured(20, 0, -140, 140), [(0, 10.0)], (9, 14)),  # downwards
        (measured(4.1, 0.9, -28, 28), [(0, 2.5)], (1.7, 14)),
        (measured(4, 0.9, 0, 140), [], (3.7, 14)),
        (measured(99.95, 99.99, 0, 56), [], (99.96, 14)),
        (measured(0, 0.0000001, 0, 56), [], (0.0000001, 56)),
        (measured(-10, 10, 0, 280), [], (-9, 14)),
        (measured(5, 10, 0, 100), [(0, 3.0)], (4, 14)),  # below where it began
        (measured(0, 20, -266, 14), [(0, 12.0)], (20, 14)),  # the last fortnight
        (measured(0, 20, -266, 9), [(0, 12.0)], (20, 9)),
        (measured(0, 20, -200, -9), [(0, 12.0)], (20, -9)),  # late
        (measured(0, 20, 0, 0), [], (20, 0)),
        (measured(0, 20, -140, 140), [(0, 20.0)], None),
        (measured(0, 20, -140, 140), [(0, 25.0)], None),
        (measured(20, 0, -140, 140), [(0, -1.0)], None),
        (measured(0, 20, -140, None), [], None),
        (measured(0, None, -140, 140), [], None),
        (measured(None, 20, -140, 140), [], None),
        (measured(7, 7, -140, 140), [], None),
        (measured(-1e308, 1e308, -140, 140), [], None),
        (measured(-1e308, 1e308, -140, 140), [(0, 1e308)], None),  # its whole way is more than a number holds
        (measured(0, 5e-324, -140, 140), [], (5e-324, 140)),
        (measured(0, 20, -140, 140, state="paused"), [], None),
        (measured(0, 20, -140, 140, state="idea"), [], None),
        (measured(0, 20, -140, 140, state="done"), [], None),
    ],
)
def test_the_next_fortnight_asks_for_its_share_of_what_is_left(
    goal: Goal, values: list[tuple[int, float]], share: tuple[float, int] | None
) -> None:
    assert share_of(goal, *values) == share


def test_a_share_stays_the_same_from_day_to_day_until_its_fortnight_is_over() -> None:
    goal = measured(0, 20, -140, 140)
    assert [share_of(goal, (0, 10.0), today=at) for at in (0, 1, 13)] == [(11, 14)] * 3
    assert [share_of(goal, (0, 10.0), today=at) for at in (14, 27, 28)] == [(12, 28), (12, 28), (13, 42)]


@pytest.mark.parametrize("due", [None, day(200)])
def test_a_goal_without_a_start_counts_from_the_day_it_was_written_down(due: date | None) -> None:
    goal = goal_with(baseline=0.0, target=100.0, due=due)
    assert share_of(goal) == (None if due is None else (7, 14))


def test_a_share_is_said_with_its_unit_and_its_day() -> None:
    goal = measured(0, 20, -140, 140, unit="talks")
    assert goal_progress.Share(11.0, day(22)).words(goal, TODAY) == "to 11 talks by 13 Dec"
    assert goal_progress.Share(3.5, day(22)).words(goal_with(), TODAY) == "to 3.5 by 13 Dec"
    assert goal_progress.Share(20.0, day(-12)).words(goal, TODAY) == "to 20 talks, due since 9 Nov"


def test_the_progress_over_time_is_what_was_known_at_the_end_of_each_span() -> None:
    goal = goal_with(baseline=0.0, target=4.0)
    assert goal_progress.history(goal, day(0), 4, checked_in(goal, 0.0, 1.0, 1.0, 3.0, 4.0)) == [0.25, 0.25, 0.75, 1.0]
    assert goal_progress.history(goal, day(5), 2, checked_in(goal, 0.0, 2.0)) == [0.5, 0.5]


@pytest.mark.parametrize("values", [(), (1.0,), (None, None)])
def test_one_check_in_is_no_progress_over_time(values: tuple[float | None, ...]) -> None:
    goal = goal_with(baseline=0.0, target=4.0)
    assert goal_progress.history(goal, day(0), 4, checked_in(goal, *values)) == []
