"""Lists of words with commas between them, as people type them and as they are shown to be typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = r'\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)'


def parted(typed: str) -> list[str]:
    """Return the words of a list, without those that are empty. A comma in double quotes parts nothing."""
    parts = ((found[1] or "").replace('""', '"') or found[2] or "" for found in re.finditer(_PART, typed))
    return [part for part in map(str.strip, parts) if part]


def listed(words: Iterable[str]) -> str:
    """Return words, in order, as the list that `parted` reads."""
    return ", ".join(map(_quoted, sorted(words)))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"' if "," in word or word.lstrip().startswith('"') else word
