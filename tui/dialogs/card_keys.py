"""What the reframe card asks for, and the keys that it shows, in the room that there is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from career.card.card import Card
from career.card.card_fields import CardText
from career.card.card_words import waits_for_own_words

CardField: TypeAlias = Literal["", "task"] | CardText
LABELS: dict[str, str] = {
    "task": "What were you asked to do?",
    "answer": "What will exist when it is done, and for whom?",
    "sentence": "For my career, in your own words",
    "next": "The next step",
    "skill": "Another skill, by name",
    "known": "Which part of it do you know already?",
    "shown_by": "Who can show you?",
    "gains": "Who gains by it? A name, or a group",
    "breaks": "What breaks if nobody does it?",
    "need": "Which need of the organisation does it serve?",
    "done_right": "What does “done right” mean here?",
    "beyond": "One small thing beyond what was asked?",
    "helped_by": "Who helped you to see it? A name",
    "to": "Whom do you tell?",
    "stays": "What must still be delivered?",
    "changes": "What would change: who does it, how, how much of it, for whom?",
    "hours": "How many hours would that take, once?",
    "impact": "What would somebody learn to do? To ...",
    "until": "To which day? (fri, +2w, eoq)",
    "why": "The reason, in one line",
}
LONG: frozenset[CardField] = frozenset(
    (
        "answer",
        "sentence",
        "next",
        "known",
        "breaks",
        "need",
        "done_right",
        "beyond",
        "stays",
        "changes",
        "impact",
        "why",
    )
)
"""Texts that are written in a field of several lines, and seen whole."""
FOR_THEM = "For them, in your own words"
WHO_AGREES = "Who has to agree?"
WHO_TAKES = "Who takes it over?"
CHIP_KEYS = (
    "Enter save   Tab write   v other draft   o other skill   x other ways out   . more   Esc leave",
    "Enter save  Tab write  v redraft  o add skill  x ways out  . more  Esc leave",
    "Enter save  Tab write  x ways out  . more  Esc leave",
    "Enter save  Tab write  Esc leave",
)
"""The keys of the card, from a wide screen to a very narrow one."""
OWN_WORDS_KEYS = (
    "Enter save   Tab write   o other skill   x other ways out   . more   Esc leave",
    "Enter save  Tab write  o add skill  x ways out  . more  Esc leave",
    *CHIP_KEYS[2:],
)
"""The same where no draft is shown, or the sentence is the person's own: none can be turned to another."""
WAY_OUT_KEYS = "Enter save   Tab write   x another way out   0 the card   Esc leave"
CHOICE_KEYS = "1-5 choose   0 the card   Esc leave"
ACT_KEYS = "1-4 choose   x another way out   Esc leave"
TEXT_KEYS = "Enter save   Tab next   Esc back"
LONG_KEYS = "Enter save   Tab next   ctrl+o your editor   Esc back"
WITHOUT_KEEPING = {
    "task": "Enter continue   Tab reframe later   Esc leave",
    "answer": "Enter ask again   Esc back",
    "skill": "Enter add   Esc back",
}


def label(field: CardField, card: Card | None) -> str:
    """Return the label of a text field; some depend on what the card is about."""
    if card and field == "next" and "know" in card.reasons and not card.way:
        return f"The smallest thing you could find out in {card.then_minutes} minutes"
    if card and card.for_person and field == "sentence":
        return FOR_THEM
    if card and card.way and field == "to" and card.way.verdict == "redefine":
        return WHO_AGREES
    if card and card.way and field == "to" and card.way.act == "delegate":
        return WHO_TAKES
    return LABELS[field]


def text_keys(field: CardField, room: int) -> str:
    """Return the line of keys while a text is written, cut to `room` cells."""
    return fitting(WITHOUT_KEEPING.get(field, LONG_KEYS if field in LONG else TEXT_KEYS), room)


def chip_keys(card: Card | None, room: int) -> str:
    """Return the line of keys of the card, cut to `room` cells."""
    if card and card.is_leaving:
        return fitting(CHOICE_KEYS, room)
    if card and card.way:
        return fitting(ACT_KEYS if card.way.verdict == "trade" and not card.way.act else WAY_OUT_KEYS, room)
    lines = OWN_WORDS_KEYS if card and (waits_for_own_words(card) or card.written is not None) else CHIP_KEYS
    return next((keys for keys in lines if len(keys) <= room), fitting(lines[-1], room))


def fitting(keys: str, room: int) -> str:
    """Leave out keys where there is no room for all: the first one and how to leave stay."""
    parts = [part.strip() for part in keys.split("  ") if part]
    while len(parts) > 2 and len("  ".join(parts)) > room:
        del parts[-2]
    return keys if len(keys) <= room else "  ".join(parts)
