"""Work that no sentence may flatter: bent out of shape ("just rerun it", "for now"), or dull ("fill in the timesheet").

Such work gets an honest sentence, and the better way that might be worth showing. Both are told by kinds of wording.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from career.drafting import likely
from career.drafting.kits import ANYTHING
from career.drafting.needs import HANDED_ON
from career.drafting.nouns import single
from career.drafting.ways import MOST_WORDS, RE, Lexicon, Noted, parsed
from career.language.deeds import MOST_READ, WRONG, Deed
from career.language.forms import DIGIT, Form
from career.language.gerunds import is_verb
from career.language.text import clean_line
from career.reframing import lazy_tables

PATH = Path(__file__).with_name("plain.json")
PAPER = frozenset(["paper", "handwritten", "hand-written", "pen", "diaries", "notebooks"])
"""Words of work that no script takes over."""
_ONCE = Form(r"(?i)\bwhen (?:it's|it is|they're|that's|this is) \w+(?=$|[,.;])", "when ")
"""What is said only once it is so."""
_CARRIED = Form(
    r"(?i)^(?:copy|transfer|move|enter|type|key|paste|pull) (?:in |over |across )?(?!.*\b(?:signatures?|consents?|observations?|answers)\b).+? (?:from|out of) (?:the |our |my )?(?:[\w-]+ ){0,2}(?:system|tracker|tool|export|dashboards?|database|ledger|crm|app|tickets?|jira|calendar|spreadsheets?|sheets?|logs?|till|portal|file|emails?) (?:in)?to (?!.*\b(?:as|so|look|change|name|date)\b)",
    *("from", "out of"),
)
"""Carrying figures from where they are kept to where they are wanted: a chore, whatever month they are of."""
_COPIES_LAST = frozenset(["dressed up", "a false record"])
"""The kinds of passing off last month's work as this month's."""
_TIMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
_SAME_TIME = Form(rf"(?i)\b({_TIMES})[a-z]*\b.*\b(?:in|into|to|it|them|as|on) \1", *_TIMES.split("|"))
"""What is of a month or of a day is put into that month, or gets that day."""
HONEST = Form(
    r"""(?ix)^\W*(?:\w+-\d+\W+)?(?:(?:can|could|would)\ you\ |please\ |pls\ )?(?:
    find\ out|work\ out|look\ (?:into|at)|ask\b(?!.*\b(?:to\ (?:sign|say|write|clock)|plans\ to|plan\ (?:a\ family|children|kids)|pregnant|thank-you|(?:in\ the|at)\ interview|candidates?|favour))|why|what|who|how|whether|explain|say\ no\b|push\ back|declare\b(?!.*\bno\b)|refuse|stop|prevent|
    check\b(?!.*\b(?:my|his|her)\ (?:ex|neighbour))|investigate|trace|decide|choose|plan|mediate|calculate|talk|discuss|teach|train|learn|apologi[sz]e|admit|tell\ .*\b(?:honestly|straight|openly)
    |(?:write|draft|update)\ .*\b(?:rules?|polic(?:y|ies)|guidelines?|postmortem)\b)|\b(?:honest(?:ly)?|openly|own\ up|the\ truth)\b""",
    *("find out", "work out", "look ", "ask", "why", "what", "who", "how", "whether", "explain", "say no", "push back"),
    *("declare", "refuse", "stop", "prevent", "check", "investigate", "trace", "decide", "choose", "plan", "mediate"),
    *("calculate", "talk", "discuss", "teach", "train", "learn", "apologi", "admit", "honest", "openly", "straight"),
    *("rule", "polic", "guideline", "postmortem", "own up", "the truth"),
)
"""How a task begins that is about finding out, putting right or refusing: the wrong that it names is not what is to be done."""
_WANTS = "wants|asks for|asked for|needs|insists on|would like|is asking for"
_ASKED = Form(rf"(?i)^(?:the |our |my |your )?(?:[\w.'-]+ ){{1,3}}?(?:{_WANTS}) ", *_WANTS.split("|"))
"""How a task begins that only says who wants what: it is asked of me, and no trouble that is told."""
_PAPERWORK = Form(
    r"(?i)\bfire (?:extinguishers?|signs?|blankets?)\b|\bpatient (?:no|nos|numbers?|ids?)\b|\baudit (?:folders?|binders?)\b",
    *("fire ", "patient ", "audit "),
)
"""Words of more than routine that only name a thing here."""
_SUM = Form(
    r"(?i)[\u00a3$\u20ac] ?\d{1,3}(?:[ ,.]?\d{3})+\b|\b\d{1,3}(?:[ ,.]?\d{3})+ ?(?:\u20ac|eur|euros?|gbp|pounds|usd|dollars|kr|chf)\b|\b\d+ ?k\b|\b\d{2,3}[ ,.]\d{3}\b",
    DIGIT,
)
"""A sum that nobody orders for as a chore."""
_QUARREL = Form(
    r"(?i)\b(?:rows?|quarrels?|disputes?|arguments?|clash\w*|conflicts?|frictions?|tensions?|feuds?|fall\w*[- ]out)\b.*\b(?:between|among|with|over|about)\b",
    *("row", "quarrel", "dispute", "argument", "clash", "conflict", "friction", "tension", "feud", "fall"),
)
"""What is sorted out between people, and is no chore."""
ACTS = frozenset(["say", "write", "catch_up", "hide", "forge", "label", "vouch", "begin_act", "defeat"])
"""The classes of words with which a task may begin that are verbs."""
DENYING = frozenset(["don't", "do", "no", "not", "nothing", "only", "need", "park", "bin", "blame", "slip", "scrape"])
ALLOWED = "allowed"
"""The sign that somebody who may say so has allowed it, or that it is only tried or played."""
REFUSES = "I won't"
"""How the sentence begins of what is wrong, and not only left half done."""
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
    ways: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


class Kinds(msgspec.Struct, frozen=True):
    """All kinds, in the order of their files; the classes of each word, and the ways that tell each sign.

    `keys` are words or classes with the numbers of the ways of bent work that need one of them, counted through all kinds.
    `families` of wrongs and the `routine` are for what no way tells.
    """

    bent: tuple[Kind, ...]
    dull: tuple[Kind, ...]
    families: tuple[Kind, ...]
    routine: Kind
    words: Mapping[str, str]
    signs: dict[str, tuple[str, ...]]
    keys: Mapping[str, tuple[int, ...]]


class StoredKinds(msgspec.Struct, frozen=True):
    """The same as they are kept: words and keys in drawers, of which a task opens a few."""

    bent: tuple[Kind, ...]
    dull: tuple[Kind, ...]
    families: tuple[Kind, ...]
    routine: Kind
    words: dict[str, str]
    signs: dict[str, tuple[str, ...]]
    keys: dict[str, str]


class PlainWork(NamedTuple):
    """What is honest about such work: its kind, and the `shape` that this is of."""

    shape: Shape
    kind: Kind


_MORE = (
    "audit", "evidence", "incident", "risk", "security", "vulnerab", "budget", "architecture", "decision",
    "strategy", "accessib", "keyboard", "migrat", "patient", "medication", "automat", "script", "design",
    "redesign", "research", "grant", "tender", "allergy", "safeguarding", "onboarding", "asking", "classifier",
    "model", "schema", "policy", "complain", "fire", "why", "whether",
)  # fmt: skip
"""How words of work begin that is more than its routine."""


def plain_work(task: str, deed: Deed) -> PlainWork | None:
    """Return what is honest about work that is bent or dull; None for work that may be drafted for."""
    line = clean_line(task[:MOST_READ])
    text = Noted(_ONCE.sub("", line), lexicon())
    if kind := _bent(line, text, deed):
        return PlainWork("bent", kind)
    words = _words(_PAPERWORK.sub(" ", line))
    told = _told_by_deed(deed)
    is_more = _is_handed_on(deed) or _QUARREL.search(line) or any(word.startswith(_MORE) for word in words)
    for kind in load().dull if not is_more else ():
        is_it = _is_told(kind, text) or told(kind)
        if is_it and not (kind.name == "ordered" and _SUM.search(line)) and likely.may_be_chore(line):
            return PlainWork("dull", _fitted(kind, words))
    return _likely(line, text, is_more=bool(is_more))


def _likely(line: str, text: Noted, *, is_more: bool) -> PlainWork | None:
    """Return what is honest about work of which no form tells what it is, but all its words together."""
    family = "" if HONEST.search(line) or text.has_sign(ALLOWED) else likely.wrong(line)
    if kind := next((kind for kind in load().families if kind.name == family), None):
        return PlainWork("bent", kind)
    return PlainWork("dull", load().routine) if not is_more and likely.is_chore(line) else None


def _bent(line: str, text: Noted, deed: Deed) -> Kind | None:
    """Return the kind of what is wrong with a task; None where it is only told of, or nothing is."""
    first = line.partition(" ")[0].casefold()
    is_act = (
        bool(_ASKED.match(line))
        or is_verb(first)
        or not ACTS.isdisjoint(load().words.get(first, "").split())
        or first in DENYING
    )
    if (deed.to_do == WRONG and not is_act) or HONEST.search(line):
        return None  # trouble that is only told is looked into
    left = _COPIES_LAST if _CARRIED.match(line) else frozenset()
    left |= {"another month", "a false date"} if _SAME_TIME.search(line) else frozenset()
    keys = load().keys
    numbers = sorted({number for form in text.all | {""} if form in keys for number in keys[form]})
    told = (kind for kind, way in map(_numbered, numbers) if _may_be(kind, text, left) and text.has(parsed(way)))
    found = next(told, None)
    if found is None or text.has_sign(ALLOWED):
        return None
    return found if not found.says.startswith(REFUSES) or likely.may_be_wrong(line) else None


def _may_be(kind: Kind, text: Noted, left: frozenset[str]) -> bool:
    return kind.name not in left and text.all.isdisjoint(kind.without)


def _is_told(kind: Kind, text: Noted) -> bool:
    return text.all.isdisjoint(kind.without) and any(text.has(parsed(way)) for way in kind.ways)


def _told_by_deed(deed: Deed) -> Callable[[Kind], bool]:
    """Return whether a kind of dull work is told by the verb of a deed with what it takes."""
    is_of_it = re.match(r"fill in for\b" if not deed.about else r"\w+ (?:it|them)\b", deed.to_do)
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
    its = msgspec.json.decode(PATH.read_bytes(), type=StoredKinds)
    words, keys = lazy_tables.texts(its.words), lazy_tables.numbers(its.keys)
    return Kinds(its.bent, its.dull, its.families, its.routine, words, its.signs, keys)


@cache
def _chore_verbs() -> frozenset[str]:
    return frozenset(verb for kind in load().dull for verb in kind.verbs)


def chore_verb(text: str) -> str:
    """Return the verb of a chore with which a text begins, "" where it names a thing: "expenses March"."""
    first, *rest = re.findall(r"[\w-]+|[,:;]", text.casefold()) or [""]
    return first if rest and rest[0] not in ":,;" and first in _chore_verbs() else ""


@cache
def lexicon() -> Lexicon:
    """Return the words and signs by which ways are told."""
    return Lexicon(load().words, load().signs)


def _numbered(number: int) -> tuple[Kind, str]:
    """Return a way of bent work with its kind, as the keys count them."""
    at = bisect_right(_ends(), number)
    kind = load().bent[at]
    return kind, kind.ways[number - _ends()[at]]  # counted from the last


@cache
def _ends() -> tuple[int, ...]:
    """Return after how many ways those of each kind of bent work end."""
    return tuple(accumulate(len(kind.ways) for kind in load().bent))


def _words(text: str) -> list[str]:
    found = re.findall(r"[\w'-]+", text.casefold().replace("\u2019", "'"))[:MOST_WORDS]
    return [RE.sub("re", word) for word in found]


def _is_one(word: str, wanted: Sequence[str]) -> bool:
    return word in wanted or single(word) in wanted
