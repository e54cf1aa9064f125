"""Bringing in records that were exported, as one step that undo can take back."""

from __future__ import annotations

from collections.abc import Sequence

from career.model.records import Record
from store.store import Store


def bring_in(store: Store, records: Sequence[Record], label: str) -> None:
    """Save the records as one step, after a backup. Raises what commit raises."""
    store.back_up("import")
    store.commit(label, records)
