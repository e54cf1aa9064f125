"""Make the screenshots in this folder from the demo data, on a fixed day: `python screenshots/make.py`.

`python screenshots/make.py --check` compares instead, and names the screenshots that are out of date.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from store.store import Store
from tui.app.app import RungApp
from tui.demo.demo_file import write_demo
from tui.host import clock

HERE = Path(__file__).parent
TODAY = date(2026, 11, 21)
REMOTE_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
TEXT = re.compile(r'<text class="[\w-]*-(r\d+)" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>')
COLOUR = re.compile(r"[\w-]*-(r\d+) \{ (.*?) \}")
RECTANGLE = re.compile(r'<rect fill="(#\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"')


SPELT = {" ": "space", "\t": "tab", ",": "comma"}
"""The names of keys that are typed as characters."""


class Screenshot(NamedTuple):
    """A screenshot: its file name, its size in cells, whether it shows the demo data, and the keys that lead to it."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    demo: bool = True


PICTURES = (
    Screenshot("dashboard-80x24", (80, 24)),
    Screenshot("dashboard-120x40", (120, 40)),
    Screenshot("dashboard-60x20", (60, 20)),
    Screenshot("card-80x24", (80, 24), ("4", "r", "l")),
    Screenshot("card-60x20", (60, 20), ("4", "r", "l")),
    Screenshot("card-know-80x24", (80, 24), ("4", "r", "k")),
    Screenshot("card-know-60x20", (60, 20), ("4", "r", "k")),
    Screenshot("card-known-80x24", (80, 24), ("4", "r", "k", "tab", *"the rules, not the teams", "escape")),
    Screenshot("card-use-80x24", (80, 24), ("4", "j", "r", "u")),
    Screenshot("card-use-60x20", (60, 20), ("4", "j", "r", "u")),
    Screenshot("card-unfolded-80x24", (80, 24), ("4", "r", "l", "full_stop")),
    Screenshot("card-exits-80x24", (80, 24), ("4", *"jjjj", "r")),
    Screenshot("card-exits-60x20", (60, 20), ("4", *"jjjj", "r")),
    Screenshot(
        "card-propose-80x24", (80, 24), ("4", *"jjjj", "r", "3", "tab", *"a script does it", *"\t\t6\t", "escape")
    ),
    Screenshot(
        "card-propose-60x20", (60, 20), ("4", *"jjjj", "r", "3", "tab", *"a script does it", *"\t\t6\t", "escape")
    ),
    Screenshot("card-trade-80x24", (80, 24), ("4", *"jjjj", "r", "4", "1", "tab", *"Tom", "escape")),
    Screenshot("close-80x24", (80, 24), ("4", *"jjjjjjjjjjj", "space", "y", "y")),
    Screenshot("close-raise-80x24", (80, 24), ("4", *"jjjjjjjj", "space", "y", "y", "tab")),
    Screenshot("board-80x24", (80, 24), ("5",)),
    Screenshot("board-60x20", (60, 20), ("5",)),
    Screenshot("report-80x24", (80, 24), ("5", *"Gkk", "enter")),
    Screenshot("card-report-80x24", (80, 24), ("5", *"Gkr")),
    Screenshot("card-report-60x20", (60, 20), ("5", *"Gkr")),
    Screenshot("feedback-80x24", (80, 24), ("3", "enter")),
    Screenshot("goal-80x24", (80, 24), ("1", "enter")),
    Screenshot("check-in-80x24", (80, 24), ("c", "enter")),
    Screenshot("skills-80x24", (80, 24), ("6",)),
    Screenshot("skill-80x24", (80, 24), ("6", "enter")),
    Screenshot("road-80x24", (80, 24), ("8",)),
    Screenshot("month-120x40", (120, 40), ("2", "2")),
    Screenshot("first-run-80x24", (80, 24), demo=False),
    Screenshot("empty-80x24", (80, 24), ("escape", "escape"), demo=False),
    Screenshot("keys-80x24", (80, 24), ("question_mark",)),
)


async def draw(picture: Screenshot) -> str:
    """Return one screenshot as SVG, drawn from a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        data, state = Path(folder) / "career.json", Path(folder) / "state"
        if picture.demo:
            write_demo(data, state, TODAY)
        app = RungApp(Store(data, state, clock.now))
        async with app.run_test(size=picture.size) as pilot:
            await pilot.pause()
            for key in picture.keys:
                await pilot.press(SPELT.get(key, key))
                await pilot.pause()
            await pilot.pause()
            return REMOTE_FONT.sub("", app.export_screenshot(title="rung"))


def essence(svg: str) -> list[tuple[str, ...]]:
    """Return what a person sees in a screenshot: each text with its position and style, and each background colour."""
    looks = dict(COLOUR.findall(svg))
    texts = [(text, x, y, looks.get(look, "")) for look, x, y, text in TEXT.findall(svg)]
    return sorted([*texts, *RECTANGLE.findall(svg)])


def untrue() -> Iterator[str]:
    """Yield the names of the screenshots that are out of date, and of the files that are not in the list."""
    for picture in PICTURES:
        file = HERE / f"{picture.name}.svg"
        if not file.exists() or essence(file.read_text(encoding="utf-8")) != essence(asyncio.run(draw(picture))):
            yield picture.name
    yield from sorted({file.stem for file in HERE.glob("*.svg")} - {picture.name for picture in PICTURES})


def main() -> int:
    """Make the screenshots, or with --check compare them, and return the exit status."""
    os.environ["RUNG_TODAY"] = TODAY.isoformat()
    if "--check" in sys.argv[1:]:
        wrong = list(untrue())
        sys.stdout.write("".join(f"no longer true: {name}\n" for name in wrong))
        return 1 if wrong else 0
    for picture in PICTURES:
        (HERE / f"{picture.name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8")
        sys.stdout.write(f"{picture.name}.svg\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
