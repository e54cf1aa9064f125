"""The mirror: a copy, in the state folder, of a data file as this machine last wrote it.

It repairs what happens to the file between two commits: an older file put back, a sync tool that chose another
machine's version, a line deleted by hand. It is written once the file is on the disk and before success is reported,
without waiting for the disk: a power cut may cost the mirror, never the file. The previous mirror is kept in case a
kill or a power cut comes while the new one is written.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from career.errors import Unreadable
from store.reading import Signature, read_tables
from store.schema import RawTables
from store.writing import FILE_MODE, keep_owner, make_folder, write_all

FOLDER = "mirror"


class Mirror:
    """The mirror of the file at `data` (links resolved), and the previous one; `write` makes the first."""

    def __init__(self, data: Path, state_folder: Path) -> None:
        self.path = state_folder / FOLDER / f"{path_digest(data)}.json"
        self.before = self.path.with_suffix(".before.json")

    @property
    def latest(self) -> Path | None:
        """The path of the latest mirror, None if there is none."""
        for path in (self.path, self.before):
            with contextlib.suppress(OSError):
                path.stat()
                return path
        return None

    def matches(self, signature: Signature) -> bool:
        """Whether the file with this signature is the mirrored one: same size, same modification time."""
        try:
            status = self.path.stat()
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (signature.size, signature.modified)

    def read(self) -> RawTables | None:
        """Return the tables of the mirror, or of the previous one if a power cut damaged it; None without either."""
        for path in (self.path, self.before):
            with contextlib.suppress(Unreadable):
                reading = read_tables(path)
                if reading.hold:
                    return reading.tables
        return None

    def write(self, content: bytes, signature: Signature) -> None:
        """Mirror a file with this content and signature; the file's lock must be held. Raises OSError."""
        make_folder(self.path.parent)
        temporary = self.path.with_suffix(".tmp")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, FILE_MODE)
        try:
            os.fchmod(descriptor, FILE_MODE)
            keep_owner(descriptor, self.path)
            write_all(descriptor, content)
            os.utime(descriptor, ns=(signature.modified, signature.modified))
            self._make_room()
            temporary.rename(self.path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        finally:
            os.close(descriptor)

    def remove(self) -> None:
        """Delete the mirror and the previous one. Raises OSError."""
        self.path.unlink(missing_ok=True)
        self.before.unlink(missing_ok=True)

    def _make_room(self) -> None:
        """Rename the mirror to the previous one.

        That is unlinked first, because renaming onto an existing file waits for the disk, on ext4 among others.
        """
        self.before.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            self.path.rename(self.before)


def path_digest(data: Path) -> str:
    """Return 16 hexadecimal digits that stand for the path `data` (links resolved) in the state folder.

    They tell paths apart (FNV-1a): `hashlib` takes longer to import than most commands run.
    """
    found = 0xCBF29CE484222325
    for byte in os.fsencode(data):
        found = (found ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{found:016x}"
