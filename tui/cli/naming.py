"""Which record is meant: by its id, its first letters, or what it is called. The one way in which a verb finds a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from career.errors import AmbiguousId, UnknownId
from career.language.text import clean_line
from career.language.width import shorten
from career.model import people
from career.model.snapshot import NAMED, SHOWN_CELLS
from career.model.tables import TABLES

if TYPE_CHECKING:
    from career.model.records import Record
    from career.model.snapshot import Career

HELP = "its first letters are enough; what it is called will do as well"
"""What the help of a verb says of an id."""


def found(typed: str, career: Career) -> Record:
    """Return the record with this id, else the one that is called so: a person by any of their names, others by their line.

    Raises UnknownId for nothing, and AmbiguousId with the ids where several are meant.
    """
    named = _called(typed, career)
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
    listed = ", ".join(_told(one, career) for one in named[:NAMED])
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    shown = shorten(clean_line(typed), SHOWN_CELLS)
    raise AmbiguousId(f"'{shown}' could be any of {len(named)}.", f"Type the id: {listed}{more}.")


def first(words: Sequence[str], career: Career) -> tuple[Record, list[str]]:
    """Return the record that the first words mean, as many of them as name one, and the words after them.

    Raises what `found` raises for the first word where no words mean any.
    """
    for count in range(len(words), 1, -1):
        if _called(" ".join(words[:count]), career):
            return found(" ".join(words[:count]), career), list(words[count:])
    return found(words[0], career), list(words[1:])


def _called(typed: str, career: Career) -> list[Record]:
    """Return the records that are called so: those that are still open, else all of them."""
    wanted = clean_line(typed).casefold()
    if named := people.called(typed, career):
        return [*named]
    same = career.index("records by line", lambda: _by_line(career)).get(wanted, [])
    is_open = [record for record in same if not record.is_closed and record.archived_on is None]
    return is_open or same


def _by_line(career: Career) -> dict[str, list[Record]]:
    lines: dict[str, list[Record]] = {}
    for record in career:
        if TABLES[record.table].made_by:  # such as a pick: it has the words of what it is about
            continue
        lines.setdefault(clean_line(record.headline).casefold(), []).append(record)
    return lines


def _told(record: Record, career: Career) -> str:
    return f"{career.short(record.id)} ({shorten(clean_line(career.title(record)), SHOWN_CELLS)})"
