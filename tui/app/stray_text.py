"""`StrayText`: words that arrive while no text field is open, as from a paste, are kept and asked about, never run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from career.language.text import clean_line
from tui.host.unsaved_input import CARD, Asked
from tui.screens.base import RowScreen
from tui.screens.modal import Modal
from tui.wire.type_ahead import KeysRead

if TYPE_CHECKING:
    from store.unsaved_input import UnsavedText
    from tui.screens.career_app import CareerApp
    from tui.wire.type_ahead import Typed

GOES_ON = 0.05
"""Seconds within which what follows belongs to the same text: a long one arrives in several pieces."""
QUESTION = "Was that text? n makes a task of it."
QUESTION_IN_BOX = "Was that text? It is kept: D on the dashboard shows it."


class StrayText:
    """What arrived last as text while nothing was open to type it in. It is kept with all other unsaved text."""

    def __init__(self, app: CareerApp) -> None:
        self._app = app
        self._kept: UnsavedText | None = None
        self._ended = 0.0
        self._offered: UnsavedText | None = None

    def take(self) -> str:
        """Return the text that was just asked about, "" where there is none; whoever takes it keeps it."""
        taken, self._offered = self._offered, None
        self._app.unsaved.drop(taken)
        return taken.texts["task"] if taken else ""

    def holds(self, event: Typed) -> bool:
        """Whether what was typed is text that nothing was open for. It is kept then, and asked about."""
        self._offered, self._kept = self._kept, None
        before = self._offered if _goes_on(event) and event.time - self._ended < GOES_ON else None
        text = _text_of(event)
        if self._is_wanted() or (before is None and not self._is_stray(event, text)):
            return False
        text = (before.texts["task"] if before else "") + text
        self._kept = self._app.unsaved.keep(before, Asked(CARD, "New task"), {"task": clean_line(text)})
        self._ended = event.time
        screen = self._app.screen
        if isinstance(screen, RowScreen):
            screen.say(QUESTION)
        elif isinstance(screen, Modal):
            screen.say(QUESTION_IN_BOX, warning=True)
        return True

    def _is_wanted(self) -> bool:
        """Whether a text field is there to type in."""
        return self._app.focused is not None and self._app.focused.check_consume_key("a", "a")

    def _is_stray(self, event: Typed, text: str) -> bool:
        if isinstance(event, events.Paste):
            return isinstance(self._app.screen, RowScreen) and bool(clean_line(text))
        if not isinstance(event, KeysRead) or not event.is_words:
            return False
        screen: object = self._app.screen
        return not (isinstance(screen, RowScreen | Modal) and screen.opens_field(event.keys[0].key))


def _goes_on(event: Typed) -> bool:
    """Whether this can be the rest of a text that comes in pieces: nobody types it by hand, but perhaps its Enter."""
    return not isinstance(event, events.Key) or event.key == "enter"


def _text_of(event: Typed) -> str:
    if isinstance(event, events.Paste):
        return event.text
    keys = event.keys if isinstance(event, KeysRead) else (event,)
    return "".join(key.character or "" for key in keys)
