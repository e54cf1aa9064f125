"""Records as JSON: every field, with what is derived from it. docs/json.md explains every key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from career.model.context import Context
from career.model.field import CHOICE_WORDS, choice_words
from career.model.fields import fields_of
from career.model.if_then import HitRate
from career.model.records import Record, stored_name
from career.model.references import referred
from career.model.reschedules import Slip
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views.record.registry import shown_of

NAMES = {
    "focus": "growth",
}
"""The keys that differ from the names of fields."""


def key(name: str) -> str:
    """Return the JSON key of a field."""
    return NAMES.get(name, name)


def record_json(record: Record, context: Context) -> dict[str, Any]:
    """Return all fields of a record, unset ones too, with its table and what is `derived` from it today."""
    chosen = _chosen(record.table)
    fields = {
        key(name): choice_words(value) if name in chosen else value
        for name in record.__struct_fields__
        for value in (getattr(record, name),)
    }
    derived = {name: _plain(value) for name, value in shown_of(record.table).values(record, context).items()}
    return {"table": record.table} | fields | {"derived": derived}


def record_of(found: Mapping[str, Any]) -> Record:
    """Return the record of which `record_json` made this. Raises msgspec.ValidationError for what makes none."""
    table = str(found.get("table"))
    if table not in TABLES:
        raise msgspec.ValidationError(f"there is no table {table!r}")
    kind = TABLES[table].kind
    names = {key(name): name for name in kind.__struct_fields__}
    if unknown := sorted(found.keys() - names.keys() - {"table", "derived"}):
        raise msgspec.ValidationError(f"this version knows no field `{unknown[0]}`")
    chosen = _chosen(table)
    fields = {
        stored_name(kind, names[at]): _choice(value) if names[at] in chosen else value
        for at, value in found.items()
        if at in names
    }
    return msgspec.convert(fields, kind)


@cache
def _chosen(table: str) -> frozenset[str]:
    """Return the fields of a table that hold a choice, which reads as on the screen."""
    return frozenset({"verdict", *(field.name for field in fields_of(table) if field.kind == "choice")})


def _choice(words: object) -> object:
    """Return the choice that reads so."""
    return next((choice for choice, read in CHOICE_WORDS.items() if read == words), words)


def _plain(value: object) -> object:
    """Return a value with names in the place of positions, and keys in snake_case, as JSON has them."""
    if isinstance(value, dict):
        return {re.sub(r"\W", "_", name.replace("'", "")): one for name, one in value.items()}
    return value._asdict() if isinstance(value, HitRate | Slip) else value


def references(record: Record) -> list[tuple[str, str]]:
    """Return the records to which a record refers, each as the JSON key of the field and an id."""
    return [(key(name), of) for name, of in referred(record)]


def links_to(record: Record, career: Career) -> list[tuple[str, Record]]:
    """Return the records that refer to this one, oldest first, each with the JSON key of the field that does."""
    hits = [(name, other) for other in career for name, at in references(other) if at == record.id]
    return sorted(hits, key=lambda hit: (hit[1].created_at, hit[1].id))
