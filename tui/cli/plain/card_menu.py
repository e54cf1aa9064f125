"""What can be done with a reframe card in lines, besides keeping it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from career.card import card as cards
from career.card import card_words

if TYPE_CHECKING:
    from career.card.card import Card
    from career.card.card_fields import CardText
    from tui.cli.plain.talk import Talk

FIRST: dict[str, tuple[CardText, ...]] = {"know": ("known",), "use": ("gains",)}
"""What a reason asks before the card is said: without it there is no sentence, or a weak one."""
MENU = {
    "sentence": "write the sentence in your own words",
    "next": "write the next step",
    "skills": "skills on or off",
    "turn": "another draft of the sentence",
    "ways": "other ways out",
    "rest": "more choices",
    "leave": "leave it",
}
"""What can be done with a card, besides keeping it."""
REST = {
    "skill": "add a skill",
    "reasons": "what holds you back",
    "step_to": "what it is a step to",
    "like": "another way to like it more",
    "due": "take or leave the due date",
    "appeal": "how much you want to do it, 0 to 9",
    "more": "the other questions: who gains, done right, beyond",
    "forget": "forget what is remembered of such tasks",
    "later": "reframe it later",
}
"""What is done with few cards."""


def fitting(menu: Mapping[str, str], card: Card, talk: Talk) -> dict[str, str]:
    """Return the choices that there are for the card as it is."""
    context = talk.context
    fits = {
        "sentence": not card.way,
        "skills": bool(card.offers) and not card.way,
        "skill": not card.way,
        "turn": bool(card_words.sentence(card, context)) and card.written is None and not card.way,
        "reasons": not card.way,
        "step_to": bool(card.steps_to),
        "like": "like" in card.reasons,
        "due": card.due is not None or cards.toggle_due(card).due is not None,
        "forget": bool(talk.memory.forgetting(card.task, card.answer, context)),
        "later": card.about == "" or card.about in context.career.tasks,
    }
    return {name: words for name, words in menu.items() if fits.get(name, True)}
