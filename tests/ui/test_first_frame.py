"""The first frame, drawn before Textual is loaded, is cell for cell the one that Textual draws then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.color import ColorSystem
from textual.strip import Strip

from store.store import Store
from tests import hostile
from tests.building import TODAY
from tests.demo import write_demo
from tests.ui.life import life
from tests.ui.user import user_of
from tui.app.first_screen import first_frame, is_usual
from tui.host import clock
from tui.host.config import Config, parse
from tui.host.palettes import PALETTES
from tui.wire.cell_writer import StyledCell
from tui.wire.frame_diff import cells_of

TERMS = {"256": {"TERM": "xterm-256color"}, "truecolor": {"TERM": "xterm-256color", "COLORTERM": "truecolor"}}
DEPTHS = {"256": ColorSystem.EIGHT_BIT, "truecolor": ColorSystem.TRUECOLOR}
SIZES = [(80, 24), (80, 20), (81, 25), (99, 60), (119, 21), (100, 34), (121, 24), (122, 33), (133, 41), (200, 60)]
ALL_SIZES = [(wide, high) for wide in (*range(80, 140, 7), 160, 200) for high in (*range(20, 61, 5), 33, 34)]
MakeFile = Callable[[str], None]


@pytest.fixture
def make_file(tmp_path: Path) -> MakeFile:
    """Write the career of this name: the demo's, a small life, or one whose every text is an attack or a strange script."""

    def write(name: str) -> None:
        file, state = tmp_path / "career.json", tmp_path / "state"
        if name == "demo":
            write_demo(file, state, TODAY)
        elif name == "life":
            Store(file, state, clock.now).commit(*life())
        else:
            hostile.write(file, {"hostile": hostile.TEXT, "wide": "长消息 🎉 e\u0301te 👨‍👩‍👧 قيادة"}[name])

    return write


@pytest.fixture(autouse=True)
def _many_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")


def known(frame: list[list[StyledCell | None]], drawn: list[list[StyledCell]]) -> Iterator[tuple[int, int]]:
    """Yield column and row of each cell that the first frame knows, after a comparison with what was drawn."""
    assert [len(row) for row in frame] == [len(row) for row in drawn]
    for y, (row, line) in enumerate(zip(frame, drawn, strict=True)):
        for x, cell in enumerate(row):
            if cell is not None:
                assert cell == line[x], (x, y, row, line)
                yield x, y


async def check(store: Store, theme: str, size: tuple[int, int], depth: str, least: float) -> None:
    """Compare all cells of a frame, and fail where fewer than a share of them is known."""
    config = Config(theme=theme)
    frame = first_frame(store, config, size, TERMS[depth])
    assert frame is not None
    async with user_of(store, config=config, size=size) as user:
        strips: list[Strip] = user.app.screen._compositor.render_strips()
    drawn = [cells_of(strip, DEPTHS[depth]) for strip in strips]
    assert len([*known(frame.rows, drawn)]) >= least * size[0] * size[1]


@pytest.mark.parametrize("size", SIZES)
async def test_in_every_size_that_it_is_painted_in(
    open_store: Callable[[], Store], make_file: MakeFile, size: tuple[int, int]
) -> None:
    make_file("demo")
    await check(open_store(), "dark", size, "256", least=0.85)


@pytest.mark.full
async def test_in_many_sizes(open_store: Callable[[], Store], make_file: MakeFile) -> None:
    make_file("demo")
    for size in ALL_SIZES:
        await check(open_store(), "dark", size, "256", least=0.85)


@pytest.mark.parametrize("depth", TERMS)
@pytest.mark.parametrize("theme", PALETTES)
async def test_in_every_theme_and_number_of_colours(
    open_store: Callable[[], Store], make_file: MakeFile, theme: str, depth: str
) -> None:
    make_file("life")
    await check(open_store(), theme, (80, 24), depth, least=0.85)


@pytest.mark.parametrize(("name", "least"), [("life", 0.85), ("hostile", 0.7), ("wide", 0.2)])
async def test_with_whatever_a_career_holds(
    open_store: Callable[[], Store], make_file: MakeFile, name: str, least: float
) -> None:
    make_file(name)
    for size in ((80, 24), (110, 30)):
        await check(open_store(), "dark", size, "256", least)


@pytest.mark.parametrize(
    ("config", "size", "environ"),
    [
        ('theme = "auto"', (80, 24), {}),
        ('theme = "terminal"', (80, 24), {}),
        ('theme = "mine"\n[themes.mine]\nmuted = "#cccccc"', (80, 24), {}),
        ("", (80, 24), {"TERM": "xterm"}),
        ("", (80, 24), {"TERM": "linux"}),
        ("", (80, 24), {"NO_COLOR": "1"}),
        ("", (80, 24), {"TEXTUAL_COLOR_SYSTEM": "standard"}),
    ],
)
def test_nothing_is_painted_where_its_looks_are_not_known(
    open_store: Callable[[], Store], config: str, size: tuple[int, int], environ: dict[str, str]
) -> None:
    store = open_store()
    store.commit(*life())
    assert first_frame(store, parse(config), size, {"TERM": "xterm-256color", **environ}) is None
    assert first_frame(store, parse(""), size, {"TERM": "xterm-256color"}) is not None


def test_nothing_is_painted_where_another_screen_comes_first(open_store: Callable[[], Store]) -> None:
    store = open_store()
    assert first_frame(store, Config(), (80, 24), TERMS["256"]) is None, "the first question comes"
    store.commit(*life())
    store.path.write_text("{", encoding="utf-8")
    assert first_frame(open_store(), Config(), (80, 24), TERMS["256"]) is None, "what is wrong with the file comes"


@pytest.mark.parametrize("config", ["mask = true", "ascii = true", "changes_only = false", '[keys]\nwin = "W"'])
def test_a_config_that_changes_what_is_drawn_is_not_usual(config: str) -> None:
    assert not is_usual(parse(config))
    assert is_usual(parse('theme = "light"\nmouse = false\ncursor = false'))
