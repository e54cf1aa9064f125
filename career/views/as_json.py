"""Records as JSON: every field, with what is derived from it. docs/json.md explains every key."""

from __future__ import annotations

from typing import Any

from career.model.context import Context
from career.model.if_then import HitRate
from career.model.records import Record
from career.model.reschedules import Slip
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views.shown import SHOWN


def record_json(record: Record, context: Context) -> dict[str, Any]:
    """Return all fields of a record, unset ones too, with its table and what is `derived` from it today."""
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    derived = {name: _plain(value) for name, value in SHOWN[record.table].values(record, context).items()}
    return {"table": record.table} | fields | {"derived": derived}


def _plain(value: object) -> object:
    """Return a value with names in the place of positions, as JSON has them."""
    return value._asdict() if isinstance(value, HitRate | Slip) else value


def references(record: Record) -> dict[str, str]:
    """Return the ids of the records to which a record refers, by field."""
    return {name: key for name in TABLES[record.table].refers if (key := getattr(record, name))}


def links_to(record: Record, career: Career) -> list[tuple[str, Record]]:
    """Return the records that refer to this one, oldest first, each with the name of the field that does."""
    hits = [(name, other) for other in career for name, key in references(other).items() if key == record.id]
    return sorted(hits, key=lambda hit: (hit[1].created_at, hit[1].id))
