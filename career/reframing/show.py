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
LIKELY, MAYBE = 2.2, 1.5
"""Scores from which on a suggestion is called so: right nineteen times in twenty, and four in five."""
MARGIN = 0.7
"""A skill is ready-picked from this share of the best score on. Always showing three is where the absurd ones come from."""
FLOOR = 1.1
"""Below this score nothing but the first is ready-picked."""
QUOTES = 3
LONGEST_QUOTE = 40
"""Letters; a match that reaches further is quoted in its parts."""


def picked(ranked: Sequence[Scored]) -> int:
    """How many of `ranked` (best first) are ready-picked: one to three by margin, none of none."""
    if not ranked:
        return 0
    least = max(FLOOR, MARGIN * ranked[0].score)
    return 1 + sum(one.score >= least and one.cued for one in ranked[1:PICKED])


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
