"""`PastedScreen`: several lines were pasted where one is asked for; it asks for a record of each or for one text."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.language.dates import brief
from career.language.lines import Lines
from career.views.rows import Row
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain
from widgets.rows import RowList


class PastedScreen(Modal[bool]):
    """Shows the lines that were pasted, and asks. Its result is whether each of them becomes a record."""

    DEFAULT_CSS = "PastedScreen #pasted { height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,enter", "dismiss(True)", "A record a line"),
        Binding("2,escape", "dismiss(False)", "One text"),
    ]
    CHROME = 8, 4

    def __init__(self, pasted: Lines, many: str) -> None:
        super().__init__()
        self.pasted = pasted
        self.many = many

    def compose(self) -> ComposeResult:
        """Lay out the lines, what was left out, and the two keys."""
        count = len(self.pasted.kept)
        with Vertical(classes="box"):
            yield Static(plain(f"{count} lines were pasted"), classes="box--title", markup=False)
            yield RowList(id="pasted")
            if self.pasted.told:
                yield Static(plain(f"{self.pasted.told}."), markup=False)
            keys = f"{count} lines: 1 as {count} {self.many} (Enter), 2 as one text"
            yield KeyLine(keys)

    def on_mount(self) -> None:
        """Show the lines."""
        today = self.app.today
        rows = [
            Row(str(at), line.text, "[x]" if line.is_done else "", brief(line.due, today) if line.due else "")
            for at, line in enumerate(self.pasted.kept)
        ]
        listed = self.query_one(RowList)
        listed.styles.height = len(rows)
        listed.show_rows(rows)
        listed.focus()

    def on_resize(self) -> None:
        """Fit the list to the height of the terminal."""
        self.query_one(RowList).styles.max_height = self.room()
