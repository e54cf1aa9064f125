"""How long ago something was, in words."""

from __future__ import annotations

from datetime import date


def past(day: date, today: date) -> str:
    """Return how long ago a day was, "today" or "3 d ago", never "late"; a day to come in ISO form."""
    return "today" if day == today else f"{(today - day).days} d ago" if day < today else day.isoformat()
