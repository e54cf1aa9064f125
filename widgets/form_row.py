"""`FormRow`: a field in a form: its label, and beside it what it is written in."""

from __future__ import annotations

from collections.abc import Mapping

from textual.containers import Horizontal
from textual.widgets import Static

from career.language.text import clean_line
from career.language.width import shorten
from career.model.field import Field
from widgets.editors import editor_of
from widgets.plain import plain

LABEL = 16
"""Cells of the labels, with the gap after them."""
ROWS: Mapping[str, int] = {"text": 5, "long": 2}
"""The rows that a kind of field may take before others have to scroll, where it is more than one."""


class FormRow(Horizontal):
    """A row for a field that begins with a text. Only one that can grow has its height worked out."""

    DEFAULT_CSS = """
    FormRow {
        height: 1;
        &.-grows { height: auto; }
        & Static { width: 16; height: 1; color: $text-muted; }
        & LineInput { width: 1fr; }
    }
    """

    def __init__(self, field: Field, text: str) -> None:
        label = Static(plain(shorten(clean_line(field.label), LABEL - 1)), markup=False)
        super().__init__(label, editor_of(field, text), classes="-grows" if field.kind in ROWS else None)
