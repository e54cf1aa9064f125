"""The detail of a record as the lines that are drawn, in a given width: a title, then labels and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
MARKS: dict[str, Role] = {HAS: "good", LACKS: "muted"}


def detail_lines(record: Record, context: Context, wide: int, keys: Sequence[str] = ()) -> list[Line]:
    """Return the lines for `wide` cells. `keys` are those that change the parts of a goal, where they do."""
    hidden = WITHOUT_KEYS if keys else WITH_KEYS
    shown = [line for line in details(record, context) if line.place != hidden]
    beside = [line.text for line in shown if line.place == HEAD]
    body = [line for line in shown if line.place != HEAD]
    has_keys = bool(keys) and any(line.place > 0 for line in shown)
    short = context.career.short(record.id)
    return [
        *_title(context.career.title(record), [*beside, *([f"id {short}"] if short else [])], wide),
        *([] if beside else [Line(())]),
        *_body(body, wide, _label_room(body, wide), keys if has_keys else ()),
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


def _body(shown: Sequence[DetailLine], wide: int, label_room: int, keys: Sequence[str]) -> Iterator[Line]:
    """Yield the lines below the title; of several empty ones, one."""
    before = BETWEEN
    for line in shown:
        if line == BETWEEN:
            before = line
            continue
        if before == BETWEEN and line is not shown[0]:
            yield Line(())
        before = line
        yield from _line(line, wide, label_room, keys)


def _line(line: DetailLine, wide: int, label_room: int, keys: Sequence[str]) -> Iterator[Line]:
    indent = label_room + (KEY if keys else 0)
    key = keys[line.place - 1] if keys and line.place > 0 else ""
    label = shorten(clean_line(line.label), label_room - 1)
    room = max(LEAST_TEXT, wide - indent - (MARK if line.mark else 0))
    for at, text in enumerate(wrapped(clean(line.text), room)):
        if at:
            yield Line((Part(" " * indent), Part(text, line.tone)))
            continue
        parts = [Part(f"{key:<{KEY}}", "key")] if keys else []
        parts += [Part(_padded(label, label_room), "muted"), Part(text, line.tone)]
        if line.mark:
            parts.append(
                Part(" " * max(1, wide - indent - width(text) - width(line.mark)) + line.mark, MARKS[line.mark])
            )
        yield Line(tuple(parts))


def _padded(text: str, cells: int) -> str:
    return text + " " * max(0, cells - width(text))
