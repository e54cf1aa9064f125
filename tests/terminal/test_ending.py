"""Every end of the dashboard: the terminal is as it was, the status tells how, and no value of anything is printed."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE, Terminal

CRASHES = Path(__file__).with_name("crashes.py")
STARTING = ("\x1b[?1049h", "\x1b[?2004h", "\x1b[?25l", "What")
"""What is sent while it starts, one after the other."""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_its_number_and_restores_the_terminal(
    open_rung: OpenTerminal, number: signal.Signals
) -> None:
    rung = open_rung()
    rung.sees("What do you really want?")
    rung.child.kill(number)
    assert rung.ends() == 128 + number
    assert rung.left_on() == []


@pytest.mark.parametrize(
    ("number", "sent"),
    [
        *((signal.SIGTERM, sent) for sent in STARTING),
        (signal.SIGHUP, STARTING[0]),
        *(pytest.param(signal.SIGHUP, sent, marks=pytest.mark.full) for sent in STARTING[1:]),
    ],
)
def test_a_signal_while_it_starts_ends_it_likewise(open_rung: OpenTerminal, number: signal.Signals, sent: str) -> None:
    rung = open_rung()
    rung.until(lambda: sent.encode() in rung.sent)
    rung.child.kill(number)
    assert rung.ends() == 128 + number, f"{rung.text}\n{rung.sent[-1500:]!r}"
    assert rung.left_on() == []


def test_q_ends_it_with_0_and_restores_the_terminal(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees_not("Enter continue")
    rung.types("q")
    assert rung.ends() == 0
    assert rung.left_on() == []
    assert "rung" not in rung.text


@pytest.mark.parametrize("term", ["dumb"])
def test_a_dumb_terminal_is_told_what_to_use_instead(open_rung: OpenTerminal, term: str) -> None:
    rung = open_rung("--no-plain", TERM=term)
    assert rung.ends() == 1
    assert "rung today" in rung.text
    assert b"\x1b" not in rung.sent


def test_a_mistake_of_ours_tells_its_place_and_no_value(tmp_path: Path) -> None:
    rung = Terminal([sys.executable, str(CRASHES), str(tmp_path)], tmp_path)
    rung.sees("What do you really want?")
    rung.types("a private wish", ENTER)
    rung.sees("And what do you really want?")
    rung.types(ENTER)
    rung.sees("Where are you today?")
    rung.types(ENTER)
    rung.sees("Where do you want to be?")
    rung.types(ENTER)
    assert rung.ends() == 1
    said = " ".join(rung.sent.decode().split())
    assert "Something in rung broke; your text is safe: ZeroDivisionError in terminal/crashes.py, line" in said
    after = said[said.rindex("?1049l") :]
    assert "secret" not in after
    assert "private wish" not in after
    assert "Traceback" not in after
    assert rung.left_on() == []


def test_a_mistake_where_keys_are_read_is_no_good_end_and_tells_no_value(tmp_path: Path) -> None:
    rung = Terminal([sys.executable, str(CRASHES), str(tmp_path), "reader"], tmp_path)
    rung.sees("What do you really want?")
    rung.types("a private wish")
    rung.sees("a private wish")
    rung.types("!")
    assert rung.ends() == 1
    said = " ".join(rung.sent.decode().split())
    after = said[said.rindex("?1049l") :]
    assert "Something in rung broke; your text is safe: ValueError in terminal/crashes.py, line" in after
    assert "secret" not in after
    assert "private wish" not in after
    assert rung.left_on() == []
