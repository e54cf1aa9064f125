"""How many skills to suggest, how sure to sound, and which words of the task to quote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from career.reframing.abstain import unknown_words
from career.reframing.compiled import Compiled
from career.reframing.score import HANDS
from career.reframing.scored import Scored
from career.reframing.tokens import Token

Confidence: TypeAlias = Literal["likely", "maybe", "a guess"]

OFFERED = 5
"""The most skills to choose from."""
PICKED = 3
"""The most skills that are preselected."""
LIKELY, MAYBE = 0.7, 0.5
"""Chances from which a suggestion is called so: right nineteen times in twenty, and three times in four."""
AT_HOME, ALONE, BY_ONE_WORD = 0.38, 0.55, 0.6
"""Chances from which a further skill is preselected: one of a family that is represented already, any other, and any
other for which one word speaks alone: "payments" in "update the payments runbook" says what the page is about.

Absurd suggestions come from always showing three, and from families for which nothing else is evidence.
"""
AND = frozenset(["and", "then", "&"])
JOINING = frozenset(["for", "of", "about", "from", "with", "at", "by"])
"""Words behind which the company of a word begins; they are none themselves, as "up" is in "sign up"."""
QUOTES = 3
LONGEST_QUOTE = 40
"""In characters; a match that spans more is quoted in its parts."""


def picked(ranked: Sequence[Scored], families: Sequence[str], tokens: Sequence[Token] = ()) -> tuple[int, ...]:
    """Return the positions in `ranked` (best first) of the preselected skills: the first, and up to two more.

    `families` holds the family of each skill, by its number. Where a line names two acts ("book the hall and tell the
    members"), the second one needs no more than a skill of a family that is there already.
    """
    places: list[int] = []
    for place, one in enumerate(ranked[:PICKED]):
        at_home = families[one.skill] in {families[ranked[other].skill] for other in places}
        at_home = at_home or (bool(places) and _is_other_act(one, ranked[places[0]], tokens))
        needed = AT_HOME if at_home else BY_ONE_WORD if _is_alone(one) else ALONE
        if not places or (one.cued and one.chance >= needed):
            places.append(place)
    return tuple(places)


def _is_other_act(one: Scored, first: Scored, tokens: Sequence[Token]) -> bool:
    """Whether an "and" or "then" stands between the words that speak for one skill and those for the other."""
    mine, theirs = ([place for held in each.evidence if held.cue for place in held.places] for each in (one, first))
    if not mine or not theirs:
        return False
    start, end = (max(theirs), min(mine)) if max(theirs) < min(mine) else (max(mine), min(theirs))
    return any(token.word in AND for token in tokens[start + 1 : end])


def _is_alone(one: Scored) -> bool:
    """Whether no more than one word of the task speaks for a skill."""
    return len({place for held in one.evidence if held.cue for place in held.places}) <= 1


def confidence(one: Scored, tokens: Sequence[Token], tables: Compiled) -> Confidence:
    """Return the word for the chance of a skill.

    One word alone does not make a technical skill likely, since such words (a patch, a stream) are words of every day
    too. It makes none likely where it has several senses (leads), or stands beside words that the engine does not know. Beside a thing that one can touch, one word or acts of the
    hands (pick, mark, train) make no skill of another family likely.
    """
    if one.chance < LIKELY:
        return "maybe" if one.chance >= MAYBE else "a guess"
    if _is_alone(one) and (one.skill in tables.technical or unknown_words(tokens)):
        return "maybe"
    if _is_one_of_several(one, tokens, tables):
        return "maybe"
    return "maybe" if tables.families[one.skill] != HANDS and _is_manual(one, tokens, tables) else "likely"


def _is_one_of_several(one: Scored, tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether one word with several senses speaks for a skill, by itself or with what joins it to others (script for)."""
    said = [tokens[place] for place in {place for held in one.evidence if held.cue for place in held.places}]
    told = [token for token in said if token.word not in JOINING]
    return len(told) == 1 and told[0].stem in tables.several


def _stems(one: Scored, tokens: Sequence[Token]) -> set[str]:
    """Return the stems of the words that speak for a skill."""
    return {tokens[place].stem for held in one.evidence if held.cue for place in held.places}


def _is_manual(one: Scored, tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether one word, or none but acts of the hands and generic words, speak for a skill beside a thing to touch."""
    if not any(token.stem in tables.touchable or token.stem in tables.everyday for token in tokens):
        return False
    stems = _stems(one, tokens)
    return _is_alone(one) or (bool(stems & tables.by_hand) and stems <= tables.by_hand | tables.generic)


def because(scored: Scored, tokens: Sequence[Token], text: str) -> tuple[str, ...]:
    """Return literal pieces of `text` on which the suggestion rests, strongest first, at most three.

    The words of cues are quoted; words that are only in the skill's description, only where there is no cue.
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
