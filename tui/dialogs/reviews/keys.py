"""The keys of a card of a review in one line, as a box shows them below it."""

from __future__ import annotations

from career.views.reviews.step import RowAsk
from career.views.reviews.walk import Walk

FORM_KEYS = "Enter save, or next   Up Down field   Esc stop here"
ONE_FIELD_KEYS = "Enter save, or next   Esc stop here"
FEW_KEYS = 3
"""The most keys of a card beside which there is room for the one that goes back."""


def keys_of(asks: RowAsk, walk: Walk) -> str:
    """Return the keys of a card on which nothing is typed: its own, then those that go back, on and away."""
    own = [f"{act.key} {act.label}" for act in asks.acts if act.label]
    back = ["< back"] if walk.at and len(own) <= FEW_KEYS and walk.plan.saves_place and not walk.only else []
    last = "Enter next" if walk.has_next and not walk.only else "Enter finish"
    return "   ".join([*own, *back, last, "Esc stop here"])
