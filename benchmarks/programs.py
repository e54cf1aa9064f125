"""The programs that are measured side by side: rung, a minimal Textual app, and a curses program with the same rows."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks import sample
from benchmarks.terminal import Terminal

ROOT = Path(__file__).parents[1]
PROGRAMS = {
    "rung": "import sys; from tui.main import main; sys.exit(main())",
    "floor": "from benchmarks.floor import main; main()",
    "curses": "from benchmarks.curses_floor import main; main()",
}
SEEN = ("Goals", "Upcoming", "Feedback", "Tasks", "Lead the pay", "1:1", "your up", "update the pay")


class TerminalKind(NamedTuple):
    """A kind of terminal: its size in columns and rows, and its colours."""

    size: tuple[int, int] = (80, 24)
    truecolor: bool = False

    def __str__(self) -> str:
        columns, rows = self.size
        return f"{columns}x{rows}, {'true colour' if self.truecolor else '256 colours'}"

    @property
    def area(self) -> float:
        """The number of cells as a multiple of 80x24."""
        columns, rows = self.size
        return columns * rows / (80 * 24)


def environment(folder: Path, kind: TerminalKind) -> dict[str, str]:
    """Return the environment of all programs: nothing from the caller except PATH."""
    told = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(folder / "state"),
        "RUNG_FILE": str(folder / "career.json"),
        "RUNG_TODAY": str(sample.TODAY),
    }
    return told | ({"COLORTERM": "truecolor"} if kind.truecolor else {})


def words_for(name: str, folder: Path) -> list[str]:
    """Return the command that runs a program on the career in the folder."""
    more = [] if name == "rung" else [str(folder / "rows.json")]
    return [sys.executable, "-c", PROGRAMS[name], *more]


def start(name: str, folder: Path, kind: TerminalKind = TerminalKind(), *, answers: bool = False) -> Terminal:  # noqa: B008 - it is frozen
    """Start a program on the career in the folder; `answers` says whether the terminal answers queries."""
    return Terminal(words_for(name, folder), kind.size, environment(folder, kind), folder, answers=answers)


def full(screen: str) -> bool:
    """Whether the whole dashboard is on the screen: each pane's name, and a row in it."""
    return all(word in screen for word in SEEN)


def choose_theme(folder: Path, theme: str) -> None:
    """Make the programs in the folder start with a theme, "" for the default."""
    config = folder / ".config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f'theme = "{theme}"\n', "utf-8")
