"""How a piece of work is called inside a sentence: "renewal Kestrel Dairy, 84k" is "the Kestrel Dairy renewal"."""

from __future__ import annotations

import re
from functools import lru_cache

from career.drafting import gate, gate_words, kits, works
from career.drafting.articles import MASS, after_prepositions
from career.drafting.nouns import ENDS, is_determined, single
from career.drafting.slots import raised
from career.language.forms import DIGIT, Form
from career.language.gerunds import NOUNS_TOO, is_verb, verb_of

LONGEST_NO_PARTICIPLE = 4
LONGEST, LONGEST_QUESTION = 10, 16
"""Words of a thing that is said in one breath, and of one that has a question in it."""
_WHEN = Form(
    r"(?:,? (?:x\d+|Q[1-4]|20\d\d|\d{1,2}[:.]\d\d|(?:on |by |due |next |this )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thurs?|Fri)(?: (?:morning|afternoon|noon|\d[\d:.]*))?))+$",
    *(DIGIT, "day", "mon", "tue", "wed", "thur", "fri"),
)
_HOW_MUCH = Form(r" x\d+\b| (?:again|twice|once)\b| [\u00a3$\u20ac]\d[\d.,]*[km]?$", DIGIT, "again", "twice", "once")
"""How often and when, at the end of a title: it is said elsewhere."""
_MEETING = frozenset(
    ["talk", "meeting", "1:1", "one-to-one", "one-on-one", "call", "interview", "appraisal", "catch-up"]
)
"""Things that are had with whom they are named after."""
_HELD_FOR = (
    r"\b(interviews|meetings|sessions|talks) (?!for\b|with\b|on\b|at\b|in\b|about\b|of\b|from\b|to\b|by\b)([a-z])"
)
_UNNAMED = frozenset(["some", "no", "each", "every"])
_ROLES = frozenset(["customer", "client", "supplier", "tenant", "guest", "chef", "driver", "teacher", "nurse", "apprentice", "trainee", "volunteer", "coordinator", "student", "pupil", "patient", "resident", "boss", "landlord", "partner", "bank", "dev", "council", "court", "manager", "owner", "one", "foreman", "matron", "insurer"])  # fmt: skip
"""Somebody named by what they are."""
_ARTICLES = frozenset(["the", "a", "an", "our", "my"])
_MEANS = frozenset(["it", "them", "this", "that", "they"])
_WHY = Form(r"\bwhy$|\bwhy and\b", "why")
"""Words of a deed that mean what is said before it, and a question that leaves it out."""
_WHO = frozenset(["who", "what", "which"])
_NO_THING = frozenset(["vs", "versus", "each", "no", "back", "up", "out", "off", "down", "away"])
"""Words of what is told, or done, and is no thing."""


@lru_cache(maxsize=64)
def called(title: str) -> str:
    """Return the first part of a title as a thing with its article, "" where it is not plainly one."""
    return after_prepositions(_called(title))


def _called(title: str) -> str:
    first, _, second = title.partition(", ")
    words = _words(first)
    longest = LONGEST_QUESTION if "whether" in words else LONGEST
    is_asked = second.partition(" ")[0].casefold() in gate_words.ASKING | _WHO
    if not 1 < len(words) <= longest or _is_told(words) or is_asked:
        return ""
    rest = re.sub(_HELD_FOR, r"\1 for the \2", " ".join(words[1:]))
    if is_determined(words[0]):
        return f"{_lowered(words[0], is_common=True)} {rest}"
    is_common = words[0].islower() or _is_common(words[0].casefold()) or bool(re.match(r"\w+-[a-z]", words[0]))
    if is_common and (turned := _turned(words)):
        return turned
    core = _core(words)
    is_known = single(core[-1].casefold()) in kits.known_heads()
    is_lower = core[-1].islower() or (len(core) == 1 and is_common)
    is_thing = is_lower and (is_common or (is_known and len(core) > 1)) and _is_thing(core, is_known=is_known)
    article = "" if core[-1].casefold() in MASS else "the "
    return f"{article}{_lowered(words[0], is_common=is_common)} {rest}" if is_thing else ""


def _words(first: str) -> list[str]:
    """Return the words of the first part of a title, without how often, when and how much."""
    words = _HOW_MUCH.sub("", _WHEN.sub("", first)).split()
    return words[:-1] if words and words[-1].casefold() in gate_words.OF_A_THING else words


def short(title: str, to_do: str) -> str:
    """Return what is said before a deed: its first part, where that is a thing, and the deed does not mean the rest of it."""
    is_meant = not _MEANS.isdisjoint(re.findall(r"\w+", to_do)) or _WHY.search(to_do)
    first, _, more = title.partition(", ")
    is_followed = gate.tells(first) and gate.tells(more)
    return first if is_followed or (called(title) and not is_meant) else title


def told(title: str) -> str:
    """Return a clause as a sentence of its own, without its full stop: "customer has written twice" has its article."""
    words = title.split(" ")
    at = gate.verb_at([word.strip(",") for word in words]) or 0
    subject = [word.casefold() for word in words[:at]]
    is_whole = not subject or is_determined(words[0]) or subject[0] in gate_words.SUBJECTS
    head = _core(words[:at])[-1] if subject else ""
    is_common = words[0].islower() or _is_common(subject[0] if subject else "")
    is_one = head.islower() or len(subject) == 1
    if is_whole or not is_common or not is_one or single(head.casefold()) != head.casefold() or head.casefold() in MASS:
        return raised(title)
    is_known = single(head.casefold()) in kits.known_heads() | _ROLES
    return f"The {_lowered(words[0], is_common=True)} {' '.join(words[1:])}" if is_known else raised(title)


def ordered(title: str) -> str:
    """Return a title as it stands in a sentence: one that begins with a verb in lower case."""
    first = title.partition(" ")[0]
    return f"{title[:1].lower()}{title[1:]}" if is_verb(first.casefold()) and first[1:].islower() else title


def _is_told(words: list[str]) -> bool:
    """Whether words tell something, or say what to do: no thing is named by them."""
    first, *rest = [word.casefold() for word in words]
    is_done = (
        first in gate_words.ORDERS | {"do", "get"}
        or (is_verb(first) and first not in NOUNS_TOO)
        or "/" in " ".join(words)
    )
    return is_done or first in _UNNAMED or gate.tells(" ".join(words)) or not _NO_THING.isdisjoint(rest)


def _core(words: list[str]) -> list[str]:
    """Return the words of a thing before its first preposition: "hiring panel" of "hiring panel for the analyst"."""
    return words[: next((at for at, word in enumerate(words) if at and word.casefold() in ENDS), len(words))]


def _turned(words: list[str]) -> str:
    """Return a thing whose name stands behind it with the name before it: "renewal Kestrel Dairy"."""
    at, end = next((at for at, word in enumerate(words) if at and word[:1].isupper()), 0), len(_core(words))
    thing = [word if place else _lowered(word, is_common=True) for place, word in enumerate(words[:at])]
    if not 0 < at < end or not all(word.islower() for word in thing) or single(thing[-1]) not in kits.known_heads():
        return ""
    name, rest = " ".join(words[at:end]), " ".join(words[end:])
    if single(thing[-1]) in _MEETING:
        return " ".join(filter(None, ("the", *thing, "with", name, rest)))
    return " ".join(filter(None, ("the", name, *thing, rest)))


def _is_thing(core: list[str], *, is_known: bool) -> bool:
    """Whether words before the first preposition name one thing: "chasing invoices" and "link expires" tell what is done."""
    first, last = core[0].casefold(), core[-1].casefold()
    is_many, before = single(last) != last, core[-2:-1]
    is_done = is_many and (bool(verb_of(first)) or (is_verb(single(last)) and not is_known))
    is_done = is_done or ((bool(verb_of(last)) or (last.endswith("ing") and len(core) > 1)) and not is_known)
    is_done = is_done or any(word.endswith("ed") and len(word) > LONGEST_NO_PARTICIPLE for word in core[1:])
    is_numbered = bool(before) and before[0].isdigit() and not is_known
    is_done = is_done or (last in MASS and first in NOUNS_TOO) or not _ARTICLES.isdisjoint(core[1:])
    is_placed = first in ENDS | gate_words.SUBJECTS | gate_words.ASKING or last in gate_words.NO_END
    return not is_done and not is_placed and not is_numbered and not last.endswith("ly")


def _lowered(word: str, *, is_common: bool) -> str:
    return f"{word[:1].lower()}{word[1:]}" if is_common and word[1:].islower() else word


def _is_common(word: str) -> bool:
    """Whether a word is known as a word: names of people and products are none of them."""
    return single(word) in works.load().known
