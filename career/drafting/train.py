"""Train on the labelled notes: `python -m career.drafting.train` (three minutes).

Reads the lists of `examples`, fits a logistic regression for several kinds (Bishop 2006, 4.3.4) by AdaGrad (Duchi et al.
2011), once for the kinds of work and once for what is plain about it, and writes `learned_kinds.json` and
`learned_plain.json`. The same examples give the same figures. `python -m benchmarks.kinds` tries them on notes kept apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from career.drafting import likely, surety
from career.drafting.classifier import Model, features, packed
from career.drafting.likely import CHORE, NOTHING, WRONG
from career.drafting.reading import read
from career.drafting.shorthand import tidied
from career.reframing import lazy_tables

FOLDER = Path(__file__).with_name("examples")
_BY_SORT = {"bent": WRONG, "missed": WRONG, "dull": CHORE}
"""What the sorts of the lists of drafts stand for; all others are nothing plain."""
FEWEST, FEWEST_PAIRS = 2, 3
"""Notes that must have a word, or two that follow each other, for it to count."""
SMALLEST = 0.2
"""Weights nearer to 0 are left out: together they say little, and they are most of the file."""
ROUNDS, RATE, PENALTY = 8, 0.3, 0.5
"""Times each example is read, how fast a weight moves, and how strongly it is pulled back to 0, shared by the examples
that have its word."""
FEWEST_SAID, SHARE = 3, 0.2
"""Examples of which the same is said for it to tell anything, and the share of them that a kind must have."""


class Example(NamedTuple):
    """A note and the kind that it is of."""

    kind: str
    text: str


def of_kinds() -> list[Example]:
    """Return the examples of kinds of work."""
    return _mixed(_listed("kinds.txt", ": "))


def of_plain_work() -> list[Example]:
    """Return the examples of wrongs and chores, and of work that is neither."""
    wrongs = [Example(row.kind if row.kind != "-" else NOTHING, row.text) for row in _listed("wrongs.txt", ": ")]
    known = {row.text for row in wrongs}
    for name in ("wrongs_in_forms.txt", "drafts_more.txt"):
        wrongs += [Example(_BY_SORT.get(row.kind, NOTHING), row.text) for row in _listed(name, "|")]
    others = (row for row in _listed("kinds.txt", ": ") if row.text not in known)
    return _mixed([*wrongs, *(Example(CHORE if row.kind == CHORE else NOTHING, row.text) for row in others)])


def _listed(name: str, mark: str) -> Iterator[Example]:
    """Yield the lines of a list: a kind, a mark and the note; what follows a second mark "|" is about somebody."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, text = line.partition(mark)
            yield Example(kind.strip(), tidied((text.partition("|")[0] if mark == "|" else text).strip()))


def _mixed(rows: Iterable[Example]) -> list[Example]:
    """Return examples in an order that has nothing to do with their kinds, and is always the same."""
    return sorted(rows, key=lambda row: (row.text[::-1], row.kind))


def fitted(rows: Sequence[Example]) -> Model:
    """Return the model that tells the kinds of some examples best."""
    kinds = sorted({row.kind for row in rows})
    place = {kind: at for at, kind in enumerate(kinds)}
    read = [(sorted(features(row.text)), place[row.kind]) for row in rows]
    seen = Counter(feature for held, _ in read for feature in held)
    kept = {one for one, times in seen.items() if times >= (FEWEST_PAIRS if " " in one else FEWEST)}
    weights, usual = _descended([([one for one in held if one in kept], kind) for held, kind in read], len(kinds))
    words = {one: packed((at, w) for at, w in enumerate(row) if abs(w) >= SMALLEST) for one, row in weights.items()}
    filled = lazy_tables.fill({one: text for one, text in words.items() if text})
    return Model(tuple(kinds), tuple(round(one, 2) for one in usual), filled)


def _descended(rows: Sequence[tuple[list[str], int]], kinds: int) -> tuple[dict[str, list[float]], list[float]]:
    """Return the weights of each feature and the intercepts, by gradient descent with a rate of its own for each."""
    times = Counter(one for held, _ in rows for one in held)
    weights, moved = ({one: [start] * kinds for one in times} for start in (0.0, 1e-6))
    pulls = {one: PENALTY / count for one, count in times.items()}
    usual, usual_moved = [0.0] * kinds, [1e-6] * kinds
    for _ in range(ROUNDS):
        for held, kind in rows:
            slope = _softmax(map(sum, zip(usual, *(weights[one] for one in held), strict=True)))
            slope[kind] -= 1
            _step(usual, usual_moved, slope, 0.0)
            for one in held:
                _step(weights[one], moved[one], slope, pulls[one])
    return weights, usual


def _softmax(sums: Iterable[float]) -> list[float]:
    values = list(sums)
    most = max(values)
    parts = [math.exp(one - most) for one in values]
    whole = sum(parts)
    return [part / whole for part in parts]


def _step(row: list[float], moved: list[float], slope: Sequence[float], penalty: float) -> None:
    """Move the weights of one feature down a slope."""
    for at, gradient in enumerate(slope):
        pull = gradient + penalty * row[at]
        moved[at] += pull * pull
        row[at] -= RATE * pull / math.sqrt(moved[at])


def fits(rows: Iterable[Example]) -> dict[str, tuple[str, ...]]:
    """Return for what the rules say of the examples the kinds that make up a fifth of those of which they say it."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        reading = read(row.text)
        told = surety.by_rules(reading.task, reading.deed, is_said=reading.is_said)
        found.setdefault(told.me, Counter())[row.kind] += 1
    return {
        me: tuple(sorted(kind for kind, times in its.items() if times >= SHARE * its.total()))
        for me, its in sorted(found.items())
        if its.total() >= FEWEST_SAID
    }


def _write(path: Path, model: Model) -> None:
    path.write_bytes(msgspec.json.encode(model, order="deterministic") + b"\n")


def main() -> None:
    """Write what was learned."""
    _write(likely.PLAIN, fitted(of_plain_work()))
    rows = of_kinds()
    model = fitted(rows)
    _write(likely.KINDS, model)
    _write(likely.KINDS, msgspec.structs.replace(model, fits=fits(rows)))  # which reads what was learned


if __name__ == "__main__":
    main()
