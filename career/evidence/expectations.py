"""How often results exceed what was asked, by what a skill does to me: passion exceeds, strength meets (P7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from career.evidence.effects import ENOUGH, Share
from career.model import reframes, skills, tasks
from career.model.skills import alike

if TYPE_CHECKING:
    from career.model.skills import Skill
    from career.model.snapshot import Career
    from career.model.tasks import Task

Band: TypeAlias = str
"""What a skill does to me: "gives energy", "neither", or "drains"."""
BANDS: tuple[Band, ...] = ("gives energy", "neither", "drains")
BAND_WORDS = {
    "gives energy": "with skills that give you energy",
    "neither": "with skills that neither give nor drain energy",
    "drains": "with skills that drain you",
}
OFTEN = 0.5
"""The share from which a skill is one in which results exceed what was asked."""


class Exceeded(NamedTuple):
    """A skill in which results exceed what was asked: its name, and the share of how many."""

    skill: str
    share: Share


def exceed_rate(career: Career) -> Share | None:
    """Return the share of my results that exceeded what was asked; None before five were judged (P7)."""
    return _share(results(career))


def results(career: Career) -> list[str]:
    """Return how each of my results met what was asked, where that was said."""
    return [task.expectations for task in _judged(career)]


def exceed_by_energy(career: Career) -> dict[Band, Share]:
    """Return the same by what the skills of a task do to me, for each band with five results or more.

    A task counts once in each band that its reframe's skills are in; a skill without a record is in none.
    """
    said = results_by_energy(career)
    shares = {band: _share(said.get(band, [])) for band in BANDS}
    return {band: share for band, share in shares.items() if share}


def results_by_energy(career: Career) -> dict[Band, list[str]]:
    """Return how my results met what was asked by what the skills of a task do to me, as above."""
    said: dict[Band, list[str]] = {}
    for task in _judged(career):
        for band in {_band(skill) for skill in _skills(task, career)}:
            said.setdefault(band, []).append(task.expectations)
    return said


def exceeds_in(career: Career) -> list[Exceeded]:
    """Return the skills in which at least half of five or more results exceeded what was asked, the highest share first."""
    said: dict[str, list[str]] = {}
    for task in _judged(career):
        for words in _words(task, career):
            said.setdefault(words, []).append(task.expectations)
    shares = {words: _share(results) for words, results in said.items()}
    found = [Exceeded(_name(words, career), share) for words, share in shares.items() if share and share.share >= OFTEN]
    return sorted(found, key=lambda one: (-one.share.share, -one.share.n, one.skill.casefold()))


def lines(career: Career) -> list[str]:
    """Return what this shows, a sentence each with its n; nothing while there are too few cases."""
    rates = exceed_by_energy(career)
    said = [f"exceeded what was asked {BAND_WORDS[band]}: {share} results" for band, share in rates.items()]
    if not rates and (share := exceed_rate(career)):
        said.append(f"exceeded what was asked: {share} results")
    if found := exceeds_in(career):
        said.append(f"you exceed in {', '.join(f'{one.skill} ({one.share})' for one in found)}")
    return said


def _judged(career: Career) -> Iterator[Task]:
    own = (task for task in career.tasks.values() if tasks.is_mine(task) and task.archived_on is None)
    return (task for task in own if task.expectations)


def _share(results: list[str]) -> Share | None:
    return Share(results.count("exceeded") / len(results), len(results)) if len(results) >= ENOUGH else None


def _words(task: Task, career: Career) -> set[str]:
    """Return the skills that a task built, as its reframe names them; two spellings are one."""
    kept = reframes.of(task.id, career)
    return {alike(words) for words in kept.skills} if kept else set()


def _skills(task: Task, career: Career) -> Iterator[Skill]:
    return (skill for words in _words(task, career) if (skill := skills.of(words, career)))


def _band(skill: Skill) -> Band:
    return BANDS[0] if skill.energy > 0 else BANDS[2] if skill.energy < 0 else BANDS[1]


def _name(words: str, career: Career) -> str:
    from career.model.skill_names import name_of, skill_of

    skill = skills.of(words, career)
    return skill.name if skill else name_of(skill_of(words))
