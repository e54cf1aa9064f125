"""A date that cannot be read, or can be read twice, is refused with what helps."""

from __future__ import annotations

from datetime import date

import pytest

from career.errors import AmbiguousDate, BadDate
from career.language.dates import parse_when

SATURDAY = date(2026, 11, 21)


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
