"""A mistake of ours, in every place where one can be: its kind and its line are told, and no value of anything."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import hostile
from tests.terminal.mistakes import SECRET
from tests.terminal.screen import RUNG, Terminal

MISTAKES = Path(__file__).with_name("mistakes.py")
Mistaken = Callable[..., Terminal]
ENDING = ("key", "worker", "worker thread", "timer", "later")
GOING_ON = ("thread", "task", "finaliser", "callback")


@pytest.fixture
def mistaken(tmp_path: Path) -> Iterator[Mistaken]:
    """Start `rung` with a mistake in one place, on a full career."""
    opened: list[Terminal] = []

    def start(place: str, *words: str) -> Terminal:
        file = tmp_path / "career.json"
        hostile.write(file, f"plain {hostile.MARKUP[:8]}")
        opened.append(Terminal([sys.executable, str(MISTAKES), place, "--file", str(file), *words], tmp_path))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


def tells_no_value(terminal: Terminal) -> None:
    """Fail where something private was printed, or written beside the data file."""
    assert SECRET.encode() not in terminal.sent
    assert b"Traceback" not in terminal.sent
    assert b"private" not in terminal.sent
    for path in terminal.folder.rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path


def told(terminal: Terminal) -> str:
    """Give what was said after the screen was given back."""
    said = " ".join(terminal.sent.decode().split())
    return said[max(0, said.rfind("?1049l")) :]


def test_no_log_keeps_what_is_typed(tmp_path: Path) -> None:
    log = tmp_path / "textual.log"
    rung = Terminal([str(RUNG), "--file", str(tmp_path / "career.json")], tmp_path, TEXTUAL_LOG=str(log))
    rung.sees("What do you really want?")
    rung.types("salary")
    rung.sees("salary")
    rung.close()
    assert not log.exists()


@pytest.mark.parametrize("place", ["command", "start"])
def test_a_mistake_outside_of_the_screen_tells_its_place_only(mistaken: Mistaken, place: str) -> None:
    rung = mistaken(place, *(["today"] if place == "command" else []))
    assert rung.ends() == 1
    assert (
        told(rung)
        .removeprefix("?1049l\x1b[?25h")
        .startswith("rung: Something in rung broke; your text is safe: KeyError in terminal/mistakes.py, line")
    )
    tells_no_value(rung)


@pytest.mark.parametrize("place", ["mount", "compose", "render"])
def test_a_mistake_while_the_screen_is_made_tells_its_place_only(mistaken: Mistaken, place: str) -> None:
    rung = mistaken(place)
    assert rung.ends() == 1
    assert "Something in rung broke; your text is safe: KeyError in terminal/mistakes.py, line" in told(rung)
    tells_no_value(rung)
    assert rung.left_on() == []


@pytest.mark.parametrize("place", ENDING)
def test_a_mistake_at_a_key_ends_it_and_tells_its_place_only(mistaken: Mistaken, place: str) -> None:
    rung = mistaken(place)
    rung.sees("┏━ 1 Goals")
    rung.types("w")
    assert rung.ends() == 1
    assert "Something in rung broke; your text is safe: " in told(rung)
    assert ", line" in told(rung)
    tells_no_value(rung)
    assert rung.left_on() == []


@pytest.mark.parametrize("place", GOING_ON)
def test_a_mistake_that_nobody_waits_for_tells_no_value_either(mistaken: Mistaken, place: str) -> None:
    rung = mistaken(place)
    rung.sees("┏━ 1 Goals")
    rung.types("w")
    rung.sees("went on")
    rung.types("q")
    assert rung.ends() == 0
    tells_no_value(rung)
