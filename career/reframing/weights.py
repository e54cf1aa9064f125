"""The trained model, which knows more than the cues: which words and which skills go together.

`python -m career.reframing.train` makes `learned.json` from `examples/*.txt`; the build takes it into `compiled.json`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from career.reframing.codec import pack, unpack

PATH = Path(__file__).with_name("learned.json")
ONET = Path(__file__).with_name("onet.json")
FEWEST = 2.2
"""The least length that a text is taken to have, so that one word alone does not count for everything."""
SOFTEST = 1.5
"""The least length that evidence is taken to have, for the same reason."""
WORDS = 1.5
"""Weight of the words of the text, compared with the skills at which cues point."""
SLIGHT = 0.03
"""A share below this is ignored when a task is read: it would cost more time than it tells."""


class LinearModel(msgspec.Struct, frozen=True):
    """A linear model. Skills are numbers: positions in `skills`, the ids for which it was trained.

    - `usual`: how often each skill is right, whatever the task, 0 to 1.
    - `words`: stem -> skills that go with it (above 0) or do not (below), without negligible ones (packed).
    - `companions`: for each skill, what strong evidence for it says about every skill.
    - `digest`: of the examples on which it was trained.
    """

    digest: str
    skills: tuple[str, ...]
    usual: tuple[float, ...]
    words: Mapping[str, str]
    companions: tuple[tuple[float, ...], ...]


class Reranker(msgspec.Struct, frozen=True):
    """The weight of each feature, and what is added to their sum."""

    weights: tuple[float, ...]
    bias: float


class Learned(msgspec.Struct, frozen=True):
    """The content of `learned.json`: what goes with what, and how to weigh the evidence."""

    linear: LinearModel
    reranker: Reranker


class Prior(msgspec.Struct, frozen=True):
    """What was learned elsewhere, from which the linear model starts; skills are numbers, positions in `skills`.

    `seen` says for each stem, and each id of a skill, how often it stood there: the oftener, the less the examples
    change what is told of it. `words` and `companions` are those of a `LinearModel`, `notice` names the source.
    """

    notice: str
    skills: tuple[str, ...]
    seen: Mapping[str, float]
    words: Mapping[str, str]
    companions: tuple[tuple[float, ...], ...]


TOLD_NOTHING = Prior("", (), {}, {}, ())


def told_by(prior: Prior, ids: Sequence[str]) -> Prior:
    """Return the prior with its skills in the order of `ids`; it tells nothing of those that it does not have."""
    place = {skill: number for number, skill in enumerate(ids)}
    at = {skill: number for number, skill in enumerate(prior.skills)}
    to = {number: place[skill] for skill, number in at.items() if skill in place}
    return Prior(
        prior.notice,
        tuple(ids),
        {word: seen for word, seen in prior.seen.items() if word not in at or word in place},
        {
            stem: pack((to[skill], weight) for skill, weight in unpack(held) if skill in to)
            for stem, held in prior.words.items()
        },
        tuple(
            tuple(prior.companions[at[row]][at[column]] if row in at and column in at else 0.0 for column in ids)
            for row in ids
        ),
    )


def word_share(known: int) -> float:
    """Return the weight of one of `known` words, so that a long text counts no more than a short one."""
    return WORDS / max(math.sqrt(known), FEWEST)


def skill_shares(scores: Mapping[int, float]) -> list[tuple[int, float]]:
    """Return each skill's share of the evidence, as parts of a vector of length 1, less for weak evidence."""
    length = max(math.sqrt(sum(score * score for score in scores.values())), SOFTEST)
    return [(skill, score / length) for skill, score in scores.items()]


def expected(stems: Iterable[str], scores: Mapping[int, float], learned: LinearModel) -> list[float]:
    """Return how right each skill is for a text with these `stems`, whose cues score these `scores`: about 0 to 1."""
    held = list(learned.usual)
    known = [stem for stem in dict.fromkeys(stems) if stem in learned.words]
    share = word_share(len(known))
    for stem in known:
        for skill, weight in unpack(learned.words[stem]):
            held[skill] += share * weight
    for skill, part in skill_shares(scores):
        if part >= SLIGHT:
            held = [value + part * weight for value, weight in zip(held, learned.companions[skill], strict=True)]
    return held


def for_skills(learned: LinearModel, ids: Sequence[str]) -> LinearModel:
    """Return the model with its skills in the order of `ids`.

    A skill for which it was not trained gets the average of the others, in how usual it is and in its own evidence.
    """
    if learned.skills == tuple(ids):
        return learned
    further = len(ids) - len(learned.skills)
    if further > 0 and learned.skills == tuple(ids[:-further]):
        return _with_further(learned, ids, further)
    place = {skill: number for number, skill in enumerate(learned.skills)}
    to = {place[skill]: number for number, skill in enumerate(ids) if skill in place}
    old = [place.get(skill) for skill in ids]
    usual = sum(learned.usual) / len(place)
    itself = sum(row[number] for number, row in enumerate(learned.companions)) / len(place)
    return LinearModel(
        learned.digest,
        tuple(ids),
        tuple(usual if at is None else learned.usual[at] for at in old),
        {
            stem: pack((to[skill], weight) for skill, weight in unpack(weights) if skill in to)
            for stem, weights in learned.words.items()
        },
        tuple(
            tuple(itself * (column == row) for column in range(len(ids)))
            if at is None
            else tuple(0.0 if other is None else learned.companions[at][other] for other in old)
            for row, at in enumerate(old)
        ),
    )


def _with_further(learned: LinearModel, ids: Sequence[str], further: int) -> LinearModel:
    """Return the model with skills added at the end: what the words say of the others stays as it is."""
    old = len(learned.skills)
    itself = sum(row[number] for number, row in enumerate(learned.companions)) / old
    none = (0.0,) * further
    return LinearModel(
        learned.digest,
        tuple(ids),
        learned.usual + (sum(learned.usual) / old,) * further,
        learned.words,
        tuple(row + none for row in learned.companions)
        + tuple(tuple(itself * (column == row) for column in range(len(ids))) for row in range(old, len(ids))),
    )
