"""The fields that a person fills in of a goal, of its check-ins and approvals, and of a moved date."""

from __future__ import annotations

from typing import get_args

from career.model import goal_parts, goals
from career.model.choosing_fields import POLITICS, WORTH
from career.model.field import Field
from career.model.usual_fields import BLOCKED_ON, BLOCKED_SINCE, HAPPENED, HAPPENED_ON, NEED, WHEN

GOAL_FIELDS: dict[str, tuple[Field, ...]] = {
    "goals": (
        Field("title", "goal", hint="one line is enough"),
        Field("result", "result", "long", hint=goal_parts.PART_WORDS["result"]),
        Field("unit", "measured in", hint="people, ms, talks"),
        Field("baseline", "from", "number", "where you start"),
        Field("target", "to", "number", "where you want to be"),
        Field("due", "due", "date", WHEN),
        Field("starts", "start", "date", WHEN),
        Field("step_to", "step to", "long", hint="gets me from __ to __ because __", option="step-to", also="stone"),
        Field("org_metric", "org metric", hint='the organisation\'s, or "none"'),
        Field("org_baseline", "org from", "number", "where it was"),
        Field("org_target", "org to", "number", "where they want it"),
        Field("org_value", "org now", "number", "where it is"),
        Field("my_metric", "my metric", hint='your own measure of it, or "none"'),
        Field("my_baseline", "mine from", "number", "where it was"),
        Field("my_target", "mine to", "number", "where you want it"),
        Field("my_value", "mine now", "number", "where it is"),
        Field("uses_resources", "needs", "yes", "y if it needs somebody else's budget, time or people"),
        Field("approvals_none", "nobody", "yes", "y if nobody has to approve it"),
        *POLITICS,
        Field(
            "review_every_days",
            "check-in days",
            "whole",
            f"days between check-ins; {goals.USUAL_RHYTHM} is usual",
            low=1,
            high=3660,
            option="review-every",
        ),
        Field("kind", "kind", "choice", choices=get_args(goals.GoalKind), blank="vision_stone"),
        *WORTH,
        Field("state", "state", "choice", choices=get_args(goals.GoalState), blank="open"),
        Field("if_cue", "if", hint="it is 9:30 on Monday", option="if"),
        Field("then_do", "then", hint="the next step", option="then"),
        BLOCKED_ON,
        BLOCKED_SINCE,
        NEED,
        Field("proof", "proof", "long", hint="I will know because ..."),
    ),
    "checkins": (
        Field("goal", "goal", "goal", "id or title"),
        HAPPENED_ON,
        Field("value", "value", "number", "in the goal's unit"),
        Field("confidence", "confidence", "whole", "0 to 10", low=0, high=10),
    ),
    "approvals": (
        Field("goal", "goal", "goal", "id or title"),
        Field("person", "from", "person", "a name", option="from"),
        Field("what", "what", hint="what is approved"),
        Field("asked_on", "asked on", "date", HAPPENED, past=True),
        Field("state", "state", "choice", choices=("asked", "yes", "no"), blank="asked"),
        Field("chase_on", "ask again", "date", WHEN),
    ),
    "moves": (Field("why", "why", hint="the reason"),),
}
