"""What follows from a step: a beginning without leave."""

from __future__ import annotations

from datetime import date

from career import goals
from career.goals import Goal
from career.records import Step
from career.snapshot import Career


def warning(step: Step, career: Career, today: date) -> str:
    """Warn where a goal that was changed has begun before all leave was given (G14), else ""."""
    for change in step.changes:
        if isinstance(change, Goal) and goals.begins_unapproved(change, career, today):
            return f"'{change.title}' has begun, and not all leave that it needs is given. 7 in its detail asks for it."
    return ""
