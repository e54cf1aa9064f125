"""The history of steps, a table of the data file: what undo takes back and redo does again.

An entry `h41-b7c9` is step 41, made on machine `b7c9`. Each of its changes is `[table, id, path, old, new, stamp]`. The
stamp is the one that stands at the path for as long as only this machine's steps have touched it since: a later
step, undo or redo that lays a new stamp over it takes it along. So a change may be taken back exactly where its stamp is
the one in the record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec

from store.fileform import Row

MAX_STEPS = 200
MAX_BYTES = 128 * 1024
"""What one machine may keep in the history; its newest step stays whatever its size."""


class Change(NamedTuple):
    """One path of one record, before and after a step."""

    table: str
    id: str
    path: str
    old: Any
    new: Any
    stamp: str


@dataclass(slots=True)
class Entry:
    """One step of one machine. A `left` step was undone and then overtaken by another: it cannot be redone."""

    number: int
    node: str
    label: str
    at: datetime
    changes: list[Change]
    undone: bool = False
    left: bool = False
    is_changed: bool = False

    @property
    def id(self) -> str:
        """The id in the table."""
        return f"h{self.number}-{self.node}"

    def restamp(self, at: int, stamp: str) -> None:
        """Give the change at this index another stamp."""
        self.changes[at] = self.changes[at]._replace(stamp=stamp)
        self.is_changed = True

    def document(self) -> dict[str, Any]:
        """Give the entry as the file has it."""
        found: dict[str, Any] = {
            "at": self.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            "changes": [list(change) for change in self.changes],
            "label": self.label,
            "undone": self.undone,
        }
        return found | {"left": True} if self.left else found


class _Document(msgspec.Struct):
    label: str
    at: datetime
    changes: list[tuple[str, str, str, Any, Any, str]]
    undone: bool = False
    left: bool = False


_decoder = msgspec.json.Decoder(_Document)


def read_entries(rows: Mapping[str, msgspec.Raw | Row]) -> list[Entry]:
    """Give the entries that can be read, oldest first; one that was damaged by hand is passed over."""
    entries = []
    for key, raw in rows.items():
        number, _, node = key.removeprefix("h").partition("-")
        try:
            found = _decoder.decode(bytes(raw))
            changes = [Change(*change) for change in found.changes]
            at = found.at if found.at.tzinfo else found.at.replace(tzinfo=UTC)
            entries.append(Entry(int(number), node, found.label, at, changes, found.undone, found.left))
        except (msgspec.DecodeError, ValueError, RecursionError):
            continue
    return sorted(entries, key=lambda entry: (entry.at, entry.number, entry.node))


class Journal:
    """This machine's part of the history while a step is made."""

    def __init__(self, rows: Mapping[str, Row], node: str) -> None:
        self._rows = rows
        self._node = node
        entries = sorted(read_entries(rows), key=lambda entry: entry.number)
        self.entries = [entry for entry in entries if entry.node == node]
        # Above every machine's, so that steps of one second are listed in the order in which they saw each other.
        self._next_number = entries[-1].number + 1 if entries else 1
        self._changes: defaultdict[tuple[str, str, str], list[tuple[Entry, int]]] = defaultdict(list)
        for entry in self.entries:
            for at, change in enumerate(entry.changes):
                self._changes[change.table, change.id, change.path].append((entry, at))

    def to_undo(self) -> Entry | None:
        """Give the step that undo takes back: the newest that is not undone."""
        return next((entry for entry in reversed(self.entries) if not entry.undone), None)

    def to_redo(self) -> Entry | None:
        """Give the step that redo does again: the oldest of those undone since the last new step."""
        return next((entry for entry in self.entries if entry.undone and not entry.left), None)

    def follow(self, table: str, key: str, path: str, old: str | None, new: str) -> None:
        """Take along the stamps of this machine's changes where the stamp `new` was laid over theirs."""
        if old is None or old == new:
            return
        for entry, at in self._changes.get((table, key, path), ()):
            if entry.changes[at].stamp == old:
                entry.restamp(at, new)

    def paths(self, table: str, key: str) -> set[str]:
        """Give the paths of a record that this machine's steps have touched."""
        return {path for name, record, path in self._changes if (name, record) == (table, key)}

    def add(self, label: str, at: datetime, changes: Iterable[Change]) -> None:
        """Add a step. What was undone before it cannot be redone any more."""
        for entry in self.entries:
            if entry.undone and not entry.left:
                entry.left = entry.is_changed = True
        self.entries.append(Entry(self._next_number, self._node, label, at, list(changes), is_changed=True))

    def documents(self) -> dict[str, dict[str, Any] | None]:
        """Give what changed in the table by id, None for steps that are too old to be kept."""
        changed: dict[str, dict[str, Any] | None] = {}
        size = 0
        for count, entry in enumerate(reversed(self.entries), start=1):
            document = entry.document() if entry.is_changed else None
            size += len(msgspec.json.encode(document) if document else self._rows[entry.id].line)
            if count > 1 and (count > MAX_STEPS or size > MAX_BYTES):
                changed[entry.id] = None
            elif document:
                changed[entry.id] = document
        return changed
