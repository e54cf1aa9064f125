"""The least that any program does for the same rows: four panes in plain curses, no colours, dialogs or store.

It takes the path of a JSON file as `floor.py` does. Arrows move, Page Down pages, Tab goes to the next pane, q ends.
"""

from __future__ import annotations

import curses
import json
import sys
from pathlib import Path
from typing import TypeAlias

Window: TypeAlias = "curses.window"


class CursesPane:
    """A frame with a title, and rows with a cursor."""

    def __init__(self, window: Window, title: str, rows: list[list[str]]) -> None:
        self.window = window
        self.title = title
        self.rows = rows
        self.cursor = 0
        self.top = 0

    def move(self, by: int) -> None:
        """Move the cursor by rows, and scroll to it."""
        high = self.window.getmaxyx()[0] - 2
        self.cursor = max(0, min(self.cursor + by, len(self.rows) - 1))
        self.top = max(self.cursor - high + 1, min(self.top, self.cursor))

    def draw(self, *, active: bool) -> None:
        """Draw the pane; curses sends what changed."""
        high, wide = self.window.getmaxyx()
        self.window.erase()
        self.window.box()
        self.window.addnstr(0, 2, f" {self.title} ", wide - 4, curses.A_BOLD if active else curses.A_NORMAL)
        for line, (when, what, state) in enumerate(self.rows[self.top : self.top + high - 2], start=1):
            on = active and self.top + line - 1 == self.cursor
            room = wide - 3 - len(state)
            text = " ".join(filter(None, (">" if on else " ", when, what)))[:room]
            self.window.addnstr(line, 1, f"{text:<{room}} {state}", wide - 2, curses.A_BOLD if on else 0)
        self.window.noutrefresh()


def show(screen: Window, given: list[tuple[str, list[list[str]]]]) -> None:
    """Show the panes until q is pressed."""
    curses.curs_set(0)
    screen.noutrefresh()
    high, wide = screen.getmaxyx()
    high, wide = high // 2, wide // 2
    places = [(0, 0), (0, wide), (high, 0), (high, wide)]
    panes = [CursesPane(curses.newwin(high, wide, *at), *pane) for at, pane in zip(places, given, strict=True)]
    current = 0
    while True:
        for number, pane in enumerate(panes):
            pane.draw(active=number == current)
        curses.doupdate()
        match screen.getch():
            case curses.KEY_DOWN:
                panes[current].move(1)
            case curses.KEY_UP:
                panes[current].move(-1)
            case curses.KEY_NPAGE:
                panes[current].move(high - 3)
            case 9:
                current = (current + 1) % len(panes)
            case 113:
                return


def main() -> None:
    """Show the rows of the given file."""
    curses.wrapper(show, json.loads(Path(sys.argv[1]).read_text()))


if __name__ == "__main__":
    main()
