"""What a screen may ask of the application. The application is a floor above: screens know only this."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Protocol

from textual.app import App
from textual.reactive import reactive

from career.model.context import Context
from career.model.snapshot import Career
from store.store import Store
from tui.dialogs.actions import Action
from tui.host.unsaved_input import UnsavedTexts
from tui.screens.changes import Changes


class Stray(Protocol):
    """The words that arrived last while nothing was open to type them in."""

    def take(self) -> str:
        """Return the words if they were just asked about, else ""; whoever takes them keeps them."""


class Watch(Protocol):
    """Keeps the app in step with its file."""

    def look_at_once(self) -> None:
        """Load what another session has saved, at once: a form compares with it what it showed."""


class Leave(Protocol):
    """Gives the terminal away, and takes it back."""

    def write_in_editor(self, text: str) -> str:
        """Leave the terminal to the person's editor, and return what they made of a text. Raises Refused."""


class Themes(Protocol):
    """The themes, and which one is on."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes."""

    @property
    def warning(self) -> str:
        """What is hard to read in the theme that is on, "" for nothing."""

    def wear(self, name: str) -> None:
        """Put a theme on."""


class CareerApp(App[None]):
    """An application that shows a career."""

    career: reactive[Career] = reactive(Career, init=False)
    shown: reactive[Context] = reactive(Context.empty, init=False)
    """What screens show: masked while the screen is shared."""
    today: reactive[date] = reactive(date.min, init=False)
    masked: reactive[bool] = reactive(False, init=False)
    before: Career
    """The career as it was before the change that was made last in this session."""
    store: Store
    changes: Changes
    unsaved: UnsavedTexts
    actions: tuple[Action, ...]
    skills_file: Path | None
    stray_text: Stray
    file_watch: Watch
    job_control: Leave
    appearance: Themes

    def context(self) -> Context:
        """Return the career as stored, unmasked, at this moment: for rules that change something."""
        raise NotImplementedError

    def warn(self, text: str) -> None:
        """Say in the footer what went wrong."""
        raise NotImplementedError

    def action_redraw(self) -> None:
        """Draw the whole screen again."""
        raise NotImplementedError

    async def action_suspend(self) -> None:
        """Stop as a job of the shell, and come back when it is continued."""
        raise NotImplementedError


def keep_shown(screen: Any, app: CareerApp) -> None:  # noqa: ANN401 - a screen that shows a career
    """Let a screen that is about to be opened show the career on display, from its first frame on.

    A binding of Textual's would have it drawn a second time, as it sets the career only once the screen is mounted.
    """

    def follow() -> None:
        screen.shown = app.shown

    screen.set_reactive(type(screen).shown, app.shown)
    screen.watch(app, "shown", lambda: follow() if screen.is_mounted else screen.call_later(follow), init=False)
