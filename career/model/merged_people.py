"""Two people who turned out to be one: the one who was merged into the other, and what pointed at them.

A merge leaves a pointer in the record that is gone (`Person.merged_into`), and every other record as it is. What points
at the one who is gone is read as pointing at the other. So a machine that did not know of the merge may still point at
either, and an undone merge gives both back what was theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec.structs import replace

from career.model.people import Person
from career.model.records import Record
from career.model.tables import TABLES

R = TypeVar("R", bound=Record)


def gone(people: Mapping[str, Person]) -> dict[str, Person]:
    """Return those who were merged into somebody who is there, by id.

    Of people who were merged in a circle, on machines that did not know of each other, the earliest stays.
    """
    pointing = (person for person in people.values() if person.merged_into)
    return {person.id: person for person in pointing if _end(person, people) != person.id}


def _end(person: Person, people: Mapping[str, Person]) -> str:
    """Return the id of the person at the end of the pointers."""
    path: list[str] = []
    at = person.id
    while at not in path:
        path.append(at)
        following = people[at].merged_into
        if following not in people:
            return at
        at = following
    circle = path[path.index(at) :]
    return min(circle, key=lambda i: (people[i].created_at, i))


def followed(record: R, survivor: Callable[[str], str]) -> R:
    """Return the record with each id of somebody who was merged replaced by the id of whom they were merged into."""
    row = TABLES[record.table]
    held = {name: getattr(record, name) for name in row.refers}
    moved: dict[str, object] = {name: there for name, i in held.items() if (there := survivor(i)) != i}
    for name in row.refers_many:
        ids = getattr(record, name)
        if (there_now := frozenset(map(survivor, ids))) != ids:
            moved[name] = there_now
    return replace(record, **moved) if moved else record
