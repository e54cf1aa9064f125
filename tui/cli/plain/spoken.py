"""Texts of the dashboard as they are said in lines: signs and shortened words as words, and no key of a screen."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"(?<=[.!?])\s+")
NAMES_A_KEY = re.compile(
    r"(?:^|[,;] |\bpress |\bor )(?:Esc|Tab|Space|Enter|ctrl\+\w|[b-zB-HJ-Z0-9&*=](?= [a-z]+s\b))(?![\w'-])"
)
"""A key that does something, as in "e edits it, d deletes it" or "or press Esc"; "I" and "a" are words."""

SIGNS = ((" · ", ", "), (" → ", " to "), (" -> ", " to "), ("✓ ", "done: "))
"""Signs that are looked at, and what is said in their place."""
DAYS = re.compile(r"\b(\d+) d\b")


def spoken(text: str) -> str:
    """Return a line as it is said: "9 d late · next" is "9 days late, next"."""
    for sign, words in SIGNS:
        text = text.replace(sign, words)
    return DAYS.sub(lambda found: f"{found[1]} day{'' if found[1] == '1' else 's'}", text)


def step_said(text: str, kind: str) -> str:
    """Return a line of this kind as it is said: a next step, then what it is for, which are two things."""
    step, dot, about = text.rpartition(" · ")
    return f"{step}, for: {about}" if dot and kind == "next" else text


def without_keys(text: str) -> str:
    """Return a text without those of its sentences that say what a key does."""
    kept = [sentence for sentence in SENTENCE.split(text) if not NAMES_A_KEY.search(sentence)]
    return " ".join(kept)
