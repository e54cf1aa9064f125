"""`Asking`: a prompt on a screen, with what was typed for it so far, which outlives the screen."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from career.errors import ChangedElsewhere
from career.language.text import clean, clean_line
from career.language.width import shorten
from career.model.context import Context
from career.model.records import Step
from career.model.snapshot import Career
from store.unsaved_input import UnsavedText
from tui.dialogs.prompts import Prompt
from tui.host.unsaved_input import Asked, UnsavedTexts

SHOWN_CELLS = 160
"""The most cells that a refusal shows of a text that was changed elsewhere."""


class Asking:
    """A prompt and the texts in its fields.

    `shown` are the texts that the career had when it was asked, `typed` those that differ from them, and `left` its
    unsaved text, None while nothing was typed.
    """

    def __init__(self, prompt: Prompt, unsaved: UnsavedTexts, career: Career) -> None:
        self.prompt = prompt
        self.shown: dict[str, str] = dict(prompt.values(career))
        self._unsaved = unsaved
        self.left: UnsavedText | None = unsaved.of(prompt.key)
        self.typed: dict[str, str] = dict(self.left.texts) if self.left else {}
        self.is_offered = self.left is not None and not unsaved.is_chosen(self.left)

    @property
    def values(self) -> dict[str, str]:
        """The initial texts: those of the prompt, replaced by unsaved text where there is some."""
        return {**self.shown, **self.typed}

    @property
    def field(self) -> str:
        """The name of the field that was typed in last; "" if none was."""
        return self.left.field if self.left else ""

    @property
    def offered(self) -> frozenset[str]:
        """The fields whose text a crash interrupted, or is only proposed: it is selected, so that typing replaces it."""
        return frozenset(self.typed) if self.is_offered else self.prompt.proposed - self.typed.keys()

    def changed(self, name: str, text: str) -> None:
        """Keep what is being typed into a field. Interrupted text that is typed over stays in the list."""
        typed = {other: before for other, before in self.typed.items() if other != name}
        if not is_same(text, self.shown.get(name, "")):
            typed[name] = text
        if typed == self.typed:
            return
        if self.is_offered and is_replaced(self.typed.get(name, ""), text):
            self._unsaved.put_away(self.left)
            self.left, self.is_offered = None, False
        self.typed = typed
        asked = Asked(self.prompt.key, self.prompt.title, self.prompt.about)
        self.left = self._unsaved.keep(self.left, asked, typed, field=name)

    def step(self, typed: Mapping[str, str], context: Context) -> Step:
        """Return the step that what was typed makes. Raises what the prompt does, and ChangedElsewhere as `to_save`."""
        return self.prompt.make(self.to_save(typed, context.career), context)

    def to_save(self, typed: Mapping[str, str], career: Career) -> dict[str, str]:
        """Return the texts to save: a field that was left alone has what the career has by now.

        Raises ChangedElsewhere where a field was changed here and elsewhere, the first time it is met.
        """
        now = self.prompt.values(career)
        texts: dict[str, str] = {}
        for name, text in typed.items():
            before, there = self.shown.get(name, ""), now.get(name, "")
            if is_same(text, before):
                texts[name] = there
            elif there == before or is_same(text, there):
                texts[name] = text
            else:
                self.shown[name] = there
                raise ChangedElsewhere(self._label(name), shorten(clean_line(there), SHOWN_CELLS), field=name)
        return texts

    def drop(self) -> None:
        """Forget the unsaved text: it is saved now."""
        self._unsaved.drop(self.left)
        self.left, self.typed = None, {}

    def leave_open(self) -> None:
        """Keep the unsaved text for the next time that this is asked: the person stopped here, and goes on here."""
        self._unsaved.leave_open(self.left)

    def put_away(self) -> None:
        """Put the unsaved text away: the person left the question."""
        self._unsaved.put_away(self.left)
        self.left, self.typed = None, {}

    def _label(self, name: str) -> str:
        return next(field.label for field in self.prompt.fields if field.name == name)


def is_same(text: str, shown: str) -> bool:
    """Whether a field still has the text that it showed, which it cleans."""
    return text in {shown, clean(shown), clean_line(shown)}


def is_replaced(before: str, now: str) -> bool:
    """Whether a text was typed over by another one, rather than changed by a key: less than half of it is left."""
    start = _in_common(before, now)
    end = _in_common(before[start:][::-1], now[start:][::-1])
    return bool(before) and start + end < len(before) / 2


def _in_common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
