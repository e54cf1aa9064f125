"""The theme `auto` is that of the terminal's background, whenever the terminal says it, and no answer is ever typed."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks import sample
from benchmarks.programs import TerminalKind, choose_theme, environment
from tests.terminal.screen import ESCAPE, RUNG, Terminal
from tests.terminal.test_multiplexers import Tmux, full_in_colours
from tui.wire.background import QUESTION

TMUX = shutil.which("tmux")
ON_WHITE, ON_BLACK = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:0000/0000/0000\x07"
NOW_LIGHT, NOW_DARK = "\x1b[?997;2n", "\x1b[?997;1n"
LIGHT, DARK = "fbfaf7", "12151c"
Open = Callable[..., Terminal]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Open the dashboard in a theme, with COLORFGBG or without, up to the moment at which it has asked."""
    started: list[Terminal] = []

    def start(theme: str = "auto", fgbg: str | None = None) -> Terminal:
        choose_theme(tmp_path, theme)
        words = [str(RUNG), "demo"]
        started.append(Terminal(words, tmp_path, COLORTERM="truecolor", COLORFGBG=fgbg))
        terminal = started[-1]
        terminal.until(lambda: QUESTION.encode() in terminal.sent or "Goals" in terminal.text)
        return terminal

    yield start
    for terminal in started:
        terminal.close()


def behind(terminal: Terminal) -> str:
    """Give the background of the dashboard."""
    return str(terminal.screen.buffer[0][0].bg)


def drawn_on(terminal: Terminal, background: str) -> None:
    """Wait until the dashboard is drawn on a background."""
    terminal.sees("1 Goals")
    terminal.until(lambda: behind(terminal) == background)


def types_in_a_field(terminal: Terminal, *keys: str) -> None:
    """Type into a field, the answer among the letters, and see nothing but the letters there."""
    terminal.types("n")
    terminal.sees("What were you asked to do?")
    terminal.types("ab")
    terminal.sees("ab")
    for key in keys:
        terminal.types(key)
    terminal.types("cd")
    terminal.sees("abcd ")


@pytest.mark.parametrize(("answer", "background"), [(ON_WHITE, LIGHT), (ON_BLACK, DARK)])
def test_an_answer_in_time_chooses_the_theme_of_the_first_frame(opened: Open, answer: str, background: str) -> None:
    terminal = opened()
    terminal.types(answer)
    drawn_on(terminal, background)
    other = bytes.fromhex({LIGHT: DARK, DARK: LIGHT}[background])
    assert f"48;2;{';'.join(map(str, other))}".encode() not in terminal.sent
    types_in_a_field(terminal)


def test_without_an_answer_it_is_what_colorfgbg_says_and_else_dark(opened: Open) -> None:
    for fgbg, background in ((None, DARK), ("0;15", LIGHT)):
        terminal = opened(fgbg=fgbg)
        drawn_on(terminal, background)
        types_in_a_field(terminal)


def test_an_answer_that_comes_late_and_in_pieces_is_followed_and_types_nothing(opened: Open) -> None:
    terminal = opened()
    drawn_on(terminal, DARK)
    types_in_a_field(terminal, ON_WHITE[:1], ON_WHITE[1:9], ON_WHITE[9:])
    drawn_on(terminal, LIGHT)
    terminal.sees("abcd ")


def test_a_change_of_the_background_is_followed(opened: Open) -> None:
    terminal = opened()
    terminal.types(ON_BLACK)
    drawn_on(terminal, DARK)
    types_in_a_field(terminal, NOW_LIGHT)
    drawn_on(terminal, LIGHT)
    terminal.types(NOW_DARK)
    drawn_on(terminal, DARK)


def test_what_is_typed_while_it_starts_is_kept_beside_the_answer(opened: Open) -> None:
    terminal = opened()
    terminal.types("n" + ON_WHITE)
    terminal.sees("What were you asked to do?")
    drawn_on(terminal, LIGHT)
    assert b"]11;rgb" not in terminal.sent  # the terminal echoed nothing


def test_a_theme_with_colours_of_its_own_asks_nothing(opened: Open) -> None:
    terminal = opened("dark")
    drawn_on(terminal, DARK)
    terminal.types(ESCAPE)
    terminal.rests()
    assert QUESTION.encode() not in terminal.sent


def test_the_terminal_is_left_as_it_was(opened: Open, tmp_path: Path) -> None:
    opened().close()
    words = ["sh", "-c", f"stty -a; {shlex.quote(str(RUNG))} demo; stty -a"]
    terminal = Terminal(words, tmp_path)
    terminal.until(lambda: QUESTION.encode() in terminal.sent)
    terminal.types(ON_WHITE)
    terminal.sees("Goals", "Tasks")
    terminal.types("q")
    assert terminal.ends() == 0
    before, *_, after = [part for part in terminal.sent.split(b"speed ") if b"icanon" in part]
    assert after.split() == before.split()[: len(after.split())]


@pytest.mark.skipif(TMUX is None, reason="tmux is not installed")
def test_in_tmux_no_answer_is_typed(tmp_path: Path) -> None:
    sample.write(tmp_path, 3)
    choose_theme(tmp_path, "auto")
    server = Tmux(tmp_path, "tmux-256color", shlex.quote(str(RUNG)), environment(tmp_path, TerminalKind()))
    try:
        server.rests(full_in_colours)
        server.types("n")
        server.rests(lambda screen: "What were you asked to do?" in screen)
        server.types("abcd")
        assert "11;rgb" not in server.rests(lambda screen: "abcd" in screen)
    finally:
        server.run("kill-server")
