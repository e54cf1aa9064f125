"""`join`: merge two documents into one. Used between sessions, for sync conflict copies, recovery and git.

It is commutative, associative and idempotent over the documents that rung writes: whatever is joined in whatever
order, however often, ends as the same document. So nobody needs to record what has been joined before.

- **A path** of a record (a field, or an element of a set) takes the later stamp. Of two values with the same stamp
  (someone edited by hand, or clocks collided) the same one always wins, whatever the order of the documents.
- **A deletion** records what the deleter had seen. An edit that nobody who deleted the record had seen beats the
  deletion, whatever its stamp, and brings the record back with all that the two documents hold of it. Otherwise the
  record stays deleted.
- **A free text** changed on both sides keeps the later version; the other goes to the table `conflicts`, in a record
  of its own. Both sides changed it if the winning side has not seen the losing stamp (`store.version_vector`): a
  stamp that it had seen was replaced there knowingly. The same holds for a conflict that only one side lists: if the
  other has seen its stamp, and neither lists the conflict nor holds the text, it replaced that text, and there is no
  conflict. (This is an observed-remove set with version vectors; the current text and those under conflicts are its
  elements.)
- **The history** of a replica is changed by that replica alone: all of it is taken from the side that has seen more
  of it.
- **Tables and fields of other versions** are joined like our own; lists of texts that differ there are sets, too.

One condition: on each machine a file has one line of versions, under an id of its own (`store.replica_id`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from career.model.conflicts import TABLE as CONFLICTS
from career.model.conflicts import conflict_id, moment_of
from career.model.fields import FIELDS, fields_of
from career.model.records import stored_name
from career.model.tables import TABLES, of_id
from store.clock_stamps import NEVER, Stamp, VersionVector, has_seen, join_vectors
from store.file_format import HEADER, HISTORY, StoredRow, Tables, TableView
from store.record_fields import set_fields, sets_to_join
from store.stamped_cells import StampedCell, StampedCells, deletion_stamp, field_path, split_path
from store.tombstones import RecordState, canonical_json, document_of, join_states, state_of, without_kept_text
from store.version_vector import SEEN, seen_in

_STAMP = "stamp"


def join(a: TableView, b: TableView) -> Tables:
    """Return the join of the tables of two files. Pure: neither is changed."""
    return _Join(a, b).tables()


def without_deleted_text(tables: Tables) -> Tables:
    """Return the tables without the text of deleted records; everything that is written goes through this."""
    return {
        name: {key: _forgotten(row) if b'"_kept"' in row.line else row for key, row in rows.items()}
        for name, rows in tables.items()
    }


def stamp_of_conflict(row: StoredRow) -> str:
    """Return the stamp that identifies a conflict: that of its text, or of the deletion that resolved it."""
    state = state_of(row)
    return state.cells[_STAMP].stamp if _STAMP in state.cells else state.deleted


class _Lost(NamedTuple):
    """A text that did not survive in its field."""

    key: str
    path: str
    cell: StampedCell


class _Join:
    def __init__(self, a: TableView, b: TableView) -> None:
        self._a, self._b = a, b
        self._seen_a, self._seen_b = seen_in(a), seen_in(b)
        self._lost: dict[str, StoredRow] = {}

    def tables(self) -> Tables:
        names = (self._a.keys() | self._b.keys()) - {HEADER, HISTORY, CONFLICTS}
        joined: Tables = {name: self._records(name) for name in sorted(names)}
        of_their_own = {HEADER: self._header(), HISTORY: self._history(), CONFLICTS: self._conflicts()}
        return joined | {name: rows for name, rows in of_their_own.items() if rows}

    def _records(self, name: str) -> dict[str, StoredRow]:
        rows_a, rows_b = self._a.get(name, {}), self._b.get(name, {})
        joined = dict(rows_a)
        for key, row in rows_b.items():
            other = rows_a.get(key)
            joined[key] = row if other is None else self._record(name, key, other, row)
        return joined

    def _record(self, table: str, key: str, a: StoredRow, b: StoredRow) -> StoredRow:
        if a.line == b.line:
            return a
        if not (a.is_document and b.is_document):
            return _odd(a, b)
        sets = sets_to_join(table, a, b)
        state_a, state_b = state_of(a, sets), state_of(b, sets)
        for lost in (
            *_lost_to(table, key, state_a, state_b.cells, self._seen_b),
            *_lost_to(table, key, state_b, state_a.cells, self._seen_a),
        ):
            self._lost[conflict_id(lost.key, lost.path, lost.cell.stamp)] = StoredRow(document=conflict_document(*lost))
        return StoredRow(document=document_of(join_states(state_a, state_b)))

    def _conflicts(self) -> dict[str, StoredRow]:
        rows_a, rows_b = self._a.get(CONFLICTS, {}), self._b.get(CONFLICTS, {})
        joined: dict[str, StoredRow] = {}
        for key in rows_a.keys() | rows_b.keys() | self._lost.keys():
            there = [rows[key] for rows in (rows_a, rows_b, self._lost) if key in rows]
            if len(there) == 1 and key not in self._lost:
                other, seen = (self._b, self._seen_b) if key in rows_a else (self._a, self._seen_a)
                if has_seen(seen, stamp_of_conflict(there[0])) and not _stands(there[0], other):
                    continue
            joined[key] = there[0]
            for row in there[1:]:
                joined[key] = _conflict(joined[key], row)
        return joined

    def _header(self) -> dict[str, StoredRow]:
        rows_a, rows_b = self._a.get(HEADER, {}), self._b.get(HEADER, {})
        joined = dict(rows_a)
        for key, row in rows_b.items():
            other = rows_a.get(key)
            joined[key] = row if other is None else _row_of_header(other, row)
        if seen := join_vectors(self._seen_a, self._seen_b):
            joined[SEEN] = StoredRow(document=seen)
        return joined

    def _history(self) -> dict[str, StoredRow]:
        rows_a, rows_b = self._a.get(HISTORY, {}), self._b.get(HISTORY, {})
        joined: dict[str, StoredRow] = {}
        for key in rows_a.keys() | rows_b.keys():
            replica = key.partition("-")[2]
            ours, theirs = (Stamp.parse(seen.get(replica, NEVER)) for seen in (self._seen_a, self._seen_b))
            there = [
                rows[key] for rows, out in ((rows_a, ours < theirs), (rows_b, theirs < ours)) if key in rows and not out
            ]
            if there:
                joined[key] = max(there, key=lambda row: row.line)
        return joined


def conflict_document(key: str, path: str, cell: StampedCell) -> dict[str, Any]:
    """Return the record of a conflict: the text of a cell of the record `key` that lost there."""
    values = {
        "created_at": moment_of(Stamp.parse(cell.stamp).milliseconds),
        "of": key,
        "path": split_path(path)[0],
        "text": cell.value,
        _STAMP: cell.stamp,
    }
    return document_of(RecordState({name: StampedCell(value, cell.stamp) for name, value in values.items()}))


@cache
def text_paths(table: str) -> tuple[str, ...]:
    """Return the paths of free-text fields; none for a table of another version."""
    if table not in FIELDS or table == CONFLICTS:
        return ()
    return tuple(
        field_path(stored_name(TABLES[table].kind, field.name))
        for field in fields_of(table)
        if field.kind in {"line", "long", "text"}
    )


def _lost_to(table: str, key: str, state: RecordState, others: StampedCells, seen: VersionVector) -> Iterator[_Lost]:
    """Return the texts of a record that lose to the other side's although that side has not seen them."""
    for path in text_paths(table):
        mine, theirs = state.cells.get(path), others.get(path)
        if mine is None or theirs is None or state.covers(mine.stamp) or has_seen(seen, mine.stamp):
            continue
        if isinstance(mine.value, str) and mine.value and Stamp.parse(mine.stamp) < Stamp.parse(theirs.stamp):
            yield _Lost(key, path, mine)


def _stands(conflict: StoredRow, side: TableView) -> bool:
    """Whether a conflict's text is still the value of its field on one side: then it was not replaced there."""
    of, path = str(conflict.get("of", "")), field_path(str(conflict.get("path", "")))
    table = of_id(of)
    record = side.get(table, {}).get(of)
    if record is None:
        return False
    state = state_of(record, set_fields(table))
    return (
        path in state.cells
        and state.cells[path].stamp == conflict.get(_STAMP)
        and not state.covers(state.cells[path].stamp)
    )


def _conflict(a: StoredRow, b: StoredRow) -> StoredRow:
    """Join two versions of a conflict.

    A resolved one keeps no text: whoever brings it back stamps all of it anew.
    """
    if a.line == b.line:
        return a
    if not (a.is_document and b.is_document):
        return _odd(a, b)
    return StoredRow(document=without_kept_text(document_of(join_states(state_of(a), state_of(b)))))


def _odd(a: StoredRow, b: StoredRow) -> StoredRow:
    """Choose between two rows of which at least one is not a record: someone damaged it by hand."""
    return max(a, b, key=lambda row: (row.is_document, row.line))


def _row_of_header(a: StoredRow, b: StoredRow) -> StoredRow:
    """Join a row of the header, which has no stamps.

    The later schema wins, and of everything else the value whose JSON is greater.
    """
    if a.line == b.line:
        return a
    joined = dict(a)
    for name, value in b.items():
        joined[name] = max(
            joined.get(name, value), value, key=lambda found: (type(found) is int and found, canonical_json(found))
        )
    return StoredRow(document=joined)


def _forgotten(row: StoredRow) -> StoredRow:
    return StoredRow(document=without_kept_text(row)) if row.is_document and deletion_stamp(row) else row
