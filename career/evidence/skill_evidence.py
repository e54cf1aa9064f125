"""The evidence for each skill: the wins and the reframed tasks that name it (L9, O10).

It is derived, for skills that have a record and for those that only appear in wins and reframes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from career.language.text import counted
from career.model import skills, wins
from career.model.reframes import Reframe
from career.model.skills import Skill, alike
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.moment import Moment
    from career.model.snapshot import Career

Shown = TypeVar("Shown", Win, Reframe)
NOT_BUILT = frozenset({"trade", "decline"})
"""Ways out after which a task was not done, so that it built no skill."""


class SkillEvidence(NamedTuple):
    """A skill with its evidence, newest first: wins, and rungs, which are the reframes of my tasks.

    `skill` is None where the skill has no record; `name` is then that of the catalogue, or the words as they were
    typed.
    """

    name: str
    key: str
    skill: Skill | None
    wins: tuple[Win, ...] = ()
    reframed_tasks: tuple[Reframe, ...] = ()

    @property
    def level(self) -> int | None:
        """Return where I see myself, 0 to 4, None where I have not said."""
        return self.skill.level if self.skill else None

    @property
    def uses(self) -> str:
        """Return the amount of evidence, in words."""
        return ", ".join(self._counts) or "nothing yet"

    @property
    def main_use(self) -> str:
        """Return the amount of what proves most, in words: of wins, else of reframed tasks."""
        return next(iter(self._counts), "nothing yet")

    @property
    def _counts(self) -> list[str]:
        counts = ((len(self.wins), "win"), (len(self.reframed_tasks), "reframed task"))
        return [counted(count, word) for count, word in counts if count]


def inventory(career: Career) -> list[SkillEvidence]:
    """Return all skills in use, the most used first: those with a record, and those that wins and reframes name."""
    found = [evidence_of(skill, career) for skill in career.skills.values() if skill.archived_on is None]
    in_use = {words for win in wins.mine(career) for words in win.skills}
    in_use |= {words for kept in _built(career) for words in kept.skills}
    # Of two spellings of one skill, the one that sorts last is the catalogue's: lower case, with hyphens.
    loose = {alike(words): words for words in sorted(in_use) if skills.of(words, career) is None}
    found += [_loose(words, career) for words in loose.values()]
    return sorted(
        found, key=lambda h: (-len(h.wins), -len(h.reframed_tasks), -(h.level or 0), h.name.casefold(), h.key)
    )


def evidence_of(skill: Skill, career: Career) -> SkillEvidence:
    """Return the evidence for a skill that has a record, found under its key and under its name."""
    return _held(skill.name, skill.key or skill.name, skill, career)


def evidence_named(words: str, career: Career) -> SkillEvidence:
    """Return the evidence for a skill that wins and reframes call by these words, whether it has a record or not."""
    skill = skills.of(words, career)
    return evidence_of(skill, career) if skill else _loose(words, career)


def _loose(words: str, career: Career) -> SkillEvidence:
    from career.model.skill_names import name_of  # reads the catalogue, which few callers need

    return _held(name_of(words), words, None, career)


def _held(name: str, key: str, skill: Skill | None, career: Career) -> SkillEvidence:
    ways = {alike(name), alike(key)}
    won = career.index("wins by skill", lambda: _by_skill(wins.mine(career)))
    built = career.index("rungs by skill", lambda: _by_skill(_built(career)))
    return SkillEvidence(name, key, skill, _newest_first(won, ways), _newest_first(built, ways))


def last_used(shown: SkillEvidence, moment: Moment) -> date | None:
    """Return the day of the latest win with a skill, or without one that of the latest reframed task."""
    if shown.wins:
        return shown.wins[0].on
    return moment.local_day(shown.reframed_tasks[0].created_at) if shown.reframed_tasks else None


# what wins and reframes say of skills


def _built(career: Career) -> Iterator[Reframe]:
    used = (kept for kept in career.reframes.values() if kept.archived_on is None and not kept.for_person)
    return (kept for kept in used if kept.verdict not in NOT_BUILT)


def _by_skill(records: Iterable[Shown]) -> dict[str, list[Shown]]:
    found: dict[str, list[Shown]] = {}
    for record in records:
        for way in {alike(words) for words in record.skills}:
            found.setdefault(way, []).append(record)
    return found


def _newest_first(found: dict[str, list[Shown]], ways: set[str]) -> tuple[Shown, ...]:
    once = {record.id: record for way in ways for record in found.get(way, ())}
    return tuple(sorted(once.values(), key=_when, reverse=True))


def _when(record: Win | Reframe) -> tuple[date, datetime, str]:
    """Sort key: wins by their day, reframes, which have none, by the moment they were made."""
    return record.on if isinstance(record, Win) else date.min, record.created_at, record.id
