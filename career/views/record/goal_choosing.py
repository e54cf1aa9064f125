"""What a goal gives me and whom it goes through, as lines of its page (G8, G10, G13, G16, P6)."""

from __future__ import annotations

from collections.abc import Iterator

from career.model import candidates, politics, profile
from career.model.choosing_fields import POLITICS, WORTH
from career.model.context import Context
from career.model.field import choice_words
from career.model.goals import Goal, GoalScope
from career.views.record.parts import DetailLine, Values, joined

FOR: dict[GoalScope, str] = {
    "career": "for your career, not in the stand-up",
    "job": "for the job",
    "both": "for your career and the job",
}
TOLD = frozenset(field.name for field in (*WORTH, *POLITICS))
"""The fields that these lines tell."""


def choosing_lines(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield what a goal gives me, then red whom it goes round where that is not valued and they were not told."""
    if goal.focus:
        yield DetailLine("I grow in", joined(choice_words(goal.focus), FOR[goal.scope]))
    else:
        yield DetailLine("I grow in", joined("not said yet: B says it", FOR[goal.scope]), "muted")
    if found := candidates.in_words(goal):
        yield DetailLine("worth", found)
    if goal.sharpens_edge:
        yield DetailLine("sharpens", profile.text_of("edge", context.career) or "what sets you apart")
    if said := politics.in_words(goal, context):
        yield DetailLine("politics", said, "late" if values["politics"] == "round" else "")
