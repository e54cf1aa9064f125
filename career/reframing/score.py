"""How strongly the words of a task point at each skill.

Two kinds of evidence are added up in one unit, a cue of one word that points at a single skill: cues (phrases, and
frames for what is asked of people), and background, the words in the descriptions and cues of a skill, which is weaker
and therefore capped. A phrase uses up its words: by themselves they then count less. A blocking phrase uses them up
entirely. Words after the first preposition say what the work is about, and count less than those before it, which say
what is to be done.

The constants were chosen on a grid over the labelled examples; the figures are flat around them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from career.reframing import frames, rerank
from career.reframing.codec import unpack
from career.reframing.compiled import Compiled
from career.reframing.scored import Evidence, Positions, Scored
from career.reframing.tokens import BREAK, Token
from career.reframing.weights import LinearModel, expected

LONGEST_PHRASE = 5
LENGTHS = (0.0, 1.0, 1.3, 1.5, 1.6, 1.7)
"""Weight of a phrase with one to five meaningful words: more words, less coincidence."""
HINT = 0.5
"""Weight of a hint, compared with a cue."""
FRAME = 1.0
"""Weight of a frame, whatever its length: the meaningful words are in its gaps."""
INSIDE = 0.4
"""Weight of a phrase within a longer one."""
AGAIN = 0.3
"""Weight of a cue for a skill at which another cue points already through one of the same words."""
LATER = 0.7
"""Weight of a cue after the first preposition of its clause."""
FIRST = 1.4
"""Weight of a cue at the beginning of a clause: that is usually the verb that says what is to be done."""
BACKGROUND = 1.5
"""The most that all background evidence for a skill adds up to."""

LEARNED = 4.0
"""What the trained model adds to a skill of which it is sure, in cues of one word."""

COMPANION = 0.1
"""The model's estimate from which a skill is suggested though no word points at it."""
TAUGHT, TELLING = 0.3, 0.2
"""The model's estimate from which a skill is suggested without a cue, and how much a word must weigh for it."""
HANDS = "hands"
"""The family of work with the hands."""
STRONGEST = 5
"""The best skills, whose words are quoted for such a skill."""


def score(tokens: Sequence[Token], tables: Compiled) -> list[Scored]:
    """Rank all skills that anything points at, best first, the best ten by their chances (`career.reframing.rerank`)."""
    ranked = best_first(tokens, tables)
    return rerank.again(ranked, rerank.said(tokens, order(tokens, tables), tables), tables)


def best_first(tokens: Sequence[Token], tables: Compiled) -> list[Scored]:
    """Rank all skills that anything points at by their scores; ties in the order of the catalogue.

    In a task about physical things, single words (a deck, a seed) are not evidence for a technical skill. Words of a phrase
    for work with the hands (hang the doors, sow wheat) are none for a skill of another family.
    """
    ranked = by_cues(tokens, tables)
    if tables.learned is not None and ranked:
        right = expected(stems_of(tokens, tables), {one.skill: one.score for one in ranked}, tables.learned)
        taught = [_taught(one, right[one.skill], tokens, tables.learned) for one in ranked]
        lifted = [one._replace(score=one.score + LEARNED * right[one.skill], right=right[one.skill]) for one in taught]
        ranked = [*lifted, *_companions(taught, right, tables.learned)]
    if any(token.stem in tables.everyday for token in tokens):
        ranked = [one for one in ranked if not _is_doubtful(one, tokens, tables)]
    if by_hand := _places_by_hand(ranked, tables):
        ranked = [one for one in ranked if tables.families[one.skill] == HANDS or not _rests_on(one, by_hand)]
    return sorted(ranked, key=lambda one: (-one.score, one.skill))


def _is_doubtful(one: Scored, tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether it is a technical skill for which only single words are evidence that name physical things too."""
    return one.skill in tables.technical and not any(
        held.cue and (len(held.places) > 1 or tokens[held.places[0]].stem in tables.unmistakable)
        for held in one.evidence
    )


def _places_by_hand(ranked: Sequence[Scored], tables: Compiled) -> frozenset[int]:
    """Return the places of the words that stand together in a phrase for work with the hands."""
    hands = (one for one in ranked if tables.families[one.skill] == HANDS)
    together = (held.places for one in hands for held in one.evidence if held.cue and len(held.places) > 1)
    return frozenset(place for places in together for place in places)


def _rests_on(one: Scored, places: frozenset[int]) -> bool:
    """Whether all evidence for a skill is single words at these places."""
    return all(len(held.places) == 1 and places.issuperset(held.places) for held in one.evidence)


def _taught(one: Scored, right: float, tokens: Sequence[Token], learned: LinearModel) -> Scored:
    """Let words of the examples replace a cue where the model finds a skill likely that no cue points at."""
    if one.cued or right < TAUGHT:
        return one
    rests = tuple(
        Evidence(one.skill, weight, (place,))
        for place, token in enumerate(tokens)
        for skill, weight in unpack(learned.words.get(token.stem, ""))
        if skill == one.skill and weight >= TELLING
    )
    return one._replace(cued=True, evidence=(*rests, *one.evidence)) if rests else one


def _companions(ranked: Sequence[Scored], right: Sequence[float], learned: LinearModel) -> Iterator[Scored]:
    """Yield the skills at which no word points but which usually go with one at which words do point."""
    found = {one.skill for one in ranked}
    strongest = [one for one in ranked[:STRONGEST] if one.cued]
    for skill, value in enumerate(right):
        if skill in found or value < COMPANION or not strongest:
            continue
        beside = max(strongest, key=lambda one: one.score * learned.companions[one.skill][skill])
        rests = tuple(one._replace(skill=skill, cue=False) for one in beside.evidence if one.cue)
        yield Scored(skill, LEARNED * value, cued=False, evidence=rests, right=value)


def by_cues(tokens: Sequence[Token], tables: Compiled) -> list[Scored]:
    """Rank the skills by cues, frames and descriptions alone, as `score` does before the model adds its part."""
    phrases = list(_phrases(tokens, tables))
    blocked = _by_place(places for places, phrase in phrases if phrase in tables.blocking)
    first, late = order(tokens, tables)
    cues: defaultdict[int, dict[Positions, Evidence]] = defaultdict(dict)
    for one in _cues(tokens, phrases, blocked, tables):
        held = cues[one.skill].get(one.places)
        if held is None or held.weight < one.weight:
            cues[one.skill][one.places] = one
    background = _background(tokens, blocked, tables)
    ranked = []
    for skill in cues.keys() | background.keys():
        strong = sorted(cues[skill].values(), key=lambda one: (-one.weight, one.places))
        weak = background.get(skill, [])
        total = _sum(strong, tokens, first, late) + min(BACKGROUND, sum(one.weight for one in weak))
        ranked.append(Scored(skill, total, bool(strong), (*strong, *weak)))
    return sorted(ranked, key=lambda one: (-one.score, one.skill))


def stems_of(tokens: Sequence[Token], tables: Compiled) -> list[str]:
    """Return the stems of the words that the catalogue knows, once each, in order, except those in blocking phrases."""
    blocked = {place for places, phrase in _phrases(tokens, tables) if phrase in tables.blocking for place in places}
    said = (one.stem for place, one in enumerate(tokens) if place not in blocked)
    return [stem for stem in dict.fromkeys(said) if stem not in ("", BREAK) and not stem.isdigit()]


def _sum(cues: Iterable[Evidence], tokens: Sequence[Token], first: frozenset[int], late: frozenset[int]) -> float:
    """Return the total weight; words that were counted already count little."""
    said: set[str] = set()
    total = 0.0
    for one in cues:
        words = {tokens[place].stem for place in one.places}
        start = one.places[0]
        total += (
            one.weight
            * (AGAIN if words & said else 1.0)
            * (LATER if start in late else FIRST if start in first else 1.0)
        )
        said |= words
    return total


def order(tokens: Sequence[Token], tables: Compiled) -> tuple[frozenset[int], frozenset[int]]:
    """Return the positions that begin a clause, and those after the first preposition of one."""
    first, late = set[int](), set[int]()
    begins, behind = True, False
    for place, token in enumerate(tokens):
        if token.stem == BREAK:
            begins, behind = True, False
            continue
        if begins:
            first.add(place)
        if behind:
            late.add(place)
        behind = behind or (not begins and token.word in tables.prepositions)
        begins = False
    return frozenset(first), frozenset(late)


def _cues(
    tokens: Sequence[Token],
    phrases: Sequence[tuple[Positions, str]],
    blocked: dict[int, list[frozenset[int]]],
    tables: Compiled,
) -> Iterator[Evidence]:
    """Yield the evidence of every cue, hint and frame whose words no blocking phrase uses."""
    open_frames = list(frames.matches(tokens, tables))
    generic = {place for place, token in enumerate(tokens) if token.stem in tables.generic}
    by_hand = manual(tokens, tables)
    wide = _by_place(places for places, _ in phrases if len(set(places) - generic) > 1)
    framed = _by_place(places for places, _ in open_frames)
    for places, phrase in phrases:
        taken = frozenset(places)
        if any(not taken > block for place in places for block in blocked.get(place, ())):
            continue
        inside = any(taken < other for held in (wide, framed) for other in held.get(places[0], ()))
        factor = LENGTHS[max(1, len(taken - generic))] * (INSIDE if inside else 1.0)
        for skills, strength in ((tables.cues.get(phrase, ()), 1.0), (tables.hints.get(phrase, ()), HINT)):
            for skill in skills if not by_hand.issuperset(taken) else _of_hands(skills, tables):
                yield Evidence(skill, strength * factor * rarity(len(skills), tables), places)
    for places, skills in open_frames:
        if not any(place in blocked for place in places):
            is_technical = any(token.stem in tables.unmistakable for token in tokens[places[0] : places[-1]])
            for skill in skills if not by_hand.issuperset(places) else _of_hands(skills, tables):
                if not (is_technical and tables.families[skill] == HANDS):  # what leaks is no tap in "leaked aws keys"
                    yield Evidence(skill, FRAME * rarity(len(skills), tables), places)


def manual(tokens: Sequence[Token], tables: Compiled) -> frozenset[int]:
    """Return the places of the words that say little of another family, where a thing stands that one can touch.

    They are acts and things of the hands (press, lower, thread), and generic words, in a clause with such a thing: in
    "bloods sent, chase the ward" nothing is chased by hand. Empty where there is no such thing.
    """
    found: set[int] = set()
    for clause in clauses(tokens):
        acts = {place for place in clause if tokens[place].stem in tables.by_hand}
        things = (n for n in clause if tokens[n].stem in tables.touchable or tokens[n].stem in tables.everyday)
        if acts and any(acts - {thing} for thing in things):
            found |= acts | {place for place in clause if tokens[place].stem in tables.generic}
    return frozenset(found)


def clauses(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Yield the places of the words between two marks of punctuation."""
    clause: list[int] = []
    for place, token in enumerate(tokens):
        if token.stem == BREAK:
            yield clause
            clause = []
        else:
            clause.append(place)
    yield clause


def _of_hands(skills: Iterable[int], tables: Compiled) -> list[int]:
    """Return those of the skills that are of work with the hands."""
    return [skill for skill in skills if tables.families[skill] == HANDS]


def _phrases(tokens: Sequence[Token], tables: Compiled) -> Iterator[tuple[Positions, str]]:
    """Yield every run of tokens that is a cue, a hint or a blocking phrase."""
    for start in range(len(tokens)):
        phrase = ""
        for end in range(start, min(start + LONGEST_PHRASE, len(tokens))):
            stem = tokens[end].stem
            if not stem:
                break
            phrase = f"{phrase} {stem}" if phrase else stem
            if phrase in tables.cues or phrase in tables.hints or phrase in tables.blocking:
                yield tuple(range(start, end + 1)), phrase


def _background(
    tokens: Sequence[Token], blocked: dict[int, list[frozenset[int]]], tables: Compiled
) -> dict[int, list[Evidence]]:
    found: defaultdict[int, list[Evidence]] = defaultdict(list)
    said: set[str] = set()
    for place, token in enumerate(tokens):
        if place not in blocked and token.stem not in said:
            said.add(token.stem)
            for skill, weight in unpack(tables.background.get(token.stem, "")):
                found[skill].append(Evidence(skill, weight, (place,), cue=False))
    return found


def _by_place(runs: Iterable[Positions]) -> dict[int, list[frozenset[int]]]:
    """Map each position to the runs that contain it, so that a long text need not compare every pair of runs."""
    held: defaultdict[int, list[frozenset[int]]] = defaultdict(list)
    for run in runs:
        for place in run:
            held[place].append(frozenset(run))
    return dict(held)


def rarity(skill_count: int, tables: Compiled) -> float:
    """Return the inverse document frequency of a cue: 1 when a single skill has it, less when several do, never 0."""
    many = len(tables.ids) + 1
    return math.log(many / (skill_count + 0.5)) / math.log(many / 1.5)
