"""The records that a record refers to, by the ids that its fields hold."""

from __future__ import annotations

from career.model.records import Record
from career.model.tables import TABLES


def referred(record: Record) -> list[tuple[str, str]]:
    """Return the fields of a record that refer to others, each with an id; one that holds several ids comes with each."""
    row = TABLES[record.table]
    one = [(name, of) for name in row.refers if (of := getattr(record, name))]
    return one + [(name, of) for name in row.refers_many for of in sorted(getattr(record, name))]
