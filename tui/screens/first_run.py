"""`FirstRun`: what do you really want, asked twice (G1); then the first task, so that the first minute ends with a kept reframe."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from career.language.text import clean_line
from career.model import visions
from career.model.records import Step
from tui.host.unsaved_input import AGAIN, FIRST_RUN, Asked
from tui.screens.modal import Modal
from widgets.inputs import LineInput
from widgets.plain import plain

if TYPE_CHECKING:
    from store.unsaved_input import UnsavedText

KEYS = "Enter continue   Esc skip"
QUESTION = "What do you really want?"
WELCOME = "Your career is yours. So is this file: it stays on this machine, and only you can read it."


class FirstRun(Modal[Step | None]):
    """Asks the one question twice. Esc skips it; nothing has to be answered."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "skip", "Skip")]

    def __init__(self) -> None:
        super().__init__()
        self.first = ""
        self.left: UnsavedText | None = None

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="box"):
            yield Static(plain(QUESTION), id="first-question", classes="box--title", markup=False)
            yield Static(plain(WELCOME), id="first-words", markup=False)
            yield LineInput(placeholder="in one line, such as: lead a division of 200 by 2029", id="first-line")
            yield Static(plain(KEYS), classes="box--keys", markup=False)

    def on_mount(self) -> None:
        """Start typing; what a crash interrupted is there again."""
        self.query_one(LineInput).focus()
        self.left = self.app.unsaved.of(FIRST_RUN)
        if self.left:
            self._go_on(self.left)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        texts = {name: text for name, text in (("first", self.first), ("text", event.value)) if text}
        self.left = self.app.unsaved.keep(self.left, Asked(FIRST_RUN, QUESTION), texts)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the first answer and ask again, or take the second and keep both."""
        event.stop()
        said = clean_line(event.value)
        if not self.first:
            if said:
                self._ask_again(said)
            else:
                self.dismiss(None)
            return
        self._keep(said)

    def action_skip(self) -> None:
        """Leave; a first answer that was given is kept."""
        if self.first:
            self._keep(self.query_one(LineInput).value)
        else:
            self.app.unsaved.put_away(self.left)
            self.dismiss(None)

    def _ask_again(self, said: str) -> None:
        self.first = said
        self.query_one("#first-question", Static).update(Content("And what do you really want?"))
        again = f"You said: {clean_line(said)}. Is that it, or is there something behind it?"
        self.query_one("#first-words", Static).update(plain(again))
        self.query_one(LineInput).put(said)

    def _go_on(self, left: UnsavedText) -> None:
        if first := left.texts.get("first", ""):
            self._ask_again(first)
        is_chosen = self.app.unsaved.is_chosen(left)
        self.query_one(LineInput).take_up(left.texts.get("text", ""), goes_on=is_chosen)
        if not is_chosen:
            self.say(f"{KEYS}   ({AGAIN})")

    def _keep(self, second: str) -> None:
        def kept(step: Step | None) -> None:
            self.app.unsaved.drop(self.left)
            self.dismiss(step)

        self.save(lambda: visions.answer(self.first, second, self.app.context().moment), kept)
