"""Periods as people type them: a year, a quarter, a month, a week. One without a year is going on, or the last before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from career.errors import BadDate
from career.language.date_forms import FIRST_YEAR, LAST_YEAR, place_of
from career.language.dates import day_of
from career.language.relative_days import MONTHS
from career.language.spans import UNITS, Unit, bounds
from career.language.text import clean_line
from career.language.width import shorten

EXAMPLES = "Type for example oct, oct 2025, 2025-10, q3, 2025, last month or this year."
MOST_WORDS = 8
"""The most words of a day or a period."""
UNIT = r"(d|w|m|q|y)(?:(?<=d)ays?|(?<=w)(?:eeks?|ks?)|(?<=m)(?:onths?|os?)|(?<=q)uarters?|(?<=y)(?:ears?|rs?))?"
COUNTED = rf"([0-9]{{1,4}}) ?{UNIT}"
"""A number of days, weeks, months, quarters or years: "30d", "6 weeks"."""

_YEAR = r"(?P<year>[0-9]{4})"
_QUARTER = r"q ?(?P<quarter>[1-4])"
_FORMS = (
    r"(?P<which>this|next|last) (?P<unit>week|month|quarter|year)",
    _YEAR,
    rf"{_QUARTER}(?:[ /-]?{_YEAR})?",
    rf"{_YEAR}[ /-]?{_QUARTER}",
    rf"(?P<name>[a-z]+)\.?(?:,? (?:of )?(?:{_YEAR}|'(?P<short>[0-9]{{2}})))?",
    rf"{_YEAR}(?:[-/.](?P<month>[0-9]{{1,2}})| (?P<name>[a-z]+)\.?)",
    rf"(?P<month>[0-9]{{1,2}})[-/.]{_YEAR}",
)


class Period(NamedTuple):
    """A span of days by its first and its last one."""

    first: date
    last: date


def period(text: str, today: date, *, week_starts: int = 1) -> Period | None:
    """Return the week, month, quarter or year that a text names, or None where it names none ("fri", "30d").

    Without a year it is the one that is going on, or the last before it: `q4` in November is the present quarter, `dec`
    the month of last year. Raises BadDate for what is not in the calendar ("2026-13", "1969").
    """
    typed = clean_line(text).casefold()
    match = next(filter(None, (re.fullmatch(form, typed) for form in _FORMS)), None)
    found = match.groupdict() if match else {}
    if which := found.get("which"):
        return _around(found["unit"], ("last", "this", "next").index(which) - 1, today, week_starts)
    month = _month(found) if found else None
    if month is None:
        return None
    unit: Unit = "quarter" if found.get("quarter") else "month" if month else "year"
    begins = month or 1
    named = found.get("year") or (f"20{found['short']}" if found.get("short") else "")
    year = int(named or today.year - (begins > today.month))
    if not (begins <= len(MONTHS) and FIRST_YEAR <= year <= LAST_YEAR):
        raise BadDate(f"'{shorten(typed, 40)}' is not in the calendar.", EXAMPLES)
    return Period(*bounds(unit, date(year, begins, 1)))


def words_of_when(words: Sequence[str], today: date) -> int:
    """Return how many of the first words name a day, a period or a count of them, as many as possible; 0 for none."""
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        text = " ".join(words[:count])
        try:
            named = re.fullmatch(COUNTED, text.casefold()) or period(text, today) or day_of(text, today, past=True)
        except BadDate:  # it has the form of one
            return count
        if named:
            return count
    return 0


def _month(found: Mapping[str, str | None]) -> int | None:
    """Return the first month of what was found, 0 for a whole year, None where a word is no month."""
    if quarter := found.get("quarter"):
        return 3 * int(quarter) - 2
    if name := found.get("name"):
        return place_of(name, MONTHS)
    if month := found.get("month"):
        return int(month) or len(MONTHS) + 1  # month 0 is in no calendar, as month 13 is in none
    return 0


def _around(unit: str, by: int, today: date, week_starts: int) -> Period:
    """Return the week, month, quarter or year around today (0), before (-1) or after it (1)."""
    name = UNITS[unit[0]]
    found = Period(*bounds(name, today, week_starts=week_starts))
    if by:
        beside = found.last + timedelta(days=1) if by > 0 else found.first - timedelta(days=1)
        found = Period(*bounds(name, beside, week_starts=week_starts))
    return found
