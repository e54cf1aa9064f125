"""Undo and redo: new changes that give each path its other value, but only if nobody else has changed it since."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from career.language.width import shorten
from career.model.tables import TABLES
from store.history import Entry, PathChange
from store.record_fields import default_cells, holds_something
from store.stamped_cells import EXISTENCE, JsonValue, StampedCell, deletion_stamp, field_path, split_path
from store.transaction import Transaction

if TYPE_CHECKING:
    from career.model.snapshot import Career

Headline = Callable[[str], str]
_NAMES = {"due": "due date", "on": "date", "raw": "text", "starts": "start date", "person": "person"}


class UndoResult(NamedTuple):
    """What undo or redo did: the step's label, what it left alone because it had changed since, the new career."""

    label: str
    skipped: list[str]
    career: Career


def undo_or_redo(transaction: Transaction, entry: Entry, *, undo: bool, headline: Headline) -> list[str]:
    """Undo or redo an entry; return the names of what was changed elsewhere since and so is left alone."""
    skipped: list[str] = []
    entry.undone = undo
    entry.is_changed = True
    for (table, key), group in groupby(list(entry.changes), key=lambda change: (change.table, change.id)):
        changes = {change.path: change for change in group}
        existence = changes.pop(EXISTENCE, None)
        if existence is None:
            done, left = _switch_fields(transaction, table, key, changes, undo=undo)
        elif existence.old is undo:
            done, left = _bring_back(transaction, existence, changes, undo=undo)
        else:
            done, left = _delete_again(transaction, existence, changes)
        skipped += [_name(table, path, headline(key) or _old_headline(table, key, changes)) for path in left]
        for path in set(done) & {EXISTENCE, *changes}:
            entry.restamp(table, key, path, transaction.stamp)
        transaction.journal.pass_on_stamp(entry, table, key, done, transaction.stamp)
    return skipped


Outcome = tuple[list[str], list[str]]
"""The paths that were undone or redone, and those that were left alone."""


def _switch_fields(
    transaction: Transaction, table: str, key: str, changes: dict[str, PathChange], *, undo: bool
) -> Outcome:
    cells = transaction.cells(table, key)
    if cells is None:
        return [], [EXISTENCE]
    done = [path for path, change in changes.items() if path in cells and cells[path].stamp == change.stamp]
    new = {path: StampedCell(_value(changes[path], undo=undo), transaction.stamp) for path in done}
    if new:
        transaction.put(table, key, cells | new)
    return done, [path for path in changes if path not in new]


def _bring_back(
    transaction: Transaction, existence: PathChange, changes: dict[str, PathChange], *, undo: bool
) -> Outcome:
    table, key = existence.table, existence.id
    document = transaction.document(table, key)
    if document is not None and deletion_stamp(document) != existence.stamp:
        return [], [EXISTENCE]
    # Paths that were set and cleared again come back as cleared, so that steps which touched them can be redone.
    cells = default_cells(table, transaction.journal.paths(table, key) - {EXISTENCE}, transaction.stamp)
    cells |= {path: StampedCell(_value(change, undo=undo), transaction.stamp) for path, change in changes.items()}
    transaction.put(table, key, cells)
    return [EXISTENCE, *cells], []


def _delete_again(transaction: Transaction, existence: PathChange, changes: dict[str, PathChange]) -> Outcome:
    table, key = existence.table, existence.id
    cells = transaction.cells(table, key)
    if cells is None:
        return [], []
    for path, cell in cells.items():
        untouched = cell.stamp == changes[path].stamp if path in changes else not holds_something(table, path, cell)
        if not untouched:
            return [], [EXISTENCE]
    transaction.delete(table, key, cells)
    return [EXISTENCE, *cells], []


def _value(change: PathChange, *, undo: bool) -> JsonValue:
    return change.old if undo else change.new


def _name(table: str, path: str, headline: str) -> str:
    title = f"'{shorten(headline, 40)}'" if headline else f"a record of {table}"
    if path == EXISTENCE:
        return title
    name, element = split_path(path)
    called = _NAMES.get(name, name.replace("_", " "))
    return f"{called} '{element}' of {title}" if element is not None else f"the {called} of {title}"


def _old_headline(table: str, key: str, changes: dict[str, PathChange]) -> str:
    row = TABLES.get(table)
    title = changes.get(field_path(row.kind.title_field)) if row else None
    return str((title.old or title.new) if title else key)
