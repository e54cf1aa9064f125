"""Trends: what changes in my field, what that does to my job, and what I do about it (O8)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from career.model.records import Record, Step

if TYPE_CHECKING:
    from career.model.context import Context


class Trend(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A `signal` that was seen somewhere on a day, and what it does to my job in two years.

    `response` is the id of the goal, or of the skill, with which I answer it.
    """

    table: ClassVar[str] = "trends"
    letter: ClassVar[str] = "1t"
    title_field: ClassVar[str] = "signal"
    is_work: ClassVar[bool] = False

    signal: str
    seen_on: date
    source: str = ""
    implication: str = ""
    response: str = ""


def has_response(trend: Trend, context: "Context") -> bool:
    """Whether a goal or a skill that is there answers it."""
    return bool(trend.response) and context.career.get(trend.response) is not None


def answer_on(trend: Trend, context: "Context") -> date | None:
    """Return the day on which a trend without a response is flagged: a month and a day after it was seen (O8).

    None where it has one, or is put away.
    """
    if trend.archived_on is not None or has_response(trend, context):
        return None
    return trend.seen_on + timedelta(days=context.settings.trend_days + 1)


def is_flagged(trend: Trend, context: "Context") -> bool:
    """Whether a trend has been without a response for more than a month."""
    flagged = answer_on(trend, context)
    return flagged is not None and flagged <= context.today


def open_flags(context: "Context") -> list[Trend]:
    """Return the trends without a response for more than a month, the oldest first."""
    found = [one for one in context.career.trends.values() if is_flagged(one, context)]
    return sorted(found, key=lambda one: (one.seen_on, one.created_at, one.id))


def latest(context: "Context") -> Trend | None:
    """Return the trend that was seen last, None without one."""
    there = (one for one in context.career.trends.values() if one.archived_on is None)
    return max(there, key=lambda one: (one.seen_on, one.created_at, one.id), default=None)


def respond(trend: Trend, response: str, context: "Context") -> Step:
    """Note what I do about a trend: the id of a goal or a skill. No response is due any more."""
    said = context.career.headline(response)
    revisit = None if trend.revisit_on and trend.revisit_on <= context.today else trend.revisit_on
    return Step(f"'{trend.signal}': the response is '{said}'", [replace(trend, response=response, revisit_on=revisit)])
