"""The tables by the names that people type, and errors that name the option to correct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from career.errors import Refused
from career.model.field import Field
from career.model.tables import TABLES

NAMES: Mapping[str, str] = {name: table for table, row in TABLES.items() for name in (row.singular, table, *row.also)}
"""The table that each name means."""


def named(word: str, among: Iterable[str] = TABLES) -> str:
    """Return the table that a word names, in the singular or plural, ignoring case; "" for none of those `among`."""
    table = NAMES.get(word.casefold(), "")
    return table if table in among else ""


@contextmanager
def flags_told(fields: Iterable[Field]) -> Iterator[None]:
    """Add the option to correct, such as "(--due)", to an error about a field."""
    try:
        yield
    except Refused as error:
        flag = next((field.flag for field in fields if field.name == error.field), "")
        if flag and flag not in error.remedy:
            error.remedy = f"{error.remedy} ({flag})".strip()
        raise
