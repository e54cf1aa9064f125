"""The store: one career file, its latest snapshot, and the only way to change it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from career.errors import NotSaved, Refused, SavedUncertain
from career.language.text import clean_line, shorten
from career.model.records import Change, Deleted, Record
from career.model.snapshot import BY_TABLE, Career
from store.clock_stamps import Stamp, next_stamp
from store.conflict_copies import archive_copy, join_copies
from store.data_file import DataFile, Loaded, Trouble
from store.file_format import HEADER, HISTORY, LoadedTables, to_rows
from store.history import Entry, HistoryEntry, Journal, PathChange, list_steps
from store.load import load
from store.reading import Hold, read_record, signature_at, to_career
from store.replica_id import ensure_replica_id, read_replica_id
from store.transaction import Transaction, apply_changes
from store.undoing import undo_or_redo
from store.version_vector import SEEN, latest_stamp, seen_in

if TYPE_CHECKING:
    from store.storage import CareerDB, CareerStorage

LABEL_CELLS = 120
"""As much of a step's label as the history keeps."""


class UndoResult(NamedTuple):
    """What undo or redo did: the step's label, the names of what it left because it was changed since, the career."""

    label: str
    skipped: list[str]
    career: Career


class Store:
    """One career file.

    `clock` gives the present moment; `state_folder` keeps this machine's node id; a change waits `lock_wait` seconds for
    another session's.

    Reading takes no lock and loads no TinyDB. A file that does not exist is an empty career and is begun by the first
    commit. `trouble` is None or says what is wrong with the file; then `career` is what is known in spite of it. A damaged
    file is set aside and made good by the next change; where it is gone, `put_back` and `begin_anew` are the ways on;
    a later version's is never changed. Raises Unreadable where nothing is known of a file that cannot be read.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        state_folder: str | os.PathLike[str],
        clock: Callable[[], datetime],
        *,
        lock_wait: float = 5.0,
    ) -> None:
        self.file = DataFile(path, state_folder)
        self.path = self.file.path
        self.clock = clock
        self._lock_wait = lock_wait
        self._replica = ""
        self._database: CareerDB | None = None
        self._last_stamp = Stamp(0, 0, "")
        self._notices: list[str] = []
        self._said: set[str] = set()
        self._tables: LoadedTables = {}
        self._hold: Hold | None = None
        self._journal: Journal | None = None
        self.career = Career()
        self._load()

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the file, None where nothing is."""
        return self._found.trouble

    @property
    def tables(self) -> LoadedTables:
        """The tables as they were last read or written, with what was deleted and the history."""
        return self._tables

    def changed(self) -> bool:
        """Tell whether the file is not as it was last read or written here. One `stat`: cheap enough to poll."""
        return signature_at(self.path) != (self._hold.signature if self._hold else None)

    def refresh(self) -> bool:
        """Take over what happened to the file, and tell whether there was anything; it may be in `trouble` now.

        Raises Unreadable, keeping the last snapshot, where the system does not let it be read.
        """
        if not self.changed():
            return False
        self._load()
        self._database = None
        return True

    def pop_notices(self) -> list[str]:
        """Give what happened to the file outside of rung, a line each, once: an edit by hand, an older file put back."""
        notices, self._notices = self._notices, []
        if self._database is not None:  # it is false while its default table is empty
            storage: CareerStorage = self._database.storage  # type: ignore[assignment]
            notices += storage.notices
            storage.notices = []
        return notices

    def commit(self, label: str, changes: Iterable[Change]) -> Career:
        """Save the changes as one step called `label`, and give the career as it is now.

        A record is compared with `self.career`, so take what you change from there: only fields that differ are
        saved, over whatever another session saved meanwhile. Nothing is written when nothing differs. Raises
        NotSaved when nothing was changed, SavedUncertain when it was but might not last, Unreadable, BadValue, Refused.
        """
        seen, tables = self.career, self._tables
        return self.apply(label, lambda transaction: apply_changes(transaction, changes, seen, tables))

    def apply(self, label: str, fill: Callable[[Transaction], list[PathChange]]) -> Career:
        """Save what `fill` lays on a draft of the file as one step; it gives the changes. Raises what commit raises."""
        with self.transaction() as transaction:
            if made := fill(transaction):
                transaction.journal.add(shorten(clean_line(label), LABEL_CELLS), self.clock(), made)
        return self.career

    def undo(self) -> UndoResult:
        """Take back the latest step made on this machine. Raises Refused where there is none, and what commit raises."""
        return self._undo_or_redo(Journal.to_undo, "Nothing to undo.", undo=True)

    def redo(self) -> UndoResult:
        """Do the step again that was undone last. Raises Refused where there is none, and what commit raises."""
        return self._undo_or_redo(Journal.to_redo, "Nothing to redo.", undo=False)

    def history(self) -> list[HistoryEntry]:
        """Give the steps of all machines, newest first."""
        return list_steps(self._tables.get(HISTORY, {}), read_replica_id(self.file.state_folder, self.path))

    def preview(self, fill: Callable[[Transaction], list[PathChange]]) -> list[PathChange]:
        """Give what `fill` would change, and change nothing."""
        rows, replica = to_rows(self._tables), read_replica_id(self.file.state_folder, self.path)
        stamp = next_stamp(max(self._last_stamp, latest_stamp(rows)), self.clock(), replica)
        return fill(Transaction(rows, Journal(rows.get(HISTORY, {}), replica), str(stamp)))

    def back_up(self, before: str) -> None:
        """Take a backup before what changes much at once: "import", "sync", "purge", "restore". Raises NotSaved.

        Where it cannot be taken, that is among the news.
        """
        from store.backups import back_up

        storage: CareerStorage = self._opened().storage  # type: ignore[assignment]
        with storage.locked():
            self._notices += back_up(self.file, self._found, self.clock(), before)

    def put_back(self) -> Career:
        """Write what is known of a file that is damaged or gone. Raises what commit raises."""
        with self.transaction(whole=True):
            pass
        return self.career

    def begin_anew(self) -> Career:
        """Begin with an empty career where the file is gone; what was known of it stays as a backup. Raises OSError."""
        from store.backups import retire_mirror

        retire_mirror(self.file, self.clock())
        self._last_stamp = max(self._last_stamp, latest_stamp(to_rows(self._tables)))
        self._tables, self._database = {}, None
        self._load()
        return self.career

    def _undo_or_redo(self, choose: Callable[[Journal], Entry | None], nothing: str, *, undo: bool) -> UndoResult:
        with self.transaction() as transaction:
            entry = choose(transaction.journal)
            if entry is None:
                raise Refused(nothing)
            skipped = undo_or_redo(transaction, entry, undo=undo, headline=self._headline)
        return UndoResult(entry.label, skipped, self.career)

    def _headline(self, key: str) -> str:
        record = self.career.get(key)
        return record.headline if record else ""

    @contextmanager
    def transaction(self, *, whole: bool = False) -> Iterator[Transaction]:
        """Give a draft over the file as it is now, and write it at the end of the block, all under the lock.

        With `whole` a file in trouble is written even where the draft changes nothing. Raises what commit raises.
        """
        database = self._opened()
        storage: CareerStorage = database.storage  # type: ignore[assignment] # TinyDB knows the base class only
        with storage.locked():
            replica = self._replica = self._replica or self._ensure_replica_id()
            self._reload_if_changed(storage)
            if self.trouble and (self.trouble.kind == "later" or (self.trouble.kind == "gone" and not whole)):
                raise NotSaved(self.trouble.what, self.trouble.remedy)
            copies = self._join_copies(storage)
            tables = storage.tables or {}
            self._last_stamp = next_stamp(self._last_stamp, self.clock(), replica)
            journal, self._journal = Journal.of(tables.get(HISTORY, {}), replica, self._journal), None
            transaction = Transaction(tables, journal, str(self._last_stamp))
            yield transaction
            if self._write(database, storage, transaction, whole=whole and self.trouble is not None):
                self._notices += [archive_copy(copy, self.file.state_folder) for copy in copies]

    def _opened(self) -> CareerDB:
        """Load TinyDB and the lock with the first change: what only reads does not pay for them."""
        if self._database is None:
            from store.storage import CareerDB

            self._database = CareerDB(self.path, lock_wait=self._lock_wait, mirror=self.file.mirror)
            storage: CareerStorage = self._database.storage  # type: ignore[assignment]
            if self._hold:
                storage.hold, storage.tables = self._hold, to_rows(self._tables)
                self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
        return self._database

    def _reload_if_changed(self, storage: CareerStorage) -> None:
        """Read again what happened to the file meanwhile."""
        if storage.tables is None or self._hold is None or self.changed():
            self._load()
            storage.hold, storage.tables = self._hold, to_rows(self._tables)
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))

    def _load(self) -> None:
        """Take over the file as it is, made whole with what is known of it."""
        replica = self._replica or read_replica_id(self.file.state_folder, self.path)

        def stamp_after(latest: Stamp) -> Stamp:
            self._last_stamp = next_stamp(max(self._last_stamp, latest), self.clock(), replica)
            return self._last_stamp

        found = load(self.file, self._tables, stamp_after if replica else None)
        self._found = found
        self._tables, self._hold = found.tables, found.hold
        self._notices += found.notices
        self.career = to_career(found.tables, self.career.revision + 1, is_plain=found.is_plain)

    def _join_copies(self, storage: CareerStorage) -> list[Path]:
        """Join the conflict copies of a sync tool that lie beside the file, and give those that were."""
        if not storage.tables:
            return []
        storage.tables, joined, notices = join_copies(self.path, storage.tables)
        self._notices += [line for line in notices if line not in self._said]
        self._said.update(notices)
        if joined:
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
            self._tables = storage.tables
            self.career = to_career(self._tables, self.career.revision + 1)
        return joined

    def _write(self, database: CareerDB, storage: CareerStorage, transaction: Transaction, *, whole: bool) -> bool:
        from store.storage import write_documents

        documents: dict[str, Mapping[str, dict[str, Any] | None]] = {
            **transaction.documents,
            HISTORY: transaction.documents.get(HISTORY, {}) | transaction.journal.documents(),
        }
        if not whole and not any(documents.values()):
            return False
        documents[HEADER] = {SEEN: transaction.seen}
        from store.backups import back_up_if_due
        from store.quarantine import quarantine_replaced

        now = self.clock()
        kept = quarantine_replaced(self.file, self._found.trouble, now)
        kept += back_up_if_due(self.file, self._found, now)
        try:
            with storage.staged():
                write_documents(database, documents)
        except SavedUncertain:
            self._adopt_saved(storage, transaction)
            raise
        self._adopt_saved(storage, transaction)
        self._notices += kept
        return True

    def _adopt_saved(self, storage: CareerStorage, transaction: Transaction) -> None:
        tables = storage.tables or {}
        self._hold, self._tables = storage.hold, tables
        if HISTORY not in transaction.documents:  # else the steps themselves were changed, as by a purge
            self._journal = transaction.journal
            transaction.journal.after_save(tables.get(HISTORY, {}))
        self._found = Loaded(tables, storage.hold, [])
        if self.career.problems:  # the change may have set some of them right
            self.career = to_career(tables, self.career.revision + 1)
            return
        self.career = self.career.changed(
            found if isinstance(found := read_record(table, key, tables[table][key].line), Record) else Deleted(key)
            for table in transaction.documents.keys() & BY_TABLE.keys()
            for key in transaction.documents[table]
        )

    def _ensure_replica_id(self) -> str:
        try:
            return ensure_replica_id(self.file.state_folder, self.path, seen_in(to_rows(self._tables)))
        except OSError as error:
            raise NotSaved(
                f"{self.file.state_folder} could not be written: {error.strerror}.",
                "Nothing was changed. Check the folder's permissions.",
            ) from error
