"""Windows of time as people type them: since a day or a period, until one, or a quarter, a year, the last days."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from career.errors import BadDate, BadValue
from career.language.date_forms import FIRST_YEAR
from career.language.dates import parse_when, spell
from career.language.periods import COUNTED, Period, period
from career.language.relative_days import dated
from career.language.spans import bounds, shifted
from career.language.text import clean_line
from career.language.width import shorten

OPTIONS = ("since", "until", "quarter", "year", "last")
"""The options of a window, by name."""
QUARTER_EXAMPLES = "Type for example q3, 3, q3 2025, this or last."
YEAR_EXAMPLES = "Type for example 2026, this or last."
LAST_EXAMPLES = "Type for example 30d, 6w, 3m, 2q or 1y."
SINCE_EXAMPLES = 'Type a day or a period that has begun, such as "last fri", -2w, oct or q3.'
COUNTED_BACK = re.compile(rf"(?:the )?(?:last )?({COUNTED})")
"""The last days in a line: "30d", "the last 6 weeks"."""

_BESIDE = ("this", "last")


class Window(NamedTuple):
    """The days from `since` to `until`, both included; None where it is open on that side. `day in window` asks."""

    since: date | None = None
    until: date | None = None

    def __contains__(self, day: object) -> bool:
        return (
            isinstance(day, date)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
        )

    @property
    def is_open(self) -> bool:
        """Whether it leaves out no day."""
        return self.since is None and self.until is None

    def __str__(self) -> str:
        """Return the window as one says it: "from 1 Jul 2026 to 30 Sep 2026", "since 1 Jul 2026"; "" where it is open."""
        if self.since and self.until:
            return f"from {dated(self.since)} to {dated(self.until)}"
        return f"since {dated(self.since)}" if self.since else f"until {dated(self.until)}" if self.until else ""


def read_window(typed: Mapping[str, str | None], today: date, *, week_starts: int = 1) -> Window:
    """Return the window that the texts of the `OPTIONS` mean; a text that is missing or empty sets no bound.

    A period means its first day after since and its last one after until. A day without a year is the latest one.
    A quarter goes together with a year, and since with until; else one excludes the other.

    Raises BadDate for a text that names neither day nor period, AmbiguousDate, and BadValue for a window that is still
    to come, that ends before it begins, or that is given twice. The error names the option as its `field`.
    """
    given = {name: text for name in OPTIONS if (text := clean_line(typed.get(name) or ""))}
    _refuse_two_ways(given)
    if last := given.get("last"):
        return _last(last, today)
    if quarter := given.get("quarter"):
        return _begun(_quarter(quarter, given.get("year", ""), today), today, "quarter")
    if year := given.get("year"):
        return _begun(_year(year, today), today, "year")
    return _between(given, today, week_starts)


def _last(text: str, today: date) -> Window:
    """Return the last days, weeks, months, quarters or years, of which today is the last day."""
    match = re.fullmatch(COUNTED, text.casefold())
    try:
        since = shifted(today, -int(match[1]), match[2]) + timedelta(days=1) if match and int(match[1]) else None
    except (OverflowError, ValueError):  # arithmetic left what the calendar can hold
        since = None
    if since is None or since.year < FIRST_YEAR:
        what = f"'{shorten(text, 40)}' is not a number of days, weeks, months, quarters or years."
        raise BadDate(what, LAST_EXAMPLES, field="last")
    return Window(since, today)


def _quarter(text: str, year: str, today: date) -> Period:
    """Return a quarter by its number or its name, of the `year` where one was typed."""
    typed = text.casefold()
    if number := re.fullmatch(r"(?:q ?)?([1-4])", typed):
        typed = f"q{number[1]} {_year(year, today).first.year if year else ''}".strip()
    elif year:
        raise BadDate(f"'{shorten(text, 40)}' is not a quarter of a year.", QUARTER_EXAMPLES, field="quarter")
    found = _named(f"{typed} quarter" if typed in _BESIDE else typed, today, "quarter")
    if found is None or found != bounds("quarter", found.first):
        raise BadDate(f"'{shorten(text, 40)}' cannot be read as a quarter.", QUARTER_EXAMPLES, field="quarter")
    return found


def _year(text: str, today: date) -> Period:
    typed = text.casefold()
    found = _named(f"{typed} year" if typed in _BESIDE else typed, today, "year")
    if found is None or found != bounds("year", found.first):
        raise BadDate(f"'{shorten(text, 40)}' cannot be read as a year.", YEAR_EXAMPLES, field="year")
    return found


def _between(given: Mapping[str, str], today: date, week_starts: int) -> Window:
    since = _bound(given.get("since"), "since", today, week_starts)
    until = _bound(given.get("until"), "until", today, week_starts)
    if since and until and until.last < since.first:
        raise BadValue(
            f"{dated(until.last)}, where it would end, is before {dated(since.first)}, where it would begin.",
            "Swap --since and --until, or name the year.",
            field="until",
        )
    return Window(_begun(since, today, "since").since if since else None, until.last if until else None)


def _bound(text: str | None, field: str, today: date, week_starts: int) -> Period | None:
    """Return the period that an option names; a day is a period of one."""
    if not text:
        return None
    if found := _named(text, today, field, week_starts):
        return found
    try:
        day = parse_when(text, today, week_starts=week_starts, past=True)
    except BadDate as error:
        error.field = field
        raise
    return Period(day, day)


def _named(text: str, today: date, field: str, week_starts: int = 1) -> Period | None:
    try:
        return period(text, today, week_starts=week_starts)
    except BadDate as error:
        error.field = field
        raise


def _begun(found: Period, today: date, field: str) -> Window:
    """Return the window of a period. Raises BadValue for one that is still to come."""
    if found.first > today:
        raise BadValue(f"{spell(found.first, today)} is still to come.", SINCE_EXAMPLES, field=field)
    return Window(*found)


def _refuse_two_ways(given: Mapping[str, str]) -> None:
    """Raise BadValue where two options each name a window of their own."""
    names: Sequence[str] = [name for name in given if not (name == "year" and "quarter" in given)]
    if len(names) > 1 and set(names) != {"since", "until"}:
        raise BadValue(
            f"--{names[0]} and --{names[-1]} each name a time of their own.",
            "Use one of them; --quarter and --year go together, and so do --since and --until.",
            field=names[-1],
        )
