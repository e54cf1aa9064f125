"""`MetScreen`: what kind of contact it was; a digit says it (O11, L12 to L15)."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.language.text import clean_line
from career.model.contacts import KINDS, ContactKind
from career.model.field import choice_words
from career.model.people import Person
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain, together

MEANS: dict[ContactKind, str] = {
    "1on1": "held today; what you did not tick is carried over",
    "help_given": "you helped, or offered it",
    "help_asked": "you asked, and what came of it",
    "social": "a coffee, lunch, anything but work",
    "thanks": "you thanked them",
    "other": "any other talk",
}


class MetScreen(Modal[ContactKind | None]):
    """Asks which kind of contact it was. Its result is the kind, None where nothing was said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        *(Binding(str(digit), f"choose({digit})", "This one") for digit in range(1, len(KINDS) + 1)),
    ]

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person

    def compose(self) -> ComposeResult:
        """Lay out the kinds and the keys."""
        with Vertical(classes="box"):
            yield Static(plain(clean_line(f"You met {self.person.name}")), classes="box--title", markup=False)
            for digit, kind in enumerate(KINDS, 1):
                words = f" {choice_words(kind):<12}"
                yield Static(together((str(digit), "bold $primary"), words, (MEANS[kind], "$text-muted")), markup=False)
            yield KeyLine(f"1-{len(KINDS)} what it was   Esc back")

    def action_choose(self, digit: int) -> None:
        """Take the kind with this digit."""
        self.dismiss(KINDS[digit - 1])
