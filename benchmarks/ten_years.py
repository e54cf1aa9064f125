"""A career as it grows over the years: most of it is done, told or past, and what is open is recent.

`records(10_000)` is what a heavy user has after ten years, `records(100)` what the same user had after five weeks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import TypeAlias

from benchmarks.sample import GOALS, HEARD, REMINDERS, TASKS, TODAY
from career.model.feedback import Feedback, Telling
from career.model.goals import CheckIn, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.reschedules import Move
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win

DAYS_EACH = 0.365
"""Days from one record to the next: 10,000 in ten years."""
GOAL_DAYS, TASK_DAYS, CHANGE_DAYS = 120, 12, 10
"""Days until a goal is reached, until a task is done, and between the steps of a feedback."""
NAMES = ("Ruth", "Karl", "Ines", "Joao", "Mei", "Ola", "Sven")
TURN = (
    *("task", "check-in", "task", "reframe", "feedback"),
    *("task", "telling", "check-in", "win", "reminder"),
    *("task", "check-in", "reframe", "task", "move"),
)
"""The order in which records follow each other; now and then a vision, a person or a goal takes the place of one."""
FIRST = ("vision", "person", "goal", "task", "feedback")
"""The records that others refer to."""
SELDOM = {400: "vision", 130: "person", 40: "goal"}


def records(count: int) -> Iterator[Record]:
    """Yield this many records, oldest first."""
    since = TODAY - timedelta(days=round(count * DAYS_EACH))
    latest: dict[str, Record] = {}
    for number in range(count):
        kind = _kind(number)
        at = datetime.combine(since + timedelta(days=int(number * DAYS_EACH)), time(8), UTC)
        latest[kind] = MAKERS[kind](number, at, latest)
        yield latest[kind]


def _kind(number: int) -> str:
    if number < len(FIRST):
        return FIRST[number]
    seldom = (name for every, name in SELDOM.items() if number % every == 0)
    return next(seldom, TURN[number % len(TURN)])


Latest: TypeAlias = Mapping[str, Record]
"""The latest record of each kind, to which the next ones refer."""


def _ago(at: datetime) -> int:
    return (TODAY - at.date()).days


def _vision(number: int, at: datetime, _: Latest) -> Vision:
    text = f"Lead a division of {number % 300} one day"
    return Vision(id=f"v{number:08}", created_at=at, on=at.date(), text=text)


def _person(number: int, at: datetime, _: Latest) -> Person:
    return Person(id=f"p{number:08}", created_at=at, name=f"{NAMES[number % 7]} {number}", influence=number % 4)


def _goal(number: int, at: datetime, _: Latest) -> Goal:
    on = at.date()
    done = _ago(at) > GOAL_DAYS
    return Goal(
        id=f"g{number:08}",
        created_at=at,
        title=f"{GOALS[number % 4]} {number}",
        result="Two teams ship on their own, and nobody has to be asked twice.",
        state="done" if done else "open",
        closed_on=on + timedelta(days=GOAL_DAYS) if done else None,
        starts=on,
        due=on + timedelta(days=GOAL_DAYS + 20),
        unit="people",
        baseline=0,
        target=10,
        review_every_days=14,
    )


def _check_in(number: int, at: datetime, latest: Latest) -> CheckIn:
    goal = latest["goal"].id
    return CheckIn(id=f"c{number:08}", created_at=at, goal=goal, on=at.date(), value=number % 10, note="one step on")


def _task(number: int, at: datetime, _: Latest) -> Task:
    done = at.date() + timedelta(days=TASK_DAYS) if _ago(at) > TASK_DAYS else None
    return Task(
        id=f"t{number:08}",
        created_at=at,
        title=f"{TASKS[number % 4]} {number}",
        state="done" if done else "open",
        due=at.date() + timedelta(days=TASK_DAYS + 3),
        done_on=done,
    )


def _move(number: int, at: datetime, latest: Latest) -> Move:
    on, later = at.date(), at.date() + timedelta(days=7)
    return Move(id=f"o{number:08}", created_at=at, item=latest["task"].id, on=on, from_date=on, to_date=later)


def _reframe(number: int, at: datetime, latest: Latest) -> Reframe:
    return Reframe(
        id=f"r{number:08}",
        created_at=at,
        about=latest["task"].id,
        reasons=frozenset({"know"}),
        sentence="Whoever is paged at night finds the answer on one page, because I wrote it.",
    )


def _feedback(number: int, at: datetime, latest: Latest) -> Feedback:
    changed = at.date() + timedelta(days=CHANGE_DAYS)
    is_changed = changed < TODAY
    return Feedback(
        id=f"f{number:08}",
        created_at=at,
        raw=f"{HEARD[number % 4]} {number}",
        on=at.date(),
        person=latest["person"].id,
        change_made="three lines a day" if is_changed else "",
        change_on=changed if is_changed else None,
    )


def _telling(number: int, at: datetime, latest: Latest) -> Telling:
    told = at.date() + timedelta(days=2 * CHANGE_DAYS)
    replied = told + timedelta(days=CHANGE_DAYS)
    return Telling(
        id=f"k{number:08}",
        created_at=at,
        feedback=latest["feedback"].id,
        person=latest["person"].id,
        on=min(told, TODAY),
        text="I answer in three lines now: do you see it?",
        reply="yes" if replied < TODAY else "",
        reply_on=replied if replied < TODAY else None,
    )


def _reminder(number: int, at: datetime, _: Latest) -> Reminder:
    due = at.date() + timedelta(days=9)
    text = f"{REMINDERS[number % 4]} {number}"
    return Reminder(id=f"m{number:08}", created_at=at, text=text, on=due, done_on=due if due < TODAY else None)


def _win(number: int, at: datetime, _: Latest) -> Win:
    return Win(id=f"w{number:08}", created_at=at, on=at.date(), text=f"{TASKS[number % 4]}: nobody was paged since")


MAKERS: Mapping[str, Callable[[int, datetime, Latest], Record]] = {
    "vision": _vision,
    "person": _person,
    "goal": _goal,
    "check-in": _check_in,
    "task": _task,
    "move": _move,
    "reframe": _reframe,
    "feedback": _feedback,
    "telling": _telling,
    "reminder": _reminder,
    "win": _win,
}
"""Functions that make a record of a kind from its number, its time and the latest record of each kind."""
