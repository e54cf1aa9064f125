"""The field of a choice that is cycled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from career.language.text import clean_line
from career.language.width import shorten, width
from widgets.plain import together

Option = tuple[str, str]
"""What is stored for a choice, as text, and how it reads."""


class ChoiceInput(Widget, can_focus=True):
    """One of a few choices. Space or the arrows take the next one, letters the one that begins with them.

    `value` is the text of the choice, "" while none was taken; it then shows the words of `blank`, the option that
    counts. A text that is none of the options stays until another is taken.
    """

    DEFAULT_CSS = "ChoiceInput { width: 1fr; height: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right", "turn(1)", "Next choice", show=False),
        Binding("left", "turn(-1)", "Previous choice", show=False),
        Binding("enter", "submit", "Submit", show=False),
    ]
    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Posted when another choice was taken."""

        def __init__(self, field: ChoiceInput) -> None:
            super().__init__()
            self.field = field

    class Submitted(Message):
        """Posted when Enter was pressed."""

    def __init__(self, options: Sequence[Option], value: str = "", blank: str = "") -> None:
        super().__init__()
        self.options = tuple(options)
        self.blank = blank
        self._spelt = ""
        self.set_reactive(ChoiceInput.value, clean_line(value))

    @property
    def _at(self) -> int:
        """The position of the choice that counts, -1 where the text is none of them."""
        texts = [text for text, _ in self.options]
        shown = self.value or self.blank
        return texts.index(shown) if shown in texts else -1

    def put(self, text: str) -> None:
        """Take a choice by its text."""
        self.value = clean_line(text)

    def render(self) -> Content:
        """Draw the choice, and dimmed the others, in the order in which Space takes them."""
        at = self._at
        others = [words for _, words in (*self.options[at + 1 :], *self.options[: max(at, 0)])]
        chosen = self.options[at][1] if at >= 0 else self.value
        mark = f"< {chosen} >" if self.has_focus else f"{chosen}    "
        room = max(0, self.size.width - width(mark) - 2)
        return together(
            (mark, "bold" if self.has_focus else ""), ("  " + shorten(" · ".join(others), room), "$text-muted")
        )

    def on_focus(self) -> None:
        """Show that it can be changed."""
        self._spelt = ""
        self.refresh()

    def on_blur(self) -> None:
        """Show it as the other fields."""
        self.refresh()

    def action_turn(self, by: int) -> None:
        """Take the next choice (1) or the one before (-1)."""
        self._spelt = ""
        at = self._at
        self.put(self.options[(at + by) % len(self.options) if at >= 0 else 0][0])

    def action_submit(self) -> None:
        """Submit the form."""
        self.post_message(self.Submitted())

    def watch_value(self) -> None:
        """Report another choice."""
        self.post_message(self.Changed(self))

    def on_key(self, event: events.Key) -> None:
        """Take the choice whose words begin with the letters typed so far; the same letter again takes the next of its."""
        if not event.is_printable or event.character is None or event.key == "space":
            return
        event.stop()
        letter = event.character.casefold()
        for spelt in (self._spelt + letter, letter):
            found = [text for text, words in self.options if words.casefold().startswith(spelt)]
            if found:
                is_again = spelt == letter == self._spelt and self.value in found
                self._spelt = spelt
                self.put(found[(found.index(self.value) + 1) % len(found)] if is_again else found[0])
                return

    def on_paste(self, event: events.Paste) -> None:
        """Take the choice that was pasted, if it is one."""
        event.stop()
        typed = clean_line(event.text).casefold()
        found = next((text for text, words in self.options if words.casefold() == typed), None)
        if found is not None:
            self.put(found)
