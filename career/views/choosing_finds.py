"""What the nudges about choosing are about: whom a goal goes round, and a quarter without a goal that takes one further."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.model import goal_mix, goal_parts, politics, profile
from career.model.goal_mix import Mix
from career.views.nudge_finds import Found

if TYPE_CHECKING:
    from career.model.context import Context


MONTH = 30
"""Days for which goals are there before it is asked what they lack."""


def gone_round(context: Context) -> Iterator[Found]:
    """Yield the active goals that go round somebody who does not know, where that is not valued (G13)."""
    for goal in goal_parts.active(context.career):
        if politics.case(goal, context.career) == "round":
            whom = context.career.headline(politics.untold(goal, context.career)[0])
            why = f"It goes round {whom}, which is not valued here. Better that {whom} hears it from you first."
            yield Found(goal.id, goal.title, why)


def _settled(context: Context) -> Mix | None:
    """Return the mix of the active goals, once the first of them was written down a month ago: choosing takes time."""
    found = goal_mix.mix(context)
    days = [context.moment.local_day(goal.created_at) for goal in found.active]
    return found if days and (context.today - min(days)).days >= MONTH else None


def nothing_stretches(context: Context) -> Iterator[Found]:
    """Yield the question which goal takes me further than I have been, where none does (G12)."""
    found = _settled(context)
    if found and not found.stretching:
        why = f"None of your active goals has a stretch of {goal_mix.STRETCHES} or 3. This is asked once a quarter."
        yield Found(found.active[0].id, "Which goal takes you further than you have been?", why)


def nothing_sharpens(context: Context) -> Iterator[Found]:
    """Yield the question which goal sharpens what sets me apart, where none does (G8)."""
    found = _settled(context)
    if found and not found.sharpening:
        edge = profile.latest("edge", context.career)
        said = f"You said of it: {edge.text}. " if edge else ""
        why = f"{said}None of your active goals sharpens it. This is asked once a quarter."
        yield Found((edge or found.active[0]).id, "Which goal sharpens what sets you apart?", why)
