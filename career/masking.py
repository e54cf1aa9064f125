"""The mask for sharing a screen: names become initials, feedback and what was told become blocks."""

from __future__ import annotations

from msgspec.structs import replace

from career.records import Record
from career.snapshot import Career

HIDDEN = {
    "feedback": ("raw", "plain", "change_made", "park_why", "topic", "note"),
    "tellings": ("text", "reply", "note"),
    "people": ("note",),
    "conflicts": ("text", "note"),
}
"""Texts that are blocked out whole, by table."""


def masked(career: Career) -> Career:
    """Give the career as it may be seen by others. Everything but names and private texts stays as it is."""
    names = {p.name: initials(p.name) for p in career.people.values()}
    for name in [*names]:
        first = name.split(" ")[0]
        names.setdefault(first, initials(first))
    return Career.of((_mask(r, names) for r in career), career.revision, career.problems)


def initials(name: str) -> str:
    """Give "D. R." for "Dana Ruiz"."""
    return " ".join(f"{part[0]}." for part in name.split()) or "?"


def _mask(record: Record, names: dict[str, str]) -> Record:
    hidden = HIDDEN.get(record.table, ())
    changed: dict[str, object] = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if field == "id" or not value:
            continue
        if field in hidden:
            changed[field] = "".join("█" if c.isalnum() else c for c in value)
        elif isinstance(value, str):
            changed[field] = _without(value, names)
        elif isinstance(value, frozenset) and record.table == "people":
            changed[field] = frozenset({"███"})
    return replace(record, **changed) if changed else record


def _without(text: str, names: dict[str, str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        if name and name in text:
            text = text.replace(name, names[name])
    return text
