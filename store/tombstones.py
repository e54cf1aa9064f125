"""A record as the join sees it: its cells, and what is known of its deletion.

A record that is there has its cells. Of a deleted one is left when that was and, under `_t`, what the deleter had seen: the
latest stamp of each machine. One that an edit brought back has both: what the deleter had seen stays under `_revived`,
so that a part of it which comes along later is judged as it would have been before.

A deleted record keeps no text. `join` alone gives some, under `_kept`, where it was given text that the deletion covers:
an edit that comes along later brings it back. `forget` takes it out, and so does all that is written to a disk.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from store.cells import (
    DELETED,
    REVIVED,
    STAMPS,
    Document,
    StampedCell,
    StampedCells,
    deletion_stamp,
    flatten,
    unflatten,
)
from store.clock_stamps import NEVER, Stamp, VersionVector, has_seen, join_vectors, later_stamp, with_stamps

KEPT = "_kept"
_encode = msgspec.json.Encoder(order="deterministic").encode


class RecordState(NamedTuple):
    """The cells of a record; the stamp of its deletion, "" for none; what those who deleted it had seen."""

    cells: StampedCells
    deleted: str = ""
    seen: VersionVector = MappingProxyType({})

    def covers(self, stamp: str) -> bool:
        """Tell whether somebody who deleted the record had seen what has this stamp."""
        return bool(self.deleted) and has_seen(self.seen, stamp)

    @property
    def is_there(self) -> bool:
        """Tell whether the record is there: never deleted, or edited unseen by those who did."""
        return not self.deleted or not all(self.covers(cell.stamp) for cell in self.cells.values())


def state_of(document: Document, sets: Collection[str] = ()) -> RecordState:
    """Read a record's document; `sets` are the names of the fields that are sets."""
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
    """Give the document of a record."""
    document = unflatten(state.cells)
    if not state.deleted:
        return document
    left: dict[str, Any] = {DELETED: state.deleted, STAMPS: dict(state.seen)}
    if state.is_there:
        return document | {REVIVED: left}
    return left | {KEPT: document} if state.cells else left


def delete(state: RecordState, stamp: str, seen: VersionVector) -> RecordState:
    """Give what a deletion leaves of a record: no text, but what the deleter had seen of all machines."""
    return RecordState({}, stamp, with_stamps(join_vectors(state.seen, seen), [stamp]))


def without_kept_text(document: Document) -> dict[str, Any]:
    """Give the document without the text that a deletion covers."""
    return {name: value for name, value in document.items() if name != KEPT}


def join_states(a: RecordState, b: RecordState) -> RecordState:
    """Give all that either knows: the later cell at each path, the later deletion, what anybody who deleted had seen."""
    cells = dict(a.cells)
    for path, cell in b.cells.items():
        cells[path] = later(cells[path], cell) if path in cells else cell
    return RecordState(cells, later_stamp(a.deleted, b.deleted), join_vectors(a.seen, b.seen))


def later(a: StampedCell, b: StampedCell) -> StampedCell:
    """Give the cell with the later stamp; of two with the same, always the same one, whatever their order."""
    return max(a, b, key=lambda cell: (Stamp.parse(cell.stamp), cell.stamp, canonical_json(cell.value)))


def canonical_json(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """Give the one form of a value as JSON: 1, 1.0 and true are three values there, and one in Python."""
    return _encode(value)


def _stamps(found: object) -> dict[str, str]:
    """Give what a deletion had seen: the stamps, whatever they stand under."""
    texts = found.values() if isinstance(found, Mapping) else ()
    return with_stamps({}, [stamp for stamp in texts if isinstance(stamp, str)])
