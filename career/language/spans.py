"""Weeks, months, quarters and years around a day: where they begin and end, and how far off a day is in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "year"]

UNITS: dict[str, Unit] = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
"""The units by their letter."""


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


def add_months(day: date, months: int) -> date:
    """Return the day `months` later (or earlier), the last of its month where that month is shorter."""
    import pendulum

    moved = pendulum.Date(day.year, day.month, day.day).add(months=months)
    return date(moved.year, moved.month, moved.day)


def shifted(day: date, count: int, letter: str) -> date:
    """Return the day that is `count` units, such as "w" for weeks, after `day`; before it where `count` is negative."""
    if letter in "dw":
        return day + timedelta(days=count * (7 if letter == "w" else 1))
    return add_months(day, count * {"m": 1, "q": 3, "y": 12}[letter])
