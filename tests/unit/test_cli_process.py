"""`rung` as the process that a shell starts: closed and broken streams, signals, exit statuses, odd bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.cli.verbs import help_text

Run = Callable[..., "subprocess.CompletedProcess[str]"]
MANY = 400


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Give an environment with a file of its own and `rung` as a shell function for `sh`."""
    folders = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("DATA", "STATE", "CONFIG")}
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | folders | {"RUNG_TODAY": "2026-11-21", "PYTHON": sys.executable, "TERM": "xterm-256color"}


@pytest.fixture
def sh(env: dict[str, str]) -> Run:
    """Give a shell that knows `rung`."""

    def run(script: str, *, given: bytes | None = None, **more: str) -> subprocess.CompletedProcess[str]:
        rung = """rung() { "$PYTHON" -c 'import sys; from tui.main import main; sys.exit(main())' "$@"; }\n"""
        done = subprocess.run(
            ["sh", "-c", rung + script],
            env=env | more,
            input=given or b"",
            capture_output=True,
            check=False,
            timeout=300,
        )
        out, err = (stream.decode("utf-8", "backslashreplace") for stream in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run


def test_whoever_reads_may_stop_reading(sh: Run) -> None:
    hints = "\n".join(f"hint {number} {'x' * 400}" for number in range(MANY)).encode()
    done = sh("rung feedback - >/dev/null || exit 9; rung list feedback | head -1", given=hints)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_closed_streams_are_no_trouble(sh: Run) -> None:
    done = sh("rung win one >&- && rung list wins >&- && rung win two <&- 2>&- && rung list wins")
    assert (done.returncode, done.stderr) == (0, "")
    assert "one" in done.stdout
    assert "two" in done.stdout


@pytest.fixture
def full() -> str:
    """Give the path of a device that is always full."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    return "/dev/full"


@pytest.mark.parametrize("typed", ["--help", "--version", "list goals", "today --json", "doctor"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_told(sh: Run, full: str, typed: str, unbuffered: str) -> None:
    done = sh(f"rung {typed} >{full}", PYTHONUNBUFFERED=unbuffered, COLUMNS="999")
    assert done.returncode == 1
    assert done.stderr == "rung: The output could not be written: No space left on device.\n"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_was_saved_is_said_to_be_saved_though_it_could_not_be_shown(sh: Run, full: str, unbuffered: str) -> None:
    for typed in ("add goal Lead two --due fri", "win Shipped", "undo"):
        done = sh(f"rung {typed} >{full}", PYTHONUNBUFFERED=unbuffered, COLUMNS="999")
        assert done.returncode == 3
        assert done.stderr == (
            "rung: Saved, but it could not be shown: No space left on device. `rung history` names what was saved.\n"
        )
    done = sh("rung list goals; rung list wins")
    assert "Lead two" in done.stdout
    assert "Shipped" not in done.stdout


def test_nothing_is_said_to_be_saved_that_changed_nothing(sh: Run, full: str) -> None:
    sh("rung rate mentoring 2")
    done = sh(f"rung undo >/dev/null; rung undo >{full}")
    assert done.returncode == 1
    assert "Saved" not in done.stderr


def test_a_reader_that_has_gone_costs_no_change_and_no_word(sh: Run) -> None:
    done = sh("{ rung win Shipped; echo $? >&2; } | true; rung list wins")
    assert done.stderr == "0\n"
    assert "Shipped" in done.stdout


def test_odd_bytes_come_in_as_signs_that_can_be_kept(sh: Run) -> None:
    done = sh(
        "rung win \"caf$(printf '\\351')\" && rung feedback - && rung list wins && rung list feedback",
        given=b"d\xe9j\xe0\n",
    )
    assert done.returncode == 0, done.stderr
    assert "caf" in done.stdout


def test_a_poor_locale_prints_what_it_can(sh: Run) -> None:
    done = sh(
        "rung win 把文件写好 >/dev/null; rung list wins; rung today",
        LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_dumb_terminal_is_told_what_to_use(sh: Run) -> None:
    done = sh("rung", TERM="dumb")
    assert done.returncode == 1
    assert "rung today" in done.stderr
    assert done.stdout == ""


def test_interrupting_is_quiet(env: dict[str, str]) -> None:
    # A shell ignores the interrupt for what it starts in the background, and that is inherited: take it back.
    heard = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{heard}; from tui.main import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", program, "reframe", "--batch", "--json"],
        env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"write the runbook\n")
        process.stdin.flush()
        assert process.stdout.readline().startswith(b'{"task":')
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == b""


def test_an_unexpected_error_tells_where_but_no_value(sh: Run) -> None:
    script = """
    "$PYTHON" -c '
import sys
from career.language import text
import tui.host.printing
def broken(line):
    secret = line
    raise KeyError(secret)
import tui.cli.session
tui.cli.session.say = broken
from tui.main import main
sys.exit(main())' win my salary is 12345
    """
    done = sh(script)
    assert done.returncode == 1
    assert done.stderr.startswith("rung: Something in rung broke; your text is safe: KeyError in ")
    assert done.stderr.count("\n") == 1
    assert "12345" not in done.stdout + done.stderr


def test_a_batch_answers_line_by_line(sh: Run) -> None:
    tasks = "update the payments runbook\n\nasdf\nwrite a query that finds orders without an invoice\n"
    done = sh("rung reframe --batch --json", given=tasks.encode())
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert all(line.startswith('{"task":') for line in lines)


TOLD = "rung: Some letters were not UTF-8 and were read as Latin-1: check them.\n"


@pytest.mark.parametrize(
    ("given", "locale", "kept"),
    [
        ("caf\u00e9 \u20ac\n".encode("cp1252"), "C.UTF-8", ["caf\u00e9 \u20ac"]),
        ("caf\u00e9\n".encode("latin-1") + "r\u00e9union\n".encode(), "C.UTF-8", ["caf\u00e9", "r\u00e9union"]),
        (b"\x81\x9d\xff.\n", "C.UTF-8", ["??\u00ff."]),
        ("caf\u00e9\n".encode("latin-1"), "C", ["caf\u00e9"]),
    ],
)
def test_letters_of_an_old_encoding_are_read_and_told(given: bytes, locale: str, kept: list[str], sh: Run) -> None:
    done = sh("rung add task - && rung list tasks --json", given=given, LC_ALL=locale)
    assert done.stderr == TOLD
    titles = [line.split('"')[3] for line in done.stdout.splitlines() if '"title"' in line]
    assert [title.encode().decode("unicode_escape") if title.isascii() else title for title in titles] == kept


def test_letters_of_an_old_encoding_in_a_word_and_in_a_batch_are_told_too(sh: Run) -> None:
    done = sh("rung win 'caf\\351'".replace("'caf\\351'", "$(printf 'caf\\351')"))
    assert done.stdout.startswith("Added win 'caf\u00e9'")
    assert done.stderr == TOLD
    done = sh("rung reframe --batch --json", given=b"write the caf\xe9 runbook\n")
    assert done.stderr == TOLD


def test_text_of_the_expected_encoding_is_not_remarked_on(sh: Run) -> None:
    assert sh("rung win -", given="caf\u00e9 \u5e26\n".encode()).stderr == ""


def test_the_help_names_every_exit_status() -> None:
    said = " ".join(help_text().split())
    assert "Exit status: 0 done, 1 refused, 2 wrong usage, 3 saved but it could not be shown" in said
