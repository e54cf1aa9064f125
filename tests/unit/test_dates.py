"""Dates: what people type is read as they mean it, or refused with a sentence that helps."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.errors import BadDate
from career.language.dates import brief, parse_month, parse_when, spell
from career.language.days_in_text import day_at_end, day_said
from career.language.relative_days import past, short

SATURDAY = date(2026, 11, 21)


FRIDAY = date(2026, 11, 27)


LEAP_DAY = date(2024, 2, 29)


NEW_YEARS_EVE = date(2026, 12, 31)


END_OF_JANUARY = date(2026, 1, 31)


in_range = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        (SATURDAY, "today", "2026-11-21"),
        (SATURDAY, "Tomorrow", "2026-11-22"),
        (SATURDAY, "tmrw", "2026-11-22"),
        (SATURDAY, "the day after tomorrow", "2026-11-23"),
        (SATURDAY, "yesterday", "2026-11-20"),
        (NEW_YEARS_EVE, "tomorrow", "2027-01-01"),
        # Weekdays: the next one after today.
        (SATURDAY, "fri", "2026-11-27"),
        (SATURDAY, "by Friday", "2026-11-27"),
        (SATURDAY, "sat", "2026-11-28"),
        (SATURDAY, "thurs", "2026-11-26"),
        (FRIDAY, "fri", "2026-12-04"),
        (FRIDAY, "this fri", "2026-11-27"),
        (FRIDAY, "next fri", "2026-12-04"),
        (FRIDAY, "last fri", "2026-11-20"),
        (date(2026, 11, 23), "fri", "2026-11-27"),
        (date(2026, 11, 23), "next fri", "2026-12-04"),
        # Counts.
        (SATURDAY, "+3d", "2026-11-24"),
        (SATURDAY, "3d", "2026-11-24"),
        (SATURDAY, "-3d", "2026-11-18"),
        (SATURDAY, "in 3 days", "2026-11-24"),
        (SATURDAY, "3 days from now", "2026-11-24"),
        (SATURDAY, "2w", "2026-12-05"),
        (SATURDAY, "2 weeks ago", "2026-11-07"),
        (SATURDAY, "1m", "2026-12-21"),
        (SATURDAY, "1q", "2027-02-21"),
        (SATURDAY, "1 year", "2027-11-21"),
        (END_OF_JANUARY, "1m", "2026-02-28"),
        (date(2024, 1, 31), "1m", "2024-02-29"),
        (END_OF_JANUARY, "2m", "2026-03-31"),
        (date(2026, 3, 31), "-1m", "2026-02-28"),
        (LEAP_DAY, "1y", "2025-02-28"),
        (LEAP_DAY, "4y", "2028-02-29"),
        (SATURDAY, "mon+1w", "2026-11-30"),
        (SATURDAY, "eom - 3d", "2026-11-27"),
        (SATURDAY, "2027-01-31+1m", "2027-02-28"),
        (SATURDAY, "mon + 1w", "2026-11-30"),
        (SATURDAY, "next mon - 2d", "2026-11-21"),
        # A day of a week that is named or counted.
        (SATURDAY, "friday next week", "2026-11-27"),
        (FRIDAY, "friday next week", "2026-12-04"),
        (FRIDAY, "fri of next week", "2026-12-04"),
        (FRIDAY, "next week on friday", "2026-12-04"),
        (FRIDAY, "mon last week", "2026-11-16"),
        (FRIDAY, "tue this week", "2026-11-24"),
        (FRIDAY, "fri in 2 weeks", "2026-12-11"),
        (SATURDAY, "fri in 2 weeks", "2026-12-04"),
        (FRIDAY, "in two weeks on mon", "2026-12-07"),
        (FRIDAY, "mon in a week", "2026-11-30"),
        (FRIDAY, "thu 2 weeks ago", "2026-11-12"),
        # Counts in words.
        (SATURDAY, "in two weeks", "2026-12-05"),
        (SATURDAY, "three days ago", "2026-11-18"),
        (SATURDAY, "a week from tomorrow", "2026-11-29"),
        (END_OF_JANUARY, "in a month", "2026-02-28"),
        (END_OF_JANUARY, "a month from tomorrow", "2026-03-01"),
        (SATURDAY, "a day", "2026-11-22"),
        (SATURDAY, "one week from today", "2026-11-28"),
        (SATURDAY, "eleven days", "2026-12-02"),
        (SATURDAY, "in twelve weeks", "2027-02-13"),
        (SATURDAY, "in twenty days", "2026-12-11"),
        (SATURDAY, "two quarters ago", "2026-05-21"),
        (LEAP_DAY, "a year ago", "2023-02-28"),
        # Ends and beginnings.
        (SATURDAY, "eow", "2026-11-22"),
        (SATURDAY, "eom", "2026-11-30"),
        (LEAP_DAY, "eom", "2024-02-29"),
        (SATURDAY, "eoq", "2026-12-31"),
        (LEAP_DAY, "eoq", "2024-03-31"),
        (NEW_YEARS_EVE, "eoy", "2026-12-31"),
        (SATURDAY, "end of next month", "2026-12-31"),
        (SATURDAY, "start of next quarter", "2027-01-01"),
        (SATURDAY, "next week", "2026-11-23"),
        (SATURDAY, "next month", "2026-12-01"),
        (NEW_YEARS_EVE, "next month", "2027-01-01"),
        (SATURDAY, "q4", "2026-12-31"),
        (SATURDAY, "q3", "2027-09-30"),
        (date(2026, 9, 30), "q3", "2026-09-30"),
        (SATURDAY, "Q3 2027", "2027-09-30"),
        (SATURDAY, "2028-q1", "2028-03-31"),
        # A day without its month or year: the next to come, today included.
        (SATURDAY, "27 nov", "2026-11-27"),
        (SATURDAY, "nov 27", "2026-11-27"),
        (SATURDAY, "21 nov", "2026-11-21"),
        (SATURDAY, "20 nov", "2027-11-20"),
        (SATURDAY, "27.11.", "2026-11-27"),
        (SATURDAY, "27.11", "2026-11-27"),
        (SATURDAY, "29 feb", "2028-02-29"),
        (date(2096, 3, 1), "29 feb", "2104-02-29"),
        (SATURDAY, "the 15th", "2026-12-15"),
        (SATURDAY, "21st", "2026-11-21"),
        (SATURDAY, "31st", "2026-12-31"),
        (END_OF_JANUARY, "30th", "2026-03-30"),
        (NEW_YEARS_EVE, "15th", "2027-01-15"),
        (SATURDAY, "13/04", "2027-04-13"),
        (SATURDAY, "04/13", "2027-04-13"),
        (SATURDAY, "04/04", "2027-04-04"),
        # Whole dates.
        (SATURDAY, "27.11.2026", "2026-11-27"),
        (SATURDAY, "1.12.26", "2026-12-01"),
        (SATURDAY, "27th of November, 2026", "2026-11-27"),
        (SATURDAY, "November 27th, 2026", "2026-11-27"),
        (SATURDAY, "2026-11-27", "2026-11-27"),
        (SATURDAY, "20261127", "2026-11-27"),
        (SATURDAY, "27/11/2026", "2026-11-27"),
        (SATURDAY, "27/11/26", "2026-11-27"),
        (SATURDAY, "11/27/26", "2026-11-27"),
        (SATURDAY, "04/04/27", "2027-04-04"),
        (SATURDAY, "27 nov 26", "2026-11-27"),
        (SATURDAY, "27-nov-26", "2026-11-27"),
        (SATURDAY, "nov 27, 26", "2026-11-27"),
        # As rung itself writes them.
        (SATURDAY, "3 d late", "2026-11-18"),
        (SATURDAY, "Fri 27 Nov 2026, in 6 days", "2026-11-27"),
        (SATURDAY, "Fri 27 Nov 2026", "2026-11-27"),
        (SATURDAY, "  fri \n", "2026-11-27"),
        (SATURDAY, "\x1b[31mfri\x1b[0m", "2026-11-27"),
    ],
)
def test_a_date_is_read_as_people_mean_it(today: date, text: str, expected: str) -> None:
    assert parse_when(text, today).isoformat() == expected


@pytest.mark.parametrize(
    ("week_starts", "text", "expected"),
    [
        (7, "eow", "2026-11-21"),
        (7, "next week", "2026-11-22"),
        (7, "next sun", "2026-11-22"),
        (7, "next sat", "2026-11-28"),
        (6, "eow", "2026-11-27"),
        (1, "next sun", "2026-11-29"),
    ],
)
def test_the_week_starts_where_the_person_says(week_starts: int, text: str, expected: str) -> None:
    assert parse_when(text, SATURDAY, week_starts=week_starts).isoformat() == expected


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        (FRIDAY, "fri", "2026-11-20"),
        (FRIDAY, "mon", "2026-11-23"),
        (FRIDAY, "this fri", "2026-11-27"),
        (FRIDAY, "this mon", "2026-11-23"),
        (FRIDAY, "last fri", "2026-11-20"),
        (FRIDAY, "27 nov", "2026-11-27"),
        (FRIDAY, "28 nov", "2025-11-28"),
        (date(2026, 3, 1), "29 feb", "2024-02-29"),
        (FRIDAY, "the 15th", "2026-11-15"),
        (FRIDAY, "the 31st", "2026-10-31"),
        (FRIDAY, "q3", "2026-09-30"),
        (FRIDAY, "q4", "2025-12-31"),
        (FRIDAY, "13/04", "2026-04-13"),
        (FRIDAY, "yesterday", "2026-11-26"),
        (FRIDAY, "3 days ago", "2026-11-24"),
        (FRIDAY, "tomorrow", "2026-11-28"),
    ],
)
def test_of_something_that_has_happened_the_latest_such_day_is_meant(today: date, text: str, expected: str) -> None:
    assert parse_when(text, today, past=True).isoformat() == expected


@given(in_range, in_range)
def test_every_way_in_which_a_day_is_written_is_read_as_the_same_day(day: date, today: date) -> None:
    assert parse_when(brief(day, today), today) == day
    assert parse_when(spell(day, today), today) == day
    assert parse_when(short(day, today), today, past=day < today) == day
    assert parse_when(past(day, today), today) == day
    assert parse_month(short(day, today), today).month == day.month


@given(in_range, in_range)
def test_an_iso_date_and_its_echo_are_read_as_they_stand(day: date, today: date) -> None:
    assert parse_when(day.isoformat(), today) == day
    assert parse_when(f"{day:%Y%m%d}", today) == day
    assert parse_when(spell(day, today).partition(",")[0], today) == day


@given(st.dates(date(1990, 1, 1), date(2150, 1, 1)), st.integers(-5000, 5000))
def test_days_and_weeks_count_from_today(today: date, count: int) -> None:
    assert parse_when(f"{count:+}d", today) == today + timedelta(days=count)
    assert parse_when(f"{count // 7}w", today) == today + timedelta(weeks=count // 7)


_PIECES = st.sampled_from(
    [
        *("in", "a", "two", "ten", "days", "week", "month", "year", "ago", "from", "now", "today", "tomorrow", "next"),
        *("last", "this", "end", "of", "the", "eom", "q3", "fri", "mon", "may", "feb", "1st", "29", "31", "2026"),
        *("+", "-", "/", ".", ",", "03/04", "3d", "1w", "99999999999m", "\u0661", "\x1b[", "\ud800"),
    ]
)


@given(
    st.one_of(st.text(), st.lists(_PIECES, max_size=6).map(" ".join), st.lists(_PIECES, max_size=6).map("".join)),
    st.dates(),
    st.integers(1, 7),
)
def test_any_text_is_a_plain_date_or_refused(text: str, today: date, week_starts: int) -> None:
    try:
        day = parse_when(text, today, week_starts=week_starts)
    except BadDate as refused:
        assert refused.what  # noqa: PT017 - either way out is right
    else:
        assert type(day) is date
        assert 1970 <= day.year <= 2199


@given(
    st.one_of(st.text(), st.lists(_PIECES, max_size=6).map(" ".join), st.lists(_PIECES, max_size=6).map("".join)),
    st.dates(),
    st.integers(1, 7),
)
def test_any_text_is_the_first_of_a_month_or_refused_and_so_is_a_day_in_a_sentence(
    text: str, today: date, week_starts: int
) -> None:
    for read in (parse_month, day_at_end, day_said):
        try:
            found = read(text, today, week_starts=week_starts)
        except BadDate as refused:
            assert refused.what  # noqa: PT017 - either way out is right
        else:
            assert not isinstance(found, date) or found.day == 1


def test_common_forms_load_no_library_of_dates() -> None:
    script = (
        "import sys; from datetime import date; from career.language.dates import brief, parse_when, spell\n"
        "t = date(2026, 11, 21)\n"
        "for w in ('fri', '+3d', 'eom', 'q3', '27 nov', '2026-11-27'): spell(parse_when(w, t), t), brief(t, t)\n"
        "print({'pendulum', 'dateutil'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
