"""The whole dashboard as lines of parts, in the size of a screen, as it is before the first key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from career.language.width import shorten, width
from career.model.context import Context
from career.views.drawn import Line, Part
from career.views.edges import footer_parts, header_parts
from career.views.panes import PANES, Shown, pane_title
from career.views.rows import Row, columns_of, empty_line, place_said, row_parts
from career.views.tone import Role

LEAST = (80, 20)
"""Columns and rows from which there are four panes in frames."""
BESIDE, ROOMY, HIGH = 120, 100, 34
"""Columns from which a detail stands beside the panes, in any case, and where there are so many rows."""

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
        return cls(context, tuple(pane.make(context) for pane in PANES))

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor, None where there is none."""
        rows = self.panes[0].rows
        return rows[0] if rows else None


def can_be_drawn(wide: int, high: int) -> bool:
    """Whether the panes stand in two columns of frames in this size, with no detail beside them."""
    return LEAST[0] <= wide < BESIDE and high >= LEAST[1] and not (wide >= ROOMY and high >= HIGH)


def home_lines(home: Home, keys: Iterable[tuple[str, str]], wide: int, high: int) -> list[Line]:
    """Return the lines of the screen, each `wide` cells. `keys` are those of the footer."""
    left, top = (wide - 1) // 2, (high - 2) // 2
    lines = [_fitted(header_parts(home.context, wide), wide)]
    for first, rows in ((1, top), (3, high - 2 - top)):
        pair = (_pane(home, first, left, rows), _pane(home, first + 1, wide - 1 - left, rows))
        lines += [[*one, Part(" "), *other] for one, other in zip(*pair, strict=True)]
    lines.append(_fitted(footer_parts(keys, wide), wide))
    return [Line(tuple(line)) for line in lines]


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
