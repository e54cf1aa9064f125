"""A transaction: the record changes of one commit, undo or redo, worked out in memory before any write."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from career.errors import BadValue, Refused
from career.model.conflicts import TABLE as CONFLICTS
from career.model.conflicts import conflict_id
from career.model.records import Change, Deleted, Record
from career.model.snapshot import Career, table_of
from store import history
from store.clock_stamps import NEVER, with_stamps
from store.file_format import LoadedTables, TableView
from store.history import Journal
from store.record_fields import (
    FIRST_YEAR,
    LAST_YEAR,
    cleaned,
    default_cells,
    difference,
    far_date,
    field_paths,
    later_fields,
    set_fields,
)
from store.stamped_cells import EXISTENCE, Document, StampedCell, StampedCells, deletion_stamp, flatten, split_path
from store.tombstones import RecordState, delete, document_of, state_of
from store.version_vector import seen_in


class Transaction:
    """Documents by table and id that will replace those in the file, all with one stamp."""

    def __init__(self, tables: TableView, journal: Journal, stamp: str) -> None:
        self.tables = tables
        self.journal = journal
        self.stamp = stamp
        self.seen = with_stamps(seen_in(tables), [stamp])
        self.documents: dict[str, dict[str, dict[str, Any]]] = {}

    def document(self, table: str, key: str) -> Mapping[str, Any] | None:
        """Return a record as the file has it, or None."""
        return self.tables.get(table, {}).get(key)

    def cells(self, table: str, key: str) -> StampedCells | None:
        """Return the cells of a record, None if there is none or it was deleted."""
        document = self.document(table, key)
        if document is None or deletion_stamp(document):
            return None
        return flatten(document, self._sets(table, key, document))

    def put(self, table: str, key: str, cells: StampedCells) -> None:
        """Replace a record in the file, or what a deletion left of it."""
        self._apply(table, key, self._state(table, key)._replace(cells=cells))

    def delete(self, table: str, key: str, cells: StampedCells) -> None:
        """Replace the record that has these cells by a tombstone."""
        self._apply(table, key, delete(self._state(table, key)._replace(cells=cells), self.stamp, self.seen))

    def add_conflict(self, document: dict[str, Any], key: str) -> None:
        """Keep a text that is being overwritten, as a conflict."""
        self.documents.setdefault(CONFLICTS, {})[key] = document

    def _state(self, table: str, key: str) -> RecordState:
        document = self.document(table, key) or {}
        return state_of(document, self._sets(table, key, document))

    def _sets(self, table: str, key: str, document: Document) -> Collection[str]:
        """Return the fields that are sets; of those of a later version, the ones whose elements the history names."""
        if not (later := later_fields(table, document)):
            return set_fields(table)
        changed = [split_path(path) for path in self.journal.paths(table, key)]
        return set_fields(table) | {name for name, element in changed if element is not None and name in later}

    def _apply(self, table: str, key: str, state: RecordState) -> None:
        self.documents.setdefault(table, {})[key] = document_of(state)


def apply_changes(
    transaction: Transaction, changes: Iterable[Change], base: Career, base_tables: LoadedTables
) -> list[history.PathChange]:
    """Apply to the file what the changes alter of the career `base`; return that as changes of the history.

    `base_tables` are the tables that `base` was read from. Only what differs from it is applied, so that another
    session's changes to other fields stay. Raises BadValue for a value that its field cannot hold, and Refused for
    deleting a record that another session has changed since: an edit beats a deletion.
    """
    made: list[history.PathChange] = []
    wanted = {change.id: change for change in changes}
    for change in (wanted | _going_with(wanted.values(), base)).values():
        if isinstance(change, Deleted):
            made += _apply_deletion(transaction, change.id, base, base_tables)
        else:
            made += _apply_record(transaction, change, base.own(change.id), base_tables)
    return made


def _going_with(changes: Iterable[Change], base: Career) -> dict[str, Deleted]:
    """Return the deletions of who was merged into deleted people, and of deleted records' conflicts.

    Nobody could find the conflicts any more, and those who were merged would be there again.
    """
    deleted = {change.id for change in changes if isinstance(change, Deleted)}
    if not deleted:
        return {}
    merged = {key for key in base.merged if base.survivor(key) in deleted}
    conflicts = {key for key, conflict in base.conflicts.items() if conflict.of in deleted | merged}
    return {key: Deleted(key) for key in sorted(merged) + sorted(conflicts)}


def _apply_deletion(
    transaction: Transaction, key: str, base: Career, base_tables: LoadedTables
) -> list[history.PathChange]:
    table = table_of(key)
    cells = transaction.cells(table, key)
    if cells is None:
        return []
    if cells != _base_cells(base_tables, table, key):
        raise Refused(
            f"'{base.headline(key)}' was changed in another session, so it was not deleted.",
            "Look at it again, then delete it.",
        )
    transaction.journal.cut_off(table, key, {path: cell.stamp for path, cell in cells.items()})
    transaction.delete(table, key, cells)
    return [
        history.PathChange(table, key, EXISTENCE, True, False, transaction.stamp),
        *(history.PathChange(table, key, path, cell.value, None, transaction.stamp) for path, cell in cells.items()),
    ]


def _apply_record(
    transaction: Transaction, record: Record, base: Record | None, base_tables: LoadedTables
) -> list[history.PathChange]:
    table, key = record.table, record.id
    record = cleaned(_checked(record))
    changed = difference(base, record)
    if not changed:
        return []
    new = {path: StampedCell(after, transaction.stamp) for path, (_, after) in changed.items()}
    cells = transaction.cells(table, key)
    if cells is not None:
        if base is None:
            raise Refused(f"There is already a record '{key}', and it cannot be read.", "Correct it in the file first.")
        transaction.journal.cut_off(table, key, {path: cells[path].stamp if path in cells else NEVER for path in new})
        transaction.put(table, key, cells | new)
        _keep_unseen_texts(transaction, table, key, (cells, new, _base_cells(base_tables, table, key)))
        return [history.PathChange(table, key, path, *values, transaction.stamp) for path, values in changed.items()]
    # It is new, or another session deleted it while it was edited here: then the edit brings all of it back.
    cells = (_base_cells(base_tables, table, key) if base else {}) | new
    deleted = deletion_stamp(transaction.document(table, key)) or NEVER
    transaction.journal.cut_off(table, key, dict.fromkeys([EXISTENCE, *cells], deleted))
    # Over a deletion, all that is not set is written as empty: nothing of a former life is to come back.
    paths = field_paths(table) | transaction.journal.paths(table, key) - {EXISTENCE} if deleted != NEVER else set()
    transaction.put(table, key, (default_cells(table, paths, transaction.stamp) if base is None else {}) | cells)
    return [
        history.PathChange(table, key, EXISTENCE, False, True, transaction.stamp),
        *(history.PathChange(table, key, path, None, cell.value, cell.stamp) for path, cell in cells.items()),
    ]


def _keep_unseen_texts(
    transaction: Transaction, table: str, key: str, old_new_base: tuple[StampedCells, StampedCells, StampedCells]
) -> None:
    """Keep as a conflict each text that is overwritten although this session had not seen it."""
    old, new, base_tables = old_new_base
    for path in new.keys() & old.keys():
        cell = old[path]
        if cell.stamp != (base_tables[path].stamp if path in base_tables else NEVER) and cell.value not in {
            new[path].value,
            "",
        }:
            from store.join import conflict_document, text_paths  # here: most sessions never meet another

            if path in text_paths(table) and isinstance(cell.value, str):
                transaction.add_conflict(conflict_document(key, path, cell), conflict_id(key, path, cell.stamp))


def _base_cells(base_tables: LoadedTables, table: str, key: str) -> StampedCells:
    raw = base_tables.get(table, {}).get(key)
    return {} if raw is None else flatten(msgspec.json.decode(bytes(raw)), set_fields(table))


def _checked(record: Record) -> Record:
    """Raise BadValue for a value that could not be read back; records do not check what they are made of."""
    try:
        msgspec.convert(msgspec.to_builtins(record), type(record))
    except msgspec.ValidationError as error:
        what, _, where = str(error).rpartition(" - at `$.")
        field = where.rstrip("`") if what else ""
        raise BadValue(f"{field or 'A field'} cannot hold that: {what or error}.", field=field) from None
    if name := far_date(record):
        raise BadValue(
            f"'{record.headline}' would have a day that is too far away ({name}).",
            f"Choose one from {FIRST_YEAR} to {LAST_YEAR}.",
            field=name,
        )
    return record
