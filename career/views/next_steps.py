"""Next steps: what is blocked on somebody needs one of one's own, and what is open needs one at all (B1, B18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.model import feedback, goals, reframes, tasks
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.records import Record
    from career.model.snapshot import Career

ENOUGH = 5
"""Open items from which the share that waits says something."""


class Waiting(NamedTuple):
    """Of so many open items so many are blocked on somebody, without a next step of one's own."""

    blocked: int
    open: int

    @property
    def share(self) -> float | None:
        """The share that waits, 0 to 1, None below five open items."""
        return self.blocked / self.open if self.open >= ENOUGH else None


def own_step(record: Record, career: Career) -> str:
    """Give what I do next about an open goal, task or feedback by myself, "" where nothing is said."""
    if own := getattr(record, "then_do", ""):
        return str(own)
    match record:
        case Goal():
            mine = (t for t in career.tasks.values() if t.goal == record.id and tasks.is_open(t) and not t.blocked_on)
            return min(((t.due or date.max, t.created_at, t.title) for t in mine), default=(None, None, ""))[2]
        case Task():
            kept = reframes.of(record.id, career)
            return kept.then_do if kept else ""
        case Feedback():
            return record.change_made
    return ""


def is_stuck(record: Record, career: Career) -> bool:
    """Tell whether a record waits for somebody while there is nothing that I do about it by myself (B1)."""
    return bool(getattr(record, "blocked_on", "")) and not own_step(record, career)


def stuck(career: Career, today: date) -> list[Record]:
    """Give the open items that wait for somebody without a next step of one's own (B1)."""
    return [record for record in open_items(career, today) if is_stuck(record, career)]


def newly_stuck(before: Career, now: Career, today: date) -> Record | None:
    """Give what waits for somebody since, without a step of one's own (B1); None where nothing does."""
    known = {record.id for record in stuck(before, today)}
    return next((record for record in stuck(now, today) if record.id not in known), None)


def waiting(career: Career, today: date) -> Waiting:
    """Count what waits for others without a step of one's own, among all that is open (B1)."""
    return Waiting(len(stuck(career, today)), sum(1 for _ in open_items(career, today)))


def open_items(career: Career, today: date) -> Iterator[Record]:
    """Give the open goals, tasks and feedback."""
    yield from (goal for goal in career.goals.values() if goals.is_open(goal))
    yield from (task for task in career.tasks.values() if tasks.is_open(task))
    states = feedback.states(career, today)
    closed = feedback.CLOSED
    yield from (f for f in career.feedback.values() if f.archived_on is None and states[f.id] not in closed)


def bare(career: Career, today: date) -> list[Record]:
    """Give what is open and has no next step: goals, feedback that was said plainly, and reframed tasks (B18).

    Other feedback has its step in the chain itself: to be said plainly, told, or asked back on a day.
    """
    served = {t.goal for t in career.tasks.values() if t.goal and tasks.is_open(t) and not t.blocked_on}
    found: list[Record] = [
        goal for goal in career.goals.values() if goals.is_open(goal) and not goal.then_do and goal.id not in served
    ]
    states = feedback.states(career, today)
    found += [
        item
        for item in career.feedback.values()
        if states[item.id] == "plain" and item.archived_on is None and not item.then_do
    ]
    in_use = (kept for kept in career.reframes.values() if kept.archived_on is None)
    latest = {kept.about: kept for kept in sorted(in_use, key=lambda r: (r.created_at, r.id))}
    found += [
        task
        for task in career.tasks.values()
        if tasks.is_open(task) and not task.then_do and (kept := latest.get(task.id)) is not None and not kept.then_do
    ]
    return found
