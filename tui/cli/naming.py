"""Which record is meant where an id is asked for, and a name will do as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.errors import AmbiguousId, UnknownId
from career.model import people

if TYPE_CHECKING:
    from career.model.records import Record
    from career.model.snapshot import Career


def found(typed: str, career: Career) -> Record:
    """Return the record with this id, or the one person with this name. Raises AmbiguousId where both or several are meant."""
    named: list[Record] = [*people.called(typed, career)]
    try:
        record = career.find(typed)
    except UnknownId:
        if len(named) == 1:
            return named[0]
        if not named:
            raise
    else:
        if not named or record in named:
            return record
        named = [record, *named]
    listed = ", ".join(f"{career.short(one.id)} ({one.headline})" for one in named)
    raise AmbiguousId(f"'{typed}' could be any of {len(named)}.", f"Type the id: {listed}.")
