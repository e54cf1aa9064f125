"""What a note is about, told by its words wherever they stand: read from `works.json`, which `build` makes of the TOML.

In a thing of several words the last says what it is, and those before it only what it is about: an "invoice export" is an
export. So a kind that is told by the last word goes before one told by a word before it; and where the act says the kind by
itself ("trial the new form"), it goes before the thing, which would tell how one makes it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from career.drafting.kits import Kit
from career.drafting.note_words import Part, Thing, parts_of
from career.reframing import lazy_tables

PATH = Path(__file__).with_name("works.json")

PHRASE, SURE, SAID, NAMED, MADE, BESIDE, LATE = range(7)
"""How a kind is told: by several words that say how something is or who does what; by what tells anywhere, and by an act with
its thing; by an act that says it; by the thing it is; by an act that makes any thing; by a word before a thing of another
kind, or an act that may be a noun; by what it is for."""

BESIDE_IT, BY_STATE, BY_ACT, BY_HEAD = range(4)
"""How sure a kind is: told by a word beside a thing of another kind; by how something is; by an act alone; by the head of what
is worked on, or an act with its thing."""


class Work(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kind of work by its words; `works.toml` says what each field is."""

    kit: Kit
    needs_word: bool = False
    needs_act: bool = False
    without: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    is_anywhere: bool = False
    is_act: bool = False


class Situation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A situation among people by the forms in which notes tell it; `acts.toml` says what each field is.

    Of each form the signs stand beside it: where a note has none of them, the form is not even prepared.
    """

    kit: Kit
    ways: tuple[tuple[str, tuple[str, ...]], ...]
    without: str = ""


class Plain(msgspec.Struct, frozen=True, omit_defaults=True):
    """The plain words for an act, or for some verbs of one."""

    kit: Kit
    acts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


class Works(msgspec.Struct, frozen=True):
    """All kinds of work in the order of their file, and for each word and act the places of those that have it.

    `states` are the words that say how something is, and tell in front of a thing as well: "angry customer". `known` has the
    words of all things of works and kits, in the singular. `situations` go before all kinds, and `plain` words are for a deed
    of which no kind is sure.
    """

    works: Sequence[Work]
    words: Mapping[str, tuple[int, ...]]
    acts: Mapping[str, tuple[int, ...]]
    states: frozenset[str]
    known: Container[str]
    situations: tuple[Situation, ...]
    plain: tuple[Plain, ...]


class StoredWorks(msgspec.Struct, frozen=True):
    """The same as they are kept: a kind of work is read only when a task has a word or an act of it."""

    works: tuple[msgspec.Raw, ...]
    words: dict[str, str]
    acts: dict[str, str]
    states: frozenset[str]
    known: dict[str, str]
    situations: tuple[Situation, ...]
    plain: tuple[Plain, ...]


class Told(NamedTuple):
    """A kind of work that a note tells of, how, and the longest word that names the work itself; "" for none.

    `surety` says how sure that is, from `BESIDE_IT` to `BY_HEAD`, and `is_thing` whether only the thing tells it, and no act.
    """

    kit: Kit
    how: int
    word: str = ""
    surety: int = 0
    is_thing: bool = False


def _states() -> frozenset[str]:
    return load().states


@cache
def load() -> Works:
    """Return the kinds of work of this installation."""
    its = msgspec.json.decode(PATH.read_bytes(), type=StoredWorks)
    return Works(
        lazy_tables.rows(its.works, Work),
        lazy_tables.numbers(its.words),
        lazy_tables.numbers(its.acts),
        its.states,
        lazy_tables.texts(its.known),
        its.situations,
        its.plain,
    )


def kit_of_note(task: str) -> Kit | None:
    """Return the words for what a note is about; None where nothing tells."""
    found = told(task)
    return found.kit if found else None


@lru_cache(maxsize=64)
def told(task: str) -> Told | None:
    """Return the kind that a note tells of most surely, by the first of its parts that does; None where none tells."""
    parts = parts_of(task)
    whole = frozenset(word for part in parts for word in part.things)
    phrases = (word for word in whole & _states() if "_" in word)
    stated = frozenset(at for word in phrases for at in load().words[word] if load().works[at].needs_act)
    ways = [(LATE, len(parts), True, -1)]
    before: set[int] = set()
    for place, part in enumerate(parts):
        is_new = any(word in load().words and word not in part.acts for word in part.things) and not part.is_of_it
        for at, how, is_pair in _told(part, stated if is_new else stated | before):
            if whole.isdisjoint(load().works[at].without):
                ways.append((how, place, not is_pair, at))
        heads = (word for word, thing in part.things.items() if not (thing.heads or thing.is_beyond or thing.is_for))
        before |= {at for word in heads if word not in _states() for at in load().words.get(word, ())}
    how, place, _, at = min(ways)
    if at < 0:
        return None
    its = [(word, thing) for word, thing in parts[place].things.items() if at in load().words.get(word, ())]
    whole_words = [word for word, thing in its if not (thing.heads or thing.is_beyond or thing.is_for)]
    surety = _surety(load().works[at], how, [word for word, _ in its], whole_words)
    work, acts = load().works[at], parts[place].acts
    is_thing = not (work.is_anywhere or work.needs_act or work.is_act or any(act in acts for act in work.by))
    return Told(work.kit, how, max(whole_words, key=len, default=""), surety, is_thing)


def _surety(work: Work, how: int, words: list[str], whole: list[str]) -> int:
    """Return how sure a kind is that is told by some words, of which the whole ones are the head of what is worked on."""
    if how in {BESIDE, LATE}:
        return BESIDE_IT
    if not words:
        return BY_ACT
    if work.needs_act and work.needs_word:
        return BY_HEAD
    if _states().issuperset(words):
        return BY_STATE
    return BY_HEAD if not _states().issuperset(whole) or work.by else BESIDE_IT


def _told(part: Part, stated: AbstractSet[int]) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of the works that a part of a note tells of, how it tells, and whether by a thing of several words.

    Those that are `stated` in another part need the act only: "half of them failed, reteach it", "success metric: agree it".
    """
    known = load()
    named: dict[int, int] = {}
    pairs: set[int] = set()
    has_head = any(word in known.words and not (thing.is_beyond or thing.heads) for word, thing in part.things.items())
    for word, thing in part.things.items():
        is_about = thing.is_beyond and has_head and not part.begins_with_verb and word not in _states()
        for at in known.words.get(word, ()):
            its = BESIDE if is_about else _named(word, thing, at)
            named[at] = min(named.get(at, LATE), its)
            if its == NAMED and "_" in word and not thing.is_beyond:
                pairs.add(at)
    done: dict[int, bool] = {}
    for act, is_sure in part.acts.items():
        for at in known.acts.get(act, ()):
            done[at] = done.get(at, False) or is_sure
    by = {at for at in stated if any(part.acts.get(act) for act in known.works[at].by)}
    named |= dict.fromkeys(stated & done.keys() | by, NAMED)
    beside = {at for word in part.things for at in known.acts.get(word, ())} & named.keys()
    for at in sorted(named.keys() | done):
        work = known.works[at]
        if (work.needs_word and at not in named) or (work.needs_act and at not in done and at not in beside):
            continue
        how = _how(work, named.get(at), done.get(at), part)
        if how < LATE or not part.begins_with_verb:
            yield at, how, at in pairs


def _named(word: str, thing: Thing, at: int) -> int:
    """Return how a word of a kind tells of it."""
    known = load()
    its = known.works[at]
    if word in _states():
        return PHRASE if "_" in word else SURE if its.is_anywhere else NAMED
    if any(at not in known.words.get(head, (at,)) for head in thing.heads):
        return BESIDE
    if its.is_anywhere and not thing.is_purpose:
        return SURE
    return LATE if thing.is_for and not its.needs_act else NAMED


def _how(work: Work, named: int | None, is_done: bool | None, part: Part) -> int:
    """Return how a kind is told by its word and its act."""
    if named is None:
        how = (SAID if work.is_act else SURE if work.is_anywhere else MADE) if is_done else BESIDE
    elif work.needs_act:
        how = SURE if is_done or work.is_anywhere else NAMED
    else:
        how = SURE if named == NAMED and any(part.acts.get(act) for act in work.by) else named
    is_of_it = part.is_of_it and (work.is_act or work.needs_act or bool(work.by))
    return NAMED if how in {SURE, SAID} and part.is_added and not is_of_it else how
