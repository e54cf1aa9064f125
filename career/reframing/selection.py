"""How many skills to offer, how sure to sound, and the words of the task to quote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from career.reframing.normalise import Token
from career.reframing.score import Scored

Confidence: TypeAlias = Literal["likely", "maybe", "a guess"]

OFFERED = 5
"""Skills to choose from, at most."""
PICKED = 3
"""Skills that are offered ready-picked, at most."""
LIKELY, MAYBE = 4.6, 3.4
"""Scores from which on a suggestion is called so: right nineteen times in twenty, and three in four."""
AT_HOME, ALONE = 2.6, 3.2
"""Scores from which on a skill is ready-picked beside the first: one whose family is picked already, and any other.

Always showing three is where the absurd ones come from, and those come from families that nothing else speaks for.
"""
MARGIN = 0.5
"""The share of the best score that a ready-picked skill has at least."""
QUOTES = 3
LONGEST_QUOTE = 40
"""Letters; a match that reaches further is quoted in its parts."""


def picked(ranked: Sequence[Scored], families: Sequence[str]) -> tuple[int, ...]:
    """Give the places in `ranked` (best first) of those that are ready-picked: the first, and up to two more.

    `families` tells the family of each skill, by its number.
    """
    places: list[int] = []
    for place, one in enumerate(ranked[:PICKED]):
        at_home = families[one.skill] in {families[ranked[other].skill] for other in places}
        least = max(AT_HOME if at_home else ALONE, MARGIN * ranked[0].score)
        if not places or (one.cued and one.score >= least):
            places.append(place)
    return tuple(places)


def confidence(score: float) -> Confidence:
    """Choose a word for a score."""
    return "likely" if score >= LIKELY else "maybe" if score >= MAYBE else "a guess"


def because(scored: Scored, tokens: Sequence[Token], text: str) -> tuple[str, ...]:
    """Quote literal pieces of `text` that the suggestion rests on, strongest first, at most three.

    The words of cues are quoted; words that only stand in its description are where there is no cue.
    """
    cues = [one for one in scored.evidence if one.cue]
    quotes: list[str] = []
    for evidence in cues or scored.evidence:
        for quote in _quotes(evidence.places, tokens, text):
            if not any(quote in other or other in quote for other in quotes):
                quotes.append(quote)
    return tuple(quotes[:QUOTES])


def _quotes(places: Sequence[int], tokens: Sequence[Token], text: str) -> list[str]:
    start, end = tokens[places[0]].start, tokens[places[-1]].end
    if end - start <= LONGEST_QUOTE:
        return [text[start:end]]
    return [text[tokens[place].start : tokens[place].end] for place in places]
