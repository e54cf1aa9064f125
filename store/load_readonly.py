"""Loading for commands that only read: the file joined in memory with this machine's own copies, and left as it is.

It returns what the next commit would save; for a file that is damaged or gone, what the local copies still have.
"""

from __future__ import annotations

import os

from career.model.snapshot import Career
from store.clock_stamps import Stamp
from store.data_file import DataFile, Loaded
from store.load import load
from store.news import News
from store.reading import to_career
from store.replica_id import read_replica_id


def load_career(path: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> tuple[Career, list[str]]:
    """Return all records of the file, and what is to be said of it: news once on this machine, trouble each time.

    Raises Unreadable, with the remedy, if the file cannot be read and there is no local copy of it.
    """
    file = DataFile(path, state_folder)
    found, news = load_file(file), News(file)
    news.add(found)
    notices = [*news.pop(), *([str(found.trouble)] if found.trouble else [])]
    return to_career(found.tables, 0, is_plain=found.is_plain), notices


def load_file(file: DataFile) -> Loaded:
    """Load the file and write nothing. Raises as `load_career`."""
    replica = read_replica_id(file.state_folder, file.path)

    def stamp_after(latest: Stamp) -> Stamp:
        return Stamp(latest.milliseconds, latest.counter + 1, replica)

    return load(file, {}, stamp_after if replica else None)
