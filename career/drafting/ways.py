"""Ways of wording: rows of words, classes of words and signs that a text has one after the other, as `bent.toml` tells them.

A sign is itself told by ways, so that one structure holds for all words that mean the same: to vouch for something, and
beside it that nobody did it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from career.drafting.nouns import single
from career.language.forms import Form
from career.language.gerunds import verb_of

Way: TypeAlias = tuple[tuple[str, ...], ...]
"""A row of words, each with its alternatives."""

GAP = 10
"""The most words that a gap stands for."""
NEAR = 2
"""The most words that a short gap stands for."""
ACROSS, WITHIN, SHORT, PLAIN = "...", "..", "_", "~"
"""Gaps: across the marks of a text, within a part of it, short within a part, and within a part over no word that denies."""
GAPS = frozenset([(ACROSS,), (WITHIN,), (SHORT,), (PLAIN,)])
BEGIN, CLAUSE, END = "^", "<", "$"
PLACES = frozenset([(BEGIN,), (CLAUSE,), (END,)])
"""Where something stands: at the beginning of a text, of a part of it, and at its end."""
SIGN = "&"
MARK = frozenset(["|"])
"""A comma, a full stop or a bracket between words."""
DENIES = "@denies"
OPENER = "@opener"
JOINS = frozenset(
    ["and", "then", "to", "or", "but", "should", "must", "we", "i", "you", "just", "please", "quickly", "quietly"]
)
"""Words after which a part of a text begins."""
OWN = frozenset(["my", "your", "his", "her", "their"])
NO_OWN = frozenset(
    ["she's", "he's", "it's", "that's", "there's", "what's", "who's", "let's", "here's", "where's", "how's"]
)
MOST_MET = 2048
"""The words that are kept as they are named."""
MOST_WORDS = 60
"""The words of a task that are looked at: what is bent or dull says so early."""

_ORDER = "of|by|is|was|#\\d|book|entry|pages?|tables?|confirmations?|history|imports?|management|intake|flow|screens?|picking|processing|tracking|form|numbers?|ids?|events?|lines?|totals?|desk|split"
_TOGETHER = Form(
    rf"\b(?:no one|best before|use by|sell by|release notes|sign(?:s|ing|ed)? up|tho|w/(?:o|out)|order (?:{_ORDER}))\b",
    *("no one", "best before", "use by", "sell by", "release notes", " up", "tho", "w/", "order "),
)
"""What is told as one word: "sign up" has nothing of a signature, "release notes" of what is let go, nor "order book" of a purchase."""

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_MONTHS = Form(rf"\b({_MONTH})-(?={_MONTH}\b)", "-")
"""Some months in one word: "Jan-Mar"."""

_WORDS = Form(r"[\w\u00a3$'-]+|[,;:.()!?]|\u2013|\u2014")
_WORDS_AND_NUMBERS = Form(rf"[\u00a3$\u20ac]?\d[\w.,:%/]*[\w%]|{_WORDS.form}")
"""The words and marks of a text; dashes stand apart, as a set with them takes three times as long to prepare."""
RE = Form(r"^re-(?=\w)", "re-")
"""What stands before a verb that is done again."""
Classes: TypeAlias = Mapping[str, str]
Signs: TypeAlias = Mapping[str, Sequence[str]]


@lru_cache(maxsize=4096)
def parsed(way: str) -> Way:
    """Return a way as it is told in a line; as most texts need few of them, they are taken apart only when they are looked for."""
    return tuple(tuple(part.split("/")) for part in way.split())


class Lexicon:
    """The classes of words and the signs by which ways are told, and what words are named by as far as they were met."""

    def __init__(self, classes: Classes, signs: Signs) -> None:
        self.signs = signs
        self._classes = classes
        self._met: dict[str, frozenset[str]] = {}

    def named(self, word: str) -> frozenset[str]:
        """Return all by which a way may name a word: its forms, and the classes that these are of."""
        if word not in self._met:
            forms = _forms(word)
            if len(self._met) >= MOST_MET:
                self._met.clear()
            classes = (f"@{name}" for form in set(forms[:3]) for name in self._classes.get(form, "").split())
            self._met[word] = frozenset((*forms, *classes))
        return self._met[word]


class Noted:
    """The words and marks of a text, each with the forms by which a way may name it; and the signs found so far."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        said = _MONTHS.sub(r"\1 to ", _TOGETHER.sub(_joined, text.casefold().replace("\u2019", "'")))
        form = _WORDS_AND_NUMBERS if any(map(str.isdigit, said)) else _WORDS
        tokens = [found[0] for found in form.finditer(said)]
        self.words = tuple(
            MARK if _is_mark(token) else lexicon.named(RE.sub("re", token)) for token in tokens[:MOST_WORDS]
        )
        self.all = frozenset().union(*self.words)
        self._signs = lexicon.signs
        self._found: dict[str, dict[int, frozenset[int]]] = {}
        self._first = next((at for at, word in enumerate(self.words) if OPENER not in word and word is not MARK), 0)

    def has(self, way: Way) -> bool:
        """Whether the words follow each other somewhere as a way has them."""
        return self._may_have(way) and any(True for at in self._starts(way) for _ in self._ends(way, at))

    def has_sign(self, name: str) -> bool:
        """Whether the text has a sign anywhere."""
        return bool(self._places(name))

    def _places(self, name: str) -> dict[int, frozenset[int]]:
        """Return where a sign begins, each place with those after its ends."""
        if name not in self._found:
            found: dict[int, set[int]] = {}
            for way in filter(self._may_have, map(parsed, self._signs[name])):
                for at in self._starts(way):
                    found.setdefault(at, set()).update(self._ends(way, at))
            self._found[name] = {at: frozenset(ends) for at, ends in found.items() if ends}
        return self._found[name]

    def _may_have(self, way: Way) -> bool:
        """Whether the text has each word and sign of a way, in whatever order; signs are looked for last, as they take longest."""
        words, signs = _needed(way)
        for wanted in words:
            if self.all.isdisjoint(wanted):
                return False
        return all(
            not self.all.isdisjoint(wanted) or any(one.startswith(SIGN) and self._places(one[1:]) for one in wanted)
            for wanted in signs
        )

    def _starts(self, way: Way) -> Sequence[int]:
        if way[0] == (BEGIN,):
            return (self._first,)
        if way[0] in GAPS or way[0] in PLACES or any(one.startswith(SIGN) for one in way[0]):
            return range(len(self.words))
        return [at for at, word in enumerate(self.words) if not word.isdisjoint(way[0])]

    def _ends(self, way: Way, at: int, place: int = 0) -> Iterator[int]:
        """Return the places after a way that is followed from its `place` on; none where it is not."""
        if place == len(way):
            yield at
            return
        is_mark_wanted = place + 1 < len(way) and _takes_mark(way[place + 1])
        for end in self._after(way[place], at, is_mark_wanted=is_mark_wanted):
            yield from self._ends(way, end, place + 1)

    def _after(self, wanted: tuple[str, ...], at: int, *, is_mark_wanted: bool) -> Iterator[int]:
        """Return the places after one part of a way that begins at a place."""
        if wanted in GAPS:
            yield from self._after_gap(at, wanted[0], is_mark_wanted=is_mark_wanted)
        elif wanted in PLACES:
            yield from (at,) if self._is_at(at, wanted[0]) else ()
        else:
            yield from self._after_word(wanted, at)

    def _after_word(self, wanted: tuple[str, ...], at: int) -> Iterator[int]:
        for one in wanted:
            if one.startswith(SIGN):
                yield from self._places(one[1:]).get(at, ())
        while at < len(self.words) and self.words[at] is MARK and "|" not in wanted:
            at += 1
        if at < len(self.words) and not self.words[at].isdisjoint(wanted):
            yield at + 1

    def _is_at(self, at: int, where: str) -> bool:
        if where == END:
            return all(word is MARK for word in self.words[at:])
        is_first = at == self._first
        return is_first or (where == CLAUSE and at > 0 and self._begins_part(at))

    def _begins_part(self, at: int) -> bool:
        before = self.words[at - 1]
        return before is MARK or not before.isdisjoint(JOINS)

    def _after_gap(self, at: int, gap: str, *, is_mark_wanted: bool) -> Iterator[int]:
        """Return the places to which a gap may reach from one on."""
        words = 0
        while at <= len(self.words) and words <= (NEAR if gap == SHORT else GAP):
            word = self.words[at] if at < len(self.words) else MARK
            is_over = (word is MARK and gap != ACROSS) or (gap == PLAIN and DENIES in word)
            if not is_over or word is not MARK or is_mark_wanted or at == len(self.words):
                yield at
            if is_over:
                return
            words += word is not MARK
            at += 1


@lru_cache(maxsize=4096)
def _needed(way: Way) -> tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]:
    """Return the words that a way needs, and those of which some are signs."""
    needed = [frozenset(one) for one in way if one not in GAPS and one not in PLACES]
    with_signs = tuple(one for one in needed if any(word.startswith(SIGN) for word in one))
    return tuple(one for one in needed if one not in with_signs), with_signs


def _takes_mark(wanted: tuple[str, ...]) -> bool:
    return any(one == "|" or one.startswith(SIGN) for one in wanted)


def _joined(found: re.Match[str]) -> str:
    return {"tho": "though", "w/o": "without", "w/out": "without"}.get(found[0]) or found[0].replace(" ", "-")


def _is_mark(token: str) -> bool:
    return not any(letter.isalnum() for letter in token)


def _forms(word: str) -> tuple[str, ...]:
    """Return a word, it in the singular, it as a verb that is not in its -ing form, and by what else a way may name it."""
    is_others = word in OWN - {"my", "your"} or (word.endswith("'s") and word not in NO_OWN)
    return (
        word,
        single(word),
        verb_of(word) or word.removesuffix("'s").removesuffix("'"),
        *(f"{word[:end]}*" for end in range(1, len(word) + 1)),
        *(("#", "@number") if re.match(r"\W?\d", word) else ()),
        *(("@others",) if is_others else ()),
        *(("@own",) if word in OWN or (word.endswith("'s") and word not in NO_OWN) else ()),
    )
