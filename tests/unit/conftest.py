"""Fixtures of the unit tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def rung(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Rung:
    """Give the command line, on a file of its own, on Saturday 21 November 2026, wide enough that no line is wrapped."""
    for name in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.delenv("RUNG_FILE", raising=False)
    monkeypatch.setenv("RUNG_TODAY", "2026-11-21")
    monkeypatch.setenv("COLUMNS", "9999")
    return Rung(tmp_path / "data" / "rung" / "career.json", capsys, monkeypatch)
