"""Every move of a due date is kept, so that slipping is seen (G17)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from career.records import Record


class Move(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The date of `item` (an id) was moved on the day `on`, from one date to another, for a reason or none."""

    table: ClassVar[str] = "moves"
    letter: ClassVar[str] = "o"
    title_field: ClassVar[str] = "why"

    item: str
    on: date
    from_date: date
    to_date: date
    why: str = ""
