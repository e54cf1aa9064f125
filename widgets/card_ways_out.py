"""The other ways out of a card: not reframing honestly, and what is asked for the one that is chosen."""

from __future__ import annotations

from textual.content import Content

from career.card import card_fields, card_task, other_ways
from career.card import card_words as words
from career.card.card import Card
from career.card.other_ways import WayOut
from career.language.width import shorten
from career.model.context import Context
from widgets.labelled_lines import filled
from widgets.plain import together

SHORT = {"done_right": "done right", "to": "whom", "changes": "instead"}
"""Labels of the questions of the other ways out, where the label is not the field's own name."""
WANTED = {
    "done_right": "Tab: what does it mean here?",
    "to": "Tab: a name",
    "changes": "Tab: who does it, how, how much of it, for whom?",
    "stays": "what must still be delivered?",
    "hours": "how many the change takes, once",
    "impact": "to ... (what somebody would learn to do)",
    "until": "Tab: to which day?",
    "why": "one line",
}
"""Placeholders shown while such a question is unanswered."""


def ways_out(card: Card, room: int, context: Context) -> list[tuple[str, list[Content]]]:
    """Return the other ways out with their digits, and for repeated work the hours spent on it so far."""
    parts = []
    if card.is_plain and (honest := words.sentence(card, context)):
        parts.append(("honestly", filled(honest, room, "bold")))
        if better := card_task.better_way(card, context, honest):
            parts.append(("better", filled(better, room)))
    if card.dead_end or (card.is_plain and card.spent.times):
        parts.append(("so far", filled(f"{card.spent}. Tab: your own words for it.", room, "$text-warning")))
    ways = [*enumerate(other_ways.WAYS_OUT.values(), start=1), (0, "back to the card")]
    parts.append(("other ways out", [_choice(str(digit), way, room) for digit, way in ways]))
    return parts


def way_out(card: Card, way: WayOut, room: int, context: Context) -> list[tuple[str, list[Content]]]:
    """Return the way out that is chosen, what it asks for, and what to say."""
    parts = [("way out", filled(other_ways.WAYS_OUT[way.verdict], room, "bold"))]
    if way.verdict == "trade":
        acts = [
            (f"{at} [x]" if act == way.act else str(at), name)
            for at, (act, name) in enumerate(other_ways.ACTS.items(), 1)
        ]
        parts.append(("", [_choice(digit, name, room) for digit, name in acts]))
    for name in card_fields.ASKED[way.act if way.verdict == "trade" else way.verdict]:
        said = card_fields.text_of(card, name, context)
        parts.append(open_field(SHORT.get(name, name), said, WANTED.get(name, "Tab"), room))
    if card.on and (said := words.to_say(card, context)):
        parts.append(("to say", filled(said, room, "bold")))
    return parts


def open_field(label: str, text: str, question: str, room: int) -> tuple[str, list[Content]]:
    """Return a field of the card: the person's own text, or the question that asks for it."""
    return label, filled(text or question, room, "" if text else "$text-muted")


def _choice(digit: str, text: str, room: int) -> Content:
    return together((digit, "bold $primary"), f" {shorten(text, max(8, room - 2 - len(digit)))}")
