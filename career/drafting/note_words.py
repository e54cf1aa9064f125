"""The words of a note as the kinds of work look for them: its things, each with the head that it belongs to, and its acts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from career.drafting.nouns import ENDS, single
from career.language.forms import DIGIT, Form
from career.language.gerunds import HEADS, NOUNS_TOO, is_verb, verb_of

MOST_WORDS = 3
"""Words of the longest thing or act that is looked for."""
ASKING_TO = frozenset(["to", "then", "please", "pls", "you", "u", "can", "i", "we", "let's", "just", "you'll", "i'll"])
"""Words after which a word that may be a noun as well is what is to be done."""
JOINING = frozenset(["and", "&", "+", "or", "w/"])
"""Words after which the next act may begin, or the next thing."""
WHAT_FOR = frozenset(["for", "before", "after", "so", "because", "per", "at", "re", "about", "as", "since", "until"])
"""Words after which a part of a note says what something is for, or when."""
PURPOSES = frozenset(["for", "before", "after", "so", "per", "since", "until", "till", "about", "re"])
"""Those of them after which nothing stands that is worked on: "move the export before the workshop"."""
_PARTS = Form(r"([.,;:()?!\u2013\u2014]+(?:\s|$)|\s-\s|->)", *".,;:()?!\u2013\u2014-")
_AFTER_A_TITLE = r":|\s-|\u2013|\u2014"
"""Marks after which what is to be done is said, and no more detail of what stands before them."""
_TAKEN = frozenset(["the", "a", "an", "our", "my", "his", "her", "their", "all", "both", "on", "with", "for"])
"""What follows an -ing form that is done, and is no thing: "testing the form", but not "onboarding flow"."""
_IS_OVER = ENDS | frozenset(
    [
        "since", "re", "w/", "&", "+", "not", "today", "tomorrow", "tonight", "asap", "again", "too", "only", "now", "next",
        "last", "say", "said", "they", "we", "you", "i", "it", "me", "him", "her", "us", "my", "our", "the", "a", "an",
        "this", "these", "all", "both", "max", "needs", "wants", "due", "first", "his", "their", "ready", "back", "went",
    ]
)  # fmt: skip
"""Words before which a thing of several words is over."""
_TELLING = frozenset(["how", "what", "when", "why", "where", "who", "which", "whether", "if", "that"])
"""Words after which somebody does something that is only told: "write up how we onboard"."""
_WHO_TELLS = frozenset(["i", "we", "you"])
_RIDES = frozenset(["coach", "train", "bus", "taxi", "ferry"])
"""Verbs that are no deed before another thing: "coach + ferry"."""
_MARKS = frozenset(
    [
        "the", "a", "an", "our", "my", "your", "his", "her", "their", "its", "it", "them", "him", "this", "that", "these",
        "those", "all", "both", "each", "every", "how", "why", "what", "if", "whether", "who", "which", "to", "out",
        "up", "off", "into", "over", "through", "some", "any", "more", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "twelve",
    ]
)  # fmt: skip
"""Words that show that the word before them is what is done."""
_MAY_FOLLOW = frozenset(["rate", "rates", "quote", "quotes", "shift", "shifts", "path", "face", "comparison", "calculation", "review", "increase", "rise", "drop", "tag", "on", "for", "with", "along", "at", "by", "from", "of"])  # fmt: skip
"""Words that follow such a word where it is a noun: "pick rate", "list for the office"."""
_RARELY = frozenset(["pick", "trial", "rewire"])
"""Verbs that are a noun where a single thing follows without an article."""
_NOUNS_TOO = NOUNS_TOO | _RARELY
_PLACES = frozenset(["ward", "bay", "bed", "aisle", "plot", "room", "line", "unit", "floor", "level", "gate", "dock", "flat", "year", "week", "block", "site", "class", "route", "zone"])  # fmt: skip
"""Places that are told by a number or a letter: "audit ward 6"."""
_LINKS = frozenset(
    ["that", "which", "who", "of", "on", "to", "from", "in", "about", "with", "by", "over", "between", "against", "for"]
)
"""Words after which a thing is said to be about, or for, another."""
_ASKED = frozenset(["what", "whether", "how", "why", "if"])
"""Words after which stands what a question is about: "find out what our complaints cost"."""
_WHO_DOES = r"who_(?!knows|wants|needs|reads|signs|thinks|says)[a-z]+$"
"""How a note asks who has a part: "who opens on Sunday"."""
_WHEN = Form(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|#|\d", "day", "#", DIGIT)


class Thing(NamedTuple):
    """A word of a part, or up to three together: what it is a part of, and whether it says what that is for.

    `heads` are the words, one or two together, with which the thing ends that it stands in; none where it is the end itself.
    What `is_beyond` stands after "of", "on", "to" and the like: "leads" of "mail to the leads".
    """

    heads: tuple[str, ...] = ()
    is_beyond: bool = False
    is_for: bool = False
    is_purpose: bool = False


class Part(NamedTuple):
    """A part of a note: its things, its acts, each with whether it is surely one, and how it goes on from the part before."""

    things: dict[str, Thing]
    acts: dict[str, bool]
    begins_with_verb: bool
    is_added: bool = False
    """Whether it only follows a comma: what stands before it may be the work itself."""
    is_of_it: bool = False
    """Whether it speaks of what stands before it: "trial it on my nights"."""


def parts_of(task: str) -> list[Part]:
    """Return the parts of a note that have words."""
    *pieces, last = _PARTS.split(task)
    marks = ["", *pieces[1::2]]
    said = zip([*pieces[::2], last], marks, itertools.accumulate(marks), strict=True)
    return [
        _part(text, "," in mark and not re.search(_AFTER_A_TITLE, before))
        for text, mark, before in said
        if _words(text)
    ]


def _part(text: str, is_after_comma: bool) -> Part:
    typed = _words(text)
    words = [word.casefold() for word in typed]
    names = {at for at, word in enumerate(typed) if at and word[0].isupper() and not word[1:].isupper()}
    acts = _acts(words, names)
    done = frozenset(at for at, word in enumerate(words) if word in NOUNS_TOO and _is_done(words, at, names))
    is_of_it = any(word in {"it", "them"} for word in words)
    return Part(_things(words, names, done), acts, is_verb(words[0]), is_after_comma, is_of_it)


def _words(part: str) -> list[str]:
    return re.findall(r"[\w+#/.':-]*\w|[&+]", part.replace("\u2019", "'"))


def _things(words: Sequence[str], names: set[int], done: frozenset[int]) -> dict[str, Thing]:
    """Return the words of a part, one to three together, as they are and with the last in the singular; a number is "#".

    A word that is `done` there is no thing: "cover year 10" is about no cover.
    """
    words = ["#" if word.isdigit() else word for word in words]
    what_for = next((at for at, word in enumerate(words) if at and word in WHAT_FOR), len(words))
    purpose = next((at for at, word in enumerate(words) if at and word in PURPOSES), len(words))
    is_done = bool(words) and is_verb(words[0])
    beyond = next(
        (at for at, word in enumerate(words) if (at > is_done and word in _LINKS) or (at and word in _ASKED)),
        len(words),
    )
    heads = _heads(words, names)
    found: dict[str, Thing] = {}
    for length in range(1, MOST_WORDS + 1):
        for at in range(len(words) - length + 1):
            end = at + length
            if length == 1 and at in done:
                continue
            thing = Thing(heads[end], at >= beyond, at >= what_for, at >= purpose)
            *before, last = words[at:end]
            for form in {last, single(last)}:
                word = "_".join((*before, form))
                if not at and words[0] == "who" and re.match(_WHO_DOES, word) and is_verb(form):
                    word = "who_does"
                found[word] = min(found[word], thing, key=_is_closer) if word in found else thing
    return found


def _is_closer(thing: Thing) -> tuple[bool, bool, bool]:
    return bool(thing.heads), thing.is_for, thing.is_beyond


def _heads(words: Sequence[str], names: set[int]) -> list[tuple[str, ...]]:
    """Return for each place the words with which the thing ends that goes on there: "export" after "invoice"."""
    heads: list[tuple[str, ...]] = [()]
    for at in range(len(words) - 1, -1, -1):
        last = words[at]
        if at in names or _is_over(words, at):
            heads.append(())
        elif heads[-1]:
            heads.append(heads[-1])
        else:
            before = words[at - 1] if at else ""
            heads.append((last, single(last), f"{before}_{last}", f"{before}_{single(last)}"))
    return heads[::-1]


def _is_over(words: Sequence[str], at: int) -> bool:
    """Whether a thing of several words is over before a word: it tells something, joins, or says when or where."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in _PLACES and re.match(r"#|\d|\w$|\w\d", after):
        return True
    tells = word.endswith("s") and single(word) not in NOUNS_TOO and is_verb(single(word))
    return word in _IS_OVER or tells or bool(_WHEN.match(word))


def _acts(words: Sequence[str], names: set[int]) -> dict[str, bool]:
    """Return what is done: the verbs at the beginning of a part, and after "to", "and" and the like."""
    found: dict[str, bool] = {}
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        is_told = before in _WHO_TELLS and at > 1 and words[at - 2] in _TELLING
        if (at and before not in ASKING_TO | JOINING) or is_told:
            continue
        after = words[at + 1] if at + 1 < len(words) else ""
        is_taken = word != "meeting" and (after in _TAKEN or after.isdecimal())
        verb = (verb_of(word) if is_taken else "") or word
        if _may_be_noun(words, at, names) and before not in ASKING_TO:
            continue
        is_second = before in JOINING and is_verb(words[0])  # "build the forecast and present it" is to build one
        is_sure = before in ASKING_TO or not is_second
        for act in (verb, *("_".join((verb, *words[at + 1 : at + 1 + more])) for more in (1, 2))):
            found[act] = found.get(act, False) or is_sure
    return found


def _is_done(words: Sequence[str], at: int, names: set[int]) -> bool:
    """Whether a word that may be a noun is surely what is done there."""
    return (not at or words[at - 1] in ASKING_TO) and not _may_be_noun(words, at, names)


def _may_be_noun(words: Sequence[str], at: int, names: set[int]) -> bool:
    """Whether a word that is a verb and a noun may be the noun: "pick rate" and "test plan", but not "test the plan"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    is_place = words[at] in _PLACES and re.match(r"#|\d", after)
    if is_place or (words[at] in _RIDES and after in JOINING | {""}):
        return True
    if words[at] not in _NOUNS_TOO or after in _MARKS or at + 1 in names or after[:1].isdigit() or "'s" in after:
        return False
    is_rare = words[at] in _RARELY and single(after) == after
    return not after or is_rare or after in HEADS or after in _MAY_FOLLOW
