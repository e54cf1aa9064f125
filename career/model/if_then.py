"""Whether an if-then came about: asked once a day, in the check-in, which also rehearses it (E2)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from career.model.records import Record, Step

if TYPE_CHECKING:
    from career.model.goals import Goal
    from career.model.moment import Moment
    from career.model.snapshot import Career

ENOUGH = 5
"""Days from which a rate says something."""


class Hit(Record, frozen=True, kw_only=True, omit_defaults=True):
    """On the day `on` the if-then of `goal` (an id) was asked about, and it did come about or did not."""

    table: ClassVar[str] = "hits"
    letter: ClassVar[str] = "n"
    title_field: ClassVar[str] = "note"

    goal: str
    on: date
    did: bool = False


class HitRate(NamedTuple):
    """How often an if-then came about, of the days on which it was asked."""

    did: int
    days: int

    def __str__(self) -> str:
        return f"{self.did} of {self.days} days"


def answer(goal: Goal, moment: Moment, *, did: bool) -> Step:
    """Write down whether today's if-then came about."""
    word = "came about" if did else "did not come about"
    return Step(f"If-then of '{goal.title}' {word}", [moment.make(Hit, goal=goal.id, on=moment.today, did=did)])


def rate(goal: str, career: Career) -> HitRate | None:
    """Give how often the if-then of a goal (its id) came about; None before five days. A day counts once, as last said."""
    asked = sorted((h for h in career.hits.values() if h.goal == goal), key=lambda h: (h.on, h.created_at, h.id))
    days = {hit.on: hit.did for hit in asked}
    return HitRate(sum(days.values()), len(days)) if len(days) >= ENOUGH else None
