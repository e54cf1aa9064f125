"""`Dialog`: asks what a prompt asks, makes the step, and closes only once it is saved."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.errors import Refused, RungError
from career.model.merging import SAME, SameName
from career.model.records import Step
from tui.dialogs.form_state import Asking
from tui.dialogs.prompts import Prompt
from tui.host.unsaved_input import AGAIN
from tui.screens.by_name import screen
from tui.screens.modal import Modal
from widgets.form import Form, LineInput
from widgets.plain import plain

TITLE_LINES = 2
"""The most lines of a title, where the terminal is tall."""
KEYS = "Enter save   Up Down field   Esc leave"


class Dialog(Modal[Step | None]):
    """Asks one prompt. Enter keeps, Esc leaves; what was typed is there again when the same is asked again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]
    CHROME = 10, 6
    asking: Asking

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self.prompt = prompt
        self.keys = KEYS

    def compose(self) -> ComposeResult:
        """Lay out the title, the form and the keys."""
        self.asking = Asking(self.prompt, self.app.unsaved)
        if self.asking.left:
            self.keys = f"{KEYS}   ({AGAIN})"
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            for _ in self.prompt.shown:
                yield Static(classes="dialog--shown", markup=False)
            weeks = self.app.shown.settings.week_starts
            form = Form(self.prompt.fields, self.asking.values, self.app.today, weeks, self.asking.field)
            form.people = self.prompt.choices(self.app.shown.career)
            yield form
            yield Static(plain(self.keys), classes="box--keys", markup=False)

    def on_resize(self) -> None:
        """Leave room for the title, the help and the keys, whatever the size."""
        lines = TITLE_LINES if self.is_tall else 1
        self.query_one(".box--title", Static).update(plain(self.fitted(self.prompt.title, lines)))
        for text, line in zip(self.prompt.shown, self.query(".dialog--shown").results(Static), strict=True):
            line.update(plain(self.fitted(text, self.most_lines if self.is_tall else 1)))
        self.query_one(Form).limit(self.room())

    def on_form_changed(self, event: Form.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self.asking.changed(event.name, event.text)

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        """Offer a record a line, where several lines were pasted into the field that makes one."""
        event.stop()
        form, each = self.query_one(Form), self.prompt.each
        if each and event.line is form.line(each.line):
            found, app = event.lines, self.app
            self.offer_each(found, each.many, lambda: each.make(found.kept, form.typed, app.context()), self._close)

    def on_form_submitted(self, event: Form.Submitted) -> None:
        """Make the step and save it; where that is refused, say so and keep what was typed."""
        event.stop()
        self.save(lambda: self.prompt.make(event.typed, self.app.context()), self._close)

    def refuse(self, error: RungError) -> None:
        """Say beside the field why a step was not saved; where somebody has the name already, ask whether it is they."""
        if isinstance(error, SameName):
            self.app.push_screen(screen("same", error.same), self._save_as)
            return
        self.say(self.keys)
        self.query_one(Form).refuse(error, error.field if isinstance(error, Refused) else "")

    def _save_as(self, same: str | None) -> None:
        """Save what was typed, now that it is said who of those with the name it is."""
        if same:
            typed = {**self.query_one(Form).typed, SAME: same}
            self.save(lambda: self.prompt.make(typed, self.app.context()), self._close)

    def _close(self, step: Step | None) -> None:
        self.asking.drop()
        self.dismiss(step)

    def action_leave(self) -> None:
        """Leave; what was typed is kept."""
        self.dismiss(None)
