"""Replica ids: four hexadecimal digits in every stamp, kept in the state folder and never in the data file.

Each data file has its own id on each machine. Two copies that one machine changes in turn are two replicas, and
joining them must not mistake what was written to one for something that the other has seen.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Collection
from pathlib import Path

from store.mirror import path_digest
from store.reading import cannot_read
from store.writing import make_folder, replace, sync_folder

FOLDER = "nodes"
_FORM = re.compile(rb"([0-9a-f]{4})\n(.+)", re.DOTALL)


def read_replica_id(state_folder: Path, data: Path) -> str:
    """Return the replica id of the file `data` (links resolved), "" if it has none yet. Writes nothing.

    Raises Unreadable.
    """
    return _read(state_folder / FOLDER / path_digest(data))[0]


def ensure_replica_id(state_folder: Path, data: Path, seen: Collection[str] = ()) -> str:
    """Return the replica id of the file `data`, creating and saving one if it has none yet.

    A file that was moved keeps its id: it is among the ids that the file has `seen`, and nothing is left at its old
    path. Raises Unreadable, and OSError if the id cannot be saved.
    """
    if replica := read_replica_id(state_folder, data):
        return replica
    folder = state_folder / FOLDER
    make_folder(folder)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # Two first sessions at once must agree: the second waits here and finds the id of the first.
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        replica = read_replica_id(state_folder, data)
        if not replica:
            moved = _moved(folder, seen)
            replica = _read(moved)[0] if moved else _new(seen)
            os.close(replace(folder / path_digest(data), replica.encode() + b"\n" + os.fsencode(data)))
            if moved:
                moved.unlink()
            sync_folder(folder)
    finally:
        os.close(descriptor)
    return replica


def _new(seen: Collection[str]) -> str:
    return next(replica for replica in iter(lambda: os.urandom(2).hex(), "") if replica not in seen)


def _moved(folder: Path, seen: Collection[str]) -> Path | None:
    """Return where the id is saved that this file had at a path that no longer exists, or None."""
    for kept in sorted(folder.iterdir()):
        replica, data = _read(kept)
        if replica in seen and not os.path.lexists(data):
            return kept
    return None


def _read(kept: Path) -> tuple[str, bytes]:
    try:
        found = _FORM.fullmatch(kept.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        found = None
    except OSError as error:
        raise cannot_read(kept, error) from error
    return (found[1].decode(), found[2]) if found else ("", b"")
