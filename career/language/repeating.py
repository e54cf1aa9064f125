"""Repeating dates: a rule such as "2w", and where the next day is counted from.

There are three ways to count, none of which returns a day in the past: "fixed" keeps to the rhythm of the first day,
even when one was moved; "next" counts from the day it was last due; "done" counts from the day it was done.
Months, quarters and years come back to the day of the month that was meant, after one that was too short for it.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from career.errors import BadValue
from career.language.text import clean_line
from career.language.width import shorten

if TYPE_CHECKING:
    from dateutil.rrule import rrule

From = Literal["fixed", "next", "done"]
FROM = get_args(From)
WEEKDAYS = "weekdays"
WORDS = {
    "daily": "1d", "weekly": "1w", "fortnightly": "2w", "monthly": "1m", "quarterly": "1q", "yearly": "1y",
    "annually": "1y", "weekday": WEEKDAYS, "weekdays": WEEKDAYS, "workdays": WEEKDAYS,
}  # fmt: skip
LAST_SAFE_DAY = 28
"""The last day that every month has."""
LONGEST_MONTH = 31
MOST = {"d": 3660, "w": 520, "m": 120, "q": 40, "y": 10}
"""Between two of them are at most ten years."""
DAYS_A_WEEK = 7.0
DAYS = {"d": 1.0, "w": 7.0, "m": 365.25 / 12, "q": 365.25 / 4, "y": 365.25}
"""The days between two of them, on average."""
NAMES = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
MONTHS = {"m": 1, "q": 3, "y": 12}
EXAMPLES = "Type one such as daily, weekdays, weekly, 2w, 10 days, month, quarter or year."


def read_every(text: str, field: str = "repeat") -> str:
    """Return the rule that a text means, such as "2w", "every 10 days" or "monthly"; "" means never.

    Raises BadValue for anything else, and for more than ten years.
    """
    typed = clean_line(text).casefold().removeprefix("every ").strip()
    if not typed or typed == "never":
        return ""
    if typed in WORDS:
        return WORDS[typed]
    match = re.fullmatch(r"(\d{1,4})? ?(d|w|m|q|y)(?:ays?|eeks?|onths?|uarters?|ears?)?", typed)
    if match and 1 <= int(match[1] or 1) <= MOST[match[2]]:
        return f"{int(match[1] or 1)}{match[2]}"
    raise BadValue(f"'{shorten(clean_line(text), 40)}' does not say how often.", EXAMPLES, field=field)


def every_words(every: str) -> str:
    """Return a rule such as "2w" as people say it: "every 2 weeks", "every weekday"."""
    if every == WEEKDAYS:
        return "every weekday"
    count, unit = every[:-1], NAMES.get(every[-1:], "")
    return f"every {unit}" if count == "1" else f"every {count} {unit}s"


def times_a_week(every: str) -> float:
    """Return how often a rule such as "2w" comes in an average week; 0 where it is unreadable or never."""
    if every == WEEKDAYS:
        return 5.0
    count, unit = every[:-1], every[-1:]
    return DAYS_A_WEEK / (int(count) * DAYS[unit]) if count.isdecimal() and int(count) and unit in DAYS else 0.0


class Rhythm(NamedTuple):
    """How a date repeats: the rule `every`, and where the next day is counted from.

    `first` is where a fixed rhythm began; None means the day it is due. `meant` is what `Again` said the last time: the
    day of the month that is meant, where the month of the due date is too short for it; 0 means the due date's own.
    """

    every: str
    count_from: From
    first: date | None = None
    meant: int = 0


class Again(NamedTuple):
    """When it is due again. `meant` is the day of the month that is meant, 29 to 31, where a month may lack it; else 0."""

    on: date
    meant: int


def again(rhythm: Rhythm, on: date | None, today: date) -> Again:
    """Return when it is due again, always after today and after the day `on` for which it was done.

    Where a month has no such day its last one counts: from 31 January to 28 or 29 February to 31 March, until the date
    is moved to another day, or counted from another day on which it was done. If it was done early, the day it was due
    does not come again. Raises BadValue for an unreadable rule, as somebody may have written into the file by hand.
    """
    rule = read_every(rhythm.every)
    if not rule:
        raise BadValue(f"'{rhythm.every}' does not say how often.", EXAMPLES, field="repeat")
    due = on or today
    if rhythm.count_from == "fixed" and rhythm.first:
        begin, meant = rhythm.first, rhythm.first.day
    elif rhythm.count_from == "done" and today != due:
        begin, meant = today, today.day
    else:
        begin, meant = due, _meant(due, rhythm.meant)
    floor = today if rhythm.count_from == "done" else max(due, today)
    found = _rule(rule, begin, meant).after(datetime(floor.year, floor.month, floor.day))  # noqa: DTZ001 - a calendar day
    assert found is not None  # noqa: S101 - the rules have no end within ten years of any day that can be typed
    return Again(found.date(), meant if meant > LAST_SAFE_DAY and rule[-1] in MONTHS else 0)


def recurrence(rhythm: Rhythm, on: date) -> str:
    """Return the rule of a fixed rhythm as a calendar reads it (RFC 5545), from the day `on`; "" where there is none.

    There is none for a rhythm that is counted from the day it was done or set, nor from a day that was moved out of it.
    """
    rule = read_every(rhythm.every)
    before = on - timedelta(days=1)
    if not rule or rhythm.count_from != "fixed" or again(rhythm, before, before).on != on:
        return ""
    if rule == WEEKDAYS:
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    count, unit = int(rule[:-1]), rule[-1]
    if unit in "dw":
        return f"FREQ={'DAILY' if unit == 'd' else 'WEEKLY'};INTERVAL={count}"
    meant = (rhythm.first or on).day
    if unit == "y" and meant <= LAST_SAFE_DAY:
        return f"FREQ=YEARLY;INTERVAL={count}"
    return f"FREQ=MONTHLY;INTERVAL={count * MONTHS[unit]}{_which_day(meant)}"


def _which_day(meant: int) -> str:
    """Return the part of a monthly rule that falls back to the last day of a shorter month, "" where none is shorter."""
    if meant <= LAST_SAFE_DAY:
        return ""
    if meant == LONGEST_MONTH:
        return ";BYMONTHDAY=-1"
    return f";BYMONTHDAY={','.join(map(str, range(LAST_SAFE_DAY, meant + 1)))};BYSETPOS=-1"


def _meant(day: date, meant: int) -> int:
    """Return the day of the month that is meant by this day: a later one only where its month has no more days."""
    is_last = day == date.max or (day + timedelta(days=1)).month != day.month
    return max(day.day, meant) if is_last else day.day


def _rule(every: str, begin: date, meant: int) -> rrule:
    from dateutil import rrule as rules

    start = datetime(begin.year, begin.month, begin.day)  # noqa: DTZ001 - a calendar day
    if every == WEEKDAYS:
        return rules.rrule(rules.DAILY, dtstart=start, byweekday=range(5))
    count, unit = int(every[:-1]), every[-1]
    if unit in "dw":
        return rules.rrule(rules.DAILY if unit == "d" else rules.WEEKLY, interval=count, dtstart=start)
    days = range(min(meant, LAST_SAFE_DAY), meant + 1)
    return rules.rrule(rules.MONTHLY, interval=count * MONTHS[unit], dtstart=start, bymonthday=days, bysetpos=-1)
