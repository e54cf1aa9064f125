"""The detail of a record as the lines that are drawn, in a given width: a title, then labels and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from career.language.text import clean, clean_line
from career.language.width import shorten, width, wrapped
from career.model.context import Context
from career.model.records import Record
from career.views.drawn import Line, Part
from career.views.record.details import details
from career.views.record.goal_parts import HAS, LACKS
from career.views.record.parts import BETWEEN, HEAD, WITH_KEYS, WITHOUT_KEYS, DetailLine
from career.views.tone import Role

LABEL, KEY, MARK = 12, 2, 2
"""The fewest cells of the column of labels, and those of that of the keys before it, and of the marks at the end of lines."""
LEAST_TEXT = 8
NARROW, HANG = 48, 4
"""Cells below which the further lines of a text stand under its label, and how far these are indented."""
MARKS: dict[str, Role] = {HAS: "good", LACKS: "muted"}


class Room(NamedTuple):
    """The cells of a line and of its label, and whether further lines of a text stand under the label."""

    wide: int
    label: int
    hangs: bool


def detail_lines(
    record: Record, context: Context, wide: int, keys: Sequence[str] = (), *, is_page: bool = False
) -> list[Line]:
    """Return the lines for `wide` cells. `keys` are those that change the parts of a goal, where they do.

    On a page of its own that is narrow, what goes on has the width for itself: it would be a column of single words.
    """
    hangs = is_page and wide < NARROW
    hidden = WITHOUT_KEYS if keys else WITH_KEYS
    shown = [line for line in details(record, context) if line.place != hidden]
    beside = [line.text for line in shown if line.place == HEAD]
    body = [line for line in shown if line.place != HEAD]
    has_keys = bool(keys) and any(line.place > 0 for line in shown)
    short = context.career.short(record.id)
    return [
        *_title(context.career.title(record), [*beside, *([f"id {short}"] if short else [])], wide),
        *([] if beside else [Line(())]),
        *_body(body, Room(wide, _label_room(body, wide), hangs), keys if has_keys else ()),
    ]


def _label_room(shown: Sequence[DetailLine], wide: int) -> int:
    """Return the cells of the column of labels: what the longest needs, up to a third of the width."""
    longest = max((width(clean_line(line.label)) + 1 for line in shown), default=0)
    return min(max(LABEL, longest), max(LABEL, wide // 3))


def _title(title: str, beside: Sequence[str], wide: int) -> Iterator[Line]:
    """Yield the title, with its state and its id at the right where there is room, else below it."""
    *lines, last = wrapped(clean_line(title), wide)
    for line in lines:
        yield Line((Part(line, "strong"),))
    right = "   ".join(map(clean_line, beside))
    gap = wide - width(last) - width(right)
    if right and gap >= 2:
        yield Line((Part(last, "strong"), Part(" " * gap + right, "muted")))
        return
    yield Line((Part(last, "strong"),))
    if right:
        yield from (Line((Part(line, "muted"),)) for line in wrapped(right, wide))


def _body(shown: Sequence[DetailLine], cells: Room, keys: Sequence[str]) -> Iterator[Line]:
    """Yield the lines below the title; of several empty ones, one."""
    before = BETWEEN
    for line in shown:
        if line == BETWEEN:
            before = line
            continue
        if before == BETWEEN and line is not shown[0]:
            yield Line(())
        before = line
        yield from _line(line, cells, keys)


def _line(line: DetailLine, cells: Room, keys: Sequence[str]) -> Iterator[Line]:
    indent = cells.label + (KEY if keys else 0)
    key = keys[line.place - 1] if keys and line.place > 0 else ""
    label = shorten(clean_line(line.label), cells.label - 1)
    first, *others = wrapped(clean(line.text), max(LEAST_TEXT, cells.wide - indent - (MARK if line.mark else 0)))
    parts = [Part(f"{key:<{KEY}}", "key")] if keys else []
    parts += [Part(_padded(label, cells.label), "muted"), Part(first, line.tone)]
    if line.mark:
        gap = max(1, cells.wide - indent - width(first) - width(line.mark))
        parts.append(Part(" " * gap + line.mark, MARKS[line.mark]))
    yield Line(tuple(parts))
    if cells.hangs and others:
        indent, others = HANG, _after(first, clean(line.text), cells.wide - HANG)
    for text in others:
        yield Line((Part(" " * indent), Part(text, line.tone)))


def _after(first: str, text: str, room: int) -> list[str]:
    """Return what follows the first line of a text, in lines of `room` cells."""
    return wrapped(text[text.index(first) + len(first) :].lstrip(" ").removeprefix("\n"), room)


def _padded(text: str, cells: int) -> str:
    return text + " " * max(0, cells - width(text))
