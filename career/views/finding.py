"""Find: every record that contains all the words that were typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from heapq import merge
from itertools import islice
from typing import TypeAlias

from career.language.folding import folded
from career.model.fields import fields_of
from career.model.moment import Moment
from career.model.people import Person, written
from career.model.records import Record
from career.model.snapshot import Career
from career.model.tables import TABLES

SearchTexts: TypeAlias = list[tuple[Record, str]]
"""(record, searchable text) pairs."""

BLOCK = 100
"""Records whose texts are collected at a time, until enough of them are found: few, as each keystroke waits for them."""


def find(career: Career, words: str, most: int | None = None) -> list[Record]:
    """Return the records that contain each of the `words`, however accented; newest first, at most `most`.

    Texts are searched, and names: the record of a person, and those that refer to them; an id matches by its beginning.
    What is chosen from a list is not searched, or "open" would find every open task. An empty text finds nothing.
    """
    wanted = folded(words).split()
    found: list[Record] = []
    index = career.index("texts", lambda: _SearchIndex(career))
    for left in index.blocks() if wanted else ():
        block = left
        for word in wanted:
            block = [(r, text) for r, text in block if word in text or r.id.startswith(word)]
        found += [record for record, _ in block]
        if most is not None and len(found) >= most:
            return found[:most]
    return found


def day_of(record: Record, moment: Moment) -> date:
    """Return the day that a record is about: when it was said, won or asked, else when it was written down."""
    dated = TABLES[record.table].dated
    own = getattr(record, dated) if dated else None
    return own if isinstance(own, date) else moment.local_day(record.created_at)


class _SearchIndex:
    """All records of a career, newest first, with the texts of those that were searched so far."""

    def __init__(self, career: Career) -> None:
        self._career = career
        self._left = merge(*(career.found_in((name,), "newest first", _newest_first) for name in TABLES), reverse=True)
        self._blocks: list[SearchTexts] = []
        self._texts: dict[str, tuple[Record, str]] = career.found_in((Person.table,), "texts", lambda _people: {})

    def blocks(self) -> Iterator[SearchTexts]:
        """Yield the records with their texts, a block at a time."""
        yield from self._blocks
        while block := [(record, self._text(record)) for _, _, record in islice(self._left, BLOCK)]:
            self._blocks.append(block)
            yield block

    def _text(self, record: Record) -> str:
        """Return the text of a record, made once as long as it and the people are the same: it has names of theirs."""
        known = self._texts.get(record.id)
        if known is None or known[0] is not record:
            known = self._texts[record.id] = record, _text(record, self._career)
        return known[1]


def _newest_first(table: Mapping[str, Record]) -> list[tuple[datetime, str, Record]]:
    return sorted(((record.created_at, record.id, record) for record in table.values()), reverse=True)


def _text(record: Record, career: Career) -> str:
    texts, people = _names(record.table)
    held = (getattr(record, name) for name in people)
    parts = [career.headline(i) for one in held for i in (one if isinstance(one, frozenset) else (one,))]
    for name in texts:
        value = getattr(record, name)
        if value:
            parts += [written(value, career)] if isinstance(value, str) else value
    return "\n".join(map(folded, parts))


@cache
def _names(table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of a table's fields that hold texts, and of those that hold the ids of people."""
    texts = tuple(f.name for f in fields_of(table) if f.kind in {"line", "long", "text", "words", "skills"})
    return texts, tuple(f.name for f in fields_of(table) if f.kind in {"person", "people"})
