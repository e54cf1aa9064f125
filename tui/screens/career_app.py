"""What a screen may ask of the application. The application is a floor above: screens know only this."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from typing import TypeVar

from textual.app import App
from textual.reactive import reactive

from career.errors import RungError
from career.model.moment import Moment
from career.model.records import Step
from career.model.settings import Settings
from career.model.snapshot import Career
from store.store import Store, UndoResult
from tui.dialogs.actions import Action
from tui.host.unsaved_input import UnsavedTexts

T = TypeVar("T")


class CareerApp(App[None]):
    """An application that shows a career."""

    career: reactive[Career] = reactive(Career, init=False)
    shown: reactive[Career] = reactive(Career, init=False)
    today: reactive[date] = reactive(date.min, init=False)
    masked: reactive[bool] = reactive(False, init=False)
    store: Store
    drafts: UnsavedTexts
    actions: tuple[Action, ...]
    skills_file: Path | None

    @property
    def settings(self) -> Settings:
        """The thresholds of the rules."""
        raise NotImplementedError

    def moment(self) -> Moment:
        """Return today, now and a maker of ids."""
        raise NotImplementedError

    def commit(
        self,
        step: Step,
        kept: Callable[[Step | None], object],
        refused: Callable[[RungError], object],
        slow: Callable[[], None],
    ) -> None:
        """Save a step and show it."""
        raise NotImplementedError

    def undo(self, done: Callable[[Future[UndoResult]], None], slow: Callable[[], None]) -> None:
        """Take back the last step made on this machine."""
        raise NotImplementedError

    def redo(self, done: Callable[[Future[UndoResult]], None], slow: Callable[[], None]) -> None:
        """Do again what was undone last."""
        raise NotImplementedError

    def change(self, change: Callable[[], T], done: Callable[[Future[T]], None], slow: Callable[[], None]) -> None:
        """Change the file and show it."""
        raise NotImplementedError

    def turned(self, word: str, result: UndoResult) -> str:
        """Return the words for what was undone or redone."""
        raise NotImplementedError

    def warn(self, text: str) -> None:
        """Say in the footer what went wrong."""
        raise NotImplementedError

    def action_redraw(self) -> None:
        """Draw the whole screen anew."""
        raise NotImplementedError
