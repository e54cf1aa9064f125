"""The skills on a reframe card: those that the words of the task suggest, and those that the person put there."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from career.reframing import Suggestion
from career.reframing.abstain import QUESTION

MOST_SKILLS = 9
"""As many skills as there are digits to toggle them."""
GUESS = "a guess"
"""How sure the engine is of what its words hardly tell: nothing is drafted on that alone."""
OWN = frozenset({"yours", "kept"})
"""Origins of a skill that was not suggested by the words of the task."""


class Offer(msgspec.Struct, frozen=True):
    """A skill on the card: its origin (words of the task, or the person's own choice) and whether it is on.

    `remembered` is the wording for which it was picked before, or "". `less` says why its family is offered less, or "".
    `kept` is how often it was kept, where it moved up for that.
    """

    id: str
    name: str
    because: tuple[str, ...]
    confidence: str
    picked: bool
    remembered: str = ""
    less: str = ""
    kept: int = 0


def offer(found: Suggestion) -> Offer:
    """Return a suggestion as a skill on a card; it is on if it is preselected."""
    return Offer(
        found.id, found.name, found.because, found.confidence, found.shown, found.remembered, found.less, found.kept
    )


def asked_at(offers: Iterable[Offer], question: str) -> str:
    """Return the question to ask about a task: the engine's, and the same where all that it preselects is a guess."""
    sure = [one.confidence for one in offers if one.picked]
    return question or (QUESTION if sure and set(sure) == {GUESS} else "")


def memory_line(offers: Iterable[Offer]) -> str:
    """Return what is remembered for a task: `You chose before: "stand-up notes" -> Facilitation`; "" if nothing."""
    kept = [one for one in offers if one.remembered]
    names = ", ".join(one.name for one in kept)
    return f"You chose before: \u201c{kept[0].remembered}\u201d → {names}" if kept else ""


def less_line(offers: Iterable[Offer]) -> str:
    """Return which families of these skills are offered less, and why; "" if none is."""
    return "; ".join(f"Offered less: {less}" for less in dict.fromkeys(one.less for one in offers if one.less))


def habit_line(offers: Iterable[Offer]) -> str:
    """Return which of these skills moved up, being kept often: `Moved up: Facilitation (you kept it 6 times)`."""
    told = ", ".join(f"{one.name} (you kept it {one.kept} times)" for one in offers if one.kept)
    return f"Moved up: {told}" if told else ""


def fitting(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """Return as many skills as there are digits, dropping those at the end that are off."""
    spare = [place for place, offer in enumerate(offers) if not offer.picked][::-1]
    gone = set(spare[: max(0, len(offers) - MOST_SKILLS)])
    return tuple(offer for place, offer in enumerate(offers) if place not in gone)
