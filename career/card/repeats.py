"""Work that comes again in other words: how often it was done already, and whether it is open already (G11).

What counts as the same work is the measure of what the card remembers (`career.card.memory`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from career.card.memory import Memory, spelt
from career.language.lines import read_line
from career.language.text import clean_line
from career.language.width import shorten
from career.model import tasks
from career.model.scripts import hours_of
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Change, Record
    from career.model.snapshot import Career

NEAREST = 200
"""The most tasks that are compared closely: those with most words in common as they are spelt."""


TITLE_CELLS = 40
"""Cells of the title of an open task in a message about another one."""


class Spent(NamedTuple):
    """How often such a task was done, and the minutes that it takes each time, None where they are unknown.

    It is `dull` where it stretches nobody and serves no goal.
    """

    times: int = 0
    minutes_each: int | None = None
    dull: bool = True

    def __str__(self) -> str:
        each = f" of {self.minutes_each} min: {hours_of(self.times, self.minutes_each)}" if self.minutes_each else ""
        often = "once" if self.times == 1 else f"{self.times} times"
        return f"done {often}{each}; it teaches nothing new and serves no goal"


def spent_on(task: str, row: Record | None, memory: Memory, career: Career) -> Spent:
    """Return how often `task` (with its record, if any) and tasks like it were done for its owner.

    Of the others only the dull ones count; and none where the task itself stretches or serves a goal.
    """
    if row is not None and not isinstance(row, Task):
        return Spent()
    if row and _is_worth_it(row):
        return Spent(row.times_done, row.minutes_each, dull=False)
    owner = row.for_person if row else ""
    such = [
        other
        for other in _near(task, career)
        if other is not row
        and other.for_person == owner
        and not _is_worth_it(other)
        and memory.alike(task, other.title)
    ]
    counted = [row, *such] if row else such
    minutes = next((other.minutes_each for other in counted if other.minutes_each), None)
    return Spent(sum(max(other.times_done, other.state == "done") for other in counted), minutes)


def is_dead_end(spent: Spent, context: Context) -> bool:
    """Whether it was done so often without stretch or goal that no draft may flatter it (G11)."""
    return spent.dull and spent.times >= context.settings.dead_end_times


def open_already(task: str, owner: str, memory: Memory, career: Career) -> Task | None:
    """Return the open task in the same words for `owner` (an id, "" for me), None where there is none.

    A line that says more, a priority or another due date, is not the same: that would be lost.
    """
    line = read_line(task)
    if line.note(takes_done=False, takes_due=True):
        return None
    return next(
        (
            other
            for other in _near(line.text, career)
            if tasks.is_open(other)
            and line.due in {None, other.due}
            and other.for_person == owner
            and memory.same(line.text, other.title)
        ),
        None,
    )


class Twin(NamedTuple):
    """A task that was added while `other` is open, in the same words (`is_same`) or in much the same."""

    task: Task
    other: Task
    is_same: bool

    def __str__(self) -> str:
        what = "is open already" if self.is_same else "is open, and much like it"
        return f"\u201c{shorten(clean_line(self.other.title), TITLE_CELLS)}\u201d {what}"


def twins(changes: Iterable[Change], before: Career, memory: Callable[[], Memory]) -> list[Twin]:
    """Return the new open tasks among the changes that are like one that was open in the career `before`.

    The memory is made only where a task shares a word with one of them.
    """
    found: list[Twin] = []
    for task in changes:
        if not isinstance(task, Task) or task.id in before.tasks or not tasks.is_open(task):
            continue
        near = [o for o in _near(task.title, before) if tasks.is_open(o) and o.for_person == task.for_person]
        same = next((other for other in near if memory().same(task.title, other.title)), None)
        like = same or next((other for other in near if memory().alike(task.title, other.title)), None)
        if like:
            found.append(Twin(task, like, is_same=like is same))
    return found


def _is_worth_it(task: Task) -> bool:
    return bool(task.stretch or task.goal)


def _near(task: str, career: Career) -> list[Task]:
    """Return the tasks that share words with this one as they are spelt, those with most in common first."""
    by_word = career.index("tasks by word", lambda: _by_word(career))
    shared: dict[str, int] = {}
    for word in spelt(task):
        for other in by_word.get(word, ()):
            shared[other] = shared.get(other, 0) + 1
    return [career.tasks[i] for i in sorted(shared, key=lambda i: (shared[i], i), reverse=True)[:NEAREST]]


def _by_word(career: Career) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for task in career.tasks.values():
        if task.archived_on is None:
            for word in spelt(task.title):
                found.setdefault(word, []).append(task.id)
    return found
