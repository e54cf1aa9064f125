"""A record as the join sees it: its cells, and what is known of its deletion.

A record that was never deleted has only its cells. A deleted one leaves the stamp of its deletion and, under `_t`,
the deleter's version vector: the latest stamp of each replica. One that an edit brought back has both: the deletion
and its vector stay under `_revived`, so that a part of the record that arrives later is judged as it would have been
before.

A deleted record keeps no text. Only `join` returns some, under `_kept`, if it was given text that the deletion
covers: an edit that arrives later brings it back. `without_kept_text` removes it, and so does everything that writes
to a disk.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from store.clock_stamps import NEVER, Stamp, VersionVector, has_seen, join_vectors, later_stamp, with_stamps
from store.stamped_cells import (
    DELETED,
    REVIVED,
    STAMPS,
    Document,
    JsonValue,
    StampedCell,
    StampedCells,
    deletion_stamp,
    flatten,
    unflatten,
)

KEPT = "_kept"
_encode = msgspec.json.Encoder(order="deterministic").encode


class RecordState(NamedTuple):
    """The cells of a record, the stamp of its deletion ("" for none), and what those who deleted it had seen."""

    cells: StampedCells
    deleted: str = ""
    seen: VersionVector = MappingProxyType({})

    def covers(self, stamp: str) -> bool:
        """Whether somebody who deleted the record had seen the change with this stamp."""
        return bool(self.deleted) and has_seen(self.seen, stamp)

    @property
    def is_there(self) -> bool:
        """Whether the record exists: never deleted, or edited in a way that those who deleted it had not seen."""
        return not self.deleted or not all(self.covers(cell.stamp) for cell in self.cells.values())


def state_of(document: Document, sets: Collection[str] = ()) -> RecordState:
    """Read a record's document; `sets` names the fields that are sets."""
    if stamp := deletion_stamp(document):
        kept = document.get(KEPT)
        cells = flatten(kept, sets) if isinstance(kept, Mapping) else {}
        return RecordState(cells, stamp, _stamps(document.get(STAMPS)))
    left = document.get(REVIVED)
    if not isinstance(left, Mapping):
        return RecordState(flatten(document, sets))
    stamp = str(left.get(DELETED) or NEVER)
    return RecordState(flatten(document, sets), stamp, _stamps(left.get(STAMPS)))


def document_of(state: RecordState) -> dict[str, Any]:
    """Return the document of a record."""
    document = unflatten(state.cells)
    if not state.deleted:
        return document
    left: dict[str, Any] = {DELETED: state.deleted, STAMPS: dict(state.seen)}
    if state.is_there:
        return document | {REVIVED: left}
    return left | {KEPT: document} if state.cells else left


def delete(state: RecordState, stamp: str, seen: VersionVector) -> RecordState:
    """Return what a deletion leaves of a record: no text, but the version vector of the deleter."""
    return RecordState({}, stamp, with_stamps(join_vectors(state.seen, seen), [stamp]))


def without_kept_text(document: Document) -> dict[str, Any]:
    """Return the document without the text that a deletion covers."""
    return {name: value for name, value in document.items() if name != KEPT}


def join_states(a: RecordState, b: RecordState) -> RecordState:
    """Return the join of two states: the later cell at each path, the later deletion, the joined vectors."""
    cells = dict(a.cells)
    for path, cell in b.cells.items():
        cells[path] = later(cells[path], cell) if path in cells else cell
    return RecordState(cells, later_stamp(a.deleted, b.deleted), join_vectors(a.seen, b.seen))


def later(a: StampedCell, b: StampedCell) -> StampedCell:
    """Return the cell with the later stamp; of two with the same stamp, always the same one in either order."""
    return max(a, b, key=lambda cell: (Stamp.parse(cell.stamp), cell.stamp, canonical_json(cell.value)))


def canonical_json(value: JsonValue) -> bytes:
    """Return the canonical JSON of a value: 1, 1.0 and true are three values there, and equal in Python."""
    return _encode(value)


def _stamps(found: object) -> dict[str, str]:
    """Return the version vector of a deletion, built from its stamps whatever keys they are under."""
    texts = found.values() if isinstance(found, Mapping) else ()
    return with_stamps({}, [stamp for stamp in texts if isinstance(stamp, str)])
