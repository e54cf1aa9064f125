"""`Asking`: a prompt on a screen, with what was typed for it so far, which outlives the screen."""

from __future__ import annotations

from career.language.text import clean, clean_line
from store.unsaved_input import UnsavedText
from tui.dialogs.prompts import Prompt
from tui.host.unsaved_input import Asked, UnsavedTexts


class Asking:
    """A prompt and the texts in its fields. `draft` is its unsaved text, None while nothing was typed."""

    def __init__(self, prompt: Prompt, unsaved: UnsavedTexts) -> None:
        self.prompt = prompt
        self._unsaved = unsaved
        self.left: UnsavedText | None = unsaved.of(prompt.key)
        self.typed: dict[str, str] = dict(self.left.texts) if self.left else {}

    @property
    def values(self) -> dict[str, str]:
        """The initial texts: those of the prompt, replaced by unsaved text where there is some."""
        return {**self.prompt.values, **self.typed}

    @property
    def field(self) -> str:
        """The name of the field that was typed in last; "" if none was."""
        return self.left.field if self.left else ""

    def changed(self, name: str, text: str) -> None:
        """Keep what is being typed into a field."""
        start = self.prompt.values.get(name, "")
        typed = {other: before for other, before in self.typed.items() if other != name}
        if text not in {start, clean(start), clean_line(start)}:
            typed[name] = text
        if typed != self.typed:
            self.typed = typed
            asked = Asked(self.prompt.key, self.prompt.title, self.prompt.about)
            self.left = self._unsaved.keep(self.left, asked, typed, field=name)

    def drop(self) -> None:
        """Forget the unsaved text: it is saved now."""
        self._unsaved.drop(self.left)
        self.left, self.typed = None, {}
