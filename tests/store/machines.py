"""Machines as the join knows them: each with a document of its own, a clock of its own, and no disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from store import file_format, join, transaction, version_vector
from store.clock_stamps import Stamp, next_stamp
from store.history import Journal, PathChange
from store.stamped_cells import StampedCell, StampedCells, element_path

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOALS = ("g00000001", "g00000002")
DANA = "p00000001"
REPLICAS = ("aaaa", "bbbb", "cccc")
Tables: TypeAlias = dict[str, dict[str, file_format.StoredRow]]
Document: TypeAlias = dict[str, dict[str, Any]]


def as_document(tables: Mapping[str, Mapping[str, file_format.StoredRow]]) -> Document:
    """Give tables as plain values, as any JSON reader sees them; tables with nothing in them left out."""
    return {name: {key: dict(row) for key, row in rows.items()} for name, rows in tables.items() if rows}


class Machine:
    """One machine; `skew` is how many milliseconds its clock is ahead."""

    def __init__(self, replica: str, skew: int) -> None:
        self.replica = replica
        self.skew = skew
        self.ticks = 0
        self.tables: Tables = file_format.new_tables()

    def write(self, table: str, key: str, values: Mapping[str, Any]) -> str | None:
        """Write fields of a record, which is made where there is none; give the stamp."""

        def fill(pending: transaction.Transaction) -> None:
            cells = pending.cells(table, key)
            made = {"created_at": "2026-11-21T08:00:00Z"} if cells is None else {}
            new: StampedCells = {
                path: StampedCell(value, pending.stamp) for path, value in (made | dict(values)).items()
            }
            pending.put(table, key, (cells or {}) | new)
            pending.journal.add("Wrote", NOW, [PathChange(table, key, path, None, None, pending.stamp) for path in new])

        return self._commit(fill)

    def put_in(self, element: str, is_in: bool) -> str | None:
        """Put an element into a set, or take it out."""
        return self.write("people", DANA, {element_path("cares_about", element): is_in})

    def delete(self, table: str, key: str) -> str | None:
        """Delete a record, where it is there."""

        def fill(pending: transaction.Transaction) -> None:
            cells = pending.cells(table, key)
            if cells is not None:
                pending.delete(table, key, cells)

        return self._commit(fill)

    def take(self, other: Machine) -> None:
        """Join what another machine has into this one's document, as a session does that writes it."""
        self.tables = join.without_deleted_text(join.join(self.tables, other.tables))

    def value(self, table: str, key: str, path: str) -> StampedCell | None:
        """Give a cell of a record that is there."""
        return (transaction.Transaction(self.tables, Journal({}, self.replica), "").cells(table, key) or {}).get(path)

    def _commit(self, fill: Callable[[transaction.Transaction], None]) -> str | None:
        self.ticks += 1
        now = NOW + timedelta(milliseconds=self.skew + 10 * self.ticks)
        stamp = next_stamp(
            max(map(Stamp.parse, version_vector.seen_in(self.tables).values()), default=Stamp(0, 0, "")),
            now,
            self.replica,
        )
        pending = transaction.Transaction(
            self.tables, Journal(self.tables.get("history", {}), self.replica), str(stamp)
        )
        fill(pending)
        if not pending.documents:
            return None
        changes: dict[str, Mapping[str, dict[str, Any] | None]] = {
            **pending.documents,
            "history": pending.journal.documents(),
            "_rung": {"seen": pending.seen},
        }
        tables = {name: dict(rows) for name, rows in self.tables.items()}
        for name, documents in changes.items():
            for key, document in documents.items():
                tables.setdefault(name, {}).pop(key, None)
                if document is not None:
                    tables[name][key] = file_format.StoredRow(document=document)
        self.tables = tables
        return str(stamp)
