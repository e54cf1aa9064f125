"""The stand-up: what was done since the last working day, what comes today, and whom I wait for, ready to paste.

It is said to a team, so it holds nothing but tasks, wins and what is shared of goals: no feedback, nothing of people, and
nothing that belongs to a goal that is mine alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.documents.standup_words import day_said, done_said, due_said, lines_of, meanwhile, to_do
from career.language import working_days
from career.model import goals, reframes, reviews, tasks, wins
from career.model.goals import Goal
from career.model.sharing import is_matter, is_shared
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Record
    from career.model.reschedules import Move
    from career.model.snapshot import Career
    from career.model.wins import Win

DoneKind: TypeAlias = Literal["won", "done", "moved"]
RANK: tuple[DoneKind, ...] = ("won", "done", "moved")
MOST_TODAY = 3
"""The most lines about today."""
AHEAD = 7
"""Days ahead from which today is filled, where less is due."""
LONGEST_AWAY = 31
"""Days after which the last check-in no longer tells when the last stand-up was."""
DAY_ONE = "There is nothing to report yet: your stand-up is made of your tasks and wins."
PUT_OFF = "put off"
"""The reason that rung notes itself where `+` moves a date."""


class Done(NamedTuple):
    """Something done, won or moved on the day `on`, as one says it; `source` is the id of its record."""

    kind: DoneKind
    on: date
    text: str
    source: str


class Planned(NamedTuple):
    """Something for today, as one says it; `due` is the day it is due, None where it is only the next step."""

    text: str
    source: str
    due: date | None = None


class Awaited(NamedTuple):
    """What I wait for, from whom, and since when, None where nobody noted it.

    An approval is somebody's OK; `about` is the goal or task that it is for, where that is not `what` itself.
    """

    who: str
    what: str
    since: date | None
    source: str
    is_approval: bool = False
    about: str = ""


class StandUp(NamedTuple):
    """A stand-up that looks back to the day `since`."""

    since: date
    done: Sequence[Done]
    planned: Sequence[Planned]
    waiting: Sequence[Awaited]
    is_day_one: bool


def stand_up(context: Context, since: date | None = None, until: date | None = None) -> StandUp:
    """Return the stand-up of today. It looks back to the day `since`, by default as `looks_back_to` says, up to `until`."""
    last = min(until or context.today, context.today)
    first = min(since or looks_back_to(context), last)
    done = sorted(_done(context, first, last), key=lambda one: (RANK.index(one.kind), -one.on.toordinal(), one.text))
    waiting = sorted(_waiting(context), key=lambda one: (one.since or date.max, one.who, one.what))
    career = context.career
    is_day_one = not (career.tasks or career.goals or career.wins)
    return StandUp(first, done, list(_planned(context))[:MOST_TODAY], waiting, is_day_one)


def lines(said: StandUp, today: date) -> list[tuple[str, str]]:
    """Return the stand-up in ten lines at most, each with the id of its record, "" for none; none on day one."""
    return [] if said.is_day_one else lines_of(said, today)


def looks_back_to(context: Context) -> date:
    """Return the day to which a stand-up looks back: the last working day, a Friday on Saturday, Sunday and Monday.

    Who did nothing on it was away, and looks back to the last check-in, if that was in the last month.
    """
    worked = working_days.preceding(context.today)
    days = reviews.days_since(context)
    if days is None or days > LONGEST_AWAY or any(_done(context, worked, context.today - timedelta(days=1))):
        return worked
    return min(worked, context.today - timedelta(days=days))


def _done(context: Context, first: date, last: date) -> Iterator[Done]:
    """Yield what was won, done and moved from the first day to the last: a task or goal with its win is one thing."""
    career = context.career
    won: dict[str, Win] = {}
    for win in wins.mine(career):
        if first <= win.on <= last and not win.praise and is_shared(win.goal, career):
            won[win.task or win.id] = win
    for task in career.tasks.values():
        if task.done_on and first <= task.done_on <= last and _is_ours(task, career):
            own = won.pop(task.id, None)
            kind: DoneKind = "won" if own else "done"
            yield Done(kind, task.done_on, done_said(task.title, own), task.id)
    yield from (Done("won", win.on, done_said("", win), win.id) for win in won.values())
    closed = {win.goal for win in won.values()}
    for goal in career.goals.values():
        is_done = goal.state == "done" and goal.closed_on and first <= goal.closed_on <= last
        if is_done and goal.closed_on and _is_ours(goal, career) and goal.id not in closed:
            yield Done("done", goal.closed_on, done_said(goal.title, None), goal.id)
    yield from _moved(context, first, last)


def _is_ours(record: Task | Goal, career: Career) -> bool:
    """Whether a task or goal is mine, in sight, and the team may hear of it."""
    goal = record.goal if isinstance(record, Task) else record.id
    is_mine = not isinstance(record, Task) or tasks.is_mine(record)
    return record.archived_on is None and is_mine and is_shared(goal, career)


def _moved(context: Context, first: date, last: date) -> Iterator[Done]:
    """Yield the last move of each open task or goal whose date was moved in these days."""
    career = context.career
    latest: dict[str, Move] = {}
    for move in sorted(career.moves.values(), key=lambda m: (m.on, m.created_at, m.id)):
        if first <= move.on <= last:
            latest[move.item] = move
    for item, move in latest.items():
        record = career.tasks.get(item) or career.goals.get(item)
        if record and not record.is_closed and _is_ours(record, career) and not is_matter(record.title):
            why = f": {move.why}" if move.why not in {"", PUT_OFF} else ""
            text = f'moved "{record.title}" to {day_said(move.to_date, context.today)}{why}'
            yield Done("moved", move.on, text, record.id)


def _planned(context: Context) -> Iterator[Planned]:
    """Yield what comes today, the most pressing first: late, due today, to be begun, then what is due in a week.

    Last comes what I can do myself about what waits for somebody (B1).
    """
    career, today = context.career, context.today
    mine = [task for task in tasks.all_open(career) if _is_ours(task, career)]
    ready = sorted((task for task in mine if not task.blocked_on), key=lambda task: (task.due or date.max, task.title))
    soon = today + timedelta(days=AHEAD)
    steps = {task.id: _step(task, context) for task in ready}
    ours = (goal for goal in goals.all_open(career) if _is_ours(goal, career))
    dated = sorted((goal for goal in ours if goal.due and not goal.blocked_on), key=goals.by_due)
    reminders = sorted((r for r in career.reminders.values() if not r.is_closed and not r.archived_on), key=_by_day)
    late = [task for task in reversed(ready) if task.due and task.due < today]
    order: list[Record] = [
        *late,
        *(task for task in ready if task.due == today),
        *(goal for goal in dated if goal.due == today),
        *(task for task in ready if steps[task.id] and (task.due is None or task.due > today)),
        *(reminder for reminder in reminders if reminder.on == today),
        *(task for task in ready if task.due and today < task.due <= soon),
    ]
    for record in {record.id: record for record in order}.values():
        due = record.due if isinstance(record, Task | Goal) else None
        yield Planned(due_said(to_do(record.headline), due, today), record.id, due)
    for task in mine:
        if task.blocked_on and task.then_do and not is_matter(task.title):
            yield Planned(meanwhile(task.then_do, career.headline(task.blocked_on)), task.id)


def _by_day(record: Record) -> tuple[object, str]:
    return getattr(record, record.date_field), record.id


def _step(task: Task, context: Context) -> str:
    """Return the step of a task that is to be taken by today, "" where there is none."""
    kept = reframes.of(task.id, context.career)
    is_now = kept and reframes.step_waits(kept) and kept.then_on and kept.then_on <= context.today
    return task.then_do or (kept.then_do if kept and is_now else "")


def _waiting(context: Context) -> Iterator[Awaited]:
    """Yield the open tasks and goals that wait for somebody, and the approvals that were asked for."""
    career = context.career
    both: list[Task | Goal] = [*career.tasks.values(), *career.goals.values()]
    for record in both:
        is_open = tasks.is_open(record) if isinstance(record, Task) else goals.is_open(record)
        if record.blocked_on and is_open and _is_ours(record, career) and not is_matter(record.title):
            yield Awaited(career.headline(record.blocked_on), record.title, record.blocked_since, record.id)
    for asked in career.approvals.values():
        task, goal = career.tasks.get(asked.task), career.goals.get(asked.goal)
        about = task or goal
        is_open = asked.state == "asked" and not asked.archived_on and goals.waits(asked, career)
        if about and is_open and _is_ours(about, career) and not (is_matter(about.title) or is_matter(asked.what)):
            what, whole = asked.what or about.title, about.title if asked.what else ""
            who = career.headline(asked.person)
            yield Awaited(who, what, asked.asked_on, asked.id, is_approval=True, about=whole)
