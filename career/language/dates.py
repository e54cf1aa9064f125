"""Reading dates as people type them, and writing them as people read them: pure functions of a text, a day and today.

A day is a local calendar date. Names are English whatever the locale. pendulum is slow to load and is imported only
by the few forms that need it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from career.errors import AmbiguousDate, BadDate
from career.language.text import clean_line
from career.language.width import shorten

Unit = Literal["day", "week", "month", "quarter", "year"]

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Years outside this range are taken for typing errors."""

EXAMPLES = "Type a day, for example fri, next fri, +3d, 2w, eom, q3, 27 nov, tomorrow or 2026-11-27."

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_UNITS: dict[str, Unit] = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
_WORDS = {"today": 0, "tod": 0, "eod": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "day after tomorrow": 2, "yesterday": -1}
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
"""Numbers that may be typed as words."""

_EXACT_DAYS = 30
_LONGEST = 60
"""The longest text, in characters, that is read as a date."""


def parse_when(text: str, today: date, *, week_starts: int = 1) -> date:
    """Return the day that a text means; `week_starts` is 1 for Monday to 7 for Sunday.

    - A weekday is the next one after today (`fri` typed on a Friday is in a week); `this fri` may be today, `next fri`
      is the Friday of next week, `last fri` the latest before today.
    - A day or a month without a year (`27 nov`, `27.11.`, `the 15th`, `q3`) is the next to come, today included.
    - `eow`, `eom`, `eoq`, `eoy` are last days; `next week`, `next month` are first days; `q3` is its last day.
    - `3d`, `+2w`, `-1m`, `in 3 days`, `two weeks ago` count from today; `eom-3d`, `mon+1w` from the day named first.
      Adding months keeps the day of the month, or takes the month's last day: 31 January and 1m is 28 February.

    Raises BadDate for what cannot be read as one whole day from 1970 to 2199, and AmbiguousDate, with both readings,
    for a day and a month that might be swapped (`03/04`).
    """
    typed = clean_line(text)
    if not typed:
        raise BadDate("No date was typed.", EXAMPLES)
    shown = shorten(typed, 40)
    if len(typed) > _LONGEST:
        raise BadDate(f"'{shown}' is too long to be a date.", EXAMPLES)
    try:
        day = _Reader(shown, today, week_starts).read(typed.casefold())
    except (OverflowError, ValueError):  # arithmetic left what the calendar can hold
        day = date.max
    if day is None:
        raise BadDate(f"'{shown}' cannot be read as a day.", EXAMPLES)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadDate(f"'{shown}' reads as a day outside of {FIRST_YEAR} to {LAST_YEAR}.", EXAMPLES)
    return day


def spell(day: date, today: date) -> str:
    """Return a day in full with its distance, to confirm what was typed: "Fri 27 Nov 2026, in 6 days"."""
    days = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    distance = near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")
    return f"{_WEEKDAYS[day.weekday()][:3].title()} {_short(day)} {day.year}, {distance}"


def brief(day: date, today: date) -> str:
    """Return a day for a row of a pane, in at most 11 characters: "3 d late", "today", "in 6 d", "14 Jan 2028".

    Up to 30 days ahead it is a distance, then a date, with its year from a year ahead. A day more than 9999 days ago
    is a date as well.
    """
    days = (day - today).days
    if -9999 <= days < 0:
        return f"{-days} d late"
    if 0 <= days <= _EXACT_DAYS:
        return {0: "today", 1: "tomorrow"}.get(days, f"in {days} d")
    return _short(day) if 0 < days < 365 else f"{_short(day)} {day.year}"


def add_months(day: date, months: int) -> date:
    """Return the day `months` later (or earlier), the last of its month where that month is shorter."""
    import pendulum

    moved = pendulum.Date(day.year, day.month, day.day).add(months=months)
    return date(moved.year, moved.month, moved.day)


def bounds(unit: Unit, day: date, *, week_starts: int = 1) -> tuple[date, date]:
    """Return the first and the last day of the week, month, quarter or year around `day` (for "day", `day` twice)."""
    if unit == "day":
        return day, day
    if unit == "week":
        first = day - timedelta(days=(day.isoweekday() - week_starts) % 7)
        return first, first + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = date(day.year, day.month - (day.month - 1) % months, 1)
    last_month = first.month + months - 1
    following = date(day.year + last_month // 12, last_month % 12 + 1, 1)
    return first, following - timedelta(days=1)


class _Reader(NamedTuple):
    """Reads one text. Each form is a pattern and a method, which returns None where the text is not of that form."""

    shown: str
    today: date
    week_starts: int

    def read(self, text: str) -> date | None:
        text = re.sub(r"^(?:by|on|until|till) ", "", text)
        day = self.one(text)
        if day is None and (match := re.fullmatch(_ANCHORED, text)):
            anchor = self.one(match[1])
            day = _shifted(anchor, int(match[2] + match[3]), match[4]) if anchor else None
        return day

    def one(self, text: str) -> date | None:
        for pattern, form in _FORMS:
            match = re.fullmatch(pattern, text)
            day = form(self, match) if match else None
            if day:
                return day
        return None

    def word(self, match: re.Match[str]) -> date | None:
        days = _WORDS.get(match[1])
        return None if days is None else self.today + timedelta(days=days)

    def iso(self, match: re.Match[str]) -> date:
        year, month, day = (int(part) for part in match.groups() if part and part.isdigit())
        return self.exact(year, month, day)

    def offset(self, match: re.Match[str]) -> date | None:
        before, count, unit, after = match.groups()
        if before and after:
            return None
        return _shifted(
            self.today, -int(count) if "-" in (before or after or "") or after == " ago" else int(count), unit
        )

    def counted(self, match: re.Match[str]) -> date:
        count, unit, after = _COUNTS[match[1]], match[2], match[3]
        start = self.today + timedelta(days=after == " from tomorrow")
        return _shifted(start, -count if after == " ago" else count, unit)

    def weekday(self, match: re.Match[str]) -> date | None:
        which, place = match[1], _place(match[2], _WEEKDAYS)
        if place is None:
            return None
        if which == "next":
            start = bounds("week", self.today, week_starts=self.week_starts)[1] + timedelta(days=1)
        elif which == "last":
            start = self.today - timedelta(days=7)
        else:
            start = self.today + timedelta(days=which != "this")
        return start + timedelta(days=(place - start.isoweekday()) % 7)

    def edge(self, match: re.Match[str]) -> date:
        side, which, letter = match[1], match[2], match[3]
        unit = _UNITS[letter]
        first, last = bounds(unit, self.today, week_starts=self.week_starts)
        if which == "next":
            first, last = bounds(unit, last + timedelta(days=1), week_starts=self.week_starts)
        elif which == "last":
            first, last = bounds(unit, first - timedelta(days=1), week_starts=self.week_starts)
        return last if side.startswith("e") else first

    def span(self, match: re.Match[str]) -> date:
        if match[1] != "next":
            raise BadDate(f"'{self.shown}' names a {_UNITS[match[2]]}, not a day.", EXAMPLES)
        return bounds(_UNITS[match[2]], self.today, week_starts=self.week_starts)[1] + timedelta(days=1)

    def quarter(self, match: re.Match[str]) -> date:
        month, year = 3 * int(match[2]), match[1] or match[3]
        day = bounds("quarter", date(int(year or self.today.year), month, 1))[1]
        return day if year or day >= self.today else bounds("quarter", day.replace(year=day.year + 1, day=1))[1]

    def day_month(self, match: re.Match[str]) -> date | None:
        month = _place(match[2], _MONTHS)
        return self.dated(match[3], month, int(match[1])) if month else None

    def month_day(self, match: re.Match[str]) -> date | None:
        month = _place(match[1], _MONTHS)
        return self.dated(match[3], month, int(match[2])) if month else None

    def dotted(self, match: re.Match[str]) -> date:
        return self.dated(match[3], int(match[2]), int(match[1]))

    def slashed(self, match: re.Match[str]) -> date:
        one, two, year = int(match[1]), int(match[3]), match[4]
        if one > 12 or one == two:
            return self.dated(year, two, one)
        if two > 12:
            return self.dated(year, one, two)
        readings = [self.dated(year, two, one), self.dated(year, one, two)]
        named = " or ".join(f"{day.day} {_MONTHS[day.month - 1].title()} {day.year}" for day in readings)
        raise AmbiguousDate(f"'{self.shown}' can be {named}.", f"Type {readings[0]} or {readings[1]}.")

    def ordinal(self, match: re.Match[str]) -> date:
        day = int(match[1])
        for months in range(self.today.month - 1, self.today.month + 12):
            found = _date(self.today.year + months // 12, months % 12 + 1, day)
            if found and found >= self.today:
                return found
        raise BadDate(f"'{self.shown}' reads as day {day} of a month; no month has it.", EXAMPLES)

    def named_day(self, match: re.Match[str]) -> date | None:
        place = _place(match[1], _WEEKDAYS)
        day = self.one(match[2]) if place else None
        if day and day.isoweekday() != place:
            raise BadDate(
                f"'{self.shown}' has the wrong weekday: it is {spell(day, self.today).partition(',')[0]}.", EXAMPLES
            )
        return day

    def dated(self, year: str | None, month: int, day: int) -> date:
        """Return the day in that year, or the next such day from today where no year was typed."""
        if year:
            return self.exact(int(year) + (2000 if len(year) == 2 else 0), month, day)
        for near in range(self.today.year, self.today.year + 9):  # 29 February can be eight years off
            found = _date(near, month, day)
            if found and found >= self.today:
                return found
        return self.exact(None, month, day)

    def exact(self, year: int | None, month: int, day: int) -> date:
        if year and (found := _date(year, month, day)):
            return found
        named = f"{day} {_MONTHS[month - 1].title()}" if 1 <= month <= 12 else f"day {day} of month {month},"
        named = f"{named} {year}" if year else named.rstrip(",")
        raise BadDate(f"'{self.shown}' reads as {named}, which does not exist.", EXAMPLES)


_DateForm: TypeAlias = Callable[[_Reader, re.Match[str]], date | None]

_UNIT = r"(d|w|m|q|y)(?:(?<=d)ays?|(?<=w)(?:eeks?|ks?)|(?<=m)(?:onths?|os?)|(?<=q)uarters?|(?<=y)(?:ears?|rs?))?"
_SPAN = r"(w|m|q|y)(?:(?<=w)eek|(?<=m)onth|(?<=q)uarter|(?<=y)ear)"
_YEAR = r"([0-9]{4})"
_ANCHORED = rf"(.+?) ?([+-]) ?([0-9]+) ?{_UNIT}"

_FORMS: tuple[tuple[str, _DateForm], ...] = (
    (r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})", _Reader.iso),
    (r"(?:the )?([a-z ]+)", _Reader.word),
    (rf"(in |[+-] ?)?([0-9]+) ?{_UNIT}( ago| from now| from today)?", _Reader.offset),
    (rf"(?:in )?({'|'.join(_COUNTS)}) {_UNIT}( ago| from (?:now|today|tomorrow))?", _Reader.counted),
    (r"(?:(this|next|last) )?([a-z]+)", _Reader.weekday),
    (r"(e)o()([wmqy])", _Reader.edge),
    (rf"(?:the )?(end|start|beginning) of (?:(this|the|next|last) )?{_SPAN}", _Reader.edge),
    (rf"(this|next|last) {_SPAN}", _Reader.span),
    (rf"(?:end of )?(?:{_YEAR}[ /-]?)?q([1-4])(?:[ /-]?{_YEAR})?", _Reader.quarter),
    (rf"(?:the )?([0-9]{{1,2}})(?:st|nd|rd|th|\.)?[ -]?(?:of )?([a-z]+)\.?(?:,? |-)?{_YEAR}?", _Reader.day_month),
    (rf"([a-z]+)\.?[ -]?([0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR})?", _Reader.month_day),
    (r"([0-9]{1,2})\. ?([0-9]{1,2})(?:\. ?(?:([0-9]{4}|[0-9]{2}))?)?", _Reader.dotted),
    (rf"([0-9]{{1,2}})([/-])([0-9]{{1,2}})(?:\2{_YEAR})?", _Reader.slashed),
    (r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)", _Reader.ordinal),
    (r"([a-z]+)\.?,? (.+)", _Reader.named_day),
)


def _shifted(day: date, count: int, letter: str) -> date:
    if letter in "dw":
        return day + timedelta(days=count * (7 if letter == "w" else 1))
    return add_months(day, count * {"m": 1, "q": 3, "y": 12}[letter])


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Return the position, from 1, of the name that begins with `word`, which has at least three letters."""
    return next((at for at, name in enumerate(names, 1) if len(word) >= 3 and name.startswith(word)), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1][:3].title()}"
