"""Reading for verbs that only read: the file, joined in memory with what this machine knows, and never a write.

What is shown is what the next commit saves; of a file that is damaged or gone, what is known in spite of it.
"""

from __future__ import annotations

import os

from career.model.snapshot import Career
from store.clock_stamps import Stamp
from store.data_file import DataFile, Loaded
from store.load import load
from store.reading import to_career
from store.replica_id import read_replica_id


def load_career(path: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> tuple[Career, list[str]]:
    """Give all records of the file, and a line for each thing that happened to it outside of rung.

    Raises Unreadable, with the remedy, where nothing is known of a file that cannot be read.
    """
    found = load_file(DataFile(path, state_folder))
    notices = [*found.notices, str(found.trouble)] if found.trouble else found.notices
    return to_career(found.tables, 0, is_plain=found.is_plain), notices


def load_file(file: DataFile) -> Loaded:
    """Give what is known of the file, and write nothing. Raises as `load_career`."""
    replica = read_replica_id(file.state_folder, file.path)

    def stamp_after(latest: Stamp) -> Stamp:
        return Stamp(latest.milliseconds, latest.counter + 1, replica)

    return load(file, {}, stamp_after if replica else None)
