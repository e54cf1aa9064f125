"""Laying a former state over the present one, forward: with new stamps, so that the next join does not undo it.

To restore is to make everything as it was, which deletes what came since. To recover is to bring back what is missing, and what
is later there than here; it never deletes, and never turns a later value back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from career.model.conflicts import TABLE as CONFLICTS
from career.model.records import Record
from career.model.snapshot import BY_TABLE
from store.cells import EXISTENCE, Cell, Cells, deletion, flatten
from store.clock_stamps import NEVER, Stamp
from store.file_format import HEADER, HISTORY, Row, Tables
from store.history import Change
from store.kinds import emptied, empty_value, field_paths, holds_something, set_fields
from store.reading import read_record
from store.tombstones import encoded
from store.transaction import Draft

_OF_THEIR_OWN = {HEADER, HISTORY, CONFLICTS}
"""Tables that say what happened to the file: they go on, whatever is laid over the records."""


def lay_state(draft: Draft, wanted: Tables) -> list[Change]:
    """Make every record as it is in `wanted`, and delete those that are not there."""
    changes: list[Change] = []
    for table, key, cells in _records(wanted):
        here = draft.cells(table, key)
        if here is None:
            changes += _bring(draft, table, key, cells)
        else:
            after = {path: cells[path].value if path in cells else empty_value(table, path) for path in here | cells}
            changes += _set(draft, table, key, here, after)
    there = {(table, key) for table, key, _ in _records(wanted)}
    gone = {(table, key) for table, key, _ in _records(draft.tables) if (table, key) not in there}
    for table, key in sorted(gone | _conflicts_of({key for _, key in gone}, draft)):
        changes += _take(draft, table, key)
    return changes


def lay_lost(draft: Draft, wanted: Tables) -> list[Change]:
    """Bring back every record that is in `wanted` and not here, or cannot be read here, and all that is later there."""
    changes: list[Change] = []
    for table, key, cells in _records(wanted):
        here = draft.cells(table, key)
        if here is None:
            changes += _bring(draft, table, key, cells)
        elif _is_unread(table, key, draft.tables[table][key]):
            if not _is_unread(table, key, wanted[table][key]):
                changes += _set(draft, table, key, here, {path: cell.value for path, cell in cells.items()})
        else:
            later = {path: cell.value for path, cell in cells.items() if _is_lost(table, path, cell, here)}
            changes += _set(draft, table, key, here, later)
    return changes


def _records(tables: Mapping[str, Mapping[str, Row]]) -> Iterator[tuple[str, str, Cells]]:
    for table in sorted(tables.keys() - _OF_THEIR_OWN):
        for key, row in tables[table].items():
            if row.is_document and not deletion(row):
                yield table, key, flatten(row, set_fields(table))


def _is_unread(table: str, key: str, row: Row) -> bool:
    return table in BY_TABLE and not isinstance(read_record(table, key, row.line), Record)


def _is_lost(table: str, path: str, cell: Cell, here: Cells) -> bool:
    if path not in here:
        return holds_something(table, path, cell)
    return Stamp.parse(here[path].stamp) < Stamp.parse(cell.stamp)


def _conflicts_of(keys: set[str], draft: Draft) -> set[tuple[str, str]]:
    """Give the conflicts of records that are deleted: nobody could find them any more."""
    rows = draft.tables.get(CONFLICTS, {})
    return {(CONFLICTS, key) for key, row in rows.items() if not deletion(row) and row.get("of") in keys}


def _bring(draft: Draft, table: str, key: str, cells: Cells) -> list[Change]:
    deleted = deletion(draft.document(table, key)) or NEVER
    draft.journal.link(table, key, dict.fromkeys([EXISTENCE, *cells], deleted))
    paths = field_paths(table) | draft.journal.paths(table, key) - {EXISTENCE} if deleted != NEVER else set()
    new = {path: Cell(cell.value, draft.stamp) for path, cell in cells.items()}
    draft.put(table, key, emptied(table, paths, draft.stamp) | new)
    return [
        Change(table, key, EXISTENCE, False, True, draft.stamp),
        *(Change(table, key, path, None, cell.value, draft.stamp) for path, cell in new.items()),
    ]


def _set(draft: Draft, table: str, key: str, here: Cells, after: Mapping[str, Any]) -> list[Change]:
    before = {path: here[path].value if path in here else empty_value(table, path) for path in after}
    changed = {path: value for path, value in after.items() if encoded(value) != encoded(before[path])}
    if not changed:
        return []
    draft.journal.link(table, key, {path: here[path].stamp if path in here else NEVER for path in changed})
    draft.put(table, key, here | {path: Cell(value, draft.stamp) for path, value in changed.items()})
    return [Change(table, key, path, before[path], value, draft.stamp) for path, value in changed.items()]


def _take(draft: Draft, table: str, key: str) -> list[Change]:
    cells = draft.cells(table, key) or {}
    draft.journal.link(table, key, {path: cell.stamp for path, cell in cells.items()})
    draft.delete(table, key, cells)
    return [
        Change(table, key, EXISTENCE, True, False, draft.stamp),
        *(Change(table, key, path, cell.value, None, draft.stamp) for path, cell in cells.items()),
    ]
