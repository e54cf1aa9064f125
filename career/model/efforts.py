"""How much of myself I gave in each week: said in the weekly review or alone; three low weeks ask once (L10, P4)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.errors import BadValue
from career.language.relative_days import full
from career.language.spans import bounds
from career.language.text import clean_line
from career.model import reviews, roles
from career.model.records import Step
from career.model.reviews import Review

if TYPE_CHECKING:
    from datetime import date

    from career.model.context import Context
    from career.model.roles import Role

EFFORT_HINT = "0 I only got by, to 4 I gave it all I had"
LOW, MOST = 1, 4
"""The most effort of a week that took more than it gave (L10), and the most there is."""
WEEK = timedelta(days=7)
AS_FAR = 520 * WEEK
"""How far from today a week may lie that counts."""


def week_of(day: date, context: Context) -> date:
    """Return the first day of the week of a day."""
    return bounds("week", day, week_starts=context.settings.week_starts)[0]


def is_near(day: date, context: Context) -> bool:
    """Whether a day is near enough for its week to count."""
    return abs(day - context.today) <= AS_FAR


def checked_day(on: date | None, context: Context) -> date:
    """Return the day that was typed, today for none. Raises BadValue for a day to come."""
    day = on or context.today
    if day > context.today:
        raise BadValue(f"{full(day)} is in the future.", "Type today or an earlier day.", field="on")
    return day


def efforts(context: Context) -> dict[date, Review]:
    """Return the review that holds the effort of each week, by its first day, earliest first: the last one that says it."""
    said = (one for one in reviews.efforts(context) if is_near(one.on, context))
    return {week_of(one.on, context): one for one in said}


def effort_of(day: date, context: Context) -> Review | None:
    """Return what holds the effort of the week of a day, None where it was not said."""
    return efforts(context).get(week_of(day, context))


def low_weeks(context: Context) -> list[Review]:
    """Return the low weeks that follow each other up to the last week whose effort was said, earliest first."""
    found: list[Review] = []
    by_week = efforts(context)
    week = max(by_week, default=context.today)
    while (one := by_week.get(week)) and one.effort is not None and one.effort <= LOW:
        found.append(one)
        week -= WEEK
    return found[::-1]


def asks_about_job(context: Context) -> Role | None:
    """Return the job of today where so many low weeks running ask whether it is where I want to be; else None (L10).

    They ask once, after the week that makes them so many: a further low week asks nothing, and neither does a run that
    was answered, or that ended weeks ago.
    """
    low = low_weeks(context)
    if len(low) != context.settings.low_weeks or week_of(low[-1].on, context) < week_of(context.today, context) - WEEK:
        return None
    role = roles.current(context)
    said = roles.fits(role, context.career) if role else []
    return None if any(fit.on >= low[-1].on for fit in said) else role


def newly_low(before: Context, now: Context) -> Role | None:
    """Return the job about which a step since `before` opened that question, None where none did."""
    return asks_about_job(now) if asks_about_job(before) is None else None


def is_low(context: Context) -> bool:
    """Whether the effort of this week, or of the last one where this is open, was low: pinned praise is shown then (P4)."""
    last = effort_of(context.today, context) or effort_of(context.today - WEEK, context)
    return last is not None and last.effort is not None and last.effort <= LOW


def say_effort(effort: int, line: str, on: date | None, context: Context) -> Step:
    """Note the effort of the week of a day, or of this one; what was said of it before is put right (L10).

    It belongs to the weekly review of that week, and begins one where there is none. Raises BadValue for a day to come.
    """
    day = checked_day(on, context)
    week = week_of(day, context)
    held = [one for one in reviews.of_kind("weekly", context.career) if is_near(one.on, context)]
    of_week = [one for one in held if week_of(one.on, context) == week]
    there = effort_of(day, context) or next(reversed(of_week), None)
    made = there or context.moment.make(Review, kind="weekly", on=day)
    note = clean_line(line) or made.note
    return Step("Noted the effort of a week", [replace(made, effort=effort, note=note)])
