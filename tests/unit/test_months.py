"""A month is read by its name, its number or a day in it."""

from __future__ import annotations

from datetime import date

import pytest

from career.errors import BadDate
from career.language.dates import parse_month

FRIDAY = date(2026, 11, 27)


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
