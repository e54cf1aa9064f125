"""`RungApp`: connects the store to the screens. Holds the one career that is shown, and takes every step to the store."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual._keyboard_protocol import MODIFIER_FUNCTIONAL_KEYS
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import WorkerFailed

from career.errors import RungError, SavedUncertain
from career.language.text import clean, clean_line
from career.model.moment import Moment
from career.model.records import Step
from career.model.settings import Settings
from career.model.snapshot import Career
from career.views.masking import masked
from store.store import Store, UndoResult
from store.unsaved_input import DraftFile
from tui.app import signals
from tui.app.palette import ActionCommands
from tui.app.startup import greet
from tui.app.themes import THEMES, theme_named
from tui.app.watching import LOOK_EVERY, FileWatch
from tui.dialogs import actions
from tui.host import clock, own_skills
from tui.host.config import Config
from tui.host.crash import last_words, tell_no_values_anywhere, words_of_library
from tui.host.paths import Paths
from tui.host.printing import can_say_all
from tui.host.saving import Saving
from tui.host.unsaved_input import Drafts
from tui.screens.base import RowScreen
from tui.screens.career_app import CareerApp
from tui.screens.dashboard import Dashboard
from tui.wire import charset, frame_diff, input_bytes
from tui.wire.type_ahead import TypeAhead

T = TypeVar("T")

STARTED_AFTER = 3.0
"""Seconds after which start-up is over for certain, and the garbage collector may work again."""


class RungApp(CareerApp):
    """The dashboard.

    `store` keeps the career, `drafts` what is half typed; `config` is the person's own choice of theme, keys and
    thresholds.
    """

    TITLE = "rung"
    CSS_PATH = "rung.tcss"
    AUTO_FOCUS = None
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f9"
    COMMANDS: ClassVar[set[Any]] = {ActionCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before all others, or it would not reach dialogs.
        Binding(",".join(actions.BY_ID["redraw"].keys), "redraw", show=False, priority=True, id="redraw")
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (120, "-beside")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012 - as Textual declares it

    def __init__(self, store: Store, config: Config | None = None, drafts: DraftFile | None = None) -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.store = store
        self.config = config or Config()
        self.actions = actions.with_keys(self.config.keys)
        self._looking = actions.looking(self.actions)
        self.drafts = Drafts(drafts, self.warn)
        self.skills_file: Path | None = None
        self.begin = ""
        self.file_watch = FileWatch(self)
        self.animation_level = "none"
        self.saving = Saving(self.call_later)
        self.type_ahead = TypeAhead(self, self._take, self._turn)
        self.cells = None
        if self.config.changes_only and frame_diff.usable():
            self.cells = frame_diff.Shown(os.environ.get("TERM", ""))
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_named(self.config.theme)
        self.set_keymap({a.id: ",".join(a.keys) for a in self.actions if a.id in self.config.keys})
        self.set_reactive(RungApp.career, store.career)
        self.set_reactive(RungApp.shown, store.career)
        self.set_reactive(RungApp.today, clock.today())

    @property
    def settings(self) -> Settings:
        """The thresholds of the rules."""
        return self.config.settings

    def get_default_screen(self) -> Screen[Any]:
        """Open on the dashboard, bound to the career that is shown."""
        return Dashboard().data_bind(career=RungApp.shown, today=RungApp.today)

    def push_screen(self, screen: Any, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - as Textual's own
        """Open a screen, bound to the career that is shown where it shows one."""
        bound = {
            name: getattr(RungApp, source)
            for name, source in BOUND.items()
            if name in getattr(screen, "_reactives", {})
        }
        if bound and screen is not self.screen_stack[0]:
            screen.data_bind(**bound)
        return super().push_screen(screen, *args, **more)

    def on_mount(self) -> None:
        """Start looking at the file, and greet."""
        self.set_interval(LOOK_EVERY, self.file_watch.look, name="look at the file")
        self.set_timer(STARTED_AFTER, gc.enable)
        self.run_worker(self.type_ahead.run(), name="one key at a time", exit_on_error=True)
        signals.on_signals(self._end)
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        self.call_after_refresh(greet, self)

    def on_resize(self, event: events.Resize) -> None:
        """Draw all cells anew: terminals differ on what they keep. A report of the size that there is changes nothing."""
        if self.cells and event.pixel_size:  # a report of the terminal's own: it makes one as soon as it may
            self.cells.fit(event.size)
        elif self.cells:
            self.cells.forget()

    def action_redraw(self) -> None:
        """Draw the whole screen anew, after something else wrote on it."""
        if self.cells:
            self.cells.forget()
        self.screen.refresh()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Send what changed; the one place where all that Textual draws passes."""
        super()._display(screen, self.cells.changes(renderable, self.size) if self.cells else renderable)

    def watch_career(self) -> None:
        """Show the new state, masked where the screen is shared."""
        self.shown = masked(self.career) if self.masked else self.career

    def watch_masked(self) -> None:
        """Mask or show."""
        self.shown = masked(self.career) if self.masked else self.career

    def moment(self) -> Moment:
        """Give today, now and a maker of ids."""
        return clock.moment()

    def commit(
        self,
        step: Step,
        kept: Callable[[Step | None], object],
        refused: Callable[[RungError], object],
        slow: Callable[[], None],
    ) -> None:
        """Save a step and show it, then call `kept` with it; where nothing was changed, `refused` with the reason.

        What is in place but not for certain is kept too, with None, and the footer warns of it: asked for again it
        would be there twice. `slow` is called where saving takes longer than a frame, for the screen to say so.
        """

        def done(saved: Future[Career]) -> None:
            try:
                saved.result()
            except SavedUncertain as error:
                kept(None)
                self.warn(str(error))
            except RungError as error:
                refused(error)
            else:
                kept(step)

        self.change(lambda: self.store.commit(*step), done, slow)

    def undo(self, done: Callable[[Future[UndoResult]], None], slow: Callable[[], None]) -> None:
        """Take back the last step made on this machine."""
        self.change(self.store.undo, done, slow)

    def redo(self, done: Callable[[Future[UndoResult]], None], slow: Callable[[], None]) -> None:
        """Do again what was undone last."""
        self.change(self.store.redo, done, slow)

    def change(self, change: Callable[[], T], done: Callable[[Future[T]], None], slow: Callable[[], None]) -> None:
        """Change the file and show it, then call `done` with a future that raises what the store does; `slow` as above."""

        def show(future: Future[T]) -> None:
            self.career = self.store.career
            done(future)

        self.saving.start(change, show, slow)

    def turned(self, word: str, result: UndoResult) -> str:
        """Give the words for what was undone or redone."""
        if self.masked:
            return f"{word}."
        left = f" · left as it is: {'; '.join(result.skipped)}" if result.skipped else ""
        return f"{word}: {result.label}{left}"

    def warn(self, text: str) -> None:
        """Say in the footer what went wrong, whatever dialog is open above it."""
        stack = self.screen_stack  # empty at the end
        for screen in (*stack[-1:], *stack[:1]):
            if isinstance(screen, RowScreen):
                screen.say(text, warning=True)
                return

    async def on_event(self, event: events.Event) -> None:
        """Let keys and pastes wait for their turn."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self.type_ahead.put(event)
        else:
            await super().on_event(event)

    async def _turn(self, event: events.Key | events.Paste) -> None:
        """Let what changes things wait for a change that is under way: it goes by what came of that."""
        if not (isinstance(event, events.Key) and isinstance(self.screen, RowScreen) and event.key in self._looking):
            await self.saving.rest()

    async def _take(self, event: events.Key | events.Paste) -> None:
        """Take a key; what was said last gives way to the keys of the row."""
        if isinstance(event, events.Key) and event.key not in MODIFIER_FUNCTIONAL_KEYS:
            screen = self.screen
            if isinstance(screen, RowScreen) and screen.is_mounted and not self.saving.is_busy:
                screen.say("")
        await super().on_event(event)

    def copy_to_clipboard(self, text: str) -> None:
        """Give the terminal a text to keep: what comes out of it again must not act on the next terminal either."""
        super().copy_to_clipboard(clean(text))

    def _fatal_error(self) -> None:
        """End after a mistake of ours. Textual's own would print the values of variables: private notes among them."""
        error: BaseException | None = self._exception
        if isinstance(error, WorkerFailed):
            error = error.error  # which has the place; the failure itself has none
        if error is not None:
            self._exit_renderables.append(Text(clean_line(last_words(type(error), error.__traceback__))))
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """End after a mistake in the terminal library: its own way would print the text of the error, and give 0."""
        self._return_code = 1
        if self._exception is None:
            self._exit_renderables.append(Text(clean_line(words_of_library(renderables))))
        self._fatal_error()

    def _end(self, code: int) -> None:
        """Keep what is half typed, and end; at once what is known of it, for a terminal that hangs may hold up the rest."""
        self.drafts.write()
        self.run_worker(self._end_once_kept(code), name="end")

    async def _end_once_kept(self, code: int) -> None:
        if self.screen_stack:
            await self.type_ahead.catch_up()
        self.drafts.write()
        self.exit(return_code=code)


BOUND = {"career": "shown", "today": "today"}


def run_dashboard(paths: Paths, config: Config, begin: str = "") -> int:
    """Run the dashboard until it is left, beginning with an action (its id). Gives the exit status. Raises what opening the store raises."""
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    tell_no_values_anywhere()
    app = RungApp(Store(paths.data, paths.state, clock.now), config, DraftFile(paths.data, paths.state))
    app.begin = begin
    app.skills_file = own_skills.beside(paths.config)
    app.driver_class = input_bytes.driver(app.driver_class)
    if config.ascii or not can_say_all():
        app.driver_class = charset.ascii_driver(app.driver_class)
    try:
        app.run(mouse=config.mouse)
    finally:
        app.drafts.end()
    return app.return_code or 0
