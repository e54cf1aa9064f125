"""Find: every record that holds all the words that were typed."""

from __future__ import annotations

from career.records import Record
from career.snapshot import Career


def find(career: Career, words: str) -> list[Record]:
    """Give the records in which each of the `words` stands somewhere, whatever the case; newest first.

    Names count too: the record of a person, and what points at them. An empty text finds nothing.
    """
    wanted = words.casefold().split()
    if not wanted:
        return []
    hits = [r for r in career if all(word in _text(r, career) for word in wanted)]
    return sorted(hits, key=lambda r: (r.created_at, r.id), reverse=True)


def _text(record: Record, career: Career) -> str:
    parts: list[str] = []
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, str) and value:
            parts.append(value if name == "id" else _named(value, career))
        elif isinstance(value, frozenset):
            parts += value
    return "\n".join(parts).casefold()


def _named(value: str, career: Career) -> str:
    """Give the name behind a person's id; any other text as it is."""
    person = career.people.get(value)
    return person.name if person else value
