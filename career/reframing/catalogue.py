"""The career skills that a task can build: what they are, what lasts of them, how to begin (P13).

The words live in `catalogue/*.toml`, which a person edits; what is read here is `skills.json`,
made from them, and only when somebody asks for a skill.
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
    """A career skill.

    `what` says what it is and `why` why it outlives the task. The chain of P13 is `lasting` (what people or systems
    do because of it), then `asset` (what that makes of the person), then `leads_to` (ids of skills that it opens).
    `first` is a first step of 25 minutes, `proof` what would convince a stranger. `cues` are the words of a task that
    point at it and `hints` those that only lean its way; only the sources hold them, since the engine has them compiled.
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
    """All skills by id, in the order of the catalogue."""
    return MappingProxyType({one.id: one for one in _catalogue().skills})


@cache
def families() -> Mapping[str, Family]:
    """All families by id, in the order of the catalogue."""
    return MappingProxyType({one.id: one for one in _catalogue().families})


def skill(skill_id: str) -> CatalogueSkill:
    """Give the skill with that id. Raises `UnknownId`, with near ids in the remedy."""
    try:
        return skills()[skill_id]
    except KeyError:
        from difflib import get_close_matches  # slow to load, and wanted only when an id is wrong

        near = get_close_matches(skill_id, skills(), n=3)
        remedy = f"Near ones: {', '.join(near)}." if near else "The ids stand in career/reframing/catalogue."
        raise UnknownId(f"No skill has the id {skill_id!r}.", remedy) from None
