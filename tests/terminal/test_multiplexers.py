"""The dashboard in tmux, and over ssh: after every key the screen is what a fresh drawing of it gives, to the cell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from textual.geometry import Size

from benchmarks.programs import TerminalKind, environment, full
from benchmarks.terminal import Terminal
from tests.terminal.screen import PATIENCE, RUNG
from tests.terminal.walk import REDRAW, WALK, write
from tests.unit.test_frame_diff import Eye
from tests.unit.test_frame_diff import seen as seen_cell

TMUX = shutil.which("tmux")
SSHD = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
SHORT = 15
"""Keys of the walk until a dialog with wide letters is left: panes, wide rows, a detail and a card are behind it."""
STILL = 4
"""Looks that must be the same for the screen to be at rest."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the career to walk through."""
    write(tmp_path)
    return tmp_path


# tmux


class Tmux:
    """A tmux server of its own, with one pane of 80 by 24 in which a command runs under TERM."""

    def __init__(self, folder: Path, term: str, command: str, told: dict[str, str]) -> None:
        config = folder / "tmux.conf"
        config.write_text(f'set -g default-terminal "{term}"\nset -g status off\n', "utf-8")
        self._words = [str(TMUX), "-S", str(folder / "socket"), "-f", str(config)]
        self._told = {name: value for name, value in told.items() if name != "TERM"} | {"TERM": "xterm-256color"}
        self.run("new-session", "-d", "-x", "80", "-y", "24", command)

    def run(self, *words: str) -> str:
        """Give tmux a command, and give what it prints."""
        command = [*self._words, *words]
        return subprocess.run(
            command, env=self._told, capture_output=True, text=True, timeout=PATIENCE, check=True
        ).stdout

    def types(self, key: str) -> None:
        """Type as the terminal would."""
        self.run("send-keys", "-l", key)

    def rests(self, seen: Callable[[str], bool] = bool) -> str:
        """Give the screen, with its colours, once it stays as it is."""
        end, looks = monotonic() + PATIENCE, [""]
        while not (len(looks) > STILL and len(set(looks[-STILL:])) == 1 and seen(looks[-1])):
            assert monotonic() < end, looks[-1]
            sleep(0.06)
            looks.append(self.run("capture-pane", "-p", "-e", "-N"))
        return looks[-1]


@pytest.fixture
def servers() -> Iterator[list[Tmux]]:
    """Take the tmux servers that a test starts, and end them."""
    started: list[Tmux] = []
    yield started
    for server in started:
        server.run("kill-server")


@pytest.mark.skipif(TMUX is None, reason="tmux is not installed")
@pytest.mark.parametrize(
    ("term", "walk"),
    [
        ("screen", WALK[:SHORT]),
        *(pytest.param(term, WALK, marks=pytest.mark.full) for term in ("screen", "tmux-256color")),
    ],
)
def test_in_tmux_no_cell_goes_astray(
    folder: Path, servers: list[Tmux], term: str, walk: Sequence[tuple[str, str]]
) -> None:
    told = environment(folder, TerminalKind())
    server = Tmux(folder, term, shlex.quote(str(RUNG)), told)
    servers.append(server)
    server.rests(full_in_colours)
    for key, seen in walk:
        server.types(key)
        shown = server.rests(partial(contains, seen))
        server.types(REDRAW)
        assert seen_of(server.rests()) == seen_of(shown), f"after {key!r}"


def seen_of(captured: str) -> list[list[Any]]:
    """Give the cells of what tmux tells of its screen, as they are seen."""
    eye = Eye(Size(80, 24))
    eye.shows(captured.rstrip("\n").replace("\n", "\r\n"))
    return eye.cells()


def contains(text: str, screen: str) -> bool:
    """Tell whether the text is on the screen, whatever the colours between its words."""
    return text in _COLOUR.sub("", screen)


def full_in_colours(screen: str) -> bool:
    """Tell whether the dashboard is there."""
    return full(_COLOUR.sub("", screen))


# ssh


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """Start an sshd of our own on the loopback, for a key of our own; skip where none can be."""
    if SSHD is None or shutil.which("ssh") is None:
        pytest.skip("ssh and sshd are not both installed")
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    config = tmp_path / "sshd_config"
    config.write_text(
        f"ListenAddress 127.0.0.1\nPort {number}\nHostKey {tmp_path / 'host'}\nPidFile none\n"
        f"AuthorizedKeysFile {tmp_path / 'user.pub'}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n",
        "utf-8",
    )
    trial = [SSHD, "-t", "-f", str(config)]
    test = subprocess.run(trial, capture_output=True, text=True, timeout=PATIENCE, check=False)
    if test.returncode:
        pytest.skip(f"sshd does not start here: {test.stderr.strip()}")
    with subprocess.Popen([SSHD, "-D", "-e", "-f", str(config)], stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(number)
            yield number
        finally:
            server.terminate()


def wait_for(port: int) -> None:
    """Wait until somebody listens."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise AssertionError("sshd does not listen.")


def cells(terminal: Terminal) -> list[list[Any]]:
    """Give every cell with its colours and attributes, as far as they are seen."""
    screen = terminal.screen
    return [[seen_cell(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def test_over_ssh_no_cell_goes_astray(folder: Path, port: int) -> None:
    told = environment(folder, TerminalKind())
    there = {name: told[name] for name in ("XDG_STATE_HOME", "RUNG_FILE", "RUNG_TODAY", "PYTHONPATH", "LANG", "HOME")}
    command = shlex.join(["env", *(f"{name}={value}" for name, value in there.items()), str(RUNG)])
    words = [
        *("ssh", "-tt", "-F", "none", "-p", str(port), "-i", str(folder / "user")),
        *("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"),
        *("-o", "IdentitiesOnly=yes", "127.0.0.1", command),
    ]
    with Terminal(words, (80, 24), told, folder) as terminal:
        terminal.settle(full)
        for key, seen in WALK:
            terminal.press(key, partial(contains, seen))
            shown = cells(terminal)
            assert terminal.press(REDRAW, bool).size > 250  # blank lines take few
            assert cells(terminal) == shown, f"after {key!r}"
        terminal.leave("q")
