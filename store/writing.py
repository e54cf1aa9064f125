"""Replacing files atomically and durably, and making folders that only their owner may enter."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def make_folder(folder: Path) -> None:
    """Make a folder and its missing parents, each for its owner only, whatever the umask."""
    if folder.exists():
        return
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir(FOLDER_MODE, exist_ok=True)
        parent.chmod(FOLDER_MODE)
        keep_owner(parent)
        sync_folder(parent.parent)


def replace(path: Path, data: bytes, *, lasting: bool = True, locked: bool = False) -> int:
    """Replace the file by `data`, all of it or nothing; return a descriptor of the new file.

    It is written to a new file beside the old one, flushed to the disk if it is to be `lasting`, and renamed. Until
    `sync_folder` has returned, a power cut may bring the old file back. A `locked` file is locked before it gets its
    name, and until the descriptor is closed. Raises OSError if nothing was changed.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, FILE_MODE)
    try:
        os.fchmod(descriptor, FILE_MODE)
        keep_owner(descriptor, path)
        if locked:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        write_all(descriptor, data)
        if lasting:
            os.fsync(descriptor)
        temporary.replace(path)
    except BaseException:
        os.close(descriptor)
        temporary.unlink(missing_ok=True)
        raise
    return descriptor


def keep_owner(made: int | Path, path: Path | None = None) -> None:
    """Set the owner of what root made (a descriptor or a path) to that of the file at `path`, or else of its folder.

    So somebody who ran rung under sudo once can still write their files afterwards. Raises OSError.
    """
    if os.geteuid() != 0:
        return
    place = path or Path(str(made))
    try:
        status = place.lstat() if path else place.parent.stat()
    except FileNotFoundError:
        status = place.parent.stat()
    if status.st_uid != 0:
        os.chown(made, status.st_uid, status.st_gid)


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
