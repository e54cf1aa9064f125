"""The compiled catalogue: what a suggestion needs, with the stemming done, so that it loads in milliseconds.

`python -m career.reframing.build` makes `compiled.json` from the TOML files; a test holds the two together.
"""

from __future__ import annotations

import gc
from functools import cache
from pathlib import Path

import msgspec

from career.reframing.learned import Learned

PATH = Path(__file__).with_name("compiled.json")


class Compiled(msgspec.Struct, frozen=True):
    """The tables of the engine. Skills are numbers: places in `ids`, `names` and `families`. Phrases are stems joined by spaces.

    - `stems`: word -> stem, for every word that the catalogue knows.
    - `shorthand`: what people type (`mtg`, `1:1`) -> the words that it stands for.
    - `generic`: stems that say nothing about a task. `prepositions`: words behind which the object stands.
      `telling`: phrases of generic words that say something after all. `names`: what to call each skill.
    - `cues`, `hints`: phrase -> the skills that it points at, or leans towards.
    - `blocking`: phrases that mean something else than their words do.
    - `frames`: first stem -> frames that begin with it, each its further parts and its skills. A part is a stem,
      `...` (up to three words), or `<kind>`, one of `kinds`: kind -> stems.
    - `background`: stem -> skills in whose description it stands, with a weight between 0 and 1 (packed)
    - `technical`: skills whose words also mean things that one can touch. `everyday`: stems of such things.
    - `learned`: what goes along with what, from examples; None where cues are to answer alone.
    - `languages`: language -> its commonest little words, English among them.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    families: tuple[str, ...]
    stems: dict[str, str]
    shorthand: dict[str, str]
    generic: frozenset[str]
    prepositions: frozenset[str]
    telling: frozenset[str]
    cues: dict[str, tuple[int, ...]]
    hints: dict[str, tuple[int, ...]]
    blocking: frozenset[str]
    frames: dict[str, tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]]
    kinds: dict[str, frozenset[str]]
    technical: frozenset[int]
    everyday: frozenset[str]
    background: dict[str, str]
    learned: Learned | None
    languages: dict[str, frozenset[str]]


@cache
def load() -> Compiled:
    """Read the tables of this installation, once.

    The garbage collector waits meanwhile: it would look through thousands of new tuples, none of them garbage.
    """
    busy = gc.isenabled()
    gc.disable()
    try:
        return msgspec.json.decode(PATH.read_bytes(), type=Compiled)
    finally:
        if busy:
            gc.enable()
