"""Whether an if-then plan was carried out: the check-in asks once a day, which also rehearses the plan (E2)."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

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
    """Record whether today's if-then was carried out."""
    word = "happened" if did else "did not happen"
    return Step(f"The next step of '{goal.title}' {word}", [moment.make(Hit, goal=goal.id, on=moment.today, did=did)])


def rate(goal: str, career: "Career") -> HitRate | None:
    """Return how often a goal's if-then was carried out; None before five days. The last answer of a day counts."""
    asked = sorted((h for h in career.hits.values() if h.goal == goal), key=lambda h: (h.on, h.created_at, h.id))
    days = {hit.on: hit.did for hit in asked}
    return HitRate(sum(days.values()), len(days)) if len(days) >= ENOUGH else None
