"""A word of a task, as the engine reads it."""

from __future__ import annotations

from typing import NamedTuple

BREAK = "|"
"""The stem of a token that stands for punctuation: no phrase spans it."""


class Token(NamedTuple):
    """A word of the text: `stem` ("" if the catalogue does not know it), `word` in lower case, and its position."""

    stem: str
    word: str
    start: int
    end: int
    capital: bool = False

    @property
    def is_name(self) -> bool:
        """Whether the word looks like somebody's name: capitalised, and not in the catalogue."""
        return self.capital and not self.stem
