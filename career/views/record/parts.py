"""What a table registers about how its records are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from career.language.dates import brief
from career.language.relative_days import short
from career.language.text import number
from career.model.context import Context
from career.model.records import Record
from career.model.reschedules import Slip
from career.views import next_steps
from career.views.tone import Tone

Columns: TypeAlias = tuple[str, ...]
Values: TypeAlias = dict[str, Any]
"""What is derived from a record today, by the name that docs/json.md explains."""


HEAD, WITH_KEYS, WITHOUT_KEYS = -3, -2, -1
"""Places of a line: beside the title, and only where the keys of a goal's parts work, or do not."""


class DetailLine(NamedTuple):
    """One line of the detail view: a short label, its text, and the tone in which to show it.

    `place` is the number of a goal's part, from 1, whose key changes it; HEAD, WITH_KEYS or WITHOUT_KEYS; else 0.
    `mark` says at the end of the line whether the part is there.
    """

    label: str
    text: str
    tone: Tone = ""
    place: int = 0
    mark: str = ""


BETWEEN = DetailLine("", "")
"""An empty line between two groups of lines."""


Lines: TypeAlias = Callable[[Any, Values, Context], Iterable[DetailLine]]


def _no_values(_record: Record, _context: Context) -> Values:
    return {}


def _no_lines(_record: Record, _values: Values, _context: Context) -> tuple[DetailLine, ...]:
    return ()


class Shown(NamedTuple):
    """How the records of a table are shown.

    `columns` are those of its list, after the id. `values` are derived from a record: JSON has them as they are, and the
    detail view puts them in words, in the lines `above` and `below` the fields. It leaves out the fields that are `told`
    above. `waiting` gives the open records in their order, where a record's own fields do not tell which those are.
    """

    columns: Callable[[Any, Context], Columns]
    values: Callable[[Any, Context], Values] = _no_values
    above: Lines = _no_lines
    below: Lines = _no_lines
    told: frozenset[str] = frozenset()
    waiting: Callable[[Context], Sequence[Record]] | None = None


def values_of_open(record: Record, context: Context) -> Values:
    """Return my own next step on a record, and whether there is none while it waits for somebody (B1)."""
    career = context.career
    return {"own_step": next_steps.own_step(record, career), "stuck": next_steps.is_stuck(record, career)}


def own_step(record: Record, values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield a question where a record waits for somebody (B1), or the step that another record gives."""
    if values["stuck"]:
        who = context.career.headline(getattr(record, "blocked_on", ""))
        yield DetailLine("next ?", f"it waits for {who}: what can you do yourself this week?", "warn")
    elif values["own_step"] and not getattr(record, "then_do", ""):
        yield DetailLine("next", values["own_step"])


def slipped(slip: Slip | None) -> Iterator[DetailLine]:
    """Yield how often a date was moved, and how far, where it was."""
    if slip:
        yield DetailLine("date", str(slip), "warn")


def when(day: date | None, today: date, *, is_open: bool) -> str:
    """Return a date for a list: as seen from today while it is still to come, as a date once it is over."""
    if day is None:
        return ""
    return brief(day, today) if is_open else short(day, today)


def span(start: float | None, end: float | None, unit: str) -> str:
    """Return "4.1 -> 0.9 s", or "" without both ends."""
    return "" if start is None or end is None else f"{number(start)} → {number(end)} {unit}".strip()


def way(start: float, end: float, unit: str, now: float | None) -> str:
    """Return a measure as one reads it: "0 → 5 projects, now 1"."""
    said = f"{number(start)} → {number(end)} {unit}".strip()
    return said if now is None else f"{said}, now {number(now)}"


def dated(label: str, rows: Sequence[tuple[str, str]], tone: Tone = "") -> Iterator[DetailLine]:
    """Yield lines of a day and a text below one label, the days in one column."""
    wide = max((len(day) for day, _ in rows), default=0)
    for at, (day, text) in enumerate(rows):
        yield DetailLine("" if at else label, f"{day:<{wide}}  {text}" if wide else text, tone)


def joined(*parts: str) -> str:
    """Return the parts that there are, with a dot between."""
    return " · ".join(filter(None, parts))
