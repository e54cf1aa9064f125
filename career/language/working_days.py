"""Working days: Monday to Friday, whatever the country."""

from __future__ import annotations

from datetime import date, timedelta

IN_A_WEEK = 5
DAY = timedelta(days=1)


def is_working(day: date) -> bool:
    """Whether a day is one from Monday to Friday."""
    return day.weekday() < IN_A_WEEK


def following(day: date) -> date:
    """Return the first working day after a day."""
    day += DAY
    while not is_working(day):
        day += DAY
    return day


def preceding(day: date) -> date:
    """Return the last working day before a day."""
    day -= DAY
    while not is_working(day):
        day -= DAY
    return day


def passed(since: date, until: date) -> int:
    """Return how many working days there are after `since`, up to `until`; 0 where that is earlier."""
    weeks, rest = divmod(max(0, (until - since).days), 7)
    return weeks * IN_A_WEEK + sum(is_working(since + at * DAY) for at in range(1, rest + 1))
