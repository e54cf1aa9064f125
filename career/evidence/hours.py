"""Where my hours went: minutes each times how often, and which of that work teaches nothing (E13, G11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career.language.folding import folded
from career.model import tasks
from career.model.scripts import hours_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from career.model.context import Context
    from career.model.tasks import Task


class Spent(NamedTuple):
    """Work with one title: its latest task, how often it was done, and the minutes that took, None where they are unknown.

    It is a dead end where it was done so often as the setting says, stretches nobody and serves no goal.
    """

    task: Task
    times: int
    minutes: int | None
    is_dead_end: bool

    @property
    def words(self) -> str:
        """Return the time with what it is made of: "20 h 40 min, 31 times"; how often, where no minutes are noted."""
        often = "once" if self.times == 1 else f"{self.times} times"
        return often if self.minutes is None else f"{hours_of(1, self.minutes)}, {often}"


def spent(context: Context) -> list[Spent]:
    """Return my work of the days of the setting, what took longest first; what has no minutes comes last.

    It is what was done in them, and what comes again and was done before. How often is counted from the first time on:
    the single days of work that comes again are not kept.
    """
    by_title: dict[str, list[Task]] = {}
    for task in context.career.tasks.values():
        if tasks.is_mine(task) and task.archived_on is None and _was_done(task):
            by_title.setdefault(" ".join(folded(task.title).split()), []).append(task)
    found = [_sum(such, context) for such in by_title.values() if any(_counts(task, context) for task in such)]
    return sorted(found, key=lambda one: (-(one.minutes or 0), -one.times, one.task.title.casefold(), one.task.id))


def in_all(found: Iterable[Spent]) -> int:
    """Return the minutes of all work that has any."""
    return sum(one.minutes or 0 for one in found)


def dead_ends(found: Iterable[Spent]) -> list[Spent]:
    """Return the work that is a dead end."""
    return [one for one in found if one.is_dead_end]


def head(found: Sequence[Spent]) -> str:
    """Return the sum in words, with what of it were dead ends: "31 h 20 min, 20 h 40 min of it dead ends"."""
    minutes, dull = in_all(found), in_all(dead_ends(found))
    if not minutes:
        return ""
    of_it = f", {hours_of(1, dull)} of it dead ends" if dull else ""
    return f"{hours_of(1, minutes)}{of_it}"


def shares(found: Sequence[Spent]) -> str:
    """Return what the hours served: "To a goal of yours 12 h, to none 30 h 20 min, of which 20 h in dead ends."."""
    to_goal = in_all(one for one in found if one.task.goal)
    dull, rest = in_all(dead_ends(found)), in_all(found) - to_goal
    ends = f", of which {hours_of(1, dull)} in what you did again and again" if dull else ""
    return f"To a goal of yours {hours_of(1, to_goal)}, to none {hours_of(1, rest)}{ends}."


def _was_done(task: Task) -> bool:
    return task.times_done > 0 or task.state == "done"


def _times(task: Task) -> int:
    return max(task.times_done, task.state == "done")


def _counts(task: Task, context: Context) -> bool:
    if task.done_on is None:
        return tasks.is_open(task)
    return 0 <= (context.today - task.done_on).days <= context.settings.action_days


def _sum(such: list[Task], context: Context) -> Spent:
    last = max(such, key=lambda task: (task.created_at, task.id))
    times = sum(map(_times, such))
    usual = next((task.minutes_each for task in such if task.minutes_each), None)
    minutes = sum(_times(task) * (task.minutes_each or usual) for task in such) if usual else None
    is_dull = not any(task.stretch or task.goal for task in such)
    return Spent(last, times, minutes, is_dull and times >= context.settings.dead_end_times)
