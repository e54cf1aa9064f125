"""`UnsavedCard`: the unsaved input of one reframe card, or of a new task."""

from __future__ import annotations

from typing import get_args

import msgspec
from msgspec.structs import replace

from career.card.card import Card
from career.card.card_fields import READ, CardText
from career.language.text import clean_line
from store.unsaved_input import UnsavedText
from tui.dialogs.card_keys import CardField
from tui.dialogs.form_state import is_replaced
from tui.host.unsaved_input import CARD, Asked, UnsavedTexts

FIELDS: tuple[CardText, ...] = get_args(CardText)
"""Texts of a card."""


class UnsavedCard:
    """The draft of a card on the record `about`, "" for a new task.

    `loose_texts` are the texts that are no part of the card yet. `again` tells whether it was taken up from before, and
    `goes_on` whether the person chose that from the list: else what they type replaces what was interrupted.
    """

    def __init__(self, unsaved: UnsavedTexts, about: str) -> None:
        self._unsaved = unsaved
        self._about = about
        self._draft: UnsavedText | None = None
        self._fresh: Card | None = None
        self._offered = ""
        self.loose_texts: dict[CardField, str] = {}
        self.again = self.goes_on = False

    def task(self) -> str:
        """Return the text of the new task that was interrupted last, "" where there is none."""
        left = self._unsaved.of_new_task()
        if left is None:
            return ""
        self.goes_on = self._unsaved.is_chosen(left)
        self._draft = None if left.card else left  # a card that is half done stays, whatever is typed now
        self._offered = clean_line(left.texts.get("task", ""))
        return self._offered

    def keep_task(self, typed: str) -> None:
        """Keep the text of a new task while it is typed."""
        if self._draft or typed != self._offered:
            if not self.goes_on and is_replaced(self._offered, typed):
                self._unsaved.put_away(self._draft)
                self._draft, self._offered = None, ""
            texts = {"task": typed} if clean_line(typed) else {}
            self._draft = self._unsaved.keep(self._draft, Asked(CARD, "New task"), texts)

    def open(self, fresh: Card) -> tuple[Card, CardField]:
        """Return the card as it was interrupted and the field that was being written; else the fresh card and ""."""
        self._fresh = fresh
        left = self._unsaved.of(self._asked(fresh).key)
        card = card_of(left) if left else None
        if left is None or card is None:
            return fresh, ""
        self._unsaved.drop(self._draft)
        self._draft, self.again, self.goes_on = left, True, self._unsaved.is_chosen(left)
        self.loose_texts = {name: clean_line(left.texts[name]) for name in READ if name in left.texts}
        card = replace(
            card,
            about=fresh.about,
            if_cue=fresh.if_cue,  # half past nine of the next day is another one now
            on=fresh.on,
            spent=fresh.spent,
            dead_end=fresh.dead_end,
            is_kept=fresh.is_kept,
            kept_way=fresh.kept_way,
        )
        return card, next((name for name in FIELDS if name == left.field), "")

    def keep(self, card: Card, field: CardField, typed: str) -> None:
        """Keep the card, with the text of the field that is being written."""
        if field in READ and typed != (card.answer if field == "answer" else ""):
            self.loose_texts[field] = typed
        else:
            self.loose_texts.pop(field, None)
        texts = {str(name): text for name, text in self.loose_texts.items()}
        if not self._about:
            texts["task"] = card.task
        elif card == self._fresh and not texts:
            self.drop()
            return
        self._draft = self._unsaved.keep(
            self._draft, self._asked(card), texts, msgspec.json.encode(card).decode(), field
        )

    def keep_for(self, record: str, card: Card, *, is_offered: bool = False) -> None:
        """Put what was chosen on the card of a new task into the list, now as that of its record; forget a bare one.

        One that `is_offered` is not only in the list: the next card of the record goes on with it.
        """
        if self._fresh and card == replace(self._fresh, about=card.about) and not self.loose_texts:
            self.drop()
            return
        self._about = record
        self.keep(replace(card, about=record), "", "")
        if not is_offered:
            self.put_away()

    def put_away(self) -> None:
        """Keep it in the list alone: the person left it."""
        self._unsaved.put_away(self._draft)
        self._draft = None

    def drop(self) -> None:
        """Forget the card: it was saved, or is as it was before."""
        self._unsaved.drop(self._draft)
        self._draft = None

    def _asked(self, card: Card) -> Asked:
        key = f"{CARD} {self._about}" if self._about else f"{CARD} new {card.task}"
        return Asked(key, f"Reframe '{card.task}'", self._about)


def card_of(draft: UnsavedText) -> Card | None:
    """Return the card kept as unsaved input; None where there is none or a later rung wrote one that cannot be read."""
    try:
        return msgspec.json.decode(draft.card, type=Card)
    except msgspec.DecodeError:
        return None
