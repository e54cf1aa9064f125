"""The one way for a text into a widget: cleaned, and shown letter for letter. What looks like markup in it is text."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style as CellStyle
from textual.content import Content
from textual.style import Style

from career.language.text import clean

_SPACES = str.maketrans("\t\n", "  ")


def plain(text: str, style: str | Style = "") -> Content:
    """Give a text as a widget may show it, in one style."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def together(*parts: Content | str | tuple[str, str]) -> Content:
    """Give texts one after the other, each by itself or as a pair of a text and its style."""
    whole = Content("")
    for part in parts:
        whole += part if isinstance(part, Content) else plain(*part) if isinstance(part, tuple) else plain(part)
    return whole


def cells(text: str, style: CellStyle) -> Segment:
    """Give a text as cells of one line: where a line would break there is a space."""
    return Segment(clean(text).translate(_SPACES), style)
