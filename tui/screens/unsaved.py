"""`UnsavedScreen`: unsaved text, to go on with or to throw away."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from career.model.records import Step
from career.views.rows import Row
from store.unsaved_input import UnsavedText
from tui.dialogs.rows import text_of
from tui.dialogs.unsaved_card import card_of
from tui.dialogs.unsaved_prompts import prompt_of, why_not
from tui.host.unsaved_input import BRAINSTORM, CARD, CLOSE, FIRST_RUN, words_of
from tui.screens.by_name import screen
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.rows import RowList

KEYS = "Enter continue   d discard   u bring back   y copy   Esc leave"
COPIED = "y copies your text."
EMPTY = "There is no unsaved text. Text that you leave with Esc, or when the connection drops, is listed here."
EMPTY_ROWS = 3
"""Rows that those words take on a narrow screen."""


class UnsavedScreen(Modal[Screen[Step | None] | None]):
    """Lists unsaved texts, the newest first. Its result is the screen to go on with, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take_up", "Continue"),
        Binding("d", "throw_away", "Discard"),
        Binding("u", "bring_back", "Bring back"),
        Binding("y", "copy", "Copy"),
        Binding("escape,q,D", "dismiss(None)", "Leave"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.thrown: list[UnsavedText] = []

    def compose(self) -> ComposeResult:
        """Lay out the list and the keys."""
        with Vertical(classes="box"):
            yield Static(Content("Unsaved text"), classes="box--title", markup=False)
            yield RowList(id="unsaved", empty=EMPTY)
            yield KeyLine(KEYS)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()
        self._show()
        self.app.unsaved.listed()

    def on_resize(self) -> None:
        """Leave room for the title and the keys."""
        self.query_one(RowList).styles.max_height = self.room()

    def action_take_up(self) -> None:
        """Go on where it was left."""
        left = self._chosen()
        if left is None:
            return
        screen = self._screen_of(left)
        if screen:
            self.app.unsaved.choose(left)
            self.dismiss(screen)
        else:
            self.say(f"{why_not(left, self.app.career)} {COPIED}")

    def action_throw_away(self) -> None:
        """Throw the draft away; `u` brings it back as long as the list is open."""
        left = self._chosen()
        if left:
            self.thrown.append(left)
            self.app.unsaved.drop(left)
            self._show()

    def action_bring_back(self) -> None:
        """Bring back what was thrown away last."""
        if self.thrown:
            self.app.unsaved.bring_back(self.thrown.pop())
            self._show()

    def action_copy(self) -> None:
        """Copy what was typed."""
        left = self._chosen()
        if left:
            self.app.copy_to_clipboard("\n".join(left.texts.values()))
            self.say("Copied.")

    def _show(self) -> None:
        rows = [Row(_row_key(left), words_of(left)) for left in self.app.unsaved.newest_first]
        unsaved = self.query_one(RowList)
        unsaved.styles.height = len(rows) or EMPTY_ROWS
        unsaved.show_rows(rows)
        self.show_keys(KEYS if rows or self.thrown else "Esc leave")

    def _chosen(self) -> UnsavedText | None:
        row = self.query_one(RowList).current
        return next((d for d in self.app.unsaved.newest_first if row and _row_key(d) == row.key), None)

    def _screen_of(self, left: UnsavedText) -> Screen[Step | None] | None:
        """Return the screen that the text was typed on; None where its question can no longer be asked."""
        if left.key in {FIRST_RUN, BRAINSTORM}:
            return screen(left.key)
        kind, _, about = left.key.partition(" ")
        if kind == CARD:
            return self._card_of(left)
        app = self.app
        if kind == CLOSE:
            kept = app.career.reframes.get(about)
            return screen("close", kept) if kept and not kept.closed_on else None
        prompt = prompt_of(left, app.context())
        return screen("dialog", prompt) if prompt else None

    def _card_of(self, left: UnsavedText) -> Screen[Step | None]:
        row = self.app.career.get(left.about)
        if row:
            return screen("card", row, text_of(row, self.app.career))
        card = card_of(left)
        return screen("card", None, card.task if card else "", left.about)


def _row_key(left: UnsavedText) -> str:
    return f"{left.at.isoformat()} {left.key}"
