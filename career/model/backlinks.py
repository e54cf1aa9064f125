"""Which records point at a record. Indexed once per career: going through ten thousand records each time is slow."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from career.model.records import Record

if TYPE_CHECKING:
    from career.model.snapshot import Career

R = TypeVar("R", bound=Record)


def pointing(kind: type[R], field: str, at: str, career: Career) -> list[R]:
    """Return the records of a kind whose `field` holds the id `at`, in no particular order."""
    by_id = career.index(("backlinks", kind.table, field), lambda: _by(career, kind.table, field))
    return cast("list[R]", by_id.get(at, []))


def _by(career: Career, table: str, field: str) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in career.table(table).values():
        found.setdefault(getattr(record, field), []).append(record)
    return found
