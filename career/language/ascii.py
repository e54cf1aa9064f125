"""Text for terminals that show ASCII only: each character becomes its nearest ASCII equivalent, in as many cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from career.language.width import graphemes

SIGNS = {
    "·": "-", "•": "*", "…": "~", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'",
    "«": "<", "»": ">", "‹": "<", "›": ">", "→": ">", "←": "<", "↑": "^", "↓": "v", "✓": "v", "×": "x", "●": "*", "○": "o", "◎": "@", "◇": "+", "★": "*", "◆": "+", "▁": "_",
    "▔": "-", "░": ".", "ß": "s", "ø": "o", "Ø": "O", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "t", "Þ": "T", "ı": "i",
}  # fmt: skip
"""Replacements for characters whose Unicode name does not suggest one."""
UNKNOWN = "?"
# With the character before them: a mark belongs to the letter before it, and a letter may be part of an emoji.
_OTHERS = re.compile(r"[\x20-\x7e]?[^\x00-\x7f]+")


def to_ascii(text: str) -> str:
    """Return a text in ASCII, in as many terminal cells.

    Letters lose their marks and box lines become -, | and +; what has no equivalent becomes "?".
    """
    return text if text.isascii() else _OTHERS.sub(lambda others: "".join(_all(others[0])), text)


def _all(text: str) -> Iterator[str]:
    for grapheme, cells in graphemes(text):
        yield grapheme if grapheme.isascii() else _nearest(grapheme[0], cells)


def _nearest(sign: str, cells: int) -> str:
    if sign.isascii() or sign in SIGNS:
        return SIGNS.get(sign, sign).ljust(cells)
    kind, _, shape = unicodedata.name(sign, "").partition(" ")
    if kind == "BOX":
        return "+" if " AND " in shape else "|" if "VERTICAL" in shape else "-"
    if shape.endswith("BLOCK") or kind == "QUADRANT":
        return "|" if kind in {"LEFT", "RIGHT"} and ("EIGHTH" in shape or "QUARTER " in shape) else "#"
    parts = unicodedata.normalize("NFKD", sign)
    letter = parts[0]
    if letter.isascii() and letter.isprintable() and all(map(unicodedata.combining, parts[1:])):
        return letter.ljust(cells)
    return UNKNOWN * cells
