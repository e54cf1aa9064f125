"""Ctrl+Z and Ctrl+C as in every program of a terminal: a real shell gets its terminal back, and `fg` the screen."""

from __future__ import annotations

import os
import shutil
import signal
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.unsaved_input import UnsavedFile
from tests.saved import read_career
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE, RUNG, Terminal

BASH = shutil.which("bash")
CTRL_C, CTRL_Z = "\x03", "\x1a"
PROMPT = "shell>"


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Terminal]:
    """Give a shell with job control, in which `rung` was started and asks its first question."""
    if BASH is None:
        pytest.skip("needs bash")
    terminal = Terminal([BASH, "--norc", "--noprofile", "-i"], tmp_path, PS1=f"{PROMPT} ", HISTFILE="")
    terminal.sees(PROMPT)
    terminal.types(f"'{RUNG}' --file '{tmp_path / 'career.json'}'", ENTER)
    terminal.sees("What do you really want?", "Enter continue")
    yield terminal
    terminal.close()


def stops(shell: Terminal) -> None:
    """Press Ctrl+Z and wait for the shell."""
    before = shell.sent.count(b"Stopped")
    shell.types(CTRL_Z)
    shell.until(lambda: shell.sent.count(b"Stopped") > before)
    shell.sees(PROMPT)


def drawn(shell: Terminal) -> int:
    """Give how many times rung has taken over the terminal."""
    return shell.sent.count(b"\x1b[?1049h")


def line_modes(shell: Terminal) -> int:
    """Give the modes of the terminal that say who edits a line and echoes it."""
    flags: int = termios.tcgetattr(shell.child.child_fd)[3]
    return flags


def drawn_again(shell: Terminal, times: int) -> None:
    """Wait until rung has taken over the terminal so many times."""
    shell.until(lambda: drawn(shell) == times)


def test_ctrl_z_gives_the_terminal_back_and_fg_draws_the_screen_again(shell: Terminal) -> None:
    shell.types("lead a team")
    shell.sees("lead a team")
    stops(shell)
    assert shell.left_on() == []
    shell.types("clear; cat", ENTER)
    shell.until(lambda: bool(line_modes(shell) & termios.ICANON))
    shell.sees_not(PROMPT)
    shell.types("echoed", ENTER)
    shell.until(lambda: shell.text.count("echoed") == 2)  # by the terminal and by cat
    assert line_modes(shell) & termios.ECHO
    assert line_modes(shell) & termios.ICANON
    shell.types("\x04", "fg", ENTER)
    drawn_again(shell, 2)
    shell.sees("What do you really want?", "lead a team", "Enter continue")
    shell.sees_not("echoed")
    assert not line_modes(shell) & termios.ECHO
    shell.types(" of ten")
    shell.sees("lead a team of ten")


def test_what_is_typed_for_the_shell_is_no_key_of_rung(shell: Terminal) -> None:
    shell.types("half")
    shell.sees("half")
    shell.types(CTRL_Z + "zzz nnn")  # in one piece, as from a slow line
    shell.sees("Stopped", PROMPT)
    shell.types("\x15", "fg", ENTER)
    drawn_again(shell, 2)
    shell.sees("What do you really want?", "half", "Enter continue")
    shell.types("!")
    shell.sees("half!")


def test_unsaved_text_is_on_the_disk_before_it_stops(shell: Terminal) -> None:
    shell.types("be known for calm releases")
    stops(shell)
    kept = [text for file in sorted((shell.folder / "state").rglob("*")) if file.is_file() for text in _texts(file)]
    assert "be known for calm releases" in " ".join(kept)


def _texts(file: Path) -> list[str]:
    return [file.read_text("utf-8", "replace")]


def test_it_can_be_stopped_twice_and_continued_in_another_size(shell: Terminal) -> None:
    for times in (2, 3):
        stops(shell)
        shell.child.setwinsize(20, 60)
        shell.screen.resize(20, 60)
        shell.types("clear; fg", ENTER)
        drawn_again(shell, times)
        shell.sees("What do you really want?", "Enter continue")
        assert all(len(line.rstrip()) <= 60 for line in shell.screen.display)
    shell.types("abc")
    shell.sees("abc")
    assert shell.text.count("abc") == 1


def test_in_the_background_it_waits_for_fg(shell: Terminal) -> None:
    stops(shell)
    shell.types("bg; sleep 1; jobs; echo rea''dy", ENTER)
    shell.sees("ready")
    shell.types("clear; fg", ENTER)
    drawn_again(shell, 2)
    shell.sees("What do you really want?", "Enter continue")
    shell.types("abc")
    shell.sees("abc")


def test_a_stop_that_nobody_asked_for_draws_the_screen_again_too(shell: Terminal) -> None:
    shell.types("be calm")
    shell.sees("be calm")
    shell.types(CTRL_Z)
    shell.sees("Stopped")
    shell.types("clear; fg", ENTER)
    drawn_again(shell, 2)
    shell.sees("be calm", "Enter continue")
    before = drawn(shell)
    os.kill(_child_of(shell.child.pid or 0), signal.SIGSTOP)
    shell.sees("Stopped", PROMPT)
    shell.types("fg", ENTER)
    drawn_again(shell, before + 1)
    shell.sees("be calm", "Enter continue")
    shell.types("er")
    shell.sees("be calmer")


def _child_of(pid: int) -> int:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.exists():
        pytest.skip("needs /proc to find the child of the shell")
    return int(children.read_text().split()[0])


def test_without_a_shell_ctrl_z_goes_on_with_the_screen_drawn_again(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    rung.sees("What do you really want?", "Enter continue")
    rung.types("calm", CTRL_Z)
    rung.until(lambda: rung.sent.count(b"\x1b[?1049h") == 2)
    rung.sees("What do you really want?", "calm")
    rung.rests()
    rung.types("er")
    rung.sees("calmer")


@pytest.mark.parametrize("key", [CTRL_C, "\x1b[99;5u"], ids=["byte", "report"])
def test_ctrl_c_leaves_from_a_text_field_with_the_text_kept(open_rung: OpenTerminal, key: str) -> None:
    rung = open_rung()
    rung.sees("What do you really want?", "Enter continue")
    rung.types("be known for calm releases", key)
    assert rung.ends() == 0
    assert rung.left_on() == []
    assert b"quit the app" not in rung.sent
    unsaved = UnsavedFile(rung.folder / "career.json", rung.folder / "state" / "rung")
    assert "be known for calm releases" in [text for left in unsaved.take_up() for text in left.texts.values()]
    unsaved.close()


def test_ctrl_c_leaves_from_the_panes_and_nothing_is_changed(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees("1 Goals")
    rung.types(CTRL_C)
    assert rung.ends() == 0
    assert not list(read_career(rung.folder / "career.json"))
