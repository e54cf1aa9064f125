"""The schemas of the data file, and the steps from each to the next.

A file of an earlier schema is read as one of the present: the steps between are pure functions over its tables. It is written
in the present schema by the first change, after a backup. A file of a later one is shown and never written to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec

RawTables: TypeAlias = dict[str, dict[str, msgspec.Raw]]
"""Tables of records by id, each record the bytes that it is in the file."""
Migration: TypeAlias = Callable[[RawTables], RawTables]

HEADER = "_rung"
SCHEMA_ROW = "1"
MIGRATIONS: tuple[Migration, ...] = ()
"""Step n (from 1) makes tables of schema n + 1 out of those of schema n. Each gives new tables, and changes nothing that is so
already: an interrupted migration is done again from the start. With a step goes a file of the old schema in the tests."""


def current_schema() -> int:
    """Give the schema that this version writes."""
    return len(MIGRATIONS) + 1


def schema_of(tables: RawTables) -> int | None:
    """Give the schema that the tables say they have, from 1; None where they say none."""
    try:
        found = msgspec.json.decode(tables[HEADER][SCHEMA_ROW])["schema"]
    except (KeyError, TypeError, msgspec.DecodeError):
        return None
    return found if type(found) is int and found >= 1 else None


def migrate(tables: RawTables) -> RawTables:
    """Give the tables in the present schema; as they are where they have it, or a later one."""
    schema = schema_of(tables) or current_schema()
    if schema >= current_schema():
        return tables
    for step in MIGRATIONS[schema - 1 :]:
        tables = step(tables)
    row = msgspec.json.decode(tables[HEADER][SCHEMA_ROW]) | {"schema": current_schema()}
    return tables | {HEADER: tables[HEADER] | {SCHEMA_ROW: msgspec.Raw(msgspec.json.encode(row))}}
