"""What others are good at: as I noted it, and as they showed it (L15)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past
from career.model import wins
from career.model.people import Person
from career.model.skills import alike

if TYPE_CHECKING:
    from career.model.context import Context


WON, DID, NOTED = range(3)
"""The order of what shows a skill: a win, work that was done, my own note."""


class Shown(NamedTuple):
    """A skill that somebody has, as records call it, and what shows it; `order` puts what was noted last after proofs."""

    skill: str
    why: str
    order: int

    @property
    def is_proof(self) -> bool:
        """Whether they showed it, beyond my own note."""
        return self.order < NOTED


def good_at(person: Person, context: Context) -> Mapping[str, Shown]:
    """Return the skills of a person with what shows each: a win of theirs, work that I gave them, or my own note of it.

    Keys are the skills as `alike` writes them.
    """
    every: Mapping[str, Mapping[str, Shown]] = context.career.index("good at", lambda: _of_all(context))
    return every.get(person.id, MappingProxyType({}))


def best_at(skills: Iterable[str], context: Context) -> list[tuple[Person, Shown]]:
    """Return who has one of these skills, each person once with what shows it best: proofs before notes, then by name."""
    wanted = list(dict.fromkeys(map(alike, skills)))
    found: list[tuple[Person, Shown]] = []
    for person in context.career.people.values():
        if person.archived_on or person.unclear:
            continue
        theirs = good_at(person, context)
        if shown := [theirs[skill] for skill in wanted if skill in theirs]:
            found.append((person, min(shown, key=lambda one: one.order)))
    return sorted(found, key=lambda pair: (pair[1].order, pair[0].name.casefold(), pair[0].id))


def _of_all(context: Context) -> dict[str, dict[str, Shown]]:
    found: dict[str, dict[str, Shown]] = {}
    for person, shown in sorted(_every(context), key=lambda pair: pair[1].order):
        found.setdefault(person, {}).setdefault(alike(shown.skill), shown)
    return found


def _every(context: Context) -> Iterator[tuple[str, Shown]]:
    career, today = context.career, context.today
    theirs = wins.of_others(career)
    for win in career.wins.values():
        if (who := theirs.get(win.id)) and win.archived_on is None:
            yield from (
                (who, Shown(skill, f"showed it {past(win.on, today)}: {win.text}", WON)) for skill in win.skills
            )
    for kept in career.reframes.values():
        task = career.tasks.get(kept.about)
        if kept.for_person and task and task.state == "done":
            yield from ((kept.for_person, Shown(skill, f"did '{task.title}'", DID)) for skill in kept.skills)
    for one in career.contacts.values():
        if one.kind == "help_asked" and one.archived_on is None:
            yield from (
                (one.person, Shown(skill, f"helped you with it {past(one.on, today)}", DID)) for skill in one.skills
            )
    for person in career.people.values():
        yield from ((person.id, Shown(skill, "as you noted", NOTED)) for skill in person.skills)
