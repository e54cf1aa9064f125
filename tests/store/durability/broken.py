"""Stores that are broken on purpose, each in one way that is often met, so that the tests can show what they find."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from unittest.mock import patch

from store.lock import WriteLock
from store.mirror import Mirror
from store.writing import FILE_MODE, make_folder


@contextmanager
def _without_sync(is_skipped: Callable[[int], bool]) -> Iterator[None]:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if not is_skipped(os.fstat(descriptor).st_mode):
            real(descriptor)

    with patch.object(os, "fsync", fsync):
        yield


def no_fsync() -> AbstractContextManager[None]:
    """Rename without waiting for the bytes: the recipe that most projects copy."""
    return _without_sync(stat.S_ISREG)


def no_folder_fsync() -> AbstractContextManager[None]:
    """Acknowledge without waiting for the name."""
    return _without_sync(stat.S_ISDIR)


@contextmanager
def no_lock() -> Iterator[None]:
    """Let every session write when it likes."""

    @contextmanager
    def held(lock: WriteLock) -> Iterator[None]:
        make_folder(lock.path.parent)
        yield

    with patch.object(WriteLock, "held", held):
        yield


@contextmanager
def no_mirror() -> Iterator[None]:
    """Keep the state in the file alone."""
    with patch.object(Mirror, "write", lambda *_: None):
        yield


@contextmanager
def in_place() -> Iterator[None]:
    """Write over the old bytes, bring them to the disk, and only then cut off what is left of the old ones."""

    def replace(path: Path, data: bytes) -> int:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
        os.write(descriptor, data)
        os.fsync(descriptor)
        os.ftruncate(descriptor, len(data))
        return descriptor

    with patch("store.storage.replace", replace):
        yield


BROKEN: Mapping[str, Callable[[], AbstractContextManager[None]]] = {
    "": nullcontext,
    "no fsync": no_fsync,
    "no folder fsync": no_folder_fsync,
    "no lock": no_lock,
    "no mirror": no_mirror,
    "in place": in_place,
}
