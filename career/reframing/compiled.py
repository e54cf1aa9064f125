"""The compiled catalogue: all that a suggestion needs, already stemmed, so that it loads in milliseconds.

`python -m career.reframing.build` makes `compiled.json` from the TOML files; a test checks that it is up to date.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import msgspec
from msgspec import structs

from career.reframing import lazy_tables, learned_file
from career.reframing.learned_file import Learned
from career.reframing.weights import LinearModel, Reranker, for_skills

OfOneStem: TypeAlias = tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]
Frames: TypeAlias = Mapping[str, OfOneStem]
"""First stem -> the frames that begin with it, each as its further parts and its skills."""
PATH = Path(__file__).with_name("compiled.json")


class Compiled(msgspec.Struct, frozen=True):
    """The tables of the engine. Skills are numbers: positions in `ids`, `names` and `families`.

    Phrases are stems joined by spaces.

    - `stems`: word -> stem, for every word that the catalogue knows.
    - `shorthand`: what people type (`mtg`, `1:1`) -> the words that it stands for.
    - `generic`: stems that say nothing about a task. `prepositions`: words that the object of a task follows.
      `telling`: phrases of generic words that do say something. `names`: what to call each skill.
    - `labels`: what stands before a colon and says nothing of the work. `owners`: who is to do it, before a "to".
      `given_names`: words that are names where they are written as one.
    - `cues`, `hints`: phrase -> the skills that it points at, strongly or weakly.
    - `blocking`: idioms, which mean something else than their words do.
    - `frames`: first stem -> frames that begin with it, each as its further parts and its skills. A part is a stem,
      `...` (up to three words), or `<kind>`, one of `kinds`: kind -> stems.
    - `background`: stem -> skills whose description contains it, with a weight between 0 and 1 (packed).
    - `technical`: skills whose words also name physical things. `everyday`: stems of such things.
    - `unmistakable`: stems of technical words that name nothing else (logo, csv).
    - `several`: stems of words with several senses, of which one alone makes nothing likely (lead, patch).
    - `touchable`: stems of more things that one can touch. `by_hand`: what beside one of them is an act or a
      thing of the hands (press, lower, thread).
    - `learned`: the model trained on examples; None where cues are to answer alone.
    - `reranker`: how the evidence of the best skills is weighed; None where their order stays.
    - `own`: the skills for which the user has words of their own, with their stems; none in the file.
    - `languages`: language -> its commonest little words, English among them.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    families: tuple[str, ...]
    stems: Mapping[str, str]
    shorthand: dict[str, str]
    generic: frozenset[str]
    prepositions: frozenset[str]
    telling: frozenset[str]
    labels: frozenset[str]
    owners: frozenset[str]
    given_names: frozenset[str]
    cues: Mapping[str, tuple[int, ...]]
    hints: Mapping[str, tuple[int, ...]]
    blocking: frozenset[str]
    frames: Frames
    kinds: dict[str, frozenset[str]]
    technical: frozenset[int]
    everyday: frozenset[str]
    unmistakable: frozenset[str]
    touchable: frozenset[str]
    by_hand: frozenset[str]
    several: frozenset[str]
    background: Mapping[str, str]
    learned: LinearModel | None
    reranker: Reranker | None
    languages: dict[str, frozenset[str]]
    own: Mapping[int, frozenset[str]] = {}


class StoredTables(msgspec.Struct, frozen=True):
    """The content of the file: the `small` tables whole, the large ones of `Compiled` lazily."""

    small: Compiled
    stems: dict[str, str]
    cues: dict[str, str]
    hints: dict[str, str]
    background: dict[str, str]
    frames: dict[str, msgspec.Raw]


def encode(tables: Compiled) -> bytes:
    """Return the bytes of the file, the same for the same tables, without what was learned."""
    stored = StoredTables(
        structs.replace(tables, stems={}, cues={}, hints={}, background={}, frames={}, learned=None, reranker=None),
        lazy_tables.fill(tables.stems),
        lazy_tables.fill_numbers(tables.cues),
        lazy_tables.fill_numbers(tables.hints),
        lazy_tables.fill(tables.background),
        {stem: msgspec.Raw(msgspec.json.encode(held)) for stem, held in tables.frames.items()},
    )
    return msgspec.json.encode(stored, order="deterministic") + b"\n"


def decode(encoded: bytes, learned: Learned | None = None) -> Compiled:
    """Return the tables that `encode` wrote, and with them what was learned."""
    stored = msgspec.json.decode(encoded, type=StoredTables)
    return structs.replace(
        stored.small,
        stems=lazy_tables.texts(stored.stems),
        cues=lazy_tables.numbers(stored.cues),
        hints=lazy_tables.numbers(stored.hints),
        background=lazy_tables.texts(stored.background),
        frames=lazy_tables.LazyEntries(stored.frames, OfOneStem),
        learned=for_skills(learned.linear, stored.small.ids) if learned else None,
        reranker=learned.reranker if learned else None,
    )


@cache
def load() -> Compiled:
    """Read the tables of this installation, once.

    The garbage collector is off meanwhile: it would look through thousands of new tuples, none of them garbage.
    """
    busy = gc.isenabled()
    gc.disable()
    try:
        return decode(PATH.read_bytes(), learned_file.read())
    finally:
        if busy:
            gc.enable()
