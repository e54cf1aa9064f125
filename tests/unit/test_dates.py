"""Dates: what people type is read as they mean it, or refused with a sentence that helps."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.errors import AmbiguousDate, BadDate
from career.language.dates import brief, parse_month, parse_when, spell
from career.language.days_in_text import day_at_end, day_said
from career.language.relative_days import past, short
from career.language.spans import Unit, add_months, bounds

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
    ("text", "said"),
    [
        ("", "No date was typed."),
        (" \x1b[2J\u200b ", "No date was typed."),
        ("soonish", "'soonish' cannot be read as a day."),
        ("30 feb", "'30 feb' reads as 30 February, which does not exist."),
        ("29 feb 2027", "'29 feb 2027' reads as 29 February 2027, which does not exist."),
        ("2026-13-01", "'2026-13-01' reads as day 1 of month 13, 2026, which does not exist."),
        ("11.27.", "'11.27.' reads as day 11 of month 27, which does not exist."),
        ("32nd", "'32nd' reads as day 32 of a month; no month has it."),
        ("1969-12-31", "'1969-12-31' reads as a day outside of 1970 to 2199."),
        ("2200-01-01", "'2200-01-01' reads as a day outside of 1970 to 2199."),
        ("+999999999999999999999d", "'+999999999999999999999d' reads as a day outside of 1970 to 2199."),
        ("+99999999m", "'+99999999m' reads as a day outside of 1970 to 2199."),
        ("this week", "'this week' names a week, not a day."),
        ("Thu 27 Nov 2026", "'Thu 27 Nov 2026' has the wrong weekday: it is Fri 27 Nov 2026."),
        (
            "Fri 27 Nov 2026, in 5 days",
            "'Fri 27 Nov 2026, in 5 days' does not fit: Fri 27 Nov 2026 is not in 5 days.",
        ),
        ("fri " * 40, "'fri fri fri fri fri fri fri fri fri fri…' is too long to be a date."),
    ],
)
def test_a_bad_date_is_refused_with_what_was_read_and_examples(text: str, said: str) -> None:
    with pytest.raises(BadDate) as refused:
        parse_when(text, SATURDAY)
    assert refused.value.what == said
    assert "2026-11-27" in refused.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        *("may review the doc", "may", "nov 2027", "foo friday", "next tuesday or so", "sat and sun", "monday week"),
        *("8pm", "fri 3pm", "tonight", "in an hour", "2030", "5", "1.5 days", "half a week", "prior two days"),
        *("ago ten months", "a week from friday", "last day of november", "in 3 days ago", "\u0663 nov", "3 nov 6"),
        *("x[/nope]y", "2026-11-27T10:00", "every day", "+", "-", "+d", "d"),
    ],
)
def test_what_is_half_understood_is_refused(text: str) -> None:
    with pytest.raises(BadDate, match="cannot be read as a day"):
        parse_when(text, SATURDAY)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04", ["3 April 2027", "4 March 2027", "2027-04-03", "2027-03-04"]),
        ("03/04/26", ["3 April 2026", "4 March 2026", "2026-04-03", "2026-03-04"]),
        ("26/03/04", ["26 March 2004", "4 March 2026", "2004-03-26", "2026-03-04"]),
        ("03/04/2026", ["3 April 2026", "4 March 2026", "2026-04-03", "2026-03-04"]),
        ("12-11-2026", ["12 November 2026", "11 December 2026", "2026-11-12", "2026-12-11"]),
    ],
)
def test_a_date_of_two_readings_is_refused_with_both(text: str, readings: list[str]) -> None:
    with pytest.raises(AmbiguousDate) as refused:
        parse_when(text, SATURDAY)
    assert [reading for reading in readings if reading not in str(refused.value)] == []
    for typed in readings[2:]:
        assert parse_when(typed, SATURDAY).isoformat() == typed


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dec", "2026-12"),
        ("nov", "2026-11"),
        ("October", "2027-10"),
        ("dec 2027", "2027-12"),
        ("dec '27", "2027-12"),
        ("2027 dec", "2027-12"),
        ("2027-02", "2027-02"),
        ("02/2027", "2027-02"),
        ("2", "2027-02"),
        ("next month", "2026-12"),
        ("last month", "2026-10"),
        ("this month", "2026-11"),
        ("27 jan", "2027-01"),
        ("dec 12", "2026-12"),
        ("eoy", "2026-12"),
    ],
)
def test_a_month_is_read_by_its_name_its_number_or_a_day_in_it(text: str, expected: str) -> None:
    assert parse_month(text, FRIDAY).isoformat() == f"{expected}-01"


@pytest.mark.parametrize("text", ["", "13", "2026-13", "foo", "2027", "0", "dec 2300", "31 feb", "x" * 100])
def test_what_is_no_month_is_refused_with_examples(text: str) -> None:
    with pytest.raises(BadDate) as refused:
        parse_month(text, FRIDAY)
    assert refused.value.remedy


@given(in_range, in_range)
def test_every_way_in_which_a_day_is_written_is_read_as_the_same_day(day: date, today: date) -> None:
    assert parse_when(brief(day, today), today) == day
    assert parse_when(spell(day, today), today) == day
    assert parse_when(short(day, today), today, past=day < today) == day
    assert parse_when(past(day, today), today) == day
    assert parse_month(short(day, today), today).month == day.month


@given(in_range, in_range)
def test_a_day_of_another_year_or_half_a_year_away_shows_its_year(day: date, today: date) -> None:
    far = day.year != today.year or abs((day - today).days) > 183
    assert (str(day.year) in short(day, today).split()) is far


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
