"""Make the pictures in this folder from the demo data, on a fixed day: `python -m screenshots.make`.

`python -m screenshots.make --check` compares instead, and names the pictures that are no longer true.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from screenshots.animation import Frame, animated
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


ALL_COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
"""What a terminal with all colours says of itself."""
SPELT = {" ": "space", "\t": "tab", ",": "comma"}
"""The names of keys that are typed as characters."""


class Screenshot(NamedTuple):
    """A screenshot: its file name, its size in cells, whether it shows the demo data, and the keys that lead to it."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    demo: bool = True


class Shot(NamedTuple):
    """A moment of the moving picture: keys that lead to it, the one that is shown, what it says, and its seconds."""

    keys: tuple[str, ...]
    key: str
    caption: str
    seconds: float


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
    Screenshot("week-80x24", (80, 24), ("v",)),
    Screenshot("quarter-80x24", (80, 24), ("V",)),
    Screenshot("brainstorm-80x24", (80, 24), ("b", "tab")),
    Screenshot("skills-80x24", (80, 24), ("6",)),
    Screenshot("skill-80x24", (80, 24), ("6", "enter")),
    Screenshot("road-80x24", (80, 24), ("8",)),
    Screenshot("wins-80x24", (80, 24), ("9",)),
    Screenshot("stand-up-80x24", (80, 24), ("S",)),
    Screenshot("job-80x24", (80, 24), ("7",)),
    Screenshot("one-on-one-80x24", (80, 24), ("5", "j", "j", "enter")),
    Screenshot("numbers-80x24", (80, 24), ("colon", *"numbers", "enter")),
    Screenshot("balance-80x24", (80, 24), ("colon", *"balance", "enter")),
    Screenshot("decisions-80x24", (80, 24), ("colon", *"decisions", "enter")),
    Screenshot("learning-80x24", (80, 24), ("colon", *"learning", "enter")),
    Screenshot("profile-80x24", (80, 24), ("colon", *"profile", "enter")),
    Screenshot("review-80x24", (80, 24), ("colon", *"review document", "enter")),
    Screenshot("month-120x40", (120, 40), ("2", "2")),
    Screenshot("first-run-80x24", (80, 24), demo=False),
    Screenshot("empty-80x24", (80, 24), ("escape", "escape"), demo=False),
    Screenshot("keys-80x24", (80, 24), ("question_mark",)),
)


TASK = "write up how we restart the payments service"
SHOTS = (
    Shot((), "", "Ana: “Could you write up how we restart the payments service?”", 3.2),
    Shot(("n",), "n", "a new task", 1.4),
    *(Shot(tuple(TASK[at : at + 3]), "", "type what you were asked to do", 0.2) for at in range(0, len(TASK), 3)),
    Shot((), "", "type what you were asked to do", 0.9),
    Shot(("enter",), "Enter", "the skills it trains, a sentence to start from, a first step", 4.5),
    Shot(("l",), "l", "not keen on it? What would make it better, and who could help", 5.5),
    Shot(("enter",), "Enter", "kept, with a next step on Monday. Four keys and the text.", 4.5),
)
"""What the moving picture tells: a task is heard, typed and kept as a reframe."""
ANIMATION = "reframe-a-task"
SIZE = (80, 24)
TELLING = len(SHOTS) - 2
"""The shot that stands still where nothing may move: the card, filled in."""
NAMES = {ANIMATION, *(picture.name for picture in PICTURES)}
"""Every picture there is."""


@contextmanager
def _in_all_colours() -> Iterator[None]:
    """Draw as on a terminal with all colours, wherever this runs: with fewer, the themes have others."""
    before = {name: os.environ.pop(name, None) for name in (*ALL_COLOURS, "NO_COLOR")}
    os.environ |= ALL_COLOURS
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@asynccontextmanager
async def _shown(size: tuple[int, int], *, demo: bool) -> AsyncIterator[tuple[RungApp, Pilot[None]]]:
    """Show the program, in a folder of its own that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        data, state = Path(folder) / "career.json", Path(folder) / "state"
        if demo:
            write_demo(data, state, TODAY)
        with _in_all_colours():
            app = RungApp(Store(data, state, clock.now))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield app, pilot


async def _press(keys: Iterable[str], pilot: Pilot[None]) -> None:
    for key in keys:
        await pilot.press(SPELT.get(key, key))
        await pilot.pause()
    await pilot.pause()


async def draw(picture: Screenshot) -> str:
    """Draw one picture as SVG."""
    async with _shown(picture.size, demo=picture.demo) as (app, pilot):
        await _press(picture.keys, pilot)
        return REMOTE_FONT.sub("", app.export_screenshot(title="rung"))


async def film() -> str:
    """Draw the moving picture as SVG."""
    async with _shown(SIZE, demo=True) as (app, pilot):
        frames = []
        for shot in SHOTS:
            await _press(shot.keys, pilot)
            frames.append(app.export_screenshot(title="rung"))
    return moving(frames)


def moving(frames: Sequence[str]) -> str:
    """Return the moving picture of what was seen at each shot."""
    told = [Frame(svg, shot.key, shot.caption, shot.seconds) for svg, shot in zip(frames, SHOTS, strict=True)]
    return animated(told, TELLING, SIZE)


def essence(svg: str) -> list[tuple[str, ...]]:
    """Return what a person sees in a picture: each text with its place and look, and each coloured ground."""
    looks = dict(COLOUR.findall(svg))
    texts = [(text, x, y, looks.get(look, "")) for look, x, y, text in TEXT.findall(svg)]
    return sorted([*texts, *RECTANGLE.findall(svg)])


def untrue() -> Iterator[str]:
    """Yield the names of the pictures that no longer show what the program shows, and of those that nobody makes."""
    for picture in PICTURES:
        file = HERE / f"{picture.name}.svg"
        if not file.exists() or essence(file.read_text(encoding="utf-8")) != essence(asyncio.run(draw(picture))):
            yield picture.name
    file = HERE / f"{ANIMATION}.svg"
    if not file.exists() or file.read_text(encoding="utf-8") != asyncio.run(film()):
        yield ANIMATION
    yield from sorted({file.stem for file in HERE.glob("*.svg")} - NAMES)


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
    (HERE / f"{ANIMATION}.svg").write_text(asyncio.run(film()), encoding="utf-8")
    sys.stdout.write(f"{ANIMATION}.svg\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
