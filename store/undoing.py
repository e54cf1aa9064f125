"""Undo and redo: forward changes that give each path its other value, but only where nobody else changed it since."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from career.language.text import shorten
from career.model.snapshot import BY_TABLE
from store.cells import EXISTENCE, Cell, deletion, field_path, split_path
from store.history import Change, Entry
from store.kinds import emptied, holds_something
from store.transaction import Draft

Headline = Callable[[str], str]
_NAMES = {"due": "due date", "on": "date", "raw": "text", "starts": "start date", "person": "person"}


def turn(draft: Draft, entry: Entry, *, undo: bool, headline: Headline) -> list[str]:
    """Undo or redo an entry on the draft; give the names of what was changed since from elsewhere and is left as it is."""
    skipped: list[str] = []
    entry.undone = undo
    entry.is_changed = True
    for (table, key), group in groupby(list(entry.changes), key=lambda change: (change.table, change.id)):
        changes = {change.path: change for change in group}
        existence = changes.pop(EXISTENCE, None)
        if existence is None:
            done, left = _turn_fields(draft, table, key, changes, undo=undo)
        elif existence.old is undo:
            done, left = _bring_back(draft, existence, changes, undo=undo)
        else:
            done, left = _take_away(draft, existence, changes)
        skipped += [_name(table, path, headline(key) or _old_headline(table, key, changes)) for path in left]
        for path in set(done) & {EXISTENCE, *changes}:
            entry.restamp(table, key, path, draft.stamp)
        draft.journal.carry(entry, table, key, done, draft.stamp)
    return skipped


Outcome = tuple[list[str], list[str]]
"""The paths that were turned, and those that were left as they are."""


def _turn_fields(draft: Draft, table: str, key: str, changes: dict[str, Change], *, undo: bool) -> Outcome:
    cells = draft.cells(table, key)
    if cells is None:
        return [], [EXISTENCE]
    done = [path for path, change in changes.items() if path in cells and cells[path].stamp == change.stamp]
    new = {path: Cell(_value(changes[path], undo=undo), draft.stamp) for path in done}
    if new:
        draft.put(table, key, cells | new)
    return done, [path for path in changes if path not in new]


def _bring_back(draft: Draft, existence: Change, changes: dict[str, Change], *, undo: bool) -> Outcome:
    table, key = existence.table, existence.id
    document = draft.document(table, key)
    if document is not None and deletion(document) != existence.stamp:
        return [], [EXISTENCE]
    # Paths that were set and cleared again come back as cleared, so that steps which touched them can be redone.
    cells = emptied(table, draft.journal.paths(table, key) - {EXISTENCE}, draft.stamp)
    cells |= {path: Cell(_value(change, undo=undo), draft.stamp) for path, change in changes.items()}
    draft.put(table, key, cells)
    return [EXISTENCE, *cells], []


def _take_away(draft: Draft, existence: Change, changes: dict[str, Change]) -> Outcome:
    table, key = existence.table, existence.id
    cells = draft.cells(table, key)
    if cells is None:
        return [], []
    for path, cell in cells.items():
        untouched = cell.stamp == changes[path].stamp if path in changes else not holds_something(table, path, cell)
        if not untouched:
            return [], [EXISTENCE]
    draft.delete(table, key, cells)
    return [EXISTENCE, *cells], []


def _value(change: Change, *, undo: bool) -> Any:  # noqa: ANN401 - any JSON value
    return change.old if undo else change.new


def _name(table: str, path: str, headline: str) -> str:
    title = f"'{shorten(headline, 40)}'" if headline else f"a record of {table}"
    if path == EXISTENCE:
        return title
    name, element = split_path(path)
    called = _NAMES.get(name, name.replace("_", " "))
    return f"{called} '{element}' of {title}" if element is not None else f"the {called} of {title}"


def _old_headline(table: str, key: str, changes: dict[str, Change]) -> str:
    kind = BY_TABLE.get(table)
    title = changes.get(field_path(kind.title_field)) if kind else None
    return str((title.old or title.new) if title else key)
