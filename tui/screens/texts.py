"""`TextsScreen`: the texts to say that fit a row; a digit takes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.language.text import clean_line
from career.texts.offers import Offer
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain, together


class TextsScreen(Modal[Offer | None]):
    """Asks which text to say. Its result is what was chosen, None where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        *(Binding(str(digit), f"choose({digit})", "This one") for digit in range(1, 10)),
    ]

    def __init__(self, about: str, offers: Sequence[Offer]) -> None:
        super().__init__()
        self.about = about
        self.offers = tuple(offers)

    def compose(self) -> ComposeResult:
        """Lay out the texts and the keys."""
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            for _ in self.offers:
                yield Static(classes="text", markup=False)
            yield KeyLine(f"1-{len(self.offers)} what you want to say   Esc back")

    def on_resize(self) -> None:
        """Shorten the title and each text to one line."""
        self.query_one(".box--title", Static).update(plain(self.fitted(f"What to say: {self.about}", 1)))
        for digit, (line, offer) in enumerate(zip(self.query(".text").results(Static), self.offers, strict=True), 1):
            said = self.fitted(f"{digit} {clean_line(offer.says)}", 1)
            line.update(together((said[:1], "bold $primary"), said[1:]))

    def opens_field(self, key: str) -> bool:
        """Whether a key opens a field to type in: the digit of each text does."""
        return key.isdigit() and 1 <= int(key) <= len(self.offers)

    def action_choose(self, digit: int) -> None:
        """Take the text with this digit."""
        if digit <= len(self.offers):
            self.dismiss(self.offers[digit - 1])
