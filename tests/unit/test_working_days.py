"""Working days are counted, and the next and the last one found."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language import working_days

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (FRIDAY, MONDAY, 1),
        (FRIDAY, date(2026, 11, 24), 2),
        (MONDAY, MONDAY, 0),
        (MONDAY, date(2026, 11, 30), 5),
        (date(2026, 11, 21), date(2026, 11, 22), 0),
        (date(2026, 11, 24), MONDAY, 0),
    ],
)
def test_weekends_are_left_out(since: date, until: date, days: int) -> None:
    assert working_days.passed(since, until) == days


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (FRIDAY, date(2026, 11, 19), MONDAY),
        (date(2026, 11, 21), FRIDAY, MONDAY),
        (date(2026, 11, 22), FRIDAY, MONDAY),
        (MONDAY, FRIDAY, date(2026, 11, 24)),
    ],
)
def test_the_last_one_before_a_monday_and_a_weekend_is_friday_and_the_next_one_monday(
    day: date, before: date, after: date
) -> None:
    assert (working_days.preceding(day), working_days.following(day)) == (before, after)


@given(DAYS, st.integers(0, 400))
def test_they_are_as_many_as_one_counts_day_by_day(since: date, days: int) -> None:
    until, at, count = since + timedelta(days=days), since, 0
    while (at := working_days.following(at)) <= until:
        count += 1
    assert working_days.passed(since, until) == count
