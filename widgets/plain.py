"""The only way for text into a widget: cleaned and shown as it is, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style as CellStyle
from textual.content import Content
from textual.style import Style

from career.language.text import clean
from career.views.drawn import Part
from career.views.tone import Role

STYLES: dict[Role, str] = {"muted": "$text-muted", "strong": "bold", "key": "bold $primary"}
"""How the roles of the lines at the edges are drawn."""
_SPACES = str.maketrans("\t\n", "  ")


def plain(text: str, style: str | Style = "") -> Content:
    """Return a text as content for a widget, in one style."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def together(*parts: Content | str | tuple[str, str]) -> Content:
    """Return the parts joined into one content; a part is a text or a pair of a text and its style."""
    whole = Content("")
    for part in parts:
        whole += part if isinstance(part, Content) else plain(*part) if isinstance(part, tuple) else plain(part)
    return whole


def drawn(parts: Iterable[Part]) -> Content:
    """Return the parts of a line as one content."""
    return together(*((part.text, STYLES[part.role]) if part.role in STYLES else part.text for part in parts))


def cells(text: str, style: CellStyle) -> Segment:
    """Return a text as a segment on one line: line breaks and tabs become spaces."""
    return Segment(clean(text).translate(_SPACES), style)
