"""One identity for a person: who could be the same, merging two into one, and saying that two are not one.

Nobody is ever merged by the program alone: people who seem to be one are offered, and a no is remembered.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.folding import folded
from career.language.width import shorten
from career.model import people, wins
from career.model.field_values import NO, YES
from career.model.people import Person
from career.model.records import Change, Record, Step
from career.model.references import referred
from career.model.snapshot import SHOWN_CELLS

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

MOST = 9
"""The most people that are offered to choose from, by digit."""


class Offer(NamedTuple):
    """A person who may be one of the `others`: all of whom have the name where it is unclear, else the one alike."""

    person: Person
    others: tuple[Person, ...]


def offers(career: Career) -> list[Offer]:
    """Return what to ask about people: who was meant by a name, oldest first, then who could be the same, by name."""
    return career.index("merge offers", lambda: [*_unclear(career), *_alike(career)])


def offered_for(person: Person, career: Career) -> list[Person]:
    """Return the people who could be the same as this one, those who are better known first."""
    found = [o for o in offers(career) if person == o.person or (person in o.others and not o.person.unclear)]
    both = (one for offer in found for one in (offer.person, *offer.others) if one != person)
    return list(dict.fromkeys(both))


def asked_about(record: Record, career: Career) -> Person | None:
    """Return the person whom a record is about: itself, or one whom it names while it is open who was meant."""
    if isinstance(record, Person):
        return record
    named = (career.people.get(i) for _, i in referred(record))
    return next((person for person in named if person and person.unclear), None)


def is_asked(record: Record, career: Career) -> bool:
    """Whether there is something to ask about the person whom a record is about."""
    person = asked_about(record, career)
    return bool(person and offered_for(person, career))


def who(typed: str, career: Career) -> Person:
    """Return the one person with this name or id. Raises BadValue where there is none, or where it could be several."""
    line = " ".join(typed.split())
    found = career.get(line.lower())
    hits = [found] if isinstance(found, Person) else _hits(line, career)
    shown = shorten(line, SHOWN_CELLS)
    if not hits:
        raise BadValue(f"There is nobody called '{shown}'.", "`rung people` lists everybody.", field="person")
    if len(hits) > 1:
        ids = ", ".join(f"{people.said_of(p)} {career.short(p.id)}" for p in hits)
        raise BadValue(f"There are {len(hits)} people called '{shown}'.", f"Type the id: {ids}.", field="person")
    return hits[0]


def _hits(line: str, career: Career) -> list[Person]:
    """Return the people with this name, an unclear one if its question mark is typed, else whose id begins so."""
    named = people.called(line, career)
    unclear = [p for p in career.people.values() if p.unclear and line.casefold() in _words_of_unclear(p, named)]
    begun = [p for i, p in career.people.items() if i.startswith(line.lower())] if len(line) > 2 else []
    return named or unclear or begun


def _words_of_unclear(person: Person, named: list[Person]) -> set[str]:
    """Return what means an unclear person: the name with its question mark, and without where nobody has the name."""
    return {person.headline.casefold()} | (set() if named else {person.name.casefold()})


def merge(gone: Person, into: Person, career: Career) -> Step:
    """Let `gone` go into `into`: all that points at the one points at the other, and what `into` lacks is filled in.

    Sets are joined, and both notes are kept. Whoever was unclear goes into the other, whichever way round. Names that
    are clear by that are settled, too. Raises Refused for one and the same person.
    """
    if gone.id == into.id:
        raise Refused(f"'{into.headline}' is one person already.", "Name two people: `rung merge A B`.")
    if into.unclear and not gone.unclear:
        gone, into = into, gone
    now = career.changed([replace(gone, merged_into=into.id)])
    open_before = [offer.person for offer in _unclear(career) if len(offer.others) > 1 and offer.person.id != gone.id]
    every = [gone, *(one for one in open_before if [p.id for p in candidates(one, now)] == [into.id])]
    filled = functools.reduce(_filled, every, into)
    changes: list[Change] = [replace(one, merged_into=into.id) for one in every]
    changes += [] if filled == into else [filled]
    changes += wins.renamed({one.headline: into.headline for one in every if people.is_only(one, career)}, career)
    return Step(f"Merged '{gone.headline}' into '{into.headline}'", changes)


def keep_apart(person: Person, others: list[Person], career: Career) -> Step:
    """Remember that a person is none of the others. One who was unclear is somebody of their own by that."""
    apart = person.apart_from | {other.id for other in others}
    names = " and ".join(dict.fromkeys(f"'{one.name}'" for one in (*others, person)))
    now = replace(person, unclear=False, apart_from=apart)
    changes = wins.renamed({person.headline: now.headline}, career) if person.unclear else []
    return Step(f"Kept {names} apart", [now, *changes])


class SameName(Refused):
    """Somebody with the name is there already, and may be the person who was to be added."""

    def __init__(self, same: list[Person]) -> None:
        told = " and ".join(people.said_of(person) for person in same)
        super().__init__(f"{told} is there already.", "Is it the same person?", field="name")
        self.same = same


SAME = "same"
"""The name of what is answered, beside the fields of a person, where somebody with the name is there already."""
ANOTHER = "n"
"""The answer that it is somebody else."""


def add(name: str, fields: Mapping[str, Any], same: str, context: Context) -> Step:
    """Add a person with these fields; whoever was nothing but this name so far gets them.

    `same` says who of those with the name it is: an id, yes where there is one, ANOTHER for somebody else, "" where
    nobody was asked. Raises SameName where that has to be asked.
    """
    career = context.career
    named = [p for p in people.called(name, career) if name.casefold() in map(str.casefold, people.names_of(p, career))]
    said = same.strip().casefold()
    is_another = bool(said) and said in NO
    if said and said not in YES | NO:
        return _known_better(who(said, career), fields)
    if named and not is_another:
        if len(named) > 1 or not (said or named[0].is_bare):
            raise SameName(named)
        return _known_better(named[0], fields)
    made = context.moment.make(Person, name=name, **fields, apart_from=frozenset(person.id for person in named))
    return Step(f"Added person '{made.name}'", [made])


def _known_better(person: Person, fields: Mapping[str, Any]) -> Step:
    """Give a person the fields that were typed for them; notes and sets keep what they had."""
    typed = replace(person, **{"note": "", "cares_about": frozenset(), **fields})
    known = replace(typed, note=_both_notes(person, typed), cares_about=person.cares_about | typed.cares_about)
    known = replace(known, skills=person.skills | typed.skills, decides_on=person.decides_on | typed.decides_on)
    return Step(f"Added what is known of '{known.name}'", [known])


def _both_notes(one: Person, other: Person) -> str:
    return one.note if other.note in one.note else "\n".join(filter(None, (one.note, other.note)))


def candidates(person: Person, career: Career) -> list[Person]:
    """Return who may have been meant by an unclear person: those with the name; for a mere digit, the influential."""
    named = people.called(person.name, career)
    if not named and not any(map(str.isalpha, person.name)):
        named = [one for one in people.influential(career) if one.influence]
    named.sort(key=lambda one: (-one.influence, one.role, one.id))
    return [one for one in named if not _are_apart(person, one, career)]


def about(person: Person, career: Career) -> list[Record]:
    """Return the records that point at a person, the newest first."""
    return sorted(_pointing(career).get(person.id, ()), key=lambda r: (r.created_at, r.id), reverse=True)


def in_order(one: Person, other: Person) -> tuple[Person, Person]:
    """Return two people who are one: who goes, and who stays, the one who is better known."""
    gone, into = sorted((one, other), key=_known)
    return gone, into


def _pointing(career: Career) -> dict[str, list[Record]]:
    def build() -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for record in career:
            for i in {at for _, at in referred(record)} & career.people.keys():
                found.setdefault(i, []).append(record)
        return found

    return career.index("records by person", build)


def _filled(into: Person, gone: Person) -> Person:
    """Return a person with what is known of another: their own where both are known, the sets and notes of both."""
    return replace(
        into,
        role=gone.role if into.role == "other" else into.role,
        influence=into.influence or gone.influence,
        cares_about=into.cares_about | gone.cares_about,
        skills=into.skills | gone.skills,
        decides_on=into.decides_on | gone.decides_on,
        growth_area=into.growth_area or gone.growth_area,
        cadence_days=gone.cadence_days if into.cadence_days is None else into.cadence_days,
        next_on=into.next_on or gone.next_on,
        note=_both_notes(into, gone),
        revisit_on=into.revisit_on or gone.revisit_on,
        archived_on=into.archived_on and gone.archived_on,
        apart_from=(into.apart_from | gone.apart_from) - {into.id, gone.id},
        shown_character=gone.shown_character if into.shown_character is None else into.shown_character,
        shown_competence=gone.shown_competence if into.shown_competence is None else into.shown_competence,
        trust_move=into.trust_move or gone.trust_move,
        trust_move_on=into.trust_move_on if into.trust_move else gone.trust_move_on,
    )


def _unclear(career: Career) -> Iterator[Offer]:
    for person in sorted((p for p in career.people.values() if p.unclear), key=lambda p: (p.created_at, p.id)):
        if found := candidates(person, career):
            yield Offer(person, tuple(found))


def _alike(career: Career) -> Iterator[Offer]:
    """Yield the pairs of people with one name but for accents, or of whom one has the first words of the other's."""
    there = sorted((p for p in career.people.values() if not p.unclear), key=lambda p: (p.name.casefold(), p.id))
    by_name: dict[tuple[str, ...], list[Person]] = {}
    for person in there:
        by_name.setdefault(_words(person), []).append(person)
    for person in there:
        words = _words(person)
        for length in range(1, len(words) + 1):
            for other in by_name.get(words[:length], ()):
                is_pair = other.id != person.id and (length < len(words) or other.id < person.id)
                if is_pair and not _are_apart(person, other, career):
                    gone, into = in_order(person, other)
                    yield Offer(gone, (into,))


def _words(person: Person) -> tuple[str, ...]:
    return tuple(folded(person.name).removeprefix("@").split())


def _known(person: Person) -> tuple[bool, int, int, float, str]:
    """Return a key by which the better known of two people is the greater, and of equals the earlier."""
    return not person.is_bare, person.influence, len(person.name), -person.created_at.timestamp(), person.id


def _are_apart(one: Person, other: Person, career: Career) -> bool:
    said = {career.survivor(i) for i in one.apart_from}, {career.survivor(i) for i in other.apart_from}
    return other.id in said[0] or one.id in said[1]
