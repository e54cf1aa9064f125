"""What a career file holds, read as it stands: without the lock, the copies of this machine, and the store."""

from __future__ import annotations

import os
from pathlib import Path

from career.model.snapshot import Career
from store.reading import read_tables, to_career


def read_career(path: str | os.PathLike[str]) -> Career:
    """Give all records of a file; one that does not exist is an empty career. Raises what `read_tables` does."""
    reading = read_tables(Path(path))
    return to_career(reading.tables, 0, is_plain=reading.is_plain)
