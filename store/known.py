"""Reading for verbs that only read: the file, joined in memory with what this machine knows, and never a write.

Where the file is as this machine left it, that costs one `stat` of the mirror. Else both are read and joined, so that what
is shown is what the next commit saves.
"""

from __future__ import annotations

import os
from pathlib import Path

from career.snapshot import Career
from store.mirror import Mirror
from store.node import known_node
from store.reading import read_tables, to_career


def read_known(path: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> tuple[Career, list[str]]:
    """Give all records of the file, and a line for each thing that happened to it outside of rung.

    Raises Unreadable, with the remedy, for what is no career file of this version.
    """
    real = Path(os.path.realpath(path))
    reading = read_tables(real)
    mirror, node = Mirror(real, Path(state_folder)), known_node(Path(state_folder))
    if not node or (reading.hold and mirror.is_of(reading.hold.signature)):
        return to_career(reading.tables, 0, is_plain=reading.is_plain), []
    known = mirror.read()
    if not known:
        return to_career(reading.tables, 0, is_plain=reading.is_plain), []
    if not reading.hold:
        return Career(), [f"{real} is gone; rung still has what was in it: {mirror.path}."]
    from store.fileform import to_rows
    from store.reconciling import reconcile
    from store.seen import latest_seen
    from store.stamps import Stamp

    rows, rows_known = to_rows(reading.tables), to_rows(known)
    last = max(latest_seen(rows), latest_seen(rows_known))
    tables, news = reconcile(rows, rows_known, Stamp(last.milliseconds, last.counter + 1, node), real.name)
    return to_career(tables, 0), news
