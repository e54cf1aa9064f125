"""What the tests of every room are built from: a fixed day, a moment with counting ids, and a career after some steps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count

from career.model import goals
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.records import Record, Step
from career.model.settings import Settings
from career.model.snapshot import Career

TODAY = date(2026, 11, 21)
"""A Saturday."""


def day(offset: int) -> date:
    """Give the day so many days after (or, negative, before) today."""
    return TODAY + timedelta(days=offset)


def moment_on(today: date = TODAY) -> Moment:
    """Give noon of a day, with ids that count: g00000001, t00000002 ..."""
    numbers = count(1)
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    return Moment(today, noon, lambda letter: f"{letter}{next(numbers):08d}", UTC)


def on(moment: Moment, offset: int) -> Moment:
    """Give the same source of ids so many days later."""
    later = timedelta(days=offset)
    return moment._replace(today=moment.today + later, now=moment.now + later)


def new_goal(title: str, moment: Moment, **more: object) -> Goal:
    """Give a goal as it is when its one line was typed, with more fields."""
    return moment.make(Goal, **more, title=title)


def new_feedback(raw: str, moment: Moment, **more: object) -> Feedback:
    """Give feedback that was heard today, or `on` another day."""
    return moment.make(Feedback, **{"on": moment.today} | more, raw=raw)


def after(career: Career, *steps: Step) -> Career:
    """Give the career as it is after the steps, as a commit would."""
    for step in steps:
        career = career.changed(step.changes)
    return career


def career_of(*records: Record) -> Career:
    """Give a career of these records."""
    return Career.of(records)


def checked_in(goal: Goal, *values: float | None) -> Career:
    """Give a career in which the goal had these values, one a day, the last one today."""
    moment = moment_on()
    steps = [goals.check_in(goal, on(moment, at + 1 - len(values)), value) for at, value in enumerate(values)]
    return after(career_of(goal), *steps)


SETTINGS = Settings()
"""The settings of somebody who has changed none."""


def in_context(career: Career | None = None, when: Moment | date = TODAY, settings: Settings = SETTINGS) -> Context:
    """Give the context of a career, by default an empty one, at a moment or at noon of a day."""
    moment = when if isinstance(when, Moment) else moment_on(when)
    return Context(Career() if career is None else career, moment, settings)
