"""Machines as the join knows them: each with a document of its own, a clock of its own, and no disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from store import file_format, join, transaction, version_vector
from store.cells import Cell, Cells, element_path
from store.clock_stamps import Stamp, following
from store.history import Change, Journal

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOALS = ("g00000001", "g00000002")
DANA = "p00000001"
NODES = ("aaaa", "bbbb", "cccc")
Tables: TypeAlias = dict[str, dict[str, file_format.Row]]
Document: TypeAlias = dict[str, dict[str, Any]]


def as_document(tables: Mapping[str, Mapping[str, file_format.Row]]) -> Document:
    """Give tables as plain values, as any JSON reader sees them; tables with nothing in them left out."""
    return {name: {key: dict(row) for key, row in rows.items()} for name, rows in tables.items() if rows}


class Machine:
    """One machine; `skew` is how many milliseconds its clock is ahead."""

    def __init__(self, node: str, skew: int) -> None:
        self.node = node
        self.skew = skew
        self.ticks = 0
        self.tables: Tables = file_format.new_tables()

    def write(self, table: str, key: str, values: Mapping[str, Any]) -> str | None:
        """Write fields of a record, which is made where there is none; give the stamp."""

        def lay(laid: transaction.Draft) -> None:
            cells = laid.cells(table, key)
            made = {"created_at": "2026-11-21T08:00:00Z"} if cells is None else {}
            new: Cells = {path: Cell(value, laid.stamp) for path, value in (made | dict(values)).items()}
            laid.put(table, key, (cells or {}) | new)
            laid.journal.add("Wrote", NOW, [Change(table, key, path, None, None, laid.stamp) for path in new])

        return self._commit(lay)

    def put_in(self, element: str, is_in: bool) -> str | None:
        """Put an element into a set, or take it out."""
        return self.write("people", DANA, {element_path("cares_about", element): is_in})

    def delete(self, table: str, key: str) -> str | None:
        """Delete a record, where it is there."""

        def lay(laid: transaction.Draft) -> None:
            cells = laid.cells(table, key)
            if cells is not None:
                laid.delete(table, key, cells)

        return self._commit(lay)

    def take(self, other: Machine) -> None:
        """Join what another machine has into this one's document, as a session does that writes it."""
        self.tables = join.without_deleted_text(join.join(self.tables, other.tables))

    def value(self, table: str, key: str, path: str) -> Cell | None:
        """Give a cell of a record that is there."""
        return (transaction.Draft(self.tables, Journal({}, self.node), "").cells(table, key) or {}).get(path)

    def _commit(self, lay: Callable[[transaction.Draft], None]) -> str | None:
        self.ticks += 1
        now = NOW + timedelta(milliseconds=self.skew + 10 * self.ticks)
        stamp = following(
            max(map(Stamp.parse, version_vector.seen_in(self.tables).values()), default=Stamp(0, 0, "")), now, self.node
        )
        laid = transaction.Draft(self.tables, Journal(self.tables.get("history", {}), self.node), str(stamp))
        lay(laid)
        if not laid.documents:
            return None
        changes: dict[str, Mapping[str, dict[str, Any] | None]] = {
            **laid.documents,
            "history": laid.journal.documents(),
            "_rung": {"seen": laid.seen},
        }
        tables = {name: dict(rows) for name, rows in self.tables.items()}
        for name, documents in changes.items():
            for key, document in documents.items():
                tables.setdefault(name, {}).pop(key, None)
                if document is not None:
                    tables[name][key] = file_format.Row(document=document)
        self.tables = tables
        return str(stamp)
