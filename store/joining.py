"""Joining another copy of the data file into this one, as one step that undo can take back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from career.language.text import counted
from career.model.conflicts import TABLE as CONFLICTS
from store.clock_stamps import with_stamps
from store.file_format import HEADER, HISTORY, StoredRow, Tables, TableView, to_rows
from store.history import PathChange
from store.join import join, without_deleted_text
from store.reading import read_tables
from store.record_fields import default_value, holds_something, sets_to_join
from store.replica_id import read_replica_id
from store.stamped_cells import EXISTENCE, JsonValue, StampedCells, deletion_stamp
from store.store import Store
from store.tombstones import canonical_json, state_of
from store.transaction import Transaction
from store.version_vector import seen_in


class Brings(NamedTuple):
    """What a copy has that a file lacks: whole records, and later values of records that both have."""

    records: int
    changes: int

    def __str__(self) -> str:
        return " and ".join(
            counted(count, what) for count, what in ((self.records, "record"), (self.changes, "later change")) if count
        )


def what_it_brings(ours: Tables, theirs: Tables) -> Brings:
    """Return what joining `theirs` into `ours` would add or change there; nothing is counted in an older copy."""
    return _counted(_changes(ours, without_deleted_text(join(ours, theirs))))


def share_history(ours: TableView, theirs: TableView) -> bool:
    """Whether two files were one once: they have a record, or the replica that wrote them, in common."""
    tables = (ours.keys() & theirs.keys()) - {HEADER, HISTORY}
    same_record = any(ours[name].keys() & theirs[name].keys() for name in tables)
    return same_record or bool(seen_in(ours).keys() & seen_in(theirs).keys())


def join_file(store: Store, path: Path) -> Brings:
    """Join the file at `path` into the store's as one step, after a backup; return what it brought.

    Nothing is written if it brings nothing. Raises Unreadable for a file that is no career file of this version, and
    what commit raises.
    """
    theirs = to_rows(read_tables(path).tables)
    if not any(what_it_brings(to_rows(store.tables), theirs)):
        return Brings(0, 0)
    store.back_up("join")
    replica = read_replica_id(store.file.state_folder, store.path)
    made: list[PathChange] = []

    def fill(transaction: Transaction) -> list[PathChange]:
        made.extend(_join_in(transaction, theirs, replica))
        return made

    store.apply(f"Merged {path.name}", fill)
    return _counted(made)


def put_away(store: Store, copy: Path) -> str:
    """Move a joined copy out of the folder of the data file; return what is to be said of it, "" if it lies elsewhere."""
    from store.conflict_copies import archive_copy

    return archive_copy(copy, store.file.state_folder) if copy.parent == store.path.parent else ""


def _join_in(transaction: Transaction, theirs: Tables, replica: str) -> list[PathChange]:
    """Put the join of both into a transaction; return the changes. Own steps stay, those of others come along."""
    ours = {name: dict(rows) for name, rows in transaction.tables.items()}
    joined = without_deleted_text(join(ours, theirs))
    changes = _changes(ours, joined)
    for table, key, row in _different(ours, joined):
        if not key.endswith(f"-{replica}") or table != HISTORY:
            transaction.documents.setdefault(table, {})[key] = dict(row)
    for change in changes:
        here = transaction.cells(change.table, change.id) or {}
        if change.path in here:
            transaction.journal.cut_off(change.table, change.id, {change.path: here[change.path].stamp})
    transaction.seen = with_stamps(seen_in(joined), [transaction.stamp])
    return changes


def _different(ours: TableView, joined: Tables) -> Iterator[tuple[str, str, StoredRow]]:
    """Yield the rows of the join that are not as ours are, without the header and what is no record at all."""
    for table in sorted(joined.keys() - {HEADER}):
        for key, row in joined[table].items():
            here = ours.get(table, {}).get(key)
            if row.is_document and (here is None or here.line != row.line):
                yield table, key, row


def _changes(ours: TableView, joined: Tables) -> list[PathChange]:
    return [
        change
        for table, key, row in _different(ours, joined)
        if table != HISTORY
        for change in _changes_of(table, key, ours.get(table, {}).get(key), row)
    ]


def _changes_of(table: str, key: str, ours: StoredRow | None, joined: StoredRow) -> list[PathChange]:
    was_there, is_there = ours is not None and not deletion_stamp(ours), not deletion_stamp(joined)
    sets = sets_to_join(table, ours or {}, joined)
    before = state_of(ours, sets).cells if ours is not None and was_there else {}
    after = state_of(joined, sets)
    if not is_there:
        stamp = after.deleted
        gone = [PathChange(table, key, path, cell.value, None, stamp) for path, cell in before.items()]
        return [PathChange(table, key, EXISTENCE, True, False, stamp), *gone] if was_there else []
    changed = [
        PathChange(table, key, path, _old(table, path, before if was_there else None), cell.value, cell.stamp)
        for path, cell in after.cells.items()
        if (
            canonical_json(before[path].value) != canonical_json(cell.value)
            if path in before
            else not was_there or holds_something(table, path, cell)
        )
    ]
    began = [PathChange(table, key, EXISTENCE, False, True, after.deleted)]
    return changed if was_there else [*began, *changed]


def _old(table: str, path: str, before: StampedCells | None) -> JsonValue:
    """Return the value that undo puts back at a path; None for a record that was not there."""
    if before is None:
        return None
    return before[path].value if path in before else default_value(table, path)


def _counted(changes: list[PathChange]) -> Brings:
    """Count new records, and as changes: values of records that both have, deletions, texts that both changed."""
    begun = {(change.table, change.id): bool(change.new) for change in changes if change.path == EXISTENCE}
    records = sum(is_new and table != CONFLICTS for (table, _), is_new in begun.items())
    values = sum((change.table, change.id) not in begun for change in changes)
    return Brings(records, values + len(begun) - records)
