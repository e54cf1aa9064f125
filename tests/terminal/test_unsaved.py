"""Unsaved text, when the session ends, however it ends, is there again at the next start."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE, PATIENCE, RUNG, TAB, Terminal
from tests.terminal.test_ending import CRASHES

HALF = "be more pres"


def feedback_half_typed(rung: Terminal) -> None:
    """Leave the first questions, and begin a feedback."""
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees_not("Enter continue")
    rung.types("f")
    rung.sees("as you heard it")
    rung.types(HALF)
    rung.sees(HALF)


def kept(folder: Path) -> bytes:
    """Return all that is kept of the unsaved text."""
    drafts = folder / "state" / "rung" / "drafts"
    return b"".join(file.read_bytes() for file in drafts.glob("[!.]*.json")) if drafts.exists() else b""


def offered(rung: Terminal, *texts: str) -> None:
    """Skip the first questions of an empty file, and take up the unsaved text by its keys."""
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees("D unsaved text")
    rung.rests()  # an escape with a letter at once after it is another key
    rung.types("D")
    rung.sees("Unsaved text", *texts)
    rung.types(ENTER)
    rung.sees_not("Unsaved text")
    rung.sees(*texts)


def hang_up(rung: Terminal) -> None:
    """Close the line, as a window that is closed does."""
    process = vars(rung.child)["ptyproc"]
    process.fileobj.close()
    process.closed = True


def _read(descriptor: int) -> bytes:
    ready, _, _ = select.select([descriptor], [], [], 0.05)
    return os.read(descriptor, 65536) if ready else b""


def gone(rung: Terminal) -> bool:
    """Tell whether the program has ended. It stays to be waited for."""
    return os.waitid(os.P_PID, rung.child.pid or 0, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def wait_for(holds: Callable[[], bool], what: str) -> None:
    """Wait until it holds. Fails after PATIENCE seconds."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end, what


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, *(pytest.param(one, marks=pytest.mark.full) for one in (signal.SIGINT, signal.SIGHUP))]
)
def test_a_signal_in_mid_word_loses_nothing(open_rung: OpenTerminal, number: signal.Signals) -> None:
    rung = open_rung()
    feedback_half_typed(rung)
    rung.child.kill(number)
    assert rung.ends() == 128 + number
    assert rung.left_on() == []
    offered(open_rung(), HALF)


def test_a_line_that_drops_in_mid_word_loses_nothing_and_leaves_no_process(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    feedback_half_typed(rung)
    hang_up(rung)
    wait_for(lambda: gone(rung), "It lives on without a line.")
    offered(open_rung(), HALF)


def test_a_line_that_drops_without_a_signal_ends_it_too(tmp_path: Path, open_rung: OpenTerminal) -> None:
    ours, theirs = pty.openpty()
    words = [str(RUNG), "--file", str(tmp_path / "career.json")]
    env = os.environ | {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state"), "TERM": "xterm-256color"}
    with subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=env) as rung:
        os.close(theirs)
        wait_for(lambda: b"really want" in _read(ours), "It does not start.")
        os.write(ours, HALF.encode())
        wait_for(lambda: _read(ours) is not None and HALF.encode() in kept(tmp_path), "It is not kept.")
        os.close(ours)
        assert rung.wait(PATIENCE) == 128 + signal.SIGHUP
    again = open_rung()
    again.sees("What do you really want?", HALF, "your unsaved text")


def test_a_kill_after_a_pause_in_typing_loses_nothing(open_rung: OpenTerminal, tmp_path: Path) -> None:
    rung = open_rung()
    feedback_half_typed(rung)
    wait_for(lambda: HALF.encode() in kept(tmp_path), "It is not kept.")
    rung.child.kill(signal.SIGKILL)
    assert rung.ends() == 128 + signal.SIGKILL
    again = open_rung()
    offered(again, HALF)
    again.types("ent in reviews", ENTER)
    again.sees("Added feedback 'be more present in reviews'")
    assert kept(tmp_path) == b"", "What was saved is kept as if it were not."


def test_a_kill_while_a_card_is_written_loses_nothing(open_rung: OpenTerminal, tmp_path: Path) -> None:
    rung = open_rung()
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types("update the payments runbook", ENTER)
    rung.sees("REFRAME  update the payments runbook")
    rung.types("k", TAB)
    rung.sees("Which part of it do you know already?")
    rung.types("I know who is pag")
    wait_for(lambda: b"I know who is pag" in kept(tmp_path), "It is not kept.")
    rung.child.kill(signal.SIGKILL)
    rung.ends()
    again = open_rung()
    again.sees("What do you really want?")
    again.types(ESCAPE)
    again.sees("update the payments runbook", "your unsaved text")
    again.types(ENTER)
    again.sees("REFRAME  update the payments runbook", "[x] don't know how", "Which part of it do you know already?")
    again.types("\x1b[F", "ed", ENTER)  # the End key: without it, what is typed replaces the text
    again.sees("Reframed 'update the payments runbook'")
    assert b"I know who is paged" in (tmp_path / "career.json").read_bytes()


def test_a_mistake_of_ours_loses_nothing(tmp_path: Path) -> None:
    words = [sys.executable, str(CRASHES), str(tmp_path), "reader"]
    rung = Terminal(words, tmp_path)
    rung.sees("What do you really want?")
    rung.types("Lead a te")
    rung.sees("Lead a te")
    rung.types("!")
    assert rung.ends() == 1
    again = Terminal(words, tmp_path)
    again.sees("What do you really want?", "Lead a te", "your unsaved text")
    again.close()
