"""A day in words: in full, short, or how long ago it was. Names are English whatever the locale."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
HALF_A_YEAR = 183
"""Days within which a day needs no year: "20 Nov" of last year is not taken for the one to come."""


def full(day: date) -> str:
    """Return a day in full: "Fri 27 Nov 2026"."""
    return f"{WEEKDAYS[day.weekday()][:3].title()} {dated(day)}"


def dated(day: date) -> str:
    """Return a day with its year: "27 Nov 2026"."""
    return f"{_day_and_month(day)} {day.year}"


def short(day: date, today: date) -> str:
    """Return a day as people write it: "30 Nov"; in another year, or more than half a year away, "30 Nov 2025"."""
    is_near = day.year == today.year and abs((day - today).days) <= HALF_A_YEAR
    return _day_and_month(day) if is_near else dated(day)


def spoken(day: date, today: date) -> str:
    """Return a day as one says it: "30 November", with its year where `short` has one."""
    name = f"{day.day} {MONTHS[day.month - 1].title()}"
    return name if short(day, today) == _day_and_month(day) else f"{name} {day.year}"


def past(day: date, today: date) -> str:
    """Return how long ago a day was, "today" or "3 days ago", never "late"; a day to come as a date."""
    days = (today - day).days
    near = {0: "today", 1: "yesterday"}
    return short(day, today) if days < 0 else near.get(days) or f"{days} days ago"


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3].title()}"
