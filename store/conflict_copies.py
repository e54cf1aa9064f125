"""What lies beside the data file and is ours to tidy: a sync tool's conflict copies, and what killed writers left over."""

from __future__ import annotations

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

LEFT_OVER_AFTER = 60.0
"""Seconds after which a temporary file is left over for certain. Writers hold the lock, but not every folder has one lock."""
FOLDER = "joined"


class Beside(NamedTuple):
    """Conflict copies of the data file, and temporary files of writers that were killed."""

    copies: list[Path]
    left_over: list[Path]


class Joined(NamedTuple):
    """Tables with what the copies knew, the copies that were joined, and in a line each what is to be said of them."""

    tables: Tables
    copies: list[Path]
    news: list[str]


def look_beside(data: Path) -> Beside:
    """Look through the folder of the data file; where the system does not let us, there is nothing to tidy this time."""
    temporary = re.compile(rf"\.{re.escape(data.name)}\.[0-9a-f]{{12}}\.tmp")
    # Syncthing: name.sync-conflict-20261121-080000-ABCDEFG.json; Dropbox and others: name (Dana's conflicted copy).json
    copy = re.compile(
        rf"{re.escape(data.stem)}(\.sync-conflict-.+| \(.*conflicted copy.*\)){re.escape(data.suffix)}", re.IGNORECASE
    )
    found = Beside([], [])
    with suppress(OSError), os.scandir(data.parent) as entries:
        for entry in entries:
            if copy.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                found.copies.append(Path(entry.path))
            elif temporary.fullmatch(entry.name) and _is_old(entry):
                found.left_over.append(Path(entry.path))
    return found


def remove(paths: list[Path]) -> None:
    """Remove left-over files; one that cannot be removed stays."""
    for path in paths:
        with suppress(OSError):
            path.unlink()


def join_copies(data: Path, tables: Tables) -> Joined:
    """Join the tables of the file with the conflict copies beside it, and remove what killed writers left over."""
    found = look_beside(data)
    remove(found.left_over)
    joined, news = [], []
    for copy in found.copies:
        try:
            rows = to_rows(read_tables(copy).tables)
        except Unreadable as error:
            news.append(f"{error.what} It was not joined.")
            continue
        from store.join import join, without_deleted_text  # here: there is hardly ever one
        from store.reconciling import said_of_conflicts

        both = without_deleted_text(join(tables, rows))
        news += said_of_conflicts(both, tables, rows)
        tables = both
        joined.append(copy)
    return Joined(tables, joined, news)


def moved_aside(copy: Path, state_folder: Path) -> str:
    """Move a joined copy into the state folder and give the words for it."""
    try:
        return f"{copy.name} was joined, and moved to {move_aside(copy, state_folder)}."
    except OSError as error:
        return f"{copy.name} was joined, but could not be moved aside: {error.strerror}."


def move_aside(copy: Path, state_folder: Path) -> Path:
    """Move a joined copy into the state folder, where nothing reads it, and give its new place. Raises OSError."""
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
    return target


def _is_old(entry: os.DirEntry[str]) -> bool:
    try:
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > LEFT_OVER_AFTER
    except OSError:
        return False
