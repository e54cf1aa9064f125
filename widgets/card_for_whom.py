"""The top of a card for somebody else: their goal in their own words, and the strengths seen in them (C.5.2)."""

from __future__ import annotations

from textual.content import Content

from career.card import card_words
from career.card.card import Card
from career.language.text import clean_line
from career.language.width import shorten
from career.model.context import Context
from career.views import board
from widgets.labelled_lines import filled
from widgets.plain import plain

GOAL, STRENGTHS, GROWS, REFRAMED = "their goal", "strengths", "grows in", "reframed"
"""Labels of the notes on a person (`board.talk_notes`)."""


def about_doer(
    card: Card, room: int, context: Context, *, unfolded: bool, roomy: bool
) -> list[tuple[str, list[Content]]]:
    """Return labelled lines on the person whose task it is, wrapped to `room` cells; everything if `unfolded`.

    Folded, their goal is shown in full and the rest on two lines if the screen is `roomy`, else only their goal, on one
    line.
    """
    person = context.career.people.get(card_words.doer(card, context.career))
    if person is None:
        return []
    known = dict(board.talk_notes(person, context))
    if unfolded:
        return [(label, filled(text, room)) for label, text in known.items()]
    if not roomy:
        return [(GOAL, [plain(shorten(clean_line(known[GOAL]), room))])]
    parts = [(GOAL, filled(known[GOAL], room))]
    if STRENGTHS in known:
        parts.append((STRENGTHS, [plain(shorten(clean_line(known[STRENGTHS]), room))]))
    grows, reframed = known.get(GROWS, ""), known[REFRAMED]
    label, text = (GROWS, f"{grows} · {reframed}") if grows else (REFRAMED, reframed)
    return [*parts, (label, [plain(shorten(clean_line(text), room), "$text-muted")])]
