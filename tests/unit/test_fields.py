"""The list of fields agrees with the records that it describes."""

from __future__ import annotations

import re
from typing import Any, get_args

from career.model.field import FieldKind
from career.model.fields import EVERY, FIELDS, fields_of
from career.model.records import Record
from career.model.tables import TABLES

ALL = [(table, field) for table in FIELDS for field in fields_of(table)]
NAMES = [f"{table}.{field.name}" for table, field in ALL]


def defaults(kind: type[Record]) -> dict[str, Any]:
    """Give the defaults of a record: those of its last fields."""
    values = kind.__struct_defaults__
    return dict(zip(kind.__struct_fields__[-len(values) :], values, strict=True))


def test_every_table_has_its_fields() -> None:
    assert set(FIELDS) == set(TABLES)


def test_a_field_is_one_of_its_record_and_of_a_known_kind() -> None:
    for table, field in ALL:
        assert field.name in TABLES[table].kind.__struct_fields__
        assert field.kind in get_args(FieldKind)
        assert (field.kind == "choice") is bool(field.choices)


def test_an_empty_text_means_the_default_of_the_record() -> None:
    for table, field in ((t, f) for t, f in ALL if f.kind in {"choice", "whole", "number"}):
        assert field.blank == defaults(TABLES[table].kind).get(field.name, field.blank)
        assert field.kind != "choice" or field.blank in field.choices


def test_names_and_options_are_unique_and_read_as_words() -> None:
    for table in FIELDS:
        flags = [field.flag for field in fields_of(table)]
        assert len(set(flags)) == len(flags)
        assert all(re.fullmatch(r"--[a-z]+(-[a-z]+)*", flag) for flag in flags)
        assert len({field.name for field in fields_of(table)}) == len(flags)
        assert fields_of(table)[-len(EVERY) :] == EVERY


def test_the_hint_for_a_day_to_come_names_none_that_could_be_past() -> None:
    hints = [field.hint for table in TABLES for field in fields_of(table) if field.kind == "date"]
    assert "fri, +3d, eom, eoq" in hints
    assert not [hint for hint in hints if "27 nov" in hint]
