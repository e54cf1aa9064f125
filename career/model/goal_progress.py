"""How far a goal has come, and whether that is ahead of its time or behind (G21)."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from career.model.context import Context
from career.model.goals import CheckIn, Goal, checkins
from career.model.snapshot import Career

PACE_WORDS = {"ahead": "ahead", "on": "on pace", "behind": "behind", "": ""}
"""What people read of the pace of a goal."""


def value_now(goal: Goal, career: Career) -> float | None:
    """Return the value of the latest check-in that has one, or the baseline."""
    values = [c.value for c in checkins(goal, career) if c.value is not None]
    return values[-1] if values else goal.baseline


def is_repeated(entry: CheckIn, career: Career) -> bool:
    """Whether the latest check-in of the goal says the same, on the same day."""
    goal = career.goals.get(entry.goal)
    latest = next(iter(checkins(goal, career)[::-1]), None) if goal else None
    return latest is not None and replace(latest, id=entry.id, created_at=entry.created_at) == entry


def progress(goal: Goal, career: Career) -> float | None:
    """Return the share of the way from baseline to target, 0 to 1, or None without a measure. Targets may lie below.

    Where both are equal, it is 0 until a check-in has reached the target.
    """
    if goal.baseline is None or goal.target is None:
        return None
    value = value_now(goal, career)
    if value is None:
        return None
    if goal.baseline == goal.target and not any(c.value is not None for c in checkins(goal, career)):
        return 0.0
    return share_of_way(goal.baseline, goal.target, value)


def share_of_way(baseline: float, target: float, value: float) -> float:
    """Return the share of the way covered, 0 to 1, up or down; 1 for equal ends if the target is reached, else 0."""
    way = target - baseline
    if way == 0:
        return 1.0 if value >= target else 0.0
    return _clip((value - baseline) / way)


def elapsed(goal: Goal, today: date) -> float | None:
    """Return the share of the goal's time that has passed, 0 to 1, or None without both dates."""
    if goal.starts is None or goal.due is None:
        return None
    span = (goal.due - goal.starts).days
    if span <= 0:
        return 1.0 if today >= goal.due else 0.0
    return _clip((today - goal.starts).days / span)


def pace(goal: Goal, context: Context) -> float | None:
    """Return progress minus elapsed time, -1 to 1, to a thousandth, or None without a measure or dates (G21)."""
    done, gone = progress(goal, context.career), elapsed(goal, context.today)
    return None if done is None or gone is None else round(done - gone, 3)


def pace_word(goal: Goal, context: Context) -> str:
    """Return "ahead", "on" or "behind", or "" where there is no pace."""
    lead = pace(goal, context)
    if lead is None:
        return ""
    return "ahead" if lead >= context.settings.ahead else "behind" if lead <= context.settings.behind else "on"


def _clip(share: float) -> float:
    return min(1.0, max(0.0, share))
