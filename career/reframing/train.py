"""Train on the labelled examples: `python -m career.reframing.train` (three minutes).

Reads `examples/*.txt`, finds the cues in each task, and fits a ridge regression of the labels on the words of the task
and on the skills at which its cues point. It starts from `onet.json`, what O*NET's tasks say of the same words
(`career.reframing.train_onet`). Then it learns how to weigh the evidence (`career.reframing.rerank`) from the same
examples, each answered by a regression that has not learned from it. Writes `learned.json`, and compiles the catalogue
with it. A skill that no example names is left to the build, which takes it for an average one. The same sources give the same figures. Nothing else is read, so that anyone can rebuild it.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import structs

from career.reframing import build, labelled_tasks, learned_file, logistic, normalise, rerank, sources, weights
from career.reframing.codec import pack, unpack
from career.reframing.compiled import Compiled
from career.reframing.labelled_tasks import Example
from career.reframing.learned_file import Learned
from career.reframing.prior import TOLD_NOTHING, Prior, told_by
from career.reframing.score import best_first, by_cues, order, stems_of
from career.reframing.weights import LinearModel, Reranker

PENALTY = 1.0
"""The penalty of the ridge regression: how much evidence a weight must have behind it."""
SMALLEST = 0.05
"""Weights of words that are closer to 0 than this are left out."""
ROUNDS, AT_REST = 25, 1e-6
"""The most steps of the conjugate gradients, and the residual at which they stop."""
BUILT, ALSO, BY_RANK = 1.0, 0.4, 0.1
"""The value of a label: a skill that the task builds (less for each named before it), and one that it also builds."""
PULL = 0.3
"""How hard what O*NET says holds against what the examples say: 1 would be as hard as its tasks count."""
FOLDS = 3
"""Parts of the examples, each answered by what was learned from the others."""
RIGHT, NEARLY = 1.0, 0.7
"""What the chance of a skill should be that the task builds, and of one that it also builds."""

Sparse: TypeAlias = list[tuple[int, float]]


def learn(examples: Sequence[Example], tables: Compiled, prior: Prior | None = None) -> LinearModel:
    """Fit the model. Raises `ValueError` if an example names a skill that is not in `tables`."""
    place = {skill: number for number, skill in enumerate(tables.ids)}
    if unknown := sorted({skill for one in examples for skill in (*one.builds, *one.also)} - place.keys()):
        message = f"The examples name skills that are in no catalogue file: {', '.join(unknown)}"
        raise ValueError(message)
    texts = [normalise.tokens(one.text, tables) for one in examples]
    stems = [stems_of(text, tables) for text in texts]
    told = told_by(prior, tables.ids) if prior else TOLD_NOTHING
    words = {stem: at for at, stem in enumerate(sorted({*told.words, *(stem for held in stems for stem in held)}))}
    scales = [1 / math.sqrt(1 + PULL * told.seen.get(name, 0.0)) for name in (*words, *tables.ids)]
    rows = [
        row(held, {one.skill: one.score for one in by_cues(text, tables)}, words)
        for held, text in zip(stems, texts, strict=True)
    ]
    scaled = [[(at, part * scales[at]) for at, part in one] for one in rows]
    starts = _starts(told, list(words), len(place))
    usual, weighed = [], []
    for skill, start in zip(tables.ids, starts, strict=True):
        wanted = [_worth(one, skill) for one in examples]
        mean = sum(wanted) / len(wanted)
        usual.append(mean)
        left = [
            value - mean - sum(part * start[at] for at, part in one) for value, one in zip(wanted, rows, strict=True)
        ]
        found = ridge(scaled, left, len(scales))
        weighed.append([s + f * scale for s, f, scale in zip(start, found, scales, strict=True)])
    return LinearModel(
        labelled_tasks.digest(examples),
        tables.ids,
        tuple(round(value, 3) for value in usual),
        {
            stem: held
            for stem, at in words.items()
            if (held := pack((k, round(w[at], 2)) for k, w in enumerate(weighed) if abs(w[at]) >= SMALLEST))
        },
        tuple(tuple(round(w[len(words) + k], 3) for w in weighed) for k in range(len(place))),
    )


def _starts(told: Prior, stems: Sequence[str], skills: int) -> list[list[float]]:
    """Return, for each skill, the weights of the columns from which to start."""
    starts = [[0.0] * (len(stems) + skills) for _ in range(skills)]
    for at, stem in enumerate(stems):
        for skill, weight in unpack(told.words.get(stem, "")):
            starts[skill][at] = weight
    for k, weights_of in enumerate(told.companions):
        for skill, weight in enumerate(weights_of):
            starts[skill][len(stems) + k] = weight
    return starts


def learn_to_weigh(examples: Sequence[Example], tables: Compiled, prior: Prior | None = None) -> Reranker:
    """Fit the model that weighs the evidence, on answers by models that have not learned from the task."""
    rows: list[tuple[float, ...]] = []
    wanted: list[float] = []
    for fold in range(FOLDS):
        others = [one for place, one in enumerate(examples) if place % FOLDS != fold]
        bare = structs.replace(tables, learned=learn(others, tables, prior), reranker=None)
        for one in examples[fold::FOLDS]:
            tokens = normalise.tokens(one.text, bare)
            if ranked := best_first(tokens, bare):
                rows += rerank.features(ranked, rerank.said(tokens, order(tokens, bare), bare), bare)
                skills = [tables.ids[each.skill] for each in ranked[: rerank.BEST]]
                wanted += [RIGHT if skill in one.builds else NEARLY if skill in one.also else 0.0 for skill in skills]
    return logistic.fit(rows, wanted)


def row(stems: Iterable[str], scores: dict[int, float], words: dict[str, int]) -> Sparse:
    """Return an example as the model sees it: a column for each word, then one for each skill at which cues point."""
    known = [words[stem] for stem in stems if stem in words]
    share = weights.word_share(len(known))
    return [(at, share) for at in known] + [(len(words) + k, part) for k, part in weights.skill_shares(scores)]


def _worth(example: Example, skill: str) -> float:
    if skill in example.builds:
        return BUILT - BY_RANK * example.builds.index(skill)
    return ALSO if skill in example.also else 0.0


def ridge(rows: Sequence[Sparse], wanted: Sequence[float], columns: int) -> list[float]:
    """Return the weights of the columns that predict `wanted` best, by ridge regression with conjugate gradients."""
    answer = [0.0] * len(rows)
    rest, way = list(wanted), list(wanted)
    left = _dot(rest, rest)
    for _ in range(ROUNDS):
        if left < AT_REST:
            break
        back = _back(rows, way, columns)
        there = [PENALTY * own + sum(part * back[at] for at, part in row) for row, own in zip(rows, way, strict=True)]
        step = left / _dot(way, there)
        answer = [a + step * w for a, w in zip(answer, way, strict=True)]
        rest = [r - step * t for r, t in zip(rest, there, strict=True)]
        before, left = left, _dot(rest, rest)
        way = [r + left / before * w for r, w in zip(rest, way, strict=True)]
    return _back(rows, answer, columns)


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _back(rows: Sequence[Sparse], values: Sequence[float], columns: int) -> list[float]:
    """Return, for each column, the sum over the rows of its entry times the row's value."""
    summed = [0.0] * columns
    for row, value in zip(rows, values, strict=True):
        for at, part in row:
            summed[at] += part * value
    return summed


def main() -> int:
    """Write `learned.json`, then compile the catalogue with it."""
    examples = labelled_tasks.read()
    bare, prior = build.compile_catalogue(sources.read()), sources.prior()
    named = {skill for one in examples for skill in (*one.builds, *one.also)}
    linear = weights.for_skills(learn(examples, bare, prior), [skill for skill in bare.ids if skill in named])
    learned = Learned(linear, learn_to_weigh(examples, bare, prior))
    learned_file.PATH.write_bytes(learned_file.encode(learned))
    sys.stdout.write(f"{len(examples)} examples, {len(learned.linear.words)} words learned\n")
    return build.main([])


if __name__ == "__main__":
    raise SystemExit(main())
