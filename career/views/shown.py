"""The one registry of how records are shown, by table: behind `rung list`, `rung show`, the detail view and JSON."""

from __future__ import annotations

from collections.abc import Mapping

from career.model.context import Context
from career.model.records import Record
from career.model.tables import in_order
from career.views.record import feedback, goal, person, plain, skill, task
from career.views.record.shown import Columns, Shown

SHOWN: Mapping[str, Shown] = {
    **goal.SHOWN, **task.SHOWN, **feedback.SHOWN, **person.SHOWN, **skill.SHOWN, **plain.SHOWN,
}  # fmt: skip


def columns(record: Record, context: Context) -> Columns:
    """Return the columns of a record in the list of its table, its short id first."""
    return context.career.short(record.id), *SHOWN[record.table].columns(record, context)


def listed(table: str, context: Context, *, closed: bool = False) -> list[Record]:
    """Return the records of a table that are open, in the order of its list; with `closed` also the others."""
    found = in_order(table, list(context.career.table(table).values()))
    if waiting := SHOWN[table].waiting:
        first = waiting(context)
        ids = {record.id for record in first}
        return [*first, *(record for record in found if closed and record.id not in ids)]
    return [record for record in found if closed or not (record.is_closed or record.archived_on)]
