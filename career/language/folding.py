"""Folding: a text as it is searched, so that what people can type finds what people and programs write."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u02bb\u0060\u00b4\u1fef\u1ffd\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00f0": "d", "\u0127": "h", "\u0131": "i",
        "\u00e6": "ae", "\u0153": "oe", "\u00fe": "th",
    }
)  # fmt: skip
"""Signs that keyboards have in one form, and letters whose stroke Unicode does not take for an accent."""
_MARKS = re.compile("[\u0300-\u036f]+")
"""Accents of Latin, Greek and Cyrillic. The marks of other scripts are vowels and consonants, and stay."""


_OTHERS = re.compile("[^\x00-\x7f]+")
_KEPT = 4096
"""Runs of signs that are not ASCII of which the folded form is kept: texts have few, and the same ones again."""


def folded(text: str) -> str:
    """Return a text without case and accents, and with plain apostrophes, quotation marks and dashes.

    Composed and decomposed letters fold alike, as do wide and narrow forms and ligatures.
    """
    text = text.casefold().replace("`", "'")
    return text if text.isascii() else _OTHERS.sub(lambda others: _folded(others[0]), text)


@lru_cache(_KEPT)
def _folded(others: str) -> str:
    parts = unicodedata.normalize("NFKD", others.translate(_ALIKE)).casefold().translate(_ALIKE)
    return unicodedata.normalize("NFC", _MARKS.sub("", parts).casefold())
