"""Purging: the text of a record out of everything that rung keeps of the file, on this machine, for good.

The file keeps a tombstone, so that the record stays deleted wherever the file is joined. The steps of the history that
touched it lose its values, and their names where these have its words. Backups and joined copies are written anew without
it; of damaged files the lines that hold it are cut out. What other records say about it stays, as theirs.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from career.conflicts import TABLE as CONFLICTS
from career.errors import Refused, Unreadable
from career.snapshot import BY_LETTER
from career.text import clean_line
from store import drafts
from store.aside import all_aside
from store.backups import Backups
from store.beside import FOLDER as JOINED
from store.beside import look_beside, remove
from store.cells import deletion
from store.draft import Draft
from store.fileform import HISTORY, Row, Tables, serialise, to_rows
from store.found import Place
from store.reading import read_bytes, read_tables
from store.store import Store
from store.writing import replace

LABEL = "A step on a purged record"
_QUOTED = 24
"""Letters of a text by which the name of a step is known to quote it: names are cut short."""
_SHORTEST = 4
"""Letters that a text must have to be looked for in damaged files by itself; others are found by the id of their record."""


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
        texts = _texts(key, draft.tables)
        _purge_file(draft, key, texts)
    files, left = _purge_files(store.place, key, texts)
    return Purged(files, left, drafts.forget(store.place.data, store.place.state, {key}))


def _purge_file(draft: Draft, key: str, texts: set[str]) -> None:
    table = BY_LETTER[key[:1]].table
    draft.delete(table, key, draft.cells(table, key) or {})
    for conflict, row in draft.tables.get(CONFLICTS, {}).items():
        if not deletion(row) and row.get("of") == key:
            draft.delete(CONFLICTS, conflict, draft.cells(CONFLICTS, conflict) or {})
    node = draft.stamp.rpartition("-")[2]
    steps = draft.tables.get(HISTORY, {})
    changed = {step: _scrubbed(row, key, texts, keep=step.endswith(node)) for step, row in steps.items()}
    draft.documents[HISTORY] = {step: document for step, document in changed.items() if document != dict(steps[step])}


def _texts(key: str, tables: Mapping[str, Mapping[str, Row]]) -> set[str]:
    """Give all texts that the record has, or had in steps that are remembered."""
    found: set[str] = set()
    row = tables.get(BY_LETTER[key[:1]].table, {}).get(key)
    for name, value in row.items() if row else ():
        if not name.startswith("_"):
            found |= _strings(value)
    for row in tables.get(HISTORY, {}).values():
        for change in _changes(row):
            if change[1] == key:
                found |= _strings(change[3]) | _strings(change[4])
    for row in tables.get(CONFLICTS, {}).values():
        if row.get("of") == key:
            found |= _strings(row.get("text"))
    return {text for text in map(clean_line, found) if text and not text[:4].isdigit()}  # dates say nothing


def _strings(value: object) -> set[str]:
    if isinstance(value, str):
        return {value}
    return {text for text in value if isinstance(text, str)} if isinstance(value, list) else set()


def _is_prose(text: str) -> bool:
    """Tell whether a text can be found by itself: it is no word of ours, such as "active", and no id."""
    return len(text) >= _SHORTEST and (" " in text or not text.isascii() or not text.islower())


def _quotes(label: str, text: str) -> bool:
    return (f"'{text}'" if len(text) < _QUOTED else f"'{text[:_QUOTED]}") in label


def _changes(row: Mapping[str, Any]) -> list[list[Any]]:
    found = row.get("changes")
    return [one for one in found if isinstance(one, list) and len(one) == 6] if isinstance(found, list) else []


def _scrubbed(row: Mapping[str, Any], key: str, texts: set[str], *, keep: bool) -> dict[str, Any]:
    """Give a step of the history without the record.

    The other changes of a step stay where it is this machine's (`keep`): nobody but it can undo them. Another machine's
    loses all of them, so that where two forms of it meet this one stands.
    """
    document = dict(row)
    changes = _changes(row)
    touches = any(change[1] == key for change in changes)
    label = str(document.get("label", ""))
    if touches:
        document["changes"] = [change for change in changes if keep and change[1] != key]
    if touches or any(_quotes(label, text) for text in texts):
        document["label"] = LABEL
    return document


def _purge_files(place: Place, key: str, texts: set[str]) -> tuple[int, list[Path]]:
    remove(look_beside(place.data).left_over)
    cleaned, left = 0, []
    for path in _kept_files(place):
        try:
            cleaned += _purge_copy(path, key, texts)
        except (OSError, Unreadable):
            left.append(path)
    return cleaned, left


def _kept_files(place: Place) -> Iterator[Path]:
    yield from (backup.path for backup in Backups(place.data, place.state).all())
    yield from all_aside(place.data)
    with suppress(OSError):
        yield from sorted(path for path in (place.state / JOINED).iterdir() if path.is_file())


def _purge_copy(path: Path, key: str, texts: set[str]) -> bool:
    """Clean one file, and tell whether there was anything in it. Raises OSError, Unreadable."""
    found = read_bytes(path)
    if found is None:
        return False
    before = found[0]
    try:
        after = _without(to_rows(read_tables(path).tables), key, texts)
    except Unreadable:
        after = _cut(before, key, texts)
    if after == before:
        return False
    status = path.stat()
    if after.strip(b"\x00\r\n\t {},"):
        os.close(replace(path, after))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        path.unlink()
    return True


def _without(tables: Tables, key: str, texts: set[str]) -> bytes:
    """Give the bytes of a whole file without the record; a file that does not have it stays as it is."""
    after: Tables = {}
    for name, rows in tables.items():
        if name == HISTORY:
            after[name] = {step: _step(row, _scrubbed(row, key, texts, keep=True)) for step, row in rows.items()}
        else:
            after[name] = {one: row for one, row in rows.items() if one != key and not _is_conflict_of(name, row, key)}
    return serialise(after)


def _step(row: Row, document: dict[str, Any]) -> Row:
    return row if document == dict(row) else Row(document=document)


def _is_conflict_of(table: str, row: Row, key: str) -> bool:
    return table == CONFLICTS and row.get("of") == key


def _cut(data: bytes, key: str, texts: set[str]) -> bytes:
    """Give the bytes of a damaged file without the lines that hold the record; nothing of one in UTF-16 that does."""
    prose = [text for text in texts if _is_prose(text)]
    if any(text.encode(wide) in data for text in (key, *prose) for wide in ("utf-16-le", "utf-16-be")):
        return b""
    words = [key.encode(), *(json.dumps(text)[1:-1].encode() for text in prose)]
    words += [msgspec.json.encode(text)[1:-1] for text in prose]
    return b"".join(line for line in data.splitlines(keepends=True) if not any(word in line for word in words))
