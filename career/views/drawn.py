"""Lines of a screen as texts with a role each, and the records that can be chosen on them. No style, no terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from career.language.text import clean_line
from career.language.width import shorten, width
from career.views.tone import Role

NOBODY = -1
"""The number of no item: of a line, or of a part, on which nothing can be chosen."""
BULLET = "· "
"""What stands before each item of a flowing list; the cursor takes its place."""
INDENT = "  "
"""What stands before an item of a column; the cursor takes its place, too."""
FURTHER = "      "
"""What stands before the further lines of an item that takes several: the cursor is on its first."""


class Part(NamedTuple):
    """A text with its role. In a flowing list `item` is the number of the item that the part stands for."""

    text: str
    role: Role = ""
    item: int = NOBODY


class Item(NamedTuple):
    """What can be chosen: `key` is the id of its record, `text` names it, `kind` says what the line is."""

    key: str
    text: str
    kind: str = ""


class Line(NamedTuple):
    """The parts of a line, and the number of the item that the whole line stands for."""

    parts: tuple[Part, ...]
    item: int = NOBODY

    def moved(self, by: int) -> Line:
        """Return the line where so many items come before those of its drawing."""
        return Line(
            tuple(p if p.item == NOBODY else p._replace(item=p.item + by) for p in self.parts),
            self.item if self.item == NOBODY else self.item + by,
        )


MORE = Line((Part("… Enter shows the rest", "muted"),))
"""The last line of a detail where others have no room and cannot be scrolled to."""


class Drawing:
    """Lines in the making, with their items in reading order."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.items: list[Item] = []

    def say(self, *parts: Part) -> None:
        """Add a line on which nothing can be chosen."""
        self.lines.append(Line(parts))

    def row(self, item: Item, *parts: Part) -> None:
        """Add a line that stands for an item."""
        self.lines.append(Line(parts, len(self.items)))
        self.items.append(item)

    def followed_by(self, other: Drawing) -> Drawing:
        """Return a drawing of these lines, then those of another."""
        both, after = Drawing(), len(self.items)
        both.lines = [*self.lines, *(line.moved(after) for line in other.lines)]
        both.items = [*self.items, *other.items]
        return both

    def flow(self, items: Iterable[Item], wide: int, role: Role = "") -> None:
        """Add items one after the other, as many on a line as fit into `wide` cells."""
        line: list[Part] = []
        used = 0
        for item in items:
            text = BULLET + shorten(clean_line(item.text), max(1, wide - width(BULLET)))
            gap = 2 if line else 0
            if line and used + gap + width(text) > wide:
                self.say(*line)
                line, used, gap = [], 0, 0
            line += [Part(" " * gap)] if gap else []
            line.append(Part(text, role, len(self.items)))
            used += gap + width(text)
            self.items.append(item)
        if line:
            self.say(*line)


def cell(text: str, cells: int, role: Role = "", *, right: bool = False) -> Part:
    """Return a text in a column of `cells` cells, cut where it is longer."""
    shown = shorten(clean_line(text), max(0, cells))
    gap = " " * max(0, cells - width(shown))
    return Part(gap + shown if right else shown + gap, role)


def spread(left: str, right: str, wide: int) -> str:
    """Return two texts at the ends of a line; where both do not fit, the left one."""
    gap = wide - width(left) - width(right)
    return f"{left}{' ' * gap}{right}" if right and gap >= 2 else shorten(left, wide)


def fitting(said: Iterable[str], room: int) -> str:
    """Return the texts joined as far as they fit, the most telling first; the first is there in any case."""
    text = ""
    for part in filter(None, said):
        longer = f"{text} · {part}" if text else part
        if text and width(longer) > room:
            break
        text = longer
    return text
