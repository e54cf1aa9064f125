"""A reframe card as it may be printed: what is private on it is in blocks while names are masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.card import card_words
from career.model.tables import TABLES

if TYPE_CHECKING:
    from career.card.card import Card
    from career.model.context import Context
    from tui.cli.session import Session


def seen_card(card: Card, context: Context, session: Session) -> tuple[Card, Context]:
    """Return a card and its context as they may be printed: what is private is in blocks, on the card too."""
    seen = context._replace(career=session.seen(context.career))
    if not session.masked:
        return card, seen
    from career.views.masking import blocks

    row = seen.career.get(card.about)
    if row and row.title_field in TABLES[row.table].hidden:  # the skills quote it, and so may the sentence
        quiet = tuple(replace(offer, because=(), remembered="") for offer in card.offers)
        card = replace(card, task=row.headline, offers=quiet, written=blocks(card.written or "") or None)
    if card.for_person:
        card = replace(card, written=blocks(card_words.sentence(card, context)))
    return card, seen
