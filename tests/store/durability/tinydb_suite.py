"""A pytest plugin that runs TinyDB's own tests on our storage: `-p tinydb_suite`, with this folder on the path.

It imports nothing of our tests, whose package has the name of theirs. Their tests use numbers for ids and know of no
header; so both are taken off and put back on the way to our storage, which is left as it is otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import tinydb
import tinydb.storages

from store.file_format import HEADER
from store.storage import CareerStorage

PREFIX = "n"
"""What makes a text of a number."""

DOES_NOT_APPLY = {
    "test_json": "writes what are no tables; our file has tables of records only",
    "test_json_kwargs": "chooses the layout; ours has one",
    "test_json_read": "an access mode of JSONStorage; our files are read without a storage",
    "test_create_dirs": "an option of JSONStorage; ours makes the folder, for its owner only",
    "test_encoding": "an option of JSONStorage; our files are UTF-8",
    "test_json_invalid_mode_warning": "an access mode of JSONStorage",
    "test_caching_json_write": "looks at a private field of JSONStorage",
    "test_unique_ids": "drops the tables of a file before it has read it; ours overwrites nothing that it never saw",
    "test_json_invalid_directory": "JSONStorage touches the file when it is opened; ours when it is first written",
}
"""Tests of what only JSONStorage has or does, with the reason."""


class NumberedStorage(CareerStorage):
    """Our storage for callers that number their records. `ensure_ascii` is taken as our files have it: not."""

    def __init__(self, path: str, *, ensure_ascii: bool = False) -> None:
        super().__init__(path)
        assert not ensure_ascii

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Give all tables but the header, with numbers for ids."""
        tables = super().read()
        if tables is None:
            return None
        return {
            name: {key.removeprefix(PREFIX): dict(row) for key, row in rows.items()}
            for name, rows in tables.items()
            if name != HEADER
        }

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Take over all tables."""
        super().write({name: {f"{PREFIX}{key}": row for key, row in rows.items()} for name, rows in data.items()})


def pytest_configure() -> None:
    """Put our storage in the place of theirs before their tests are imported."""
    for module in (tinydb, tinydb.storages, tinydb.database):
        module.JSONStorage = NumberedStorage  # type: ignore[attr-defined] # that is what the tests import
    tinydb.TinyDB.default_storage_class = NumberedStorage  # type: ignore[assignment] # documented as any storage


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what does not apply."""
    for item in items:
        if reason := DOES_NOT_APPLY.get(item.name):
            item.add_marker(pytest.mark.skip(reason=reason))
