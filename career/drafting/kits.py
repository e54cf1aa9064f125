"""What is said of a piece of work, by what is done and to what: read from `kits.json`, which `build` makes of the TOML."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from career.language.deeds import Deed

PATH = Path(__file__).with_name("kits.json")
ANYTHING = "*"
MEETING = r"(?:the |my |our )?(?:\w+ )?(?:1:1|one-on-one|one-to-one|meeting|catch-up|interview|appraisal)\b"
"""A meeting that is named alone: one prepares it."""
_ENDS = frozenset(
    ["for", "to", "with", "of", "in", "on", "at", "by", "from", "before", "after", "about", "that", "which", "because", "and", "so", "into", "through", "until", "till", "when", "where", "who", "how", "why", "what", "is", "are", "as", "over", "if", "but", "or", "than", "via", "using", "without", "under", "against", "between", "during", "behind", "beside", "above", "below", "near", "inside", "within", "across", "along", "around", "per", "each", ",", ";", ":", "(", ".", "-", "\u2013", "\u2014"]
)  # fmt: skip
"""Words and marks after which what a verb takes is over."""


class Kit(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words for some verbs and the things that they take; `kits.toml` says what each field is."""

    proof: str
    first: str
    who: str = ""
    open: str = ""
    me: str = ""
    costs: str = ""
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()


class Kits(msgspec.Struct, frozen=True):
    """All kits, in the order of their file, and the act of each verb."""

    kits: tuple[Kit, ...]
    verbs: dict[str, str]


@cache
def load() -> Kits:
    """Return the kits of this installation."""
    return msgspec.json.decode(PATH.read_bytes(), type=Kits)


def single(word: str) -> str:
    """Return a word without its plural ending, so that "invoices" and "invoice" are one thing."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def act_of(deed: Deed) -> str:
    """Return the act of a task's verb; "" for a verb of no act, and for a thing without a verb."""
    first, second, *_ = [*deed.to_do.casefold().split(" ", 2), "", ""]
    verbs = load().verbs
    return verbs.get(f"{first}-{second}") or verbs.get(first, "")


@lru_cache(maxsize=64)
def kit_of(deed: Deed) -> Kit:
    """Return the kit of a verb with what it takes; where the two do not both fit, the plain kit of the verb, or of any."""
    if deed.to_do:
        return _of_words(_split(deed.to_do))
    if re.match(MEETING, deed.doing, re.IGNORECASE):
        return _of_words(["meeting"])
    thing = _split(deed.doing)
    made = (_of_words([verb, *thing]) for verb in ("prepare", "write", "plan", "make"))
    return next((kit for kit in made if kit.things and ANYTHING not in kit.things), load().kits[-1])


def _split(text: str) -> list[str]:
    return re.findall(r"[\w/'\u2019:-]+|[,;:.(\u2013\u2014]", text.casefold())


def _of_words(words: list[str]) -> Kit:
    best: tuple[int, Kit] | None = None
    for kit in load().kits:
        forms = (verb.split("_") for verb in kit.verbs)
        taken = max((len(form) for form in forms if form == words[: len(form)]), default=0)
        fits = _fit(kit, words[taken:]) if taken else 0
        if fits and (best is None or fits + taken > best[0]):
            best = fits + taken, kit
    return best[1] if best else load().kits[-1]


def _fit(kit: Kit, rest: list[str]) -> int:
    """Return how well what a verb takes fits the kit: 0 not at all, and a plain kit the least."""
    if not kit.things:
        return 1
    if ANYTHING in kit.things:
        return 10
    head, before = head_of(rest)
    if f"{single(before)}_{head}" in kit.things or f"{before}_{head}" in kit.things:
        return 12
    whole = f"{head}_of_{head_of(rest[rest.index('of') + 1 :])[0]}" if "of" in rest else ""
    return 12 if whole in kit.things else 11 if head in kit.things else 0


def head_of(words: list[str]) -> tuple[str, str]:
    """Return the head of what a verb takes, in the singular, and the word before it: "release" and "note"."""
    taken: list[str] = []
    for word in words:
        if word in _ENDS and taken:
            break
        if word not in _ENDS:
            taken.append(word)
    return (single(taken[-1]) if taken else "", taken[-2] if len(taken) > 1 else "")
