"""The whole dashboard as lines of parts, in the size of a screen, as it is before the first key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

from career.language.width import shorten, width
from career.model.context import Context
from career.views.drawn import MORE, Line, Part
from career.views.edges import footer_parts, header_parts
from career.views.panes import PANES, Shown, pane_title, shown_in
from career.views.rows import Row, columns_of, empty_line, place_said, row_parts
from career.views.tone import Role

LEAST = (80, 20)
"""Columns and rows from which there are four panes in frames."""
BESIDE, ROOMY, HIGH = 120, 100, 34
"""Columns from which a detail stands beside the panes, and from which it does where there are so many rows."""
STACKED = (10, 11, 8, 9)
"""The shares of the panes in the rows, where they lie one above the other."""

Parts: TypeAlias = Sequence[Part]


class Box(NamedTuple):
    """The signs of a frame: its corners, from the top left on, and its sides."""

    corners: str
    across: str
    down: str


ROUND, HEAVY = Box("╭╮╰╯", "─", "│"), Box("┏┓┗┛", "━", "┃")


class Home(NamedTuple):
    """What the four panes show; the first has the focus, and each its cursor on its first row."""

    context: Context
    panes: tuple[Shown, ...]

    @classmethod
    def of(cls, context: Context) -> Home:
        """Return what the panes show of a career."""
        return cls(context, tuple(shown_in(pane, context) for pane in PANES))

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor, None where there is none."""
        rows = self.panes[0].rows
        return rows[0] if rows else None


def can_be_drawn(wide: int, high: int) -> bool:
    """Whether the panes stand in frames in this size."""
    return wide >= LEAST[0] and high >= LEAST[1]


def home_lines(home: Home, keys: Iterable[tuple[str, str]], wide: int, high: int) -> list[Line]:
    """Return the lines of the screen, each `wide` cells. `keys` are those of the footer."""
    is_high = wide >= ROOMY and high >= HIGH
    room = wide * 3 // 5 if is_high else wide * 2 // 3 if wide >= BESIDE else wide
    body = _stack(home, room, high - 2) if is_high else _square(home, room, high - 2)
    if room < wide:
        body = _joined(body, _detail(home, wide - room, high - 2))
    lines = [_fitted(header_parts(home.context, wide), wide), *body, _fitted(footer_parts(keys, wide), wide)]
    return [Line(tuple(line)) for line in lines]


def _square(home: Home, wide: int, high: int) -> Iterator[list[Part]]:
    """Yield the lines of the panes, two beside two."""
    left, top = (wide - 1) // 2, high // 2
    for first, rows in ((1, top), (3, high - top)):
        beside = _pane(home, first + 1, wide - 1 - left, rows)
        yield from _joined(_pane(home, first, left, rows), beside, Part(" "))


def _stack(home: Home, wide: int, high: int) -> Iterator[list[Part]]:
    """Yield the lines of the panes, one above the other."""
    ends = [high * part // sum(STACKED) for part in accumulate(STACKED)]
    for number, (first, end) in enumerate(pairwise([0, *ends]), start=1):
        yield from _pane(home, number, wide, end - first)


def _joined(one: Iterable[list[Part]], other: Iterable[list[Part]], *between: Part) -> Iterator[list[Part]]:
    for left, right in zip(one, other, strict=True):
        yield [*left, *between, *right]


def _detail(home: Home, wide: int, high: int) -> Iterator[list[Part]]:
    """Yield the lines of the detail of the row under the cursor, in its frame."""
    from career.views.detail_lines import detail_lines  # here: no narrow screen needs it

    record = home.context.career.get(home.chosen.key) if home.chosen else None
    inside, side = wide - 4, Part(ROUND.down, "frame")
    lines = detail_lines(record, home.context, inside) if record else []
    if len(lines) > high - 2:
        lines[high - 3] = MORE
    yield _edge(ROUND, side.role, Part("Detail", "aside"), wide)
    for y in range(high - 2):
        parts = lines[y].parts if y < len(lines) else ()
        yield [side, Part(" "), *_fitted(parts, inside), Part(" "), side]
    yield _edge(ROUND, side.role, Part("", "count"), wide)


def _pane(home: Home, number: int, wide: int, high: int) -> Iterator[list[Part]]:
    """Yield the lines of a pane in its frame."""
    shown, pane, has_focus = home.panes[number - 1], PANES[number - 1], number == 1
    box = HEAVY if has_focus else ROUND
    side = Part(box.down, "focus" if has_focus else "frame")
    title = Part(pane_title(number, shown.title), "chosen" if has_focus else "title")
    count = Part(place_said(0, len(shown.rows), high - 2), "count")
    yield _edge(box, side.role, title, wide)
    columns = columns_of(shown.rows, pane.aligned_from)
    for y in range(high - 2):
        inside: Parts = ()
        if y < len(shown.rows):
            inside = row_parts(shown.rows[y], columns, wide - 2, on=y == 0, active=y == 0 and has_focus)
        elif not shown.rows:
            inside = (empty_line(pane.empty, y, wide - 2),)
        yield [side, *_fitted(inside, wide - 2), side]
    yield _edge(box, side.role, count, wide)


def _edge(box: Box, role: Role, label: Part, wide: int) -> list[Part]:
    """Return the upper edge of a frame with its title at the left, or the lower one with its count at the right."""
    is_lower = label.role == "count"
    first, last = (*box.corners,)[2:] if is_lower else (*box.corners,)[:2]
    room = wide - 4
    text = label.text if width(label.text) <= room else label.text[: room - 1] + "…"
    if not text:
        return [Part(first + box.across * (wide - 2) + last, role)]
    rest = room - width(text)
    near, far = box.across * min(1, rest), box.across * (rest - 1)
    before, after = (far, near) if is_lower else (near, far)
    return [Part(first + before, role), Part(f" {text} ", label.role), Part(after + last, role)]


def _fitted(parts: Parts, wide: int) -> list[Part]:
    """Return the parts in exactly `wide` cells."""
    kept: list[Part] = []
    for part in parts:
        text = shorten(part.text, wide, "")
        kept.append(part._replace(text=text))
        wide -= width(text)
    return [*kept, Part(" " * wide)] if wide else kept
