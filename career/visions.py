"""What the person really wants, asked twice (G1), with the distance still to go (G2)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from career.records import Record


class Vision(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One asking of "What do you really want?": the first answer and the second, which counts.

    `start` and `target` are the ends of the road in `unit`, such as 5 to 200 people.
    """

    table: ClassVar[str] = "visions"
    letter: ClassVar[str] = "v"
    title_field: ClassVar[str] = "text"

    on: date
    text: str
    first_answer: str = ""
    unit: str = ""
    start: float | None = None
    target: float | None = None
