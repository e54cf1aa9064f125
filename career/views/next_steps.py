"""Every open item needs a next step; a blocked one needs a step the user can take alone (B1, B18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.model import feedback, goals, reframes, tasks
from career.model.backlinks import pointing
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Record
    from career.model.snapshot import Career

ENOUGH = 5
"""Open items from which the share that waits is meaningful."""


class Waiting(NamedTuple):
    """How many open items there are, and how many of them are blocked on somebody without a step of one's own."""

    blocked: int
    open: int

    @property
    def share(self) -> float | None:
        """Return the share that waits, 0 to 1, None below five open items."""
        return self.blocked / self.open if self.open >= ENOUGH else None


def own_step(record: Record, career: Career) -> str:
    """Return my own next step on an open goal, task or piece of feedback, "" where there is none."""
    if own := getattr(record, "then_do", ""):
        return str(own)
    match record:
        case Goal():
            task = own_task(record, career)
            return task.title if task else ""
        case Task():
            kept = reframes.of(record.id, career)
            return kept.then_do if kept else ""
        case Feedback():
            return record.change_made
    return ""


def own_task(goal: Goal, career: Career) -> Task | None:
    """Return the task of a goal that I can do next, by its due date; None where there is none."""
    mine = (
        t for t in pointing(Task, "goal", goal.id, career) if tasks.is_open(t) and tasks.is_mine(t) and not t.blocked_on
    )
    return min(mine, key=lambda t: (t.due or date.max, t.created_at, t.title), default=None)


def is_stuck(record: Record, career: Career) -> bool:
    """Whether a record waits for somebody and has no step that I can take alone (B1)."""
    return bool(getattr(record, "blocked_on", "")) and not own_step(record, career)


def stuck(context: Context) -> list[Record]:
    """Return the open items that wait for somebody and have no step that I can take alone (B1)."""
    return [record for record in open_items(context) if is_stuck(record, context.career)]


def newly_stuck(before: Career, context: Context) -> Record | None:
    """Return an item that is stuck now and was not in the career `before` (B1); None where there is none."""
    already = {record.id for record in stuck(context._replace(career=before))}
    return next((record for record in stuck(context) if record.id not in already), None)


def waiting(context: Context) -> Waiting:
    """Return how many of the open items are stuck (B1)."""
    return Waiting(len(stuck(context)), sum(1 for _ in open_items(context)))


def open_items(context: Context) -> Iterator[Record]:
    """Yield my open goals, tasks and feedback. Praise asks for nothing, so it is none of them; a report's task is theirs."""
    career = context.career
    yield from goals.all_open(career)
    yield from (task for task in tasks.all_open(career) if tasks.is_mine(task))
    states = feedback.states(context)
    closed = feedback.CLOSED
    criticism = (f for f in career.feedback.values() if f.kind != "praise" and f.archived_on is None)
    yield from (f for f in criticism if states[f.id] not in closed)


def bare(context: Context) -> list[Record]:
    """Return the open items without a next step: goals, feedback that is understood, and reframed tasks (B18).

    For other feedback the next step follows from its state: to be put in plain words, told, or asked about again.
    """
    career = context.career
    served = {t.goal for t in tasks.all_open(career) if t.goal and not t.blocked_on}
    found: list[Record] = [goal for goal in goals.all_open(career) if not goal.then_do and goal.id not in served]
    states = feedback.states(context)
    found += [
        item
        for item in career.feedback.values()
        if states[item.id] == "understood" and item.archived_on is None and not item.then_do
    ]
    mine = (task for task in tasks.all_open(career) if tasks.is_mine(task) and not task.then_do)
    found += [task for task in mine if (kept := reframes.of(task.id, career)) is not None and not kept.then_do]
    return found
