"""Whether rung was updated while it runs: then no module of the new version may get into the old one.

An installer replaces all files. What is loaded goes on; a module that is not loaded yet is gone, or one of another
version, and asking for it raises Refused with what to do.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from career.errors import Refused

PACKAGES = ("career", "store", "tui", "widgets")
UPDATED = "rung was updated while it was open."
REMEDY = "Leave with q and start it again; nothing is lost."
ENDED = "rung was updated while it was open, and ended. Start it again: your text is safe."


class Installation:
    """The files that this process was started from, known by one that every installer replaces."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._was = self._state()

    def is_replaced(self) -> bool:
        """Whether the files have been replaced or removed since. One `stat`: cheap enough to poll."""
        return self._state() != self._was

    def _state(self) -> tuple[int, int, int] | None:
        try:
            status = self._file.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size

    def guard(self) -> None:
        """Refuse from now on to load modules of ours from another version."""
        sys.meta_path.insert(0, _Guard(self, is_last=False))
        sys.meta_path.append(_Guard(self, is_last=True))


class _Guard:
    """Asked before all other finders, whether the files are still ours; asked after them, it knows the file is gone."""

    def __init__(self, installation: Installation, *, is_last: bool) -> None:
        self._installation = installation
        self._is_last = is_last

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        """Return None, so that the next finder is asked. Raise Refused for a module of ours from another version."""
        if fullname.partition(".")[0] in PACKAGES and (self._is_last or self._installation.is_replaced()):
            raise Refused(UPDATED, REMEDY)
        return None


def this_installation() -> Installation:
    """Return the installation that this process was started from."""
    return Installation(Path(__file__))
