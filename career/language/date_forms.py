"""The forms in which people type a day, each a pattern and what it means. `dates` reads with them.

pendulum is slow to load and is imported only by the few forms that need it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from career.errors import AmbiguousDate, BadDate
from career.language.forms import DIGIT, Form
from career.language.relative_days import MONTHS, WEEKDAYS, full
from career.language.spans import UNITS, bounds, shifted

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Years outside this range are taken for typing errors."""

EXAMPLES = "Type a day, for example fri, next fri, +3d, 2w, eom, q3, 27 nov, tomorrow or 2026-11-27."

_WORDS = {"today": 0, "tod": 0, "eod": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "day after tomorrow": 2, "yesterday": -1}
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
"""Numbers that may be typed as words."""
_AGO = {" ago", " late"}
_YEARS_SEARCHED = 9
"""Years in which the next 29 February is found: it can be eight years off."""


class Reader(NamedTuple):
    """Reads one text. Each form is a pattern and a method, which returns None where the text is not of that form.

    `shown` is the text as errors quote it. With `past`, what names no year or week is the latest before today.
    """

    shown: str
    today: date
    week_starts: int
    past: bool
    forms: DateForms

    def read(self, text: str) -> date | None:
        """Return the day that a text in lower case means, None where it has no form of a date. Raises BadDate."""
        text = re.sub(r"^(?:by|on|until|till) ", "", text)
        day = self.one(text)
        if day is None and self.forms is FORMS and (match := _ANCHORED.fullmatch(text)):
            anchor = self.one(match[1])
            day = shifted(anchor, int(match[2] + match[3]), match[4]) if anchor else None
        return day

    def one(self, text: str) -> date | None:
        """Return the day by the first form that the text has."""
        for pattern, form in self.forms:
            match = pattern.fullmatch(text)
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
        is_back = "-" in (before or "") or after in _AGO
        return shifted(self.today, -int(count) if is_back else int(count), unit)

    def counted(self, match: re.Match[str]) -> date:
        count, unit, after = _COUNTS[match[1]], match[2], match[3]
        start = self.today + timedelta(days=after == " from tomorrow")
        return shifted(start, -count if after == " ago" else count, unit)

    def weekday(self, match: re.Match[str]) -> date | None:
        which, place = match[1], place_of(match[2], WEEKDAYS)
        if place is None:
            return None
        if which == "next":
            start = self.week(1)
        elif which == "last" or (self.past and which is None):
            start = self.today - timedelta(days=7)
        elif self.past:
            start = self.today - timedelta(days=6)
        else:
            start = self.today + timedelta(days=which != "this")
        return _on_or_after(start, place)

    def week(self, by: int) -> date:
        """Return the first day of the week that is `by` weeks after this one."""
        return bounds("week", self.today + timedelta(weeks=by), week_starts=self.week_starts)[0]

    def day_of_week(self, match: re.Match[str]) -> date | None:
        """Read "fri next week" and "fri in 2 weeks": that day of the week which is so many weeks from this one."""
        place = place_of(match["day"] or match["day2"], WEEKDAYS)
        which, count = match["which"] or match["which2"], match["count"] or match["count2"]
        if place is None:
            return None
        if which:
            by = ("last", "this", "next").index(which) - 1
        else:
            by = _COUNTS.get(count) or int(count)
            by = -by if match["ago"] or match["ago2"] else by
        return _on_or_after(self.week(by), place)

    def edge(self, match: re.Match[str]) -> date:
        side, which, letter = match[1], match[2], match[3]
        unit = UNITS[letter]
        first, last = bounds(unit, self.today, week_starts=self.week_starts)
        if which == "next":
            first, last = bounds(unit, last + timedelta(days=1), week_starts=self.week_starts)
        elif which == "last":
            first, last = bounds(unit, first - timedelta(days=1), week_starts=self.week_starts)
        return last if side.startswith("e") else first

    def span(self, match: re.Match[str]) -> date:
        if match[1] != "next":
            raise BadDate(f"'{self.shown}' names a {UNITS[match[2]]}, not a day.", EXAMPLES)
        return bounds(UNITS[match[2]], self.today, week_starts=self.week_starts)[1] + timedelta(days=1)

    def quarter(self, match: re.Match[str]) -> date:
        month, year = 3 * int(match[2]), match[1] or match[3]
        day = bounds("quarter", date(int(year or self.today.year), month, 1))[1]
        if year or (day <= self.today if self.past else day >= self.today):
            return day
        return bounds("quarter", day.replace(year=day.year + (-1 if self.past else 1), day=1))[1]

    def day_month(self, match: re.Match[str]) -> date | None:
        month = place_of(match[2], MONTHS)
        return self.dated(match[3] or match[4], month, int(match[1])) if month else None

    def month_day(self, match: re.Match[str]) -> date | None:
        month = place_of(match[1], MONTHS)
        return self.dated(match[3] or match[4], month, int(match[2])) if month else None

    def dotted(self, match: re.Match[str]) -> date:
        return self.dated(match[3], int(match[2]), int(match[1]))

    def slashed(self, match: re.Match[str]) -> date:
        one, two, year = int(match[1]), int(match[3]), match[4]
        if year and len(year) == 2 and int(year) <= 12 < one:  # 26/03/04: the year may come first
            return self.one_of(self.dated(year, two, one), self.dated(match[1], two, int(year)))
        if one > 12 or one == two:
            return self.dated(year, two, one)
        if two > 12:
            return self.dated(year, one, two)
        return self.one_of(self.dated(year, two, one), self.dated(year, one, two))

    def one_of(self, *readings: date) -> date:
        named = " or ".join(f"{day.day} {MONTHS[day.month - 1].title()} {day.year}" for day in readings)
        raise AmbiguousDate(f"'{self.shown}' can be {named}.", f"Type {' or '.join(map(str, readings))}.")

    def ordinal(self, match: re.Match[str]) -> date:
        day = int(match[1])
        for by in range(13):
            month = self.today.month - 1 + (-by if self.past else by)
            found = _date(self.today.year + month // 12, month % 12 + 1, day)
            if found and self.is_wanted(found):
                return found
        raise BadDate(f"'{self.shown}' reads as day {day} of a month; no month has it.", EXAMPLES)

    def named_day(self, match: re.Match[str]) -> date | None:
        place = place_of(match[1], WEEKDAYS)
        day = self.one(match[2]) if place else None
        if day and day.isoweekday() != place:
            raise BadDate(f"'{self.shown}' has the wrong weekday: it is {full(day)}.", EXAMPLES)
        return day

    def spelled(self, match: re.Match[str]) -> date | None:
        """Read a day as rung confirms it: "Fri 27 Nov 2026, in 6 days"."""
        day = self.one(match[1])
        if day and day != self.one(match[2]):
            raise BadDate(f"'{self.shown}' does not fit: {full(day)} is not {match[2]}.", EXAMPLES)
        return day

    def far(self, match: re.Match[str]) -> date | None:
        """Read a day whose year has five digits or more: it is one, but too far away."""
        name = match["name"] or match["name2"]
        return date.max if name is None or place_of(name, MONTHS) else None

    def dated(self, year: str | None, month: int, day: int) -> date:
        """Return the day in that year; where no year was typed the next such day from today, or the latest."""
        if year:
            return self.exact(int(year) + (2000 if len(year) == 2 else 0), month, day)
        for by in range(_YEARS_SEARCHED):
            found = _date(self.today.year + (-by if self.past else by), month, day)
            if found and self.is_wanted(found):
                return found
        return self.exact(None, month, day)

    def is_wanted(self, day: date) -> bool:
        """Whether a day lies in the direction that was asked for, today included."""
        return day <= self.today if self.past else day >= self.today

    def exact(self, year: int | None, month: int, day: int) -> date:
        if year and (found := _date(year, month, day)):
            return found
        named = f"{day} {MONTHS[month - 1].title()}" if 1 <= month <= 12 else f"day {day} of month {month},"
        named = f"{named} {year}" if year else named.rstrip(",")
        raise BadDate(f"'{self.shown}' reads as {named}, which does not exist.", EXAMPLES)


DateForm: TypeAlias = Callable[[Reader, re.Match[str]], date | None]
DateForms: TypeAlias = tuple[tuple[Form, DateForm], ...]

_UNIT = r"(d|w|m|q|y)(?:(?<=d)ays?|(?<=w)(?:eeks?|ks?)|(?<=m)(?:onths?|os?)|(?<=q)uarters?|(?<=y)(?:ears?|rs?))?"
_SPAN = r"(w|m|q|y)(?:(?<=w)eek|(?<=m)onth|(?<=q)uarter|(?<=y)ear)"
_YEAR, _YEAR_IN_SHORT = r"([0-9]{4})", r"'?([0-9]{2})"
_COUNT = rf"[0-9]{{1,3}}|{'|'.join(_COUNTS)}"
_ANCHORED = Form(rf"(.+?) ?([+-]) ?([0-9]+) ?{_UNIT}", "+", "-")
_THIS_WEEK = r"(?P<{0}>this|next|last) week"
_IN_WEEKS = rf"(?:in )?(?P<{{0}}>{_COUNT}) ?w(?:ee)?ks?(?P<{{1}}> ago)?".replace("{1,3}", "{{1,3}}")
_WEEK = f"(?:{_THIS_WEEK.format('which')}|{_IN_WEEKS.format('count', 'ago')})"
_WEEK_FIRST = f"(?:{_THIS_WEEK.format('which2')}|{_IN_WEEKS.format('count2', 'ago2')})"

_WORD = (Form(r"(?:the )?([a-z ]+)"), Reader.word)
_ISO = (Form(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})", DIGIT), Reader.iso)
_WEEKDAY = (Form(r"(?:(this|next|last) )?([a-z]+)"), Reader.weekday)
_DAY_OF_WEEK = (
    Form(rf"(?P<day>[a-z]+) (?:of )?{_WEEK}|{_WEEK_FIRST} (?:on )?(?P<day2>[a-z]+)", "k"),
    Reader.day_of_week,
)
_AFTER_MONTH = rf"(?:(?:,? |-)?{_YEAR}|(?:,? |-){_YEAR_IN_SHORT})?"
_DAY_MONTH = (
    Form(rf"(?:the )?([0-9]{{1,2}})(?:st|nd|rd|th|\.)?[ -]?(?:of )?([a-z]+)\.?{_AFTER_MONTH}", DIGIT),
    Reader.day_month,
)
_MONTH_DAY = (
    Form(rf"([a-z]+)\.?[ -]?([0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? {_YEAR}|, {_YEAR_IN_SHORT})?", DIGIT),
    Reader.month_day,
)
_FAR_DAY = Form(
    r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th|\.)?[ -]?(?:of )?(?P<name>[a-z]+)\.?(?:,? |-)[0-9]{5,}"
    r"|(?P<name2>[a-z]+)\.? ?[0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{5,}"
    r"|[0-9]{5,}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}([./-])[0-9]{1,2}\3[0-9]{5,}",
    DIGIT,
)
_ORDINAL = (Form(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)", DIGIT), Reader.ordinal)
_SPELLED = (Form(rf"([a-z]{{3}} [0-9]{{1,2}} [a-z]{{3}} {_YEAR[1:-1]}), (.+)", ", "), Reader.spelled)
_NAMED_DAY = (Form(r"([a-z]+)\.?,? ([^+-].*)", " "), Reader.named_day)

FORMS: DateForms = (
    _ISO,
    _WORD,
    (Form(rf"(in |[+-] ?)?([0-9]+) ?{_UNIT}( ago| late| from now| from today)?", DIGIT), Reader.offset),
    (Form(rf"(?:in )?({'|'.join(_COUNTS)}) {_UNIT}( ago| from (?:now|today|tomorrow))?", " "), Reader.counted),
    _WEEKDAY,
    _DAY_OF_WEEK,
    (Form(r"(e)o()([wmqy])", "o"), Reader.edge),
    (Form(rf"(?:the )?(end|start|beginning) of (?:(this|the|next|last) )?{_SPAN}", " of "), Reader.edge),
    (Form(rf"(this|next|last) {_SPAN}", "this", "next", "last"), Reader.span),
    (Form(rf"(?:end of )?(?:{_YEAR}[ /-]?)?q([1-4])(?:[ /-]?{_YEAR})?", "q"), Reader.quarter),
    _DAY_MONTH,
    _MONTH_DAY,
    (_FAR_DAY, Reader.far),
    (Form(r"([0-9]{1,2})\. ?([0-9]{1,2})(?:\. ?(?:([0-9]{4}|[0-9]{2}))?)?", "."), Reader.dotted),
    (Form(r"([0-9]{1,2})([/-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?", "/", "-"), Reader.slashed),
    _ORDINAL,
    _SPELLED,
    _NAMED_DAY,
)
"""Every form, in the order in which they are tried."""
SAID_FORMS: DateForms = (
    _ISO,
    _WORD,
    _WEEKDAY,
    _DAY_OF_WEEK,
    _DAY_MONTH,
    _MONTH_DAY,
    (Form(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4}|[0-9]{2})?", "."), Reader.dotted),
    (Form(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})", "/", "-"), Reader.slashed),
    _ORDINAL,
    _SPELLED,
    _NAMED_DAY,
)
"""The forms that are read after "on" in a sentence. Numbers alone are more likely something else ("runs on 3.12")."""


def _on_or_after(start: date, place: int) -> date:
    """Return the first weekday, from 1 for Monday, from `start` on."""
    return start + timedelta(days=(place - start.isoweekday()) % 7)


def place_of(word: str, names: tuple[str, ...]) -> int | None:
    """Return the position, from 1, of the name that begins with `word`, which has at least three letters."""
    return next((at for at, name in enumerate(names, 1) if len(word) >= 3 and name.startswith(word)), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
