"""Repair: the steps from a relation that is strained to a fresh start, each with its day (B13, B14).

They say what I did about it and when. A step is a record, so that what two machines noted stays; the latest counts.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias, get_args

from career.language.text import clean_line
from career.model.backlinks import pointing
from career.model.records import Record, Step

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from career.model.context import Context
    from career.model.snapshot import Career

RepairState: TypeAlias = Literal["strained", "invited", "talked", "fresh_start", "none"]
STATES: tuple[RepairState, ...] = get_args(RepairState)
"""The states in the order of their digits; "none" says that there is nothing to repair after all."""
WAITING: frozenset[str] = frozenset({"strained", "invited", "talked"})
"""The states that call for a next step."""
NEXT: "Mapping[str, str]" = {
    "strained": "ask to start again",
    "invited": "did you meet?",
    "talked": "is it a fresh start?",
}
"""What comes next after each state."""
ROW: "Mapping[str, str]" = {"strained": "start again?", "invited": "did you meet?", "talked": "fresh start?"}
"""The same in a few cells, for the row of a person; when it is due stands after it."""
LIKELY: "Mapping[RepairState, RepairState]" = {
    "none": "strained",
    "strained": "invited",
    "invited": "talked",
    "talked": "fresh_start",
    "fresh_start": "strained",
}
"""The state that most likely follows each; any other may."""


class Repair(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A step on a day: what is between `person` (an id) and me from then on, and what happened, in my words.

    On `next_on` the next step is due, where that is not so many days later as the setting `repair_days` says.
    """

    table: ClassVar[str] = "repairs"
    letter: ClassVar[str] = "6"
    title_field: ClassVar[str] = "text"
    about_fields: ClassVar[tuple[str, ...]] = ("person",)
    date_field: ClassVar[str] = "next_on"
    is_work: ClassVar[bool] = False

    person: str
    on: date
    state: RepairState = "strained"
    text: str = ""
    next_on: date | None = None


def steps(person: str, career: "Career") -> list[Repair]:
    """Return the steps with a person (an id), the latest first."""
    found = (one for one in pointing(Repair, "person", person, career) if one.archived_on is None)
    return sorted(found, key=lambda one: (one.on, one.created_at, one.id), reverse=True)


def latest(person: str, career: "Career") -> Repair | None:
    """Return the step that counts, None where nothing was ever strained."""
    return next(iter(steps(person, career)), None)


def waits(step: Repair, career: "Career") -> bool:
    """Whether a step is the latest with its person, and calls for a next one."""
    person = career.people.get(step.person)
    is_there = person is not None and person.archived_on is None
    return is_there and step.state in WAITING and latest(step.person, career) == step


def due(step: Repair, context: "Context") -> date:
    """Return the day on which the next step is due (B13)."""
    return step.next_on or step.on + timedelta(days=context.settings.repair_days)


def waiting(context: "Context") -> list[Repair]:
    """Return the steps that call for a next one, the one that is due first first."""
    found = [one for one in context.career.repairs.values() if waits(one, context.career)]
    return sorted(found, key=lambda one: (due(one, context), one.created_at, one.id))


def added(values: "Mapping[str, Any]", context: "Context") -> Step:
    """Return the step that adds a record from the values of its fields."""
    made = context.moment.make(Repair, **{**values, "text": clean_line(values.get("text") or "")})
    return Step(f"Noted a step with {context.career.headline(made.person)}", [made])
