"""The lock on the data file: one session writes at a time, on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from career.errors import NotSaved, Unreadable
from store.os_errors import not_saved
from store.writing import FILE_MODE, keep_owner, make_folder

TRY_AGAIN = "Nothing was changed; try again."


class WriteLock:
    """The lock file beside the data file at `path`, which is never deleted. A session waits `wait` seconds for it."""

    def __init__(self, path: Path, wait: float) -> None:
        self._path = path
        self._wait = wait
        self._lock: FileLock | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock that keeps other sessions from writing.

        Raises NotSaved if another session holds the lock for too long. Turns Unreadable into NotSaved if the file is
        intact but the system refused to let it be read again.
        """
        lock = self._lock = self._lock or FileLock(
            f"{self._path}.lock", self._wait, FILE_MODE, poll_interval=0.005, fallback_to_soft=False
        )
        try:
            make_folder(self._path.parent)
            lock.acquire()
            with suppress(OSError):
                keep_owner(Path(lock.lock_file), self._path)
        except Timeout:
            raise NotSaved("Another rung is saving right now.", TRY_AGAIN) from None
        except OSError as error:
            raise not_saved(self._path, error) from error
        try:
            yield
        except Unreadable as error:
            if isinstance(error.__cause__, OSError):
                raise NotSaved(error.what, error.remedy) from error
            raise
        finally:
            try:
                lock.release()
            except OSError:  # what was saved is saved; the lock is let go with its object
                self._lock = None
