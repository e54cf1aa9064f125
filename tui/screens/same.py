"""`SameScreen`: somebody with the name is there already; it asks whether the person who is added is the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.language.text import clean_line
from career.model import people
from career.model.merging import ANOTHER
from career.model.people import Person
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain


class SameScreen(Modal[str | None]):
    """Asks who of these people it is. Its result is an id, ANOTHER for somebody else, None where nothing was said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "choose(1)", "The same"),
        Binding("n", f"dismiss('{ANOTHER}')", "Somebody else"),
        Binding("escape", "dismiss(None)", "Back"),
        *(Binding(str(digit), f"choose({digit})", "This one") for digit in range(1, 10)),
    ]

    def __init__(self, same: Sequence[Person]) -> None:
        super().__init__()
        self.same = same

    def compose(self) -> ComposeResult:
        """Lay out the people and the keys."""
        one = len(self.same) == 1
        with Vertical(classes="box"):
            yield Static(plain("Is it the same person?"), classes="box--title", markup=False)
            for digit, person in enumerate(self.same[:9], 1):
                told = f"{people.said_of(person)} is there already." if one else f"{digit} {people.said_of(person)}"
                yield Static(plain(clean_line(told)), markup=False)
            keys = "y the same person" if one else f"1-{min(9, len(self.same))} the same person"
            yield KeyLine(f"{keys}   n somebody else   Esc back")

    def action_choose(self, digit: int) -> None:
        """Take the person with this digit."""
        if digit <= len(self.same):
            self.dismiss(self.same[digit - 1].id)
