"""The file as TinyDB sees it: a storage that collects many table operations and writes to the disk once.

The only module that imports TinyDB. Anyone can open the data file with `CareerDB(path)`: ids are texts there, so
records are inserted as `table.insert(Document({...}, doc_id="g8k2q7m1x"))`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from career.errors import NotSaved, SavedUncertain
from career.model.records import ID_LENGTH
from store.file_format import HEADER, StoredRow, new_tables, of_texts, table_text, to_rows
from store.lock import TRY_AGAIN, WriteLock
from store.mirror import Mirror
from store.os_errors import check_replaceable, not_saved
from store.reading import Hold, Signature, read_tables, signature_at
from store.writing import replace, sync_folder


class CareerStorage(Storage):
    """A TinyDB storage over one data file; a link to a file stands for that file.

    `lock_wait` is how many seconds a write waits for another session's. By itself every `write` is a locked, atomic
    replacement of the file, refused if the file has changed since the last `read`. Inside `staged()`, reads and
    writes happen in memory, and the file is replaced once at its end. What was written goes to the `mirror` too; if
    that fails, a notice says so. A table is changed by putting another mapping in its place, as TinyDB does: only the text
    of such a table is made anew.
    """

    def __init__(self, path: str | os.PathLike[str], lock_wait: float = 5.0, mirror: Mirror | None = None) -> None:
        self.path = Path(os.path.realpath(path))
        self.notices: list[str] = []
        self._mirror = mirror
        self.tables: dict[str, Any] | None = None
        self.hold: Hold | None = None
        self.lock = WriteLock(self.path, lock_wait)
        self._is_staged = False
        self._texts: dict[str, tuple[Mapping[str, Any], bytes]] = {}

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return all tables, or None if there is no file yet. Raises Unreadable."""
        if not self._is_staged:
            # TinyDB changes what it is given before it writes, and may fail in between: give it a copy each time.
            self.tables = None
            self.load_if_changed()
        return self.tables

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace all tables by `data`. Raises NotSaved and SavedUncertain."""
        if self._is_staged:
            self.tables = dict(data)
            return
        with self._dropped_on_error(), self.lock.held():
            if signature_at(self.path) != (self.hold.signature if self.hold else None):
                raise NotSaved(f"{self.path.name} was changed by another session just now.", TRY_AGAIN)
            self.tables = new_tables() | dict(data)
            self._flush()

    def load_if_changed(self) -> bool:
        """Read the file again if it has changed since it was last read or written; return whether it had."""
        current = signature_at(self.path)
        if self.tables is not None and self.hold and current == self.hold.signature:
            return False
        reading = read_tables(self.path)
        self.hold = reading.hold
        self.tables = to_rows(reading.tables) if reading.hold else None
        return True

    @contextmanager
    def staged(self) -> Iterator[None]:
        """Collect the writes of this block and replace the file once at its end; the lock must be held.

        If anything raises, all writes are dropped and the file is read again before it is next used.
        """
        with self._dropped_on_error():
            self._is_staged = True
            try:
                self.tables = dict(self.tables) if self.tables else new_tables()
                yield
            finally:
                self._is_staged = False
            self._flush()

    @contextmanager
    def _dropped_on_error(self) -> Iterator[None]:
        try:
            yield
        except SavedUncertain:
            raise
        except BaseException:
            self.tables = None
            raise

    def _flush(self) -> None:
        self._texts = {name: self._with_text(name, rows) for name, rows in (self.tables or {}).items()}
        self.tables = {name: rows for name, (rows, _) in self._texts.items()}
        data = of_texts({name: text for name, (_, text) in self._texts.items()})
        try:
            check_replaceable(self.path)
            descriptor = replace(self.path, data)
        except OSError as error:
            raise not_saved(self.path, error) from error
        try:
            self.hold = Hold(descriptor)
            try:
                sync_folder(self.path.parent)
            finally:
                self._write_mirror(data, self.hold.signature)
        except OSError as error:
            raise SavedUncertain(
                f"The change was saved in {self.path.name}, but the disk did not confirm it ({error.strerror}).",
                "It might not survive a power cut. Check the disk and keep a copy of the file elsewhere.",
            ) from error

    def _with_text(self, name: str, rows: dict[Any, Any]) -> tuple[Mapping[str, Any], bytes]:
        """Return the rows of a table with its text, which was made at the last write where they are the same object."""
        known = self._texts.get(name)
        if known and known[0] is rows:
            return known
        made = _rows(name, rows)
        return made, table_text(name, made)

    def _write_mirror(self, data: bytes, signature: Signature) -> None:
        try:
            if self._mirror:
                self._mirror.write(data, signature)
        except OSError as error:
            self.notices.append(f"Saved, but its copy in the state folder could not be written: {error.strerror}.")


class CareerTable(Table):
    """A table whose ids are texts."""

    document_id_class = str  # type: ignore[assignment] # TinyDB leaves this open but types it as int

    def _update_table(self, updater: Callable[[dict[str, Any]], None]) -> None:  # type: ignore[override] # text ids
        """Change the table.

        TinyDB's own version converts every id twice, which takes longer than everything else in a commit.
        """
        tables = self._storage.read() or {}
        rows = dict(tables.get(self.name, {}))
        updater(rows)
        self._storage.write({**tables, self.name: rows})
        self.clear_cache()

    def _get_next_id(self) -> NoReturn:
        raise TypeError(_TEXT_IDS)


class CareerDB(TinyDB):
    """The data file as a TinyDB database with text ids: `CareerDB(path).table("goals").all()`."""

    table_class = CareerTable
    default_storage_class = CareerStorage  # type: ignore[assignment] # typed as JSONStorage, documented as any

    @property
    def storage(self) -> CareerStorage:
        """Return the storage, which is always ours."""
        return cast("CareerStorage", super().storage)


def write_documents(database: CareerDB, changes: Mapping[str, Mapping[str, dict[str, Any] | None]]) -> None:
    """Replace the documents with these ids, by table and id; None deletes one."""
    for name, documents in changes.items():
        table = database.table(name)
        by_id = cast("Mapping[int, dict[str, Any] | None]", documents)  # TinyDB's types know numbers as ids only
        there = [key for key in by_id if table.contains(doc_id=key)]
        if there:
            table.remove(doc_ids=there)
        table.insert_multiple(Document(document, key) for key, document in by_id.items() if document is not None)


_TEXT_IDS = "Ids are texts here: insert a tinydb.table.Document with doc_id set to one, such as 'g8k2q7m1x'."


def _is_number(key: str) -> bool:
    """Whether an id is a number such as TinyDB makes up. One of ours may be all digits, too, and is nine of them."""
    return key.isdigit() and len(key) != ID_LENGTH


def _rows(table: str, rows: dict[Any, Any]) -> dict[str, StoredRow]:
    """Convert what the caller of TinyDB passed into rows."""
    made = {key: StoredRow(document=dict(value)) for key, value in rows.items() if not isinstance(value, StoredRow)}
    if table != HEADER and any(not isinstance(key, str) or _is_number(key) for key in made):
        raise TypeError(_TEXT_IDS)
    return rows | made if made else rows
