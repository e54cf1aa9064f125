"""The store: one career file, its latest snapshot, and the only way to change it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from career.errors import NotSaved, Refused, SavedUncertain
from career.language.text import clean_line
from career.language.width import shorten
from career.model.records import Change, Deleted, Record
from career.model.snapshot import Career
from career.model.tables import TABLES
from store.clock_stamps import Stamp, latest, next_stamp
from store.conflict_copies import archive_copy, join_copies
from store.data_file import DataFile, Loaded, Trouble
from store.file_format import HEADER, HISTORY, LoadedTables, to_rows
from store.history import Entry, HistoryEntry, Journal, PathChange, list_steps
from store.load import load
from store.news import News
from store.reading import Hold, read_record, signature_at, to_career
from store.replica_id import ensure_replica_id, read_replica_id
from store.transaction import Transaction, apply_changes
from store.version_vector import SEEN, latest_stamp, seen_in

if TYPE_CHECKING:
    from store.storage import CareerDB, CareerStorage
    from store.undoing import UndoResult

LABEL_CELLS = 120  # the history cuts a step's label to this width


class Store:
    """One career file.

    `clock` returns the current moment; `state_folder` keeps what this machine knows about the file; a change waits
    `lock_wait` seconds for another session's.

    Reading takes no lock and loads no TinyDB. A file that does not exist is an empty career; the first commit creates
    it. `trouble` is None or says what is wrong with the file; `career` then holds what this machine's copies still
    have. A damaged file is quarantined and repaired by the next change; one that is gone needs `put_back` or
    `start_empty`; a newer version's is never changed. Raises Unreadable if it cannot be read and no copy is here.
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
        self._news = News(self.file)
        self._said: set[str] = set()
        self._tables: LoadedTables = {}
        self._hold: Hold | None = None
        self._journal: Journal | None = None
        self.career = Career()
        self._load()

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the file, None if nothing is."""
        return self._loaded.trouble

    @property
    def tables(self) -> LoadedTables:
        """The tables as last read or written, including deleted records and the history."""
        return self._tables

    def changed(self) -> bool:
        """Whether the file has changed since it was last read or written here. One `stat`: cheap enough to poll."""
        return signature_at(self.path) != (self._hold.signature if self._hold else None)

    def refresh(self) -> bool:
        """Load the file again if it has changed; return whether it had. It may be in `trouble` now.

        Raises Unreadable, keeping the last snapshot, if the system refuses to let it be read.
        """
        if not self.changed():
            return False
        self._load()
        self._database = None
        return True

    def pop_notices(self) -> list[str]:
        """Return each notice once: what happened to the file outside of rung, such as an edit by hand."""
        notices, self._notices = [*self._news.pop(), *self._notices], []
        if self._database is not None:  # it is false while its default table is empty
            storage = self._database.storage
            notices += storage.notices
            storage.notices = []
        return notices

    def commit(self, label: str, changes: Iterable[Change]) -> Career:
        """Save the changes as one step called `label`; return the new career.

        A record is compared with `self.career`, so start from there: only fields that differ are saved, over whatever
        another session saved meanwhile. Nothing is written if nothing differs. Raises NotSaved if nothing was
        changed, SavedUncertain if it was but might not last, Unreadable, BadValue and Refused.
        """
        seen, tables = self.career, self._tables
        return self.apply(label, lambda transaction: apply_changes(transaction, changes, seen, tables))

    def apply(self, label: str, fill: Callable[[Transaction], list[PathChange]]) -> Career:
        """Save what `fill` does to a transaction, and returns as changes, as one step. Raises what commit raises."""
        with self.transaction() as transaction:
            if made := fill(transaction):
                transaction.journal.add(shorten(clean_line(label), LABEL_CELLS), self.clock(), made)
        return self.career

    def undo(self) -> UndoResult:
        """Undo this machine's latest step. Raises Refused if there is none, and what commit raises."""
        return self._undo_or_redo(Journal.to_undo, "Nothing to undo.", undo=True)

    def redo(self) -> UndoResult:
        """Redo the step that was undone last. Raises Refused if there is none, and what commit raises."""
        return self._undo_or_redo(Journal.to_redo, "Nothing to redo.", undo=False)

    def history(self) -> list[HistoryEntry]:
        """Return the steps of all machines, newest first."""
        return list_steps(self._tables.get(HISTORY, {}), read_replica_id(self.file.state_folder, self.path))

    def preview(self, fill: Callable[[Transaction], list[PathChange]]) -> list[PathChange]:
        """Return what `fill` would change, without changing anything."""
        rows, replica = to_rows(self._tables), read_replica_id(self.file.state_folder, self.path)
        stamp = next_stamp(max(self._last_stamp, latest_stamp(rows)), self.clock(), replica)
        return fill(Transaction(rows, Journal(rows.get(HISTORY, {}), replica), str(stamp)))

    def back_up(self, before: str) -> None:
        """Take a backup before a large change: "purge", "restore". A failure is only a notice. Raises NotSaved."""
        from store.backups import back_up

        storage = self._opened().storage
        with storage.lock.held():
            self._notices += back_up(self.file, self._loaded, self.clock(), before)

    def put_back(self) -> Career:
        """Rewrite a damaged or missing file from this machine's copies. Raises what commit raises."""
        with self.transaction(whole=True):
            pass
        return self.career

    def start_empty(self) -> Career:
        """Begin with an empty career if the file is gone; its last state becomes a backup. Raises OSError."""
        from store.backups import retire_mirror

        retire_mirror(self.file, self.clock())
        self._last_stamp = max(self._last_stamp, latest_stamp(to_rows(self._tables)))
        self._tables, self._database = {}, None
        self._load()
        return self.career

    def _undo_or_redo(self, choose: Callable[[Journal], Entry | None], nothing: str, *, undo: bool) -> UndoResult:
        from store.undoing import UndoResult, undo_or_redo

        with self.transaction() as transaction:
            if (entry := choose(transaction.journal)) is None:
                raise Refused(nothing)
            skipped = undo_or_redo(transaction, entry, undo=undo, headline=self._headline)
        return UndoResult(entry.label, skipped, self.career)

    def _headline(self, key: str) -> str:
        record = self.career.get(key)
        return self.career.title(record) if record else ""

    @contextmanager
    def transaction(self, *, whole: bool = False) -> Iterator[Transaction]:
        """Begin a transaction on the current file and write it at the end of the block, all under the lock.

        With `whole`, a file in trouble is written even if the transaction changes nothing. Raises what commit raises.
        """
        storage = (database := self._opened()).storage
        with storage.lock.held():
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
        """Load TinyDB and the lock with the first change, so that reading does not pay for them."""
        if self._database is None:
            from store.storage import CareerDB

            self._database = CareerDB(self.path, lock_wait=self._lock_wait, mirror=self.file.mirror)
            storage = self._database.storage
            if self._hold:
                storage.hold, storage.tables = self._hold, to_rows(self._tables)
                self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
        return self._database

    def _reload_if_changed(self, storage: CareerStorage) -> None:
        """Load the file again if another session has changed it."""
        if storage.tables is None or self._hold is None or self.changed():
            self._load()
            storage.hold, storage.tables = self._hold, to_rows(self._tables)
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))

    def _load(self) -> None:
        """Load the file as it is now, joined with this machine's copies of it."""
        replica = self._replica or read_replica_id(self.file.state_folder, self.path)

        def stamp_after(latest: Stamp) -> Stamp:
            self._last_stamp = next_stamp(max(self._last_stamp, latest), self.clock(), replica)
            return self._last_stamp

        loaded = load(self.file, self._tables, stamp_after if replica else None)
        self._loaded, self._tables, self._hold = loaded, loaded.tables, loaded.hold
        self._news.add(loaded)
        self.career = to_career(loaded.tables, self.career.revision + 1, is_plain=loaded.is_plain)

    def _join_copies(self, storage: CareerStorage) -> list[Path]:
        """Join a sync tool's conflict copies beside the file; return those that were joined."""
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

        kept = quarantine_replaced(self.file, self._loaded.trouble, now := self.clock())
        kept += back_up_if_due(self.file, self._loaded, now)
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
        self._last_stamp = max(self._last_stamp, latest(transaction.seen.values()))
        if HISTORY not in transaction.documents:  # else the steps themselves were changed, as by a purge
            self._journal = transaction.journal
            transaction.journal.after_save(tables.get(HISTORY, {}))
        self._loaded = Loaded(tables, storage.hold, [])
        is_unmerged = not self.career.merged.keys().isdisjoint(transaction.documents.get("people", ()))
        if self.career.problems or is_unmerged:  # the change may have set some right, or given back what was theirs
            self.career = to_career(tables, self.career.revision + 1)
            return
        self.career = self.career.changed(
            found if isinstance(found := read_record(table, key, tables[table][key].line), Record) else Deleted(key)
            for table in transaction.documents.keys() & TABLES.keys()
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
