"""Texts of the dashboard without the sentences that name its keys: in lines there are none."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"(?<=[.!?])\s+")
NAMES_A_KEY = re.compile(
    r"(?:^|[,;] |\bpress |\bor )(?:Esc|Tab|Space|Enter|ctrl\+\w|[b-zB-HJ-Z0-9&*=](?= [a-z]+s\b))(?![\w'-])"
)
"""A key that does something, as in "e edits it, d deletes it" or "or press Esc"; "I" and "a" are words."""


def without_keys(text: str) -> str:
    """Return a text without those of its sentences that say what a key does."""
    kept = [sentence for sentence in SENTENCE.split(text) if not NAMES_A_KEY.search(sentence)]
    return " ".join(kept)
