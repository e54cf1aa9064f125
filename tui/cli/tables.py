"""The tables as people name them on the command line, and the option that each field of them has."""

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
"""What people say besides the name of a table and its singular."""


def named(word: str, among: Iterable[str] = SINGULAR) -> str:
    """Give the table that a word names, in the singular or plural, whatever its case; "" for none of those `among`."""
    lower = word.casefold()
    names = {one: table for table, one in SINGULAR.items()} | {table: table for table in SINGULAR} | ALSO
    table = names.get(lower, "")
    return table if table in among else ""


@contextmanager
def flags_told(fields: Iterable[Field]) -> Iterator[None]:
    """Let an error that points at a field name the option to correct, such as "(--due)"."""
    try:
        yield
    except Refused as error:
        flag = next((field.flag for field in fields if field.name == error.field), "")
        if flag and flag not in error.remedy:
            error.remedy = f"{error.remedy} ({flag})".strip()
        raise
