"""Goals: from one line to a measured, dated stepping stone (O12, G3, G6, G17, G18, G19)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

import msgspec

from career.records import Record

Kind = Literal["vision_stone", "performance", "learning", "relationship", "legacy"]
Scope = Literal["career", "job", "both"]
Focus = Literal["", "technical", "knowhow", "influence", "communication", "relationships"]
State = Literal["idea", "open", "paused", "done", "dropped"]
Confidence = Annotated[int, msgspec.Meta(ge=0, le=10)]
Days = Annotated[int, msgspec.Meta(ge=1, le=3660)]


class Goal(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A goal. A title alone is enough to start (O12); the eight letters tell what is still missing (G3).

    `result` is one sentence of the result wanted. `baseline` and `target` are in `unit`; the value now is that of the
    latest check-in. `stone` says "this gets me from __ to __ because __". `org_metric` is the organisation's measure,
    or "none". `approvals_none` says that no approval is needed. `check_on` puts off the next check-in to that day.
    """

    table: ClassVar[str] = "goals"
    letter: ClassVar[str] = "g"

    title: str
    kind: Kind = "vision_stone"
    scope: Scope = "both"
    focus: Focus = ""
    state: State = "open"
    result: str = ""
    starts: date | None = None
    due: date | None = None
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    proof: str = ""
    stone: str = ""
    org_metric: str = ""
    my_metric: str = ""
    approvals_none: bool = False
    review_every_days: Days | None = None
    check_on: date | None = None
    if_cue: str = ""
    then_do: str = ""
    blocked_on: str = ""
    closed_on: date | None = None


class CheckIn(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Where a goal stood on a day: `value` in the goal's unit, `confidence` 0 to 10 (G21)."""

    table: ClassVar[str] = "checkins"
    letter: ClassVar[str] = "c"
    title_field: ClassVar[str] = "note"

    goal: str
    on: date
    value: float | None = None
    confidence: Confidence | None = None


class Approval(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Leave that somebody has to give before the organisation's resources are used (G14)."""

    table: ClassVar[str] = "approvals"
    letter: ClassVar[str] = "a"
    title_field: ClassVar[str] = "what"

    goal: str
    person: str
    what: str = ""
    asked_on: date
    state: Literal["asked", "yes", "no"] = "asked"
    answered_on: date | None = None
    chase_on: date | None = None
