"""`Changes`: hands every step to the store, and shows what came of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Protocol, TypeVar

from career.errors import RungError, SavedUncertain
from career.model.records import NOTHING, Step
from career.model.snapshot import Career
from tui.host.saving import SAVING, Saving

if TYPE_CHECKING:
    from store.undoing import UndoResult
    from tui.screens.career_app import CareerApp

T = TypeVar("T")


class Say(Protocol):
    """Shows a message in the footer of a screen or in the last line of a box."""

    def __call__(self, text: str, *, warning: bool = False) -> None: ...


class Changes:
    """The changes that this session makes to the file of an app: one at a time, in a thread of their own."""

    def __init__(self, app: CareerApp, saving: Saving) -> None:
        self._app = app
        self._saving = saving

    def commit(
        self,
        step: Step,
        kept: Callable[[Step | None], object],
        refused: Callable[[RungError], object],
        say: Say,
    ) -> None:
        """Save a step and show it; then call `kept` with it or, where nothing was saved, `refused` with the reason.

        `kept` is called with an empty step where all is as it was already: then nothing is written.

        A step that is in place but might not survive a power cut is kept with None, and the footer warns of it: made
        again, it would be there twice. `say` is told where saving takes longer than a frame.
        """
        if not self._app.career.is_changed_by(step.changes):
            kept(NOTHING)
            return

        def done(saved: Future[Career]) -> None:
            try:
                saved.result()
            except SavedUncertain as error:
                kept(None)
                self._app.warn(str(error))
            except RungError as error:
                refused(error)
            else:
                kept(step)

        self.change(lambda: self._app.store.commit(*step), done, say)

    def undo(self, say: Say) -> None:
        """Take back the last step made on this machine, and say which."""
        self._turn_history(self._app.store.undo, "Undone", say)

    def redo(self, say: Say) -> None:
        """Do again what was undone last, and say what."""
        self._turn_history(self._app.store.redo, "Redone", say)

    def _turn_history(self, turn: Callable[[], UndoResult], word: str, say: Say) -> None:
        def done(turned: Future[UndoResult]) -> None:
            try:
                result = turned.result()
            except RungError as error:
                say(str(error), warning=True)
                return
            left = f" · left as it is: {'; '.join(result.skipped)}" if result.skipped else ""
            say(f"{word}." if self._app.masked else f"{word}: {result.label}{left}")

        self.change(turn, done, say)

    def change(self, change: Callable[[], T], done: Callable[[Future[T]], None], say: Say) -> None:
        """Change the file and show it, then call `done` with a future that raises what the store does; `say` as above."""

        def show(future: Future[T]) -> None:
            self._app.before, self._app.career = self._app.career, self._app.store.career
            done(future)

        self._saving.start(change, show, lambda: say(SAVING))
