"""The traces of a record in tables, in the history and in damaged files; and how to remove them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from career.language.text import clean_line
from career.model.conflicts import TABLE as CONFLICTS
from career.model.people import Person
from career.model.tables import of_id
from store.file_format import HISTORY, StoredRow, Tables, TableView

LABEL = "A step on a purged record"
_QUOTED = 24
"""Characters of a text that a label must contain to count as quoting it: labels are cut short."""
_SHORTEST = 4
"""Characters that a text needs to be searched for in damaged files; shorter ones are found by the id of their record."""
_WIDE = ("utf-16-le", "utf-16-be")


class Traces(NamedTuple):
    """The ids of a record, of the people merged into it and of their conflicts, and all texts that they have or had in the history."""

    keys: frozenset[str]
    texts: frozenset[str]

    @classmethod
    def of(cls, key: str, tables: TableView) -> Traces:
        """Return the traces of a record in tables."""
        return cls(frozenset([key]), frozenset()).with_those_in(tables)

    def with_those_in(self, tables: TableView) -> Traces:
        """Return these traces and those in other tables."""
        people = self.keys | _merged_into(tables, self.keys)
        keys = people | set(_conflicts(tables, people))
        texts = {clean_line(text) for text in _texts(tables, keys)}
        return Traces(keys, self.texts | {text for text in texts if text and not text[:4].isdigit()})  # no dates

    def scrubbed(self, step: Mapping[str, Any], *, keep: bool) -> dict[str, Any]:
        """Return a step of the history without the record.

        If the step is this machine's (`keep`), its other changes stay: only this machine can undo them. Another
        machine's step loses all its changes, so that ours wins when two versions of it are joined.
        """
        document = dict(step)
        changes = _changes(step)
        touches = any(change[1] in self.keys for change in changes)
        if touches:
            document["changes"] = [change for change in changes if keep and change[1] not in self.keys]
        if touches or self._are_quoted(str(document.get("label", ""))):
            document["label"] = LABEL
        return document

    def remove_from(self, tables: Tables) -> Tables:
        """Return the tables without the record; rows that do not mention it stay the same to the byte."""
        after: Tables = {}
        for name, rows in tables.items():
            if name == HISTORY:
                after[name] = {step: self._step(row) for step, row in rows.items()}
            else:
                after[name] = {key: row for key, row in rows.items() if key not in self.keys}
        return after

    def cut_lines(self, data: bytes) -> bytes:
        """Return the bytes of a damaged file without the lines that mention the record; b"" for UTF-16 with traces."""
        found = [*self.keys, *(text for text in self.texts if _is_prose(text))]
        if any(text.encode(wide) in data for text in found for wide in _WIDE):
            return b""
        words = {json.dumps(text)[1:-1].encode() for text in found} | {msgspec.json.encode(t)[1:-1] for t in found}
        return b"".join(line for line in data.splitlines(keepends=True) if not any(word in line for word in words))

    def _step(self, row: StoredRow) -> StoredRow:
        document = self.scrubbed(row, keep=True)
        return row if document == dict(row) else StoredRow(document=document)

    def _are_quoted(self, label: str) -> bool:
        return any((f"'{text}'" if len(text) < _QUOTED else f"'{text[:_QUOTED]}") in label for text in self.texts)


def _merged_into(tables: TableView, keys: frozenset[str]) -> frozenset[str]:
    """Return the ids of the people who were merged into one of these, and into those."""
    rows = tables.get(Person.table, {})
    found = frozenset(key for key, row in rows.items() if row.is_document and row.get("merged_into") in keys) - keys
    return found | _merged_into(tables, keys | found) if found else found


def _conflicts(tables: TableView, keys: frozenset[str]) -> Iterator[str]:
    """Yield the ids of the conflicts of records, including those that only the history remembers."""
    for key, row in tables.get(CONFLICTS, {}).items():
        if row.get("of") in keys:
            yield key
    for step in tables.get(HISTORY, {}).values():
        for table, key, path, old, new, _ in _changes(step):
            if (table, path) == (CONFLICTS, "of") and (old in keys or new in keys):
                yield key


def _texts(tables: TableView, keys: frozenset[str]) -> Iterator[str]:
    for key in keys:
        row = tables.get(of_id(key), {}).get(key)
        for name, value in row.items() if row else ():
            if not name.startswith("_"):
                yield from _strings(value)
    for step in tables.get(HISTORY, {}).values():
        for _, key, _, old, new, _ in _changes(step):
            if key in keys:
                yield from (*_strings(old), *_strings(new))


def _strings(value: object) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def _changes(step: Mapping[str, Any]) -> list[list[Any]]:
    found = step.get("changes")
    return [one for one in found if isinstance(one, list) and len(one) == 6] if isinstance(found, list) else []


def _is_prose(text: str) -> bool:
    """Whether a text is distinctive enough to search for: not a keyword of ours such as "active", and not an id."""
    return len(text) >= _SHORTEST and (" " in text or not text.isascii() or not text.islower())
