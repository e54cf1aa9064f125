"""`Dialog`: asks what a prompt asks, makes the step, and closes only once it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from career.errors import Refused, RungError, SavedUncertain
from career.records import Step
from career.text import clean_line
from tui.prompts import Prompt
from widgets.form import Form

if TYPE_CHECKING:
    from concurrent.futures import Future

    from career.snapshot import Career
    from tui.app import RungApp

KEYS = "Enter keep   Up Down field   Esc leave"
SAVING = "Saving..."
TALL = 20
CHROME = 10
"""Rows around the fields: border, title, help and keys, with a line of air between them."""
SHORT_CHROME = 6


class Dialog(ModalScreen[Step | None]):
    """Asks one prompt. Enter keeps, Esc leaves; what was typed is there again when the same is asked again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]
    app: RungApp

    def __init__(self, prompt: Prompt, drafts: dict[str, Mapping[str, str]]) -> None:
        super().__init__()
        self.prompt = prompt
        self.drafts = drafts

    def compose(self) -> ComposeResult:
        """Lay out the title, the form and the keys."""
        draft = self.drafts.get(self.prompt.key, {})
        with Vertical(classes="box"):
            yield Static(Content(clean_line(self.prompt.title)), classes="box--title", markup=False)
            for text in self.prompt.shown:
                yield Static(Content(clean_line(text)), markup=False)
            yield Form(
                self.prompt.fields, {**self.prompt.values, **draft}, self.app.today, self.app.settings.week_starts
            )
            again = "  (what you typed before is here again)" if draft else ""
            yield Static(Content(KEYS + again), classes="box--keys", markup=False)

    def on_resize(self) -> None:
        """Leave room for the title, the help and the keys, whatever the size."""
        self.query_one(Form).limit(self.size.height - (CHROME if self.size.height >= TALL else SHORT_CHROME))

    def on_form_submitted(self, event: Form.Submitted) -> None:
        """Make the step and save it; where that is refused, say so and keep what was typed."""
        event.stop()
        try:
            step = self.prompt.make(event.typed, self.app.career, self.app.moment())
        except RungError as error:
            self._refuse(error)
        else:
            self.app.commit(step, lambda saved: self._saved(saved, step), lambda: self._say(SAVING))

    def _saved(self, saved: Future[Career], step: Step) -> None:
        try:
            saved.result()
        except SavedUncertain as error:
            self._close(None)
            self.app.warn(str(error))
        except RungError as error:
            self._say(KEYS)
            self._refuse(error)
        else:
            self._close(step)

    def _refuse(self, error: RungError) -> None:
        self.query_one(Form).refuse(error, error.field if isinstance(error, Refused) else "")

    def _close(self, step: Step | None) -> None:
        self.drafts.pop(self.prompt.key, None)
        self.dismiss(step)

    def _say(self, text: str) -> None:
        self.query_one(".box--keys", Static).update(Content(text))

    def action_leave(self) -> None:
        """Leave, and remember what was typed."""
        typed = self.query_one(Form).typed
        changed = {name: text for name, text in typed.items() if text != self.prompt.values.get(name, "")}
        if changed:
            self.drafts[self.prompt.key] = changed
        else:
            self.drafts.pop(self.prompt.key, None)
        self.dismiss(None)
