"""What a text has to hold for a form to be found in it: read from the form once, when the tables are built.

To prepare a form takes a hundred times as long as to look for a word, and most notes tell none of the situations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from re import IGNORECASE, _constants, _parser  # type: ignore[attr-defined]  # how re reads a form has no public name
from typing import Any

from career.language.forms import CAPITAL, DIGIT

_REPEATED = frozenset([_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT])
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


def are_needed(signs: Signs, form: str, flags: int) -> bool:
    """Whether each text that a form fits has one of some signs: texts in small letters, or those of a digit or a capital."""
    parts = _parser.parse(form, flags)
    return _have_one(parts, _whatever_case(signs) if parts.state.flags & IGNORECASE else signs)


def _whatever_case(signs: Signs) -> Signs:
    return tuple(sign for sign in signs if sign != CAPITAL)


def _have_one(parts: Iterable[tuple[Any, Any]], signs: Signs) -> bool:
    """Whether what is needed of some parts of a form, one after the other, has one of some signs."""
    run = ""
    for kind, value in parts:
        run = f"{run}{chr(value)}" if kind is _constants.LITERAL else ""
        if _is_one(run, signs) or _has_one((kind, value), signs):
            return True
    return False


def _has_one(part: tuple[Any, Any], signs: Signs) -> bool:
    """Whether what is needed of one part of a form has one of some signs."""
    kind, value = part
    if kind is _constants.SUBPATTERN and value[1] & IGNORECASE:
        return _have_one(value[-1], _whatever_case(signs))
    if kind in {_constants.SUBPATTERN, _constants.ASSERT} or (kind in _REPEATED and value[0]):
        return _have_one(value[-1], signs)
    if kind is _constants.BRANCH:
        return all(_have_one(way, signs) for way in value[1])
    return kind is _constants.IN and all(_are_all(one, signs) for one in value)


def _are_all(part: tuple[Any, Any], signs: Signs) -> bool:
    """Whether all letters of a part of a set are among some signs."""
    kind, value = part
    if kind is _constants.CATEGORY:
        return value is _constants.CATEGORY_DIGIT and DIGIT in signs
    if kind is _constants.RANGE:
        return all(_is_one(chr(letter), signs) for letter in range(value[0], value[1] + 1))
    return kind is _constants.LITERAL and _is_one(chr(value), signs)


def _is_one(text: str, signs: Signs) -> bool:
    """Whether a text has one of some signs."""
    low = text.lower()
    marks = {DIGIT: any(map(str.isdigit, text)), CAPITAL: low != text}
    return any(marks.get(sign, False) or (sign in low and sign not in marks) for sign in signs)
