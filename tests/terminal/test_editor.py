"""The person's editor: for `-` at a terminal, since a private text need not be an argument, and from a field."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from career.model.snapshot import Career
from tests.saved import read_career
from tests.terminal.screen import ENTER, ESCAPE, Terminal

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


def test_a_field_is_written_on_in_the_editor_and_the_screen_is_drawn_again(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    # Ctrl+C in an editor goes to all who share its terminal: the dashboard goes on.
    editor.write_text('#!/bin/sh\nclear; echo "here is the editor"; kill -INT $PPID; echo "and say so" >> "$1"\n')
    editor.chmod(0o700)
    data = tmp_path / "career.json"
    rung = Terminal([str(RUNG), "--file", str(data)], tmp_path, EDITOR=str(editor), VISUAL="")
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees_not("Enter continue")
    rung.types("f")
    rung.sees("Feedback", "they said")
    rung.types("be more present")
    rung.sees("be more present")
    rung.types("\x0f")
    rung.sees("they said       be more present", "and say so", "1 Goals · 0 active")
    rung.sees_not("here is the editor")
    rung.types(ENTER)
    rung.sees("Added feedback")
    rung.types("q")
    assert rung.ends() == 0
    assert [item.raw for item in read_career(data).feedback.values()] == ["be more present and say so"]
