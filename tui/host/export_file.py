"""Writing a file that leaves rung: all of it or nothing, for its owner only, over nothing that somebody else made."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from career.errors import NotSaved, Refused
from store.writing import replace, sync_folder

BEGINNING = 4096
"""Bytes by which a file is known."""


def find_place(name: str, data: Path, is_ours: Callable[[bytes], bool], *, force: bool) -> Path:
    """Return the path, links resolved, at which a file may be written.

    Raises Refused where that is the file of the career at `data`, a folder or a device, a file in no folder, or, without
    `force`, a file that is not `is_ours` by its first bytes.
    """
    path = Path(os.path.realpath(os.path.expanduser(name)))  # noqa: PTH111 - pathlib's fails on "~nobody"
    if path == Path(os.path.realpath(data)):
        raise Refused(f"{name} is the file of your career itself.", "Choose another name.")
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if not path.parent.is_dir():
            raise Refused(f"There is no folder {path.parent}.", "Make it first, or choose another.") from None
        return path
    except (OSError, ValueError) as error:
        raise _not_written(name, error) from error
    if not stat.S_ISREG(mode):
        raise Refused(f"{name} is not a file.", "Choose another name, or - for standard output.")
    if not force and (begins := _beginning(path, name)) and not is_ours(begins):
        raise Refused(
            f"{name} is there already, and may hold more than such an export of rung.",
            "It was left as it is. Choose another name, or add --force to replace it.",
        )
    return path


def write_file(path: Path, text: bytes) -> None:
    """Write a file in one piece. Raises NotSaved, and then what was there before still is."""
    try:
        os.close(replace(path, text))
    except OSError as error:
        raise _not_written(str(path), error) from error
    with suppress(OSError):  # it is in its place; only a power cut within seconds could bring the earlier one back
        sync_folder(path.parent)


def _beginning(path: Path, name: str) -> bytes:
    """Return the first bytes of a file, none of an empty one, which holds nothing to lose."""
    try:
        with path.open("rb") as file:
            return file.read(BEGINNING)
    except OSError as error:
        raise _not_written(name, error) from error


def _not_written(name: str, error: OSError | ValueError) -> NotSaved:
    why = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return NotSaved(f"{name} could not be written: {why}.", "What was there before still is; your career is untouched.")
