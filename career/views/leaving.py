"""Leaving well: what is still open in a job before one goes, worked out from the records (L11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.language.relative_days import short
from career.model import legacy, roles, tasks
from career.model.backlinks import pointing
from career.model.feedback import Feedback
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person
    from career.model.roles import Role

LineKind: TypeAlias = Literal["task", "praise", "successor"]
SUPERVISORS = frozenset({"manager", "skip"})
RECENT = 30
"""Days for which a task that was done or handed over is named on the list."""


class Check(NamedTuple):
    """A line of the checklist: whether it is done, what it says, and the id of its record ("" for none)."""

    kind: LineKind
    is_done: bool
    text: str
    source: str = ""


def checklist(role: Role, context: Context) -> list[Check]:
    """Return what leaving well takes: my tasks done or handed over, praise by each supervisor, a successor for what stays.

    What is still open comes first within each part. A task that was done or handed over is named for some weeks.
    """
    parts = (_tasks(role, context), _praise(role, context), _successors(role, context))
    return [check for part in parts for check in sorted(part, key=lambda check: check.is_done)]


def counted(checks: list[Check]) -> tuple[int, int]:
    """Return how many of the lines are done, and how many there are."""
    return sum(check.is_done for check in checks), len(checks)


def summary(checks: list[Check]) -> str:
    """Return how far leaving well is: "2 of 5 done", or that it is."""
    done, every = counted(checks)
    return f"{done} of {every} done" if done < every else "all done"


def _tasks(role: Role, context: Context) -> Iterator[Check]:
    career, today = context.career, context.today
    for task in sorted(career.tasks.values(), key=lambda t: (t.due or date.max, t.created_at, t.id)):
        if not tasks.is_mine(task) or task.archived_on is not None:
            continue
        if tasks.is_open(task):
            due = f", due {short(task.due, today)}" if task.due else ""
            yield Check("task", False, f"still open: {task.title}{due}", task.id)
        elif task.state == "handed":
            handed = handed_to(task, context)
            if handed and _is_recent(handed.on, role, context):
                yield Check("task", True, f"handed to {career.headline(handed.person)}: {task.title}", task.id)
        elif task.done_on and role.leaving_on and _is_recent(task.done_on, role, context):
            yield Check("task", True, f"done: {task.title}", task.id)


def _is_recent(day: date, role: Role, context: Context) -> bool:
    return roles.at(role, day) and (context.today - day).days < RECENT


def handed_to(task: Task, context: Context) -> Tradeoff | None:
    """Return the decision by which a task was handed over; None where none is noted."""
    found = [t for t in pointing(Tradeoff, "item", task.id, context.career) if t.act == "delegate" and t.person]
    return max(found, key=lambda t: (t.on, t.created_at, t.id), default=None)


def _praise(role: Role, context: Context) -> Iterator[Check]:
    career = context.career
    there = [person for person in career.people.values() if person.role in SUPERVISORS and not person.archived_on]
    if not there:
        praise = last_praise(None, role, context)
        said = _praise_said(praise, context) if praise else "no praise on file from whoever you report to"
        yield Check("praise", praise is not None, said, praise.id if praise else "")
    for person in sorted(there, key=lambda p: (p.role, p.name, p.id)):
        praise = last_praise(person, role, context)
        said = _praise_said(praise, context) if praise else f"no praise on file from {person.headline}"
        yield Check("praise", praise is not None, said, praise.id if praise else person.id)


def _praise_said(praise: Feedback, context: Context) -> str:
    who = context.career.headline(praise.person) or "somebody"
    return f"praise from {who}, {short(praise.on, context.today)}: {praise.plain or praise.raw}"


def last_praise(person: Person | None, role: Role, context: Context) -> Feedback | None:
    """Return the last praise by a person, or by anybody, on a day of the job; None without any."""
    said = (
        item
        for item in context.career.feedback.values()
        if item.kind == "praise" and item.archived_on is None and roles.at(role, item.on)
    )
    found = [item for item in said if person is None or item.person == person.id]
    return max(found, key=lambda item: (item.on, item.created_at, item.id), default=None)


def _successors(role: Role, context: Context) -> Iterator[Check]:
    career = context.career
    for statement in legacy.of_role(role, career):
        who = career.headline(statement.successor)
        if not who and statement.kind not in legacy.TAKEN_ON:
            continue
        said = f"{who} takes on: {statement.statement}" if who else f"nobody takes on: {statement.statement}"
        yield Check("successor", bool(who), said, statement.id)
