"""Reviews: each check-in, weekly, quarterly and yearly one, as it was held: its steps, its seconds, and the numbers then.

A review is never missed: only what was held is counted, and what was left goes on where it was left.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from career.language.spans import bounds
from career.model.records import NOTHING, NonNegative, Record, Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

ReviewKind = Literal["daily", "weekly", "quarterly", "yearly"]
NudgeAnswer = Literal["", "taken", "later"]
Effort = Annotated[int, msgspec.Meta(ge=0, le=4)]
NAMES: Mapping[ReviewKind, str] = {
    "daily": "check-in",
    "weekly": "weekly review",
    "quarterly": "quarterly review",
    "yearly": "yearly review",
}
OPEN_DAYS: Mapping[ReviewKind, int] = {"daily": 1, "weekly": 7, "quarterly": 60, "yearly": 60}
"""Days for which a review that was left goes on where it was left; after them a new one begins, and no word is said."""
LEGACY = "legacy"
"""The step without which a quarterly review is not complete (L1)."""


class Review(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A review that began on the day `on`, which took `seconds`.

    `left_at` names the step at which it was left, "" if it was gone through. Of a review other than the daily one
    `finished_on` is the day on which that was complete, `done` are the steps in which something was done, `skipped`
    those that were passed over, `step_seconds` the seconds of each, and `numbers` those of that day, by name. `effort`,
    0 to 4, is how much I gave in a week (L10).

    Before answers to nudges were records of their own (`nudge_answers`), it held the kind of its `nudge`, the id of its
    record, and what was said to it; that is read.
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
    finished_on: date | None = None
    effort: Effort | None = None
    done: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    step_seconds: dict[str, int] | None = None
    numbers: dict[str, float] | None = None


class Walked(NamedTuple):
    """What was gone through since it was kept last: the seconds of each step, in which something was done, and the place.

    `left_at` is the step at which it is left, "" at its end. `numbers` are those of today.
    """

    kind: ReviewKind
    seconds: Mapping[str, float]
    done: frozenset[str] = frozenset()
    left_at: str = ""
    numbers: Mapping[str, float] = {}


def of_today(context: "Context") -> Review | None:
    """Return today's check-in, or None. One dated tomorrow counts as today's: it was held in another time zone."""
    return max((r for r in of_kind("daily", context.career) if r.on >= context.today), key=_age, default=None)


def days_since(context: "Context") -> int | None:
    """Return the days since the last check-in before today, None before the first one."""
    last = max((r.on for r in of_kind("daily", context.career) if r.on < context.today), default=None)
    return None if last is None else (context.today - last).days


def leave(seconds: float, context: "Context", *, left_at: str = "") -> Step:
    """Record that a check-in was left at a card, or with "" finished; its seconds are added to today's."""
    begun = of_today(context) or context.moment.make(Review, on=context.today)
    spent = begun.seconds + max(0, round(seconds))
    label = "Left the check-in" if left_at else "Checked in for today"
    return Step(label, [replace(begun, seconds=spent, left_at=left_at)])


def of_kind(kind: ReviewKind, career: "Career") -> list[Review]:
    """Return the reviews of a kind, the earliest first."""
    return sorted((r for r in career.reviews.values() if r.kind == kind and r.archived_on is None), key=_age)


def under_way(kind: ReviewKind, context: "Context") -> list[Review]:
    """Return the reviews of a kind that go on: begun some days ago and not complete, or complete since today.

    There are two where it was begun on two machines: they are gone through as one. One that only holds the effort of a
    week goes on in that week.
    """
    if kind == "daily":
        return [today] if (today := of_today(context)) else []
    first = context.today - timedelta(days=OPEN_DAYS[kind] - 1)
    held = of_kind(kind, context.career)
    week, _ = bounds("week", context.today, week_starts=context.settings.week_starts)
    left = [r for r in held if r.finished_on is None and r.on >= (first if r.left_at else max(first, week))]
    return left or [r for r in held if r.finished_on and r.finished_on >= context.today]


def begun(kind: ReviewKind, context: "Context") -> Review | None:
    """Return the review that goes on, the latest of those under way; None where a new one begins."""
    return next(reversed(under_way(kind, context)), None)


def before(kind: ReviewKind, context: "Context") -> Review | None:
    """Return the last review of a kind before the one that goes on, where its numbers were kept; None without one."""
    now = {review.id for review in under_way(kind, context)}
    held = (r for r in of_kind(kind, context.career) if r.id not in now and r.numbers)
    return max(held, key=_age, default=None)


def passed(kind: ReviewKind, context: "Context") -> tuple[frozenset[str], frozenset[str]]:
    """Return the steps of the review that goes on in which something was done, and those that were only passed over."""
    every = under_way(kind, context)
    done = frozenset[str]().union(*(r.done for r in every))
    return done, frozenset[str]().union(*(r.skipped for r in every)) - done


def keep(walked: Walked, context: "Context") -> Step:
    """Record how far a review has come; what was gone through earlier, on any day and machine, stays.

    A quarterly review whose legacy step was passed over is not complete: it is offered again at that step (L1).
    """
    kind = walked.kind
    every = under_way(kind, context)
    now = _gone_on(every[-1] if every else context.moment.make(Review, kind=kind, on=context.today), walked)
    elsewhere = frozenset[str]().union(*(r.done for r in every))
    left_at = walked.left_at
    if not left_at and kind == "quarterly" and LEGACY in now.skipped - elsewhere:
        left_at = LEGACY
    kept = replace(now, left_at=left_at, finished_on=None if left_at else now.finished_on or context.today)
    others = [] if left_at else [replace(r, finished_on=context.today, left_at="") for r in every[:-1]]
    return Step(_label(kind, walked.left_at, left_at), [kept, *others])


def keep_alone(walked: Walked, context: "Context") -> Step:
    """Record a step that was opened alone in the review that goes on, if any; its place stays.

    Where the legacy step was all that a quarterly review lacked, it is complete now (L1).
    """
    now = begun(walked.kind, context)
    if now is None:
        return NOTHING
    is_last = now.left_at == LEGACY and LEGACY in now.skipped and LEGACY in walked.done
    kept = _gone_on(now, walked)
    if is_last:
        kept = replace(kept, left_at="", finished_on=context.today)
    return Step(_label(walked.kind, "" if is_last else now.left_at, kept.left_at), [kept])


def _gone_on(now: Review, walked: Walked) -> Review:
    """Return a review with what was gone through since: a step in which something was done is not skipped any more."""
    spent = {step: max(0, round(seconds)) for step, seconds in walked.seconds.items()}
    done = now.done | walked.done
    return replace(
        now,
        seconds=now.seconds + sum(spent.values()),
        step_seconds=_added(now.step_seconds or {}, spent) or None,
        done=done,
        skipped=(now.skipped | (spent.keys() - {walked.left_at})) - done,
        numbers=dict(walked.numbers) or now.numbers,
    )


def _label(kind: ReviewKind, stopped_at: str, left_at: str) -> str:
    if stopped_at:
        return f"Left the {NAMES[kind]}"
    return f"Went through the {NAMES[kind]}, all but your legacy" if left_at else f"Held the {NAMES[kind]}"


def _added(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {step: one.get(step, 0) + other.get(step, 0) for step in sorted({*one, *other})}


def efforts(context: "Context") -> list[Review]:
    """Return the weekly reviews in which an effort was said, the earliest first."""
    return [review for review in of_kind("weekly", context.career) if review.effort is not None]


def _age(review: Review) -> tuple[date, object, str]:
    return review.on, review.created_at, review.id
