"""Tasks: what a person was asked to do, each a possible milestone and not only a job (P8, P9, P14)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

import msgspec

from career.records import Record

State = Literal["open", "stuck", "done", "handed", "dropped"]
Stretch = Annotated[int, msgspec.Meta(ge=0, le=3)]
Count = Annotated[int, msgspec.Meta(ge=0)]


class Task(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An assigned (or chosen) piece of work.

    `assigned_by` and `for_person` are ids of people; an empty `for_person` is me. `goal` is the goal it serves.
    `to_reframe` marks a task put by for a later reframe. `minutes_each` is what one doing of it takes.
    """

    table: ClassVar[str] = "tasks"
    letter: ClassVar[str] = "t"

    title: str
    state: State = "open"
    assigned_by: str = ""
    for_person: str = ""
    assigned_on: date | None = None
    due: date | None = None
    done_on: date | None = None
    chosen: bool = False
    to_reframe: bool = False
    goal: str = ""
    times_done: Count = 0
    minutes_each: Count | None = None
    stretch: Stretch = 0
