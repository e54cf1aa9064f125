"""Work that no sentence may flatter: bent out of shape ("just rerun it", "for now"), or dull ("fill in the timesheet").

Such work gets an honest sentence, and the better way that might be worth showing. Both are told by kinds of wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from career.drafting.kits import ANYTHING
from career.drafting.needs import HANDED_ON
from career.drafting.nouns import single
from career.language.deeds import MOST_READ, WRONG, Deed
from career.language.gerunds import is_verb
from career.language.text import clean_line

PATH = Path(__file__).with_name("plain.json")
PAPER = frozenset(["paper", "handwritten", "hand-written", "pen", "diaries", "notebooks"])
"""Words of work that no script takes over."""
_ONCE = r"(?i)\bwhen (?:it's|it is|they're|that's|this is) \w+(?=$|[,.;])"
"""What is said only once it is so."""
_CARRIED = r"(?i)^(?:copy|transfer|move|enter|type|key|paste|pull) (?:in |over |across )?(?!.*\b(?:signatures?|consents?|observations?|answers)\b).+? (?:from|out of) (?:the |our |my )?(?:[\w-]+ ){0,2}(?:system|tracker|tool|export|dashboards?|database|ledger|crm|app|tickets?|jira|calendar|spreadsheets?|sheets?|logs?|till|portal|file|emails?) (?:in)?to (?!.*\b(?:as|so|look|change|name|date)\b)"
"""Carrying figures from where they are kept to where they are wanted: a chore, whatever month they are of."""
_COPIES_LAST = frozenset(["dressed up", "a false record"])
"""The kinds of passing off last month's work as this month's."""
GAP = 8
"""The most words that ".." and "..." stand for."""
ACROSS, WITHIN = "...", ".."
GAPS = ((ACROSS,), (WITHIN,))
SIGNS = (*GAPS, ("^",), ("$",))
"""What a way is made of beside words and marks."""
MARK = frozenset(["|"])
"""A comma, a full stop or a bracket between words."""
OWN = frozenset(["my", "your", "his", "her", "their"])
NO_OWN = frozenset(
    ["she's", "he's", "it's", "that's", "there's", "what's", "who's", "let's", "here's", "where's", "how's"]
)
HONEST = r"""(?ix)^\W*(?:\w+-\d+\W+)?(?:(?:can|could|would)\ you\ |please\ |pls\ )?(?:
    find\ out|work\ out|look\ (?:into|at)|ask\b(?!.*\bto\ (?:sign|say|write|clock))|why|what|who|how|whether|explain|say\ no|refuse|stop|prevent|
    check|investigate|trace|decide|choose|plan|calculate|talk|discuss|teach|train|learn|apologi[sz]e|admit|tell\ .*\b(?:honestly|straight|openly)
    |(?:write|draft|update)\ .*\b(?:rules?|polic(?:y|ies)|guidelines?|postmortem)\b)|\b(?:honest(?:ly)?|openly|own\ up|the\ truth)\b"""
"""How a task begins that is about finding out, putting right or refusing: the wrong that it names is not what is to be done."""
MOST_WORDS = 60
"""The words of a task that are looked at: what is bent or dull says so early."""
REACH = 9
"""The words after its verb among which a dull task names its thing."""

Shape: TypeAlias = Literal["bent", "dull"]


class Kind(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kind of plain work; `bent.toml` and `dull.toml` say what each field is. A way is a row of words, each with its alternatives."""

    name: str
    right: str
    better: str
    says: str = ""
    deed: str = ""
    first: str = ""
    ways: tuple[tuple[tuple[str, ...], ...], ...] = ()
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


class Kinds(msgspec.Struct, frozen=True):
    """All kinds, in the order of their files, and the classes of each word."""

    bent: tuple[Kind, ...]
    dull: tuple[Kind, ...]
    words: dict[str, tuple[str, ...]] = {}


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
    forms = _forms(re.sub(_ONCE, "", line) if "when " in line else line)
    all_forms = frozenset().union(*forms)
    first = line.partition(" ")[0].casefold()
    is_trouble = (
        deed.to_do == WRONG and not is_verb(first) and first not in load().words and first not in {"don't", "do", "no"}
    )
    is_honest = is_trouble or bool(re.search(HONEST, line))  # trouble that is only told is looked into
    is_carried = bool(re.match(_CARRIED, line))
    for kind in load().bent if not is_honest else ():
        if is_carried and kind.name in _COPIES_LAST:
            continue
        if all_forms.isdisjoint(kind.without) and any(_fits(way, forms, all_forms) for way in kind.ways):
            return PlainWork("bent", kind)
    words = _words(line)
    if _is_handed_on(deed) or any(word.startswith(_MORE) for word in words):
        return None
    told = _told_by_deed(deed)
    for kind in load().dull:
        is_told = all_forms.isdisjoint(kind.without) and any(_fits(way, forms, all_forms) for way in kind.ways)
        if is_told or told(kind):
            return PlainWork("dull", _fitted(kind, words))
    return None


def _told_by_deed(deed: Deed) -> Callable[[Kind], bool]:
    """Return whether a kind of dull work is told by the verb of a deed with what it takes."""
    is_of_it = bool(deed.about) and re.match(r"\w+ (?:it|them)\b", deed.to_do)
    first, *rest = _words(re.split("[,:;]", deed.to_do)[0] if not is_of_it else "") or [""]
    near = rest[:REACH]
    taken = {single(word) for word in near}
    pairs = {f"{single(one)}_{single(two)}" for one, two in pairwise(near)}
    pairs |= {f"{one}_{single(two)}" for one, two in pairwise(near)}
    is_open = bool(rest) and rest[0] not in {"out", "up", "with", "against"}

    def is_it(kind: Kind) -> bool:
        takes = is_open if kind.things == (ANYTHING,) else not (taken | pairs).isdisjoint(kind.things)
        return first in kind.verbs and takes and set(kind.without).isdisjoint(taken)

    return is_it


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


@lru_cache(maxsize=64)
def _forms(text: str) -> tuple[frozenset[str], ...]:
    """Return the words and marks of a text, each with the forms by which a way may name it."""
    tokens = re.findall(
        r"[\u00a3$\u20ac]?\d[\w.,:%]*\w|[\w\u00a3$'-]+|[,;:.()!?\u2013\u2014]", text.casefold().replace("\u2019", "'")
    )
    return tuple(
        MARK if _is_mark(token) else _forms_of(re.sub(r"^re-(?=\w)", "re", token)) for token in tokens[:MOST_WORDS]
    )


def _is_mark(sign: str) -> bool:
    return not any(letter.isalnum() for letter in sign)


@lru_cache(maxsize=1024)
def _forms_of(word: str) -> frozenset[str]:
    one = single(word)
    prefixes = (f"{word[:end]}*" for end in range(1, len(word) + 1))
    classes = (f"@{name}" for form in {word, one} for name in load().words.get(form, ()))
    return frozenset(
        (
            word,
            one,
            *prefixes,
            *classes,
            *(("#", "@number") if re.match(r"\W?\d", word) else ()),
            *(("@own",) if word in OWN or (word.endswith("'s") and word not in NO_OWN) else ()),
        )
    )


def _fits(way: Sequence[tuple[str, ...]], words: Sequence[frozenset[str]], all_forms: frozenset[str]) -> bool:
    """Whether the words follow each other somewhere as a way has them, or at the beginning for one that starts with "^"."""
    if any(all_forms.isdisjoint(wanted) for wanted in way if wanted not in SIGNS):
        return False
    if way[0] == ("^",):
        return _follows(way[1:], words, 0)
    return any(_follows(way, words, at) for at, word in enumerate(words) if not word.isdisjoint(way[0]))


def _follows(way: Sequence[tuple[str, ...]], words: Sequence[frozenset[str]], at: int) -> bool:
    for place, wanted in enumerate(way):
        if wanted in GAPS:
            return _follows_after(way[place + 1 :], words, at, is_within=wanted == (WITHIN,))
        while at < len(words) and words[at] is MARK and "|" not in wanted:
            at += 1
        if wanted == ("$",):
            return at == len(words)
        if at >= len(words) or words[at].isdisjoint(wanted):
            return False
        at += 1
    return True


def _follows_after(
    rest: Sequence[tuple[str, ...]], words: Sequence[frozenset[str]], at: int, *, is_within: bool
) -> bool:
    """Whether the rest of a way follows after a few words, in the same part of the sentence where it has to be within it."""
    if not rest:
        return True
    gap = 0
    while at <= len(words) and gap <= GAP:
        is_mark = at < len(words) and words[at] is MARK
        if is_mark and is_within:
            return "|" in rest[0] and _follows(rest, words, at)
        if _follows(rest, words, at):
            return True
        gap += not is_mark
        at += 1
    return False


def _is_one(word: str, wanted: Sequence[str]) -> bool:
    return word in wanted or single(word) in wanted
