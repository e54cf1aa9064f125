"""What a commit, an undo or a redo is about to lay over the file: worked out on cells, in memory, before any write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from career.errors import BadValue, Refused
from career.model.conflicts import TABLE as CONFLICTS
from career.model.conflicts import conflict_id
from career.model.records import Change, Deleted, Record
from career.model.snapshot import Career, table_of
from store import history
from store.cells import EXISTENCE, Cell, Cells, deletion, flatten
from store.clock_stamps import NEVER, with_stamps
from store.file_format import Known, Row
from store.history import Journal
from store.kinds import cleaned, difference, emptied, field_paths, set_fields
from store.tombstones import State, delete, document_of, state_of
from store.version_vector import seen_in


class Draft:
    """Documents by table and id, laid over the tables of the file with one stamp."""

    def __init__(self, tables: Mapping[str, Mapping[str, Row]], journal: Journal, stamp: str) -> None:
        self.tables = tables
        self.journal = journal
        self.stamp = stamp
        self.seen = with_stamps(seen_in(tables), [stamp])
        self.documents: dict[str, dict[str, dict[str, Any]]] = {}

    def document(self, table: str, key: str) -> Mapping[str, Any] | None:
        """Give a record as the file has it, or None."""
        return self.tables.get(table, {}).get(key)

    def cells(self, table: str, key: str) -> Cells | None:
        """Give the cells of a record, None where there is none or it was deleted."""
        document = self.document(table, key)
        return None if document is None or deletion(document) else flatten(document, set_fields(table))

    def put(self, table: str, key: str, cells: Cells) -> None:
        """Lay a record over the one in the file, or over what a deletion left of it."""
        self._lay(table, key, self._state(table, key)._replace(cells=cells))

    def delete(self, table: str, key: str, cells: Cells) -> None:
        """Leave a tombstone of the record that has these cells."""
        self._lay(table, key, delete(self._state(table, key)._replace(cells=cells), self.stamp, self.seen))

    def add_conflict(self, document: dict[str, Any], key: str) -> None:
        """Keep a text that another one was laid over."""
        self.documents.setdefault(CONFLICTS, {})[key] = document

    def _state(self, table: str, key: str) -> State:
        return state_of(self.document(table, key) or {}, set_fields(table))

    def _lay(self, table: str, key: str, state: State) -> None:
        self.documents.setdefault(table, {})[key] = document_of(state)


def lay_changes(draft: Draft, changes: Iterable[Change], seen: Career, known: Known) -> list[history.Change]:
    """Lay what the changes alter of the career `seen` over the file, and give that as changes of the history.

    `known` are the tables that `seen` was read from. Only what differs from it is laid, so that another session's
    changes to other fields stay. Raises BadValue for a value that its field cannot hold, and Refused for deleting
    what another session changed since it was seen: an edit beats a deletion.
    """
    made: list[history.Change] = []
    wanted = {change.id: change for change in changes}
    for change in (wanted | _conflicts_of(wanted.values(), seen)).values():
        if isinstance(change, Deleted):
            made += _lay_deletion(draft, change.id, seen, known)
        else:
            made += _lay_record(draft, change, seen.get(change.id), known)
    return made


def _conflicts_of(changes: Iterable[Change], seen: Career) -> dict[str, Deleted]:
    """Give the deletions of the conflicts of records that are deleted: nobody could find them any more."""
    deleted = {change.id for change in changes if isinstance(change, Deleted)}
    if not deleted or not seen.conflicts:
        return {}
    return {key: Deleted(key) for key, conflict in seen.conflicts.items() if conflict.of in deleted}


def _lay_deletion(draft: Draft, key: str, seen: Career, known: Known) -> list[history.Change]:
    table = table_of(key)
    cells = draft.cells(table, key)
    if cells is None:
        return []
    if cells != _known_cells(known, table, key):
        raise Refused(
            f"'{seen.headline(key)}' was changed in another session, so it was not deleted.",
            "Look at it again, then delete it.",
        )
    draft.journal.link(table, key, {path: cell.stamp for path, cell in cells.items()})
    draft.delete(table, key, cells)
    return [
        history.Change(table, key, EXISTENCE, True, False, draft.stamp),
        *(history.Change(table, key, path, cell.value, None, draft.stamp) for path, cell in cells.items()),
    ]


def _lay_record(draft: Draft, record: Record, seen: Record | None, known: Known) -> list[history.Change]:
    table, key = record.table, record.id
    record = cleaned(_checked(record))
    changed = difference(seen, record)
    if not changed:
        return []
    new = {path: Cell(after, draft.stamp) for path, (_, after) in changed.items()}
    cells = draft.cells(table, key)
    if cells is not None:
        if seen is None:
            raise Refused(f"There is a record '{key}' already, which cannot be read.", "Correct it in the file first.")
        draft.journal.link(table, key, {path: cells[path].stamp if path in cells else NEVER for path in new})
        draft.put(table, key, cells | new)
        _keep_unseen_texts(draft, table, key, (cells, new, _known_cells(known, table, key)))
        return [history.Change(table, key, path, *values, draft.stamp) for path, values in changed.items()]
    # It is new, or another session deleted it while it was edited here: then the edit brings all of it back.
    cells = (_known_cells(known, table, key) if seen else {}) | new
    deleted = deletion(draft.document(table, key)) or NEVER
    draft.journal.link(table, key, dict.fromkeys([EXISTENCE, *cells], deleted))
    # Over a deletion, all that is not set is written as empty: nothing of a former life is to come back.
    paths = field_paths(table) | draft.journal.paths(table, key) - {EXISTENCE} if deleted != NEVER else set()
    draft.put(table, key, (emptied(table, paths, draft.stamp) if seen is None else {}) | cells)
    return [
        history.Change(table, key, EXISTENCE, False, True, draft.stamp),
        *(history.Change(table, key, path, None, cell.value, cell.stamp) for path, cell in cells.items()),
    ]


def _keep_unseen_texts(draft: Draft, table: str, key: str, old_new_known: tuple[Cells, Cells, Cells]) -> None:
    """Keep as a conflict each text that is laid over and that this session had not seen."""
    old, new, known = old_new_known
    for path in new.keys() & old.keys():
        cell = old[path]
        if cell.stamp != (known[path].stamp if path in known else NEVER) and cell.value not in {new[path].value, ""}:
            from store.join import conflict_document, text_paths  # here: most sessions never meet another

            if path in text_paths(table) and isinstance(cell.value, str):
                draft.add_conflict(conflict_document(key, path, cell), conflict_id(key, path, cell.stamp))


def _known_cells(known: Known, table: str, key: str) -> Cells:
    raw = known.get(table, {}).get(key)
    return {} if raw is None else flatten(msgspec.json.decode(bytes(raw)), set_fields(table))


def _checked(record: Record) -> Record:
    """Refuse a value that could not be read back; records do not check what they are made of."""
    try:
        msgspec.convert(msgspec.to_builtins(record), type(record))
    except msgspec.ValidationError as error:
        what, _, where = str(error).rpartition(" - at `$.")
        field = where.rstrip("`") if what else ""
        raise BadValue(f"{field or 'A field'} cannot hold that: {what or error}.", field=field) from None
    return record
