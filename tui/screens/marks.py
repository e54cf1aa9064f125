"""`MarksScreen`: the marks of a win, each set or taken back by its digit (P1, P4, L9)."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from career.errors import Refused
from career.model import wins
from career.model.records import Step
from career.model.wins import Win
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain, together

KEYS = "a digit sets it or takes it back   Esc leave"


class MarksScreen(Modal[Step | None]):
    """A line a mark. Its result is the step that a digit makes; Esc makes none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"mark({digit})", show=False) for digit in range(1, len(wins.MARKS) + 1)),
        Binding("escape", "dismiss(None)", "Leave"),
    ]
    DEFAULT_CSS = "MarksScreen #marks { height: auto; }"

    def __init__(self, win: Win) -> None:
        super().__init__()
        self.win = win

    def compose(self) -> ComposeResult:
        """Lay out the win, its marks, and the keys."""
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            yield Static(id="marks", markup=False)
            yield KeyLine(KEYS)

    def on_resize(self) -> None:
        """Fit the win and the marks to the width."""
        title = self.app.shown.career.headline(self.win.id)
        self.query_one(".box--title", Static).update(plain(self.fitted(f"Mark '{title}'", 1)))
        self.query_one("#marks", Static).update(Content("\n").join(self._line(at) for at in range(len(wins.MARKS))))

    def _line(self, at: int) -> Content:
        mark = wins.MARKS[at]
        sign = "[x]" if getattr(self.win, mark.field) else "[ ]"
        return together((str(at + 1), "bold $primary"), f" {sign} {mark.words}", (f"  {mark.what}", "$text-muted"))

    def action_mark(self, digit: int) -> None:
        """Set a mark, or take it back."""
        self.save(lambda: self._marked(wins.MARKS[digit - 1]), self.dismiss)

    def _marked(self, mark: wins.Mark) -> Step:
        now = self.app.career.wins.get(self.win.id)
        if now is None:
            raise Refused(f"'{self.win.headline}' was deleted meanwhile.", "Esc goes back.")
        return wins.marked(now, mark)
