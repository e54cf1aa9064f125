"""`User`: presses keys and looks at the screen, so that a test of the dashboard reads like a story."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any
from unittest.mock import patch

from rich.console import RenderableType
from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from career.model.records import Step
from career.model.snapshot import Career
from career.views.rows import Row
from store.store import Store
from store.unsaved_input import UnsavedFile
from tui.app.app import RungApp
from tui.dialogs.actions import NAMED_KEYS
from tui.host.config import Config
from widgets.choice_input import ChoiceInput
from widgets.inputs import LineInput, MultilineInput
from widgets.rows import RowList

KEYS = NAMED_KEYS | {"f1", "f2", "ctrl+o", "ctrl+p"}
"""Names of keys; whatever else is longer than one letter is typed letter by letter."""
TURNS, QUIET = 4, 8
"""Turns of the event loop between two looks, and looks without anything left to do after which there is rest."""
SPUN, NAP = 8, 0.002
"""Looks after which what is still to come waits for a clock or a thread, and the seconds left to it between two more."""

PATIENCE = 60.0
"""Seconds after which what was expected will not come any more, on a machine however busy."""
RENDER_UPDATE = Compositor.render_update


class User:
    """Somebody in front of the dashboard. `keys` counts their key presses; a text that is typed counts as none."""

    def __init__(self, app: RungApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.keys = 0
        self.is_seen = False
        """Whether the whole screen was drawn and looked at since the last key."""

    @property
    def career(self) -> Career:
        """What is saved."""
        return self.app.store.career

    async def presses(self, *what: str) -> None:
        """Press keys by their names or letters, and type longer texts."""
        for item in what:
            if len(item) == 1 or item in KEYS:
                self.keys += 1
                self._send(item)
                await self.settles()
            else:
                await self.types(item)

    async def goes_home(self) -> None:
        """Leave whatever is open, back to the dashboard."""
        while self.screen_name() != "Dashboard":
            await self.presses("escape")

    async def types(self, text: str) -> None:
        """Type a text letter by letter."""
        for character in text:
            self._send(character)
        await self.settles()

    async def pastes(self, text: str) -> None:
        """Paste a text as a terminal does, in brackets."""
        self.app._driver.send_message(events.Paste(text))  # type: ignore[union-attr]  # a running app has a driver
        await self.settles()

    async def resizes(self, wide: int, high: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(wide, high)
        await self.settles()

    async def settles(self) -> None:
        """Wait until nothing more comes of what was done: a message may call for another, which has yet to be sent.

        Nothing is painted yet. Whoever looks at the screen has all of it drawn; else the last one is painted at the end.
        """
        end, quiet, busy = monotonic() + PATIENCE, 0, 0
        while monotonic() < end:
            await self.app.saving.rest()
            for _ in range(TURNS):
                await asyncio.sleep(0)
            self.app.screen._on_timer_update()
            quiet, busy = (0, busy + 1) if self._is_busy() else (quiet + 1, busy)
            if quiet == QUIET or self.app._exit:
                return
            if not quiet and busy > SPUN:
                await asyncio.sleep(NAP)
        raise AssertionError(f"The screen does not come to rest:\n{self.screen_text()}")

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what comes by itself, as from a search or another session. Fails after PATIENCE seconds."""
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, f"It did not come:\n{self.screen_text()}"
            await self.pilot.pause()

    def _is_busy(self) -> bool:
        screen = self.app.screen
        if self.app.type_ahead.is_busy:
            return True
        if screen._layout_required or screen._repaint_required or screen._dirty_widgets:
            return True
        if self.app.animator._animations or self.app.animator._scheduled:
            return True
        return any(not node._message_queue.empty() for node in (self.app, *screen.walk_children(with_self=True)))

    def _send(self, key: str) -> None:
        name = _character_to_key(key) if len(key) == 1 else key
        character = " " if key == "space" else key if len(key) == 1 else None
        self.is_seen = False
        self.app._driver.send_message(events.Key(name, character))  # type: ignore[union-attr]

    # what is seen

    def screen_text(self) -> str:
        """Give the text of the whole screen as it is drawn, what lies under a box too, a line of the terminal a line."""
        self.is_seen = True
        visible_screen_stack.set(self.app._background_screens)
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    def sees(self, *texts: str) -> None:
        """Fail unless each of the texts stands on the screen; a line break there counts as a space."""
        drawn = self.screen_text()
        for text in texts:
            assert text in drawn + _unwrapped(drawn), f"{text!r} is not on the screen:\n{drawn}"

    def sees_not(self, *texts: str) -> None:
        """Fail where one of the texts stands on the screen."""
        drawn = self.screen_text()
        for text in texts:
            assert text not in drawn + _unwrapped(drawn), f"{text!r} is on the screen:\n{drawn}"

    def footer(self) -> str:
        """Give the last line of the screen."""
        return self.screen_text().splitlines()[-1].strip()

    def row(self) -> Row:
        """Give the row under the cursor of the list that has the focus."""
        rows = self.app.focused
        assert isinstance(rows, RowList), f"No list has the focus but {rows!r}:\n{self.screen_text()}"
        assert rows.current is not None, f"There is no row:\n{self.screen_text()}"
        return rows.current

    def line(self) -> str:
        """Give the text of the field that has the focus."""
        assert isinstance(self.app.focused, LineInput | MultilineInput | ChoiceInput), (
            f"No field has the focus but {self.app.focused!r}."
        )
        return self.app.focused.value

    def screen_name(self) -> str:
        """Give the name of the kind of screen on top."""
        return type(self.app.screen).__name__

    def outside(self) -> list[Widget]:
        """Give the displayed widgets that lie outside the screen, children of what scrolls aside."""
        screen = Size(self.app.size.width, self.app.size.height).region
        return [
            widget
            for widget in self.app.screen.walk_children(Widget)
            if _is_drawn(widget)
            and not any(parent.allow_vertical_scroll for parent in widget.ancestors if isinstance(parent, Widget))
            and not screen.contains_region(widget.region)
        ]


@asynccontextmanager
async def user_of(
    store: Store,
    *steps: Step,
    config: Config | None = None,
    size: tuple[int, int] = (80, 24),
    unsaved: UnsavedFile | None = None,
) -> AsyncIterator[User]:
    """Open the dashboard on a store, after `steps` were saved in it, and give the person in front of it.

    Unsaved text is kept in `drafts`, as at any end of a session.
    """
    for step in steps:
        store.commit(*step)
    app = RungApp(store, config, unsaved)
    with patch.object(Compositor, "render_update", _put_off):
        async with app.run_test(size=size) as pilot:
            user = User(app, pilot)
            await user.settles()
            yield user
            if app.screen_stack and not user.is_seen:
                _paint(app.screen)
    app.unsaved.end()


def _put_off(compositor: Compositor, full: bool = False, **how: Any) -> RenderableType | None:
    """Paint nothing yet; a picture of the whole is made when it is asked for."""
    return RENDER_UPDATE(compositor, full, **how) if full else None


def _paint(screen: Screen[Any]) -> None:
    """Paint as Textual does, but once for all that came of a key: a test looks at what stands at rest."""
    with patch.object(Compositor, "render_update", RENDER_UPDATE):
        screen._compositor_refresh()


def _is_drawn(widget: Widget) -> bool:
    return all(node.display for node in widget.ancestors_with_self if isinstance(node, Widget))


def _unwrapped(drawn: str) -> str:
    """Give the drawn text with its lines joined, frames and runs of spaces taken out, as a reader takes it in."""
    return " ".join(drawn.replace("│", " ").replace("┃", " ").split())
