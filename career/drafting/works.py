"""What a note is about, told by its words wherever they stand: read from `works.json`, which `build` makes of the TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from career.drafting.kits import Kit
from career.drafting.nouns import single
from career.language.gerunds import is_verb, verb_of

PATH = Path(__file__).with_name("works.json")
MOST_WORDS = 3
"""Words of the longest thing or act that is looked for."""
BEFORE_ACTS = frozenset(["and", "to", "then", "please", "pls", "you", "u", "can", "i", "we", "let's", "just", "&", "+", "you'll", "or", "w/"])  # fmt: skip
"""Words after which a word that may be a noun as well is what is to be done."""
WHAT_FOR = frozenset(
    ["for", "before", "after", "so", "because", "per", "at", "re", "about", "as", "since", "until", "with", "w/"]
)
"""Words after which a part of a note says what something is for, or when."""
_PARTS = r"[.,;:()?!\u2013\u2014]+(?:\s|$)|\s-\s|->"
_TAKEN = r"(?:the|an?|our|my|his|her|their|all|both|\d+|on|with|for)$"
"""What follows an -ing form that is done, and is no thing: "testing the form", but not "onboarding flow"."""


class Work(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kind of work by its words; `works.toml` says what each field is."""

    kit: Kit
    needs_word: bool = False
    needs_act: bool = False
    without: tuple[str, ...] = ()
    is_anywhere: bool = False


class Works(msgspec.Struct, frozen=True):
    """All kinds of work in the order of their file, and for each word and act the places of those that have it."""

    works: tuple[Work, ...]
    words: dict[str, tuple[int, ...]]
    acts: dict[str, tuple[int, ...]]


@cache
def load() -> Works:
    """Return the kinds of work of this installation."""
    return msgspec.json.decode(PATH.read_bytes(), type=Works)


@lru_cache(maxsize=64)
def kit_of_note(task: str) -> Kit | None:
    """Return the words for what a note is about, by the first of its parts that tells; None where none does."""
    parts = [words for part in re.split(_PARTS, task) if (words := _words(part))]
    whole = frozenset(word for part in parts for word in _things(part))
    fitting = (at for part in parts for at in _told(part) if whole.isdisjoint(load().works[at].without))
    at = next(fitting, None)
    return None if at is None else load().works[at].kit


def _told(part: Sequence[str]) -> Iterator[int]:
    """Yield the places of the works that a part of a note tells of: first those told before what it is for."""
    known = load()
    of_all = frozenset(_things(part))
    named = {at for word in of_all for at in known.words.get(word, ())}
    first = {at for word in frozenset(_things(_head(part))) for at in known.words.get(word, ())}
    done = {at for word in frozenset(_acts(part)) for at in known.acts.get(word, ())}
    beside = {at for word in of_all for at in known.acts.get(word, ())} & named
    late = []
    for at in sorted(named | done):
        work = known.works[at]
        if (work.needs_word and at not in named) or (work.needs_act and at not in done | beside):
            continue
        if work.is_anywhere or work.needs_act or at in first:
            yield at
        else:
            late.append(at)
    yield from late if not is_verb(part[0]) else ()


def _head(part: Sequence[str]) -> Sequence[str]:
    """Return the words of a part before what it is for: "slides" of "slides for the audit"."""
    return part[: next((at for at, word in enumerate(part) if at and word in WHAT_FOR), len(part))]


def _words(part: str) -> list[str]:
    return re.findall(r"[\w+#/.'\u2019:-]*\w|[&+]", part.casefold().replace("\u2019", "'"))


def _things(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a part, one to three together, as they are and with the last in the singular; a number is "#"."""
    words = ["#" if word.isdigit() else word for word in words]
    for length in range(1, MOST_WORDS + 1):
        for at in range(len(words) - length + 1):
            *before, last = words[at : at + length]
            yield "_".join((*before, last))
            yield "_".join((*before, single(last)))


def _acts(words: Sequence[str]) -> Iterator[str]:
    """Yield what is done: the verbs at the beginning of a part, and after "to", "and" and the like."""
    for at, word in enumerate(words):
        if at and words[at - 1] not in BEFORE_ACTS:
            continue
        is_taken = word != "meeting" and bool(words[at + 1 : at + 2]) and re.match(_TAKEN, words[at + 1])
        verb = (verb_of(word) if is_taken else "") or word
        yield verb
        yield "_".join((verb, *words[at + 1 : at + 2]))
