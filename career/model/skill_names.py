"""The names of skills: those of the catalogue, and one's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from career.language.comma_lists import parted
from career.model.skills import alike, of
from career.model.snapshot import Career

if TYPE_CHECKING:
    from career.reframing import CatalogueSkill

MOST = 3
"""The most skills of the catalogue that are asked about."""


def name_of(skill_id: str) -> str:
    """Return the name of a skill; for a skill that is not in the catalogue, its id is its name."""
    listed = _catalogue().get(skill_id)
    return listed.name if listed else skill_id


def is_listed(skill_id: str) -> bool:
    """Whether the catalogue has a skill with this id."""
    return skill_id in _catalogue()


def skill_of(text: str) -> str:
    """Return the id of the skill of the catalogue that the text names, otherwise the text: a skill of one's own.

    Its id and its name count, ignoring case and hyphens, and a half of its name that has several words, such as
    "public speaking".
    """
    return _by_name().get(alike(text), text)


def key_of(text: str, career: Career) -> str:
    """Return what wins and tasks call the skill that the text names: one of mine, else one of the catalogue."""
    mine = of(text, career)
    return (mine.key or mine.name) if mine else skill_of(text)


def like(text: str) -> list[str]:
    """Return the ids of skills of the catalogue that the text may mean: by a word of a name, or by their cues."""
    from career.reframing import quoting

    wanted = alike(text)
    named = [one.id for one in _catalogue().values() if wanted in map(alike, one.name.split(" and "))]
    cued = [skill for skill, pieces in quoting(text) if wanted in map(alike, pieces)]
    return list(dict.fromkeys([*named, *cued]))[:MOST]


def split(typed: str, career: Career) -> list[str]:
    """Return the skills in a list with commas; a comma in the name of a skill of mine, or in quotes, parts nothing."""
    parts = parted(typed)
    names = {alike(name) for skill in career.skills.values() for name in (skill.name, skill.key) if "," in name}
    return list(_joined(parts, names)) if names else parts


def _joined(parts: list[str], names: set[str]) -> Iterator[str]:
    """Yield the parts, with those that make one of these names put together again, the longest first."""
    most, at = 1 + max(name.count(",") for name in names), 0
    while at < len(parts):
        ends = (at + count for count in range(most, 1, -1) if alike(", ".join(parts[at : at + count])) in names)
        end = next(ends, at + 1)
        yield ", ".join(parts[at:end])
        at = end


def _catalogue() -> Mapping[str, CatalogueSkill]:
    # The engine is a sixth of the start of a page; one that names no skill does without it.
    from career.reframing import skills

    return skills()


@cache
def _by_name() -> dict[str, str]:
    listed_skills = _catalogue().values()
    halves = ((half, one.id) for one in listed_skills for half in one.name.split(" and ") if " " in half)
    exact = ((name, one.id) for one in listed_skills for name in (one.name, one.id))
    return {alike(name): skill_id for name, skill_id in (*halves, *exact)}
