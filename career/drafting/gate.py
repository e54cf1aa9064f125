"""Whether words of a note can be said in a stand-up as they stand: as what I do, or as the name of the work.

A note that was not understood reads worse inside "I'll ..." than as a title. So a deed has to look like one all through,
and what does not is called by its name.
"""

from __future__ import annotations

import re
from itertools import pairwise

from career.drafting.articles import MASS, with_article
from career.drafting.gate_words import (
    ASKING,
    BEFORE_THINGS,
    DETERMINERS,
    FINITE,
    GIVING,
    HAPPENS,
    INVERTED,
    NO_END,
    NO_TITLE,
    NOTED,
    NUMBERED,
    NUMBERS,
    OF_A_THING,
    OPENS,
    ORDERS,
    PARTICLES,
    PLURALS_TOO,
    REASON,
    SAYING,
    SUBJECTS,
    TELLS_ITSELF,
    WITHOUT,
    YOU,
)
from career.drafting.nouns import ENDS, single
from career.language.forms import Form
from career.language.gerunds import NOUNS_TOO, is_verb

MOST_WORDS = 16
"""The words of a deed that can be said in one breath."""
FEWEST_OF_A_CLAUSE = 2
_WRITTEN = Form(
    r"[?!;@#<>{}\[\]|*=\u2192]|https?:|\s[/\u2013\u2014-]\s|\.\.|: |:$|\.\s", *"?!;@#<>{}[]|*=\u2192/\u2013\u2014-.:"
)
"""What is only written, and not said."""
_OPENING, _CLOSING = Form(r"(?<![\w'])['\u2018](?=\w)", *"'\u2018"), Form(r"(?<=\w)['\u2019](?!\w)", *"'\u2019")
_PAIRS = [f"{one} {two}" for one in ("the", "a", "an") for two in ("the", "a", "an", "our", "my", "your")]
_TWICE = Form(rf"\b(?:{'|'.join(_PAIRS)})\b", *_PAIRS)
"""Two words of which either stands before a thing, but not both."""
_THE_OWNER = Form(r"\bthe [A-Z][a-z]+'s\b", "'s")
_AND, _COMMA = Form(r" and (\w+) ", " and "), Form(r",\s+", ",")


def words_of(text: str) -> list[str]:
    """Return the words of a text without the marks around them, as they were typed."""
    return [
        word
        for word in (one.strip('.,;:!?()[]"\u201c\u201d\u2026') for one in text.replace("\u2019", "'").split())
        if word
    ]


def speaks_to_me(text: str) -> bool:
    """Whether a text speaks to whoever reads it."""
    return not YOU.isdisjoint(word.casefold() for word in words_of(text))


def is_clean(text: str) -> bool:
    """Whether a text has nothing that is only written, or said to somebody: "you", a question, an open quote, chat words."""
    low = {word.casefold() for word in words_of(text)}
    return bool(low) and low.isdisjoint(YOU | NOTED) and not _WRITTEN.search(text) and is_balanced(text)


def is_title(text: str) -> bool:
    """Whether a text can name a piece of work: more than a word or a name, no question, and not who said it."""
    words = words_of(text)
    low = [word.casefold() for word in words]
    is_name = all(word[:1].isupper() for word in words)
    return (
        len(words) > 1
        and is_clean(text)
        and not is_name
        and low[0] not in SUBJECTS | ASKING | NO_TITLE
        and low[-1] not in {"says", "said", "wants", "asks", "asked", "thinks", "told"}
        and "me" not in low
        and ('"' in text or not any(one in ASKING and two in INVERTED for one, two in pairwise(low)))
    )


def is_balanced(text: str) -> bool:
    """Whether each bracket and each quote that is opened is closed."""
    opened, closed = (sum(1 for _ in quote.finditer(text)) for quote in (_OPENING, _CLOSING))
    return (
        text.count("(") == text.count(")")
        and text.count('"') % 2 == 0
        and text.count("\u201c") == text.count("\u201d")
        and opened <= closed
    )


def is_deed(to_do: str, *, as_noun: bool | None = None) -> bool:
    """Whether "I'll" and a text make a sentence that a colleague would say, once its articles are put.

    Where the first word may be a noun as well (`as_noun`, None for those of the list), what follows has to show that it is
    a verb: "phone script" is none, and "phone the supplier" is one.
    """
    noted, text = words_of(to_do), with_article(to_do)
    words = [word.casefold() for word in words_of(text)]
    if not 1 < len(words) <= MOST_WORDS or not is_clean(text) or "(" in text or _is_open(words):
        return False
    is_known = is_verb(words[0])
    if words[1] == "me":
        return False  # somebody else's words
    may_be_noun = words[0] in NOUNS_TOO - ORDERS if as_noun is None else as_noun
    if words[0] in ORDERS - {"hand"} and noted[1].casefold() in OF_A_THING | {"by", "before", "until"}:
        return False  # "draft for the board", "draft by Friday"
    if (may_be_noun or not is_known) and not _is_marked(noted[1], is_known=is_known):
        return False
    if (
        (words[0] in NUMBERED and words[1][:1].isdigit())  # "route 14 is late"
        or words[:2] == ["call", "with"]
        or (words[0] == "back" and words[1] in ENDS)  # "back to the committee in May"
        or (words[0] == "have" and words[1].endswith(("ed", "en", "ne")))  # "x5, have done 1"
        or _TWICE.search(text)
        or _THE_OWNER.search(text)
        or _is_broken(words)
    ):
        return False
    first, *rest = [words_of(part) for part in _COMMA.split(text)]
    is_list = any("and" in {word.casefold() for word in part} for part in rest)
    return (
        sum(not _is_act(part, is_list=is_list) for part in rest) <= 1
        and _has_its_article(first)
        and not _tells(first[1:], opened=words[0] in SAYING)
        and not any(_begins_anew(part, is_list=is_list) or _tells(part) for part in rest)
    )


def _is_open(words: list[str]) -> bool:
    """Whether a sentence stops in the middle: at a preposition, if it is not one of "what the client asked for"."""
    is_asked_for = words[-1] in {"for", "to", "about", "with", "on"} and not {"what", "who", "which"}.isdisjoint(words)
    return words[-1] in NO_END and not is_asked_for


def shorter(to_do: str) -> tuple[str, ...]:
    """Return the ways in which a deed can be said: whole, and without what follows its first comma or its reason.

    Last comes what stands before its second act or question, and before the clause that says how or when.
    """
    acts = [found.start() for found in _AND.finditer(to_do) if is_verb(found[1]) or found[1] in INVERTED]
    ways = (to_do, to_do.partition(",")[0], REASON.split(to_do)[0], to_do[: acts[0]] if acts else to_do)
    how = (re.split(r" (?:without|before|until|after) ", way)[0] for way in ways if len(way.split()) > MOST_WORDS)
    return tuple(dict.fromkeys((*ways, *how)))


def is_order(text: str) -> bool:
    """Whether a part of a note that begins with a verb is an order, and no thing: "lead paint" is one."""
    first, second = [*words_of(text), "", ""][:2]
    return first.casefold() not in NOUNS_TOO - ORDERS or (second != "and" and _is_marked(second, is_known=True))


def _is_marked(second: str, *, is_known: bool) -> bool:
    """Whether the word after one that may be a noun shows that it is a verb."""
    low = second.casefold()
    if not is_known:
        return low in DETERMINERS - NUMBERS
    return (
        low in DETERMINERS | ENDS | PARTICLES
        or (len(second) > 1 and not second[0].islower() and not second[-1].isdigit())
        or second[0].isdigit()
        or low.endswith(("'s", "s'"))
    )


def _is_broken(words: list[str]) -> bool:
    """Whether a text has a question in its order, an order in what it is done to, or a verb without what it takes."""
    lacks = any(
        one in {"and", "then"} and is_verb(two) and two not in WITHOUT and three in {"for", "as"}
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )
    is_asked = any(one in ASKING and two in INVERTED for one, two in pairwise(words))
    is_twice = any(
        one == "the" and is_verb(two) and three in {"the", "a", "an", "our"}
        for one, two, three in zip(words[1:], words[2:], words[3:], strict=False)
    )
    is_asked = is_asked or any(
        one in ASKING and two != "to" and three in {"do", "does", "did"}
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )
    is_bare = len(words) == 2 and (words[-1] in NUMBERS | PARTICLES or words[-1].isdigit())
    is_bare = is_bare or (words[1:2] == ["and"] and not is_verb("".join(words[2:3])))
    is_when = words[1:2] == ["on"] and words[2:] and words[2].endswith("day") and words[0] not in WITHOUT
    return bool(is_asked or lacks or is_bare or is_when) or (is_twice and words[0] not in GIVING)


def _is_act(part: list[str], *, is_list: bool) -> bool:
    """Whether a part after a comma is a further act, and adds nothing to the one before."""
    first, second = [*(word.casefold() for word in part), "", ""][:2]
    return first in {"and", "then"} or (is_list and is_verb(first)) or second == "and"


def _begins_anew(part: list[str], *, is_list: bool) -> bool:
    """Whether a part after a comma is a sentence or an order of its own: "buttons come in 9 variants"."""
    first, second = [*(word.casefold() for word in part), "", ""][:2]
    is_subject = part[0][:1].isupper() or (single(first) != first and first not in ENDS)
    is_told = is_subject and len(part) > FEWEST_OF_A_CLAUSE and (is_verb(second) or second in HAPPENS)
    is_order = is_verb(first) and not is_list and (first not in NOUNS_TOO or second in DETERMINERS)
    is_lone = len(part) == 1 and first.isalpha() and not is_list
    return is_lone or first in SUBJECTS | ASKING | {"who", "what", "which"} or is_order or is_told


def tells(part: str) -> bool:
    """Whether a part tells something of somebody or something, rather than naming it."""
    return _tells(words_of(part))


def verb_at(part: list[str], *, opened: bool = False) -> int | None:
    """Return the place of the verb that tells something without a word that brings it in: "the unit needs replanning"."""
    for at, word in enumerate(part):
        if not opened and _is_telling(part, at):
            return at
        opened = opened or word.casefold() in OPENS
    return None


def _tells(part: list[str], *, opened: bool = False) -> bool:
    return verb_at(part, opened=opened) is not None


def _is_telling(part: list[str], at: int) -> bool:
    """Whether a word of a part is a verb that tells something: "the trustees want to close it", but not "their wants"."""
    low, before = part[at].casefold(), part[at - 1].casefold() if at else ""
    if low in TELLS_ITSELF:
        return True
    if (
        low in {"want", "say", "think", "keep", "expect"}
        and at
        and (single(before) != before or before in {"both", "all"})
    ):
        return True
    is_owned = low in PLURALS_TOO and before in BEFORE_THINGS
    return ((low in FINITE and part[at] != "May") or _is_third_person(part, at)) and not is_owned


def _is_third_person(part: list[str], at: int) -> bool:
    """Whether a word is a verb of somebody else: "the limiter lets bursts through"."""
    low, after = part[at].casefold(), [*part, ""][at + 1].casefold()
    stem = single(low)
    is_thing = at > 0 and part[at - 1].casefold() in BEFORE_THINGS  # "the invoices table"
    return (
        at > 0
        and not is_thing
        and stem != low
        and is_verb(stem)
        and stem not in NOUNS_TOO
        and bool(after)
        and after not in ENDS
    )


def _has_its_article(words: list[str]) -> bool:
    """Whether what a verb takes is said as one says it: "get build time down" lacks an article."""
    if len(words) < 2:
        return True  # "fix, test and ship it"
    at = 2 if words[1].casefold() in PARTICLES else 1
    thing = words[at:]
    if thing and thing[0] in {"for", "as"} and words[0] not in WITHOUT:
        return False  # "key in for everybody", "mark as resolved"
    if len(thing) == 2 and words[0] in NOUNS_TOO and thing[1][:1].isdigit() and thing[0].islower():
        return False  # "print deadline 11.4"
    end = next(
        (place for place, word in enumerate(thing) if word.casefold() in ENDS | OPENS | (SUBJECTS - {"it", "you"})),
        len(thing),
    )
    thing = thing[:end]
    if not thing or thing[0].casefold() in DETERMINERS | OPENS or thing[0][:1].isupper() or thing[0][:1].isdigit():
        return True
    if thing[0].casefold().endswith(("'s", "s'", "ly")) or thing[0][:1] in "\u00a3$\u20ac":
        return True
    head = thing[-1].casefold()
    return single(head) != head or head in MASS or head.endswith("ing") or (len(thing) == 2 and head[:1].isdigit())
