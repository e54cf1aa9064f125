"""Work that no sentence may flatter: bent out of shape ("just rerun it", "for now"), or dull ("fill in the timesheet").

Such work gets an honest sentence, and the better way that might be worth showing. Both are told by kinds of wording.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from career.drafting.kits import ANYTHING
from career.drafting.needs import HANDED_ON
from career.drafting.nouns import single
from career.language.deeds import MOST_READ, WRONG, Deed
from career.language.text import clean_line

PATH = Path(__file__).with_name("plain.json")
PAPER = frozenset(["paper", "handwritten", "hand-written", "pen", "diaries", "notebooks"])
"""Words of work that no script takes over."""
RULES = r"(?:write|draft|update|define|document)\b.*\b(?:rules?|polic(?:y|ies)|guidelines?|code of conduct)\b"
"""Writing down a rule, which tells what goes wrong without it."""
_ONCE = r"(?i)\bwhen (?:it's|it is|they're|that's|this is) \w+(?=$|[,.;])"
"""What is said only once it is so."""
_CARRIED = r"(?i)^(?:copy|transfer|move|enter|type|key|paste|pull) (?:in |over |across )?(?!.*\b(?:signatures?|consents?|observations?|answers)\b).+? (?:from|out of) (?:the |our |my )?(?:[\w-]+ ){0,2}(?:system|tracker|tool|export|dashboards?|database|ledger|crm|app|tickets?|jira|calendar|spreadsheets?|sheets?|logs?|till|portal|file|emails?) (?:in)?to (?!.*\b(?:as|so|look|change|name|date)\b)"
"""Carrying figures from where they are kept to where they are wanted: a chore, whatever month they are of."""
_COPIES_LAST = frozenset(["dressed up", "a false record"])
"""The kinds of passing off last month's work as this month's."""
GAP = 6
"""The most words that "..." stands for."""
MOST_WORDS = 60
"""The words of a task that are looked at: what is bent or dull says so early."""
REACH = 9
"""The words after its verb among which a dull task names its thing."""

Shape: TypeAlias = Literal["bent", "dull"]


class Kind(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kind of plain work; `plain.toml` says what each field is. A way is a row of words, each with its alternatives."""

    name: str
    right: str
    better: str
    says: str = ""
    first: str = ""
    ways: tuple[tuple[tuple[str, ...], ...], ...] = ()
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


class Kinds(msgspec.Struct, frozen=True):
    """All kinds, in the order of their file."""

    bent: tuple[Kind, ...]
    dull: tuple[Kind, ...]


class PlainWork(NamedTuple):
    """What is honest about such work: its kind, and the `shape` that this is of."""

    shape: Shape
    kind: Kind


_MORE = (
    *(
        "audit",
        "evidence",
        "incident",
        "risk",
        "security",
        "vulnerab",
        "budget",
        "architecture",
        "decision",
        "strategy",
        "accessib",
    ),
    *(
        "keyboard",
        "migrat",
        "patient",
        "medication",
        "automat",
        "script",
        "design",
        "redesign",
        "research",
        "grant",
        "tender",
        "allergy",
    ),
    *(
        "safeguarding",
        "onboarding",
        "asking",
        "classifier",
        "model",
        "schema",
        "policy",
        "complain",
        "fire",
        "why",
        "whether",
    ),
)
"""How words of work begin that is more than its routine."""


def plain_work(task: str, deed: Deed) -> PlainWork | None:
    """Return what is honest about work that is bent or dull; None for work that may be drafted for."""
    line = clean_line(task[:MOST_READ])
    words = _words(re.sub(_ONCE, "", line) if "when " in line else line)
    forms = frozenset((*words, *map(single, words)))
    is_rule = deed.to_do.startswith(("write", "draft", "update", "def", "doc")) and bool(re.match(RULES, deed.to_do))
    is_carried = bool(re.match(_CARRIED, line))
    for kind in load().bent if deed.to_do != WRONG and not is_rule else ():  # trouble that is only told is looked into
        if is_carried and kind.name in _COPIES_LAST:
            continue
        if not set(kind.without).intersection(words) and any(_fits(way, words, forms) for way in kind.ways):
            return PlainWork("bent", kind)
    is_of_it = bool(deed.about) and re.match(r"\w+ (?:it|them)\b", deed.to_do)
    if not deed.to_do or is_of_it or _is_handed_on(deed) or any(word.startswith(_MORE) for word in words):
        return None
    first, *rest = _words(re.split("[,:;]", deed.to_do)[0]) or [""]
    near = rest[:REACH]
    taken = {single(word) for word in near}
    pairs = {f"{single(one)}_{single(two)}" for one, two in pairwise(near)}
    pairs |= {f"{one}_{single(two)}" for one, two in pairwise(near)}
    for kind in load().dull:
        is_any = kind.things == (ANYTHING,) and bool(rest) and rest[0] not in {"out", "up", "with", "against"}
        is_it = first in kind.verbs and (is_any or not (taken | pairs).isdisjoint(kind.things))
        is_it = is_it and set(kind.without).isdisjoint(taken)
        if is_it or any(_fits(way, words, forms) for way in kind.ways):
            return PlainWork("dull", _fitted(kind, words))
    return None


def _is_handed_on(deed: Deed) -> bool:
    return deed.to_do.startswith(("hand ", "pass ", "give ")) and bool(re.match(HANDED_ON, deed.to_do))


def _fitted(kind: Kind, words: Sequence[str]) -> Kind:
    """Return a kind with its better way only where that fits a task of these words."""
    fits = PAPER.isdisjoint(words) and (not kind.only or any(_is_one(word, kind.only) for word in words))
    return kind if fits else msgspec.structs.replace(kind, better="")


@cache
def load() -> Kinds:
    """Return the kinds of plain work of this installation."""
    return msgspec.json.decode(PATH.read_bytes(), type=Kinds)


def _words(text: str) -> list[str]:
    found = re.findall(r"[\w'\u2019-]+", text.casefold().replace("\u2019", "'"))[:MOST_WORDS]
    return [re.sub(r"^re-(?=\w)", "re", word) for word in found]


def _fits(way: Sequence[tuple[str, ...]], words: Sequence[str], forms: frozenset[str]) -> bool:
    """Whether the words follow each other somewhere as a way has them, or at the beginning for one that starts with "^".

    `forms` are the words as they are and in the singular: most ways have none of them, and are left at once.
    """
    if way[0] == ("^",):
        return _follows(way[1:], words, 0)
    if forms.isdisjoint(way[0]) and "*" not in "".join(way[0]):
        return False
    return any(_follows(way, words, at) for at, word in enumerate(words) if _is_one(word, way[0]))


def _follows(way: Sequence[tuple[str, ...]], words: Sequence[str], at: int) -> bool:
    for place, wanted in enumerate(way):
        if wanted == ("...",):
            rest = way[place + 1 :]
            return not rest or any(_follows(rest, words, then) for then in range(at, min(len(words), at + GAP + 1)))
        if wanted == ("$",):
            return at == len(words)
        if at >= len(words) or not _is_one(words[at], wanted):
            return False
        at += 1
    return True


def _is_one(word: str, wanted: Sequence[str]) -> bool:
    return (
        word in wanted or single(word) in wanted or any(one[-1] == "*" and word.startswith(one[:-1]) for one in wanted)
    )
