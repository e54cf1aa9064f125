"""Compile the looks of the first frame: `python -m tui.app.build_looks`.

Opens the dashboard on the demo in each theme, and notes for each role of `home_lines` how Textual draws it, in each
number of colours. The first frame is drawn from the table that this writes.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import msgspec
from rich.color import ColorSystem
from textual.strip import Strip

from store.store import Store
from tui.app.app import RungApp
from tui.app.first_screen import home_of, lines_of
from tui.demo.demo_file import write_demo
from tui.host import clock
from tui.host.config import Config
from tui.host.palettes import PALETTES
from tui.wire.cell_style import Look
from tui.wire.first_frame import COLOURS_256, LOOKS, TRUE_COLOUR, Parts
from tui.wire.frame_diff import cells_of

DEPTHS = {COLOURS_256: ColorSystem.EIGHT_BIT, TRUE_COLOUR: ColorSystem.TRUECOLOR}
DAY = "2026-11-21"
SIZE = (130, 24)
"""A size in which all roles are there."""

Table: TypeAlias = dict[str, dict[str, dict[str, Look]]]
"""The look of each role, by theme and number of colours."""


class TwoLooks(ValueError):
    """Raised where one role is drawn in two ways."""


def looks_now(folder: Path) -> Table:
    """Return the table as Textual draws now; a demo is written into the folder. Raises TwoLooks."""
    os.environ.update({clock.FIXED: DAY, "TERM": "xterm-256color"})
    os.environ.pop("NO_COLOR", None)
    write_demo(folder / "career.json", folder / "state", date.fromisoformat(DAY))
    return {theme: asyncio.run(_looks_of(theme, folder)) for theme in PALETTES}


async def _looks_of(theme: str, folder: Path) -> dict[str, dict[str, Look]]:
    store, config = Store(folder / "career.json", folder / "state", clock.now), Config(theme=theme)
    app = RungApp(store, config)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        strips: list[Strip] = app.screen._compositor.render_strips()  # noqa: SLF001 - what is drawn, with no public name
    lines = lines_of(home_of(store, config), SIZE)
    return {
        name: _by_role((cells_of(strip, colours), line) for strip, line in zip(strips, lines, strict=True))
        for name, colours in DEPTHS.items()
    }


def _by_role(drawn: Iterator[tuple[list[tuple[str, Look]], Parts]]) -> dict[str, Look]:
    found: dict[str, Look] = {}
    for cells, line in drawn:
        at = 0
        for text, role in line:
            for sign in text:
                if sign != " " and found.setdefault(role, cells[at][1]) != cells[at][1]:
                    raise TwoLooks(f"'{role}' in {text!r}: {found[role]} and {cells[at][1]}")
                at += 1
    return dict(sorted(found.items()))


def main() -> None:
    """Write the table."""
    with TemporaryDirectory() as folder:
        table = looks_now(Path(folder))
    LOOKS.write_bytes(msgspec.json.format(msgspec.json.encode(table), indent=1) + b"\n")
    sys.stdout.write(f"{LOOKS.name}: {sum(len(roles) for theme in table.values() for roles in theme.values())} looks\n")


if __name__ == "__main__":
    main()
