"""Under a umask that forbids nothing: whatever a session in a terminal writes is for its owner only."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tests.terminal.screen import ENTER, RUNG, Terminal


def open_to_others(folder: Path) -> dict[str, str]:
    """Give the files and folders below `folder` that somebody else may read, write or enter, with their modes."""
    return {
        str(path.relative_to(folder)): stat.filemode(path.lstat().st_mode)
        for path in folder.rglob("*")
        if path.lstat().st_mode & 0o077
    }


def rung(folder: Path, *words: str) -> Terminal:
    """Start `rung` with its files in the usual places below a home folder, under umask 000."""
    start = ["-c", "import os, sys; os.umask(0); os.execv(sys.argv[1], sys.argv[1:])", str(RUNG), *words]
    return Terminal([sys.executable, *start], folder, XDG_STATE_HOME=None, XDG_DATA_HOME=None, RUNG_FILE=None)


def test_all_that_a_session_writes_is_for_its_owner_only(tmp_path: Path) -> None:
    with_draft = rung(tmp_path)
    with_draft.sees("What do you really want?")
    with_draft.types("lead a team", ENTER)
    with_draft.sees("And what do you really want?")
    with_draft.types(ENTER)
    with_draft.sees("Where are you today?")
    with_draft.types(ENTER)
    with_draft.sees("Where do you want to be?")
    with_draft.types(ENTER)
    with_draft.sees("What were you asked to do?")
    with_draft.types("half a private word")
    with_draft.sees("half a private word")
    with_draft.until(lambda: any(b"half a private" in path.read_bytes() for path in _files(tmp_path)))
    assert open_to_others(tmp_path) == {}
    with_draft.close()
    assert open_to_others(tmp_path) == {}
    names = {path.name for path in _files(tmp_path)}
    assert {"career.json", "career.json.lock"} <= names


@pytest.mark.parametrize(
    "words",
    [
        *(["win", "one"], ["today"], ["demo", "today"]),
        *(pytest.param([word], marks=pytest.mark.full) for word in ("where", "doctor", "backups")),
    ],
)
def test_what_a_verb_writes_is_for_its_owner_only(tmp_path: Path, words: list[str]) -> None:
    for _ in range(2):
        assert rung(tmp_path, *words).ends() in {0, 1, 2}
    assert open_to_others(tmp_path) == {}
    assert _files(tmp_path) or words != ["win", "one"]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
