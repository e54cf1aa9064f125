"""The people of a working life: who they are, how much influence they have, what they care about (B9, B10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec

from career.errors import BadValue
from career.language.text import clean_line
from career.model.records import Change, Record

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

Role = Literal["manager", "skip", "mentor", "sponsor", "coach", "peer", "report", "partner", "other"]
Influence = Annotated[int, msgspec.Meta(ge=0, le=3)]


class Person(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person. `influence` is how much they can influence my future, 0 to 3; it is never a judgement of them.

    `growth_area` is what somebody who reports to me is growing in (C.5.2).
    """

    table: ClassVar[str] = "people"
    letter: ClassVar[str] = "p"
    title_field: ClassVar[str] = "name"
    is_work: ClassVar[bool] = False

    name: str
    role: Role = "other"
    influence: Influence = 0
    cares_about: frozenset[str] = frozenset()
    growth_area: str = ""


def named(name: str, context: Context) -> tuple[str, list[Change]]:
    """Return the id of the person called `name`, and the record to add where nobody has that name yet.

    Matches the whole name, or a first name that only one person has, ignoring case. A whole id counts too, and the
    beginning of one if it contains a digit, as names rarely do. Raises BadValue where several people have the name.
    """
    career = context.career
    wanted = _bare(name)
    if not wanted:
        return "", []
    if wanted in career.people:
        return wanted, []
    people = career.people.values()
    same = [p for p in people if _bare(p.name).casefold() == wanted.casefold()]
    hits = same or [p for p in people if _bare(p.name).casefold().split(" ")[0] == wanted.casefold()]
    if len(hits) > 1:
        choices = ", ".join(f"{p.name} ({p.role}) {p.id}" for p in hits)
        raise BadValue(f"There are {len(hits)} people called '{wanted}'.", f"Type the id: {choices}.", field="person")
    if hits:
        return hits[0].id, []
    begun = [i for i in career.people if i.startswith(wanted.lower())]
    if len(begun) == 1 and len(wanted) > 2 and any(sign.isdigit() for sign in wanted):
        return begun[0], []
    fresh = context.moment.make(Person, name=wanted)
    return fresh.id, [fresh]


def shown(person_id: str, career: Career) -> str:
    """Return the name to show and to type for a person: their own, or their id if somebody else has the same name."""
    person = career.people.get(person_id)
    if person is None:
        return career.headline(person_id)
    same = [p for p in career.people.values() if _bare(p.name).casefold() == _bare(person.name).casefold()]
    return person.name if len(same) == 1 else person.id


def _bare(name: str) -> str:
    """Return a name without the @ that people type before it."""
    return clean_line(name).removeprefix("@").strip()
