"""The system calls by which Python reaches files, each passed through a function that may note it, refuse it or kill.

Everything under test reaches files by the functions of `os` and by `flock`. What would go by another way is not seen;
`test_calls.py` holds that nothing does, by the bytes in the folder and, where there is one, by `strace`.
"""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from unittest.mock import patch

_BY_PATH = (
    *("stat", "lstat", "access", "listdir", "scandir"),
    *("mkdir", "rmdir", "unlink", "remove", "chmod", "utime", "truncate"),
)
_BY_TWO_PATHS = ("rename", "replace", "link", "symlink")
_BY_DESCRIPTOR = ("read", "write", "fsync", "fdatasync", "ftruncate", "fchmod", "fstat", "close")
_CHANGING = {
    *("mkdir", "rmdir", "unlink", "remove", "chmod", "utime", "truncate"),
    *("write", "fsync", "fdatasync", "ftruncate", "fchmod"),
    *_BY_TWO_PATHS,
}


@dataclass(frozen=True, slots=True)
class Call:
    """One system call on something inside the watched folder, whose paths are relative to it.

    `number` tells one opened file from another, so that what is written through a descriptor finds its file whatever
    it is called by then. `offset` and `data` are those of a write, `size` that of a truncation.
    """

    name: str
    path: str
    target: str = ""
    number: int = 0
    creates: bool = False
    truncates: bool = False
    offset: int = 0
    data: bytes = b""
    size: int = 0

    @property
    def changes_files(self) -> bool:
        """Tell whether the call may change what is on the disk, or brings it there."""
        return self.name in _CHANGING or self.creates or self.truncates


Make: TypeAlias = Callable[..., Any]
"""Really makes a call; that of a write takes the bytes to write, if they are to be other ones."""
Around: TypeAlias = Callable[[Call, Make], Any]
"""What is done instead of a call."""


class _Watch:
    def __init__(self, folder: Path, around: Around) -> None:
        self._folder = os.path.realpath(folder)
        self._around = around
        self._opened: dict[int, tuple[str, int]] = {}
        self._count = 0
        self._real = {name: getattr(os, name) for name in (*_BY_PATH, *_BY_TWO_PATHS, *_BY_DESCRIPTOR, "open")}
        self._flock = fcntl.flock

    def start(self, patches: ExitStack) -> None:
        wrappers = {
            **{name: self._by_path(name) for name in _BY_PATH},
            **{name: self._by_two_paths(name) for name in _BY_TWO_PATHS},
            **{name: self._by_descriptor(name) for name in _BY_DESCRIPTOR},
            "open": self._open,
        }
        for name, wrapper in wrappers.items():
            patches.enter_context(patch.object(os, name, wrapper))
        patches.enter_context(patch.object(fcntl, "flock", self._lock))

    def _inside(self, path: Any) -> str | None:
        """Give the path below the watched folder, None where it is elsewhere."""
        if isinstance(path, int):
            return self._opened.get(path, (None, 0))[0]
        whole = os.path.normpath(os.path.join(os.getcwd(), os.fspath(path)))  # noqa: PTH118, PTH109 - texts, no calls
        if whole == self._folder:
            return "."
        return whole.removeprefix(self._folder + "/") if whole.startswith(self._folder + "/") else None

    def _by_path(self, name: str) -> Callable[..., Any]:
        real = self._real[name]

        def call(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
            inside = self._inside(path)
            if inside is None:
                return real(path, *args, **kwargs)
            size = args[0] if name == "truncate" else 0
            return self._around(Call(name, inside, size=size), lambda: real(path, *args, **kwargs))

        return call

    def _by_two_paths(self, name: str) -> Callable[..., Any]:
        real = self._real[name]

        def call(source: Any, target: Any, **kwargs: Any) -> Any:
            inside = self._inside(source), self._inside(target)
            if inside[0] is None or inside[1] is None:
                return real(source, target, **kwargs)
            called = "rename" if name == "replace" else name
            return self._around(Call(called, inside[0], inside[1]), lambda: real(source, target, **kwargs))

        return call

    def _by_descriptor(self, name: str) -> Callable[..., Any]:
        real = self._real[name]

        def call(descriptor: int, *args: Any) -> Any:
            if descriptor not in self._opened:
                return real(descriptor, *args)
            path, number = self._opened[descriptor]
            if name == "close":
                # A descriptor that could not be closed is gone all the same: it is closed before the call may fail.
                del self._opened[descriptor]
                real(descriptor)
                return self._around(Call(name, path, number=number), lambda: None)
            if name == "write":
                offset = os.lseek(descriptor, 0, os.SEEK_CUR)
                made = Call(name, path, number=number, offset=offset, data=bytes(args[0]))
                return self._around(made, lambda data=args[0]: real(descriptor, data))
            made = Call(name, path, number=number, size=args[0] if name == "ftruncate" else 0)
            return self._around(made, lambda: real(descriptor, *args))

        return call

    def _open(self, path: Any, flags: int, mode: int = 0o777, **kwargs: Any) -> int:
        real = self._real["open"]
        inside = self._inside(path)
        if inside is None:
            return int(real(path, flags, mode, **kwargs))
        self._count += 1
        number = self._count
        creates = bool(flags & os.O_CREAT) and not self._is_there(path)
        call = Call("open", inside, number=number, creates=creates, truncates=bool(flags & os.O_TRUNC))
        descriptor = int(self._around(call, lambda: real(path, flags, mode, **kwargs)))
        self._opened[descriptor] = inside, number
        return descriptor

    def _is_there(self, path: Any) -> bool:
        try:
            self._real["lstat"](path)
        except OSError:
            return False
        return True

    def _lock(self, descriptor: int, operation: int) -> None:
        if descriptor not in self._opened:
            return self._flock(descriptor, operation)
        path, number = self._opened[descriptor]
        name = "unlock" if operation & fcntl.LOCK_UN else "flock"
        self._around(Call(name, path, number=number), lambda: self._flock(descriptor, operation))
        return None


@contextmanager
def watched(folder: Path, around: Around) -> Iterator[None]:
    """Pass every system call on something inside the folder through `around`, while the block runs."""
    with ExitStack() as patches:
        _Watch(folder, around).start(patches)
        yield


class Note:
    """Notes the calls that succeeded and changed something, and every opening, so that a descriptor has a file."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def __call__(self, call: Call, make: Make) -> Any:
        """Make the call and note it."""
        done = make()
        if call.changes_files or call.name == "open":
            self.calls.append(call)
        return done


class KillAt:
    """Ends this process by SIGKILL at the n-th call that changes files, from 0; `torn`: in the midst of its writing."""

    def __init__(self, at: int, *, torn: bool = False) -> None:
        self._left = at
        self._torn = torn

    def __call__(self, call: Call, make: Make) -> Any:
        """Make the call, or die before it or half-way through."""
        if not call.changes_files:
            return make()
        if self._left == 0:
            if self._torn:
                make(call.data[: len(call.data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1
        return make()


class FailAt:
    """Lets the n-th call of any kind, from 0, fail with an error number, and only that one."""

    def __init__(self, at: int, error: int) -> None:
        self._left = at
        self._error = error
        self.failed: Call | None = None

    def __call__(self, call: Call, make: Make) -> Any:
        """Make the call, or raise OSError."""
        self._left -= 1
        if self._left == -1:
            self.failed = call
            raise OSError(self._error, os.strerror(self._error), call.path)
        return make()
