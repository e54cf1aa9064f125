"""The mask for sharing a screen: names become initials, feedback and what people said become blocks."""

from __future__ import annotations

import re

from msgspec.structs import replace

from career.model.records import Record
from career.model.snapshot import Career
from career.model.tables import TABLES

SKILLS = frozenset({"skills", "left_out"})
"""Sets of words that may contain a name; a skill is masked there just as it is in its record."""


def masked(career: Career) -> Career:
    """Return the career as others may see it. Everything but names and private texts stays as it is.

    A name is masked as a whole and in each of its parts, ignoring case: masking one word too many does no harm.
    """
    names = _names(career)
    return Career.of((_mask(r, names) for r in career), career.revision, career.problems)


def as_seen(record: Record, career: Career) -> Record:
    """Return one record, which need not be in the career, as others may see it."""
    return _mask(record, _names(career))


def _names(career: Career) -> re.Pattern[str] | None:
    words = {p.name for p in career.people.values()} | {part for p in career.people.values() for part in p.name.split()}
    longest_first = sorted((re.escape(word) for word in words if len(word) > 1), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE) if longest_first else None


def initials(name: str) -> str:
    """Return "D. R." for "Dana Ruiz"."""
    return " ".join(f"{part[0]}." for part in name.split()) or "?"


def _mask(record: Record, names: re.Pattern[str] | None) -> Record:
    row = TABLES[record.table]
    where, more = row.hidden_with
    hidden = row.hidden + (more if where and getattr(record, where) else ())
    changed: dict[str, object] = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if field == "id" or not value:
            continue
        if field in hidden:
            changed[field] = "".join("█" if c.isalnum() else c for c in value)
        elif isinstance(value, str) and names:
            changed[field] = names.sub(lambda found: initials(found[0]), value)
        elif isinstance(value, frozenset) and record.table == "people":
            changed[field] = frozenset({"███"})
        elif field in SKILLS and names:
            changed[field] = frozenset(names.sub(lambda found: initials(found[0]), words) for words in value)
    return replace(record, **changed) if changed else record
