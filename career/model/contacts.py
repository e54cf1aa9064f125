"""Contacts: a one-on-one that was held, help given or asked for, time without work, thanks (O11, L12 to L15, P10).

They say what I did and when; nothing in them judges the other person. `trust` says which side of me I have shown.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias, get_args

import msgspec

from career.errors import BadValue
from career.model.backlinks import pointing
from career.model.records import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career.model.context import Context
    from career.model.people import Person
    from career.model.snapshot import Career

ContactKind: TypeAlias = Literal["1on1", "help_given", "help_asked", "social", "thanks", "other"]
KINDS: tuple[ContactKind, ...] = get_args(ContactKind)
"""The kinds, in the order of their digits."""
Trust: TypeAlias = Literal["", "character", "competence"]
LABELS: "Mapping[ContactKind, str]" = {
    "1on1": "Noted a one-on-one with",
    "help_given": "Noted help given to",
    "help_asked": "Noted help from",
    "social": "Noted time with",
    "thanks": "Noted thanks to",
    "other": "Noted a contact with",
}
"""What the step is called that notes a contact, before the name."""
WITH_ONE_ON_ONE = frozenset({"manager", "report", "mentor", "coach"})
"""The roles of people with whom one-on-ones are held; with all others any contact counts."""
HELP_DAYS = 30
"""Days over which help given and asked for is counted (L13)."""


class Contact(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A contact with `person` (an id) on a day. Of help that I asked for it says what came of it (L15).

    `skills` are those I learned by it, `task` is the id of the task that moved on, `met` that of whom I met.
    """

    table: ClassVar[str] = "contacts"
    letter: ClassVar[str] = "h"
    title_field: ClassVar[str] = "text"
    about_fields: ClassVar[tuple[str, ...]] = ("person",)
    is_work: ClassVar[bool] = False

    person: str
    on: date
    kind: ContactKind = "other"
    text: str = ""
    minutes: Annotated[int, msgspec.Meta(ge=0, le=1440)] | None = None
    trust: Trust = ""
    skills: frozenset[str] = frozenset()
    task: str = ""
    met: str = ""

    def check(self) -> None:
        """Raise BadValue where somebody is said to have introduced me to themselves (L15)."""
        if self.met and self.met == self.person:
            raise BadValue("That is the person you had the contact with.", "Name whom you met by it.", field="met")


def has_one_on_ones(person: "Person") -> bool:
    """Whether one-on-ones are held with a person, going by their role (O11)."""
    return person.role in WITH_ONE_ON_ONE


def usual_kind(person: "Person") -> ContactKind:
    """Return the kind of a contact with a person where none was said."""
    return "1on1" if has_one_on_ones(person) else "other"


def of(person: str, career: "Career", kind: ContactKind | None = None) -> list[Contact]:
    """Return the contacts with a person (an id), of one `kind` or of all, the latest first."""
    found = pointing(Contact, "person", person, career)
    there = [one for one in found if one.archived_on is None and (kind is None or one.kind == kind)]
    return sorted(there, key=lambda one: (one.on, one.created_at, one.id), reverse=True)


def last_of_kind(kind: ContactKind, career: "Career") -> Contact | None:
    """Return the latest contact of a kind, whoever it was with; None where there is none."""
    there = (one for one in career.contacts.values() if one.kind == kind and one.archived_on is None)
    return max(there, key=lambda one: (one.on, one.created_at, one.id), default=None)


def count(kind: ContactKind, context: "Context", days: int = HELP_DAYS) -> int:
    """Return how many contacts of a kind there were in the last so many days, today among them (L13)."""
    first = context.today - timedelta(days=days)
    there = (one for one in context.career.contacts.values() if one.kind == kind and one.archived_on is None)
    return sum(first < one.on <= context.today for one in there)


def help_said(context: "Context") -> str:
    """Return how often I helped and asked for help in the last thirty days, "" where neither was noted (L13, L15)."""
    given, asked = count("help_given", context), count("help_asked", context)
    return f"help given {given}, asked for {asked}, in {HELP_DAYS} days" if given or asked else ""
