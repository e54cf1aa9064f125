"""What there is to know of a table."""

from __future__ import annotations

from typing import NamedTuple

from career.model.records import Record

NEWEST_FIRST = ("-on", "-created_at", "-id")
OLDEST_FIRST = ("created_at", "id")


class Table(NamedTuple):
    """The facts about the records of one table, all of them names: of the table, and of fields of its records.

    `also` are other names that people type for it. A record cannot be made without the fields `needed`; `made_by` says
    what makes one where it is not made by hand. `dated` is the field that means today where nothing was typed; it dates
    something that has happened, so it is never in the future. The mask blocks out the note of each record and the fields `hidden`,
    and also those of `hidden_with` where the field that it names first is not empty. The fields `refers` hold ids of other records, and those of
    `refers_many` sets of them. `short` are the fields of its short form, and `line` is the one
    that the words of a command fill, "" for the headline. `about` is the field with the id of what a record belongs to,
    `whose` the one with the id of the person whose it is. Its list is in the `order` of these fields, "-" for descending;
    records without the value come last. `about_it` says in the empty list of its screen what
    its records are. `example` follows `rung add`.
    """

    kind: type[Record]
    singular: str
    also: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    refers_many: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    made_by: str = ""
    dated: str = ""
    hidden: tuple[str, ...] = ()
    hidden_with: tuple[str, tuple[str, ...]] = ("", ())
    short: tuple[str, ...] = ()
    line: str = ""
    about: str = ""
    whose: str = ""
    order: tuple[str, ...] = NEWEST_FIRST
    about_it: str = ""
    example: str = ""
