"""Other copies of the data file in its folder, told by what they hold, under any name.

Many sync tools leave a second file when two machines wrote at once, and each calls it otherwise: "career 2.json",
"career (1).json", "career-LAPTOP.json". A backup beside the file looks the same. What tells them apart is whether they
hold anything that the file lacks: only then a copy is offered, once, and it is never joined by itself.

Looking is cheap: nothing is read while the folder is as it was, and no file twice while its size and time are the same.
What was looked at is remembered in the state folder.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import msgspec

from career.errors import LaterSchema, Unreadable
from store.conflict_copies import tool_names
from store.data_file import DataFile
from store.file_format import LoadedTables, to_rows
from store.mirror import path_digest
from store.reading import read_tables
from store.writing import make_folder, replace

if TYPE_CHECKING:
    from store.joining import Brings

FOLDER = "copies"
FRESH = 2_000_000_000
"""Nanoseconds within which a folder may change again without another time of change: then it is looked at again."""
UNKNOWN = -1
"""Stands for the time of a folder that has to be looked at."""
HEAD = re.compile(rb'(\xef\xbb\xbf)?\s*\{\s*"_rung"\s*:')
"""How a career file begins, whoever wrote it out again."""
HEAD_BYTES = 64
Kind: TypeAlias = Literal["no career", "unreadable", "later version", "other career", "older", "more"]
"""What a file is: "more" holds something that ours lacks, "older" nothing, and an "other career" shares no record."""


class OtherCopy(NamedTuple):
    """A career file beside ours. `brings` counts what ours lacks; `is_left` means that the person wants it left alone."""

    path: Path
    kind: Kind
    brings: Brings | None = None
    is_left: bool = False


class _Met(msgspec.Struct):
    """A file as it was when it was looked at, and whether it was named on the command line or is to be left alone."""

    size: int
    modified: int
    kind: Kind
    records: int = 0
    changes: int = 0
    told: bool = False
    left: bool = False


class _Memory(msgspec.Struct):
    folder: int = UNKNOWN
    files: dict[str, _Met] = msgspec.field(default_factory=dict)


class OtherCopies:
    """The other copies beside one data file, and what is remembered of them. Only `look` and `leave` write."""

    def __init__(self, file: DataFile) -> None:
        self._file = file
        self._path = file.state_folder / FOLDER / f"{path_digest(file.path)}.json"
        self._memory = self._read()

    def has_changed(self) -> bool:
        """Whether the folder may hold something new since the last look. One `stat`: cheap enough to poll."""
        try:
            return self._file.path.parent.stat().st_mtime_ns != self._memory.folder
        except OSError:
            return False

    def look(self, ours: Callable[[], LoadedTables]) -> None:
        """Look at every file that is new or has changed; `ours` is called only if one of them is a career file."""
        if not self.has_changed():
            return
        with suppress(OSError):
            before, self._memory = self._memory, self._looked(self._file.path.parent.stat().st_mtime_ns, ours)
            if self._memory != before:
                self._write()

    def to_offer(self) -> list[OtherCopy]:
        """Return the copies with something that ours lacks, without those that are to be left alone."""
        from store.joining import Brings

        return [
            OtherCopy(self._at(name), met.kind, Brings(met.records, met.changes))
            for name, met in self._memory.files.items()
            if met.kind == "more" and not met.left
        ]

    def to_tell(self) -> list[OtherCopy]:
        """Return those to offer that no command has named yet; from now on they count as named."""
        names = [name for name, met in self._memory.files.items() if met.kind == "more" and not (met.left or met.told)]
        found = [copy for copy in self.to_offer() if copy.path.name in names] if names else []
        for name in names:
            self._memory.files[name].told = True
        if names:
            self._write()
        return found

    def leave(self, path: Path) -> None:
        """Remember that this copy is to be left alone until it changes. Raises OSError if the file is not there."""
        status = path.stat()
        met = self._memory.files.get(path.name)
        if not met or (met.size, met.modified) != (status.st_size, status.st_mtime_ns):
            met = _Met(status.st_size, status.st_mtime_ns, "more")
        self._memory.files[path.name] = met
        met.left = True
        self._write()

    def look_again(self) -> None:
        """Forget what the copies to offer would bring: our file has become another one since they were looked at."""
        self._memory.folder = UNKNOWN
        for met in self._memory.files.values():
            if met.kind == "more" and not met.left:
                met.size = -1

    def all(self, ours: LoadedTables) -> list[OtherCopy]:
        """Return every other career file in the folder; reads them all."""
        judged = [(path, judge(path, ours)) for path, _ in self._candidates()]
        return [
            copy._replace(is_left=(met := self._memory.files.get(path.name)) is not None and met.left)
            for path, copy in judged
            if copy.kind != "no career"
        ]

    def _looked(self, folder: int, ours: Callable[[], LoadedTables]) -> _Memory:
        """Return the memory after a look; a folder that may yet change unseen is not remembered as looked at."""
        now = _Memory(folder if time.time_ns() - folder > FRESH else UNKNOWN)
        for path, status in self._candidates():
            met = self._memory.files.get(path.name)
            if not met or (met.size, met.modified) != (status.st_size, status.st_mtime_ns):
                found = judge(path, ours) if _is_career(path) else OtherCopy(path, "no career")
                records, changes = found.brings or (0, 0)
                told = met is not None and met.told and met.modified == status.st_mtime_ns
                met = _Met(status.st_size, status.st_mtime_ns, found.kind, records, changes, told)
            if met.kind == "unreadable":  # it may still be on its way
                now.folder = UNKNOWN
            now.files[path.name] = met
        return now

    def _candidates(self) -> Iterator[tuple[Path, os.stat_result]]:
        """Yield the files that may be copies by their name, without ours and those that are joined by their name."""
        data, tools = self._file.path, tool_names(self._file.path)
        ours = (".", f"{data.name}.lock", f"{data.name}.damaged-")
        with suppress(OSError), os.scandir(data.parent) as entries:
            for entry in entries:
                name = entry.name
                if name == data.name or name.startswith(ours) or tools.fullmatch(name):
                    continue
                may_be = ".json" in name.lower() or name.startswith(data.stem)
                if may_be and entry.is_file(follow_symlinks=False):
                    with suppress(OSError):
                        yield Path(entry.path), entry.stat(follow_symlinks=False)

    def _at(self, name: str) -> Path:
        return self._file.path.with_name(name)

    def _read(self) -> _Memory:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Memory)
        except (OSError, msgspec.DecodeError):
            return _Memory()

    def _write(self) -> None:
        """Write the memory; without it a copy is offered once more, so that a failure is no news."""
        with suppress(OSError):
            make_folder(self._path.parent)
            os.close(replace(self._path, msgspec.json.encode(self._memory), lasting=False))


def judge(path: Path, ours: LoadedTables | Callable[[], LoadedTables]) -> OtherCopy:
    """Return what the file at `path` is, beside our tables. Reads all of it."""
    if not _is_career(path):
        return OtherCopy(path, "no career")
    try:
        found = read_tables(path)
    except LaterSchema:
        return OtherCopy(path, "later version")
    except Unreadable:
        return OtherCopy(path, "unreadable")
    from store.joining import share_history, what_it_brings

    mine, theirs = to_rows(ours() if callable(ours) else ours), to_rows(found.tables)
    if not share_history(mine, theirs):
        return OtherCopy(path, "other career")
    brings = what_it_brings(mine, theirs)
    return OtherCopy(path, "more" if any(brings) else "older", brings)


def _is_career(path: Path) -> bool:
    """Whether a file begins as a career file does; of one that cannot be opened nothing is known."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        return HEAD.match(os.read(descriptor, HEAD_BYTES)) is not None
    except OSError:
        return False
    finally:
        os.close(descriptor)


def join_command(path: Path) -> str:
    """Return the command that joins the copy at `path`, as a shell takes it; a name is enough beside the data file."""
    name = path.name if not Path(path.name).exists() or path.parent.samefile(".") else str(path)
    if re.search(r'["$`\\!]', name):
        import shlex  # hardly any name needs it

        return f"rung join {shlex.quote(name)}"
    return f"rung join {name}" if re.fullmatch(r"[\w./-]+", name) else f'rung join "{name}"'
