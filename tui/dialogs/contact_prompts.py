"""The dialogs on contacts: what it was about, what came of it, and what a nudge makes of one to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.edits import editing, meeting
from career.errors import Refused
from career.language.dates import spell
from career.model import contacts
from career.model.contacts import ContactKind
from career.model.context import Context
from career.model.field import Field, choice_words
from career.model.fields import by_name, fields_of
from career.model.people import Person
from career.model.records import Record, Step
from career.model.snapshot import Career
from career.model.tables import TABLES
from tui.dialogs import prompts
from tui.dialogs.prompts import Prompt, empty, still_there

LATER = ("minutes", "trust")
"""What Tab asks for after what a contact was about."""
OUTCOME = ("skills", "task", "met")
"""What came of help that was asked for (L15)."""


def whom(record: Record | None, career: Career) -> Person:
    """Return the person whom a row is about. Raises Refused where it is about nobody."""
    whose = TABLES[record.table].whose if record else ""
    about = record.id if isinstance(record, Person) else getattr(record, whose or "person", "")
    person = career.people.get(about)
    if person is None:
        raise Refused("M notes that you met somebody.", "5 shows people.")
    return person


def noting(person: Person, kind: ContactKind, context: Context) -> Step | Prompt:
    """Return the step that notes a one-on-one held today, or what is asked about a contact of any other kind."""
    return meeting.held(person, kind, context) if kind == "1on1" else contact_of(person, kind)


def contact_of(person: Person, kind: ContactKind) -> Prompt:
    """Ask what a contact of a kind was about; of help that was asked for also what came of it."""
    fields = ("text", *OUTCOME) if kind == "help_asked" else ("text",)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        values = {**typed, "person": still_there(context.career, person).id, "kind": choice_words(kind)}
        return editing.add("contacts", values, context)

    title = f"{choice_words(kind).capitalize()}: {person.name}"
    return Prompt(title, _fields(fields), empty, make, person.id, kind=kind, parts=(_fields(("on", *LATER)),))


def offering(person: Person, what: str) -> Prompt:
    """Ask for the day of a reminder to offer somebody something; its words are proposed."""
    fields = tuple(field for field in fields_of("reminders") if field.name in {"text", "on"})
    values = {"text": f"{what} {person.name}", "on": "tomorrow"}
    make, _ = prompts.of_lines("reminders")
    return Prompt("A reminder", fields, lambda _: values, make, proposed=frozenset({"on"}))


def meeting_on(person: Person, context: Context) -> Prompt:
    """Ask for the day of the next meeting."""
    asked = prompts.moving(person, "", context.career)
    said = f"agreed for {spell(person.next_on, context.today)}" if person.next_on else ""
    return asked._replace(title=f"When do you meet {person.name}?", shown=(said,) if said else ())


def every(record: Record) -> Iterator[Prompt]:
    """Yield every prompt about contacts with a person; none for any other record."""
    if isinstance(record, Person):
        yield from (contact_of(record, kind) for kind in contacts.KINDS)


def _fields(names: tuple[str, ...]) -> tuple[Field, ...]:
    found = by_name("contacts")
    return tuple(found[name] for name in names)
