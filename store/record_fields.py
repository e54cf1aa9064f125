"""What the store must know about each table's fields: their names in the file, which are sets, and what is unset."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec

from career.language.text import clean, clean_line
from career.model.records import Record, stored_name
from career.model.tables import TABLES
from store.stamped_cells import (
    RESERVED,
    Document,
    JsonValue,
    StampedCell,
    StampedCells,
    element_path,
    field_path,
    split_path,
)

_BROKEN = frozenset("\n\t")


FIRST_YEAR, LAST_YEAR = 1900, 2299
"""The years of the days that a record can hold: there is room on both sides for whatever is counted from them."""

_DAY_OF_ANOTHER_CENTURY = re.compile(rb"-\d\d-\d\d(?<!2[0-2]\d\d-\d\d-\d\d)")


def may_have_far_date(data: bytes) -> bool:
    """Whether a file has anything like a day outside of the years 2000 to 2299: one look spares one at every record."""
    return _DAY_OF_ANOTHER_CENTURY.search(data) is not None


@cache
def _dates_of(kind: type[Record]) -> Callable[[Record], tuple[date | None, ...]]:
    noted = {name: held for base in kind.__mro__ for name, held in getattr(base, "__annotations__", {}).items()}
    return attrgetter(*(name for name, held in noted.items() if held in {date, date | None, datetime}))


def has_far_date(record: Record) -> bool:
    """Whether one of the dates of a record is so far away that nothing could be counted from it."""
    for day in _dates_of(type(record))(record):  # noqa: SIM110 - every record that is read comes here
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            return True
    return False


def far_date(record: Record) -> str:
    """Return the name in the file of the first date that is too far away, "" where none is."""
    far = (
        name
        for name in record.__struct_fields__
        if isinstance(day := getattr(record, name), date) and not FIRST_YEAR <= day.year <= LAST_YEAR
    )
    name = next(far, "")
    return stored_name(type(record), name) if name else ""


@cache
def set_fields(table: str) -> frozenset[str]:
    """Return the names of the fields of a table that are sets; none for a table of another version."""
    row = TABLES.get(table)
    if row is None:
        return frozenset()
    return frozenset(
        field.encode_name for field in msgspec.structs.fields(row.kind) if isinstance(field.default, frozenset)
    )


def later_fields(table: str, document: Document) -> set[str]:
    """Return the names of the fields of a record that only a later version knows."""
    row = TABLES.get(table)
    return set(document) - RESERVED - set(row.kind.__struct_encode_fields__ if row else ())


def sets_to_join(table: str, a: Document, b: Document) -> frozenset[str]:
    """Return the names of the fields of two versions of a record that are joined as sets.

    In a field that only a later version knows, lists of texts that differ are sets: a file has no other lists.
    """
    later = {name for name in later_fields(table, a) | later_fields(table, b) if a.get(name) != b.get(name)}
    return set_fields(table) | {name for name in later if _are_texts(a.get(name, [])) and _are_texts(b.get(name, []))}


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(element, str) for element in value)


@cache
def _defaults(table: str) -> dict[str, Any]:
    row = TABLES.get(table)
    if row is None:
        return {}
    return {
        field.encode_name: msgspec.to_builtins(field.default)
        for field in msgspec.structs.fields(row.kind)
        if field.default is not msgspec.NODEFAULT and field.name != "id"
    }


def field_paths(table: str) -> set[str]:
    """Return the paths of the fields of a table that may be unset and are not sets."""
    return {field_path(name) for name in _defaults(table).keys() - set_fields(table)}


def default_value(table: str, path: str) -> JsonValue:
    """Return the value at `path` while nobody has set it: the field's default, False for an element."""
    name, element = split_path(path)
    return _defaults(table).get(name) if element is None else False


def cleaned(record: Record) -> Record:
    """Return the record with every text in it cleaned, or the record itself if there was nothing to clean.

    Line breaks and tabs stay only in multi-line texts: one in a title would break the rows of every list.
    """
    changed: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, str) and (kept := _cleaned_text(record.table, name, value)) != value:
            changed[name] = kept
        elif isinstance(value, frozenset) and (members := frozenset(map(clean_line, value)) - {""}) != value:
            changed[name] = members
    return msgspec.structs.replace(record, **changed) if changed else record


def _cleaned_text(table: str, name: str, value: str) -> str:
    kept = clean(value)
    return clean_line(kept) if not _BROKEN.isdisjoint(kept) and name not in _long_texts(table) else kept


@cache
def _long_texts(table: str) -> frozenset[str]:
    from career.model.fields import fields_of

    return frozenset(field.name for field in fields_of(table) if field.kind == "text")


def _values(record: Record | None, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the values of a record by path, as JSON values; {} for None."""
    if record is None:
        return {}
    sets = set_fields(record.table)
    values: dict[str, Any] = {}
    for name in names:
        value, stored = getattr(record, name), stored_name(type(record), name)
        if stored in sets:
            values |= {element_path(stored, element): True for element in sorted(value)}
        else:
            values[field_path(stored)] = msgspec.to_builtins(value)
    return values


def difference(old: Record | None, new: Record) -> dict[str, tuple[Any, Any]]:
    """Return what changed from `old` to `new`, as path -> (before, after); for a new record, what is set at all."""
    names = tuple(
        name
        for name in new.__struct_fields__
        if name != "id" and (old is None or getattr(old, name) != getattr(new, name))
    )
    before, after = _values(old, names), _values(new, names)
    changed = {}
    for path in before | after:
        empty = default_value(new.table, path)
        was, now = before.get(path, empty), after.get(path, empty)
        if was != now:
            changed[path] = (was, now)
    return changed


def holds_something(table: str, path: str, cell: StampedCell) -> bool:
    """Whether a cell holds more than an unset field would."""
    return bool(cell.value != default_value(table, path))


def default_cells(table: str, paths: Iterable[str], stamp: str) -> StampedCells:
    """Return cells at these paths, each with the value that it has while nobody has set it."""
    return {path: StampedCell(default_value(table, path), stamp) for path in sorted(paths)}
