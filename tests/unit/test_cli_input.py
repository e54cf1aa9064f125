"""A lone `-` stands for standard input, in every verb that takes a text; and blank or future days are told."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.saved import read_career
from tui.main import main


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path of a data file of its own, on a fixed day."""
    monkeypatch.setenv("RUNG_TODAY", "2026-11-21")
    for kind in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    path = tmp_path / "career.json"
    monkeypatch.setenv("RUNG_FILE", str(path))
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["add", "task", "-"],
        ["win", "-"],
        ["remind", "-", "fri"],
        ["reframe", "-", "--save"],
        ["feedback", "-"],
        ["brainstorm", "-"],
        ["add", "vision", "-"],
    ],
    ids=" ".join,
)
def test_a_dash_is_standard_input(words: list[str], file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("- [ ] update the payments runbook\n"))
    assert main(words) == 0
    assert [r.headline for r in read_career(file) if r.table != "reframes"] == ["update the payments runbook"]


def test_nothing_on_standard_input_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("  \n"))
    assert main(["win", "-"]) == 1
    assert "Standard input was empty" in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize("blank", [" ", "\t", "\x1b", "\u200b"])
def test_a_blank_date_is_no_date(blank: str, file: Path) -> None:
    assert main(["add", "task", "file", "it", "--due", blank]) == 0
    (task,) = read_career(file).tasks.values()
    assert task.due is None


@pytest.mark.parametrize(
    "words",
    [
        ["win", "cut", "p95", "--on", "next", "fri"],
        ["feedback", "be", "brief", "--on", "+3d"],
        ["win", "cut", "p95", "on", "tomorrow"],
        ["feedback", "be", "brief", "on", "2026-11-22"],
    ],
)
def test_what_has_happened_is_not_in_the_future(
    words: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 1
    assert "in the future" in capsys.readouterr().err
    assert not file.exists()


def test_a_conflict_is_not_added_by_hand(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "--help"]) == 0
    assert "conflict" not in capsys.readouterr().out
    assert main(["add", "conflict", "foo"]) == 2
    assert not file.exists()


def test_another_language_is_said_to_be_unknown(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reframe", "den", "Bericht", "über", "die", "Zahlungen", "für", "das", "Quartal", "schreiben"]) == 0
    assert "only reads English" in capsys.readouterr().out
    assert not file.exists()
