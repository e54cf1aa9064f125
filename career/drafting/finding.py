"""What a note says where it is no deed that can be said: its name, and the act and the thing that it is about."""

from __future__ import annotations

import re

from career.drafting import gate, gate_words
from career.drafting.kits import kit_of, load
from career.drafting.nouns import ENDS, single
from career.language.deeds import Deed, as_mine
from career.language.gerunds import NOUNS_TOO, is_verb

_HAPPENS = frozenset(["come", "happen", "mean", "seem", "differ", "fall", "rise", "vary", "look"])
"""Verbs of questions that no task begins with."""
MOST_OF_A_TITLE, MOST_OF_A_PART, MOST_OF_A_QUESTION = 9, 12, 16
"""The words of a title of several parts, of one that is a part of its note as it stands, and of one that has a question in it."""
_BEGINS = frozenset(["for", "with", "in", "on", "at", "by", "from", "before", "after", "about", "over", "until", "till", "because", "so", "while", "when"])  # fmt: skip
"""Words before which a part that is too long can be cut."""
_BESIDE = r"\s*\([^)]*\)|\s*\[[^]]*\]"
_PARTS = r"(?<!\bv)[.;:!?]+(?:\s+|$)|,\s+|\s+[-/\u2013\u2014]+\s+|\s*[()\[\]]\s*|\s*\u2192\s*|\s*->\s*"
_TAIL = (
    (gate_words.NO_END - {"too"})
    | {"then"}
    | frozenset(
        [
            "the",
            "a",
            "an",
            "our",
            "my",
            "if",
            "can",
            "could",
            "would",
            "will",
            "should",
            "please",
            "not",
            "do",
            "does",
            "just",
        ]
    )
)
"""Words with which a title cannot end."""
_LINKS = frozenset(["and", "then", "please", "just", "also", "you", "you'd", "you'll"])
"""Words after which an act may begin."""


def title_of(line: str, act: str = "") -> str:
    """Return the first words of a note as the name of its work, about nine; "" where they cannot be said.

    What comes before `act`, the part that is said as a deed, is taken at most, and of the sentences the first that can be.
    """
    at = line.casefold().find(act.casefold()) if act else -1
    before = re.sub(_BESIDE, "", line[:at] if at >= 0 else line)
    return next(filter(None, map(_title_of, re.split(r"(?<!\bv)[.?!]+(?:\s+|$)", before))), "")


def _title_of(sentence: str) -> str:
    taken: list[str] = []
    for part in _parts(sentence):
        name = _trimmed(_asked_of(_before_you(part)).split(" "))
        room = MOST_OF_A_TITLE - sum(len(one.split()) for one in taken)
        most = room if taken else MOST_OF_A_QUESTION if " whether " in name else MOST_OF_A_PART
        name = name if len(name.split()) <= most else "" if taken else _cut(name, room)
        is_over = bool(taken) and (not name or _is_order(name) or not gate.is_clean(name))
        if is_over or (taken and gate.tells(taken[0]) and gate.tells(name)):
            break  # a clause is followed by another
        if name and gate.is_clean(name):
            taken.append(name)
            if name != part:
                break
    title = ", ".join(taken)
    return title if gate.is_title(title) else ""


def deed_in(line: str) -> Deed:
    """Return the act of a note that stands somewhere in it; `doing` is the clause as it was noted."""
    found = [Deed(as_mine(clause), clause) for clause in _clauses(line)]
    fit = [one for one in found if gate.is_deed(one.to_do)]
    return next((one for one in fit if kit_of(one).is_sure), next(iter(fit), Deed()))


def is_sound(thing: str, to_do: str) -> bool:
    """Whether a thing ends as a known one does, of which `to_do` says what is done: "job ad for a clerk", but not "job ad welder"."""
    words = [word.casefold() for word in thing.split()]
    ends = (at + word.endswith(",") for at, word in enumerate(words) if word in ENDS or word.endswith(","))
    taken = [single(word.strip(",")) for word in words[: next(ends, len(words))]]
    way = load().made.get("_".join(taken[-2:])) or load().made.get(taken[-1]) if taken else ""
    is_length = words[0][:1].isdigit() and taken[-1:] in (["minute"], ["page"])  # "5 minutes" are none to be written
    return bool(way) and not is_length and to_do.startswith(f"{way} ")


def _parts(line: str) -> list[str]:
    return [part.strip() for part in re.split(_PARTS, line) if part and part.strip()]


def _is_order(part: str) -> bool:
    first, _, rest = part.partition(" ")
    return is_verb(first) and (rest.partition(" ")[0].casefold() in gate_words.DETERMINERS or rest[:1].isupper())


def _before_you(part: str) -> str:
    """Return what a part says before it speaks to "you", where it does."""
    words = part.split(" ")
    at = next((place for place, word in enumerate(words) if gate.speaks_to_me(word)), None)
    return part if at is None else _trimmed(words[:at])


def _asked_of(part: str) -> str:
    """Return what a question is about: "freight 18% over budget", of "why is freight 18% over budget"."""
    first, second, *rest = [*part.split(" "), "", ""]
    if part[:1] in "\"'\u201c\u2018" or (
        first.casefold() in gate_words.INVERTED - {"do"}
        and second.casefold() in gate_words.DETERMINERS | gate_words.SUBJECTS
    ):
        return ""  # somebody's words, or no more than a question
    if first.casefold() not in gate_words.ASKING or second.casefold() not in gate_words.INVERTED:
        return part
    words = [word for word in rest if word]
    is_state = second.casefold() in {"is", "are", "was", "were"}
    end = next(
        (at for at, word in enumerate(words) if word in _HAPPENS or (is_verb(word) and word not in NOUNS_TOO)),
        len(words),
    )
    return _trimmed(words if is_state else words[:end])


def _cut(part: str, most: int) -> str:
    """Return the beginning of a part that is too long for a title, cut before a phrase and not within one."""
    words = part.split(" ")
    ends = [at for at in range(3, most + 1) if words[at].casefold() in _BEGINS]
    return _trimmed(words[: ends[-1]]) if ends else ""


def _trimmed(words: list[str]) -> str:
    while words and words[-1].casefold().strip(",") in _TAIL:
        words = words[:-1]
    return " ".join(words).rstrip(",")


def _clauses(line: str) -> list[str]:
    """Return the clauses of a note that begin with a verb: at the beginning of a part, or after a word that links them."""
    found: list[str] = []
    for part in _parts(line):
        words = part.split(" ")
        for at, word in enumerate(words):
            before = [one.casefold() for one in words[max(0, at - 2) : at]]
            if at and before[-1] not in _LINKS and before not in (["you", "to"], ["me", "to"], ["us", "to"]):
                continue
            verb = word.casefold() if is_verb(word) else ""
            if verb and at + 1 < len(words):
                found.append(" ".join([verb, *words[at + 1 :]]))
    return found
