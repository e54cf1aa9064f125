"""What a screen reader gets of plain mode: lines without colours, their white space folded, each once it is complete."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tests.terminal.screen import ENTER, Terminal

ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()*+].|[^\[()*+])")
PROMPT = "> "


class Heard:
    """A conversation with `rung` in a pty. `sent` is what came, as bytes."""

    def __init__(self, rung: Terminal) -> None:
        self.rung = rung

    @property
    def raw(self) -> str:
        """All that was sent."""
        return self.rung.sent.decode("utf-8", "replace")

    @property
    def lines(self) -> list[str]:
        """The lines that are complete."""
        complete = ESCAPE.sub("", self.raw).split("\n")[:-1]
        return [" ".join(line.split()) for line in complete]

    @property
    def asked(self) -> int:
        """How often it was the person's turn so far."""
        return self.raw.count(f"\n{PROMPT}")

    def waits(self) -> bool:
        """Whether it is the person's turn now."""
        return self.raw.endswith(f"\n{PROMPT}")

    def listens(self) -> None:
        """Wait until it is the person's turn, or all was said."""
        self.rung.until(lambda: self.waits() or not self.rung.child.isalive())

    def answers(self, *typed: str) -> list[str]:
        """Type lines, each once it is the person's turn; return what was said since the first of them."""
        self.listens()
        before = len(self.lines)
        for line in typed:
            asked = self.asked
            self.rung.types(line + ENTER)
            self.rung.until(lambda asked=asked: self.asked > asked or not self.rung.child.isalive())  # type: ignore[misc]
            self.listens()
        return self.lines[before:]


def leaves_alone(sent: str) -> bool:
    """Whether nothing was sent but text and ends of lines: no colour, no cursor moved, nothing drawn again."""
    return "\x1b" not in sent and "\b" not in sent and "\r" not in sent.replace("\r\n", "")


def one_of(lines: Sequence[str], start: str) -> str:
    """Return the one line that starts so."""
    (line,) = [line for line in lines if line.startswith(start)]
    return line


def demo(tmp_path: Path) -> Path:
    """Write the demo's career, and return its file."""
    from tests.building import TODAY
    from tui.demo.demo_file import write_demo

    path = tmp_path / "career.json"
    write_demo(path, tmp_path / "state" / "rung", TODAY)
    return path
