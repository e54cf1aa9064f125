"""What the person really wants, asked twice (G1), with the distance still to go (G2)."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from career.language.text import clean_line
from career.model.records import Record, Step, required

if TYPE_CHECKING:
    from career.model.moment import Moment
    from career.model.snapshot import Career


class Vision(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The answers to "What do you really want?": the first one, and the second, which counts.

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


def answer(first: str, second: str, moment: "Moment", **road: object) -> Step:
    """Record both answers to "What do you really want?" (G1). The second counts; where it is empty, the first.

    `road` may hold `unit`, `start` and `target` (G2). Raises BadValue where both answers are empty.
    """
    one, two = clean_line(first), clean_line(second)
    text = required(two or one, "text", "what you really want")
    return Step(
        "Answered 'What do you really want?'",
        [moment.make(Vision, on=moment.today, first_answer=one, text=text, **road)],
    )


def latest(career: "Career") -> Vision | None:
    """Return the vision that counts now, or None before the first answer."""
    return max(career.visions.values(), key=lambda v: (v.on, v.created_at), default=None)
