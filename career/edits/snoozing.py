"""Putting off: the date behind a line of Upcoming moves by a day, counted from today if it is late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from career.errors import Refused
from career.model import reschedules
from career.views import upcoming

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Record, Step

DUE_KINDS = frozenset({"goal", "task", "reminder", "approval", "follow-up", "request", "next"})
"""Lines of Upcoming that show the record's own date."""


def snooze(record: Record, kind: str, context: Context, *, days: int = 1) -> Step:
    """Put off a line of this `kind`, or with "" the record's own date, by some days. Raises Refused without a date."""
    kinds = {kind} if kind else DUE_KINDS
    lines = upcoming.everything(context)
    line = min((line for line in lines if line.source == record.id and line.kind in kinds), default=None)
    if line is None:
        raise Refused(
            f"'{context.career.title(record)}' has no date to put off.", "m sets one, or `rung move ID WHEN`."
        )
    day = max(line.on, context.today) + timedelta(days=days)
    return reschedules.put(record, kind, day, context, why="put off")
