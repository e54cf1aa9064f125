"""The dialogs on the agenda of a one-on-one, and the agenda as a text (O1, O3, O11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.edits import editing, talking
from career.errors import Refused
from career.model import agenda as topics
from career.model.agenda import Side
from career.model.context import Context
from career.model.field import Field, choice_words
from career.model.fields import by_name
from career.model.people import Person
from career.model.records import Record, Step
from career.model.snapshot import Career
from career.views import agenda, agenda_lines
from career.views.agenda import Point
from tui.dialogs.prompts import Prompt, still_there


def topic(person: Person, side: Side) -> Prompt:
    """Ask for a topic for a person, in one of the two columns."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return editing.add("topics", {**typed, "person": still_there(context.career, person).id}, context)

    fields = _fields("text", "side")
    values = {"side": choice_words(side)}
    return Prompt(f"A topic for {person.name}", fields, lambda _: values, make, person.id)


def note(point: Point, person: Person) -> Prompt:
    """Ask what was said about a line of the agenda."""
    about = point.about or point.key  # the same before and after the line has a record of its own

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = next((one for one in agenda.points(person, context) if _is_same(one, point)), None)
        if now is None:
            raise Refused(f"'{point.text}' is not on the agenda any more.", "y copies it.")
        return talking.note(now, typed["said"], person, context)

    def values(career: Career) -> Mapping[str, str]:
        own = (one for one in topics.of(person.id, career) if not one.contact)
        stored = next((one for one in own if about in {one.id, one.about}), None)
        return {"said": stored.said if stored else ""}

    return Prompt("What was said?", _fields("said"), values, make, person.id, shown=(point.text,), kind=about)


def as_text(person: Person, context: Context) -> Iterator[str]:
    """Yield the agenda as lines of text, its two columns one below the other."""
    found = agenda.points(person, context)
    for side in topics.SIDES:
        own = agenda.on_side(side, found)
        if own:
            yield f"{agenda_lines.COLUMNS[side]}:"
        for point in own:
            said = f": {point.topic.said}" if point.topic and point.topic.said else ""
            yield f"- [{'x' if point.is_ticked else ' '}] {point.text}{said}"


def every(record: Record, context: Context) -> Iterator[Prompt]:
    """Yield every prompt on the agenda with a person; none for any other record."""
    if isinstance(record, Person):
        yield from (topic(record, side) for side in topics.SIDES)
        yield from (note(point, record) for point in agenda.points(record, context))


def _is_same(one: Point, other: Point) -> bool:
    return one.key == other.key or bool(one.about and one.about == other.about)


def _fields(*names: str) -> tuple[Field, ...]:
    found = by_name("topics")
    return tuple(found[name] for name in names)
