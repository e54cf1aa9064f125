"""The trained model, which knows more than the cues: which words and which skills go together.

`python -m career.reframing.train` makes it from `examples/*.txt`; `career.reframing.learned_file` reads and writes it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import mul

import msgspec

from career.reframing.codec import unpack
from career.reframing.lazy_tables import LazyRows

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
    - `itself`: what strong evidence for a skill says about that skill, on average.
    """

    digest: str
    skills: tuple[str, ...]
    usual: tuple[float, ...]
    words: Mapping[str, str]
    companions: Sequence[Sequence[float]]
    itself: float = 0.0


class Reranker(msgspec.Struct, frozen=True):
    """The weight of each feature, and what is added to their sum."""

    weights: tuple[float, ...]
    bias: float


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
    told = [(learned.companions[skill], part) for skill, part in skill_shares(scores) if part >= SLIGHT]
    if not told:
        return held
    rows, parts = zip(*told, strict=True)
    columns = zip(*rows, strict=True)
    return [sum(map(mul, parts, column), value) for value, column in zip(held, columns, strict=True)]


def for_skills(learned: LinearModel, ids: Sequence[str]) -> LinearModel:
    """Return the model with its skills in the order of `ids`.

    A skill for which it was not trained gets the average of the others, in how usual it is and in its own evidence.
    """
    if learned.skills == tuple(ids):
        return learned
    place = {skill: number for number, skill in enumerate(learned.skills)}
    old = [place.get(skill) for skill in ids]
    usual = sum(learned.usual) / len(place)

    def companions(row: int) -> list[float]:
        at = old[row]
        if at is None:
            return [learned.itself * (column == row) for column in range(len(old))]
        there = learned.companions[at]
        return [0.0 if other is None else there[other] for other in old]

    return LinearModel(
        learned.digest,
        tuple(ids),
        tuple(usual if at is None else learned.usual[at] for at in old),
        learned.words
        if learned.skills == tuple(ids[: len(place)])
        else _Renumbered(learned.words, {at: number for number, at in enumerate(old) if at is not None}),
        LazyRows(len(old), companions),
        learned.itself,
    )


class _Renumbered(Mapping[str, str]):
    """What the words say, with other numbers for the skills; a word is read only when it is looked up.

    To read them all would take longer than all else that is loaded.
    """

    def __init__(self, words: Mapping[str, str], numbers: Mapping[int, int]) -> None:
        self._words = words
        self._numbers = {str(old): str(new) for old, new in numbers.items()}
        self._read: dict[str, str] = {}

    def __getitem__(self, stem: str) -> str:
        read = self._read.get(stem)
        if read is None:
            pairs = (pair.partition(":") for pair in self._words[stem].split())
            kept = (f"{self._numbers[old]}:{weight}" for old, _, weight in pairs if old in self._numbers)
            read = self._read[stem] = " ".join(kept)
        return read

    def __contains__(self, stem: object) -> bool:
        return stem in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
