"""Lines of a screen as texts with a role each. No style, no terminal."""

from __future__ import annotations

from typing import NamedTuple

from career.views.tone import Role

NOBODY = -1
"""The number of no item: of a line, or of a part, on which nothing can be chosen."""


class Part(NamedTuple):
    """A text with its role. In a flowing list `item` is the number of the item that the part stands for."""

    text: str
    role: Role = ""
    item: int = NOBODY


class Line(NamedTuple):
    """The parts of a line, and the number of the item that the whole line stands for."""

    parts: tuple[Part, ...]
    item: int = NOBODY
