"""Stemming at build time: Snowball's English stems, with the exceptions of `words.toml`."""

from __future__ import annotations

from collections.abc import Callable

from career.reframing.derivation import derived
from career.reframing.normalise import ARTICLES
from career.reframing.sources import WordLists

SHORTEST = 4
"""Letters of a derived word: a shorter one (kid, med) is often a name or shorthand."""

Stemmer = Callable[[str], str]


class Stems:
    """Stems words, and remembers each of them for the lookup table that the engine uses on a task."""

    def __init__(self, words: WordLists) -> None:
        import snowballstemmer  # 30 ms, which only the build has to wait

        self._snowball: Stemmer = snowballstemmer.stemmer("english").stemWord
        self._same = words.same
        self._apart = frozenset(words.apart)
        self._shorthand = words.shorthand
        self._seen: dict[str, str] = {}

    def one(self, word: str) -> str:
        """Return the stem of one word."""
        if word not in self._seen:
            self._seen[word] = self._stem(word)
        return self._seen[word]

    def _stem(self, word: str) -> str:
        for form in (word, word.removesuffix("s")):
            if form in self._apart:
                return form
        return self._snowball(self._same.get(word, american(word)))

    def words(self, text: str) -> list[str]:
        """Return the words of a phrase as the engine would read them, without articles, with shorthand spelt out."""
        plain = text.casefold()
        whole = self._shorthand.get(plain, plain)
        parts = [self._shorthand.get(part, part) for part in whole.split()]
        split = [piece for part in " ".join(parts).split() for piece in _pieces(part)]
        return [word for word in split if word not in ARTICLES]

    def phrase(self, text: str) -> str:
        """Return the stems of a phrase, joined by spaces."""
        return " ".join(self.one(word) for word in self.words(text))

    def table(self) -> dict[str, str]:
        """Return word -> stem for the stemmed words and for the words that English derives from them."""
        table = dict(self._seen)
        for word, stem in self._seen.items():
            for other in derived(word, self._seen.keys()):
                if len(other) >= SHORTEST and self._stem(other) == stem:
                    table.setdefault(other, stem)
        for word, like in self._same.items():
            table.setdefault(word, self._snowball(like))
        table.update((word, word) for word in self._apart)
        return table


def _pieces(word: str) -> list[str]:
    return [piece for piece in "".join(c if c.isalnum() or c in "'<>" else " " for c in word).split() if piece]


def american(word: str) -> str:
    """Return `word` with American endings where British and American spelling differ."""
    for ours, theirs in (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("yse", "yze"), ("ysing", "yzing"), ("our", "or")):  # fmt: skip
        if len(word) > len(ours) + 2 and ours in word:
            return word.replace(ours, theirs)
    return word


def british(word: str) -> str:
    """Return `word` with British endings: the reverse of `american`."""
    for theirs, ours in (("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("ize", "ise"), ("yze", "yse"), ("or", "our")):  # fmt: skip
        if len(word) > len(ours) + 2 and theirs in word:
            return word.replace(theirs, ours)
    return word


FORMS = ("s", "es", "d", "ed", "ing", "'s", "ly", "er", "ers", "r", "rs", "or", "ors", "ion", "ions", "ation", "ations", "ment", "ments")  # fmt: skip


def is_form(word: str, of: str) -> bool:
    """Whether `word` is a form of `of`, or the other way round: one with an ending that leaves the sense as it is."""
    short, long = sorted((word, of), key=len)
    bases = {short, american(short), british(short)}
    bases |= {base[:-1] for base in bases if base.endswith("e")}
    bases |= {base[:-1] + "i" for base in bases if base.endswith("y")} | {base + base[-1] for base in bases}
    return any(long == base + ending for base in bases for ending in ("", "e", *FORMS)) or american(long) == american(
        short
    )
