"""Purging: the text of a record out of everything that rung keeps of the file, on this machine, for good.

The file keeps a tombstone, so that the record stays deleted wherever the file is joined. The steps of the history that
touched it lose its values, and their names where these have its words. Backups and joined copies are written anew without
it; of damaged files the lines that hold it are cut out. What other records say about it stays, as theirs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from career.errors import Refused, Unreadable
from career.model.snapshot import BY_LETTER
from store import unsaved_input
from store.backups import Backups
from store.conflict_copies import FOLDER as JOINED
from store.conflict_copies import look_beside, remove
from store.file_format import HISTORY, serialise, to_rows
from store.load import Place
from store.quarantine import all_aside
from store.reading import read_bytes, read_tables
from store.scrub import Traces
from store.store import Store
from store.transaction import Draft
from store.writing import replace


class Purged(NamedTuple):
    """What was purged: how many files were cleaned, those that could not be, and whether a session still has a draft."""

    files: int
    left: list[Path]
    is_being_typed: bool


def find_purgeable(store: Store, prefix: str) -> str:
    """Give the id of the one record, there or deleted, that begins so. Raises UnknownId, AmbiguousId, Refused."""
    wanted = prefix.strip().lower()
    with suppress(Refused):
        return store.career.find(wanted).id
    deleted = {key for rows in store.known.values() for key in rows if wanted and key.startswith(wanted)}
    deleted = {key for key in deleted if key[:1] in BY_LETTER}
    return deleted.pop() if len(deleted) == 1 else store.career.find(prefix).id


def purge(store: Store, key: str) -> Purged:
    """Purge the record with this id. Raises what commit raises; what could not be cleaned after that is in the result."""
    store.back_up("purge")
    with store.drafting() as draft:
        traces = Traces.of(key, draft.tables)
        _purge_file(draft, traces)
    files, left = _purge_copies(store.place, traces)
    return Purged(files, left, unsaved_input.forget(store.place.data, store.place.state, {key}))


def _purge_file(draft: Draft, traces: Traces) -> None:
    for key in traces.keys:
        table = BY_LETTER[key[:1]].table
        draft.delete(table, key, draft.cells(table, key) or {})
    node = draft.stamp.rpartition("-")[2]
    steps = draft.tables.get(HISTORY, {})
    changed = {step: traces.scrubbed(row, keep=step.endswith(node)) for step, row in steps.items()}
    draft.documents[HISTORY] = {step: document for step, document in changed.items() if document != dict(steps[step])}


def _purge_copies(place: Place, traces: Traces) -> tuple[int, list[Path]]:
    remove(look_beside(place.data).left_over)
    cleaned, left = 0, []
    for path in _copies(place):
        try:
            cleaned += _purge_copy(path, traces)
        except (OSError, Unreadable):
            left.append(path)
    return cleaned, left


def _copies(place: Place) -> Iterator[Path]:
    yield place.mirror.before
    yield from (backup.path for backup in Backups(place.data, place.state).all())
    yield from all_aside(place.data)
    with suppress(OSError):
        yield from sorted(path for path in (place.state / JOINED).iterdir() if path.is_file())


def _purge_copy(path: Path, traces: Traces) -> bool:
    """Clean one file, and tell whether there was anything in it. Raises OSError, Unreadable."""
    found = read_bytes(path)
    if found is None:
        return False
    before = found[0]
    try:
        tables = to_rows(read_tables(path).tables)
        after = serialise(traces.also_in(tables).taken_from(tables))
    except Unreadable:
        after = traces.cut_from(before)
    if after == before:
        return False
    status = path.stat()
    if after.strip(b"\x00\r\n\t {},"):
        os.close(replace(path, after))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        path.unlink()
    return True
