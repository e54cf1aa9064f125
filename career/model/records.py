"""What all records have in common, and the two kinds of change of which a commit consists.

The modules of records do without `from __future__ import annotations`: msgspec would read each annotation, a string
then, when the first record is decoded, and that takes every command a tenth of its time.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple, TypeAlias

import msgspec

from career.errors import BadValue
from career.language.text import clean_line

if TYPE_CHECKING:
    from typing import Self

ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Base 32 without the letters that are mistaken for digits or for each other (i, l, o, u)."""
NonNegative = Annotated[int, msgspec.Meta(ge=0)]
ID_LENGTH = 9
"""A letter for the table, or a digit, as the letters are all taken, or "1" and a letter; the rest is random."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One record of the data file. Frozen: a rule makes a changed copy with `msgspec.structs.replace`.

    `id` has a default for the store alone: in the file it is the record's key, and is filled in once the rest is read.
    `created_at` is UTC; all other dates are local calendar dates. `note` is free text. On `revisit_on` the record
    appears in Upcoming again. Once `archived_on` is set, it is out of sight but not deleted.

    Each table says which field is its headline, which date is moved and put off, and which holds the day it was closed.
    One with a state is closed once that is none of `open_states`. What is no work cannot be reframed. A record that has
    no words of its own is named after the one that the first of `about_fields` with an id points at.
    """

    table: ClassVar[str] = ""
    letter: ClassVar[str] = ""
    title_field: ClassVar[str] = "title"
    date_field: ClassVar[str] = ""
    closed_field: ClassVar[str] = ""
    open_states: ClassVar[frozenset[str]] = frozenset()
    is_work: ClassVar[bool] = True
    about_fields: ClassVar[tuple[str, ...]] = ()

    id: str = ""
    created_at: datetime
    note: str = ""
    revisit_on: date | None = None
    archived_on: date | None = None

    @property
    def headline(self) -> str:
        """Return the one line that names this record to a person, or its id where nothing was written."""
        return str(getattr(self, self.title_field)) or self.id

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left to do about it, as far as its own fields tell."""
        if self.open_states:
            return getattr(self, "state", "") not in self.open_states
        return bool(self.closed_field) and getattr(self, self.closed_field) is not None

    def settled(self, _today: date) -> "Self":
        """Return the record with the dates that follow from what was typed; a date whose cause is gone is cleared."""
        return self

    def check(self) -> None:
        """Raise BadValue where the fields contradict each other."""


def stored_name(kind: type[Record], name: str) -> str:
    """Return the name that a field has in the file. It never changes there, so that an older rung reads it, too."""
    return kind.__struct_encode_fields__[kind.__struct_fields__.index(name)]


def field_name(kind: type[Record], stored: str) -> str:
    """Return the name of the field that the file calls `stored`, or `stored` itself where there is none."""
    names = dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))
    return names.get(stored, stored)


class Deleted(NamedTuple):
    """The change that deletes a record. The data file keeps a tombstone without text; undo brings everything back."""

    id: str


Change: TypeAlias = Record | Deleted


class Step(NamedTuple):
    """The result of a rule: one named step, committed and undone as a whole. `store.commit(*step)`."""

    label: str
    changes: list[Change]


NOTHING = Step("Nothing was changed", [])
"""The step of somebody who saved a form as it was."""


def required(text: str, field: str, what: str) -> str:
    """Return `text` as one clean line. Raises BadValue, naming `what` is missing, where nothing is left of it."""
    line = clean_line(text)
    if not line:
        raise BadValue(f"Nothing was typed for {what}.", "Type at least one word.", field=field)
    return line
