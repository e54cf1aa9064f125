"""Find: every record that holds all the words that were typed."""

from __future__ import annotations

from functools import cache, lru_cache

from career.fields import fields_of
from career.records import Record
from career.snapshot import Career


def find(career: Career, words: str) -> list[Record]:
    """Give the records in which each of the `words` stands somewhere, whatever the case; newest first.

    Texts count, and names: the record of a person, and what points at them; an id counts by its beginning. What is
    chosen from a list does not, or "open" would find every open task. An empty text finds nothing.
    """
    wanted = words.casefold().split()
    left = texts(career) if wanted else []
    for word in wanted:
        left = [(r, text) for r, text in left if word in text or r.id.startswith(word)]
    return [record for record, _ in left]


@lru_cache(maxsize=1)
def texts(career: Career) -> list[tuple[Record, str]]:
    """Give every record with all that is searched of it, newest first. It is made once for a career."""
    newest_first = sorted(career, key=lambda record: (record.created_at, record.id), reverse=True)
    return [(record, _text(record, career)) for record in newest_first]


def _text(record: Record, career: Career) -> str:
    texts, people = _searched(record.table)
    parts = [career.headline(getattr(record, name)) for name in people]
    for name in texts:
        value = getattr(record, name)
        parts += [value] if isinstance(value, str) else value
    return "\n".join(parts).casefold()


@cache
def _searched(table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names of the fields of a table that hold texts, and of those that hold a person's id."""
    texts = tuple(f.name for f in fields_of(table) if f.kind in {"line", "text", "words", "skills"})
    return texts, tuple(f.name for f in fields_of(table) if f.kind == "person")
