"""Reading for verbs that only read: the file, joined in memory with what this machine knows, and never a write.

What is shown is what the next commit saves; of a file that is damaged or gone, what is known in spite of it.
"""

from __future__ import annotations

import os

from career.model.snapshot import Career
from store.clock_stamps import Stamp
from store.load import Found, Place
from store.reading import to_career
from store.replica_id import known_node


def read_known(path: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> tuple[Career, list[str]]:
    """Give all records of the file, and a line for each thing that happened to it outside of rung.

    Raises Unreadable, with the remedy, where nothing is known of a file that cannot be read.
    """
    found = find_known(Place(path, state_folder))
    news = [*found.news, str(found.trouble)] if found.trouble else found.news
    return to_career(found.tables, 0, is_plain=found.is_plain), news


def find_known(place: Place) -> Found:
    """Give what is known of the file, and write nothing. Raises as `read_known`."""
    node = known_node(place.state, place.data)

    def stamp_after(latest: Stamp) -> Stamp:
        return Stamp(latest.milliseconds, latest.counter + 1, node)

    return place.find({}, stamp_after if node else None)
