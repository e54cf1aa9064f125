"""What happened to the file outside of rung, each thing said once on this machine, by whatever session is first.

What was said is kept in the state folder, beside the state of the file that it was said of. A session that only reads
says it too, and leaves the data file as it is until the next change.
"""

from __future__ import annotations

import os
from contextlib import suppress

import msgspec

from store.data_file import DataFile, Loaded
from store.mirror import path_digest
from store.writing import make_folder, replace

FOLDER = "told"


class _Told(msgspec.Struct):
    """The lines that were said of a file of this size and time."""

    size: int = -1
    modified: int = -1
    lines: list[str] = msgspec.field(default_factory=list)


class News:
    """The news of one data file that this session has not said yet."""

    def __init__(self, file: DataFile) -> None:
        self._path = file.state_folder / FOLDER / f"{path_digest(file.path)}.json"
        self._untold: list[tuple[int, int, str]] = []

    def add(self, loaded: Loaded) -> None:
        """Take the notices of a file as it was loaded, without those that were said of it in this state."""
        if not (loaded.notices and loaded.hold):
            return
        of = loaded.hold.signature.size, loaded.hold.signature.modified
        told = self._read()
        said = told.lines if (told.size, told.modified) == of else []
        self._untold += [(*of, line) for line in loaded.notices if line not in said and (*of, line) not in self._untold]

    def pop(self) -> list[str]:
        """Return each line once; from now on it counts as said."""
        untold, self._untold = self._untold, []
        told = self._read() if untold else _Told()
        for size, modified, line in untold:
            if (told.size, told.modified) != (size, modified):
                told = _Told(size, modified)
            told.lines.append(line)
        if untold:
            self._write(told)
        return [line for *_, line in untold]

    def _read(self) -> _Told:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Told)
        except (OSError, msgspec.DecodeError):
            return _Told()

    def _write(self, told: _Told) -> None:
        with suppress(OSError):  # then it is said once more
            make_folder(self._path.parent)
            os.close(replace(self._path, msgspec.json.encode(told), lasting=False))
