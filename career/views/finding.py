"""Find: every record that contains all the words that were typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from operator import attrgetter
from typing import TypeAlias

from career.language.folding import folded
from career.model.fields import fields_of
from career.model.moment import Moment
from career.model.people import written
from career.model.records import Record
from career.model.snapshot import Career
from career.model.tables import TABLES

SearchTexts: TypeAlias = list[tuple[Record, str]]
"""(record, searchable text) pairs."""

BLOCK = 500
"""Records whose texts are collected at a time: as many as one keystroke can wait for."""


def find(career: Career, words: str, most: int | None = None) -> list[Record]:
    """Return the records that contain each of the `words`, however accented; newest first, at most `most`.

    Texts are searched, and names: the record of a person, and those that refer to them; an id matches by its beginning.
    What is chosen from a list is not searched, or "open" would find every open task. An empty text finds nothing.
    """
    wanted = folded(words).split()
    found: list[Record] = []
    index = career.index("texts", lambda: _SearchIndex(career))
    for left in index.blocks(career) if wanted else ():
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
        by_id = sorted(career, key=attrgetter("id"))  # sorting twice by one key takes half as long as once by two
        self._records = sorted(by_id, key=attrgetter("created_at"))[::-1]
        self._blocks: list[SearchTexts] = []

    def blocks(self, career: Career) -> Iterator[SearchTexts]:
        """Yield the records with their texts, a block at a time."""
        for number, start in enumerate(range(0, len(self._records), BLOCK)):
            if number == len(self._blocks):
                block = self._records[start : start + BLOCK]
                self._blocks.append([(record, _text(record, career)) for record in block])
            yield self._blocks[number]


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
