"""Reading dates as people type them, and writing them as people read them: pure functions of a text, a day and today.

A day is a local calendar date. The forms that are read are in `date_forms`.
"""

from __future__ import annotations

import re
from datetime import date

from career.errors import BadDate
from career.language.date_forms import EXAMPLES, FIRST_YEAR, FORMS, LAST_YEAR, SAID_FORMS, Reader, place_of
from career.language.relative_days import HALF_A_YEAR, MONTHS, full, short
from career.language.text import clean_line
from career.language.width import shorten

MONTH_EXAMPLES = "Type for example dec, dec 2027, 2027-02, next month, or a day of that month."
_LATE = 9999
"""Days of delay that fit the column of a pane."""
_EXACT_DAYS = 30
_LONGEST = 60
"""The longest text, in characters, that is read as a date."""

_MONTH_FORMS = (
    r"(?P<name>[a-z]+)\.?(?:,? (?:of )?(?P<year>[0-9]{4}|'[0-9]{2}))?",
    r"(?P<year>[0-9]{4})(?:[-/. ](?P<month>[0-9]{1,2})| (?P<name>[a-z]+)\.?)",
    r"(?P<month>[0-9]{1,2})(?:[-/.](?P<year>[0-9]{4}))?",
)


def parse_when(text: str, today: date, *, week_starts: int = 1, past: bool = False) -> date:
    """Return the day that a text means; `week_starts` is 1 for Monday to 7 for Sunday.

    - A weekday is the next one after today (`fri` typed on a Friday is in a week); `this fri` may be today, `next fri`
      is the Friday of next week, `last fri` the latest before today, `fri in 2 weeks` that of the week after next.
    - A day or a month without a year (`27 nov`, `27.11.`, `the 15th`, `q3`) is the next to come, today included.
    - `eow`, `eom`, `eoq`, `eoy` are last days; `next week`, `next month` are first days; `q3` is its last day.
    - `3d`, `+2w`, `-1m`, `in 3 days`, `two weeks ago` count from today; `eom-3d`, `mon + 1w` from the day named first.
      Adding months keeps the day of the month, or takes the month's last day: 31 January and 1m is 28 February.

    With `past`, for something that has happened, a weekday is the latest before today and a day without a year the
    latest up to today.

    Raises BadDate for what cannot be read as one whole day from 1970 to 2199, and AmbiguousDate, with all readings,
    for a day and a month, or a year, that might be swapped (`03/04`).
    """
    typed = clean_line(text)
    if not typed:
        raise BadDate("No date was typed.", EXAMPLES)
    shown = shorten(typed, 40)
    if len(typed) > _LONGEST:
        raise BadDate(f"'{shown}' is too long to be a date.", EXAMPLES)
    day = day_of(typed, today, week_starts=week_starts, past=past)
    if day is None:
        raise BadDate(f"'{shown}' cannot be read as a day.", EXAMPLES)
    return day


def day_of(text: str, today: date, *, week_starts: int = 1, past: bool = False, said: bool = False) -> date | None:
    """Return the day that a clean line means, as `parse_when` does, or None where it has no form of a date.

    With `said`, only what one says with "on" is read: "on fri", "on 27 nov", but no quarter and no "on 3.12".
    Raises BadDate for what has the form of a date but is none ("31 feb"), and AmbiguousDate.
    """
    if len(text) > _LONGEST:
        return None
    shown = shorten(text, 40)
    try:
        day = Reader(shown, today, week_starts, past, SAID_FORMS if said else FORMS).read(text.casefold())
    except (OverflowError, ValueError):  # arithmetic left what the calendar can hold
        day = date.max
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadDate(f"'{shown}' reads as a day outside of {FIRST_YEAR} to {LAST_YEAR}.", EXAMPLES)
    return day


def parse_month(text: str, today: date, *, week_starts: int = 1) -> date:
    """Return the first day of the month that a text means: `dec`, `dec 2027`, `2027-02`, `next month`, or any day in it.

    A month without a year is the next to come, this one included. Raises BadDate for what is neither month nor day.
    """
    typed = clean_line(text)
    shown = shorten(typed, 40)
    if match := re.fullmatch(r"(this|next|last) month", typed.casefold()):
        at = today.year * 12 + today.month - 1 + ("last", "this", "next").index(match[1]) - 1
        placed: tuple[int, int] | None = (at // 12, at % 12 + 1)
    else:
        placed = _month_placed(typed.casefold(), today)
    if placed:
        year, month = placed
        if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
            raise BadDate(f"'{shown}' reads as month {month} of {year}, which is not in the calendar.", MONTH_EXAMPLES)
        return date(year, month, 1)
    day = day_of(typed, today, week_starts=week_starts)
    if day is None:
        raise BadDate(f"'{shown}' cannot be read as a month.", MONTH_EXAMPLES)
    return day.replace(day=1)


def spell(day: date, today: date) -> str:
    """Return a day in full with its distance, to confirm what was typed: "Fri 27 Nov 2026, in 6 days"."""
    days = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    distance = near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")
    return f"{full(day)}, {distance}"


def brief(day: date, today: date) -> str:
    """Return a day for a row of a pane, in at most 11 characters: "3 d late", "today", "in 6 d", "14 Jan 2028".

    Up to 30 days ahead it is a distance, then a date, with its year in another year or from half a year ahead. A day
    more than 9999 days ago is a date as well.
    """
    days = (day - today).days
    if -_LATE <= days < 0:
        return f"{-days} d late"
    if 0 <= days <= _EXACT_DAYS:
        return {0: "today", 1: "tomorrow"}.get(days, f"in {days} d")
    return short(day, today)


def column_day(day: date, today: date) -> str:
    """Return a day for a narrow column: as `brief`, but without a year up to half a year ahead, then as "Apr 2028"."""
    days = (day - today).days
    if days <= _EXACT_DAYS:
        return brief(day, today)
    month = MONTHS[day.month - 1][:3].title()
    return f"{day.day} {month}" if days <= HALF_A_YEAR else f"{month} {day.year}"


def _month_placed(text: str, today: date) -> tuple[int, int] | None:
    """Return the year and the month that a text in lower case names, as yet unchecked; None where it names none.

    A month without a year is the next to come, this one included.
    """
    for pattern in _MONTH_FORMS:
        found = match.groupdict() if (match := re.fullmatch(pattern, text)) else {}
        month = place_of(found.get("name") or "", MONTHS) or int(found.get("month") or 0)
        if found and (month or found.get("month")):
            year = (found.get("year") or "").lstrip("'")
            return int(year) + (2000 if len(year) == 2 else 0) if year else today.year + (month < today.month), month
    return None
