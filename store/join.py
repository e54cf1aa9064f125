"""`join`: all that two documents know, in one. Two sessions, a sync tool's copies, recovery and git all use it.

It is commutative, associative and idempotent over the documents that machines make: whatever meets in whatever order,
however often, ends as the same document. So nobody needs to know who joined what before.

- **A path** of a record (a field, or an element of a set) takes the later stamp; of two values with the same stamp (a hand
  edited one, or clocks collided) always the same one, whatever the order of the two documents.
- **A deletion** knows what the deleter had seen. An edit unseen by all who deleted the record beats them, whatever its stamp,
  and brings the record back with all that the two documents hold of it. Else the record stays deleted.
- **A free text** that both sides changed keeps the later; the other goes to the table `conflicts`, in a record of its own. Both
  changed it where the losing stamp has not been seen by the winning side (`store.version_vector`): a stamp that was seen there was
  replaced there, knowingly. The same holds for a conflict that only one side lists: where the other has seen its
  stamp, and neither lists the conflict nor holds the text, it replaced that text, and the conflict is none. (This is the
  observed-remove set with version vectors; the text that stands and those under conflicts are its elements.)
- **The history** of a machine changes with it alone: all of it is taken from the side that has seen more of that machine.
- **Unknown** tables and fields are joined like known ones; a set that this version does not know is one value.

The one condition: a file has one line of versions on each machine, under a name of its own (`store.replica_id`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from career.model.conflicts import TABLE as CONFLICTS
from career.model.conflicts import conflict_id, moment_of
from career.model.fields import FIELDS, fields_of
from career.model.snapshot import BY_LETTER
from store.cells import Cell, Cells, deletion, field_path, split_path
from store.clock_stamps import NEVER, Seen, Stamp, has_seen
from store.clock_stamps import joined as joined_stamps
from store.file_format import HEADER, HISTORY, Row, Tables
from store.kinds import set_fields
from store.tombstones import State, document_of, encoded, forget, join_states, state_of
from store.version_vector import SEEN, seen_in

Side = Mapping[str, Mapping[str, Row]]
_STAMP = "stamp"


def join(a: Side, b: Side) -> Tables:
    """Give all that the tables of two files know. Pure: neither is changed."""
    return _Join(a, b).tables()


def without_deleted_text(tables: Tables) -> Tables:
    """Give the tables without the text of records that are deleted; for all that is written."""
    return {
        name: {key: _forgotten(row) if b'"_kept"' in row.line else row for key, row in rows.items()}
        for name, rows in tables.items()
    }


def dot_of(row: Row) -> str:
    """Give the stamp that stands for a conflict's record: that of its text, or that of the deletion which resolved it."""
    state = state_of(row)
    return state.cells[_STAMP].stamp if _STAMP in state.cells else state.deleted


class _Lost(NamedTuple):
    """A text that was not kept in its field."""

    key: str
    path: str
    cell: Cell


class _Join:
    def __init__(self, a: Side, b: Side) -> None:
        self._a, self._b = a, b
        self._seen_a, self._seen_b = seen_in(a), seen_in(b)
        self._lost: dict[str, Row] = {}

    def tables(self) -> Tables:
        names = (self._a.keys() | self._b.keys()) - {HEADER, HISTORY, CONFLICTS}
        joined: Tables = {name: self._records(name) for name in sorted(names)}
        of_their_own = {HEADER: self._header(), HISTORY: self._history(), CONFLICTS: self._conflicts()}
        return joined | {name: rows for name, rows in of_their_own.items() if rows}

    def _records(self, name: str) -> dict[str, Row]:
        rows_a, rows_b = self._a.get(name, {}), self._b.get(name, {})
        joined = dict(rows_a)
        for key, row in rows_b.items():
            other = rows_a.get(key)
            joined[key] = row if other is None else self._record(name, key, other, row)
        return joined

    def _record(self, table: str, key: str, a: Row, b: Row) -> Row:
        if a.line == b.line:
            return a
        if not (a.is_document and b.is_document):
            return _odd(a, b)
        state_a, state_b = (state_of(row, set_fields(table)) for row in (a, b))
        for lost in (
            *_lost_to(table, key, state_a, state_b.cells, self._seen_b),
            *_lost_to(table, key, state_b, state_a.cells, self._seen_a),
        ):
            self._lost[conflict_id(lost.key, lost.path, lost.cell.stamp)] = Row(document=conflict_document(*lost))
        return Row(document=document_of(join_states(state_a, state_b)))

    def _conflicts(self) -> dict[str, Row]:
        rows_a, rows_b = self._a.get(CONFLICTS, {}), self._b.get(CONFLICTS, {})
        joined: dict[str, Row] = {}
        for key in rows_a.keys() | rows_b.keys() | self._lost.keys():
            there = [rows[key] for rows in (rows_a, rows_b, self._lost) if key in rows]
            if len(there) == 1 and key not in self._lost:
                other, seen = (self._b, self._seen_b) if key in rows_a else (self._a, self._seen_a)
                if has_seen(seen, dot_of(there[0])) and not _stands(there[0], other):
                    continue
            joined[key] = there[0]
            for row in there[1:]:
                joined[key] = _conflict(joined[key], row)
        return joined

    def _header(self) -> dict[str, Row]:
        rows_a, rows_b = self._a.get(HEADER, {}), self._b.get(HEADER, {})
        joined = dict(rows_a)
        for key, row in rows_b.items():
            other = rows_a.get(key)
            joined[key] = row if other is None else _row_of_header(other, row)
        if seen := joined_stamps(self._seen_a, self._seen_b):
            joined[SEEN] = Row(document=seen)
        return joined

    def _history(self) -> dict[str, Row]:
        rows_a, rows_b = self._a.get(HISTORY, {}), self._b.get(HISTORY, {})
        joined: dict[str, Row] = {}
        for key in rows_a.keys() | rows_b.keys():
            node = key.partition("-")[2]
            ours, theirs = (Stamp.parse(seen.get(node, NEVER)) for seen in (self._seen_a, self._seen_b))
            there = [
                rows[key] for rows, out in ((rows_a, ours < theirs), (rows_b, theirs < ours)) if key in rows and not out
            ]
            if there:
                joined[key] = max(there, key=lambda row: row.line)
        return joined


def conflict_document(key: str, path: str, cell: Cell) -> dict[str, Any]:
    """Give the record of a conflict: the text of a cell of the record `key`, which did not stay there."""
    values = {
        "created_at": moment_of(Stamp.parse(cell.stamp).milliseconds),
        "of": key,
        "path": split_path(path)[0],
        "text": cell.value,
        _STAMP: cell.stamp,
    }
    return document_of(State({name: Cell(value, cell.stamp) for name, value in values.items()}))


@cache
def text_paths(table: str) -> tuple[str, ...]:
    """Give the paths of the fields that hold what a person wrote freely; none for a table of another version."""
    if table not in FIELDS or table == CONFLICTS:
        return ()
    return tuple(field_path(field.name) for field in fields_of(table) if field.kind in {"line", "text"})


def _lost_to(table: str, key: str, state: State, others: Cells, seen: Seen) -> Iterator[_Lost]:
    """Give the texts of a record that lose to those of the other side, which has not seen them."""
    for path in text_paths(table):
        mine, theirs = state.cells.get(path), others.get(path)
        if mine is None or theirs is None or state.covers(mine.stamp) or has_seen(seen, mine.stamp):
            continue
        if isinstance(mine.value, str) and mine.value and Stamp.parse(mine.stamp) < Stamp.parse(theirs.stamp):
            yield _Lost(key, path, mine)


def _stands(conflict: Row, side: Side) -> bool:
    """Tell whether a conflict's text stands in its field on a side: then it was not replaced there."""
    of, path = str(conflict.get("of", "")), field_path(str(conflict.get("path", "")))
    kind = BY_LETTER.get(of[:1])
    record = side.get(kind.table, {}).get(of) if kind else None
    if kind is None or record is None:
        return False
    state = state_of(record, set_fields(kind.table))
    return (
        path in state.cells
        and state.cells[path].stamp == conflict.get(_STAMP)
        and not state.covers(state.cells[path].stamp)
    )


def _conflict(a: Row, b: Row) -> Row:
    """Join two forms of a conflict. A resolved one keeps no text: whoever brings it back stamps all of it anew."""
    if a.line == b.line:
        return a
    if not (a.is_document and b.is_document):
        return _odd(a, b)
    return Row(document=forget(document_of(join_states(state_of(a), state_of(b)))))


def _odd(a: Row, b: Row) -> Row:
    """Choose where one is no record at all: a hand damaged it."""
    return max(a, b, key=lambda row: (row.is_document, row.line))


def _row_of_header(a: Row, b: Row) -> Row:
    """Join a line of the header, which has no stamps: the later schema, and of all else the greater in its form as JSON."""
    if a.line == b.line:
        return a
    joined = dict(a)
    for name, value in b.items():
        joined[name] = max(
            joined.get(name, value), value, key=lambda found: (type(found) is int and found, encoded(found))
        )
    return Row(document=joined)


def _forgotten(row: Row) -> Row:
    return Row(document=forget(row)) if row.is_document and deletion(row) else row
