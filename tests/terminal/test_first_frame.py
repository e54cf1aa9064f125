"""The frame that is painted before Textual is loaded: what is sent, and what happens to keys, signals and sizes meanwhile."""

from __future__ import annotations

import os
import re
import signal
import termios
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

import pyte
import pytest

from benchmarks.terminal import READS_KEYS
from tests.building import TODAY
from tests.demo import write_demo
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import Terminal

FRAME, TAKE_OVER = 4096, 300
"""The most bytes of the frame, and of what Textual sends when it takes over."""
MOMENTS = (0.0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6)
"""Seconds after the frame at which something happens: from its first bytes until long after Textual has begun."""
OpenDemo = Callable[..., Terminal]


def pairs(*what: object, always: Sequence[float]) -> Iterator[Any]:
    """Yield a case for each moment: some for every run, the others for the full form."""
    for moment in MOMENTS:
        yield pytest.param(*what, moment, marks=[] if moment in always else pytest.mark.full)


@pytest.fixture
def open_demo(open_rung: OpenTerminal, tmp_path: Path) -> OpenDemo:
    """Open the dashboard on the demo's career."""

    def start(*words: str, size: tuple[int, int] = (80, 24), **environ: str | None) -> Terminal:
        file = tmp_path / "career.json"
        if not file.exists():
            write_demo(file, tmp_path / "state" / "rung", TODAY)
        return open_rung(*words, size=size, **{"COLUMNS": None, "LINES": None, **environ})

    return start


def painted(rung: Terminal) -> bytes:
    """Wait for the frame, whose cursor is shown last, and give what was sent for it."""
    rung.until(lambda: b"\x1b[6 q" in rung.sent)
    rung.sees("1 Goals", "2 Upcoming", "3 Feedback", "4 Tasks", "? keys")
    return rung.sent


def attributes(rung: Terminal) -> list[Any]:
    """Give the attributes of the terminal."""
    return termios.tcgetattr(rung.child.child_fd)


def waits(rung: Terminal, seconds: float) -> None:
    """Read for so long, whatever comes."""
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        rung.reads(left)


@pytest.mark.parametrize("size", [(80, 24), (119, 30), (140, 40)])
def test_the_frame_is_whole_and_textual_sends_no_cell_of_it_again(open_demo: OpenDemo, size: tuple[int, int]) -> None:
    rung = open_demo(size=size)
    painted(rung)  # what came with it may hold more where the reader was slow
    assert b"Goals" in rung.sent.partition(READS_KEYS)[0]
    frame = rung.text
    rung.rests()
    first, mark, after = rung.sent.partition(b"\x1b[?1000h")
    assert mark
    area = size[0] * size[1] / (80 * 24)
    assert len(first) <= FRAME * area
    assert len(after) <= TAKE_OVER * area, "but for signs whose width terminals may see otherwise"
    assert rung.text == frame
    assert rung.sent.count(b"?1049h") == 1
    rung.types("q")
    assert rung.ends() == 0
    assert rung.left_on() == []


@pytest.mark.parametrize("moment", [*pairs(always=(MOMENTS[0], MOMENTS[6]))])
def test_keys_typed_meanwhile_all_act_in_order(open_demo: OpenDemo, moment: float) -> None:
    rung = open_demo()
    rung.sees("1 Goals")
    rung.types("4")
    waits(rung, moment)
    rung.types("j")
    waits(rung, 0.02)
    rung.types("j")
    rung.sees("3/1")  # of ten tasks or more
    rung.types("q")
    assert rung.ends() == 0


@pytest.mark.parametrize(
    ("how", "status", "moment"),
    [
        *pairs(signal.SIGTERM, 143, always=MOMENTS[::3]),
        *pairs(signal.SIGHUP, 129, always=(MOMENTS[0], MOMENTS[-1])),
        *pairs(signal.SIGINT, 130, always=(MOMENTS[3],)),
    ],
)
def test_a_signal_at_any_moment_gives_the_terminal_back(
    open_demo: OpenDemo, how: signal.Signals, status: int, moment: float
) -> None:
    rung = open_demo()
    before, kept = attributes(rung), os.dup(rung.child.child_fd)
    painted(rung)
    waits(rung, moment)
    rung.child.kill(how)
    assert rung.ends() == status
    assert rung.sent.rindex(b"?1049l") > rung.sent.rindex(b"?1049h")
    assert rung.sent.rindex(b"?25h") > rung.sent.rindex(b"?25l")
    assert rung.sent.rindex(b"?7h") > rung.sent.rindex(b"?7l")
    assert rung.sent.count(b"\x1b[<u") == rung.sent.count(b"\x1b[>25u")
    assert (b"?1000h" in rung.sent) <= (rung.left_on() == [])
    assert before[3] & termios.ECHO
    after = termios.tcgetattr(kept)
    os.close(kept)
    assert after == before


def test_ctrl_c_ends_it_and_ctrl_z_waits(open_demo: OpenDemo) -> None:
    rung = open_demo()
    rung.sees("1 Goals")
    flags, special = attributes(rung)[3], attributes(rung)[6]
    assert flags & termios.ISIG
    assert not flags & (termios.ECHO | termios.ICANON)
    assert special[termios.VSUSP] == special[termios.VQUIT] == b"\x00"
    rung.types("\x03")
    assert rung.ends() in {0, 130}
    assert b"\x1b[?1049l" in rung.sent


@pytest.mark.parametrize(
    ("back", "moment"), [*pairs(True, always=MOMENTS[::3]), *pairs(False, always=(MOMENTS[0], MOMENTS[-1]))]
)
def test_after_a_resize_meanwhile_all_is_sent_anew(open_demo: OpenDemo, moment: float, back: bool) -> None:
    rung = open_demo()
    painted(rung)
    waits(rung, moment)
    sizes = [(100, 30), (80, 24)] if back else [(100, 30)]
    since = len(rung.sent)
    for wide, high in sizes:
        rung.child.setwinsize(high, wide)
    rung.screen = pyte.Screen(wide, high)
    rung.stream = pyte.Stream(rung.screen)
    rung.rests()
    rung.sees("1 Goals", "2 Upcoming", "3 Feedback", "4 Tasks", "? keys")
    assert len(rung.sent) - since > high * wide


def test_after_a_stop_the_other_screen_is_entered_again(open_demo: OpenDemo) -> None:
    rung = open_demo()
    before = attributes(rung)[3]
    painted(rung)
    rung.rests()
    assert not attributes(rung)[3] & termios.ISIG
    since = len(rung.sent)
    rung.types("\x1a")  # nobody is there who could stop it: it leaves the screen and comes back at once
    rung.rests()
    left, entered = rung.sent.find(b"?1049l", since), rung.sent.find(b"?1049h", since)
    assert 0 < left < entered
    rung.types("q")
    assert rung.ends() == 0
    assert before & termios.ECHO


@pytest.mark.parametrize(
    ("words", "size", "environ"),
    [
        ((), (79, 24), {}),
        ((), (80, 24), {"NO_COLOR": "1"}),
        (("--mask",), (80, 24), {}),
        pytest.param((), (80, 19), {}, marks=pytest.mark.full),
        pytest.param((), (80, 24), {"TERM": "xterm"}, marks=pytest.mark.full),
        pytest.param((), (80, 24), {"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}, marks=pytest.mark.full),
        pytest.param(("checkin",), (80, 24), {}, marks=pytest.mark.full),
    ],
)
def test_elsewhere_nothing_is_painted_ahead(
    open_demo: OpenDemo, words: tuple[str, ...], size: tuple[int, int], environ: dict[str, str]
) -> None:
    rung = open_demo(*words, size=size, **environ)
    rung.until(lambda: READS_KEYS in rung.sent)
    head = rung.sent[: rung.sent.index(b"?1000h")]
    assert re.search(rb"[1-4] (Goals|Upcoming|Feedback|Tasks)", head) is None
    assert len(head) < 100


def test_a_refusal_after_the_frame_is_said_on_the_shells_screen(open_demo: OpenDemo, tmp_path: Path) -> None:
    config = tmp_path / "config" / "rung"
    config.mkdir(parents=True)
    (config / "config.toml").write_text('theme = "no such"', "utf-8")
    rung = open_demo(XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert rung.ends() == 1
    assert b"There is no theme 'no such'" in rung.sent
    assert rung.sent.rfind(b"?1049l") >= rung.sent.rfind(b"?1049h")
