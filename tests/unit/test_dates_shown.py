"""Dates as they are shown, and the spans of time that hold them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.dates import brief, column_day, spell
from career.language.relative_days import short
from career.language.spans import Unit, add_months, bounds

SATURDAY = date(2026, 11, 21)


END_OF_JANUARY = date(2026, 1, 31)


in_range = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@given(in_range, in_range)
def test_a_day_of_another_year_or_half_a_year_away_shows_its_year(day: date, today: date) -> None:
    far = day.year != today.year or abs((day - today).days) > 183
    assert (str(day.year) in short(day, today).split()) is far


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (6, "Fri 27 Nov 2026, in 6 days"),
        (1, "Sun 22 Nov 2026, tomorrow"),
        (0, "Sat 21 Nov 2026, today"),
        (-1, "Fri 20 Nov 2026, yesterday"),
        (-3, "Wed 18 Nov 2026, 3 days ago"),
        (10, "Tue 1 Dec 2026, in 10 days"),
    ],
)
def test_a_day_is_spelled_in_full_with_its_distance(days: int, expected: str) -> None:
    assert spell(SATURDAY + timedelta(days=days), SATURDAY) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 18), "3 d late"),
        (date(2026, 11, 20), "1 d late"),
        (date(2026, 11, 21), "today"),
        (date(2026, 11, 22), "tomorrow"),
        (date(2026, 11, 27), "in 6 d"),
        (date(2026, 12, 21), "in 30 d"),
        (date(2026, 12, 22), "22 Dec"),
        (date(2026, 12, 31), "31 Dec"),
        (date(2027, 1, 14), "14 Jan 2027"),
        (date(2027, 11, 20), "20 Nov 2027"),
        (date(2027, 11, 21), "21 Nov 2027"),
        (date(2028, 1, 14), "14 Jan 2028"),
        (date(1980, 1, 14), "14 Jan 1980"),
    ],
)
def test_a_day_is_brief_in_a_pane(day: date, expected: str) -> None:
    assert brief(day, SATURDAY) == expected


@given(in_range, in_range)
def test_a_brief_day_fits_its_column(day: date, today: date) -> None:
    assert len(brief(day, today)) <= 11


def test_months_are_counted_from_the_anchor() -> None:
    ends = [add_months(END_OF_JANUARY, months) for months in range(1, 4)]
    assert ends == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]
    assert type(ends[0]) is date


SPANS: tuple[Unit, ...] = ("week", "month", "quarter", "year")


@given(st.sampled_from(SPANS), in_range, st.integers(1, 7))
def test_a_span_holds_its_day_and_borders_on_the_next(unit: Unit, day: date, week_starts: int) -> None:
    first, last = bounds(unit, day, week_starts=week_starts)
    assert first <= day <= last
    assert bounds(unit, last + timedelta(days=1), week_starts=week_starts)[0] == last + timedelta(days=1)
    assert (first.isoweekday() == week_starts) if unit == "week" else (first.day == 1)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(-2, "2 d late"), (1, "tomorrow"), (30, "in 30 d"), (31, "22 Dec"), (183, "23 May"), (184, "May 2027")],
)
def test_a_day_to_come_takes_eight_cells_of_a_column_and_no_year_too_early(offset: int, expected: str) -> None:
    assert column_day(SATURDAY + timedelta(days=offset), SATURDAY) == expected
    assert len(expected) <= 8
