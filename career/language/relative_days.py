"""How long ago something was, in words."""

from __future__ import annotations

from datetime import date


def past(day: date, today: date) -> str:
    """Give a day on which something happened: nothing that has happened is late."""
    return "today" if day == today else f"{(today - day).days} d ago" if day < today else day.isoformat()
