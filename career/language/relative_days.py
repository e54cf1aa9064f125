"""How long ago something was, in words."""

from __future__ import annotations

from datetime import date


def short(day: date, today: date) -> str:
    """Return a day as people write it: "30 Nov", or in another year "30 Nov 2025"."""
    return f"{day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")


def past(day: date, today: date) -> str:
    """Return how long ago a day was, "today" or "3 days ago", never "late"; a day to come as a date."""
    days = (today - day).days
    near = {0: "today", 1: "yesterday"}
    return short(day, today) if days < 0 else near.get(days) or f"{days} days ago"
