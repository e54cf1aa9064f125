"""`SavingModal`: a dialog that saves its steps one by one, stays open, and says in its last line how it went."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from textual.screen import ModalScreen
from textual.widgets import Static

from career.errors import RungError
from career.language.text import clean_line
from career.model.records import Step
from tui.host.saving import SAVING
from widgets.plain import plain

if TYPE_CHECKING:
    from store.store import UndoResult
    from tui.screens.career_app import CareerApp

T = TypeVar("T")


class SavingModal(ModalScreen[T]):
    """A dialog with a line of class `box--keys`, in which it says its keys or what happened."""

    app: CareerApp

    def say(self, text: str) -> None:
        """Say something in the last line."""
        self.query_one(".box--keys", Static).update(plain(clean_line(text)))

    def refuse(self, error: RungError) -> None:
        """Say why a step was not saved."""
        self.say(str(error))

    def save(self, step: Step, then: Callable[[], object]) -> None:
        """Save a step, then go on; or say why not."""
        self.app.commit(step, lambda _: then(), self.refuse, lambda: self.say(SAVING))

    def action_undo(self) -> None:
        """Take back the last step."""

        def done(turned: Future[UndoResult]) -> None:
            try:
                self.say(self.app.turned("Undone", turned.result()))
            except RungError as error:
                self.say(str(error))

        self.app.undo(done, lambda: self.say(SAVING))
