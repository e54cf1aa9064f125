"""`CardWriting`: the field of the reframe card in which its texts are written, and the room that it takes."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from career.language.width import wrapped
from tui.dialogs.card_keys import LONG, CardField, chip_keys, label, text_keys
from tui.screens.card_chips import CardChips
from widgets.card import CardView
from widgets.inputs import LineInput, MultilineInput
from widgets.key_line import KeyLine
from widgets.labelled_lines import LinesScroll
from widgets.plain import plain

AIR = 1
"""Rows of air above the label of the field to write in."""
WIDEST, FRAME = 96, 4
"""The most cells of the box, and those that its frame takes on a tall terminal."""


class CardWriting(CardChips):
    """A card with a field below it. `field` names the text that is written, "" while keys are commands."""

    CHROME = 4, 1

    def __init__(self) -> None:
        super().__init__()
        self.field: CardField = ""
        self.asked = ""
        self.is_refused = False

    @property
    def is_again(self) -> bool:
        """Whether the card goes on where it was interrupted, which the last line says."""
        return False

    def compose(self) -> ComposeResult:
        """Lay out the card, the line to write in, and the keys."""
        with Vertical(classes="box card"):
            with LinesScroll(id="card-body"):
                yield CardView()
            yield Static(id="card-label", markup=False)
            with Horizontal(id="card-writing"):
                yield LineInput(id="card-line")
                yield MultilineInput(id="card-text")
            yield KeyLine(id="card-keys")

    def on_resize(self) -> None:
        """Show as many keys as there is room for, and leave the card the rest; why it was refused stays."""
        if self.is_refused:
            self._fit()
        elif self.field or self.card:
            self.say_keys()

    def action_scroll(self, by: int) -> None:
        """Scroll a card that is longer than the screen."""
        self.query_one(LinesScroll).scroll_relative(y=by, animate=False)

    @property
    def editor(self) -> LineInput | MultilineInput:
        """The field that is written in: of several lines for what may become long."""
        if self.field in LONG:
            return self.query_one("#card-text", MultilineInput)
        return self.query_one("#card-line", LineInput)

    def is_drafted(self, field: CardField) -> bool:
        """Whether a text is rung's draft so far: what is typed after it starts with a space."""
        if self.card is None:
            return False
        return {"sentence": self.card.written, "next": self.card.then_do}.get(field, "") is None

    def _field_rows(self) -> int:
        """Return the rows that the field takes which is written in."""
        return self.query_one("#card-text").size.height or 1 if self.field in LONG else 1

    def edit(self, field: CardField, text: str, *, selected: bool = False) -> None:
        """Write the text of a field; where it is `selected`, typing replaces it."""
        self.field = field
        editor = self.editor
        for each in self.query("#card-writing > *"):
            each.display = each is editor
        editor.put(f"{text} " if text and self.is_drafted(field) else text)
        if selected:
            editor.select_all()
        self.add_class("-writing")
        self.show_label(label(field, self.card))
        self.say_keys()
        editor.focus()

    def on_multiline_input_grown(self, event: MultilineInput.Grown) -> None:
        """Leave the room that the text takes now."""
        event.stop()
        self._fit()

    def show_label(self, text: str) -> None:
        """Say above the field what it asks."""
        self.asked = text
        self.query_one("#card-label", Static).update(plain(text))

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say what happened; what takes more lines leaves the card less room."""
        self.is_refused = warning
        super().say(text, warning=warning)
        self._fit()

    def say_keys(self) -> None:
        """Show the keys that work now."""
        if self.field:
            self._show(text_keys(self.field, self._wide()))
        else:
            again = "\nContinued where you left off." if self.is_again else ""
            self._show(chip_keys(self.card, self._wide()) + again)

    def _show(self, keys: str) -> None:
        self.is_refused = False
        self.show_keys(keys)
        self._fit()

    def _fit(self) -> None:
        """Leave room for what is said, and for the field to write in, whatever the size; the card scrolls."""
        wide, body = self._wide(), self.query_one("#card-body")
        keys = self.query_one(KeyLine).drawn(wide).plain.count("\n")
        writing = AIR + len(wrapped(self.asked, wide)) + self._field_rows() if self.field else 0
        body.display = self.card is not None
        body.styles.max_height = max(1, self.room() - writing - keys)

    def _wide(self) -> int:
        """Return the cells of a line in the box."""
        return max(1, min(self.size.width, WIDEST) - (FRAME if self.is_tall else 0))
