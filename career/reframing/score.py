"""How strongly the words of a task point at each skill.

Two kinds of evidence are summed in one unit, a cue of one word that points at a single skill: cues (phrases before
words, frames for what is asked of people), and the background of words that stand in descriptions, which is weak and
therefore capped. A phrase takes its words: what is left of them counts little. A blocking phrase takes them whole.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from career.reframing import frames
from career.reframing.compiled import Compiled
from career.reframing.normalise import Token

LONGEST_PHRASE = 5
HINT = 0.45
"""What a hint counts, beside a cue."""
LENGTHS = (0.0, 1.0, 1.6, 2.0, 2.2, 2.4)
"""What a phrase of one to five words counts: more words, less chance."""
FRAME = 1.3
INSIDE = 0.25
"""What a phrase counts within a longer one."""
AGAIN = 0.3
"""What each further cue of the same skill counts, beside the sum of what is new: kinds of evidence, not repetition."""
BACKGROUND = 0.35
"""What all background evidence for a skill can count at most."""


class Evidence(NamedTuple):
    """That the tokens at `places` point at `skill` with `weight`, in cues of one word."""

    skill: int
    weight: float
    places: tuple[int, ...]


class Scored(NamedTuple):
    """A skill with its score, and the evidence for it, strongest first."""

    skill: int
    score: float
    evidence: tuple[Evidence, ...]


def score(tokens: Sequence[Token], tables: Compiled) -> list[Scored]:
    """All skills that anything points at, best first; ties go by the order of the catalogue."""
    evidence: defaultdict[int, dict[tuple[int, ...], Evidence]] = defaultdict(dict)
    for one in _cues(tokens, tables):
        held = evidence[one.skill].get(one.places)
        if held is None or held.weight < one.weight:
            evidence[one.skill][one.places] = one
    background = _background(tokens, tables)
    ranked = []
    for skill in evidence.keys() | background.keys():
        cues = sorted(evidence[skill].values(), key=lambda one: (-one.weight, one.places))
        weak = background.get(skill, [])
        total = _sum(cues, tokens) + min(BACKGROUND, sum(one.weight for one in weak))
        ranked.append(Scored(skill, total, (*cues, *weak)))
    return sorted(ranked, key=lambda one: (-one.score, one.skill))


def _sum(cues: Sequence[Evidence], tokens: Sequence[Token]) -> float:
    """Add the weights; the same words said twice count once."""
    said: set[str] = set()
    total = 0.0
    for one in cues:
        words = {tokens[place].stem for place in one.places}
        total += one.weight * (1.0 if not words & said else AGAIN)
        said |= words
    return total


def _cues(tokens: Sequence[Token], tables: Compiled) -> Iterator[Evidence]:
    phrases = list(_phrases(tokens, tables))
    blocked = [set(places) for places, phrase in phrases if phrase in tables.blocking]
    open_frames = [(places, skills) for places, skills in frames.matches(tokens, tables)]
    wide = [set(places) for places, _ in (*phrases, *open_frames)]
    for places, phrase in phrases:
        taken = set(places)
        if any(taken & block and not taken > block for block in blocked):
            continue
        factor = LENGTHS[len(places)] * (INSIDE if any(taken < other for other in wide) else 1.0)
        for skills, strength in ((tables.cues.get(phrase, ()), 1.0), (tables.hints.get(phrase, ()), HINT)):
            for skill in skills:
                yield Evidence(skill, strength * factor * rarity(len(skills), tables), places)
    for places, skills in open_frames:
        if any(set(places) & block for block in blocked):
            continue
        for skill in skills:
            yield Evidence(skill, FRAME * rarity(len(skills), tables), places)


def _phrases(tokens: Sequence[Token], tables: Compiled) -> Iterator[tuple[tuple[int, ...], str]]:
    """Every run of tokens that is a cue, a hint or a blocking phrase."""
    for start, token in enumerate(tokens):
        phrase = ""
        for end in range(start, min(start + LONGEST_PHRASE, len(tokens))):
            stem = tokens[end].stem
            if not stem:
                break
            phrase = f"{phrase} {stem}" if phrase else stem
            if phrase in tables.cues or phrase in tables.hints or phrase in tables.blocking:
                yield tuple(range(start, end + 1)), phrase
        del token


def _background(tokens: Sequence[Token], tables: Compiled) -> dict[int, list[Evidence]]:
    found: defaultdict[int, list[Evidence]] = defaultdict(list)
    said: set[str] = set()
    for place, token in enumerate(tokens):
        if token.stem in said:
            continue
        said.add(token.stem)
        for skill, weight in tables.background.get(token.stem, ()):
            found[skill].append(Evidence(skill, weight, (place,)))
    return found


def rarity(skills: int, tables: Compiled) -> float:
    """1 for a cue of a single skill, less for one that it shares with others, above 0."""
    many = len(tables.ids) + 1
    return math.log(many / (skills + 0.5)) / math.log(many / 1.5)
