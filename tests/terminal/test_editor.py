"""A private text need not be an argument: `-` at a terminal opens the person's editor."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from career.model.snapshot import Career
from store.reading import read_career
from tests.terminal.screen import Terminal

RUNG = Path(sys.executable).with_name("rung")


def wrote(folder: Path, script: str, status: int) -> tuple[Career, str]:
    """Give feedback by an editor that is this shell script, and give the career and what was said."""
    editor = folder / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o700)
    rung = Terminal(
        [str(RUNG), "feedback", "-", "--file", str(folder / "career.json")], folder, EDITOR=str(editor), VISUAL=""
    )
    assert rung.ends() == status
    return read_career(folder / "career.json"), rung.sent.decode()


def test_what_is_written_in_the_editor_is_kept_and_its_file_is_gone(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script = f'stat -c "%a" "$1" "$(dirname "$1")" > {seen}; echo "$1" >> {seen}; echo "be more present" > "$1"'
    career, _ = wrote(tmp_path, script, 0)
    assert [item.raw for item in career.feedback.values()] == ["be more present"]
    file_mode, folder_mode, file = seen.read_text().split()
    assert (file_mode, folder_mode) == ("600", "700")
    assert not Path(file).parent.exists()


def test_an_editor_that_fails_takes_nothing_over(tmp_path: Path) -> None:
    career, said = wrote(tmp_path, 'echo "half" > "$1"; exit 3', 1)
    assert career.feedback == {}
    assert "The editor ended with status 3" in said


def test_an_old_encoding_of_an_editor_is_read_and_told(tmp_path: Path) -> None:
    career, said = wrote(tmp_path, "printf '1. r\\351union\\n2. two\\n' > \"$1\"", 0)
    assert [item.raw for item in sorted(career.feedback.values(), key=lambda f: f.created_at)] == [
        "r\u00e9union",
        "two",
    ]
    assert "were read as Latin-1" in said


@pytest.mark.parametrize("words", [["feedback", "-"], ["win", "-"], ["reframe", "--batch", "--json"]], ids=" ".join)
def test_without_an_editor_it_is_said_how_to_end(words: list[str], tmp_path: Path) -> None:
    rung = Terminal([str(RUNG), *words, "--file", str(tmp_path / "career.json")], tmp_path, EDITOR="", VISUAL="")
    rung.sees("end with Ctrl+D")
    rung.types("be more present\n", "\x04")
    assert rung.ends() == 0
