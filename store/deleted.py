"""The records that were deleted, as the history of steps still knows them: a tombstone itself holds no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec

from career.model.records import Record
from career.model.tables import TABLES
from store.clock_stamps import Stamp
from store.file_format import HISTORY, LoadedTables
from store.history import Entry, read_entries
from store.reading import read_record
from store.stamped_cells import DELETED, EXISTENCE, StampedCell, deletion_stamp, unflatten


class DeletedRecord(NamedTuple):
    """A record as it was when it was deleted, and the moment of that (UTC)."""

    record: Record
    at: datetime


def deleted_since(tables: LoadedTables, since: datetime) -> Iterator[DeletedRecord]:
    """Yield the records that were deleted at or after a moment, where a step of the history still holds them."""
    wanted: dict[tuple[str, str], str] = {}
    for table in TABLES:
        for key, raw in tables.get(table, {}).items():
            line = bytes(raw)
            if f'"{DELETED}"'.encode() in line and (stamp := deletion_stamp(_document(line))) and _at(stamp) >= since:
                wanted[table, key] = stamp
    if not wanted:
        return
    for entry in reversed(read_entries(tables.get(HISTORY, {}))):
        for table, key in {(change.table, change.id) for change in entry.changes} & wanted.keys():
            if record := _last_known(table, key, entry):
                yield DeletedRecord(record, _at(wanted.pop((table, key))))


def _last_known(table: str, key: str, entry: Entry) -> Record | None:
    """Return the record that a step deleted, or added before it was undone; None where it did something else to it."""
    changes = {change.path: change for change in entry.changes if (change.table, change.id) == (table, key)}
    existence = changes.pop(EXISTENCE, None)
    if existence is None or existence.new is not entry.undone:
        return None
    values = {path: change.new if entry.undone else change.old for path, change in changes.items()}
    cells = {path: StampedCell(value, existence.stamp) for path, value in values.items()}
    found = read_record(table, key, msgspec.json.encode(unflatten(cells)))
    return found if isinstance(found, Record) else None


def _document(line: bytes) -> Mapping[str, Any]:
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return {}
    return found if isinstance(found, Mapping) else {}


def _at(stamp: str) -> datetime:
    return datetime.fromtimestamp(Stamp.parse(stamp).milliseconds / 1000, UTC)
