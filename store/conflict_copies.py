"""Stray files beside the data file: a sync tool's conflict copies, and temporary files of killed writers."""

from __future__ import annotations

import fcntl
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from career.errors import Unreadable
from store.file_format import Tables, to_rows
from store.reading import read_tables
from store.writing import make_folder, replace, sync_folder

ABANDONED_AFTER = 60.0
"""Seconds after which a temporary file is certainly abandoned; on a shared folder another machine may still be writing."""
FOLDER = "joined"


class StrayFiles(NamedTuple):
    """Conflict copies of the data file, and temporary files abandoned by writers that were killed."""

    copies: list[Path]
    abandoned: list[Path]


class JoinedCopies(NamedTuple):
    """The tables with the copies joined in, the copies that were joined, and notices for the user."""

    tables: Tables
    copies: list[Path]
    notices: list[str]


def find_stray_files(data: Path) -> StrayFiles:
    """Look through the folder of the data file; if it cannot be listed, there is nothing to tidy this time."""
    temporary = re.compile(rf"\.{re.escape(data.name)}\.[0-9a-f]{{12}}\.tmp")
    copy = tool_names(data)
    found = StrayFiles([], [])
    with suppress(OSError), os.scandir(data.parent) as entries:
        for entry in entries:
            if copy.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                found.copies.append(Path(entry.path))
            elif temporary.fullmatch(entry.name) and _is_old(entry):
                found.abandoned.append(Path(entry.path))
    return found


def tool_names(data: Path) -> re.Pattern[str]:
    """Return the names by which sync tools call a conflict copy and nobody else calls a file.

    Syncthing: `name.sync-conflict-20261121-080000-ABCDEFG.json`; Dropbox, Nextcloud: `name (Dana's conflicted copy).json`.
    A copy under any other name is told by what it holds (`store.other_copies`), and offered.
    """
    tools = r"(\.sync-conflict-.+| \(.*conflicted copy.*\))"
    return re.compile(f"{re.escape(data.stem)}{tools}{re.escape(data.suffix)}", re.IGNORECASE)


def remove(paths: list[Path]) -> None:
    """Delete abandoned files; one that cannot be deleted stays."""
    for path in paths:
        with suppress(OSError):
            path.unlink()


def join_copies(data: Path, tables: Tables) -> JoinedCopies:
    """Join the tables of the file with the conflict copies beside it, and delete abandoned temporary files."""
    found = find_stray_files(data)
    remove(found.abandoned)
    joined, notices = [], []
    for copy in found.copies:
        try:
            rows = to_rows(read_tables(copy).tables)
        except Unreadable as error:
            notices.append(f"{error.what} It was not merged.")
            continue
        from store.join import join, without_deleted_text  # here: there is hardly ever one
        from store.reconciling import conflict_notices

        both = without_deleted_text(join(tables, rows))
        notices += conflict_notices(both, tables, rows)
        tables = both
        joined.append(copy)
    return JoinedCopies(tables, joined, notices)


def archive_copy(copy: Path, state_folder: Path) -> str:
    """Move a joined copy into the state folder and return the notice that says so."""
    try:
        return f"{copy.name} was merged, and moved to {_archive(copy, state_folder)}."
    except OSError as error:
        return f"{copy.name} was merged, but could not be moved away: {error.strerror}."


def _archive(copy: Path, state_folder: Path) -> Path:
    """Move a joined copy into the state folder, where nothing reads it; return its new path. Raises OSError."""
    folder = state_folder / FOLDER
    make_folder(folder)
    target = folder / copy.name
    at = 1
    while target.exists():
        at += 1
        target = folder / f"{copy.stem}-{at}{copy.suffix}"
    os.close(replace(target, copy.read_bytes()))
    sync_folder(folder)
    copy.unlink()
    _remove_lock(copy)
    return target


def _remove_lock(copy: Path) -> None:
    """Delete the lock file of a copy that was moved away, if rung was used on it once and no session holds it now."""
    path = copy.with_name(f"{copy.name}.lock")
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(descriptor).st_size == 0:  # a lock of ours holds nothing
                path.unlink()
        finally:
            os.close(descriptor)


def _is_old(entry: os.DirEntry[str]) -> bool:
    try:
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > ABANDONED_AFTER
    except OSError:
        return False
