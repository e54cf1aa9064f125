"""The store: one career file, its latest snapshot, and the only way to change it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from career.errors import NotSaved, Refused, SavedUncertain, Unreadable
from career.records import Change, Deleted, Record
from career.snapshot import BY_TABLE, Career
from career.text import clean_line, shorten
from store.draft import Draft, lay_changes
from store.fileform import HEADER, HISTORY, Known, to_rows
from store.history import Entry, Journal, read_entries
from store.mirror import Mirror
from store.node import ensure_node, known_node
from store.reading import Hold, Reading, read_record, read_tables, signature_at, to_career
from store.seen import SEEN, latest_seen, latest_stamp
from store.stamps import Stamp, following
from store.undoing import turn

if TYPE_CHECKING:
    from store.storage import CareerDB, CareerStorage


LABEL_CELLS = 120
"""As much of a step's label as the history keeps."""


class UndoResult(NamedTuple):
    """What undo or redo did: the step's label, the names of what it left because it was changed since, the career."""

    label: str
    skipped: list[str]
    career: Career


class HistoryEntry(NamedTuple):
    """One step as a person sees it; `here` says that it was made on this machine, so that undo can reach it."""

    id: str
    label: str
    at: datetime
    here: bool
    undone: bool


class Store:
    """One career file.

    `clock` gives the present moment; `state_folder` keeps this machine's node id; a change waits `lock_wait` seconds for
    another session's.

    Reading takes no lock and loads no TinyDB. Raises Unreadable for what is no career file of this version, which is
    then never written to. A file that does not exist is an empty career and is begun by the first commit.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        state_folder: str | os.PathLike[str],
        clock: Callable[[], datetime],
        *,
        lock_wait: float = 5.0,
    ) -> None:
        self.path = Path(os.path.realpath(path))
        self._state_folder = Path(state_folder)
        self._clock = clock
        self._lock_wait = lock_wait
        self._node = ""
        self._database: CareerDB | None = None
        self._last_stamp = Stamp(0, 0, "")
        self._mirror = Mirror(self.path, self._state_folder)
        self._news: list[str] = []
        self._known: Known = {}
        self._hold: Hold | None = None
        self.career = self._take_in(read_tables(self.path), revision=1)

    def changed(self) -> bool:
        """Tell whether the file is not as it was last read or written here. One `stat`: cheap enough to poll."""
        return signature_at(self.path) != (self._hold.signature if self._hold else None)

    def refresh(self) -> bool:
        """Take over what another session changed, and tell whether there was anything.

        Raises Unreadable, keeping the last snapshot, where the file was damaged or is gone.
        """
        if not self.changed():
            return False
        reading = read_tables(self.path)
        if reading.hold is None:
            raise Unreadable(f"{self.path} is gone.", _GONE)
        self._database = None
        self.career = self._take_in(reading, self.career.revision + 1)
        return True

    def take_news(self) -> list[str]:
        """Give what happened to the file outside of rung, a line each, once: an edit by hand, an older file put back."""
        news, self._news = self._news, []
        if self._database is not None:  # it is false while its default table is empty
            storage: CareerStorage = self._database.storage  # type: ignore[assignment]
            news += storage.news
            storage.news = []
        return news

    def commit(self, label: str, changes: Iterable[Change]) -> Career:
        """Save the changes as one step called `label`, and give the career as it is now.

        A record is compared with `self.career`, so take what you change from there: only fields that differ are
        saved, over whatever another session saved meanwhile. Nothing is written when nothing differs. Raises
        NotSaved when nothing was changed, SavedUncertain when it was but might not last, Unreadable, BadValue, Refused.
        """
        seen, known = self.career, self._known
        with self._draft() as draft:
            made = lay_changes(draft, changes, seen, known)
            if made:
                draft.journal.add(shorten(clean_line(label), LABEL_CELLS), self._clock(), made)
        return self.career

    def undo(self) -> UndoResult:
        """Take back the latest step made on this machine. Raises Refused where there is none, and what commit raises."""
        return self._turn(Journal.to_undo, "Nothing to undo.", undo=True)

    def redo(self) -> UndoResult:
        """Do the step again that was undone last. Raises Refused where there is none, and what commit raises."""
        return self._turn(Journal.to_redo, "Nothing to redo.", undo=False)

    def history(self) -> list[HistoryEntry]:
        """Give the steps of all machines, newest first."""
        here = known_node(self._state_folder)
        entries = read_entries(self._known.get(HISTORY, {}))
        return [HistoryEntry(e.id, e.label, e.at, e.node == here, e.undone) for e in reversed(entries)]

    def _turn(self, choose: Callable[[Journal], Entry | None], nothing: str, *, undo: bool) -> UndoResult:
        with self._draft() as draft:
            entry = choose(draft.journal)
            if entry is None:
                raise Refused(nothing)
            skipped = turn(draft, entry, undo=undo, headline=self._headline)
        return UndoResult(entry.label, skipped, self.career)

    def _headline(self, key: str) -> str:
        record = self.career.get(key)
        return record.headline if record else ""

    @contextmanager
    def _draft(self) -> Iterator[Draft]:
        """Give a draft over the file as it is now, and write it at the end of the block, all under the lock."""
        database = self._opened()
        storage: CareerStorage = database.storage  # type: ignore[assignment] # TinyDB knows the base class only
        with storage.locked():
            node = self._node = self._node or self._ensure_node()
            self._catch_up(storage)
            copies = self._join_copies(storage)
            tables = storage.tables or {}
            self._last_stamp = following(self._last_stamp, self._clock(), node)
            draft = Draft(tables, Journal(tables.get(HISTORY, {}), node), str(self._last_stamp))
            yield draft
            if self._write(database, storage, draft):
                self._news += [_moved_aside(copy, self._state_folder) for copy in copies]

    def _opened(self) -> CareerDB:
        """Load TinyDB and the lock with the first change: what only reads does not pay for them."""
        if self._database is None:
            from store.storage import CareerDB

            self._database = CareerDB(self.path, lock_wait=self._lock_wait, mirror=self._mirror)
            storage: CareerStorage = self._database.storage  # type: ignore[assignment]
            if self._hold:
                storage.hold, storage.tables = self._hold, to_rows(self._known)
                self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
        return self._database

    def _catch_up(self, storage: CareerStorage) -> None:
        """Read again what another session wrote meanwhile."""
        if self._hold and signature_at(self.path) is None:
            raise NotSaved(f"{self.path} is gone.", _GONE)
        self._refuse_to_forget()
        if storage.load_if_changed():
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables or {}))
            if storage.hold and storage.tables:
                storage.tables = to_rows(self._joined_with_known(storage.tables, storage.hold))
            self._hold, self._known = storage.hold, storage.tables or {}
            self.career = to_career(self._known, self.career.revision + 1)

    def _refuse_to_forget(self) -> None:
        """Begin no new file in the place of one that went away: its mirror is the last copy."""
        if signature_at(self.path) is None and signature_at(self._mirror.path):
            raise NotSaved(
                f"{self.path} is gone, and rung still has what was in it.",
                f"Is a disk not mounted? To put it back: cp {self._mirror.path} {self.path}. "
                f"To begin anew: mv {self._mirror.path} {self._mirror.path}.old",
            )

    def _take_in(self, reading: Reading, revision: int) -> Career:
        """Take over a file as it was read, joined with what is known here where the file does not have that."""
        tables: Known = reading.tables
        if reading.hold:
            tables = self._joined_with_known(tables, reading.hold)
        self._known, self._hold = tables, reading.hold
        return to_career(tables, revision, is_plain=reading.is_plain and tables is reading.tables)

    def _joined_with_known(self, tables: Known, hold: Hold) -> Known:
        mirrored = None if self._mirror.is_of(hold.signature) else self._mirror.read()
        for known in (self._known, mirrored):
            if known and (node := self._node or known_node(self._state_folder)):
                from store.reconciling import reconcile

                rows = to_rows(tables)
                self._last_stamp = following(max(self._last_stamp, latest_seen(rows)), self._clock(), node)
                tables, news = reconcile(rows, to_rows(known), self._last_stamp, self.path.name)
                self._news += news
        return tables

    def _join_copies(self, storage: CareerStorage) -> list[Path]:
        """Join the conflict copies of a sync tool that lie beside the file, and give those that were."""
        from store import beside

        if not storage.tables:
            return []
        found = beside.look_beside(self.path)
        beside.remove(found.left_over)
        joined = []
        for copy in found.copies:
            try:
                rows = to_rows(read_tables(copy).tables)
            except Unreadable as error:
                self._news.append(f"{error.what} It was not joined.")
                continue
            from store.join import join, without_deleted_text

            storage.tables = without_deleted_text(join(storage.tables, rows))
            joined.append(copy)
        if joined:
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
            self._known = storage.tables
            self.career = to_career(self._known, self.career.revision + 1)
        return joined

    def _write(self, database: CareerDB, storage: CareerStorage, draft: Draft) -> bool:
        from store.storage import lay

        documents: dict[str, Mapping[str, dict[str, Any] | None]] = {
            **draft.documents,
            HISTORY: draft.journal.documents(),
        }
        if not any(documents.values()):
            return False
        documents[HEADER] = {SEEN: draft.seen}
        try:
            with storage.staged():
                lay(database, documents)
        except SavedUncertain:
            self._take_over(storage, draft)
            raise
        self._take_over(storage, draft)
        return True

    def _take_over(self, storage: CareerStorage, draft: Draft) -> None:
        tables = storage.tables or {}
        self._hold, self._known = storage.hold, tables
        changes: list[Change] = []
        for table in draft.documents.keys() & BY_TABLE.keys():
            for key in draft.documents[table]:
                found = read_record(table, key, tables[table][key].line)
                changes.append(found if isinstance(found, Record) else Deleted(key))
        self.career = self.career.changed(changes)

    def _ensure_node(self) -> str:
        try:
            return ensure_node(self._state_folder)
        except OSError as error:
            raise NotSaved(
                f"{self._state_folder} could not be written: {error.strerror}.",
                "Nothing was changed. Check the folder's permissions.",
            ) from error


def _moved_aside(copy: Path, state_folder: Path) -> str:
    """Move a joined copy into the state folder and give the words for it."""
    from store.beside import move_aside

    try:
        return f"{copy.name} was joined, and moved to {move_aside(copy, state_folder)}."
    except OSError as error:
        return f"{copy.name} was joined, but could not be moved aside: {error.strerror}."


_GONE = (
    "What is on the screen is still there. Is a disk not mounted? Put the file back, or start rung again to begin anew."
)
