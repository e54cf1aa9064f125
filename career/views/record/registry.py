"""The one registry of how records are shown, by table: behind `rung list`, `rung show`, the detail view and JSON."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from types import MappingProxyType

from career.language.relative_days import short
from career.model.context import Context
from career.model.field_values import show
from career.model.fields import by_name
from career.model.records import Record
from career.model.tables import TABLES, in_order
from career.views.record.parts import Columns, Shown

_TABLES_OF = {
    "contact": ("contacts", "topics"),
    "feedback": ("feedback", "tellings"),
    "goal": ("goals", "checkins", "approvals", "moves", "hits"),
    "profile": ("profile", "needs", "behaviours"),
    "learning": ("learning", "trends", "decisions"),
    "job": ("roles", "fits", "legacy"),
    "practice": ("practices",),
    "person": ("people", "sayings", "strengths", "report_goals"),
    "plain": ("visions", "wins", "reminders", "reviews", "nudges", "tradeoffs", "conflicts"),
    "trust": ("repairs", "mentorings"),
    "skill": ("skills", "ratings"),
    "task": ("tasks", "reframes", "picks"),
    "want": ("wants",),
}
MODULES: Mapping[str, str] = MappingProxyType({table: name for name, own in _TABLES_OF.items() for table in own})
"""The module of this package that shows a table. It is imported on first use: goals need not wait for the skills."""


def shown_of(table: str) -> Shown:
    """Return how the records of a table are shown."""
    if table not in MODULES:
        return USUAL
    shown: Shown = importlib.import_module(f"{__package__}.{MODULES[table]}").SHOWN[table]
    return shown


def _usual_columns(record: Record, context: Context) -> Columns:
    """Return the day of a record, then the fields of its short form, its headline last."""
    row = TABLES[record.table]
    fields = by_name(record.table)
    rest = [name for name in row.short if name not in {row.kind.title_field, row.dated}]
    day = [short(getattr(record, row.dated), context.today)] if row.dated else []
    return *day, *(show(fields[name], getattr(record, name), context.career) for name in rest), record.headline


USUAL = Shown(_usual_columns)
"""How the records of a table are shown that registers nothing: nothing is derived from them."""


def columns(record: Record, context: Context) -> Columns:
    """Return the columns of a record in the list of its table, its short id first."""
    return context.career.short(record.id), *shown_of(record.table).columns(record, context)


def listed(table: str, context: Context, *, closed: bool = False) -> list[Record]:
    """Return the records of a table that are open, in the order of its list; with `closed` also the others."""
    found = in_order(table, list(context.career.table(table).values()))
    if waiting := shown_of(table).waiting:
        first = waiting(context)
        ids = {record.id for record in first}
        return [*first, *(record for record in found if closed and record.id not in ids)]
    return [record for record in found if closed or not (record.is_closed or record.archived_on)]
