"""Windows of time: what people type as since, until, quarter, year and last means the days that they mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.errors import AmbiguousDate, BadDate, BadValue, Refused
from career.language.periods import Period, period, words_of_when
from career.language.relative_days import MONTHS
from career.language.spans import Unit, bounds
from career.language.windows import OPTIONS, Window, read_window

SATURDAY = date(2026, 11, 21)
days = st.dates(date(1975, 1, 1), date(2190, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("q3", "2026-07-01", "2026-09-30"),
        ("q4", "2026-10-01", "2026-12-31"),  # it is going on
        ("Q1 2025", "2025-01-01", "2025-03-31"),
        ("2025q1", "2025-01-01", "2025-03-31"),
        ("oct", "2026-10-01", "2026-10-31"),
        ("nov", "2026-11-01", "2026-11-30"),  # it is going on
        ("dec", "2025-12-01", "2025-12-31"),
        ("Sept.", "2026-09-01", "2026-09-30"),
        ("feb 2024", "2024-02-01", "2024-02-29"),
        ("oct '24", "2024-10-01", "2024-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2/2024", "2024-02-01", "2024-02-29"),
        ("this week", "2026-11-16", "2026-11-22"),
        ("last week", "2026-11-09", "2026-11-15"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("this quarter", "2026-10-01", "2026-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("next month", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_period_is_its_first_and_its_last_day(text: str, first: str, last: str) -> None:
    assert period(text, SATURDAY) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["", "fri", "30d", "1 oct", "27 nov 2026", "yesterday", "20261121", "w", "4", "the end"]
)
def test_a_day_is_no_period(text: str) -> None:
    assert period(text, SATURDAY) is None


@pytest.mark.parametrize("text", ["2026-13", "0/2026", "1969", "2200", "q1 1969"])
def test_a_period_outside_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(BadDate, match="not in the calendar"):
        period(text, SATURDAY)


def test_a_week_begins_where_the_week_of_the_person_does() -> None:
    assert period("this week", SATURDAY, week_starts=7) == (date(2026, 11, 15), SATURDAY)
    assert period("this week", SATURDAY, week_starts=6) == (SATURDAY, date(2026, 11, 27))


def read(**typed: str) -> Window:
    return read_window(typed, SATURDAY)


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ({}, None, None),
        ({"since": " ", "last": ""}, None, None),
        ({"since": "fri"}, "2026-11-20", None),
        ({"since": "sat"}, "2026-11-14", None),  # a weekday is before today, as everywhere in the past
        ({"since": "today"}, "2026-11-21", None),
        ({"since": "1 dec"}, "2025-12-01", None),
        ({"since": "-2w"}, "2026-11-07", None),
        ({"since": "oct", "until": "oct"}, "2026-10-01", "2026-10-31"),
        ({"since": "q2", "until": "15 sep"}, "2026-04-01", "2026-09-15"),
        ({"until": "q4"}, None, "2026-12-31"),
        ({"until": "next month"}, None, "2026-12-31"),
        ({"quarter": "q3"}, "2026-07-01", "2026-09-30"),
        ({"quarter": "3"}, "2026-07-01", "2026-09-30"),
        ({"quarter": "last"}, "2026-07-01", "2026-09-30"),
        ({"quarter": "q4", "year": "2025"}, "2025-10-01", "2025-12-31"),
        ({"quarter": "1", "year": "last"}, "2025-01-01", "2025-03-31"),
        ({"year": "2026"}, "2026-01-01", "2026-12-31"),
        ({"year": "this"}, "2026-01-01", "2026-12-31"),
        ({"last": "1d"}, "2026-11-21", "2026-11-21"),
        ({"last": "30 days"}, "2026-10-23", "2026-11-21"),
        ({"last": "2w"}, "2026-11-08", "2026-11-21"),
        ({"last": "1m"}, "2026-10-22", "2026-11-21"),
        ({"last": "1y"}, "2025-11-22", "2026-11-21"),
    ],
)
def test_a_window_is_what_was_typed(typed: dict[str, str], since: str | None, until: str | None) -> None:
    expected = Window(date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None)
    assert read(**typed) == expected


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"since": "tomorrow"}, "since"),
        ({"since": "+1d"}, "since"),
        ({"since": "next month"}, "since"),
        ({"since": "q1 2027"}, "since"),
        ({"since": "soon"}, "since"),
        ({"until": "soon"}, "until"),
        ({"since": "2026-13"}, "since"),
        ({"since": "nov", "until": "oct"}, "until"),
        ({"since": "today", "until": "yesterday"}, "until"),
        ({"quarter": "oct"}, "quarter"),
        ({"quarter": "5"}, "quarter"),
        ({"quarter": "q1", "year": "2027"}, "quarter"),
        ({"quarter": "q1 2025", "year": "2024"}, "quarter"),
        ({"quarter": "q1", "year": "soon"}, "year"),
        ({"year": "q1"}, "year"),
        ({"year": "26"}, "year"),
        ({"year": "2027"}, "year"),
        ({"last": "0d"}, "last"),
        ({"last": "30"}, "last"),
        ({"last": "9999y"}, "last"),
        ({"last": "q3"}, "last"),
        ({"since": "oct", "last": "30d"}, "last"),
        ({"until": "oct", "year": "2026"}, "year"),
        ({"quarter": "q3", "last": "30d"}, "last"),
        ({"quarter": "q3", "year": "2026", "since": "oct"}, "quarter"),
    ],
)
def test_what_is_no_window_is_refused_with_its_option(typed: dict[str, str], field: str) -> None:
    with pytest.raises((BadDate, BadValue)) as refused:
        read(**typed)
    assert refused.value.field == field
    assert refused.value.remedy


def test_a_day_that_reads_two_ways_is_refused_with_both() -> None:
    with pytest.raises(AmbiguousDate, match="2026-04-03"):
        read(since="03/04/2026")


@given(today=days, month=st.integers(1, 12))
def test_a_period_without_a_year_goes_on_or_was_the_last(today: date, month: int) -> None:
    named: dict[Unit, str] = {"month": MONTHS[month - 1][:3], "quarter": f"q{(month + 2) // 3}"}
    for unit, text in named.items():
        found = period(text, today)
        assert found is not None
        assert found.first <= today
        assert found == bounds(unit, found.first)
        assert (today - found.first).days < 366  # a later one of that name has not begun


@given(today=days, count=st.integers(1, 400))
def test_the_last_days_are_as_many_as_were_typed_and_end_today(today: date, count: int) -> None:
    window = read_window({"last": f"{count}d"}, today)
    held = [day for by in range(-1, count + 1) if (day := today - timedelta(days=by)) in window]
    assert len(held) == count
    assert held[0] == today


@given(today=days, since=days, until=days, day=days)
def test_a_window_holds_the_days_between_its_ends_and_no_other(
    today: date, since: date, until: date, day: date
) -> None:
    try:
        window = read_window({"since": str(since), "until": str(until)}, today)
    except BadValue as refused:
        assert refused.remedy  # noqa: PT017 - either way out is right
        assert until < since or since > today
    else:
        assert (day in window) == (since <= day <= until)


@given(today=days, year=st.integers(1975, 2190), quarter=st.integers(1, 4), day=days)
def test_the_quarters_of_a_year_are_the_year(today: date, year: int, quarter: int, day: date) -> None:
    if date(year, 10, 1) > today:
        return
    quarters = [read_window({"quarter": f"q{number}", "year": str(year)}, today) for number in (1, 2, 3, 4)]
    assert sum(day in window for window in quarters) == (day in read_window({"year": str(year)}, today))
    assert read_window({"since": f"q{quarter} {year}", "until": f"{year}q{quarter}"}, today) == quarters[quarter - 1]


@given(texts=st.fixed_dictionaries({}, optional=dict.fromkeys(OPTIONS, st.text(max_size=20))), today=days)
def test_whatever_is_typed_is_a_window_or_refused_with_an_option(texts: dict[str, str], today: date) -> None:
    try:
        window = read_window(texts, today)
    except Refused as refused:
        assert refused.field in OPTIONS  # noqa: PT017 - either way out is right
    else:
        assert window.since is None or window.since <= today


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("q3 wins", 1),
        ("oct 2025 budget", 2),
        ("last month", 2),
        ("30 days ago", 3),
        ("30d x", 1),
        ("x", 0),
        ("2026-13 y", 1),
    ],
)
def test_the_words_of_a_day_or_a_period_are_counted(words: str, count: int) -> None:
    assert words_of_when(words.split(), SATURDAY) == count


def test_a_window_says_itself() -> None:
    assert str(read(quarter="q3")) == "from 1 Jul 2026 to 30 Sep 2026"
    assert str(read(since="oct")) == "since 1 Oct 2026"
    assert str(read(until="oct")) == "until 31 Oct 2026"
    assert str(read()) == ""
    assert read().is_open
    assert not read(until="oct").is_open
