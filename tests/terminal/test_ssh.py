"""A real line that is cut: `ssh -tt` to a server of our own on this machine, killed in the middle of a word."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.programs import choose_theme
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import RUNG, Terminal
from tests.terminal.test_unsaved import HALF, feedback_half_typed, kept, offered, wait_for
from tui.wire.background import QUESTION

CONFIG = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
"""


EMPTY = Path("/run/sshd")
"""A folder that a server of root's wants to have, made when the system's own starts."""


@contextmanager
def empty_folder() -> Iterator[None]:
    """Make that folder where it is missing, until the test has ended."""
    is_ours = os.geteuid() == 0 and EMPTY.parent.is_dir() and not EMPTY.exists()
    if is_ours:
        EMPTY.mkdir(0o755)
    try:
        yield
    finally:
        if is_ours:
            EMPTY.rmdir()


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """Run a server with keys of its own until the test has ended, and give its port."""
    sshd = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not (sshd and shutil.which("ssh") and shutil.which("ssh-keygen")):
        pytest.skip("openssh-server and openssh-client are not both installed here")
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    config = tmp_path / "sshd_config"
    config.write_text(CONFIG.format(port=number, folder=tmp_path), "utf-8")
    with empty_folder(), subprocess.Popen([sshd, "-D", "-e", "-f", str(config)], stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(lambda: server.poll() is not None or _answers(number), "The server does not answer.")
            if server.poll() is not None:
                pytest.skip(f"sshd does not run here: it ended with {server.returncode}")
            yield number
        finally:
            server.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def running(folder: Path) -> list[int]:
    """Give the numbers of the processes that run on the career in this folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:  # it has just ended
            continue
        if any(word.endswith(b"/rung") for word in words) and str(folder / "career.json").encode() in words:
            found.append(int(process.name))
    return found


def over_ssh(port: int, folder: Path, *line: str) -> Terminal:
    """Open rung at the other end of a line; `line` are the words before, of a program that makes it slow."""
    there = ["env", f"HOME={folder}", f"XDG_STATE_HOME={folder / 'state'}", "RUNG_TODAY=2026-11-21"]
    command = shlex.join([*there, str(RUNG), "--file", str(folder / "career.json")])
    options = [
        "StrictHostKeyChecking=no",
        f"UserKnownHostsFile={folder / 'known'}",
        "IdentitiesOnly=yes",
        "LogLevel=ERROR",
    ]
    told = [word for option in options for word in ("-o", option)]
    here = ["-F", "none", "-i", str(folder / "user"), "-p", str(port), f"{getpass.getuser()}@127.0.0.1"]
    return Terminal([*line, "ssh", "-tt", *told, *here, command], folder)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are looked for in /proc")
def test_a_line_that_is_cut_in_mid_word_loses_nothing_and_leaves_no_process(
    port: int, tmp_path: Path, open_rung: OpenTerminal
) -> None:
    line = over_ssh(port, tmp_path)
    feedback_half_typed(line)
    assert running(tmp_path)
    line.child.kill(signal.SIGKILL)
    line.ends()
    wait_for(lambda: not running(tmp_path), "It lives on without a line.")
    assert HALF.encode() in kept(tmp_path)
    offered(open_rung(), HALF)


WHITE_OF_256 = "ffffff"
"""The background of the theme `light` in 256 colours."""
SLOW = (sys.executable, "-m", "benchmarks.line", "75", "20000")
"""A line of 150 ms there and back, of 20 kB a second."""


def test_the_answer_for_the_background_comes_over_a_slow_line_and_types_nothing(port: int, tmp_path: Path) -> None:
    choose_theme(tmp_path, "auto")
    line = over_ssh(port, tmp_path, *SLOW)
    line.until(lambda: QUESTION.encode() in line.sent)
    line.types("\x1b]11;rgb:ffff/ffff/ffff\x1b\\")
    line.sees("What do you really want?", "Enter continue")
    line.types("lead a team")
    line.sees(" lead a team ")
    assert "rgb" not in line.text
    line.until(lambda: line.screen.buffer[0][0].bg == WHITE_OF_256)
