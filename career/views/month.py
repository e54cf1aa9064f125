"""A month as a calendar page, with what is due on each day."""

from __future__ import annotations

from calendar import Calendar
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.views.upcoming import Due, everything

if TYPE_CHECKING:
    from career.model.context import Context


class CalendarDay(NamedTuple):
    """A day of a calendar page; days of the neighbouring months complete the weeks and have `is_inside` False."""

    on: date
    is_inside: bool
    lines: tuple[Due, ...]


def weeks(of: date, context: Context) -> list[list[CalendarDay]]:
    """Return the weeks of the month around the day `of`, each with seven days from the first day of the week."""
    lines: dict[date, list[Due]] = {}
    for line in sorted(everything(context)):
        lines.setdefault(line.on, []).append(line)
    page = Calendar(firstweekday=context.settings.week_starts - 1).monthdatescalendar(of.year, of.month)
    return [[CalendarDay(on, on.month == of.month, tuple(lines.get(on, ()))) for on in week] for week in page]
