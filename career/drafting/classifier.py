"""Which of several kinds a note is of, by all its words together: a linear model whose weights `train` learned.

Rules tell a kind by the one word that names it; notes that name none, or another one, are told here by what usually stands
beside such work. The answer is a chance for each kind, so that whoever asks can leave a doubtful one unsaid.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from career.reframing import lazy_tables

BEGIN, NUMBER = "^", "#"
"""What stands for the beginning of a note in its pairs of words, and for any number."""
_WORDS = r"[^\W\d_][\w'-]*|\d[\w.,:]*|[?:]"
_ENDINGS = ("'s", "ing", "ies", "es", "ed", "s", "e")
SHORTEST = 3
"""Letters that a word keeps when its ending is taken off."""
STEP = 10
"""Parts of one in which a weight is kept."""
_FIRST_KIND, _NO_WEIGHT, _FIRST_WEIGHT, _LAST_WEIGHT = 0x100, 0x240, 0x200, 0x280
"""Kinds and weights are kept as one letter each, from ranges without marks that separate something."""


class Model(msgspec.Struct, frozen=True):
    """The kinds with how usual each is (log-odds), and for each word or pair of words its weights, packed in drawers.

    `fits` has for what the rules of drafts say (the `me` of a kit) the kinds of the examples of which they said it.
    """

    kinds: tuple[str, ...]
    usual: tuple[float, ...]
    words: dict[str, str]
    fits: dict[str, tuple[str, ...]] = {}


class Classifier:
    """A model that answers; the weights of a word are looked for only when a note has it."""

    def __init__(self, model: Model) -> None:
        self.kinds, self.fits = model.kinds, model.fits
        self._usual = model.usual
        self._words = model.words

    def chances(self, text: str) -> dict[str, float]:
        """Return the chance of each kind, 0 to 1; together they are 1."""
        sums = list(self._usual)
        for feature in features(text):
            for at, weight in unpacked(lazy_tables.text_of(self._words, feature)):
                sums[at] += weight
        most = max(sums)
        parts = [math.exp(one - most) for one in sums]
        whole = sum(parts)
        return {kind: part / whole for kind, part in zip(self.kinds, parts, strict=True)}


def features(text: str) -> set[str]:
    """Return what a note is told by: its words without their endings, and each two that follow each other."""
    words = [stem(word) for word in re.findall(_WORDS, text.casefold().replace("\u2019", "'"))]
    return {*words, *(f"{one} {two}" for one, two in pairwise([BEGIN, *words]))}


def stem(word: str) -> str:
    """Return a word without its ending; any number is the same."""
    if word[0].isdigit():
        return NUMBER
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST), "")
    return word.removesuffix(ending)


def packed(weights: Iterable[tuple[int, float]]) -> str:
    """Return kinds by their numbers with their weights as text, a letter each; a weight is cut at its largest."""
    least, most = _FIRST_WEIGHT - _NO_WEIGHT, _LAST_WEIGHT - _NO_WEIGHT
    steps = ((at, max(least, min(most, round(weight * STEP)))) for at, weight in weights)
    return "".join(chr(_FIRST_KIND + at) + chr(_NO_WEIGHT + step) for at, step in steps if step)


def unpacked(text: str) -> Iterator[tuple[int, float]]:
    """Yield what `packed` wrote."""
    for kind, weight in zip(text[::2], text[1::2], strict=True):
        yield ord(kind) - _FIRST_KIND, (ord(weight) - _NO_WEIGHT) / STEP
