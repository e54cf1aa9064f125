"""`FirstRun`: what do you really want, asked twice (G1), from where and to where (G2); then the first task.

So the first minute ends with a kept reframe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from career.errors import BadValue
from career.language.text import clean_line
from career.model.records import Step
from tui.dialogs import first_run as questions
from tui.dialogs.first_run import ENDS, NAMES, QUESTIONS
from tui.host.unsaved_input import AGAIN, FIRST_RUN, Asked
from tui.screens.modal import Modal
from widgets.inputs import LineInput
from widgets.key_line import KeyLine
from widgets.plain import plain

if TYPE_CHECKING:
    from store.unsaved_input import UnsavedText


class FirstRun(Modal[Step | None]):
    """Asks one question twice, and for its two numbers. Esc ends it anywhere, and what was answered is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "skip", "Skip")]

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.asked = NAMES[0]
        self.left: UnsavedText | None = None

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="box"):
            yield Static(id="first-question", classes="box--title", markup=False)
            yield Static(id="first-words", markup=False)
            yield LineInput(id="first-line")
            yield KeyLine()

    def on_mount(self) -> None:
        """Start typing; what a crash interrupted is there again."""
        self.query_one(LineInput).focus()
        self.left = self.app.unsaved.of(FIRST_RUN)
        self._ask(NAMES[0])
        if self.left:
            self._go_on(self.left)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed, beside what was answered before."""
        event.stop()
        name = self.asked if self.asked in ENDS else "text"
        texts = {key: text for key, text in {**self.said, name: event.value}.items() if text}
        asked = Asked(FIRST_RUN, QUESTIONS["first"].title)
        self.left = self.app.unsaved.keep(self.left, asked, texts, field=self.asked)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer and ask the next question, or keep them all after the last."""
        event.stop()
        said = clean_line(event.value)
        try:
            self._check(said)
        except BadValue as error:
            self.refuse(error)
            return
        self.said[self.asked] = said
        if self.asked == "first" and not said:
            self.dismiss(None)
        elif self.asked == NAMES[-1]:
            self._keep()
        else:
            self._ask(NAMES[NAMES.index(self.asked) + 1], said if self.asked == "first" else "")

    def action_skip(self) -> None:
        """Leave; what was answered is kept, and so is what is being typed if it is an answer."""
        typed = clean_line(self.query_one(LineInput).value)
        if self.asked == "first":
            self.app.unsaved.put_away(self.left)
            self.dismiss(None)
            return
        try:
            self._check(typed)
        except BadValue:
            self.app.unsaved.put_away(self.left)
            self.left = None
        else:
            self.said[self.asked] = typed
        self._keep()

    def _check(self, typed: str) -> None:
        questions.check(self.asked, typed, self.app.context())

    def _ask(self, name: str, text: str = "") -> None:
        question, self.asked = QUESTIONS[name], name
        self.query_one("#first-question", Static).update(plain(question.title))
        self.query_one("#first-words", Static).update(plain(questions.words(name, self.said)))
        line = self.query_one(LineInput)
        line.hint(question.hint)
        line.put(text)
        self.show_keys(question.keys)

    def _go_on(self, left: UnsavedText) -> None:
        texts = dict(left.texts)
        asked = left.field if left.field in QUESTIONS else "text" if texts.get("first") else "first"
        typed = texts.get(asked if asked in ENDS else "text", "")
        self.said = {name: texts.get(name, "") for name in NAMES[: NAMES.index(asked)]}
        self._ask(asked)
        is_chosen = self.app.unsaved.is_chosen(left)
        self.query_one(LineInput).take_up(typed, goes_on=is_chosen)
        if not is_chosen and typed:
            self.show_keys(f"{QUESTIONS[asked].keys}   ({AGAIN})")

    def _keep(self) -> None:
        def kept(step: Step | None) -> None:
            self.app.unsaved.drop(self.left)
            self.dismiss(step)

        self.save(lambda: questions.step(self.said, self.app.context()), kept)
