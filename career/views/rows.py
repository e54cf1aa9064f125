"""The rows of a list as lines of parts, in a given width: a mark, a lead, the text, a tail and the day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from career.language.text import clean, clean_line
from career.language.width import shorten, width, wrapped
from career.views.drawn import BULLET, Part
from career.views.tone import Role, Tone

MARK = 2
"""Width in cells of the cursor mark before a row."""
ACTIVE, PLACE = "> ", BULLET
"""The mark of the row under the cursor, in the list that has the focus and in another."""


class Row(NamedTuple):
    """One row: `key` (the id of its record), a `lead` column, the text, a `tail`, and the column of the day it is `due`.

    Where the text leaves room, the tail is the longest of `fuller` that fits: the text gives way last. `tone` colours the
    lead, the tail and the day; it never says anything that the words do not. Where they are only `beside` the text, they
    are dim.
    """

    key: str
    text: str
    lead: str = ""
    tail: str = ""
    tone: Tone = ""
    kind: str = ""
    fuller: tuple[str, ...] = ()
    due: str = ""
    beside: bool = False


class Columns(NamedTuple):
    """The widths in cells that the leads and the days of a list need.

    `aligned_from` is the width of the list from which the texts start in one column; in less, each starts right after its
    own lead.
    """

    lead: int
    due: int
    aligned_from: int = 0


def columns_of(rows: Iterable[Row], aligned_from: int = 0) -> Columns:
    """Return the columns that these rows need."""
    widths = [(width(row.lead), width(row.due)) for row in rows]
    return Columns(
        max((lead for lead, _ in widths), default=0), max((due for _, due in widths), default=0), aligned_from
    )


def row_parts(row: Row, columns: Columns, wide: int, *, on: bool = False, active: bool = False) -> tuple[Part, ...]:
    """Return a row as it is drawn in `wide` cells. `on` says whether the cursor is on it, `active` whether in the focus."""
    text: Role = "cursor" if active else "place" if on else ""
    tone: Role = row.tone or ("muted" if row.beside else text)
    lead = clean_line(row.lead)
    is_aligned = wide >= columns.aligned_from
    lead_cells = min(columns.lead if is_aligned else width(lead), max(0, wide // 2))
    gap = 2 if columns.aligned_from else 1
    room = max(0, wide - MARK - (lead_cells + gap if lead_cells else 0))
    body = clean_line(row.text)
    tail = _tail(row, columns.due, room - min(width(body), room), room // 2)
    room = max(0, room - (width(tail) + 1 if tail else 0))
    body = shorten(body, room)
    parts = [Part(ACTIVE if active else PLACE if on else " " * MARK, text)]
    if lead_cells:
        parts.append(Part(_padded(shorten(lead, lead_cells), lead_cells) + " " * gap, tone))
    is_dim = row.tone == "muted" and not active
    parts.append(Part(_padded(body, room), tone if is_dim else text))
    if tail:
        parts.append(Part(" " + tail, tone))
    return tuple(parts)


def empty_line(text: str, y: int, wide: int) -> Part:
    """Return a line of what an empty list says in place of rows."""
    lines = wrapped(text, max(1, wide - MARK))
    return Part(" " * MARK + lines[y] if y < len(lines) else "", "muted")


def place_said(at: int, count: int, high: int) -> str:
    """Return the position, such as "3/40", while some rows are out of view, else ""."""
    return f"{at + 1}/{count}" if 0 < high < count else ""


def _tail(row: Row, due_cells: int, free: int, most: int) -> str:
    """Return the tail and the day: the longest that fits into the free cells beside the text, or else the shortest."""
    due = f"{clean_line(row.due):>{due_cells}}" if row.due else ""
    forms = ["  ".join(filter(None, (clean(form), due))) for form in (*row.fuller, row.tail)]
    least = forms[-1] if width(forms[-1]) <= most else due or forms[-1]
    return next((form for form in forms if width(form) < free), shorten(least, most))


def _padded(text: str, cells: int) -> str:
    return text + " " * max(0, cells - width(text))
