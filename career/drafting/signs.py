"""What a text has to hold for a form to be found in it: read from the form once, when the tables are built.

To prepare a form takes a hundred times as long as to look for a word, and most notes tell none of the situations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from re import IGNORECASE, _constants, _parser  # type: ignore[attr-defined]  # how re reads a form has no public name
from typing import Any

Signs = tuple[str, ...]
"""Texts in small letters of which one is in every text that a form fits; none where nothing can be said."""


def signs_of(form: str) -> Signs:
    """Return the signs of a form that is searched without regard to capitals: the longest that it cannot do without."""
    return _best(_of_all(_parser.parse(form, IGNORECASE)))


def _of_all(parts: Iterable[tuple[Any, Any]]) -> list[Signs]:
    """Return what is needed of the parts of a form, one after the other: letters in a row, or one of several texts."""
    needed, run = list[Signs](), ""
    for kind, value in parts:
        if kind is _constants.LITERAL:
            run += chr(value).lower()
            continue
        needed, run = [*needed, *([(run,)] if run else [])], ""
        if kind is _constants.SUBPATTERN:
            needed += _of_all(value[-1])
        elif kind is _constants.BRANCH:
            each = [_best(_of_all(way)) for way in value[1]]
            needed += [tuple(dict.fromkeys(sign for signs in each for sign in signs))] if all(each) else []
        elif kind in {_constants.MAX_REPEAT, _constants.MIN_REPEAT} and value[0]:
            needed += _of_all(value[-1])
    return [*needed, *([(run,)] if run else [])]


def _best(needed: Sequence[Signs]) -> Signs:
    """Return the signs whose shortest is the longest."""
    return max(needed, key=lambda signs: min(map(len, signs)), default=())
