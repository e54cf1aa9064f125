"""Tasks: what a person was asked to do, each a possible milestone and not only a job (P8, P9, P14)."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec
from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.relative_days import short
from career.language.repeating import From, Rhythm, again
from career.model.records import NonNegative, Record, Step, required

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career

Expectations = Literal["", "met", "exceeded", "missed"]
TaskState = Literal["open", "stuck", "done", "handed", "dropped"]
Stretch = Annotated[int, msgspec.Meta(ge=0, le=3)]


class Task(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of work that was assigned, or chosen.

    `assigned_by` and `for_person` are ids of people; an empty `for_person` is me. `goal` is the goal it serves.
    `stuck_on` is the day since which it is stuck. `to_reframe` marks a task to reframe later. `minutes_each` is how long it takes each time. `blocked_on` is the id
    of a person it waits for, since the day `blocked_since`, and `then_do` what I can do about it myself (B1). `need` is the id of the need of the organisation that it serves (G9). If it repeats, `repeat` holds the rule;
    `repeat_start` is where a fixed rhythm began, `repeat_day` the day of the month that is meant where a month lacks it.
    `expectations` says how the result was, when it was done last, against what was asked: never required (P7).
    `outside_role` says that it is more than my job asks (L8), `outside_comfort` that it is new to me (P12).
    """

    table: ClassVar[str] = "tasks"
    letter: ClassVar[str] = "t"
    date_field: ClassVar[str] = "due"
    closed_field: ClassVar[str] = "done_on"
    open_states: ClassVar[frozenset[str]] = frozenset({"open", "stuck"})

    title: str
    state: TaskState = "open"
    assigned_by: str = ""
    for_person: str = ""
    assigned_on: date | None = None
    due: date | None = None
    done_on: date | None = None
    stuck_on: date | None = None
    chosen: bool = False
    to_reframe: bool = False
    goal: str = ""
    times_done: NonNegative = 0
    minutes_each: NonNegative | None = None
    stretch: Stretch = 0
    blocked_on: str = ""
    blocked_since: date | None = None
    need: str = ""
    then_do: str = ""
    repeat: str = ""
    repeat_from: From = "next"
    repeat_start: date | None = None
    repeat_day: NonNegative = 0
    expectations: Expectations = ""
    outside_role: bool = False
    outside_comfort: bool = False

    def settled(self, today: date) -> "Task":
        """Return the task with the day it was done or got stuck, while it is, and the day a rhythm began, while it repeats.

        What waits for nobody has no day since which it does.
        """
        done = (self.done_on or today) if self.state == "done" else None
        stuck = (self.stuck_on or today) if self.state == "stuck" else None
        start = (self.repeat_start or self.due) if self.repeat else None
        since = self.blocked_since if self.blocked_on else None
        return replace(self, done_on=done, stuck_on=stuck, repeat_start=start, blocked_since=since)

    def check(self) -> None:
        """Raise BadValue where the task would be due before it was assigned."""
        if self.due and self.assigned_on and self.due < self.assigned_on:
            hint = "Change one of the two dates."
            raise BadValue("The task would be due before it was assigned.", hint, field="due")


def add(title: str, moment: "Moment", **more: object) -> Task:
    """Return a new task that was assigned today. Raises BadValue for an empty title.

    For a task that is late already when it is written down, the day it was assigned is unknown.
    """
    due = more.get("due")
    assigned = None if isinstance(due, date) and due < moment.today else moment.today
    return moment.make(Task, **{"assigned_on": assigned} | more, title=required(title, "title", "the task"))


def heard(text: str, context: "Context", **more: object) -> Task:
    """Return a new task as it was heard: what says how often it comes again becomes its repeat, with its first day."""
    from career.language import repeats_in_text  # here: showing a career should not load it

    if found := repeats_in_text.repeat_said(text, context.today, week_starts=context.settings.week_starts):
        due = more.get("due") or found.day or repeats_in_text.first_day(found.every, context.today)
        task = add(found.text, context.moment, **more | {"due": due, "repeat": found.every})
        return task.settled(context.today)
    return add(text, context.moment, **more)


def complete(task: Task, moment: "Moment", expectations: Expectations = "") -> Step:
    """Mark a task as done today, and count it (G11); a repeating task is due again on another day.

    `expectations` says how the result was against what was asked, "" leaves what was said before (P7).
    Raises Refused where it is done already.
    """
    if task.state == "done":
        raise Refused(f"'{task.title}' is done already.", "To open it again, edit its state.")
    if task.repeat:
        rhythm = Rhythm(task.repeat, task.repeat_from, task.repeat_start, task.repeat_day)
        day, meant = again(rhythm, task.due, moment.today)
        ahead = replace(
            judged(task, expectations),
            state="open",
            due=day,
            repeat_day=meant,
            times_done=task.times_done + 1,
            to_reframe=False,
        )
        return Step(f"Completed '{task.title}', again on {short(day, moment.today)}", [ahead])
    done = replace(
        judged(task, expectations), state="done", done_on=moment.today, times_done=task.times_done + 1, to_reframe=False
    )
    return Step(f"Completed '{task.title}'", [done])


def judged(task: Task, expectations: Expectations) -> Task:
    """Return a task with how its result was against what was asked; as it is where nothing was said (P7)."""
    return replace(task, expectations=expectations) if expectations else task


def is_mine(task: Task) -> bool:
    """Whether a task is work of my own; a report's task is theirs."""
    return not task.for_person


def is_open(task: Task) -> bool:
    """Whether the task still needs work."""
    return not task.is_closed and task.archived_on is None


def all_open(career: "Career") -> "Sequence[Task]":
    """Return the tasks that still need work, mine and those of others, in no particular order."""
    return career.found_in((Task.table,), "open", lambda table: [task for task in table.values() if is_open(task)])
