"""The things that a deed is done to, as words: their head, their number, and how they are said a second time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from career.language.forms import DIGIT, Form
from career.language.gerunds import is_verb

ENDS = frozenset(
    ["for", "to", "with", "of", "in", "on", "at", "by", "from", "before", "after", "about", "that", "which", "because", "and", "so", "into", "through", "while", "until", "till", "when", "where", "who", "how", "why", "what", "is", "are", "as", "over", "if", "but", "or", "than", "via", "using", "without", "under", "out", "off", "up", "down", "away", "back", "against", "between", "among", "amongst", "during", "behind", "beside", "above", "below", "near", "inside", "within", "across", "along", "around", "per", "each", ",", ";", ":", "(", ".", "-", "\u2013", "\u2014"]
)  # fmt: skip
"""Words and marks after which what a verb takes is over."""
DETERMINED = r"the|an?|our|my|your|their|his|her|its|this|that|these|those|all|both|every|each|some|no|\d+|two|three|four|five|six|\S+['\u2019]s?"
"""What stands before a thing whose article it has or makes needless."""
_DETERMINERS = frozenset(
    [
        "the", "a", "an", "our", "my", "your", "their", "his", "her", "its", "this", "that", "these", "those", "all", "both",
        "every", "each", "some", "no", "two", "three", "four", "five", "six",
    ]
)  # fmt: skip
_LATE = Form(
    r"\w+day|today|tomorrow|myself|alone|again|together|q\d|\d[\w.-]*|[a-z]\d|[a-z]{3,}ly",
    *("day", "tomorrow", "myself", "alone", "again", "together", "ly", DIGIT),
)
"""What stands behind a thing and is no part of it: "the VAT return Q2", "the outliers quietly"."""
_JOINED = Form(r" (?:and|of|for|in) ", *("and", "of", "for", "in"))
_SOME = frozenset(["a", "an", "some", "more", "two", "three", "four", "five", "six"])


@lru_cache(maxsize=512)
def single(word: str) -> str:
    """Return a word without its plural ending, so that "invoices" and "invoice" are one thing."""
    if len(word) < 4 or word.endswith(("ss", "us", "is", "'s")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def head_of(words: list[str]) -> tuple[str, str]:
    """Return the head of what a verb takes, in the singular, and the word before it: "release" and "note"."""
    taken: list[str] = []
    for at, word in enumerate(words):
        if taken and _LATE.fullmatch(word):
            continue
        if taken and word == "year" and words[at + 1 : at + 2] and words[at + 1][0].isdigit():
            continue
        is_over = is_end(words, at)
        if is_over and taken:
            break
        if not is_over:
            taken.append(word)
    return (single(taken[-1]) if taken else "", taken[-2] if len(taken) > 1 else "")


def again(thing: str) -> str:
    """Return a thing as it is said the second time: "a data engineer" is "the data engineer", and "codes" are "the codes"."""
    first, _, other = thing.partition(" ")
    rest = other.lstrip() if other and (first in _SOME or first.isdecimal()) else thing
    is_name = thing[:1].isupper() and not re.match(r"[A-Z]{2,} [a-z]|FAQ$|SOP$", thing)
    if other.rpartition(" ")[2].isdecimal():
        return thing  # "table 3"
    is_bare = rest != thing or not (_is_begun(thing) or is_name)
    return f"the {rest}" if is_bare and rest else thing


def is_determined(word: str) -> bool:
    """Whether a word is one that stands before a thing in place of an article, or is one: "Anna's", "3", "the"."""
    low = word.lower()
    stem = low.removesuffix("s")
    is_owner = len(stem) > 1 and stem.endswith(("'", "\u2019")) and not any(map(str.isspace, stem))
    return low in _DETERMINERS or low.isdecimal() or is_owner


def _is_begun(thing: str) -> bool:
    """Whether a thing begins with its article or what stands for one."""
    first = thing.partition(" ")[0].lower()
    return first in _DETERMINERS or (
        not first.isalpha() and bool(re.match(rf"(?:{DETERMINED})\b", thing, re.IGNORECASE))
    )


def are_many(thing: str) -> bool:
    """Whether a thing is said in the plural."""
    last = _JOINED.split(thing)[-1].rpartition(" ")[2]
    return " and " in thing or single(last) != last


def with_the(thing: str) -> str:
    """Return a thing with its article: of a single one, before which there is none, and which is no name."""
    words = thing.split(" ")
    end = next(
        (
            at if word.casefold() in ENDS else at + 1
            for at, word in enumerate(words)
            if (at and word.casefold() in ENDS) or word.endswith((",", ";", ":"))
        ),
        len(words),
    )
    first, last = words[0], words[end - 1].rstrip(",;:")
    is_whole = is_determined(first) or first[:1].isupper() or single(last) != last
    is_bare = is_whole or last.isdigit() or last in {"feedback", "advice", "help"}
    return thing if is_bare else f"the {thing}"


def is_end(words: Sequence[str], at: int) -> bool:
    """Whether what a verb takes is over at a word: "till" after an article is a thing ("the till drawer")."""
    is_after_article = at > 0 and words[at - 1].casefold() in {"the", "a", "an", "our", "my"}
    return words[at].casefold() in ENDS and not is_after_article


def tells_by_verb(text: str) -> bool:
    """Whether a clause tells something by a verb in its middle: "the limiter lets bursts through", but not "notes from Tuesday"."""
    words = text.casefold().split()
    return any(word.endswith("s") and is_verb(word[:-1]) and then not in ENDS for word, then in pairwise(words[1:]))
