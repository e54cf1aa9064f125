"""Reviews: each daily check-in, with the seconds that it really took, so that its promise can be checked."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec.structs import replace

from career.model.records import NonNegative, Record, Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

ReviewKind = Literal["daily", "weekly", "quarterly"]
NudgeAnswer = Literal["", "taken", "later"]


class Review(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A review on the day `on`, which took `seconds`.

    `left_at` names the card at which it was left, "" if it was finished. Before answers to nudges were records of their
    own (`nudge_answers`), it held the kind of its `nudge`, the id of its record, and what was said to it; that is read.
    """

    table: ClassVar[str] = "reviews"
    letter: ClassVar[str] = "y"
    title_field: ClassVar[str] = "kind"

    kind: ReviewKind = "daily"
    on: date
    seconds: NonNegative = 0
    left_at: str = ""
    nudge: str = ""
    nudge_about: str = ""
    nudge_answer: NudgeAnswer = ""


def of_today(context: "Context") -> Review | None:
    """Return today's check-in, or None. One dated tomorrow counts as today's: it was held in another time zone."""
    return max(
        (r for r in _daily(context.career) if r.on >= context.today),
        key=lambda r: (r.on, r.created_at, r.id),
        default=None,
    )


def days_since(context: "Context") -> int | None:
    """Return the days since the last check-in before today, None before the first one."""
    last = max((r.on for r in _daily(context.career) if r.on < context.today), default=None)
    return None if last is None else (context.today - last).days


def leave(seconds: float, context: "Context", *, left_at: str = "") -> Step:
    """Record that a check-in was left at a card, or with "" finished; its seconds are added to today's."""
    begun = of_today(context) or context.moment.make(Review, on=context.today)
    spent = begun.seconds + max(0, round(seconds))
    label = "Left the check-in" if left_at else "Checked in for today"
    return Step(label, [replace(begun, seconds=spent, left_at=left_at)])


def _daily(career: "Career") -> list[Review]:
    return [review for review in career.reviews.values() if review.kind == "daily" and review.archived_on is None]
