"""A walk through every screen: what is sent leaves the terminal cell for cell as stock Textual would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pytest
from rich.console import Console
from textual._compositor import CompositorUpdate
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip

import tui.app.app
from career.model.feedback import Feedback
from career.model.records import Record
from store.store import Store
from tests.building import TODAY, moment_on
from tests.ui.user import User
from tests.unit.test_frame_diff import Eye
from tui.app.app import RungApp
from tui.host.config import Config
from tui.wire import frame_diff

Colours: TypeAlias = Literal["standard", "256", "truecolor"]
STRANGE = ("长消息: 太长了 🎉 等等", "e\u0301te\u0301 naïve façade", "x[/nope]y 日本語のフィードバック")
WALK = (
    *("j", "j", "k", "G", "g", "pagedown", "tab", "j", "3", "j", "j", "k", "4", "j"),
    *(
        "enter",
        "j",
        "escape",
        "n",
        "update the 支付 runbook 🎉",
        "enter",
        "k",
        "1",
        ".",
        "tab",
        "我 can",
        "escape",
        "escape",
    ),
    *("f", "too long 太长", "down", "Ana", "escape", "?", "j", "escape", "/", "长", "enter", "escape", "escape"),
    *("5", "j", "escape", "z", "z", "2", "d", "u", "U", "1", "c", "escape"),
)
GLANCE = (
    "j",
    "tab",
    "3",
    "j",
    "enter",
    "escape",
    "f",
    "too long 太长",
    "escape",
    "?",
    "escape",
    "4",
    "r",
    ".",
    "escape",
)
"""Some of it: a move, a wide letter, a dialog, a list of keys, a card. What is drawn otherwise in other colours is the same."""


class Compared(RungApp):
    """The dashboard with two terminals: `every` gets all that Textual draws, `only` what rung sends."""

    CSS_PATH = str(Path(tui.app.app.__file__).with_name("rung.tcss"))

    def __init__(self, store: Store, config: Config, size: tuple[int, int], colours: Colours = "256") -> None:
        super().__init__(store, config)
        self.terminal = Console(color_system=colours, force_terminal=True)
        self.every, self.only = Eye(Size(*size)), Eye(Size(*size))
        self.frames: list[str] = []

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            assert self.cells is not None
            self.every.shows(renderable.render_segments(self.terminal))
            changes = self.cells.changes(renderable, self.size)  # type: ignore[arg-type]  # it is one of the two
            assert isinstance(changes, frame_diff.Changes)
            self.only.shows(changes.render_segments(self.terminal))
            self.frames.append("\n".join(self.only.screen.display))
        super()._display(screen, None)


@pytest.fixture(autouse=True)
def _colours_of_this_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no line or style keep how it was rendered in the colours of another test: the libraries keep it for good."""
    stock = Strip.render

    def render(strip: Strip, console: Console) -> str:
        strip._render_cache = None
        for style in filter(None, (segment.style for segment in strip)):
            style._ansi = None
        return stock(strip, console)

    monkeypatch.setattr(Strip, "render", render)


def strange_rows() -> list[Record]:
    """Give feedback whose characters take two cells, or none."""
    return [Feedback(id=f"f{n:08}", created_at=moment_on().now, raw=text, on=TODAY) for n, text in enumerate(STRANGE)]


@pytest.mark.parametrize(
    ("theme", "size", "colours", "walk"),
    [
        ("dark", (80, 24), "256", WALK),
        pytest.param("dark", (120, 40), "truecolor", WALK, marks=pytest.mark.full),
        pytest.param("terminal", (120, 40), "256", WALK, marks=pytest.mark.full),
        pytest.param("contrast-light", (80, 24), "truecolor", WALK, marks=pytest.mark.full),
        ("contrast-light", (40, 12), "truecolor", GLANCE),
        ("light", (40, 12), "standard", GLANCE),
        pytest.param("contrast-light", (40, 12), "truecolor", WALK, marks=pytest.mark.full),
        pytest.param("light", (40, 12), "standard", WALK, marks=pytest.mark.full),
    ],
)
async def test_every_screen_looks_as_stock_draws_it(
    open_store: Callable[[], Store], theme: str, size: tuple[int, int], colours: Colours, walk: tuple[str, ...]
) -> None:
    store = open_store()
    store.commit("Noted", strange_rows())
    app = Compared(store, Config(theme=theme), size, colours)
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        await user.settles()
        for key in walk:
            await user.presses(key)
            assert app.only.cells() == app.every.cells(), f"after {key!r}"
    assert app.only.bytes < app.every.bytes / 4


async def test_a_redraw_sends_everything_again(open_store: Callable[[], Store]) -> None:
    store = open_store()
    store.commit("Noted", strange_rows())
    app = Compared(store, Config(), (80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        user = User(app, pilot)
        await user.settles()
        before = app.only.cells()
        app.only.shows("\x1b[2Jwhat another program left")
        app.action_redraw()
        await user.settles()
        assert app.only.cells() == before


async def test_the_first_frame_is_the_whole_dashboard(open_store: Callable[[], Store]) -> None:
    """A frame that is painted again a moment later costs time at start, and flickers on a slow line."""
    store = open_store()
    store.commit("Noted", strange_rows())
    app = Compared(store, Config(), (80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        await User(app, pilot).settles()
        first, last = app.frames[0], app.frames[-1]
    assert "Goals" in first
    assert "Tasks" in first
    assert first == last
