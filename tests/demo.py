"""The demo's career, told once in a process: each telling takes a third of a second, and a copy of what it wrote nothing.

`tests/unit/test_demo.py` looks at the telling itself.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from career.model.snapshot import Career
from store.mirror import path_digest
from store.writing import make_folder
from tui.demo.demo_file import build_demo as told
from tui.demo.demo_file import write_demo as write_anew

_DATA = "career.json"


class _File(NamedTuple):
    """A file below the folder of a demo: what it holds, and when it was changed, by which the mirror knows its file."""

    content: bytes
    changed_ns: int
    mode: int


@cache
def build_demo(today: date) -> Career:
    """Give the demo's career on a day, which nobody changes: a career is read only."""
    return told(today)


def write_demo(path: Path, state: Path, today: date) -> None:
    """Write the demo's file and its state as the demo itself does."""
    digest, files = _written(today)
    mine = path_digest(path.resolve())
    for name, file in files.items():
        target = path if name == _DATA else state / name.replace(digest, mine)
        make_folder(target.parent)
        target.write_bytes(file.content)
        target.chmod(file.mode)
        os.utime(target, ns=(file.changed_ns, file.changed_ns))


@cache
def _written(today: date) -> tuple[str, dict[str, _File]]:
    """Give the digest of the path at which a demo was written, and its files by their names below the state folder."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        write_anew(root / _DATA, root / "state", today)
        files = {_DATA: _read(root / _DATA)}
        state = root / "state"
        files |= {str(file.relative_to(state)): _read(file) for file in state.rglob("*") if file.is_file()}
        return path_digest(root / _DATA), files


def _read(file: Path) -> _File:
    status = file.stat()
    return _File(file.read_bytes(), status.st_mtime_ns, status.st_mode & 0o777)
