"""The people of a working life: who they are, how much influence they have, what they care about (B9, B10)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec

from career.language.text import clean_line
from career.model.field import choice_words
from career.model.records import ID_LENGTH, Change, Record

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

Role = Literal["manager", "skip", "mentor", "sponsor", "coach", "peer", "report", "partner", "other"]
Shown = Annotated[int, msgspec.Meta(ge=0, le=4)]
"""How much of a side of me I have shown somebody (`career.model.trust` has the words for it)."""
Influence = Annotated[int, msgspec.Meta(ge=0, le=3)]
DECIDES = 2
"""The least influence of somebody who is said to decide."""
TOGETHER = timedelta(seconds=1)
"""What was written down within this time came together, and means the same person by the same name."""


class Person(
    Record, frozen=True, kw_only=True, omit_defaults=True, rename={"skills": "good_at", "decides_on": "influences"}
):
    """A person. `influence` is how much they can influence my future, 0 to 3; it is never a judgement of them.

    `skills` are what they are good at: whom to ask when a task is stuck (L15). `decides_on` are the ids of the goals on
    which they have a say (B9). `growth_area` is what somebody who reports to me is growing in (C.5.2). `cadence_days`
    are the days from one meeting to the next, 0 for none and None for what is usual for the role (O11); `next_on` is
    the day that was agreed instead. One who is `unclear` is a name as it was typed, while it is open which of several
    people was meant. One who was `merged_into` another (an id) is not listed any more: what points at them is read as
    pointing at the other. `apart_from` are ids of people with a similar name who are somebody else. `shown_character`
    and `shown_competence` say how much I have shown them of either, 0 to 4, and `trust_move` what I do about it next,
    until `trust_move_on`: they are about me, and private (B12).
    """

    table: ClassVar[str] = "people"
    letter: ClassVar[str] = "p"
    title_field: ClassVar[str] = "name"
    date_field: ClassVar[str] = "next_on"
    is_work: ClassVar[bool] = False

    name: str
    role: Role = "other"
    influence: Influence = 0
    cares_about: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    decides_on: frozenset[str] = frozenset()
    growth_area: str = ""
    cadence_days: Annotated[int, msgspec.Meta(ge=0, le=3660)] | None = None
    next_on: date | None = None
    unclear: bool = False
    merged_into: str = ""
    apart_from: frozenset[str] = frozenset()
    shown_character: Shown | None = None
    shown_competence: Shown | None = None
    trust_move: str = ""
    trust_move_on: date | None = None

    @property
    def headline(self) -> str:
        """Return the name, with a question mark while it is open who was meant; the id where there is no name."""
        return f"{self.name}?" if self.unclear else self.name or self.id

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the name is known."""
        known = self.influence or self.cares_about or self.skills or self.decides_on or self.growth_area or self.note
        rated = self.shown_character is not None or self.shown_competence is not None or self.trust_move
        is_plain = not (known or rated) and self.revisit_on is None
        return self.role == "other" and is_plain and self.archived_on is None


def named(name: str, context: "Context") -> tuple[str, list[Change]]:
    """Return the id of the person called `name`, and the record to add where nobody has that name yet.

    Matches the whole name, or a first name that only one person has, ignoring case. A whole id counts too, and the
    beginning of one if it contains a digit, as names rarely do. A name that could be several people, or that has no
    letter, is never refused: it becomes an unclear person, and who it was is asked later.
    """
    career = context.career
    wanted = _bare(name)
    if not wanted:
        return "", []
    if isinstance(found := career.get(wanted), Person):
        return found.id, []
    hits = called(wanted, career)
    if len(hits) == 1:
        return hits[0].id, []
    if not hits and (begun := _by_id(wanted.lower(), career)):
        return begun, []
    is_unclear = bool(hits) or not any(sign.isalpha() for sign in wanted)
    if is_unclear and (same := _typed_together(wanted, context)):
        return same, []
    fresh = context.moment.make(Person, name=wanted, unclear=is_unclear)
    return fresh.id, [fresh]


def called(name: str, career: "Career") -> list[Person]:
    """Return the people with this whole name, else those with it as their first name, ignoring case; no unclear ones.

    The names of those who were merged into a person count as the person's own.
    """
    wanted = _bare(name).casefold()
    whole, first = career.index("people by name", lambda: _by_name(career))
    return [career.people[i] for i in whole.get(wanted) or first.get(wanted) or ()]


def names_of(person: Person, career: "Career") -> list[str]:
    """Return the names of a person: their own, and those of all who were merged into them, each once."""
    others = (gone.name for gone in career.merged.values() if career.survivor(gone.id) == person.id)
    return list(dict.fromkeys([person.name, *others]))


def is_only(person: Person, career: "Career") -> bool:
    """Whether the headline of a person means nobody else: each unclear name has a question mark."""
    return person.unclear or called(person.name, career) == [person]


def shown(person_id: str, career: "Career") -> str:
    """Return the name to show and to type for a person: their own, or their id if it could be somebody else's."""
    person = career.people.get(person_id)
    if person is None:
        return career.headline(person_id)
    return person.name if called(person.name, career) == [person] else person.id


def written(text: str, career: "Career") -> str:
    """Return a text as people read it: where it is the id of a person and nothing else, their name."""
    found = career.get(text) if text[:1] == Person.letter and len(text) == ID_LENGTH else None
    return found.headline if isinstance(found, Person) else text


def influential(career: "Career") -> list[Person]:
    """Return everybody who could be meant where a person is asked for: the most influential first, then by name."""
    there = [person for person in career.people.values() if not person.unclear and person.archived_on is None]
    return sorted(there, key=lambda p: (-p.influence, p.name.casefold(), p.id))


def deciding(career: "Career") -> list[Person]:
    """Return everybody who decides on my future: the most influential first, then by name (B9)."""
    return [person for person in influential(career) if person.influence >= DECIDES]


def said_of(person: Person) -> str:
    """Return a name with what is known of the person, as it tells two of one name apart."""
    known = [choice_words(person.role)] if person.role != "other" else []
    known += [f"influence {person.influence}"] if person.influence else []
    known += [f"cares about {', '.join(sorted(person.cares_about))}"] if person.cares_about else []
    return f"{person.name} ({', '.join(known)})" if known else person.name


def _by_name(career: "Career") -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Map whole names and first names, without case, to the ids of those who have them."""
    whole: dict[str, list[str]] = {}
    first: dict[str, list[str]] = {}
    owners = [(p, p.id) for p in career.people.values()] + [(p, career.survivor(p.id)) for p in career.merged.values()]
    for person, owner in owners:
        name = _bare(person.name).casefold()
        for key, found in ((name, whole), (name.split(" ")[0], first)):
            ids = found.setdefault(key, [])
            if owner in career.people and owner not in ids and not person.unclear:
                ids.append(owner)
    return whole, first


def _by_id(wanted: str, career: "Career") -> str:
    """Return the one id that begins so, with a digit in it; "" where there is none."""
    if len(wanted) < 3 or not any(sign.isdigit() for sign in wanted):
        return ""
    begun = [i for i in career.people if i.startswith(wanted)]
    return begun[0] if len(begun) == 1 else ""


def _typed_together(name: str, context: "Context") -> str:
    """Return the id of the unclear person that the same name made a moment ago, as in a list of lines; else ""."""
    people = context.career.people.values()
    same = (p for p in people if p.unclear and p.name == name and context.moment.now - p.created_at < TOGETHER)
    return next((p.id for p in same), "")


def _bare(name: str) -> str:
    """Return a name without the @ that people type before it."""
    return clean_line(name).removeprefix("@").strip()


def name_words(career: "Career") -> frozenset[str]:
    """Return the words of all names that there are or were, folded, those of merged people among them: what may name somebody."""
    from career.language.folding import folded  # few commands need it

    everybody = [*career.people.values(), *career.merged.values()]
    return career.index("words of names", lambda: frozenset(w for p in everybody for w in folded(p.name).split()))
