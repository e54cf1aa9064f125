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
from store.clock_stamps import Stamp, following
from store.conflict_copies import join_copies, moved_aside
from store.file_format import HEADER, HISTORY, Known, to_rows
from store.history import Change as PathChange
from store.history import Entry, HistoryEntry, Journal, listed
from store.load import Found, Place, Trouble
from store.reading import Hold, read_record, signature_at, to_career
from store.replica_id import ensure_node, known_node
from store.transaction import Draft, lay_changes
from store.undoing import turn
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
        self.place = Place(path, state_folder)
        self.path = self.place.data
        self.clock = clock
        self._lock_wait = lock_wait
        self._node = ""
        self._database: CareerDB | None = None
        self._last_stamp = Stamp(0, 0, "")
        self._news: list[str] = []
        self._said: set[str] = set()
        self._known: Known = {}
        self._hold: Hold | None = None
        self._journal: Journal | None = None
        self.career = Career()
        self._take_in()

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the file, None where nothing is."""
        return self._found.trouble

    @property
    def known(self) -> Known:
        """The tables as they were last read or written, with what was deleted and the history."""
        return self._known

    def changed(self) -> bool:
        """Tell whether the file is not as it was last read or written here. One `stat`: cheap enough to poll."""
        return signature_at(self.path) != (self._hold.signature if self._hold else None)

    def refresh(self) -> bool:
        """Take over what happened to the file, and tell whether there was anything; it may be in `trouble` now.

        Raises Unreadable, keeping the last snapshot, where the system does not let it be read.
        """
        if not self.changed():
            return False
        self._take_in()
        self._database = None
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
        return self.lay(label, lambda draft: lay_changes(draft, changes, seen, known))

    def lay(self, label: str, fill: Callable[[Draft], list[PathChange]]) -> Career:
        """Save what `fill` lays on a draft of the file as one step; it gives the changes. Raises what commit raises."""
        with self.drafting() as draft:
            if made := fill(draft):
                draft.journal.add(shorten(clean_line(label), LABEL_CELLS), self.clock(), made)
        return self.career

    def undo(self) -> UndoResult:
        """Take back the latest step made on this machine. Raises Refused where there is none, and what commit raises."""
        return self._turn(Journal.to_undo, "Nothing to undo.", undo=True)

    def redo(self) -> UndoResult:
        """Do the step again that was undone last. Raises Refused where there is none, and what commit raises."""
        return self._turn(Journal.to_redo, "Nothing to redo.", undo=False)

    def history(self) -> list[HistoryEntry]:
        """Give the steps of all machines, newest first."""
        return listed(self._known.get(HISTORY, {}), known_node(self.place.state, self.path))

    def rehearse(self, fill: Callable[[Draft], list[PathChange]]) -> list[PathChange]:
        """Give what `fill` would change, and change nothing."""
        rows, node = to_rows(self._known), known_node(self.place.state, self.path)
        stamp = following(max(self._last_stamp, latest_stamp(rows)), self.clock(), node)
        return fill(Draft(rows, Journal(rows.get(HISTORY, {}), node), str(stamp)))

    def back_up(self, before: str) -> None:
        """Take a backup before what changes much at once: "import", "sync", "purge", "restore". Raises NotSaved.

        Where it cannot be taken, that is among the news.
        """
        from store.keeping import back_up

        storage: CareerStorage = self._opened().storage  # type: ignore[assignment]
        with storage.locked():
            self._news += back_up(self.place, self._found, self.clock(), before)

    def put_back(self) -> Career:
        """Write what is known of a file that is damaged or gone. Raises what commit raises."""
        with self.drafting(whole=True):
            pass
        return self.career

    def begin_anew(self) -> Career:
        """Begin with an empty career where the file is gone; what was known of it stays as a backup. Raises OSError."""
        from store.recovering import let_go

        let_go(self.place, self.clock())
        self._last_stamp = max(self._last_stamp, latest_stamp(to_rows(self._known)))
        self._known, self._database = {}, None
        self._take_in()
        return self.career

    def _turn(self, choose: Callable[[Journal], Entry | None], nothing: str, *, undo: bool) -> UndoResult:
        with self.drafting() as draft:
            entry = choose(draft.journal)
            if entry is None:
                raise Refused(nothing)
            skipped = turn(draft, entry, undo=undo, headline=self._headline)
        return UndoResult(entry.label, skipped, self.career)

    def _headline(self, key: str) -> str:
        record = self.career.get(key)
        return record.headline if record else ""

    @contextmanager
    def drafting(self, *, whole: bool = False) -> Iterator[Draft]:
        """Give a draft over the file as it is now, and write it at the end of the block, all under the lock.

        With `whole` a file in trouble is written even where the draft changes nothing. Raises what commit raises.
        """
        database = self._opened()
        storage: CareerStorage = database.storage  # type: ignore[assignment] # TinyDB knows the base class only
        with storage.locked():
            node = self._node = self._node or self._ensure_node()
            self._catch_up(storage)
            if self.trouble and (self.trouble.kind == "later" or (self.trouble.kind == "gone" and not whole)):
                raise NotSaved(self.trouble.what, self.trouble.remedy)
            copies = self._join_copies(storage)
            tables = storage.tables or {}
            self._last_stamp = following(self._last_stamp, self.clock(), node)
            journal, self._journal = Journal.of(tables.get(HISTORY, {}), node, self._journal), None
            draft = Draft(tables, journal, str(self._last_stamp))
            yield draft
            if self._write(database, storage, draft, whole=whole and self.trouble is not None):
                self._news += [moved_aside(copy, self.place.state) for copy in copies]

    def _opened(self) -> CareerDB:
        """Load TinyDB and the lock with the first change: what only reads does not pay for them."""
        if self._database is None:
            from store.storage import CareerDB

            self._database = CareerDB(self.path, lock_wait=self._lock_wait, mirror=self.place.mirror)
            storage: CareerStorage = self._database.storage  # type: ignore[assignment]
            if self._hold:
                storage.hold, storage.tables = self._hold, to_rows(self._known)
                self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
        return self._database

    def _catch_up(self, storage: CareerStorage) -> None:
        """Read again what happened to the file meanwhile."""
        if storage.tables is None or self._hold is None or self.changed():
            self._take_in()
            storage.hold, storage.tables = self._hold, to_rows(self._known)
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))

    def _take_in(self) -> None:
        """Take over the file as it is, made whole with what is known of it."""
        node = self._node or known_node(self.place.state, self.path)

        def stamp_after(latest: Stamp) -> Stamp:
            self._last_stamp = following(max(self._last_stamp, latest), self.clock(), node)
            return self._last_stamp

        found = self.place.find(self._known, stamp_after if node else None)
        self._found = found
        self._known, self._hold = found.tables, found.hold
        self._news += found.news
        self.career = to_career(found.tables, self.career.revision + 1, is_plain=found.is_plain)

    def _join_copies(self, storage: CareerStorage) -> list[Path]:
        """Join the conflict copies of a sync tool that lie beside the file, and give those that were."""
        if not storage.tables:
            return []
        storage.tables, joined, news = join_copies(self.path, storage.tables)
        self._news += [line for line in news if line not in self._said]
        self._said.update(news)
        if joined:
            self._last_stamp = max(self._last_stamp, latest_stamp(storage.tables))
            self._known = storage.tables
            self.career = to_career(self._known, self.career.revision + 1)
        return joined

    def _write(self, database: CareerDB, storage: CareerStorage, draft: Draft, *, whole: bool) -> bool:
        from store.storage import lay

        documents: dict[str, Mapping[str, dict[str, Any] | None]] = {
            **draft.documents,
            HISTORY: draft.documents.get(HISTORY, {}) | draft.journal.documents(),
        }
        if not whole and not any(documents.values()):
            return False
        documents[HEADER] = {SEEN: draft.seen}
        from store.keeping import keep_what_is_replaced

        kept = keep_what_is_replaced(self.place, self._found, self.clock())
        try:
            with storage.staged():
                lay(database, documents)
        except SavedUncertain:
            self._take_over(storage, draft)
            raise
        self._take_over(storage, draft)
        self._news += kept
        return True

    def _take_over(self, storage: CareerStorage, draft: Draft) -> None:
        tables = storage.tables or {}
        self._hold, self._known = storage.hold, tables
        if HISTORY not in draft.documents:  # else the steps themselves were changed, as by a purge
            self._journal = draft.journal
            draft.journal.settle(tables.get(HISTORY, {}))
        self._found = Found(tables, storage.hold, [])
        if self.career.problems:  # the change may have set some of them right
            self.career = to_career(tables, self.career.revision + 1)
            return
        self.career = self.career.changed(
            found if isinstance(found := read_record(table, key, tables[table][key].line), Record) else Deleted(key)
            for table in draft.documents.keys() & BY_TABLE.keys()
            for key in draft.documents[table]
        )

    def _ensure_node(self) -> str:
        try:
            return ensure_node(self.place.state, self.path, seen_in(to_rows(self._known)))
        except OSError as error:
            raise NotSaved(
                f"{self.place.state} could not be written: {error.strerror}.",
                "Nothing was changed. Check the folder's permissions.",
            ) from error
