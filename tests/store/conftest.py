"""A store on a real file, at a fixed moment that a test may move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.store import Store

OpenStore = Callable[..., Store]


@pytest.fixture
def now() -> list[datetime]:
    """Give the present moment as the only element, so that a test can put another in its place."""
    return [datetime(2026, 11, 21, 8, 0, tzinfo=UTC)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Say where the data file is or will be."""
    return tmp_path / "data" / "career.json"


@pytest.fixture
def put(data: Path) -> Callable[[bytes], bytes]:
    """Put bytes where the data file is."""

    def put(content: bytes) -> bytes:
        data.parent.mkdir(exist_ok=True)
        data.write_bytes(content)
        return content

    return put


@pytest.fixture
def open_store(data: Path, tmp_path: Path, now: list[datetime]) -> OpenStore:
    """Open the data file in another session, of this machine or of one by another name."""
    return lambda machine="here", **options: Store(data, tmp_path / machine, lambda: now[0], **options)
