"""The last look at the best skills: what kind of evidence each rests on, and how likely it is right.

A sum cannot tell three words that agree from one word that is said loudly. A logistic model with a weight for each
feature, learned by `career.reframing.train`, orders the best ten anew, and its estimate says how sure to sound and how
many skills are preselected (`career.reframing.selection`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from career.reframing.codec import unpack
from career.reframing.compiled import Compiled
from career.reframing.scored import Scored
from career.reframing.tokens import BREAK, Token
from career.reframing.weights import Reranker

BEST = 10
"""The skills that are looked at again."""
WEAK = 0.6
"""Evidence below this is a hint."""
MOST_BACKGROUND = 3.0
"""Background evidence above this counts no more."""
EVEN = 3.0
"""The score that is as often right as wrong, where nothing has been learned."""
OWN = 0.75
"""The least chance of a skill on words that the user gave to it."""
OTHERS = 2
"""Words beside which a technical word may stand alone: so few may all be of that trade."""
STRAY = 0.75
"""What the chance of a technical skill is worth on a word that stands alone among others."""
FEATURES = (
    "score", "estimate", "rank", "share", "family", "usual", "technical",
    "cue_words", "longest", "strongest", "many", "covered", "background", "first", "late", "hint",
    "words", "worst_word", "best_word", "telling", "unknown", "everyday",
)  # fmt: skip
"""What is known of a skill, of its evidence, and of the task; see the functions below."""


class Said(NamedTuple):
    """What the features need to know of a task: which words tell something, begin a clause, or come late in one.

    `words` says of each telling word what the linear model thinks of it, by skill.
    """

    tokens: Sequence[Token]
    telling: frozenset[int]
    unknown: int
    first: frozenset[int]
    late: frozenset[int]
    everyday: bool
    words: Mapping[int, Mapping[int, float]]


def said(tokens: Sequence[Token], order: tuple[frozenset[int], frozenset[int]], tables: Compiled) -> Said:
    """Return what the features need to know of a task, once for all skills."""
    telling = frozenset(place for place, token in enumerate(tokens) if tells(token, tables))
    learned = tables.learned.words if tables.learned else {}
    return Said(
        tokens,
        telling,
        sum(not token.stem for token in tokens),
        *order,
        any(token.stem in tables.everyday for token in tokens),
        {place: dict(unpack(learned.get(tokens[place].stem, ""))) for place in telling},
    )


def tells(token: Token, tables: Compiled) -> bool:
    """Whether the catalogue knows the word, and it says something."""
    return token.stem not in ("", BREAK) and token.stem not in tables.generic and not token.stem.isdigit()


def features(ranked: Sequence[Scored], task: Said, tables: Compiled) -> list[tuple[float, ...]]:
    """Return the `FEATURES` of each of the best skills."""
    best = ranked[:BEST]
    together: defaultdict[str, float] = defaultdict(float)
    for one in best:
        together[tables.families[one.skill]] += one.score
    most = max(best[0].score, 0.01)
    return [
        (
            one.score,
            one.right,
            float(rank),
            one.score / most,
            together[tables.families[one.skill]] - one.score,
            tables.learned.usual[one.skill] if tables.learned else 0.0,
            float(one.skill in tables.technical),
            *_of_evidence(one, task),
            *_of_words(one, task),
            float(len(task.telling)),
            float(task.unknown),
            float(task.everyday),
        )
        for rank, one in enumerate(best)
    ]


def _of_evidence(one: Scored, task: Said) -> tuple[float, ...]:
    cues = [held for held in one.evidence if held.cue]
    if not cues:
        return (0.0, 0.0, 0.0, 0.0, 0.0, _background(one), 0.0, 0.0, 0.0)
    words = task.telling.intersection(place for held in cues for place in held.places)
    strongest = max(held.weight for held in cues)
    return (
        float(len(words)),
        float(max(len(held.places) for held in cues)),
        strongest,
        float(len(cues)),
        len(words) / max(1, len(task.telling)),
        _background(one),
        float(any(held.places[0] in task.first for held in cues)),
        float(all(held.places[0] in task.late for held in cues)),
        float(strongest < WEAK),
    )


def _background(one: Scored) -> float:
    return min(MOST_BACKGROUND, sum(held.weight for held in one.evidence if not held.cue))


def _of_words(one: Scored, task: Said) -> tuple[float, float, float]:
    """Return what the linear model thinks of all words together, and of the worst and the best that is evidence."""
    cued = {place for held in one.evidence if held.cue for place in held.places}
    weights = {place: words.get(one.skill, 0.0) for place, words in task.words.items()}
    of_cues = [weight for place, weight in weights.items() if place in cued]
    return sum(weights.values()), min(of_cues, default=0.0), max(of_cues, default=0.0)


def lifted(ranked: Sequence[Scored], lifts: Mapping[int, float]) -> list[Scored]:
    """Return the skills ordered anew, where the log-odds of some are lifted; one without a cue stays as it is."""
    found = [
        one._replace(chance=_moved(one.chance, lifts[one.skill])) if one.cued and one.skill in lifts else one
        for one in ranked[:BEST]
    ]
    return [*sorted(found, key=lambda one: -one.chance), *ranked[BEST:]]


def _moved(held: float, lift: float) -> float:
    odds = math.exp(lift) * held / max(1e-9, 1 - held)
    return odds / (1 + odds)


def _judged(one: Scored, held: float, best: Sequence[Scored], task: Said, tables: Compiled) -> float:
    """Return the chance of a skill that the model holds for likely to `held`, by what the model cannot know."""
    if is_own(one, task.tokens, tables):
        return max(held, OWN)
    return held * (STRAY if is_stray(one, best, task, tables) else 1.0)


def is_own(one: Scored, tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether the skill rests on words that the user gave to it, of which the model has learned nothing."""
    own = tables.own.get(one.skill, frozenset())
    return bool(own) and any(
        {tokens[place].stem for place in held.places} - tables.generic <= own for held in one.evidence if held.cue
    )


def is_stray(one: Scored, best: Sequence[Scored], task: Said, tables: Compiled) -> bool:
    """Whether it is a technical skill on one word, and no other word of several speaks for anything technical.

    "Monitor the exam hall" has nothing to do with observability.
    """
    places = {place for held in one.evidence if held.cue for place in held.places}
    if one.skill not in tables.technical or len(places) != 1 or len(task.telling | places) + task.unknown <= OTHERS:
        return False
    spoken = {
        place
        for other in best
        if other.skill in tables.technical
        for held in other.evidence
        if held.cue
        for place in held.places
    }
    return spoken <= places


def again(ranked: Sequence[Scored], task: Said, tables: Compiled) -> list[Scored]:
    """Return the skills with their chances, the best ten ordered by it and the others behind them as they were."""
    model = tables.reranker
    if model is None or not ranked:
        return [one._replace(chance=one.score / (one.score + EVEN)) for one in ranked]
    best = ranked[:BEST]
    judged = [
        one._replace(chance=_judged(one, chance(row, model), best, task, tables))
        for one, row in zip(best, features(ranked, task, tables), strict=True)
    ]
    return [*sorted(judged, key=lambda one: -one.chance), *ranked[BEST:]]


def chance(row: Sequence[float], model: Reranker) -> float:
    """Return how likely a skill with these features is right."""
    total = model.bias + sum(weight * value for weight, value in zip(model.weights, row, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
