"""`LastWords`: an app that ends after an error with a sentence of rung's own, on the shell's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text
from textual.worker import WorkerFailed

from career.language.text import clean_line
from tui.host.crash import last_words, words_of_library
from tui.host.updates import ENDED, this_installation
from tui.screens.career_app import CareerApp

if TYPE_CHECKING:
    from tui.wire.held_screen import HeldScreen


class LastWords(CareerApp):
    """An app that tells no values where it fails. `held` is the screen that was taken before it, if one was."""

    def __init__(self, *, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.installation = this_installation()
        self.held: HeldScreen | None = None

    def _fatal_error(self) -> None:
        """End after an error in rung, without the values of variables that Textual would print: they may be private."""
        error: BaseException | None = self._exception
        if isinstance(error, WorkerFailed):
            error = error.error  # the error inside has the traceback; the failure itself has none
        if error is not None and self.installation.is_replaced():
            self._exit_renderables.append(Text(clean_line(ENDED)))
        elif error is not None:
            self._exit_renderables.append(Text(clean_line(last_words(type(error), error.__traceback__))))
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print last words where they are seen: a screen that Textual has not taken over is left first."""
        if self.held:
            self.held.give_back()
        super()._print_error_renderables()

    def panic(self, *renderables: RenderableType) -> None:
        """End with status 1 after an error in Textual. Its own method would print the error's text and return 0."""
        self._return_code = 1
        if self._exception is None:
            self._exit_renderables.append(Text(clean_line(words_of_library(renderables))))
        self._fatal_error()
