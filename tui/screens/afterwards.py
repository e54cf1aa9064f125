"""What follows from a step: a beginning without leave."""

from __future__ import annotations

from datetime import date

from career.model import goals
from career.model.records import Step
from career.model.snapshot import Career


def warning(step: Step, before: Career, now: Career, today: date) -> str:
    """Warn where a goal begins by this step although not all leave was given (G14), else ""."""
    for change in step.changes:
        goal = now.goals.get(change.id)
        if goal is None or not goals.begins_unapproved(goal, now, today):
            continue
        known = before.goals.get(goal.id)
        if known is None or not goals.begins_unapproved(known, before, today):
            return f"'{goal.title}' has begun, and not all leave that it needs is given. 7 in its detail asks for it."
    return ""
