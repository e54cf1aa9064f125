"""What the nudges on trends are about: those without a response, and the monthly question (O8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.language.text import counted
from career.model import nudge_answers, trends, visions
from career.views.nudge_finds import Found

if TYPE_CHECKING:
    from career.model.context import Context

SIGNAL = "signal"
QUESTION = "What is changing in your field?"


def trends_to_answer(context: Context) -> Iterator[Found]:
    """Yield the trends that have been without a response for more than a month, the oldest first."""
    for trend in trends.open_flags(context):
        days = counted((context.today - trend.seen_on).days, "day")
        means = f"In two years: {trend.implication}. " if trend.implication else ""
        yield Found(trend.id, trend.signal, f"{means}You saw it {days} ago. Which goal or skill is your response?")


def monthly_question(context: Context) -> Iterator[Found]:
    """Yield the question what changes, once a month in which no trend was noted, and asked once a month at most.

    It is about the last trend, before the first one about what I want, once I have wanted it for a month.
    """
    month = context.settings.trend_days
    last, want = trends.latest(context), visions.latest(context.career)
    about, since = (last, last.seen_on) if last else (want, want.on if want else context.today)
    if about is None or (context.today - since).days <= month:
        return
    asked = [one.on for one in nudge_answers.given(context.career) if one.kind == SIGNAL and one.said != "again"]
    if not any(0 < (context.today - day).days <= month for day in asked):
        yield Found(
            about.id, QUESTION, "Once a month, in one line: what you read, heard or saw, and what it does to your job."
        )
