"""Putting off: the date behind a line of Upcoming moves by a day, counted from today if it is late."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from career.errors import BadDate, Refused
from career.language.dates import spell
from career.language.relative_days import full
from career.model import reschedules
from career.views import upcoming

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Record, Step
    from career.views.upcoming import DueKind

OTHER_DATES: frozenset[DueKind] = frozenset({"starts", "check-in", "if-then", "revisit", "trust", "leaving"})
"""Lines of Upcoming that show another date than the record's own: they are put off by their kind alone."""


def snooze(record: Record, kind: str, context: Context, *, days: int = 1, until: date | None = None) -> Step:
    """Put off a line of this `kind`, or with "" the record's own date, by some days, or to the day `until`.

    Raises Refused without a date, and BadDate where `until` is not after the present date and today.
    """
    lines = [line for line in upcoming.everything(context) if line.source == record.id]
    line = min((line for line in lines if (line.kind == kind if kind else line.kind not in OTHER_DATES)), default=None)
    if line is None:
        raise Refused(
            f"'{context.career.title(record)}' has no date to put off.",
            "m sets one, or `rung move ID WHEN`." if record.date_field else "e edits it, or `rung edit ID`.",
        )
    day = until or max(line.on, context.today) + timedelta(days=days)
    if day <= max(line.on, context.today):
        raise BadDate(
            f"{spell(day, context.today)} is not later than it is now.",
            f"It is due on {full(line.on)}: type a later day, or use `rung move`.",
        )
    return reschedules.put(record, kind or line.kind, day, context, why="put off")
