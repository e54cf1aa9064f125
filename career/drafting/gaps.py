"""The gaps that a wording of a kit may have, filled from the words of a deed: its thing, its topic and its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from career.drafting.kits import is_kit_verb
from career.drafting.nouns import ENDS, is_determined, is_end, single, with_the
from career.language.deed_forms import FINITE
from career.language.deeds import Deed
from career.language.forms import CAPITAL, Form
from career.language.gerunds import is_verb

MOST_OF_A_THING = 5
"""Words of a thing that a sentence can say again."""
MOST_SAID_AGAIN = 4
"""Words of a thing that is said twice, with its article."""
_VERBLIKE = frozenset(
    [
        "and", "it", "them", "him", "her", "us", "me", "he", "she", "they", "we", "you", "what", "who", "up", "out", "down",
        "off", "back", "more",
    ]
)  # fmt: skip
_ROUND = Form(r"\bround \w", "round ")
"""Words of a clause, or of a verb of two words: what has one of them is no thing."""
_NOT_AGAIN = frozenset(["every", "each", "all", "any", "no", "some"])


_SEVERAL = Form(r"[a-z-]+ (?:the|our|my|all|its) [\w-]+, [\w-]+ and [\w-]+ (?P<thing>[\w-]+)", ", ")
"""A thing with several words before it: "the empty, error and loading states"."""
_MARK = Form(r"(?:,(?!\d)|[;:(\"\u201c]|\.(?:\s|$)).*", *',;:("\u201c.')
"""A mark with what follows it: "the posts Hannah keeps on about"."""
_HOW = Form(
    r"(?: (?:\w{3,}ly|again|myself|alone|together|first|everywhere|instead|today|tomorrow|\w+day))+$",
    *("ly", "again", "myself", "alone", "together", "first", "everywhere", "instead", "day", "tomorrow"),
)
"""How and when, at the end."""
_NAMED = Form(r"[A-Z][a-z]+ (?!.*['\u2019]s)", CAPITAL)


@lru_cache(maxsize=64)
def object_of(deed: Deed) -> str:
    """Return what a deed is done to, with its article, as the object of a sentence; "" where it is no short thing."""
    if several := _SEVERAL.match(deed.to_do):
        return f"the {several['thing']}"
    words = deed.to_do.split(" ")
    taken = next((at for at in (2, 1) if is_kit_verb("_".join(words[:at]).casefold())), 1)
    if words[taken : taken + 1] and words[taken] in {"up", "out", "together", "down", "off", "back", "in"}:
        taken += 1
    ends = [at for at, word in enumerate(words) if at >= taken and is_end(words, at)]
    thing = words[taken : ends[0] if ends else None]
    at_clause = next(
        (at for at in range(2, len(thing) - 1) if thing[at][:1].isupper() and is_verb(single(thing[at + 1]))), None
    )
    said = _HOW.sub("", _MARK.sub("", " ".join(thing[:at_clause]))).strip()
    if said.casefold() in {"the", "a", "an", "our", "my"}:
        return ""
    is_thing = _is_plain(said) and not _NAMED.match(said)
    return with_the(said) if is_thing and 0 < len(said.split()) <= MOST_OF_A_THING else ""


def topic_of(deed: Deed) -> str:
    """Return what a question is about: "the lift", of "find out why the lift stops"; "" where that is unclear."""
    asks = re.search(r"\b(?:why|whether|if|how|what|where)\b (?P<rest>.+)", deed.to_do)
    if asks is None:
        return ""
    words = asks["rest"].split(" ")
    if words[0].endswith("s") and is_verb(single(words[0])):
        return ""  # "what drives the repeat contacts"
    has_article = is_determined(words[0])
    for at, word in enumerate(words[: MOST_OF_A_THING + 1]):
        is_over = bool(re.fullmatch(FINITE, word)) or (
            at > has_article
            and (word.endswith("ed") or (word.endswith("s") and is_verb(single(word))))
            and not (at + 1 < len(words) and is_verb(words[at + 1]))  # "the invoices come out blank"
        )
        if is_over:
            thing = re.sub(r" \w{2,}ly$", "", " ".join(words[:at]))
            is_thing = at > has_article and _is_plain(thing) and not re.search(r"\bto$|[,;:]", thing)
            return with_the(thing) if is_thing and not ENDS.intersection(words[:at]) else ""
    return ""


def place_of(deed: Deed) -> str:
    """Return where a deed puts something: "the invoice webhook client"; "" where that is not said."""
    found = re.search(r"\b(?:to|into|in|on) ((?:the|our|my|their|his|her)\b[^,;:.(]*|[\w'-]+ [\w'-]+)$", deed.to_do)
    if found is None:
        return ""
    thing = list(takewhile(lambda word: word.casefold() not in ENDS, found[1].split(" ")))
    return with_the(" ".join(thing)) if 0 < len(thing) <= MOST_OF_A_THING else ""


def sayable(ways: tuple[str, ...], deed: Deed) -> tuple[str, ...]:
    """Return the wordings that a deed can fill: one that names a thing or a place only where the task names one."""
    gaps: dict[str, Callable[[Deed], str]] = {
        "{thing}": object_of,
        "{Thing}": object_of,
        "{topic}": topic_of,
        "{place}": place_of,
    }
    return tuple(way for way in ways if all(gap not in way or is_said_again(fill(deed)) for gap, fill in gaps.items()))


def is_said_again(thing: str) -> bool:
    """Whether a thing is said a second time as easily as the first: few words, none of them a number or a sign."""
    words = thing.removesuffix(" ").split(" ")
    first = re.split(r"\W", words[0], maxsplit=1)[0].lower()
    return len(words) <= MOST_SAID_AGAIN and all(map(_is_word, words)) and first not in _NOT_AGAIN


def _is_word(word: str) -> bool:
    """Whether a word has only letters, and what stands between them."""
    return bool(word) and all((char.isalnum() and not char.isdecimal()) or char in "'\u2019-" for char in word)


def _is_plain(said: str) -> bool:
    """Whether words have none of a clause or of a verb of two words."""
    return _VERBLIKE.isdisjoint(re.findall(r"\w+", said.lower())) and not _ROUND.search(said.lower())
