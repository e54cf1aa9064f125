"""What is said of a piece of work, by what is done and to what: read from `kits.json`, which `build` makes of the TOML."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from career.language.deeds import Deed

PATH = Path(__file__).with_name("kits.json")
ACT, HEAD, WORD, SKILL = 7, 4, 2, 2
"""What each agreement counts: of the act, of the thing it is done to, of another word, and of the first skill."""
UNNAMED = 3
NAMED_ONLY = frozenset(["fix", "check"])
"""Acts that nobody means by "do" or "prepare": the thing alone speaks less for them."""
_WHEN = r"\b(?:this|next|last|every|each|by|on|before|until|over|in) (?:the )?(?:week|month|quarter|year|term|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|winter|(?:\d+(?:st|nd|rd|th)))s?\b"
"""When something is done: no thing that it is done to."""
_ENDS = frozenset(
    [
        "for",
        "to",
        "with",
        "of",
        "in",
        "on",
        "at",
        "by",
        "from",
        "before",
        "after",
        "about",
        "that",
        "which",
        "because",
        "and",
        "so",
        "into",
        "through",
        "until",
        "when",
        "where",
        "who",
        "how",
        "why",
        "is",
        "are",
        "as",
        "over",
    ]
)


class Kit(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words for one act and the things it is done to; `kits.toml` says what each field is."""

    act: str
    me: str
    who: str
    open: str
    proof: str
    first: str
    things: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    costs: str = ""


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
def kit_of(deed: Deed, skill: str, said: str = "") -> Kit:
    """Return the kit that agrees most with what is done, with what it is done to, and with the first skill.

    `said` is the whole line, which may say more: why it is to be done.
    """
    act, verb, (head, words) = act_of(deed), deed.to_do.partition(" ")[0].casefold(), _things(deed)
    others = (words | set(map(single, re.findall(r"[\w:/'-]+", said.casefold())))) - {head}

    def agrees(kit: Kit) -> int:
        things, is_act = set(kit.things), kit.act == act
        thing = (
            HEAD * (head in things or (is_act and verb in things)) + WORD * min(2, len(things & others)) + (not things)
        )
        named = UNNAMED * (kit.act in NAMED_ONLY and not act)
        return ACT * is_act + thing - named + SKILL * (skill in kit.skills)

    return max(load().kits, key=agrees)


def _things(deed: Deed) -> tuple[str, set[str]]:
    """Return the last word of what the verb takes, and all words, each in the singular."""
    told = re.sub(_WHEN, "", (deed.to_do.partition(" ")[2] or deed.doing).casefold())
    said = re.findall(r"[\w:/'-]+", told)
    taken: list[str] = []
    for word in said:
        if taken and word in _ENDS:
            break
        if word not in _ENDS:
            taken.append(word)
    return single(taken[-1]) if taken else "", {single(word) for word in said}
