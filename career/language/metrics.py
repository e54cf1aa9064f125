"""What changed, as people write it in a line: "4.1 s -> 0.9 s", "11 → 4 pages a week", "from 4.1 s to 0.9 s" (P1).

Only what reads one way is read: a version, a date, a time of day or a figure with a comma for thousands says nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from career.language.date_forms import place_of
from career.language.relative_days import MONTHS, WEEKDAYS
from career.language.text import clean_line

_SIGN = "[$\u20ac\u00a3]"
_NUMBER = r"[-+]?[0-9]{1,12}(?:[.,][0-9]{1,6})?"
_UNIT = "[^\\W\\d_]+|[%$\u20ac\u00a3]|\u00b0[CF]"
_FREE = r"(?<![\w.,:/+-])"
"""What a figure begins after: not in the middle of a version, a date or a time."""
_DONE = r"(?![\w:/]|[.,]\d|-\d)"
_ENDS = (
    rf"{_FREE}(?P<sign>{_SIGN})?(?P<before>{_NUMBER}) ?(?P<unit>{_UNIT})?",
    rf"(?P<sign2>{_SIGN})?(?P<after>{_NUMBER})(?: ?(?P<unit2>{_UNIT}))?{_DONE}",
)
_ARROW = re.compile(rf"{_ENDS[0]} ?(?:->|-->|=>|→) ?{_ENDS[1]}")
_FROM_TO = re.compile(rf"\bfrom {_ENDS[0]} to {_ENDS[1]}", re.IGNORECASE)
_NO_UNIT = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "per",
        "since",
        "than",
        "that",
        "the",
        "then",
        "this",
        "to",
        "until",
        "was",
        "were",
        "when",
        "with",
        "without",
        "am",
        "pm",
        "uhr",
        "o",
    ]
)
"""Words after a figure that are no unit of it."""
_YEARS = range(1900, 2200)


class Metric(NamedTuple):
    """What was measured before and after, in `unit`, "" where there is none."""

    before: float
    after: float
    unit: str = ""


def metric_said(text: str) -> Metric | None:
    """Return the change of a figure that a line names, in its unit; None where it names none, or more than one.

    An arrow needs no unit; "from ... to ..." does, so that "from 9 to 5" is no change. A unit is the word after a figure;
    where both figures have one it is the same.
    """
    line = clean_line(text)
    found = [*_ARROW.finditer(line), *_FROM_TO.finditer(line)]
    return _read(found[0]) if len(found) == 1 else None


def _read(found: re.Match[str]) -> Metric | None:
    first, last = _unit(found["sign"] or found["unit"]), _unit(found["sign2"] or found["unit2"])
    if first and last and first.casefold() != last.casefold():
        return None
    unit = last or first
    needs_unit = found[0].casefold().startswith("from ")
    before, after = found["before"], found["after"]
    if (needs_unit and not unit) or _is_day(found) or (not unit and _is_version(before, after)):
        return None
    numbers = _number(before), _number(after)
    if numbers[0] is None or numbers[1] is None:
        return None
    if needs_unit and not first and all(number in _YEARS for number in numbers):
        return None
    return Metric(numbers[0], numbers[1], unit)


def _unit(word: str | None) -> str:
    return "" if not word or word.casefold() in _NO_UNIT else word


def _is_day(found: re.Match[str]) -> bool:
    """Whether a figure is that of a day: "from 3 Nov to 5 Nov", "9 am -> 10 am"."""
    words = [(found[name] or "").casefold() for name in ("unit", "unit2")]
    return any(place_of(word, MONTHS) or place_of(word, WEEKDAYS) or word in {"am", "pm", "th"} for word in words)


def _is_version(before: str, after: str) -> bool:
    """Whether two bare figures may be versions, as 3.11 and 3.12 are: they differ behind the point only."""
    whole, _, part = before.partition(".")
    other, _, other_part = after.partition(".")
    return bool(part and other_part) and whole == other


def _number(text: str) -> float | None:
    """Return the number; None for one with a comma that may stand for thousands (1,200)."""
    return None if re.fullmatch(r"[-+]?[1-9]\d{0,2},\d{3}", text) else float(text.replace(",", "."))
