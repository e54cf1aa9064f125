"""`HelpScreen`: all keys, by what they are for, as they are set."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.dialogs.actions import Action, shown
from tui.screens.career_app import CareerApp
from widgets.header_footer import Footer
from widgets.plain import plain, together

TWO_COLUMNS = 78
COLUMN = 39
TOLD_TOGETHER = ("pane-", "part-", "previous-", "quit")
"""Actions that share a line with others."""


class HelpScreen(Screen[None]):
    """The keys. Any of Esc, q and ? leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter,backspace", "dismiss(None)", "Back", show=False),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
    ]
    app: CareerApp

    def compose(self) -> ComposeResult:
        """Lay out the table."""
        with VerticalScroll(id="help-body", can_focus=False):
            yield Static(id="help", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Say how to leave."""
        self.query_one(Footer).show_keys([("Esc", "back"), ("j k", "scroll")])

    def on_resize(self) -> None:
        """Lay the table out for the width."""
        self.query_one("#help", Static).update(self._table(self.size.width))

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one("#help-body", VerticalScroll).scroll_relative(y=by, animate=False)

    def _table(self, wide: int) -> Content:
        blocks = [self._block(group, list(rows)) for group, rows in groupby(self.app.actions, key=lambda a: a.group)]
        if wide < TWO_COLUMNS:
            return Content("\n").join(line for block in blocks for line in [*block, Content("")])
        between = [Content("")] if sum(map(len, blocks)) + len(blocks) <= 2 * self.size.height - 2 else []
        lines = [line for block in blocks for line in [*block, *between]]
        half = (len(lines) + 1) // 2
        right = [*lines[half:], Content("")]
        return Content("\n").join(
            a + plain(" " * max(1, COLUMN - a.cell_length)) + b for a, b in zip(lines[:half], right, strict=False)
        )

    def _block(self, group: str, rows: list[Action]) -> list[Content]:
        lines = [plain(f" {group}", "bold $primary")]
        if group == "move about":
            lines.append(together((" j k g G   ", "bold"), "down, up, first, last"))
            lines.append(together((" 1 2 3 4   ", "bold"), "the panes; 2 2 the month"))
        if group == "on a row":
            lines.append(together((" 1 to 8    ", "bold"), "the parts of an open goal"))
        keys = {row.id: shown(row.keys[0]) for row in rows if row.keys}
        beside = {
            of: f"; {keys[other]} {words}"
            for of, other, words in (("next-pane", "previous-pane", "back"), ("back", "quit", "leave rung"))
            if other in keys
        }
        rows = [row for row in rows if row.keys and not row.id.startswith(TOLD_TOGETHER)]
        for row in rows:
            key = shown(row.keys[0])
            lines.append(together((f" {key:<9} ", "bold"), row.tip, beside.get(row.id, "")))
        return lines
