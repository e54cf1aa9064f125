"""Stemming, as the build does it: Snowball's English stems, with what `words.toml` says of single words."""

from __future__ import annotations

from collections.abc import Callable

from career.reframing.normalise import ARTICLES
from career.reframing.sources import WordLists

DERIVED = ("", "e", "ion", "ation")
"""Endings tried on the stem of each word, so that the text may say migrate where the catalogue says migration."""

Stemmer = Callable[[str], str]


class Stems:
    """Stems words, and keeps every word that it stemmed for the table of the query side."""

    def __init__(self, words: WordLists) -> None:
        import snowballstemmer  # 30 ms, and only the build pays them

        self._snowball: Stemmer = snowballstemmer.stemmer("english").stemWord
        self._same = words.same
        self._apart = frozenset(words.apart)
        self._shorthand = words.shorthand
        self._seen: dict[str, str] = {}

    def one(self, word: str) -> str:
        """Give the stem of one word."""
        if word not in self._seen:
            self._seen[word] = self._stem(word)
        return self._seen[word]

    def _stem(self, word: str) -> str:
        for form in (word, word.removesuffix("s")):
            if form in self._apart:
                return form
        return self._snowball(self._same.get(word, american(word)))

    def words(self, text: str) -> list[str]:
        """Give the words of a phrase as the query side would read them, articles left out, shorthand written out."""
        plain = text.casefold()
        whole = self._shorthand.get(plain, plain)
        parts = [self._shorthand.get(part, part) for part in whole.split()]
        split = [piece for part in " ".join(parts).split() for piece in _pieces(part)]
        return [word for word in split if word not in ARTICLES]

    def phrase(self, text: str) -> str:
        """Give the stems of a phrase, joined by spaces."""
        return " ".join(self.one(word) for word in self.words(text))

    def table(self) -> dict[str, str]:
        """Map word to stem, for each word that was stemmed, its British and American spelling, and what derives from it."""
        table = dict(self._seen)
        for word, stem in self._seen.items():
            for other in {word, american(word)} if word.isalpha() else ():
                table.setdefault(other, stem)
                for derived in {stem + ending for ending in DERIVED} | {british(other)}:
                    if len(derived) > 3 and self._stem(derived) == stem:
                        table.setdefault(derived, stem)
        for word, like in self._same.items():
            table.setdefault(word, self._snowball(like))
        table.update((word, word) for word in self._apart)
        return table


def _pieces(word: str) -> list[str]:
    return [piece for piece in "".join(c if c.isalnum() or c in "'<>" else " " for c in word).split() if piece]


def american(word: str) -> str:
    """`word` with the endings that British and American spelling differ in written the American way."""
    for ours, theirs in (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("yse", "yze"), ("ysing", "yzing"), ("our", "or")):  # fmt: skip
        if len(word) > len(ours) + 2 and ours in word:
            return word.replace(ours, theirs)
    return word


def british(word: str) -> str:
    """Do the reverse of `american`."""
    for theirs, ours in (("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("ize", "ise"), ("yze", "yse"), ("or", "our")):  # fmt: skip
        if len(word) > len(ours) + 2 and theirs in word:
            return word.replace(theirs, ours)
    return word
