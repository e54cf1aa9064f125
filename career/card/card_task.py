"""What a card makes of its task: the skill that is no guess, and whether the work is bent, dull, or goes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.card.card import Card
from career.card.skill_chips import GUESS
from career.drafting.reading import read
from career.reframing import skills

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

NEAR = 6
"""Words of a deed in which its skill shows."""


def lead_of(card: Card) -> str:
    """Return the id of the first skill that is on and is no guess: nothing is drafted on a guess alone."""
    return next((one.id for one in card.offers if one.picked and one.id in skills() and one.confidence != GUESS), "")


def known_names(career: Career) -> tuple[str, ...]:
    """Return the names of the people in the records."""
    return career.index(
        "names of people", lambda: tuple(p.name for p in career.people.values() if p.name and not p.merged_into)
    )


def is_sure(lead: str, card: Card, career: Career) -> bool:
    """Whether a skill is more than a maybe, and of what is done itself: "churn" in a reason makes no data analysis of it."""
    deed = " ".join(read(card.task, known_names(career)).deed.to_do.casefold().split()[:NEAR])
    return any(
        one.id == lead
        and one.confidence != "maybe"
        and (not one.because or any(w.casefold() in deed for w in one.because))
        for one in card.offers
    )


def shape(card: Card) -> str:
    """Return "bent" or "dull" for a task that gets an honest sentence only; "" for any other."""
    plain = read(card.task).plain if card.is_plain else None
    return plain.shape if plain else ""


def better_way(card: Card, context: Context, said: str = "") -> str:
    """Return the better way for a bent or dull task, as what one suggests; "" for any other, and where it was `said`."""
    plain = read(card.task, known_names(context.career)).plain if card.is_plain else None
    return f"I suggest {plain.kind.better}" if plain and plain.kind.better not in said else ""


def goes_round(card: Card) -> bool:
    """Whether it is work of the kind that somebody always does: dull, or done several times without growth."""
    plain = read(card.task).plain if card.is_plain else None
    return bool(plain and plain.shape == "dull") or (card.spent.dull and card.spent.times > 1)
