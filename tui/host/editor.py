"""The person's own editor, for a text that is private or long: it is no argument, and its files are removed."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from career.errors import Refused
from tui.wire.latin_1 import else_latin_1

ENDING = (signal.SIGHUP, signal.SIGTERM)


def command() -> str:
    """Return the command of the editor that $VISUAL or $EDITOR names, "" where neither does."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""


def check() -> None:
    """Raise Refused where no editor is set."""
    if not command().strip():
        raise Refused("No editor is set.", "Set $EDITOR, such as: export EDITOR=nano.")


def written(text: str = "") -> str:
    """Return what the person makes of a text in their editor. Raises Refused where it cannot be started, or fails."""
    check()
    words = command()
    with tempfile.TemporaryDirectory(prefix="rung-") as folder:  # private, also for what an editor puts beside the file
        file = Path(folder, "text.txt")
        file.touch(0o600)
        file.write_text(f"{text}\n" if text else "", "utf-8")
        try:
            status = _run([*shlex.split(words), str(file)])
            found = file.read_text("utf-8", errors=else_latin_1())
        except (OSError, ValueError) as error:
            raise Refused(f"The editor '{words}' could not be started: {error}.", "Set $EDITOR.") from None
    if status:
        raise Refused(f"The editor ended with status {status}: nothing was taken over.", "Try again.")
    return found.removesuffix("\n")


def _run(words: list[str]) -> int:
    """Run the editor and return its exit status. Ctrl+C is its own; a signal to end ends it, then the program."""
    met: list[int] = []
    with subprocess.Popen(words) as running, _signals(running, met):  # noqa: S603 - the person's own editor
        status = running.wait()
    for number in met:
        signal.raise_signal(number)
    return status


@contextmanager
def _signals(running: subprocess.Popen[bytes], met: list[int]) -> Iterator[None]:
    """Leave Ctrl+C to the editor; note a signal to end and pass it on, since the loop of the program stands still."""

    def end(number: int, _frame: object) -> None:
        met.append(number)
        running.send_signal(number)

    wakeup = signal.set_wakeup_fd(-1)
    before = {number: signal.signal(number, end) for number in ENDING}
    before[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, signal.SIG_DFL)  # they stop together, and the shell sees it
    before[signal.SIGINT] = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wakeup)
