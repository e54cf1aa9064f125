"""What follows from a step: something that got stuck, a beginning without leave."""

from __future__ import annotations

from datetime import date

from career import goals, next_steps
from career.goals import Goal
from career.records import Record, Step
from career.snapshot import Career


def newly_stuck(before: Career, now: Career, today: date) -> Record | None:
    """Give what waits for somebody since, without a step of one's own (B1); None where nothing does."""
    known = {record.id for record in next_steps.stuck(before, today)}
    return next((record for record in next_steps.stuck(now, today) if record.id not in known), None)


def warning(step: Step, career: Career, today: date) -> str:
    """Warn where a goal that was changed has begun before all leave was given (G14), else ""."""
    for change in step.changes:
        if isinstance(change, Goal) and goals.begins_unapproved(change, career, today):
            return f"'{change.title}' has begun, and not all leave that it needs is given. 7 in its detail asks for it."
    return ""
