"""`MarksScreen`: the marks of a win or a task, each set or taken back by its digit (P1, P4, L8, L9, P12)."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from career.errors import Refused
from career.model.marks import MARKS, Mark, marked
from career.model.records import Record, Step
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain, together


class MarksScreen(Modal[Step | None]):
    """A line a mark. Its result is the step that a digit makes; Esc makes none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"mark({digit})", show=False) for digit in range(1, max(map(len, MARKS.values())) + 1)),
        Binding("escape", "dismiss(None)", "Leave"),
    ]
    DEFAULT_CSS = "MarksScreen #marks { height: auto; }"

    def __init__(self, record: Record) -> None:
        super().__init__()
        self.record = record
        self.marks = MARKS[type(record)]

    def compose(self) -> ComposeResult:
        """Lay out the record, its marks, and the keys."""
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            yield Static(id="marks", markup=False)
            yield KeyLine(f"1-{len(self.marks)} set or take back   Esc leave")

    def on_resize(self) -> None:
        """Fit the record and the marks to the width."""
        title = self.app.shown.career.headline(self.record.id)
        self.query_one(".box--title", Static).update(plain(self.fitted(f"Mark '{title}'", 1)))
        self.query_one("#marks", Static).update(Content("\n").join(self._line(at) for at in range(len(self.marks))))

    def _line(self, at: int) -> Content:
        mark = self.marks[at]
        sign = "[x]" if getattr(self.record, mark.field) else "[ ]"
        said, what = f" {sign} {mark.words}", f"  {mark.what}"
        fits = len(f"{at + 1}{said}{what}") <= self.inner
        return together((str(at + 1), "bold $primary"), said, (what if fits else "", "$text-muted"))

    def action_mark(self, digit: int) -> None:
        """Set a mark, or take it back."""
        if digit <= len(self.marks):
            self.save(lambda: self._marked(self.marks[digit - 1]), self.dismiss)

    def _marked(self, mark: Mark) -> Step:
        now = self.app.career.get(self.record.id)
        if now is None:
            raise Refused(f"'{self.record.headline}' was deleted meanwhile.", "Esc goes back.")
        return marked(now, mark)
