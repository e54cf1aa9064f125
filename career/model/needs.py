"""What the organisation needs, by whom it is said and until when; goals and tasks say which need they serve (G9)."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from career.errors import Refused
from career.language.text import clean_line
from career.model import goals, tasks
from career.model.backlinks import pointing
from career.model.goals import Goal
from career.model.records import Record, Step, required
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

MOST_BEHAVIOURS = 7
"""Behaviours that one can have in mind at a time (B2)."""


class Need(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something that the organisation needs; `owner` is the id of the person who answers for it, `until` its last day."""

    table: ClassVar[str] = "needs"
    letter: ClassVar[str] = "l"
    title_field: ClassVar[str] = "text"
    is_work: ClassVar[bool] = False

    text: str
    owner: str = ""
    until: date | None = None


class Behaviour(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something that the boss I wish I had would do, and that I can do for others (B2)."""

    table: ClassVar[str] = "behaviours"
    letter: ClassVar[str] = "i"
    title_field: ClassVar[str] = "text"
    is_work: ClassVar[bool] = False

    text: str


class Served(NamedTuple):
    """The goals and tasks that serve a need, those that are open or done."""

    goals: list[Goal]
    tasks: list[Task]

    def __bool__(self) -> bool:
        return bool(self.goals or self.tasks)


def serving(need: Need, career: "Career") -> Served:
    """Return what serves a need: my goals and tasks that name it, save those that were dropped, oldest first."""
    own_goals = [goal for goal in pointing(Goal, "need", need.id, career) if goal.state != "dropped"]
    own_tasks = [task for task in pointing(Task, "need", need.id, career) if task.state not in {"dropped", "handed"}]
    return Served(sorted(own_goals, key=goals.by_due), sorted(own_tasks, key=lambda task: (task.created_at, task.id)))


def is_over(need: Need, today: date) -> bool:
    """Whether the last day of a need has passed."""
    return need.until is not None and need.until < today


def unserved(context: "Context") -> list[Need]:
    """Return the needs that go on and that no open goal or task of mine serves, the most urgent first (G9)."""
    career = context.career
    found = [
        need
        for need in career.needs.values()
        if need.archived_on is None and not is_over(need, context.today) and not _is_worked_on(need, career)
    ]
    return sorted(found, key=lambda need: (need.until or date.max, need.created_at, need.id))


def _is_worked_on(need: Need, career: "Career") -> bool:
    served = serving(need, career)
    return any(map(goals.is_open, served.goals)) or any(map(tasks.is_open, served.tasks))


def add_behaviour(values: Mapping[str, Any], context: "Context") -> Step:
    """Add a behaviour of the boss I wish I had. Raises Refused for an eighth, and BadValue for no text."""
    if sum(one.archived_on is None for one in context.career.behaviours.values()) >= MOST_BEHAVIOURS:
        raise Refused(
            f"There are {MOST_BEHAVIOURS} behaviours already, and more can hardly be kept in mind.",
            "Change one of them, or delete one first: `rung list behaviours`.",
        )
    made = context.moment.make(
        Behaviour, **{**values, "text": required(clean_line(values["text"]), "text", "the behaviour")}
    )
    return Step(f"Added behaviour '{made.text}'", [made])
