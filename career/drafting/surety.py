"""How sure a kind of work is, and the plain words by the act where none is: a wrong kind is worse than a plain word.

A kind that is named by the head of what is worked on, or by its act with its thing, is surest. An act alone is less sure, a word
that only says how something is counts where something goes wrong, and what stands beside a thing of another kind says nothing.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from career.drafting import likely, works
from career.drafting.gaps import sayable
from career.drafting.kits import ANYTHING, Kit, act_of, kit_of, speaking, turned
from career.drafting.nouns import is_determined, single
from career.drafting.works import BESIDE_IT, BY_ACT, BY_HEAD, BY_STATE
from career.language.deeds import ENDING, WRONG, Deed

_PERSON_MOVED = r"\w+ (?:Mr|Mrs|Ms|Miss|Sister|the (?:patient|resident|child))\b"
FEWEST = BY_ACT
"""The least surety with which a kind is said where the act alone would do."""
_OF_TROUBLE = frozenset(["", "fix", "measure"])
"""Acts of a note that tells how something is: what is wrong is to be put right, or found out."""
_MOODS = frozenset(["angry", "furious", "upset", "unhappy"])
"""How somebody is, and no thing: whom one calls or answers then is what the work is about."""
_TALKS = frozenset(["ask", "tell", "agree"])
_MAKES_NONE = frozenset(["check", "move", "agree", "decide", "teach"])
"""Acts that make no thing: what is said of one who makes a report is not said of one who reads it."""


@lru_cache(maxsize=64)
def situation(task: str) -> Kit | None:
    """Return the words for a situation among people that a note tells, whatever else it names; None where it tells none."""
    said = task.replace("\u2019", "'")
    low = said.lower()
    for its in works.load().situations:
        is_told = any(_may_be(signs, low) and re.search(way, said, re.IGNORECASE) for way, signs in its.ways)
        if is_told and not (its.without and re.search(its.without, said, re.IGNORECASE)):
            return its.kit
    return None


def _may_be(signs: tuple[str, ...], low: str) -> bool:
    """Whether a form with these signs may be found in a text in small letters."""
    return not signs or any(sign in low for sign in signs)


def of_kit(kit: Kit) -> int:
    """Return how sure the kit of a deed is: by its verb with its thing, or by its verb alone."""
    if not kit.is_sure:
        return 0
    return BY_HEAD if kit.is_particular else BY_ACT


def of_note(told: works.Told, deed: Deed) -> int:
    """Return how sure a kind that the words of a note tell is, beside the deed of the note."""
    act = act_of(deed)
    if told.is_thing and act in _MAKES_NONE and not deed.about:
        return BESIDE_IT
    if told.word in _MOODS and act in _TALKS:
        return BY_ACT
    return BY_ACT if told.surety == BY_STATE and act in _OF_TROUBLE else told.surety


@cache
def _by_verb() -> dict[str, Kit]:
    return {verb: its.kit for its in works.load().plain for verb in its.verbs}


@cache
def _by_act() -> dict[str, Kit]:
    return {act: its.kit for its in works.load().plain for act in its.acts}


def plain(deed: Deed) -> Kit | None:
    """Return the plain words for a deed, by its verb or its act; None where its verb is of no act."""
    words = deed.to_do.casefold().split(" ")
    by_verb = ("_".join(words[:most]) for most in (3, 2, 1))
    found = next((_by_verb()[verb] for verb in by_verb if verb in _by_verb()), None)
    act = "care" if act_of(deed) == "move" and re.match(_PERSON_MOVED, deed.to_do) else act_of(deed)
    return found or _by_act().get(act)


def kit(task: str, deed: Deed, *, is_said: bool) -> Kit:
    """Return the kit that speaks for a task, its wordings turned so that two tasks of a kind do not sound alike.

    A situation among people goes before all kinds; then what the rules tell, or what all words of the note make likelier.
    `is_said` is False where the deed tells only which act and thing it is.
    """
    if people := situation(task):
        return turned(people, task)
    found = by_rules(task, deed, is_said=is_said)
    return turned(likely.instead(task, found, plain(deed)) or found, task)


def by_rules(task: str, deed: Deed, *, is_said: bool) -> Kit:
    """Return the kit that a verb with its thing, or a word of a note, tells; the plain words of the act where none is sure."""
    found, note = kit_of(deed), works.told(task)
    is_noted = is_said and act_of(deed) and deed.to_do.partition(" ")[0] in task.casefold()
    is_open = deed.to_do not in {"", WRONG, ENDING} and (is_noted or note is None)
    instead = _plain(found, note, speaking(deed)) if is_open else None
    return instead or _told(found, note, deed, is_said=is_said)


def _plain(found: Kit, told: works.Told | None, deed: Deed) -> Kit | None:
    """Return the plain words where neither the kit of a deed nor what its words tell is sure enough; None where one is."""
    surest = max(of_kit(found), of_note(told, deed) if told else 0)
    return plain(deed) if surest < FEWEST and ANYTHING not in found.things else None


def _told(found: Kit, note: works.Told | None, deed: Deed, *, is_said: bool) -> Kit:
    """Return the kit of a task's verb with what it takes, or else of what its words tell of.

    What is told by its words goes before what a verb alone tells, unless that is no more than a verb as well, or less sure;
    and a thing of two words goes before a kit that knows only the last of them: a method statement is no statement.
    """
    is_known = found.is_particular and (is_said or (found.things != (ANYTHING,) and found.needs != "direct"))
    is_told = deed.to_do != WRONG and bool(sayable(found.mine, speaking(deed)))
    if is_known and is_told and not (note and _is_closer(note, found, deed)):
        return found
    is_surer = note and is_said and is_told and of_note(note, deed) < of_kit(found)
    if note is None or is_surer or (note.how > works.NAMED and is_said and is_told):
        return found
    if note.kit.verbs and note.kit.verbs == found.verbs:
        return note.kit
    return msgspec.structs.replace(note.kit, mine=tuple(way for way in note.kit.mine if "{" not in way))


def _is_closer(note: works.Told, found: Kit, deed: Deed) -> bool:
    """Whether the words of a note name what the deed is done to by two words, and the kit knows it by one."""
    *before, last = note.word.split("_")
    if ANYTHING in found.things or not before or is_determined(before[0]):
        return False
    is_thing = note.how in {works.SURE, works.NAMED} and note.word.replace("_", " ") in deed.to_do.casefold()
    return is_thing and not {"_".join((*before, single(last))), note.word} & set(found.things)
