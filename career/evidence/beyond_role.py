"""Work beyond the role and beyond one's comfort: its share, what it is evidence for, and how often (L8, P12)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.evidence.effects import ENOUGH
from career.language.relative_days import dated
from career.language.spans import bounds
from career.language.text import clean_line
from career.model import nudge_answers, tasks
from career.model.records import Step
from career.model.wins import Win

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from career.model.context import Context
    from career.model.tasks import Task

QUARTERS, NAMED = 4, 3
KIND = "outside-role"
"""What the answer to the offer is told by, among the answers to nudges."""


class Beyond(NamedTuple):
    """My tasks that were done within the days of the setting, and those of them that were outside my role."""

    outside: tuple[Task, ...]
    done: int
    since: date

    @property
    def share(self) -> float:
        """The share that was outside, 0 to 1; 0 where nothing was done."""
        return len(self.outside) / self.done if self.done else 0.0


def beyond(context: Context) -> Beyond:
    """Return what was done beyond the role in the last days (L8)."""
    since = context.today - timedelta(days=context.settings.outside_days)
    done = [task for task in _done(context) if task.done_on and since <= task.done_on <= context.today]
    outside = sorted((t for t in done if t.outside_role), key=lambda t: (t.done_on, t.id), reverse=True)
    return Beyond(tuple(outside), len(done), since)


def offered(context: Context) -> Beyond | None:
    """Return what was done beyond the role where it is so much that it should count: else None.

    It takes the share of the setting, of five tasks or more. The offer rests once it was taken up in that time, as long as
    the win that came of it is there.
    """
    found = beyond(context)
    is_enough = found.done >= ENOUGH and found.share >= context.settings.outside_share
    return found if is_enough and not _is_said(found.since, context) else None


def _is_said(since: date, context: Context) -> bool:
    wins, answers = context.career.wins, context.career.nudges.values()
    return any(one.kind == KIND and one.about in wins and one.on >= since for one in answers)


def taken_up(win: Step, context: Context) -> Step:
    """Return the step that adds a win with a line on it, in whatever words, with the answer that the offer was taken up."""
    answers = [nudge_answers.answer(KIND, one.id, "taken", context) for one in win.changes if isinstance(one, Win)]
    return Step(win.label, [*win.changes, *answers])


def words(found: Beyond) -> str:
    """Return the share in words: "4 of 10 tasks outside your role, 40 %"."""
    return f"{len(found.outside)} of {found.done} tasks outside your role, {round(found.share * 100)} %"


def evidence(found: Beyond, today: date) -> str:
    """Return the line for the review that rung proposes, from the titles of the tasks."""
    titles = ", ".join(clean_line(task.title) for task in found.outside[:NAMED])
    more = f" and {len(found.outside) - NAMED} more" if len(found.outside) > NAMED else ""
    time = f"{dated(found.since)} to {dated(today)}"
    return f"{len(found.outside)} of the {found.done} tasks I finished were outside my role ({time}): {titles}{more}"


def comfort_by_quarter(context: Context) -> list[int]:
    """Return how many tasks outside my comfort were done in each of the last quarters, the present one last (P12)."""
    counts = []
    end = context.today
    done = [task.done_on for task in _done(context) if task.outside_comfort and task.done_on]
    for _ in range(QUARTERS):
        first, last = bounds("quarter", end)
        counts.append(sum(first <= day <= last for day in done))
        end = first - timedelta(days=1)
    return counts[::-1]


def comfort_words(context: Context) -> str:
    """Return the same in words: "3 tasks outside your comfort this quarter, 1 the last"; "" where there were none."""
    counts = comfort_by_quarter(context)
    if not any(counts):
        return ""
    what = "task" if counts[-1] == 1 else "tasks"
    return f"{counts[-1]} {what} outside your comfort this quarter, {counts[-2]} the last"


def _done(context: Context) -> Iterable[Task]:
    return (t for t in context.career.tasks.values() if t.state == "done" and tasks.is_mine(t) and not t.archived_on)
