"""The skills on a reframe card: those that the words of the task speak for, and those that the person put there."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from career.reframing import Suggestion

MOST_SKILLS = 9
"""As many skills as there are digits to toggle them."""
OWN = frozenset({"yours", "kept"})
"""Where a skill comes from that is not suggested by the words of the task."""


class Offer(msgspec.Struct, frozen=True):
    """A skill on the card: where it comes from (words of the task, or the person's own choice) and whether it is on.

    `remembered` is the wording that it was picked for before, or "".
    """

    id: str
    name: str
    because: tuple[str, ...]
    confidence: str
    picked: bool
    remembered: str = ""


def offer(found: Suggestion) -> Offer:
    """Put a suggestion on a card; it is on where it is ready-picked."""
    return Offer(found.id, found.name, found.because, found.confidence, found.shown, found.remembered)


def memory_line(offers: Iterable[Offer]) -> str:
    """Say what is remembered for the words of the task: `I remember: "stand-up notes" -> Facilitation`; "" if nothing."""
    kept = [one for one in offers if one.remembered]
    names = ", ".join(one.name for one in kept)
    return f"I remember: \u201c{kept[0].remembered}\u201d -> {names}" if kept else ""


def fitting(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """Give as many skills as there are digits: of those that are off, the last ones go."""
    spare = [place for place, offer in enumerate(offers) if not offer.picked][::-1]
    gone = set(spare[: max(0, len(offers) - MOST_SKILLS)])
    return tuple(offer for place, offer in enumerate(offers) if place not in gone)
