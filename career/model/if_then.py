"""Whether an if-then plan was carried out: the check-in asks once a day, which also rehearses the plan (E2)."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from msgspec.structs import replace

from career.language.relative_days import WEEKDAYS
from career.model.backlinks import pointing
from career.model.records import Record, Step

if TYPE_CHECKING:
    from career.model.goals import Goal
    from career.model.moment import Moment
    from career.model.snapshot import Career

ENOUGH = 5
"""Days from which the rate is meaningful."""


class Hit(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The answer, on the day `on`, to whether the if-then of `goal` (an id) was carried out."""

    table: ClassVar[str] = "hits"
    letter: ClassVar[str] = "n"
    title_field: ClassVar[str] = "note"
    about_fields: ClassVar[tuple[str, ...]] = ("goal",)

    goal: str
    on: date
    did: bool = False


class HitRate(NamedTuple):
    """How often an if-then was carried out, of the days on which it was asked about."""

    did: int
    days: int

    def __str__(self) -> str:
        return f"{self.did} of {self.days} days"


def answer(goal: "Goal", moment: "Moment", *, did: bool) -> Step:
    """Record whether today's if-then was carried out. A step without an "if" does not come again once it happened."""
    word = "happened" if did else "did not happen"
    hit = moment.make(Hit, goal=goal.id, on=moment.today, did=did)
    done_with = [replace(goal, then_do="")] if did and goal.then_do and not goal.if_cue else []
    return Step(f"The step '{sentence(goal) or goal.title}' {word}", [hit, *done_with])


def is_on(goal: "Goal", day: date) -> bool:
    """Whether the "if" of a goal names the weekday of this day: "it is 9:30 on Monday", "Thursdays after stand-up"."""
    name = WEEKDAYS[day.weekday()]
    cue = goal.if_cue.casefold()
    return bool(goal.then_do) and bool(re.search(rf"\b{name}s?\b|\bon {name[:3]}[a-z]?\b", cue))


def latest_day(goal: "Goal", today: date) -> date:
    """Return the latest day, today or before it, on which the "if" of a goal can have come: today where it names no weekday."""
    week = (today - timedelta(days=back) for back in range(len(WEEKDAYS)))
    return next((day for day in week if is_on(goal, day)), today)


def is_asked(goal: "Goal", day: date, career: "Career") -> bool:
    """Whether it was not said yet of this day, or of a later one, that the if-then was carried out or was not."""
    return all(hit.on < day for hit in pointing(Hit, "goal", goal.id, career))


def sentence(goal: "Goal") -> str:
    """Return the if-then of a goal as it is called wherever it shows: what to do comes first, so that it is never cut."""
    return f"{goal.then_do}, if {goal.if_cue}" if goal.if_cue else goal.then_do


def rate(goal: str, career: "Career") -> HitRate | None:
    """Return how often a goal's if-then was carried out; None before five days. The last answer of a day counts."""
    asked = sorted((h for h in career.hits.values() if h.goal == goal), key=lambda h: (h.on, h.created_at, h.id))
    days = {hit.on: hit.did for hit in asked}
    return HitRate(sum(days.values()), len(days)) if len(days) >= ENOUGH else None
