"""How far a goal has come, in the words that a row shows (G21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.dates import brief
from career.language.relative_days import short
from career.model import goal_parts, goal_progress
from career.views.tone import Role

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal


def pace_in_words(goal: Goal, context: Context, *, with_share: bool = True) -> tuple[str, Role]:
    """Return how far an open goal is, against its time: "20 %, behind", "late", "no measure", with its role."""
    state = goal_parts.state(goal, context.career)
    done = goal_progress.progress(goal, context.career)
    share = f"{round(done * 100)} %" if done is not None and with_share else ""
    word = goal_progress.PACE_WORDS[goal_progress.pace_word(goal, context)]
    role: Role = "late" if word == "behind" else "good" if word == "ahead" else ""
    if goal.due and goal.due < context.today:
        word, role = brief(goal.due, context.today), "late"
    elif state != "active":
        word, role = state, "muted"
    elif goal.starts and goal.starts > context.today:
        begins = f"starts {short(goal.starts, context.today)}" if with_share else "to come"
        word, share, role = begins, "", "muted"
    elif done is None:
        word, role = "no measure" if with_share else "", "muted"
    return ", ".join(filter(None, (share, word))), role
