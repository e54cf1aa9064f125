"""The career skills that a task can build: what they are, what remains of them, how to begin (P13).

People edit them in `catalogue/*.toml`. This module reads `skills.json`, which is built from those files, and only when
a skill is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from career.errors import UnknownId

SKILLS = Path(__file__).with_name("skills.json")


class Family(msgspec.Struct, frozen=True):
    """A group of related skills."""

    id: str
    name: str


class CatalogueSkill(msgspec.Struct, frozen=True, kw_only=True):
    """A career skill as the catalogue describes it.

    `what` says what it is and `why` why it outlives the task. The chain of P13 is `lasting` (what people or systems
    do because of it), then `asset` (what others say of the person then), then `leads_to` (ids of skills that it opens).
    `first` is a first step of 25 minutes, `proof` what would convince a stranger. `cues` are words of a task that point
    at it, `hints` words that point at it weakly; both are in the sources only, since the engine has them compiled.
    `onet` and `esco` are ids in those two public vocabularies.
    """

    id: str
    name: str
    family: str
    what: str
    why: str
    lasting: str
    asset: str
    first: str
    proof: str
    leads_to: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    onet: tuple[str, ...] = ()
    esco: tuple[str, ...] = ()


class Catalogue(msgspec.Struct, frozen=True):
    """All families and skills, in the order of the files."""

    families: tuple[Family, ...]
    skills: tuple[CatalogueSkill, ...]


@cache
def _catalogue() -> Catalogue:
    return msgspec.json.decode(SKILLS.read_bytes(), type=Catalogue)


@cache
def skills() -> Mapping[str, CatalogueSkill]:
    """Return all skills by id, in the order of the catalogue."""
    return MappingProxyType({one.id: one for one in _catalogue().skills})


@cache
def families() -> Mapping[str, Family]:
    """Return all families by id, in the order of the catalogue."""
    return MappingProxyType({one.id: one for one in _catalogue().families})


def skill(skill_id: str) -> CatalogueSkill:
    """Return the skill with that id. Raises `UnknownId`, with similar ids in the remedy."""
    try:
        return skills()[skill_id]
    except KeyError:
        from difflib import get_close_matches  # slow to load, and needed only when an id is wrong

        near = get_close_matches(skill_id, skills(), n=3)
        remedy = f"Did you mean {', '.join(near)}?" if near else "The ids are in career/reframing/catalogue."
        raise UnknownId(f"No skill has the id {skill_id!r}.", remedy) from None
