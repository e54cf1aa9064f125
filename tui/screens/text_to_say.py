"""`TextToSayScreen`: a drafted text, to change, to copy, and to mark as told once it was sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from career.model.field import Field
from career.model.records import NOTHING, Step
from career.texts.draft import Draft
from tui.dialogs.prompts import Prompt
from tui.screens.dialog import Dialog
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career.model.context import Context
    from career.model.snapshot import Career

KEYS = "Enter copy   t mark as told   e edit   Esc back"
WORDS = Field("text", "text", "text")


class TextToSayScreen(Modal[Step | None]):
    """Shows a text. It ends with the step that marks it as told, None where the text was left.

    `make` returns that step for the final words; what was changed in them is kept in `said`, also when the text is left.
    """

    DEFAULT_CSS = """
    TextToSayScreen {
        & #said { height: auto; margin-bottom: 1; }
        & #own, & #cares { color: $text-muted; height: auto; }
        & #cares { margin-bottom: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "copy", "Copy"),
        Binding("t", "tell", "Mark as told"),
        Binding("e", "edit", "Edit"),
        Binding("escape", "leave", "Back"),
    ]
    CHROME = 10, 6
    TO_A_FIELD: ClassVar[frozenset[str]] = frozenset("e")

    def __init__(self, drafted: Draft, make: Callable[[str, Context], Step], about: str) -> None:
        super().__init__()
        self.drafted = drafted
        self.make = make
        self.about = about
        self.said = drafted.words

    def compose(self) -> ComposeResult:
        """Lay out to whom it goes, what they care about, the text, how much of it is one's own, and the keys."""
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            yield Static(id="cares", markup=False)
            with VerticalScroll(can_focus=True):
                yield Static(id="said", markup=False)
            yield Static(id="own", markup=False)
            yield KeyLine(KEYS)

    def on_mount(self) -> None:
        """Show the text; the arrow keys scroll it."""
        self.query_one(VerticalScroll).focus()
        self._show()

    def on_resize(self) -> None:
        """Leave room for the title, what they care about, and the keys."""
        to = f"To {self.drafted.to}: " if self.drafted.to else ""
        self.query_one(".box--title", Static).update(plain(self.fitted(f"{to}{self.drafted.text.offers}", 1)))
        cares = self.query_one("#cares", Static)
        cares.update(plain(self.fitted(self.drafted.cares_about, 1)))
        cares.display = bool(self.drafted.cares_about)
        scroll = self.query_one(VerticalScroll)
        scroll.styles.height = "auto"
        scroll.styles.max_height = self.room()

    def action_copy(self) -> None:
        """Copy the text, over SSH too."""
        self.app.copy_to_clipboard(self.said)
        self.say("Copied. Once it is sent: t marks it as told.")

    def action_tell(self) -> None:
        """Mark the text as told, and close."""
        self.save(lambda: self.make(self.said, self.app.context()), self.dismiss)

    def action_edit(self) -> None:
        """Change the text in a field."""

        def make(typed: Mapping[str, str], _context: Context) -> Step:
            self.said = typed[WORDS.name].strip() or self.drafted.words
            return NOTHING

        def values(_career: Career) -> Mapping[str, str]:
            return {WORDS.name: self.said}

        prompt = Prompt("Your text", (WORDS,), values, make, self.about, kind=self.drafted.text.name)
        self.app.push_screen(Dialog(prompt), lambda _step: self._show())

    def action_leave(self) -> None:
        """Go back to what was asked."""
        self.dismiss(None)

    def _show(self) -> None:
        self.query_one("#said", Static).update(plain(self.said))
        share = self.drafted.own(self.said)
        self.query_one("#own", Static).update(plain(f"your own words: {share * 100:.0f} %"))
        self.show_keys(KEYS)
