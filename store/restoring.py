"""Applying a former state on top of the current one, with new stamps, so that the next join does not undo it.

Restoring makes everything as it was, and so deletes what came since. Recovering brings back what is missing here or
later there; it never deletes, and never replaces a later value by an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from career.model.conflicts import TABLE as CONFLICTS
from career.model.records import Record
from career.model.tables import TABLES
from store.clock_stamps import NEVER, Stamp
from store.file_format import HEADER, HISTORY, StoredRow, Tables, TableView
from store.history import PathChange
from store.reading import read_record
from store.record_fields import default_cells, default_value, field_paths, holds_something, set_fields
from store.stamped_cells import EXISTENCE, StampedCell, StampedCells, deletion_stamp, flatten
from store.tombstones import canonical_json
from store.transaction import Transaction

_OF_THEIR_OWN = {HEADER, HISTORY, CONFLICTS}
"""Tables about the file itself: restoring records leaves them alone."""


def restore_records(transaction: Transaction, wanted: Tables) -> list[PathChange]:
    """Make every record as it is in `wanted`, and delete those that are not in it; return the changes."""
    changes: list[PathChange] = []
    for table, key, cells in _records(wanted):
        here = transaction.cells(table, key)
        if here is None:
            changes += _bring(transaction, table, key, cells)
        else:
            after = {path: cells[path].value if path in cells else default_value(table, path) for path in here | cells}
            changes += _set(transaction, table, key, here, after)
    there = {(table, key) for table, key, _ in _records(wanted)}
    gone = {(table, key) for table, key, _ in _records(transaction.tables) if (table, key) not in there}
    for table, key in sorted(gone | _conflicts_of({key for _, key in gone}, transaction)):
        changes += _take(transaction, table, key)
    return changes


def recover_records(transaction: Transaction, wanted: Tables) -> list[PathChange]:
    """Bring back what `wanted` has and is missing, unreadable or older here; return the changes."""
    changes: list[PathChange] = []
    for table, key, cells in _records(wanted):
        here = transaction.cells(table, key)
        if here is None:
            changes += _bring(transaction, table, key, cells)
        elif _is_unread(table, key, transaction.tables[table][key]):
            if not _is_unread(table, key, wanted[table][key]):
                changes += _set(transaction, table, key, here, {path: cell.value for path, cell in cells.items()})
        else:
            later = {path: cell.value for path, cell in cells.items() if _is_lost(table, path, cell, here)}
            changes += _set(transaction, table, key, here, later)
    return changes


def _records(tables: TableView) -> Iterator[tuple[str, str, StampedCells]]:
    for table in sorted(tables.keys() - _OF_THEIR_OWN):
        for key, row in tables[table].items():
            if row.is_document and not deletion_stamp(row):
                yield table, key, flatten(row, set_fields(table))


def _is_unread(table: str, key: str, row: StoredRow) -> bool:
    return table in TABLES and not isinstance(read_record(table, key, row.line), Record)


def _is_lost(table: str, path: str, cell: StampedCell, here: StampedCells) -> bool:
    if path not in here:
        return holds_something(table, path, cell)
    return Stamp.parse(here[path].stamp) < Stamp.parse(cell.stamp)


def _conflicts_of(keys: set[str], transaction: Transaction) -> set[tuple[str, str]]:
    """Return the conflicts of deleted records: nobody could find them any more."""
    rows = transaction.tables.get(CONFLICTS, {})
    return {(CONFLICTS, key) for key, row in rows.items() if not deletion_stamp(row) and row.get("of") in keys}


def _bring(transaction: Transaction, table: str, key: str, cells: StampedCells) -> list[PathChange]:
    deleted = deletion_stamp(transaction.document(table, key)) or NEVER
    transaction.journal.cut_off(table, key, dict.fromkeys([EXISTENCE, *cells], deleted))
    paths = field_paths(table) | transaction.journal.paths(table, key) - {EXISTENCE} if deleted != NEVER else set()
    new = {path: StampedCell(cell.value, transaction.stamp) for path, cell in cells.items()}
    transaction.put(table, key, default_cells(table, paths, transaction.stamp) | new)
    return [
        PathChange(table, key, EXISTENCE, False, True, transaction.stamp),
        *(PathChange(table, key, path, None, cell.value, transaction.stamp) for path, cell in new.items()),
    ]


def _set(
    transaction: Transaction, table: str, key: str, here: StampedCells, after: Mapping[str, Any]
) -> list[PathChange]:
    before = {path: here[path].value if path in here else default_value(table, path) for path in after}
    changed = {path: value for path, value in after.items() if canonical_json(value) != canonical_json(before[path])}
    if not changed:
        return []
    transaction.journal.cut_off(table, key, {path: here[path].stamp if path in here else NEVER for path in changed})
    transaction.put(table, key, here | {path: StampedCell(value, transaction.stamp) for path, value in changed.items()})
    return [PathChange(table, key, path, before[path], value, transaction.stamp) for path, value in changed.items()]


def _take(transaction: Transaction, table: str, key: str) -> list[PathChange]:
    cells = transaction.cells(table, key) or {}
    transaction.journal.cut_off(table, key, {path: cell.stamp for path, cell in cells.items()})
    transaction.delete(table, key, cells)
    return [
        PathChange(table, key, EXISTENCE, True, False, transaction.stamp),
        *(PathChange(table, key, path, cell.value, None, transaction.stamp) for path, cell in cells.items()),
    ]
