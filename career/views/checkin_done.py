"""What was done in a check-in, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from career.language.text import counted
from career.model.records import Record

if TYPE_CHECKING:
    from career.model.records import Step
    from career.model.snapshot import Career

NEW = {"wins": "win", "checkins": "goal update", "reframes": "reframe", "tellings": "telling", "approvals": "approval"}
"""The nouns of new records, by table. What else is new goes with another change and is not counted."""


def done(before: Career, steps: Iterable[Step]) -> str:
    """Return what these steps did to the career as it was `before`, such as "1 finished, 2 moved, 1 win"; "" for nothing."""
    now = {change.id: change for step in steps for change in step.changes if isinstance(change, Record)}
    counts = {"finished": 0, "moved": 0, "changed": 0, **dict.fromkeys(NEW.values(), 0)}
    for record in now.values():
        earlier = before.get(record.id)
        if kind := _kind(earlier, record):
            counts[kind] += 1
    said = [
        counted(count, kind) if kind in NEW.values() else f"{count} {kind}" for kind, count in counts.items() if count
    ]
    return ", ".join(said)


def _kind(before: Record | None, now: Record) -> str:
    """Return what happened to a record: one of the counts, "" where it is not counted."""
    if before is None:
        return NEW.get(now.table, "")
    if before == now:
        return ""
    if (now.is_closed and not before.is_closed) or getattr(now, "times_done", 0) > getattr(before, "times_done", 0):
        return "finished"
    dates = [getattr(record, now.date_field, None) if now.date_field else None for record in (before, now)]
    return "moved" if dates[0] != dates[1] else "changed"
