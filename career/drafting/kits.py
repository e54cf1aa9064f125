"""What is said of a piece of work, by what is done and to what: read from `kits.json`, which `build` makes of the TOML."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from pathlib import Path
from zlib import crc32

import msgspec

from career.language.deeds import Deed
from career.language.gerunds import gerund

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
_TALK = r"(?:prepare the (?:1:1|one-on-one|meeting|catch-up|appraisal|chat)|talk|speak|sit down|have a (?:word|chat)|chat)\b"
_HARD = r"(?i)\b(?:late|lateness|tone|rude|behaviou?r|missed|missing|leaving|absen\w+|hygiene|performance|complain\w*|mistakes?|drinking|smell\w*|shouting|phone use|warning|his hours|her hours)\b"
"""A talk that nobody looks forward to."""
_DETAIL = r"(?:keep|test|use|include|leave|avoid|take|bring|match)\b"
"""How a clause begins that only says how a thing is to be."""
_TOGETHER = r"^(?:bring|get) .+? (?:together|round (?:one|a|the|our) table)\b"
_DETERMINED = r"the|an?|our|my|your|their|his|her|its|this|that|these|those|all|both|every|each|some|no|\d+|two|three|four|five|six|\S+['\u2019]s?"
_VERBLIKE = r"(?i)\b(?:and|it|them|him|her|us|me|he|she|they|we|you|what|who|up|out|down|off|back|round|more)\b"


class Kit(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words for some verbs and the things that they take; `kits.toml` says what each field is."""

    shows: tuple[str, ...]
    mine: tuple[str, ...]
    first: tuple[str, ...]
    who: str = ""
    open: str = ""
    me: str = ""
    costs: str = ""
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()


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
    if re.match(MEETING, deed.doing, re.IGNORECASE):
        return _of_words(["meeting"])
    if (
        deed.to_do.startswith(("prepare ", "talk", "speak", "sit ", "have ", "chat"))
        and re.match(_TALK, deed.to_do)
        and re.search(_HARD, f"{deed.about} {deed.to_do}")
    ):
        return _of_words(["have", "the", "talk"])
    return _of_words(_split(deed.to_do)) if deed.to_do else load().kits[-1]


def made(deed: Deed) -> Deed:
    """Return a thing without a verb as a deed: the job ad is to be written; what has no verb of its own is seen to."""
    if deed.about and re.match(_DETAIL, deed.to_do) and (verb := _way_of(_split(deed.about))):
        thing = f"{deed.about[:1].lower()}{deed.about[1:]}"
        both = f"{verb} {_with_the(thing)} and {deed.to_do}"
        return deed._replace(to_do=both, doing=deed.doing, about="")
    if deed.to_do or not deed.doing:
        return deed
    if re.match(MEETING, deed.doing, re.IGNORECASE):
        return deed._replace(to_do=f"prepare {deed.doing}", doing=f"preparing {deed.doing}")
    verb = "use" if "instead of" in deed.doing else _way_of(_split(deed.doing))
    first, _, rest = verb.partition(" ")
    doing = f"{gerund(first)} {rest}".strip() if verb else "on"
    return deed._replace(to_do=f"{verb or 'see to'} {deed.doing}", doing=f"{doing} {deed.doing}")


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
    thing = list(takewhile(lambda word: word.casefold() not in _ENDS, words[taken:]))
    said = re.sub(r"[,;:.(].*", "", " ".join(thing))
    is_thing = not re.search(_VERBLIKE, said) and not re.match(r"[A-Z][a-z]+ (?!.*['\u2019]s)", said)
    return _with_the(said) if is_thing and 0 < len(said.split()) <= MOST_OF_A_THING else ""


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


def one_of(ways: tuple[str, ...], task: str, turn: int = 0) -> str:
    """Return the wording that a task and a turn choose, so that two tasks of a kind do not sound alike."""
    return ways[(crc32(task.encode()) + turn) % len(ways)] if ways else ""


def sayable(ways: tuple[str, ...], deed: Deed) -> tuple[str, ...]:
    """Return the wordings that a deed can fill: one that names its place only where the task names one."""
    return tuple(way for way in ways if "{place}" not in way or place_of(deed)) or ways


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
        if taken and re.fullmatch(r"q\d|\d[\w.-]*|[a-z]\d|[a-z]{3,}ly", word):
            continue  # "the VAT return Q2", "the outliers quietly"
        if word in _ENDS and taken:
            break
        if word not in _ENDS:
            taken.append(word)
    return (single(taken[-1]) if taken else "", taken[-2] if len(taken) > 1 else "")
