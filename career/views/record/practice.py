"""How it is shown whether I was the boss I wish I had in a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import short
from career.model.context import Context
from career.model.practices import Practice
from career.views.record.parts import Columns, DetailLine, Shown, Values


def _practice(one: Practice, context: Context) -> Columns:
    return short(one.on, context.today), one.did, context.career.headline(one.behaviour), one.line


def _values(_one: Practice, _context: Context) -> Values:
    return {}


def _above(one: Practice, _values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("did it", one.did)
    yield DetailLine("about", context.career.headline(one.behaviour))


def _below(one: Practice, _values: Values, context: Context) -> Iterator[DetailLine]:
    if one.win:
        yield DetailLine("win", context.career.headline(one.win))


SHOWN: Mapping[str, Shown] = {"practices": Shown(_practice, _values, _above, _below)}
