"""The sources of the engine as people write them: the catalogue, the lexicon, and the lists of words and phrases."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from career.reframing import labelled_tasks
from career.reframing.catalogue import Catalogue, CatalogueSkill, Family
from career.reframing.prior import ONET, Prior

T = TypeVar("T")
HERE = Path(__file__).parent


class WordLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `words.toml`."""

    shorthand: dict[str, str]
    generic: tuple[str, ...]
    prepositions: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]
    languages: dict[str, tuple[str, ...]]
    same: dict[str, str]
    apart: tuple[str, ...]
    telling: tuple[str, ...]
    labels: tuple[str, ...]
    owners: tuple[str, ...]
    names: tuple[str, ...]
    alike: tuple[str, ...]
    technical: tuple[str, ...]
    everyday: tuple[str, ...]
    unmistakable: tuple[str, ...]
    several: tuple[str, ...]
    steady: tuple[str, ...]
    ordinary: tuple[str, ...]
    by_hand: tuple[str, ...]
    touchable: tuple[str, ...]


class FamilyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of a file in `catalogue/`."""

    family: Family
    skill: tuple[dict[str, Any], ...]


class Meaning(NamedTuple):
    """What a single word says: ids of the skills at which it points, strongly or weakly."""

    points: tuple[str, ...]
    leans: tuple[str, ...]


class Sources(NamedTuple):
    """Everything that is compiled.

    `lexicon` maps a word to its meaning; `blocking` are whole phrases; `taught` are words of the examples.
    """

    catalogue: Catalogue
    lexicon: dict[str, Meaning]
    blocking: tuple[str, ...]
    words: WordLists
    taught: tuple[str, ...] = ()


def read() -> Sources:
    """Read the sources. Raises `msgspec.DecodeError` or `ValueError` where one is malformed."""
    files = [_read(path, FamilyFile) for path in sorted((HERE / "catalogue").glob("*.toml"))]
    skills = [
        msgspec.convert(one | {"family": file.family.id}, CatalogueSkill, strict=True)
        for file in files
        for one in file.skill
    ]
    blocking = tomllib.loads((HERE / "blocking.toml").read_text(encoding="utf-8"))
    return Sources(
        Catalogue(tuple(file.family for file in files), tuple(skills)),
        lexicon((HERE / "lexicon.toml").read_text(encoding="utf-8"), {one.id for one in skills}),
        tuple(phrase for group in blocking.values() for phrase in group),
        _read(HERE / "words.toml", WordLists),
        labelled_tasks.words(labelled_tasks.read()),
    )


def lexicon(text: str, ids: set[str]) -> dict[str, Meaning]:
    """Read lines `word = "points at / points weakly at"`. Raises `ValueError` for a skill that is not in `ids`."""
    held = {}
    for word, line in tomllib.loads(text).items():
        points, _, leans = line.partition("/")
        held[word] = Meaning(tuple(points.split()), tuple(leans.split()))
        if unknown := {*held[word].points, *held[word].leans} - ids:
            message = f"lexicon.toml: {word!r} names skills that are in no catalogue file: {', '.join(sorted(unknown))}"
            raise ValueError(message)
    return held


def prior() -> Prior:
    """Read what was learned from the tasks of O*NET."""
    return msgspec.json.decode(ONET.read_bytes(), type=Prior)


def _read(path: Path, kind: type[T]) -> T:
    return msgspec.toml.decode(path.read_text(encoding="utf-8"), type=kind)
