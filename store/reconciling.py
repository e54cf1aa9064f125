"""What happened to the file outside of rung: edits by hand, an older file put back, another machine's file.

The file is compared with this machine's local copy of it and the two are joined, so that nothing is lost:

- A value that differs although its stamp does not was edited by hand: it gets a new stamp and so wins. The same goes
  for elements put into or taken out of a set by hand, and for records and fields written by hand.
- What the local copy has and the file lacks comes back. So does a line deleted by hand: deleting is done in rung.
- What was deleted here stays deleted if an older file is put back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from career.model.conflicts import TABLE as CONFLICTS
from store.clock_stamps import NEVER, Stamp, has_seen, with_stamps
from store.file_format import HEADER, HISTORY, StoredRow, Tables
from store.join import join, without_deleted_text
from store.record_fields import set_fields
from store.stamped_cells import StampedCell, StampedCells, deletion_stamp
from store.tombstones import RecordState, canonical_json, document_of, state_of
from store.version_vector import SEEN, seen_in


class Reconciled(NamedTuple):
    """The join of the file and the local copy, and notices that say what had happened to the file."""

    tables: Tables
    notices: list[str]


def reconcile(file: Tables, local: Tables, stamp: Stamp, name: str) -> Reconciled:
    """Join the tables of the file called `name` with the local ones; edits by hand get the stamp."""
    by_hand = _Hand(file, local, str(stamp))
    edited = by_hand.tables()
    joined = without_deleted_text(join(edited, local))
    back = sum(_differs(table, row, edited.get(table, {}).get(key)) for table, key, row in _records(joined))
    notices = []
    if by_hand.count:
        notices.append(f"{name} was edited by hand: {_many(by_hand.count, 'change')} saved.")
    if back:
        notices.append(f"{name} was missing {_many(back, 'record')}: rung put {'it' if back == 1 else 'them'} back.")
    return Reconciled(joined, notices + conflict_notices(joined, edited, local))


def conflict_notices(joined: Tables, *sides: Tables) -> list[str]:
    """Return a notice that counts the texts changed on both sides, if the join found new ones."""
    listed = {key for side in sides for key in side.get(CONFLICTS, {})}
    new = joined.get(CONFLICTS, {}).keys() - listed
    return (
        [f"{_many(len(new), 'text')} changed in two places. `rung list conflicts` shows both versions."] if new else []
    )


class _Hand:
    """Finds what was edited by hand in the file since the local copy was made."""

    def __init__(self, file: Tables, local: Tables, stamp: str) -> None:
        self._file, self._local, self._stamp = file, local, stamp
        self._seen_file, self._seen_local = seen_in(file), seen_in(local)
        self.count = 0

    def tables(self) -> Tables:
        """Return the tables of the file with edits by hand stamped."""
        edited = {name: dict(rows) for name, rows in self._file.items()}
        for table, key, row in _records(self._file):
            local = self._local.get(table, {}).get(key)
            if row.is_document and not deletion_stamp(row) and (local is None or local.line != row.line):
                state = state_of(row, set_fields(table))
                was = state_of(local, set_fields(table)) if local is not None else None
                if changed := self._changed(state.cells, was):
                    self.count += len(changed)
                    edited[table][key] = StoredRow(document=document_of(state._replace(cells=state.cells | changed)))
        if self.count:
            seen = with_stamps(self._seen_file, [self._stamp])
            edited[HEADER] = edited.get(HEADER, {}) | {SEEN: StoredRow(document=seen)}
        return edited

    def _changed(self, cells: StampedCells, was: RecordState | None) -> StampedCells:
        found = {
            path: StampedCell(cell.value, self._stamp)
            for path, cell in cells.items()
            if self._is_by_hand(path, cell, was)
        }
        return found | (self._taken_out(cells, was.cells) if was else {})

    def _is_by_hand(self, path: str, cell: StampedCell, was: RecordState | None) -> bool:
        if was is None or not was.is_there:
            return cell.stamp == NEVER
        before = was.cells.get(path)
        if before is None:
            return has_seen(self._seen_local, cell.stamp) and (cell.stamp == NEVER or not was.covers(cell.stamp))
        return cell.stamp in {before.stamp, NEVER} and canonical_json(cell.value) != canonical_json(before.value)

    def _taken_out(self, cells: StampedCells, was: StampedCells) -> StampedCells:
        """Return the elements missing from a set although the file had seen them there."""
        return {
            path: StampedCell(False, self._stamp)
            for path, cell in was.items()
            if "/" in path and cell.value and path not in cells and has_seen(self._seen_file, cell.stamp)
        }


def _records(tables: Tables) -> Iterator[tuple[str, str, StoredRow]]:
    for table, rows in tables.items():
        if table not in {HEADER, HISTORY}:
            for key, row in rows.items():
                yield table, key, row


def _differs(table: str, row: StoredRow, other: StoredRow | None) -> bool:
    if other is None:
        return table != CONFLICTS
    sets = set_fields(table)
    return row.line != other.line and state_of(row, sets) != state_of(other, sets)


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
