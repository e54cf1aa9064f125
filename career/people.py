"""The people of a working life: who they are, how much they can influence, what they care about (B9, B10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec

from career.errors import BadValue
from career.records import Change, Record
from career.text import clean_line

if TYPE_CHECKING:
    from career.moment import Moment
    from career.snapshot import Career

Role = Literal["manager", "skip", "mentor", "sponsor", "coach", "peer", "report", "partner", "other"]
Influence = Annotated[int, msgspec.Meta(ge=0, le=3)]


class Person(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person. `influence` is how much they can influence my future, 0 to 3; never a verdict on them."""

    table: ClassVar[str] = "people"
    letter: ClassVar[str] = "p"
    title_field: ClassVar[str] = "name"

    name: str
    role: Role = "other"
    influence: Influence = 0
    cares_about: frozenset[str] = frozenset()


def named(name: str, career: Career, moment: Moment) -> tuple[str, list[Change]]:
    """Give the id of the person called `name`, and the record to add where nobody is called so yet.

    Matches the whole name, or a first name that only one person has, whatever the case; an exact id counts too.
    Raises Refused where several people have the name.
    """
    wanted = clean_line(name).removeprefix("@")
    if not wanted:
        return "", []
    if wanted in career.people:
        return wanted, []
    people = career.people.values()
    same = [p for p in people if p.name.casefold() == wanted.casefold()]
    hits = same or [p for p in people if p.name.casefold().split(" ")[0] == wanted.casefold()]
    if len(hits) > 1:
        known = ", ".join(f"{p.name} ({p.role}) {p.id}" for p in hits)
        raise BadValue(f"There are {len(hits)} people called '{wanted}'.", f"Give the id: {known}.", field="person")
    if hits:
        return hits[0].id, []
    fresh = moment.make(Person, name=wanted)
    return fresh.id, [fresh]
