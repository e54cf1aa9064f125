"""The daily check-in in a real terminal: the usual day in a few keys, the shortest in six, and straight from the shell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import TODAY
from tests.demo import write_demo
from tests.saved import read_career
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE, Terminal

PLAIN = "say why a thing is built before what it does"
WIN = "the demo ended early and with two questions"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the data file of somebody with half a year behind them."""
    path = tmp_path / "career.json"
    write_demo(path, tmp_path / "state" / "rung", TODAY)
    return path


class Keys:
    """Counts the keys that are pressed; a text of words counts as none."""

    def __init__(self, rung: Terminal) -> None:
        self.rung = rung
        self.count = 0

    def press(self, key: str, *seen: str) -> None:
        """Press one key, and wait for what it shows."""
        self.count += 1
        self.rung.types(key)
        self.rung.sees(*seen)

    def say(self, words: str, *seen: str) -> None:
        """Type words and Enter."""
        self.rung.types(words)
        self.press(ENTER, *seen)


def test_the_usual_day(open_rung: OpenTerminal, file: Path) -> None:
    rung = open_rung()
    rung.sees("1 Goals", "check-in")
    keys = Keys(rung)
    keys.press("c", "Check-in 1/5", "9 d late")
    keys.press("+", "Moved")
    keys.press(ENTER, "Check-in 2/5", "3 of 5 incidents")
    keys.press("4", "4")
    keys.press(ENTER, "Did it happen?")
    keys.press("y", "Own a feature alone", "Did it happen?")
    keys.press("y", "Check-in 3/5", "Omar said: Your demo lost me")
    keys.press("p", "In plain words: Your demo lost me")
    keys.say(PLAIN, "Check-in 4/5")
    keys.say(WIN, "Check-in 5/5", "a tell it")
    keys.press("n")
    rung.sees_not("Check-in 5/5")
    assert keys.count <= 25
    rung.types("q")
    assert rung.ends() == 0
    career = read_career(file)
    assert PLAIN in {item.plain for item in career.feedback.values()}
    assert WIN in {win.text for win in career.wins.values()}
    assert [c.value for c in career.checkins.values() if c.on == TODAY] == [4.0]
    [held] = [r for r in career.reviews.values() if r.on == TODAY]
    assert held.left_at == ""
    assert 0 <= held.seconds < 60


def test_the_shortest_day_is_six_keys(open_rung: OpenTerminal, file: Path) -> None:
    rung = open_rung()
    rung.sees("1 Goals", "check-in")
    keys = Keys(rung)
    keys.press("c", "Check-in 1/5")
    for number in (2, 3, 4, 5):
        keys.press(ENTER, f"Check-in {number}/5")
    keys.press(ENTER)
    rung.sees_not("Check-in 5/5")
    assert keys.count == 6
    rung.types("q")
    assert rung.ends() == 0
    assert [r.left_at for r in read_career(file).reviews.values() if r.on == TODAY] == [""]


def test_it_opens_from_the_shell_and_goes_on_where_it_was_left(open_rung: OpenTerminal, file: Path) -> None:
    rung = open_rung("checkin")
    rung.sees("Check-in 1/5")
    rung.types(ENTER)
    rung.sees("Check-in 2/5")
    rung.types(ESCAPE)
    rung.sees_not("Check-in 2/5")
    rung.rests()
    rung.types("q")
    assert rung.ends() == 0
    again = open_rung("checkin")
    again.sees("Check-in 2/5")
    again.types(ESCAPE)
    again.sees_not("Check-in 2/5")
    again.rests()
    again.types("q")
    assert again.ends() == 0
    assert len([r for r in read_career(file).reviews.values() if r.on == TODAY]) == 1
