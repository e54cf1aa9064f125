"""Which records point at a record. Indexed once per table: going through ten thousand records each time is slow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from career.model.records import Record

if TYPE_CHECKING:
    from career.model.snapshot import Career

R = TypeVar("R", bound=Record)


def pointing(kind: type[R], field: str, at: str, career: Career) -> list[R]:
    """Return the records of a kind whose `field` holds the id `at`, in no particular order."""
    by_id = career.found_in((kind.table,), ("backlinks", field), lambda table: by(table, field))
    return cast("list[R]", by_id.get(at, []))


def by(table: Mapping[str, R], field: str) -> dict[str, list[R]]:
    """Return the records of a table by the id that their `field` holds."""
    found: dict[str, list[R]] = {}
    for record in table.values():
        found.setdefault(getattr(record, field), []).append(record)
    return found
