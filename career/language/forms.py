"""Regular expressions that are prepared only for a text that may have them: most texts have none of most forms.

To prepare a form takes a hundred times as long as to look for some words, and a command reads one text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeAlias

DIGIT, CAPITAL = "\\d", "[A-Z]"
"""The signs of a form that has a digit in it, and of one that has a capital letter, whichever."""
Words: TypeAlias = str | Callable[[re.Match[str]], str]


class Form:
    """A regular expression with its signs: texts in small letters of which one is in every text that it fits anywhere.

    It is searched as by `re`. A form without signs is looked for in every text.
    """

    def __init__(self, form: str, *signs: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.form, self.signs, self.flags = form, signs, flags

    @cached_property
    def _prepared(self) -> re.Pattern[str]:
        return re.compile(self.form, self.flags)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has one of the signs."""
        low = text.lower()
        return not self.signs or any(_has(sign, text, low) for sign in self.signs)

    def search(self, text: str) -> re.Match[str] | None:
        """Return where the form is found first."""
        return self._prepared.search(text) if self.may_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the form where a text begins with it."""
        return self._prepared.match(text) if self.may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the form where it is the whole text."""
        return self._prepared.fullmatch(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return each place where the form is found."""
        return self._prepared.finditer(text) if self.may_be_in(text) else iter(())

    def sub(self, words: Words, text: str, count: int = 0) -> str:
        """Return a text with other words for the form, at most `count` times; 0 stands for every time."""
        return self._prepared.sub(words, text, count) if self.may_be_in(text) else text

    def split(self, text: str) -> list[str]:
        """Return what is between the places where the form is found, with its groups."""
        return self._prepared.split(text) if self.may_be_in(text) else [text]


def _has(sign: str, text: str, low: str) -> bool:
    if sign == CAPITAL:
        return text != low
    return any(map(str.isdigit, text)) if sign == DIGIT else sign in low
