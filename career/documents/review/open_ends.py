"""What is late, behind or stuck, with what I do about it: it stands at the top, because the reader knows of it anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from career.documents.review import address, goal_state
from career.documents.review.document import Entry, Sentence
from career.documents.review.prose import bare, begun, ended, listed, named, plural
from career.language.relative_days import short
from career.model import tasks

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.tasks import Task

MOST_LATE = 3
"""The late tasks that are named; of the others it says how many there are."""
NO_PLAN = "There is no next step yet."


def is_open_end(goal: Goal, context: Context) -> bool:
    """Whether a goal is late, or behind its pace."""
    return goal.state == "open" and (goal_state.is_late(goal, context) or goal_state.is_behind(goal, context))


def words(found: Sequence[Goal], context: Context) -> str:
    """Return what open ends are: "late", "behind pace", or "late or behind pace" for some of both."""
    late = sum(goal_state.is_late(goal, context) for goal in found)
    return "behind pace" if not late else "late" if late == len(found) else "late or behind pace"


def is_stuck(task: Task, wanted: Wanted) -> bool:
    """Whether a task is stuck: of a time that is over nobody knows whether it was."""
    return task.state == "stuck" and wanted.is_now


def entries(of_time: Sequence[Goal], context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield the goals that are late or behind, the tasks that are stuck, and those of others' asking that are late."""
    for goal in of_time:
        if is_open_end(goal, context):
            yield Entry((*goal_state.status(goal, context), *_planned(goal, context, wanted)), begun(bare(goal.title)))
    mine = [t for t in tasks.all_open(context.career) if tasks.is_mine(t)]
    mine.sort(key=lambda t: (t.due or date.max, t.created_at, t.id))
    for task in mine:
        if is_stuck(task, wanted):
            yield Entry(tuple(_stuck(task, context, wanted)), begun(bare(task.title)))
    yield from _late([t for t in mine if not is_stuck(t, wanted) and t.assigned_by and _is_late(t, context)], context)


def _planned(goal: Goal, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    if wanted.is_now:
        yield from tuple(goal_state.next_step(goal, context, wanted)) or (Sentence(NO_PLAN, (goal.id,)),)


def _is_late(task: Task, context: Context) -> bool:
    return task.due is not None and task.due < context.today


def _stuck(task: Task, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    by = address.who(task.assigned_by, context, wanted)
    source = f", for {by}" if by else ""
    when = f"due {short(task.due, context.today)}" if task.due else "no date yet"
    if task.due and _is_late(task, context):
        when = f"it was due on {short(task.due, context.today)}"
    yield Sentence(f"Stuck: {when}{source}.", (task.id,))
    step = address.spoken_to(ended(task.then_do), context, wanted)
    yield Sentence(f"Next: {step}" if task.then_do else NO_PLAN, (task.id,))


def _late(late: Sequence[Task], context: Context) -> Iterator[Entry]:
    if late:
        said = [f"{named(t.title)} (due {short(t.due, context.today)})" for t in late[:MOST_LATE] if t.due]
        more = len(late) - MOST_LATE
        said += [plural(more, "more task")] if more > 0 else []
        yield Entry.of(f"Late: {listed(said)}.", *(t.id for t in late))
