"""The history of steps, a table of the data file: what undo reverts and redo applies again.

An entry `h41-b7c9` is step 41, made on replica `b7c9`. Each of its changes is `[table, id, path, old, new, stamp]`,
and may be undone exactly if its stamp is the one that the record has at that path now.

Undo writes the old value with a new stamp. The old value is also what the step before on that path had written, so
that step takes over the new stamp and can be undone in its turn; the same goes for the step after when one is redone.
If somebody else wrote between two steps of this replica, the earlier step is cut off: its stamp becomes "", which no
record has.
"""

from __future__ import annotations

from collections.abc import Iterable, KeysView, Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

from career.model.nudge_answers import MEANT
from store.file_format import StoredRow

MAX_STEPS = 200
MAX_BYTES = 128 * 1024
"""The most that one replica keeps in the history; its newest step stays whatever its size."""


CUT_OFF = ""


class PathChange(NamedTuple):
    """One path of one record, before and after a step."""

    table: str
    id: str
    path: str
    old: Any
    new: Any
    stamp: str


class Entry:
    """One step of one replica. A `left` step was undone and then overtaken by a new step: it cannot be redone.

    Its changes are decoded on demand: a commit looks into few of the steps that are kept.
    """

    def __init__(self, key: str, head: _Head, line: bytes) -> None:
        number, _, self.replica = key.removeprefix("h").partition("-")
        self.id = key
        self.number = int(number)
        self.label = head.label
        self.at = head.at if head.at.tzinfo else head.at.replace(tzinfo=UTC)
        self.undone = head.undone
        self.left = head.left
        self.is_changed = False
        self._line = line

    @cached_property
    def changes(self) -> list[PathChange]:
        """What the step changed, in order; empty if someone damaged it by hand."""
        try:
            return [PathChange(*change) for change in _changes.decode(self._line).changes]
        except (msgspec.DecodeError, RecursionError):
            return []

    @cached_property
    def _places(self) -> dict[tuple[str, str], dict[str, int]]:
        places: dict[tuple[str, str], dict[str, int]] = {}
        for at, change in enumerate(self.changes):
            places.setdefault((change.table, change.id), {})[change.path] = at
        return places

    @cached_property
    def is_aside(self) -> bool:
        """Whether the step only notes that a review was held and what was passed over: nobody means that by undo.

        The effort of a week, which a review holds, is an answer, and is meant.
        """
        if any(change.table == "reviews" and change.path in {"effort", "note"} for change in self.changes):
            return False
        noted = {change.table for change in self.changes}
        answers = {str(change.new) for change in self.changes if change.table == "nudges" and change.path == "said"}
        return "reviews" in noted and noted <= {"reviews", "nudges"} and MEANT.isdisjoint(answers)

    def mentions(self, key: bytes) -> bool:
        """Cheap check whether a record may be among the changes: False is certain, True may be wrong."""
        return self.is_changed or key in self._line

    def size(self) -> int:
        """Return how many bytes the step takes in the file."""
        return len(msgspec.json.encode(self.document())) if self.is_changed else len(self._line)

    def paths(self, table: str, key: str) -> KeysView[str]:
        """Return the paths of a record that the step changed."""
        return self._places.get((table, key), {}).keys()

    def stamp(self, table: str, key: str, path: str) -> str:
        """Return the stamp of the change at this path."""
        return self.changes[self._places[table, key][path]].stamp

    def restamp(self, table: str, key: str, path: str, stamp: str) -> None:
        """Give the change at this path another stamp."""
        at = self._places[table, key][path]
        self.changes[at] = self.changes[at]._replace(stamp=stamp)
        self.is_changed = True

    def document(self) -> dict[str, Any]:
        """Return the entry as the file stores it."""
        found: dict[str, Any] = {
            "at": self.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            "changes": [list(change) for change in self.changes],
            "label": self.label,
            "undone": self.undone,
        }
        return found | {"left": True} if self.left else found


class HistoryEntry(NamedTuple):
    """One step as it is listed; `here` means that it was made on this machine, so that undo can reach it."""

    id: str
    label: str
    at: datetime
    here: bool
    undone: bool


class _Head(msgspec.Struct):
    label: str
    at: datetime
    undone: bool = False
    left: bool = False


class _Changes(msgspec.Struct):
    changes: list[tuple[str, str, str, Any, Any, str]]


_head = msgspec.json.Decoder(_Head)
_changes = msgspec.json.Decoder(_Changes)


def read_entries(rows: Mapping[str, msgspec.Raw | StoredRow]) -> list[Entry]:
    """Return the readable entries, oldest first; one damaged by hand is skipped."""
    entries = []
    for key, raw in rows.items():
        line = bytes(raw)
        try:
            entries.append(Entry(key, _head.decode(line), line))
        except (msgspec.DecodeError, ValueError, RecursionError):
            continue
    return sorted(entries, key=lambda entry: (entry.at, entry.number, entry.replica))


def list_steps(rows: Mapping[str, msgspec.Raw | StoredRow], here: str) -> list[HistoryEntry]:
    """Return the steps of all machines for a list, newest first; `here` is this machine's replica id."""
    return [HistoryEntry(e.id, e.label, e.at, e.replica == here, e.undone) for e in reversed(read_entries(rows))]


class Journal:
    """This replica's part of the history, read from `rows` and changed with each step."""

    def __init__(self, rows: Mapping[str, StoredRow], replica: str) -> None:
        self.rows = rows
        self._replica = replica
        entries = sorted(read_entries(rows), key=lambda entry: entry.number)
        self.entries = [entry for entry in entries if entry.replica == replica]
        # Above every machine's, so that steps of one second are listed in the order in which they saw each other.
        self._next_number = entries[-1].number + 1 if entries else 1

    @classmethod
    def of(cls, rows: Mapping[str, StoredRow], replica: str, kept: Journal | None) -> Journal:
        """Return the journal of these rows: the cached one if nothing has changed since it was saved."""
        return kept if kept and kept.rows is rows else cls(rows, replica)

    def after_save(self, rows: Mapping[str, StoredRow]) -> None:
        """Bring the journal up to date with the saved `rows`, decoding only the few steps that a commit changed."""
        self.rows = rows
        changed = {entry.id: rows[entry.id] for entry in self.entries if entry.is_changed and entry.id in rows}
        read = {entry.id: entry for entry in read_entries(changed)}
        self.entries = [read.get(entry.id, entry) for entry in self.entries if entry.id in rows]
        self._next_number = max([self._next_number, *(entry.number + 1 for entry in read.values())])

    def to_undo(self) -> Entry | None:
        """Return the step that undo reverts: the newest that is not undone, and only then one that is aside."""
        left = [entry for entry in reversed(self.entries) if not entry.undone]
        return next((entry for entry in left if not entry.is_aside), left[0] if left else None)

    def to_redo(self) -> Entry | None:
        """Return the step that redo applies again: the oldest of those undone since the last new step."""
        return next((entry for entry in self.entries if entry.undone and not entry.left), None)

    def cut_off(self, table: str, key: str, over: Mapping[str, str]) -> None:
        """Cut off earlier steps whose value on a path is not the one that a new step overwrites.

        `over` maps each path to the stamp that the new step overwrites.
        """
        left, name = dict(over), key.encode()
        for entry in reversed(self.entries):
            if not left:
                break
            if not entry.undone and entry.mentions(name):
                for path in entry.paths(table, key) & left.keys():
                    if entry.stamp(table, key, path) not in {left.pop(path), CUT_OFF}:
                        entry.restamp(table, key, path, CUT_OFF)

    def pass_on_stamp(self, switched: Entry, table: str, key: str, paths: Iterable[str], stamp: str) -> None:
        """Give the new stamp to the step before the one that was undone, or after the one that was redone."""
        at, name = self.entries.index(switched), key.encode()
        if switched.undone:
            near = [entry for entry in reversed(self.entries[:at]) if not entry.undone and entry.mentions(name)]
        else:
            near = [entry for entry in self.entries[at + 1 :] if not entry.left and entry.mentions(name)]
        for path in paths:
            neighbour = next((entry for entry in near if path in entry.paths(table, key)), None)
            if neighbour and neighbour.stamp(table, key, path) != CUT_OFF:
                neighbour.restamp(table, key, path, stamp)

    def paths(self, table: str, key: str) -> set[str]:
        """Return the paths of a record that this replica's steps have changed."""
        name = key.encode()
        return {path for entry in self.entries if entry.mentions(name) for path in entry.paths(table, key)}

    def add(self, label: str, at: datetime, changes: Iterable[PathChange]) -> None:
        """Add a step. Whatever was undone before it cannot be redone any more."""
        for entry in self.entries:
            if entry.undone and not entry.left:
                entry.left = entry.is_changed = True
        entry = Entry(f"h{self._next_number}-{self._replica}", _Head(label, at), b"")
        entry.changes = list(changes)
        entry.is_changed = True
        self.entries.append(entry)

    def documents(self) -> dict[str, dict[str, Any] | None]:
        """Return the changed entries by id, with None for steps that are too old to be kept."""
        changed: dict[str, dict[str, Any] | None] = {}
        size = 0
        for count, entry in enumerate(reversed(self.entries), start=1):
            size += entry.size()
            if count > 1 and (count > MAX_STEPS or size > MAX_BYTES):
                changed[entry.id] = None
            elif entry.is_changed:
                changed[entry.id] = entry.document()
        return changed
