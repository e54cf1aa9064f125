"""Reviews: each daily check-in, with the seconds that it really took, so that its promise can be checked."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from msgspec.structs import replace

from career.model.records import NonNegative, Record, Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

ReviewKind = Literal["daily", "weekly", "quarterly"]
NudgeAnswer = Literal["", "taken", "later"]
NOT_THIS_WEEK, PASSED_OVER = 7, 3
"""Days for which a nudge rests that was answered by "not this week", and one that was only passed over."""


class Review(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A review on the day `on`, which took `seconds`.

    `left_at` names the card at which it was left, "" if it was finished. `nudge` is the kind of the nudge that was shown,
    `nudge_about` the id of its record, and `nudge_answer` what was said to it, "" where it was passed over.
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


class Nudged(NamedTuple):
    """What came of the nudge of a check-in: its kind, the id of its record, and the answer."""

    nudge: str
    nudge_about: str
    nudge_answer: NudgeAnswer


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


def resting(context: "Context") -> frozenset[tuple[str, str]]:
    """Return the nudges that rest, each by its kind and the id of its record: they were offered a short while ago.

    One that was only passed over is offered again on the same day, since the check-in goes on where it was left.
    """
    rests = {"later": NOT_THIS_WEEK, "taken": NOT_THIS_WEEK, "": PASSED_OVER}
    return frozenset(
        (held.nudge, held.nudge_about)
        for held in _daily(context.career)
        if held.nudge
        and (context.today - held.on).days < rests[held.nudge_answer]
        and (held.nudge_answer or held.on < context.today)
    )


def nudged_lately(nudge: str, context: "Context") -> bool:
    """Whether a nudge of this kind was offered in the week before today."""
    ago = ((context.today - held.on).days for held in _daily(context.career) if held.nudge == nudge)
    return any(0 < days < NOT_THIS_WEEK for days in ago)


def leave(seconds: float, context: "Context", *, left_at: str = "", nudged: Nudged | None = None) -> Step:
    """Record that a check-in was left at a card, or with "" finished; its seconds are added to today's."""
    begun = of_today(context) or context.moment.make(Review, on=context.today)
    spent = begun.seconds + max(0, round(seconds))
    label = "Left the check-in" if left_at else "Checked in for today"
    told = nudged._asdict() if nudged else {}
    return Step(label, [replace(begun, seconds=spent, left_at=left_at, **told)])


def _daily(career: "Career") -> list[Review]:
    return [review for review in career.reviews.values() if review.kind == "daily" and review.archived_on is None]
