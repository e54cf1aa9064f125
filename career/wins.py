"""Wins: milestones and accomplishments, one line each (P1)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from career.records import Record


class Win(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something achieved: `before` and `after` in `unit`, for whom, with the skills it shows."""

    table: ClassVar[str] = "wins"
    letter: ClassVar[str] = "w"
    title_field: ClassVar[str] = "text"

    text: str
    on: date
    unit: str = ""
    before: float | None = None
    after: float | None = None
    for_whom: str = ""
    skills: frozenset[str] = frozenset()
    goal: str = ""
    task: str = ""
    milestone: bool = False
