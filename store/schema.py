"""The schemas of the data file, and the migration from each to the next.

A file with an earlier schema is read as if it had the current one: migrations are pure functions over its tables. The
first change writes it in the current schema, after a backup. A file with a later schema is shown and never written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec

RawTables: TypeAlias = dict[str, dict[str, msgspec.Raw]]
"""Tables of records by id, each record as its bytes in the file."""
Migration: TypeAlias = Callable[[RawTables], RawTables]

HEADER = "_rung"
SCHEMA_ROW = "1"
MIGRATIONS: tuple[Migration, ...] = ()
"""Migration n (from 1) turns tables of schema n into schema n + 1.

Each returns new tables and leaves alone what is migrated already, so that an interrupted migration can start over. Every
migration comes with a file of the old schema in the tests.
"""


def current_schema() -> int:
    """Return the schema that this version writes."""
    return len(MIGRATIONS) + 1


def schema_of(tables: RawTables) -> int | None:
    """Return the schema that the tables declare, from 1; None if they declare none."""
    try:
        found = msgspec.json.decode(tables[HEADER][SCHEMA_ROW])["schema"]
    except (KeyError, TypeError, msgspec.DecodeError):
        return None
    return found if type(found) is int and found >= 1 else None


def migrate(tables: RawTables) -> RawTables:
    """Return the tables in the current schema; unchanged if they have it already, or a later one."""
    schema = schema_of(tables) or current_schema()
    if schema >= current_schema():
        return tables
    for step in MIGRATIONS[schema - 1 :]:
        tables = step(tables)
    row = msgspec.json.decode(tables[HEADER][SCHEMA_ROW]) | {"schema": current_schema()}
    return tables | {HEADER: tables[HEADER] | {SCHEMA_ROW: msgspec.Raw(msgspec.json.encode(row))}}
