"""How the room of a box is shared between the lines of a card and its rows or fields: each has one line at least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from career.language.width import wrapped
from career.model.field import Field
from career.views.reviews.step import Card
from widgets.form_row import ROWS


class Shared(NamedTuple):
    """The most lines of the screen for what a card tells, and for its rows."""

    lines: int
    rows: int


def shared(card: Card, fields: Sequence[Field], room: int, wide: int) -> Shared:
    """Return the shares of a card with these fields in so many lines, each `wide` cells."""
    told = sum(len(wrapped(text, max(8, wide))) for text in (*card.before, *card.told))
    if fields:
        return Shared(max(1, min(told, room - sum(ROWS.get(field.kind, 1) for field in fields))), 1)
    if card.rows:
        lines = max(1, min(told, room // 2))
        return Shared(lines, max(1, room - min(told, lines)))
    return Shared(max(1, min(told, room)), 1)
