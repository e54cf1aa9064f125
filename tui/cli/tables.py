"""The tables by the names that people type, and errors that name the option to correct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from career.edits.editing import SINGULAR
from career.errors import Refused
from career.model.fields import Field

ALSO = {
    "checkin": "checkins", "check-ins": "checkins", "inbox": "feedback", "persons": "people", "want": "sayings",
    "wants": "sayings",
}  # fmt: skip
"""What people call a table besides its name and its singular."""


def named(word: str, among: Iterable[str] = SINGULAR) -> str:
    """Return the table that a word names, in singular or plural and any case; "" if it is not `among` these."""
    lower = word.casefold()
    names = {one: table for table, one in SINGULAR.items()} | {table: table for table in SINGULAR} | ALSO
    table = names.get(lower, "")
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
