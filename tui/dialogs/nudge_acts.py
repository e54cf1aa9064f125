"""What `a` does about the nudge of a check-in."""

from __future__ import annotations

from career.model import goal_parts
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.records import Record, Step
from career.views.nudges import Nudge
from tui.dialogs import goal_prompts, prompts
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_verbs import ROW_VERBS
from tui.dialogs.rows import Selected


def act(nudge: Nudge, record: Record, context: Context) -> Step | Prompt | None:
    """Return the step or the question for a nudge about a record; None where the reframe card is the answer."""
    if nudge.kind == "reframe":
        return None
    if nudge.kind == "vision":
        return prompts.wanted(context)
    if nudge.kind == "sketch" and isinstance(record, Goal):
        return goal_prompts.part(record, goal_parts.first_missing(record, context.career))
    if nudge.kind in {"stuck", "bare"} and not isinstance(record, Feedback):
        return goal_prompts.own_step(record, context.career)
    verb = "changed" if nudge.kind in {"stuck", "bare"} else "complete"
    return ROW_VERBS[verb](Selected(record), context)
