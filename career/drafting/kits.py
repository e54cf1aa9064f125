"""What is said of a piece of work, by what is done and to what: read from `kits.json`, which `build` makes of the TOML."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from pathlib import Path
from zlib import crc32

import msgspec

from career.language.asked import is_trouble
from career.language.deed_forms import FINITE
from career.language.deeds import Deed
from career.language.gerunds import gerund, is_verb

PATH = Path(__file__).with_name("kits.json")
ANYTHING = "*"
MEETING = r"(?:the |my |our )?(?:\w+ )?(?:1:1|one-on-one|one-to-one|meeting|catch-up|interview|appraisal)\b"
"""A meeting that is named alone: one prepares it."""
_ENDS = frozenset(
    ["for", "to", "with", "of", "in", "on", "at", "by", "from", "before", "after", "about", "that", "which", "because", "and", "so", "into", "through", "until", "till", "when", "where", "who", "how", "why", "what", "is", "are", "as", "over", "if", "but", "or", "than", "via", "using", "without", "under", "out", "off", "up", "down", "away", "back", "against", "between", "among", "amongst", "during", "behind", "beside", "above", "below", "near", "inside", "within", "across", "along", "around", "per", "each", ",", ";", ":", "(", ".", "-", "\u2013", "\u2014"]
)  # fmt: skip
"""Words and marks after which what a verb takes is over."""
MOST_OF_A_THING = 5
"""Words of a thing that a sentence can say again."""
_BOTH = r"^get (?:\w+ and \w+|(?:the )?(?:two|three|both)\b[\w' -]*?) to "
BAD_NEWS = r"(?i)\b(?:not|no|never|stops?|ends?|ending|close[sd]?|closing|cut|cuts|lose|loses|lost|redundan\w+|reject\w*|fail\w*|late(?! shift)|delay\w*|less|fewer|somebody else|cancel\w*|won't|can't|isn't|doesn't)\b|n't\b|news\b"
"""Words of news that cost something to bring."""
_PEOPLE = frozenset(
    "hire newcomer starter joiner apprentice trainee intern recruit volunteer receptionist agent nurse driver staff team temp student pupil class crew colleague user operator cleaner cook steward manager lead supervisor tester analyst engineer developer designer clerk assistant him her them young everyone everybody parent carer group year".split()
)
_NEEDS = {
    "named": r"\b(?:to|with|call|phone|ring|back) (?:[a-z]+ )?(?:Mr |Mrs |Ms |Dr )?[A-Z][\w'-]+",
    "cost": r"\bcosts?\b|\bsaves?\b|\bpay back\b",
    "applicants": r"\b(?:applicants?|candidates?|applications?|cvs?|finalists?)\b",
    "over_to_name": r"^(?:hand|pass) .+? over to (?:[A-Z]|the (?:new|junior|other) )|^(?:hand|pass|give) (?!.*\b(?:keys?|forms?|letters?|parcels?|cards?|money|receipts?|feedback|notes?)\b).+? to [A-Z][a-z]+(?:$| to (?:run|lead|own|look)| for (?:a|the|two|three)\b| and | from )",
    "let_name": r"^(?:let|have) (?:[A-Z][\w'-]+|the \w+) (?:do|run|take|lead|handle|own|present|plan|write|chair|decide|drive|try)\b|^give (?:[A-Z]\w+)(?: and [A-Z]\w+)? (?:one|an?|the|his|her|their|more|full) (?!notice|raise|call|ring|lift|hand|feedback|answer|news|heads)",
    "agree_with": r"^agree (?:.+ )?(?:with|on|who|how|what|when|which)\b",
    "bad_news": BAD_NEWS,
    "code": r"\b(?:PRs?|MRs?|pull requests?|merge requests?|code|diff|patch)\b",
}
"""What the words of a deed must have besides its verb and thing, for the kits that need it."""
_TOGETHER = r"^(?:bring|get) .+? (?:together|round (?:one|a|the|our) table)\b"
_HELD = frozenset(["hold", "do", "run"])
"""What is done with a thing that a further act belongs to."""
_DETAIL = r"(?:keep|test|use|include|leave|avoid|take|bring|match)\b"
"""How a clause begins that only says how a thing is to be."""
_HOW_TO = r"(?:work out|find out|figure out|see|look into) how to (?=(?P<verb>[a-z-]+) )"
_AGAIN = r"(?:find out|see how much|ask who|agree with both)\b"
"""How what trouble asks for begins."""
_DETERMINED = r"the|an?|our|my|your|their|his|her|its|this|that|these|those|all|both|every|each|some|no|\d+|two|three|four|five|six|\S+['\u2019]s?"
_VERBLIKE = r"(?i)\b(?:and|it|them|him|her|us|me|he|she|they|we|you|what|who|up|out|down|off|back|round|more)\b"


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

    @property
    def is_sure(self) -> bool:
        """Whether it says what the work does for me: a plain kit has only the first step of such a deed."""
        return bool(self.mine)


class Kits(msgspec.Struct, frozen=True):
    """All kits, in the order of their file, the act of each verb, and what one does with a thing: an ad is written."""

    kits: tuple[Kit, ...]
    verbs: dict[str, str]
    made: dict[str, str]


@cache
def load() -> Kits:
    """Return the kits of this installation."""
    return msgspec.json.decode(PATH.read_bytes(), type=Kits)


@lru_cache(maxsize=512)
def single(word: str) -> str:
    """Return a word without its plural ending, so that "invoices" and "invoice" are one thing."""
    if len(word) < 4 or word.endswith(("ss", "us", "is", "'s")):
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
    if re.match(MEETING, deed.doing, re.IGNORECASE):
        deed = deed._replace(to_do=f"prepare {deed.doing}")
    if not deed.to_do:
        return load().kits[-1]
    found = _of_words(_split(deed.to_do), deed.to_do)
    if found.is_sure and not re.match(_HOW_TO, deed.to_do):
        return found
    if second := _second(deed):
        return kit_of(second)
    if not deed.about:
        return found
    verb = deed.to_do.partition(" ")[0]
    instead = _of_words(_split(f"{verb} {deed.about}"), f"{verb} {deed.about}")  # "year 10 mocks: mark 12 to 20"
    return instead if instead.things and ANYTHING not in instead.things else found


def _second(deed: Deed) -> Deed | None:
    """Return the second act of a deed, where there is a kit that speaks for it."""
    joined = re.match(_HOW_TO, deed.to_do) or re.search(r",? and (?=(?P<verb>[a-z-]+) )", deed.to_do)
    if joined is None or not is_verb(joined["verb"]):
        return None
    second = Deed(deed.to_do[joined.end() :], deed.to_do[joined.end() :])
    return second if _of_words(_split(second.to_do), second.to_do).is_sure else None


def speaking(deed: Deed) -> Deed:
    """Return the deed of which the kit speaks: the first act, or the second where only that one is known."""
    is_how_to = re.match(_HOW_TO, deed.to_do)
    if not deed.to_do or (_of_words(_split(deed.to_do), deed.to_do).is_sure and not is_how_to):
        return deed
    return _second(deed) or deed


def made(deed: Deed) -> Deed:
    """Return a thing without a verb as a deed: the job ad is to be written; what has no verb of its own is seen to."""
    verb = _way_of(_split(deed.about)) if deed.about and deed.to_do and not _is_state(deed) else ""
    if verb and (verb in _HELD or re.match(_DETAIL, deed.to_do)) and not deed.to_do.startswith(f"{verb} "):
        thing = f"{deed.about[:1].lower()}{deed.about[1:]}" if deed.about[1:2].islower() else deed.about
        both = f"{verb} {_with_the(thing)} and {deed.to_do}"
        first, _, rest = verb.partition(" ")
        return Deed(both, f"{' '.join(filter(None, (gerund(first), rest)))} {_with_the(thing)}")
    if deed.to_do or not deed.doing:
        return deed
    if re.match(MEETING, deed.doing, re.IGNORECASE):
        return deed._replace(to_do=f"prepare {deed.doing}", doing=f"preparing {deed.doing}")
    verb = "use" if "instead of" in deed.doing else _way_of(_split(deed.doing))
    first, _, rest = verb.partition(" ")
    doing = f"{gerund(first)} {rest}".strip() if verb else "on"
    return deed._replace(to_do=f"{verb or 'see to'} {deed.doing}", doing=f"{doing} {deed.doing}")


def _is_state(deed: Deed) -> bool:
    """Whether what is said before a deed tells of something, and names no thing to work on."""
    return (
        is_trouble(deed.about) or bool(re.search(FINITE, deed.about)) or bool(re.match(_AGAIN, deed.to_do))
    )


def _way_of(thing: list[str]) -> str:
    """Return what one does with a thing: by its head and the word before it, else by the last word that is a known thing."""
    ways, (head, before) = load().made, head_of(thing)
    until = next((at for at, word in enumerate(thing) if at and word in _ENDS), len(thing))
    words = [single(word) for word in thing[:until]]
    pairs = [f"{one}_{two}" for one, two in pairwise(words)]
    known = (
        *(ways[pair] for pair in reversed(pairs) if pair in ways),
        *(ways[word] for word in reversed(words) if word in ways),
    )
    return ways.get(f"{before}_{head}") or next(iter(known), "")


def object_of(deed: Deed) -> str:
    """Return what a deed is done to, with its article, as the object of a sentence; "" where it is no short thing."""
    words = deed.to_do.split(" ")
    taken = next((at for at in (2, 1) if "_".join(words[:at]).casefold() in _kit_verbs()), 1)
    ends = [at for at, word in enumerate(words) if at >= taken and _is_end(words, at)]
    thing = words[taken : ends[0] if ends else None]
    at_clause = next((at for at in range(2, len(thing) - 1) if thing[at][:1].isupper() and is_verb(single(thing[at + 1]))), None)
    said = re.sub(r"[,;:.(].*", "", " ".join(thing[:at_clause]))  # "the posts Hannah keeps on about"
    said = re.sub(r"(?: (?:\w{3,}ly|again|myself|alone|together|first|today|tomorrow|\w+day))+$", "", said)
    is_thing = not re.search(_VERBLIKE, said) and not re.match(r"[A-Z][a-z]+ (?!.*['\u2019]s)", said)
    return _with_the(said) if is_thing and 0 < len(said.split()) <= MOST_OF_A_THING else ""


def again(thing: str) -> str:
    """Return a thing as it is said the second time: "a data engineer" is "the data engineer", and "codes" are "the codes"."""
    rest = re.sub(r"^(?:an?|some|more|two|three|four|five|six|\d+)\s+", "", thing)
    is_name = thing[:1].isupper() and not re.match(r"[A-Z]{2,} [a-z]|FAQ$|SOP$", thing)
    is_bare = rest != thing or not (re.match(rf"(?:{_DETERMINED})\b", thing, re.IGNORECASE) or is_name)
    return f"the {rest}" if is_bare and rest else thing


def are_many(thing: str) -> bool:
    """Whether a thing is said in the plural."""
    last = re.split(r" (?:and|of|for|in) ", thing)[-1].rpartition(" ")[2]
    return " and " in thing or single(last) != last


def place_of(deed: Deed) -> str:
    """Return where a deed puts something: "the invoice webhook client"; "" where that is not said."""
    found = re.search(r"\b(?:to|into|in|on) ((?:the|our|my|their|his|her)\b[^,;:.(]*|[\w'-]+ [\w'-]+)$", deed.to_do)
    if found is None:
        return ""
    thing = list(takewhile(lambda word: word.casefold() not in _ENDS, found[1].split(" ")))
    return _with_the(" ".join(thing)) if 0 < len(thing) <= MOST_OF_A_THING else ""


def _with_the(thing: str) -> str:
    first, *_, last = [*thing.split(" "), thing.rsplit(" ", maxsplit=1)[-1]]
    is_whole = re.fullmatch(_DETERMINED, first, re.IGNORECASE) or first[:1].isupper() or single(last) != last
    return thing if is_whole else f"the {thing}"


def _is_end(words: list[str], at: int) -> bool:
    """Whether what a verb takes is over at a word: "till" after an article is a thing ("the till drawer")."""
    is_after_article = at > 0 and words[at - 1].casefold() in {"the", "a", "an", "our", "my"}
    return words[at].casefold() in _ENDS and not is_after_article


def topic_of(deed: Deed) -> str:
    """Return what a question is about: "the lift", of "find out why the lift stops"; "" where that is unclear."""
    asks = re.search(r"\b(?:why|whether|if|how|what|where)\b (?P<rest>.+)", deed.to_do)
    if asks is None:
        return ""
    words = asks["rest"].split(" ")
    has_article = bool(re.fullmatch(_DETERMINED, words[0], re.IGNORECASE))
    for at, word in enumerate(words[: MOST_OF_A_THING + 1]):
        is_over = bool(re.fullmatch(FINITE, word)) or (
            at > has_article and (word.endswith("ed") or (word.endswith("s") and is_verb(single(word))))
        )
        if is_over:
            thing = " ".join(words[:at])
            is_thing = at > has_article and not re.search(_VERBLIKE, thing) and not re.search(r"\bto$|[,;:]", thing)
            return _with_the(thing) if is_thing and not _ENDS.intersection(words[:at]) else ""
    return ""


def one_of(ways: tuple[str, ...], task: str, turn: int = 0) -> str:
    """Return the wording that a task and a turn choose, so that two tasks of a kind do not sound alike."""
    return ways[(crc32(task.encode()) + turn) % len(ways)] if ways else ""


def sayable(ways: tuple[str, ...], deed: Deed) -> tuple[str, ...]:
    """Return the wordings that a deed can fill: one that names a thing or a place only where the task names one."""
    gaps = {"{thing}": object_of, "{Thing}": object_of, "{topic}": topic_of, "{place}": place_of}
    return tuple(way for way in ways if all(gap not in way or fill(deed) for gap, fill in gaps.items()))


@cache
def _kit_verbs() -> frozenset[str]:
    return frozenset(verb for kit in load().kits for verb in kit.verbs)


def _split(text: str) -> list[str]:
    said = text.casefold()
    said = said.removeprefix("re-") if said.startswith("re-") and said.partition(" ")[0] not in _kit_verbs() else said
    if said.startswith("give "):
        said = re.sub(r"^give .+? the (?:bad |good |sad )?news\b", "tell it", said)
    if said.startswith("talk "):
        said = re.sub(r"^talk .+? (?:out of|into)\b", "persuade it", said)
    if said.startswith(("get ", "bring ")):
        said = re.sub(_TOGETHER, "facilitate it", re.sub(_BOTH, "get both to ", said))
    return re.findall(r"[\w/'\u2019:-]+|[,;:.(\u2013\u2014]", said)


def _of_words(words: list[str], to_do: str) -> Kit:
    best: tuple[int, Kit] | None = None
    for kit in load().kits:
        forms = (verb.split("_") for verb in kit.verbs)
        taken = max((len(form) for form in forms if form == words[: len(form)]), default=0)
        fits = _fit(kit, words[taken:], to_do) if taken else 0
        if fits and (best is None or fits + taken > best[0]):
            best = fits + taken, kit
    return best[1] if best else load().kits[-1]


def _fit(kit: Kit, rest: list[str], to_do: str) -> int:
    """Return how well what a verb takes fits the kit: 0 not at all, and a plain kit the least."""
    if not kit.things:
        return 1
    if not set(kit.without).isdisjoint(map(single, rest)) or (kit.needs and not _has(kit.needs, rest, to_do)):
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


def _has(needs: str, rest: list[str], to_do: str) -> bool:
    if needs != "people":
        return bool(re.search(_NEEDS[needs], to_do))
    is_named = bool(re.match(r"[a-z-]+ (?:up |on )?(?:Mr |Mrs |Ms |Dr )?[A-Z][a-z]", to_do))
    return is_named or bool(re.search(r"\bhow to\b", to_do)) or not _PEOPLE.isdisjoint(single(word) for word in takewhile(lambda word: word not in _ENDS, rest))


def head_of(words: list[str]) -> tuple[str, str]:
    """Return the head of what a verb takes, in the singular, and the word before it: "release" and "note"."""
    taken: list[str] = []
    for at, word in enumerate(words):
        if taken and re.fullmatch(r"\w+day|today|tomorrow|myself|alone|again|together|q\d|\d[\w.-]*|[a-z]\d|[a-z]{3,}ly", word):
            continue  # "the VAT return Q2", "the outliers quietly"
        is_over = _is_end(words, at)
        if is_over and taken:
            break
        if not is_over:
            taken.append(word)
    return (single(taken[-1]) if taken else "", taken[-2] if len(taken) > 1 else "")
