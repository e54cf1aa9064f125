"""Reminders: dates that a person types and that belong to nothing else."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from career.records import Record


class Reminder(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Remember `text` on the day `on`."""

    table: ClassVar[str] = "reminders"
    letter: ClassVar[str] = "m"
    title_field: ClassVar[str] = "text"

    text: str
    on: date
    done_on: date | None = None
