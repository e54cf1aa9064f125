"""Version vectors: the latest stamp of each replica that a file has seen, in the row `seen` of its header.

What a file has seen and does not hold any more was replaced or removed by somebody who could read it.
"""

from __future__ import annotations

import msgspec

from store.clock_stamps import Stamp, latest, with_stamps
from store.file_format import HEADER, HISTORY, StoredRow, Tables, TableView
from store.stamped_cells import DELETED, REVIVED, STAMPS

SEEN = "seen"


class _Stamped(msgspec.Struct):
    stamps: dict[str, str] = msgspec.field(name=STAMPS, default_factory=dict)
    revived: dict[str, str] = msgspec.field(name=REVIVED, default_factory=dict)
    deleted: str = msgspec.field(name=DELETED, default="")


_stamped = msgspec.json.Decoder(_Stamped)


def seen_in(tables: TableView) -> dict[str, str]:
    """Return the version vector of a file: from its header, or if that has none from its records."""
    row = tables.get(HEADER, {}).get(SEEN)
    if row is None:
        return seen_in_records(tables)
    return {replica: stamp for replica, stamp in row.items() if isinstance(stamp, str)}


def seen_in_records(tables: TableView) -> dict[str, str]:
    """Return the latest stamp of each replica in the records themselves. Decodes all of them."""
    found: set[str] = set()
    for name, rows in tables.items():
        if name not in {HEADER, HISTORY}:
            for row in rows.values():
                found |= _stamps(row)
    return with_stamps({}, found)


def latest_seen(tables: TableView) -> Stamp:
    """Return the latest stamp in the file's version vector."""
    return latest(seen_in(tables).values())


def latest_stamp(tables: Tables) -> Stamp:
    """Return the latest stamp in the file, so that the next is later, whatever someone wrote there by hand."""
    return max(latest_seen(tables), latest(seen_in_records(tables).values()))


def _stamps(row: StoredRow) -> set[str]:
    try:
        found = _stamped.decode(row.line)
    except (msgspec.DecodeError, RecursionError):
        return set()
    return {stamp for stamp in (*found.stamps.values(), *found.revived.values(), found.deleted) if stamp}
