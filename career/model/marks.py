"""The marks of a record that a digit sets or takes back: those of a win, and what lies beyond the role in a task, or was my own choice."""

from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from career.model.records import Record, Step
from career.model.tasks import Task
from career.model.wins import Win

R = TypeVar("R", bound=Record)


class Mark(NamedTuple):
    """A mark: its field, what it is called, and what it is for."""

    field: str
    words: str
    what: str


MARKS: dict[type[Record], tuple[Mark, ...]] = {
    Win: (
        Mark("milestone", "milestone", "a big one"),
        Mark("pinned", "pinned", "stays in sight"),
        Mark("old_skill", "old skill used again", "from other work, or long unused"),
        Mark("needed", "needed", "somebody needed you for it"),
    ),
    Task: (
        Mark("outside_role", "outside my role", "more than the job asks"),
        Mark("outside_comfort", "outside my comfort", "new, or a little frightening"),
        Mark("chosen", "my own choice", "nobody asked for it"),
    ),
}
"""The marks by the kind of record, in the order of their digits."""


def marked(record: Record, mark: Mark) -> Step:
    """Set a mark of a record, or take it back (P1, P4, L8, L9, P12)."""
    is_on = not getattr(record, mark.field)
    name = record.headline
    what = f"Marked '{name}': {mark.words}" if is_on else f"'{name}' is not marked any more: {mark.words}"
    return Step(what, [replace(record, **{mark.field: is_on})])
