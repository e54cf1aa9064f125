"""Where my hours went: the minutes of a task times how often it was done, by what they served (E13)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.model import tasks

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.tasks import Task

DAYS = timedelta(days=90)


class Hours(NamedTuple):
    """The minutes that went into a task so far, and whether it is a dead end: often done, teaching and serving nothing."""

    task: Task
    minutes: int
    is_dead_end: bool


def hours(context: Context) -> list[Hours]:
    """Return where my minutes went in the tasks of the last 90 days, most first; a task whose minutes are unknown has none.

    Of a task that comes again all the times count that it was done so far: the days of each are not kept.
    """
    since = context.today - DAYS
    career = context.career
    found = [
        Hours(task, task.minutes_each * times, _is_dead_end(task, context))
        for task in career.tasks.values()
        if tasks.is_mine(task) and task.archived_on is None and task.minutes_each
        if (times := max(task.times_done, int(task.state == "done")))
        if tasks.is_open(task) or (task.done_on is not None and since < task.done_on <= context.today)
    ]
    return sorted(found, key=lambda one: (-one.minutes, one.task.title.casefold(), one.task.id))


def _is_dead_end(task: Task, context: Context) -> bool:
    return task.times_done >= context.settings.dead_end_times and not task.stretch and not task.goal


def shares(found: list[Hours]) -> str:
    """Return what the hours served: "to a goal 12 h, to none 30 h 20 min, of which 20 h in dead ends"."""
    to_goal = sum(one.minutes for one in found if one.task.goal)
    dead = sum(one.minutes for one in found if one.is_dead_end)
    rest = sum(one.minutes for one in found) - to_goal
    ends = f", of which {spent(dead)} in what you did again and again" if dead else ""
    return f"To a goal of yours {spent(to_goal)}, to none {spent(rest)}{ends}."


def spent(minutes: int) -> str:
    """Return minutes as people say them: "40 min", "20 h 40 min", "12 h"."""
    whole, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{whole} h" if whole else "", f"{rest} min" if rest or not whole else "")))
