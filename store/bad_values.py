"""Values in a record that its fields cannot hold: which field it is, what it needs, and the record without them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from career.language.text import clean_line
from career.language.width import shorten
from career.model.records import Record
from store.file_format import StoredRow
from store.record_fields import FIRST_YEAR, LAST_YEAR, far_date, set_fields
from store.stamped_cells import split_path
from store.tombstones import document_of, state_of

_MISSING = re.compile(r"missing required field `(\w+)`")
_PLACE = re.compile(r"(.*) - at `\$\.(\w+)")
_KIND = re.compile(r"(?:Expected `(\w+)|Invalid RFC3339 encoded (\w+)).*?(?: ([<>]=? \d+))?$")
_NEEDS = {
    "date": "a date such as 2026-12-18",
    "datetime": "a moment such as 2026-11-21T08:00:00Z",
    "str": "a text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": 'a list such as ["mentoring"]',
}
_LIMITS = {">=": "from", "<=": "up to", ">": "above", "<": "below"}
_SHOWN = 40


class BadField(NamedTuple):
    """A field whose value cannot be read. `name` is the one in the file, "" if it cannot be told; `what` a sentence."""

    name: str
    what: str


def bad_field(kind: type[Record], document: Mapping[str, Any]) -> BadField | None:
    """Return the first field of a document that a record of this kind cannot hold, None if it can hold all."""
    try:
        name = far_date(msgspec.convert(dict(document) | {"id": ""}, kind))
    except msgspec.ValidationError as error:
        told = str(error)
        if missing := _MISSING.search(told):
            return BadField(missing[1], f"'{missing[1]}' is missing.")
        if place := _PLACE.match(told):
            return _needs(document, place[2], _needed(place[1], kind, place[2]))
        return BadField("", f"{told}.")
    return _needs(document, name, f"a day from {FIRST_YEAR} to {LAST_YEAR}") if name else None


def _needs(document: Mapping[str, Any], name: str, needed: str) -> BadField:
    value = shorten(clean_line(msgspec.json.encode(document.get(name)).decode()), _SHOWN)
    return BadField(name, f"'{name}' is {value}, and needs {needed}.")


def without_bad_fields(kind: type[Record], key: str, document: Mapping[str, Any]) -> tuple[Record | None, str]:
    """Return the record with empty fields in place of those it cannot hold, and a sentence about each of them.

    The record is None if a field that it needs is among them.
    """
    kept, said = dict(document), list[str]()
    while bad := bad_field(kind, kept):
        said.append(bad.what)
        if bad.name not in kept or bad.name not in _optional(kind):
            return None, " ".join(said)
        del kept[bad.name]
    return msgspec.convert(kept | {"id": key}, kind), " ".join(said)


def mended(kind: type[Record], row: StoredRow, local: StoredRow) -> tuple[StoredRow, list[BadField]]:
    """Return a row with the local values in the fields that it cannot hold, and these; all of the local row if none else will do."""
    document, found = dict(row), list[BadField]()
    while bad := bad_field(kind, document):
        if not bad.name or any(bad.name == one.name for one in found):
            return local, []
        found.append(bad)
        document.pop(bad.name, None)
        if bad.name in local:
            document[bad.name] = local[bad.name]
    names, sets = {bad.name for bad in found}, set_fields(kind.table)
    state = state_of(row, sets)
    good = {path: cell for path, cell in state.cells.items() if split_path(path)[0] not in names}
    known = {path: cell for path, cell in state_of(local, sets).cells.items() if split_path(path)[0] in names}
    return StoredRow(document=document_of(state._replace(cells=good | known))), found


def _needed(told: str, kind: type[Record], name: str) -> str:
    """Return what a field needs in plain words, from what msgspec says, such as "Expected `int` <= 3"."""
    if told.startswith("Invalid enum value"):
        return f"one of {', '.join(_choices(kind, name))}"
    found = _KIND.match(told)
    if not found:
        return "another value"
    sign, _, limit = (found[3] or "").partition(" ")
    return _NEEDS.get(found[1] or found[2], "another value") + (f" {_LIMITS[sign]} {limit}" if sign else "")


def _choices(kind: type[Record], name: str) -> list[str]:
    """Return the words that a field can hold."""
    described = msgspec.inspect.type_info(kind)
    fields = described.fields if isinstance(described, msgspec.inspect.StructType) else ()
    for field in fields:
        if field.encode_name == name:
            kinds = field.type.types if isinstance(field.type, msgspec.inspect.UnionType) else (field.type,)
            return [f'"{word}"' for one in kinds if isinstance(one, msgspec.inspect.LiteralType) for word in one.values]
    return []


def _optional(kind: type[Record]) -> set[str]:
    fields = msgspec.structs.fields(kind)
    return {one.encode_name for one in fields if not one.required}
