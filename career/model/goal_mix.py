"""What the active goals are made of together: kinds of growth, career and job, what stretches, what sharpens (G8, G12, G16, P6)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from career.model import goal_parts, needs
from career.model.goals import Goal, GoalFocus, GoalScope
from career.model.needs import Need

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career.model.context import Context

STRETCHES = 2
"""The stretch, of 3, from which a goal takes one further (G12)."""
KINDS: tuple[GoalFocus, ...] = tuple(kind for kind in get_args(GoalFocus) if kind)
"""The kinds of growth, without "not said"."""
SCOPES: tuple[GoalScope, ...] = get_args(GoalScope)


class Mix(NamedTuple):
    """The active goals by due date, how many of them there are of each kind of growth and scope, and the needs none serves.

    `growth` has "" for those of which it was not said. `all_job` says that every place is taken, and by job goals alone.
    """

    active: tuple[Goal, ...]
    growth: Mapping[str, int]
    scope: Mapping[str, int]
    all_job: bool
    unserved: tuple[Need, ...]

    @property
    def stretching(self) -> list[Goal]:
        """Return the goals that take me further than I have been (G12)."""
        return [goal for goal in self.active if (goal.stretch or 0) >= STRETCHES]

    @property
    def sharpening(self) -> list[Goal]:
        """Return the goals that sharpen what sets me apart (G8)."""
        return [goal for goal in self.active if goal.sharpens_edge]


def mix(context: Context) -> Mix:
    """Return what the active goals are made of.

    With `max_active` job goals or more and no other, my career has none: that is flagged (P6).
    """
    found = tuple(goal_parts.active(context.career))
    growth, scope = Counter(goal.focus for goal in found), Counter(goal.scope for goal in found)
    all_job = scope["job"] == len(found) >= context.settings.max_active
    unserved = tuple(needs.unserved(context))
    return Mix(found, {kind: growth[kind] for kind in (*KINDS, "")}, {s: scope[s] for s in SCOPES}, all_job, unserved)
