"""`HelpScreen`: all keys, by what they are for, as they are set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from career.language.width import wrapped
from tui.dialogs.actions import PARTS, Action, Group, shown
from tui.screens.career_app import CareerApp
from widgets.header_footer import Footer
from widgets.plain import plain, together

REFRAME = "A reframe is what a task does for your career: skills, sentence, next step."
"""The one word of rung's own that every screen uses."""
TWO_COLUMNS = 78
COLUMN, WIDEST_COLUMN = 40, 60
"""Cells of the left column, on a screen of two and on a wide one."""
KEY = 10
"""Cells of a key and the air after it."""
FEW = 4
"""Keys that are named one by one."""
LEFT: frozenset[Group] = frozenset({"every day", "look at", "get about"})
"""The groups in the left column, where both fit on the screen."""
BESIDE: Mapping[str, tuple[str, str]] = {
    "check-in": ("standup", "stand-up"),
    "weekly": ("quarterly", "quarter"),
    "win": ("balance", "balance"),
    "add": ("brainstorm", "ideas"),
    "next-pane": ("previous-pane", "back"),
    "back": ("quit", "leave rung"),
    "undo": ("redo", "redo"),
    "redraw": ("suspend", "to the shell"),
    "help": ("palette", "any command"),
    "pane-1": ("month", "the month"),
    "bare": ("focus", "focus"),
    "edit": ("delete", "delete"),
    "move": ("snooze", "one day"),
    "copy": ("merge", "merge"),
    "met": ("they-said", "they said"),
    "approval": ("make-room", "make room"),
}
"""Actions that stand on the line of another, with their words there."""
TOGETHER: Mapping[str, tuple[tuple[str, ...], str]] = {
    "pane-1": (("pane-1", "pane-2", "pane-3", "pane-4"), "the panes"),
    "people": (("people", "skills", "job", "road", "wins"), "people, skills, job ..."),
    "later": (("later", "mark", "outside"), "reframe later; mark; outside"),
    "worth": (("worth", "politics", "ways"), "gives; politics; metric"),
    "part-result": (tuple(part.id for part in PARTS), "the parts of an open goal"),
}
"""Actions whose keys share a line, by the first of them."""


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

    def on_resize(self) -> None:
        """Lay the table out for the size, and say how to leave it, and to scroll it where it is longer."""
        table = self._table(self.size.width)
        self.query_one("#help", Static).update(table)
        is_longer = table.plain.count("\n") + 1 >= self.size.height
        self.query_one(Footer).show_keys([("Esc", "back"), *([("j k", "scroll")] if is_longer else [])])

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one("#help-body", VerticalScroll).scroll_relative(y=by, animate=False)

    def _table(self, wide: int) -> Content:
        groups = {group: [*rows] for group, rows in groupby(self.app.actions, key=lambda action: action.group)}
        keys = {action.id: shown(action.keys[0]) for action in self.app.actions if action.keys}
        blocks = {group: _block(group, rows, keys) for group, rows in groups.items()}
        about = [plain(f" {line}", "$text-muted") for line in wrapped(REFRAME, wide - 2)]
        if wide < TWO_COLUMNS:
            return Content("\n").join([*about, *(line for block in blocks.values() for line in [*block, Content("")])])
        columns = [[block for group, block in blocks.items() if (group in LEFT) is left] for left in (True, False)]
        roomy = max(sum(map(len, column)) + len(column) for column in columns) + len(about) < self.size.height
        left, right = (
            [line for block in column for line in [*block, *([Content("")] if roomy else [])]] for column in columns
        )
        column = max(COLUMN, min(wide // 2, WIDEST_COLUMN))
        both = zip_longest(left, right, fillvalue=Content(""))
        return Content("\n").join([*about, *(a + plain(" " * max(1, column - a.cell_length)) + b for a, b in both)])


def _block(group: Group, rows: Sequence[Action], keys: Mapping[str, str]) -> list[Content]:
    """Return a group's heading and a line for each of its actions that has a key and no place on another line."""
    elsewhere = {other for of, (other, _) in BESIDE.items() if of in keys}
    elsewhere |= {name for first, (names, _) in TOGETHER.items() if first in keys for name in names[1:]}
    lines = [plain(f" {group}", "bold")]
    if group == "get about":
        lines.append(_line("j k g G", "down, up, first, last"))
    for row in rows:
        if row.id not in keys or row.id in elsewhere:
            continue
        names, tip = TOGETHER.get(row.id, ((row.id,), row.tip))
        other, words = BESIDE.get(row.id, ("", ""))
        lines.append(_line(_said(names, keys), f"{tip}; {keys[other]} {words}" if other in keys else tip))
    return lines


def _said(names: Sequence[str], keys: Mapping[str, str]) -> str:
    """Return the keys of actions; many of them as the first to the last."""
    said = [keys[name] for name in names if name in keys]
    return " ".join(said) if len(said) <= FEW else f"{said[0]} to {said[-1]}"


def _line(key: str, tip: str) -> Content:
    return together((f" {key:<{KEY - 1}} ", "bold $primary"), tip)
