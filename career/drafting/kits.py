"""What is said of a piece of work, by what is done and to what: read from `kits.json`, which `build` makes of the TOML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import msgspec

from career.drafting.needs import has
from career.drafting.nouns import DETERMINED, ENDS, are_many, head_of, single, tells_by_verb, with_the
from career.language.asked import is_trouble
from career.language.deed_forms import FINITE
from career.language.deeds import Deed
from career.language.forms import Form
from career.language.gerunds import gerund, is_verb
from career.reframing import lazy_tables

PATH = Path(__file__).with_name("kits.json")
ANYTHING = "*"
MEETING = Form(
    r"(?:the |my |our )?(?:\w+ )?(?:1:1|one-on-one|one-to-one|meeting|catch-up|interview|appraisal)\b",
    *("1:1", "one-on-one", "one-to-one", "meeting", "catch-up", "interview", "appraisal"),
    flags=re.IGNORECASE,
)
"""A meeting that is named alone: one prepares it."""
MANY_WAYS = 2
MOST_BEFORE = 8
"""Words of a thing that stands before what is done to it."""
_BOTH = r"^get (?:(?:the )?[\w' -]+? and (?:the )?[\w' -]+?(?= to (?:share|agree|work|talk|stop|accept|swap)\b)|\w+ and \w+|(?:the )?(?:two|three|both)\b[\w' -]*?) to "
_TOGETHER = r"^(?:bring|get) .+? (?:together|round (?:one|a|the|our) table)\b"
_LEFT = r"\b(?:locked|stuck|charged|blocked|lost|broken|damaged|cancelled|delayed|double-booked)\b"
"""How what is said before a deed tells what became of somebody or something."""
_HELD = frozenset(["hold", "do", "run", "give", "fit"])
"""What is done with a thing that a further act belongs to."""
_DETAIL = r"(?:keep|test|use|include|leave|avoid|take|bring|match|focus|start)\b"
"""How a clause begins that only says how a thing is to be."""
_HOW_TO = r"(?:work out|find out|figure out|see|look into) how to (?=(?P<verb>[a-z-]+) )"
_FIXED_WHEN = r"(?P<verb>fix|repair|mend|sort|solve|check|answer|reset|replace) (?=today|tomorrow|tonight|now|by |before |on |this )"
"""A deed that is done to what stands before it, without saying so: "locked out, fix today"."""
_PRONOUNS = {"Mrs": "her", "Ms": "her", "Miss": "her", "Mr": "him", "Sister": "her"}
_PASSED_ON = r"(?P<verb>share|send|show|present|circulate|discuss|explain) (?:(?P<to>with |to )(?=[A-Z]|the |our )|(?<!explain )(?=[A-Z][a-z]+$))"
"""How what is made is passed on, without saying that it is."""
_AGAIN = r"(?:find out|see how much|ask who|agree with both)\b"
"""How what trouble asks for begins."""


class Kit(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words for some verbs and the things that they take; `kits.toml` says what each field is."""

    first: tuple[str, ...]
    mine: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    who: str = ""
    open: str = ""
    me: str = ""
    costs: str = ""
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    needs: str = ""
    is_general: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it says what the work does for me: a plain kit has only the first step of such a deed."""
        return bool(self.mine)

    @property
    def is_particular(self) -> bool:
        """Whether it speaks of a known kind of thing, and not of anything that its verb may take."""
        return self.is_sure and not self.is_general and not (self.things == (ANYTHING,) and self.needs == "direct")


class Kits(msgspec.Struct, frozen=True):
    """All kits, in the order of their file, the act of each verb, and what one does with a thing: an ad is written.

    `by_word` has the places of the kits by the first words of their verbs, and `heads` the last words of all known things.
    """

    kits: Sequence[Kit]
    verbs: dict[str, str]
    made: dict[str, str]
    by_word: Mapping[str, tuple[int, ...]]
    heads: frozenset[str]


class StoredKits(msgspec.Struct, frozen=True):
    """The same as they are kept: each kit is read only when a task has one of its verbs."""

    kits: tuple[msgspec.Raw, ...]
    verbs: dict[str, str]
    made: dict[str, str]
    by_word: dict[str, str]
    heads: frozenset[str]


@cache
def load() -> Kits:
    """Return the kits of this installation."""
    its = msgspec.json.decode(PATH.read_bytes(), type=StoredKits)
    return Kits(lazy_tables.rows(its.kits, Kit), its.verbs, its.made, lazy_tables.numbers(its.by_word), its.heads)


def act_of(deed: Deed) -> str:
    """Return the act of a task's verb; "" for a verb of no act, and for a thing without a verb."""
    first, second, *_ = [*deed.to_do.casefold().split(" ", 2), "", ""]
    verbs = load().verbs
    return verbs.get(f"{first}-{second}") or verbs.get(first, "")


@lru_cache(maxsize=64)
def kit_of(deed: Deed) -> Kit:
    """Return the kit of a verb with what it takes; where the two do not both fit, the plain kit of the verb, or of any."""
    if MEETING.match(deed.doing):
        deed = deed._replace(to_do=f"prepare {deed.doing}")
    if not deed.to_do:
        return load().kits[-1]
    found = _of_words(_split(deed.to_do), deed.to_do)
    if found.is_sure and not _is_how_to(deed):
        return found
    if second := _second(deed):
        return kit_of(second)
    if not deed.about:
        return found
    verb = deed.to_do.partition(" ")[0]
    instead = _of_words(_split(f"{verb} {deed.about}"), f"{verb} {deed.about}")  # "year 10 mocks: mark 12 to 20"
    is_of_about = instead.things and (ANYTHING not in instead.things or instead.needs == "complaint")
    return instead if is_of_about else found


def _is_how_to(deed: Deed) -> bool:
    return " how to " in deed.to_do and bool(re.match(_HOW_TO, deed.to_do))


def _second(deed: Deed) -> Deed | None:
    """Return the second act of a deed, where there is a kit that speaks for it."""
    joined = re.match(_HOW_TO, deed.to_do) or re.search(r",? and (?=(?P<verb>[a-z-]+) (?!and\b))", deed.to_do)
    if joined is None or not is_verb(joined["verb"]):
        return None
    second = Deed(deed.to_do[joined.end() :], deed.to_do[joined.end() :])
    its = _of_words(_split(second.to_do), second.to_do)
    is_alone = bool(re.match(r"[a-z]+,? and [a-z]+ (?:the|an?|our|my) ", deed.to_do))  # "strip and oil the counter"
    return second if its.is_sure and (is_alone or its.needs != "direct") else None


@lru_cache(maxsize=64)
def speaking(deed: Deed) -> Deed:
    """Return the deed of which the kit speaks: the first act, or the second where only that one is known."""
    if not deed.to_do or (_of_words(_split(deed.to_do), deed.to_do).is_sure and not _is_how_to(deed)):
        return deed
    return _second(deed) or deed


def made(deed: Deed) -> Deed:
    """Return a thing without a verb as a deed: the job ad is to be written; what has no verb of its own is seen to."""
    if deed.to_do.startswith("answer it ") and (whom := _PRONOUNS.get(deed.about.partition(" ")[0])):
        return deed._replace(to_do=f"answer {whom}{deed.to_do[9:]}", doing=f"answering {whom}")
    if deed.about and (lacks := re.match(_FIXED_WHEN, deed.to_do)):
        deed = deed._replace(to_do=f"{lacks['verb']} it {deed.to_do[lacks.end() :]}")
    if deed.about and deed.to_do and not _is_state(deed) and (to_it := _done_to_it(deed)):
        return to_it
    verb = _way_of(_split(deed.about)) if deed.about and deed.to_do and not _is_state(deed) else ""
    if verb and re.match(_PASSED_ON, deed.to_do):
        deed = deed._replace(to_do=re.sub(_PASSED_ON, _with_it, deed.to_do))
    if (
        verb
        and (deed.to_do.split(" ")[1:2] == ["it"] or verb in _HELD or re.match(_DETAIL, deed.to_do))
        and not deed.to_do.startswith(f"{verb} ")
    ):
        thing = f"{deed.about[:1].lower()}{deed.about[1:]}" if deed.about[1:2].islower() else deed.about
        said = with_the(thing)
        said = f"the {thing}" if said == thing and re.match(rf"(?!(?:{DETERMINED})\b)[a-z]+ ", thing) else said
        first, _, rest = verb.partition(" ")
        return Deed(f"{verb} {said} and {deed.to_do}", f"{' '.join(filter(None, (gerund(first), rest)))} {said}")
    if deed.to_do or not deed.doing:
        return deed
    if MEETING.match(deed.doing):
        return deed._replace(to_do=f"prepare {deed.doing}", doing=f"preparing {deed.doing}")
    if deed.doing.startswith("the feedback "):
        deed = deed._replace(doing=deed.doing.removeprefix("the "))
    verb = "use" if "instead of" in deed.doing else _way_of(_split(deed.doing))
    verb = "go through" if verb == "give" and " from " in deed.doing else verb  # the feedback of others is read
    first, _, rest = verb.partition(" ")
    doing = f"{gerund(first)} {rest}".strip() if verb else "working on"
    thing, joined, more = deed.doing.partition(" and ")
    if joined and is_verb(more.partition(" ")[0]) and " " in more:  # "the assessment and tell the night team"
        return deed._replace(to_do=f"{verb or 'work on'} {deed.doing}", doing=f"{doing} {thing}")
    return deed._replace(to_do=f"{verb or 'work on'} {deed.doing}", doing=f"{doing} {deed.doing}")


def _done_to_it(deed: Deed) -> Deed | None:
    """Return a deed that is done to what stands before it: "the variance in aisle 14: dig into it" is to dig into that."""
    thing = deed.about.partition(",")[0]
    pronoun = "them" if are_many(thing) else "it"
    if not re.search(rf"(?<!of )\b{pronoun}\b", deed.to_do) or len(thing.split()) > MOST_BEFORE or ":" in deed.about:
        return None
    said = with_the(f"{thing[:1].lower()}{thing[1:]}" if thing[1:2].islower() else thing)
    to_do, doing = (re.sub(rf"\b{pronoun}\b", said, text, count=1) for text in (deed.to_do, deed.doing))
    return Deed(to_do, doing)


def _with_it(found: re.Match[str]) -> str:
    """Return "share with" as "share it with", and "show" before a name as "show it to"."""
    return f"{found['verb']} it {found['to'] or 'to '}"


def _is_state(deed: Deed) -> bool:
    """Whether what is said before a deed tells of something, and names no thing to work on."""
    tells = "n't " in deed.about or is_trouble(deed.about) or tells_by_verb(deed.about)
    return bool(tells or re.search(FINITE, deed.about) or re.search(_LEFT, deed.about) or re.match(_AGAIN, deed.to_do))


def _way_of(thing: list[str]) -> str:
    """Return what one does with a thing: by its head and the word before it, else by the last word that is a known thing."""
    ways, (head, before) = load().made, head_of(thing)
    until = next((at for at, word in enumerate(thing) if at and word in ENDS), len(thing))
    words = [single(word) for word in thing[:until]]
    pairs = [f"{one}_{two}" for one, two in pairwise(words)]
    known = (
        *(ways[pair] for pair in reversed(pairs) if pair in ways),
        *(ways[word] for word in reversed(words) if word in ways),
    )
    return ways.get(f"{before}_{head}") or next(iter(known), "")


def one_of(ways: tuple[str, ...], task: str, turn: int = 0) -> str:
    """Return the wording that a task and a turn choose, so that two tasks of a kind do not sound alike."""
    return ways[(crc32(task.encode()) + turn) % len(ways)] if ways else ""


def turned(kit: Kit, task: str) -> Kit:
    """Return a kit whose wordings begin where a task decides: those with a gap stay before those that fit always."""
    gaps = tuple(way for way in kit.mine if "{" in way)
    plain = tuple(way for way in kit.mine if "{" not in way)
    if len(gaps) < MANY_WAYS and len(plain) < MANY_WAYS:
        return kit
    at = crc32(task.encode())
    gaps, plain = (ways[at % len(ways) :] + ways[: at % len(ways)] if ways else () for ways in (gaps, plain))
    return msgspec.structs.replace(kit, mine=gaps + plain)


def known_heads() -> frozenset[str]:
    """Return the things that are known, by their last words and in the singular: "ad" of "job_ad"."""
    return load().heads


def is_kit_verb(verb: str) -> bool:
    """Whether a kit has a verb, its words joined by "_"."""
    return any(verb in kit.verbs for kit in _by_first_word(verb.partition("_")[0]))


def _split(text: str) -> list[str]:
    said = text.casefold()
    said = said.removeprefix("re-") if said.startswith("re-") and not is_kit_verb(said.partition(" ")[0]) else said
    if said.startswith("give "):
        said = re.sub(r"^give .+? the (?:bad |good |sad )?news\b", "tell it", said)
    if said.startswith("talk "):
        said = re.sub(r"^talk .+? (?:out of|into)\b", "persuade it", said)
    if said.startswith(("get ", "bring ")):
        said = re.sub(_TOGETHER, "facilitate it", re.sub(_BOTH, "get both to ", said))
    return re.findall(r"(?:[\w/':-]+|\u2019)+|[,;:.(]|\u2013|\u2014", said)


def _by_first_word(word: str) -> list[Kit]:
    """Return the kits that have a verb with a first word, in the order of the kits."""
    known = load()
    return [known.kits[at] for at in known.by_word.get(word, ())]


def _of_words(words: list[str], to_do: str) -> Kit:
    best: tuple[int, Kit] | None = None
    forms = ((kit, verb.split("_")) for kit in (_by_first_word(words[0]) if words else ()) for verb in kit.verbs)
    for kit, form in forms:
        taken = len(form) if form == words[: len(form)] else 0
        fits = _fit(kit, words[taken:], to_do) if taken else 0
        if fits and (best is None or fits + taken > best[0]):
            best = fits + taken, kit
    return best[1] if best else load().kits[-1]


def _fit(kit: Kit, rest: list[str], to_do: str) -> int:
    """Return how well what a verb takes fits the kit: 0 not at all, and a plain kit the least."""
    if not kit.things:
        return 1
    if not set(kit.without).isdisjoint(map(single, rest)) or (kit.needs and not has(kit.needs, rest, to_do)):
        return 0
    if ANYTHING in kit.things:
        return 10
    head, before = head_of(rest)
    if head in {"draft", "version", "outline"} and "of" in rest:
        head, before = head_of(rest[rest.index("of") + 1 :])
    if f"{single(before)}_{head}" in kit.things or f"{before}_{head}" in kit.things:
        return 12
    whole = f"{head}_of_{head_of(rest[rest.index('of') + 1 :])[0]}" if "of" in rest else ""
    return 12 if whole in kit.things else 11 if head in kit.things else 0
