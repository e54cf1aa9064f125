"""`RungApp`: connects the store to the screens. It holds the career on display."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from rich.console import RenderableType
from textual import events
from textual._keyboard_protocol import MODIFIER_FUNCTIONAL_KEYS
from textual.actions import ActionParseResult
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.screen import Screen

from career.errors import Refused
from career.language.text import clean
from career.model.context import Context
from career.model.snapshot import Career
from store.store import Store
from store.unsaved_input import UnsavedFile
from tui.app.idle_imports import IdleImports
from tui.app.job_control import JobControl
from tui.app.last_words import LastWords
from tui.app.masked_view import MaskedView
from tui.app.palette import ActionCommands, theme_of
from tui.app.signals import EndSignals
from tui.app.startup import greet
from tui.app.stray_text import StrayText
from tui.app.themes import Appearance
from tui.app.watching import LOOK_EVERY, FileWatch
from tui.dialogs import actions
from tui.host import clock, palettes
from tui.host.config import Config
from tui.host.saving import Saving
from tui.host.unsaved_input import UnsavedTexts
from tui.screens.base import RowScreen
from tui.screens.career_app import keep_shown
from tui.screens.changes import Changes
from tui.screens.dashboard import Dashboard
from tui.screens.modal import Modal
from tui.screens.quick import QuickScreen
from tui.wire import frame_diff
from tui.wire.held_screen import HeldScreen
from tui.wire.input_bytes import BackgroundReported
from tui.wire.modes import Follower, place_of_cursor
from tui.wire.take_over import TakesOver
from tui.wire.type_ahead import KeysRead, TypeAhead

STARTED_AFTER = 3.0
"""Seconds after which start-up is certainly over, and garbage collection is enabled again."""


class RungApp(LastWords):
    """The dashboard.

    `store` keeps the career, `unsaved` the unsaved text; `config` is the person's choice of theme, keys and thresholds;
    `on_dark` says whether the terminal's own background is dark.
    """

    TITLE = "rung"
    CSS_PATH = "rung.tcss"
    AUTO_FOCUS = None
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f9"
    COMMANDS: ClassVar[set[Any]] = {ActionCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        # With priority, or they would not work in dialogs and in text fields.
        *(
            Binding(",".join(actions.BY_ID[name].keys), name, show=False, priority=True, id=name)
            for name in ("redraw", "suspend")
        ),
        Binding("ctrl+c,ctrl+q", "leave", show=False, priority=True),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (100, "-roomy"), (120, "-beside")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall"), (34, "-high")]  # noqa: RUF012 - as Textual declares it

    def __init__(
        self,
        store: Store,
        config: Config | None = None,
        unsaved: UnsavedFile | None = None,
        *,
        on_dark: bool = True,
    ) -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.store = store
        self.config = config or Config()
        self.actions = actions.with_keys(self.config.keys)
        self._looking = actions.looking(self.actions)
        self.unsaved = UnsavedTexts(unsaved, self.warn)
        self.skills_file: Path | None = None
        self.begin = ""
        self.animation_level = "none"
        self.saving = Saving(self.call_later)
        self.changes = Changes(self, self.saving)
        self.idle_imports = IdleImports()
        self.stray_text = StrayText(self)
        self.type_ahead = TypeAhead(self, self._take, self._turn, self.stray_text.holds)
        self.file_watch: FileWatch = FileWatch(self, self.saving, self.installation, lambda: self.type_ahead.count)
        self.job_control: JobControl = JobControl(self, lambda: self._driver, self.saving, self.type_ahead)
        self.end_signals = EndSignals()
        self.cells = None
        if self.config.changes_only and frame_diff.usable():
            self.cells = frame_diff.ScreenBuffer(os.environ.get("TERM", ""), cursor=self.config.cursor)
        self.appearance: Appearance = Appearance(
            self, palettes.own(self.config.themes), self._follow_background, dark=on_dark
        )
        self.appearance.wear_at_start(self.config.theme)
        self.set_keymap({a.id: ",".join(a.keys) for a in self.actions if a.id in self.config.keys})
        self.set_reactive(RungApp.career, store.career)
        self.set_reactive(RungApp.today, clock.today())
        self.masked_view = MaskedView(self)
        self.set_reactive(RungApp.masked, self.config.mask)
        first = self.masked_view.now(store.career) if self.config.mask else store.career
        self.set_reactive(RungApp.shown, self._shown(first))

    def take_over(self, held: HeldScreen) -> None:
        """Go on from a frame that is shown already."""
        self.held = held
        if self.cells:
            self.cells.begin(held.frame.rows)

    def get_default_screen(self) -> Screen[Any]:
        """Return the dashboard, bound to the career on display."""
        return Dashboard().data_bind(shown=RungApp.shown)

    def push_screen(self, screen: Any, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - as in Textual
        """Open a screen, bound to the career on display if it shows one, with the classes of the terminal's size.

        Had it those only when it is laid out, all that is in it would be styled twice.
        """
        sizes = zip(self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True)
        for length, breakpoints in sizes if isinstance(screen, QuickScreen) and not screen.IS_FIRST else ():
            screen.add_class(next(name for least, name in reversed(breakpoints) if length >= least), update=False)
        if "shown" in getattr(screen, "_reactives", {}) and screen is not self.screen_stack[0]:
            keep_shown(screen, self)
        return super().push_screen(screen, *args, **more)

    def on_mount(self) -> None:
        """Start to watch the file, and greet the person."""
        self.set_interval(LOOK_EVERY, self.file_watch.look, name="look at the file")
        self.set_timer(STARTED_AFTER, self._started)
        self.run_worker(self.type_ahead.run(), name="one key at a time", exit_on_error=True)
        self.job_control.listen()
        self.call_after_refresh(self._greet)

    def _greet(self) -> None:
        greet(self, self.file_watch, self.begin)
        self.end_signals.listen(self.job_control.end)

    def _started(self) -> None:
        """Do what had to wait for the start to be over."""
        gc.enable()
        self.idle_imports.start()

    def on_unmount(self) -> None:
        """Load nothing more."""
        self.idle_imports.stop()

    def on_resize(self, event: events.Resize) -> None:
        """Redraw all cells, since terminals differ on what they keep; a report of an unchanged size redraws nothing.

        Nor do those that Textual itself makes while it takes over a frame that is shown.
        """
        is_own = isinstance(self._driver, TakesOver) and not self._driver.was_resized
        if self.cells and (event.pixel_size or is_own):
            self.cells.fit(event.size)
        else:
            self.action_redraw()

    def action_redraw(self) -> None:
        """Redraw the whole screen, after another program has written on it."""
        if self.cells:
            self.cells.forget()
        if self.screen_stack:
            self.screen.refresh()

    async def action_suspend(self) -> None:
        """Stop, as Ctrl+Z does everywhere: the keys after it wait, and are not for rung."""
        await self.job_control.stop()

    def action_leave(self) -> None:
        """Leave from anywhere, with what is being typed kept."""
        self.job_control.end(0)

    def _follow_background(self) -> None:
        if isinstance(self._driver, Follower):
            self._driver.follow_background()

    def on_command_palette_option_highlighted(self, event: CommandPalette.OptionHighlighted) -> None:
        """Show the theme on which the palette stands."""
        self.appearance.show(theme_of(event.highlighted_event.option))

    def on_command_palette_closed(self, event: CommandPalette.Closed) -> None:
        """Show the theme again that is on, unless the one that the palette showed was chosen."""
        if not event.option_selected:
            self.appearance.show("")

    def refresh_css(self, animate: bool = True) -> None:
        """Show a theme everywhere: Textual leaves out a palette that is on top."""
        super().refresh_css(animate)
        for screen in self.screen_stack[-1:]:
            if isinstance(screen, CommandPalette):
                self.stylesheet.update(screen, animate=animate)
                screen.refresh(layout=True)

    def on_background_reported(self, event: BackgroundReported) -> None:
        """Follow the terminal's own background."""
        self.appearance.on_background(dark=event.dark)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what changes the looks of all that is drawn: muted text first, while its colour can be told."""
        muted = self.appearance.muted
        return [muted, *super().get_line_filters()] if muted.enabled else super().get_line_filters()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Send only what changed. Everything that Textual draws passes here, and the cursor goes where it belongs."""
        if self.config.cursor and screen.is_mounted:
            self.cursor_position = place_of_cursor(screen)
        super()._display(screen, self.cells.changes(renderable, self.size) if self.cells else renderable)

    def watch_career(self) -> None:
        """Show the career after a change, on another day, or masked while the screen is shared."""
        if self.masked:
            self.masked_view.show(self.career, self._show_masked)
        else:
            self.shown = self._shown(self.career)

    watch_masked = watch_today = watch_career

    def _show_masked(self, career: Career) -> None:
        if self.masked:  # still
            self.shown = self._shown(career)

    def _shown(self, career: Career) -> Context:
        return Context(career, clock.moment()._replace(today=self.today), self.config.settings)

    def context(self) -> Context:
        """Return the career as stored, unmasked, at this moment: for rules that change something."""
        return Context(self.career, clock.moment(), self.config.settings)

    def warn(self, text: str) -> None:
        """Show a warning in the footer, even if a dialog is open above it."""
        stack = self.screen_stack  # empty while the app ends
        for screen in (*stack[-1:], *stack[:1]):
            if isinstance(screen, RowScreen):
                screen.say(text, warning=True)
                return

    async def on_event(self, event: events.Event) -> None:
        """Queue keys and pastes; handle every other event at once."""
        if isinstance(event, KeysRead) or (isinstance(event, events.Key | events.Paste) and not event.is_forwarded):
            self.type_ahead.put(event)
        else:
            await super().on_event(event)

    async def _turn(self, event: events.Key | events.Paste) -> None:
        """Wait for a save under way, unless the key only moves about: anything else depends on its result."""
        looking = self._looking if isinstance(self.screen, Dashboard) else actions.CURSOR_KEYS
        if not (isinstance(event, events.Key) and isinstance(self.screen, RowScreen) and event.key in looking):
            await self.saving.rest()
        if isinstance(self.screen, Modal):
            await self.screen.ready()

    async def _take(self, event: events.Key | events.Paste) -> None:
        """Handle a key. The last message in the footer, or in a box, gives way to the keys that work."""
        if isinstance(event, events.Key) and event.key not in MODIFIER_FUNCTIONAL_KEYS:
            screen = self.screen
            if isinstance(screen, RowScreen) and screen.is_mounted:
                if not self.saving.is_busy:
                    screen.say("")
                screen.say_elsewhere(event)
            elif isinstance(screen, Modal) and screen.is_mounted and not self.saving.is_busy:
                screen.quiet()
        await super().on_event(event)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for; if that needs a part of rung that an update took away, say so."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except Refused as error:
            top = self.screen
            top.say(str(error), warning=True) if isinstance(top, Modal) else self.warn(str(error))
            return True

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text to the clipboard, cleaned: pasted elsewhere, it must not control that terminal either."""
        super().copy_to_clipboard(clean(text))
