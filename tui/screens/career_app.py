"""What a screen may ask of the application. The application is a floor above: screens know only this."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from textual.app import App
from textual.reactive import reactive

from career.errors import RungError
from career.model.context import Context
from career.model.records import Step
from career.model.snapshot import Career
from store.store import Store
from tui.dialogs.actions import Action
from tui.host.unsaved_input import UnsavedTexts

T = TypeVar("T")


class Say(Protocol):
    """Shows a message in the footer of a screen or in the last line of a box."""

    def __call__(self, text: str, *, warning: bool = False) -> None: ...


class Stray(Protocol):
    """The words that arrived last while nothing was open to type them in."""

    def take(self) -> str:
        """Return the words if they were just asked about, else ""; whoever takes them keeps them."""


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
    unsaved: UnsavedTexts
    actions: tuple[Action, ...]
    skills_file: Path | None
    stray_text: Stray

    def context(self) -> Context:
        """Return the career as stored, unmasked, at this moment: for rules that change something."""
        raise NotImplementedError

    def commit(
        self,
        step: Step,
        kept: Callable[[Step | None], object],
        refused: Callable[[RungError], object],
        say: Say,
    ) -> None:
        """Save a step and show it; then call `kept` with it or, where nothing was changed, `refused` with the reason.

        A step that is in place but might not survive a power cut is kept with None, and the footer warns of it: made
        again, it would be there twice. `say` is told where saving takes longer than a frame.
        """
        raise NotImplementedError

    def undo(self, say: Say) -> None:
        """Take back the last step made on this machine, and say which."""
        raise NotImplementedError

    def redo(self, say: Say) -> None:
        """Do again what was undone last, and say what."""
        raise NotImplementedError

    def change(self, change: Callable[[], T], done: Callable[[Future[T]], None], say: Say) -> None:
        """Change the file and show it, then call `done` with a future that raises what the store does; `say` as above."""
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
