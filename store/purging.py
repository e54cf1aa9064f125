"""Purging: removing the text of a record for good from everything that rung keeps of the file on this machine.

The file keeps a tombstone, so that the record stays deleted wherever the file is joined. History steps that changed
the record lose its values, and their labels too if they quote it. Backups and joined copies are rewritten without it;
from damaged files the lines that hold it are cut out. What other records say about it belongs to them and stays.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from career.errors import Refused, Unreadable
from career.model.tables import of_id
from store import unsaved_input
from store.backups import Backups
from store.conflict_copies import FOLDER as JOINED
from store.conflict_copies import find_stray_files, remove
from store.data_file import DataFile
from store.file_format import HISTORY, serialise, to_rows
from store.quarantine import quarantined_files
from store.reading import read_bytes, read_tables
from store.scrub import Traces
from store.store import Store
from store.transaction import Transaction
from store.writing import replace


class Purged(NamedTuple):
    """The result: how many files were cleaned, which could not be, and whether a session still has unsaved text."""

    files: int
    left: list[Path]
    is_being_typed: bool


def find_purgeable(store: Store, prefix: str) -> str:
    """Return the id of the one record, existing or deleted, that starts with `prefix`.

    Raises UnknownId, AmbiguousId and Refused.
    """
    wanted = prefix.strip().lower()
    with suppress(Refused):
        return store.career.find(wanted).id
    deleted = {key for rows in store.tables.values() for key in rows if wanted and key.startswith(wanted)}
    deleted = {key for key in deleted if of_id(key)}
    return deleted.pop() if len(deleted) == 1 else store.career.find(prefix).id


def purge(store: Store, key: str) -> Purged:
    """Purge the record with this id. Raises what commit raises.

    Files that could not be cleaned afterwards are in the result.
    """
    store.back_up("purge")
    with store.transaction() as transaction:
        traces = Traces.of(key, transaction.tables)
        _purge_file(transaction, traces)
    files, left = _purge_copies(store.file, traces)
    return Purged(files, left, unsaved_input.forget(store.file.path, store.file.state_folder, {key}))


def _purge_file(transaction: Transaction, traces: Traces) -> None:
    for key in traces.keys:
        table = of_id(key)
        transaction.delete(table, key, transaction.cells(table, key) or {})
    replica = transaction.stamp.rpartition("-")[2]
    steps = transaction.tables.get(HISTORY, {})
    changed = {step: traces.scrubbed(row, keep=step.endswith(replica)) for step, row in steps.items()}
    transaction.documents[HISTORY] = {
        step: document for step, document in changed.items() if document != dict(steps[step])
    }


def _purge_copies(file: DataFile, traces: Traces) -> tuple[int, list[Path]]:
    remove(find_stray_files(file.path).abandoned)
    cleaned, left = 0, []
    for path in _copies(file):
        try:
            cleaned += _purge_copy(path, traces)
        except (OSError, Unreadable):
            left.append(path)
    return cleaned, left


def _copies(file: DataFile) -> Iterator[Path]:
    yield file.mirror.before
    yield from (backup.path for backup in Backups(file.path, file.state_folder).all())
    yield from quarantined_files(file.path)
    with suppress(OSError):
        yield from sorted(path for path in (file.state_folder / JOINED).iterdir() if path.is_file())


def _purge_copy(path: Path, traces: Traces) -> bool:
    """Clean one file; return whether there was anything to remove. Raises OSError and Unreadable."""
    found = read_bytes(path)
    if found is None:
        return False
    before = found[0]
    try:
        tables = to_rows(read_tables(path).tables)
        after = serialise(traces.with_those_in(tables).remove_from(tables))
    except Unreadable:
        after = traces.cut_lines(before)
    if after == before:
        return False
    status = path.stat()
    if after.strip(b"\x00\r\n\t {},"):
        os.close(replace(path, after))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        path.unlink()
    return True
