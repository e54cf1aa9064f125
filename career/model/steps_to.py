"""Which open goal a task may be a step to, and whether there is evidence that it is (G19, P8)."""

from __future__ import annotations

import re
from datetime import date

from career.model import goals
from career.model.goals import Goal
from career.model.snapshot import Career

SHORT = 3
"""Words up to this length ("the", "for") say nothing about a goal."""
GENERIC = frozenset(
    [
        "with",
        "from",
        "into",
        "that",
        "this",
        "them",
        "their",
        "work",
        "team",
        "task",
        "make",
        "take",
        "help",
        "plan",
        "week",
        "meeting",
        "update",
        "review",
        "write",
    ]
)
"""Words that a task and a goal may share without being related."""
RISE = frozenset(["senior", "staff", "principal", "promotion", "promoted"])
"""Words of a goal to be promoted, which any new skill serves: the backend developer's frontend task (P8)."""


def ranked(task: str, own: str, about: str, career: Career) -> tuple[str, ...]:
    """Return the ids of the open goals that a task may be a step to, likeliest first; `about` is not among them.

    First comes the task's goal `own`, then goals that share words with it, then promotions, then steps to the vision,
    by date.
    """
    words = _telling(task)

    def rank(goal: Goal) -> tuple[bool, int, bool, bool, date, str]:
        shared, rise = len(words & _words_of(goal)), not RISE.isdisjoint(_words_of(goal))
        return goal.id != own, -shared, not rise, goal.kind != "vision_stone", goal.due or date.max, goal.id

    open_goals = [goal for goal in career.goals.values() if goals.is_open(goal) and goal.id != about]
    return tuple(goal.id for goal in sorted(open_goals, key=rank))


def likely(task: str, own: str, ranked: tuple[str, ...], career: Career) -> str:
    """Return the first of the `ranked` goals if there is evidence for it, else "": a draft claims nothing without it.

    Evidence is: it is the task's own goal, it shares a word with the task, or it is a promotion.
    """
    goal = career.goals.get(ranked[0]) if ranked else None
    if goal is None:
        return ""
    words = _words_of(goal)
    speaks = goal.id == own or bool(words & _telling(task)) or not RISE.isdisjoint(words)
    return goal.id if speaks else ""


def _telling(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > SHORT} - GENERIC


def _words_of(goal: Goal) -> set[str]:
    return _telling(f"{goal.title} {goal.result} {goal.step_to}")
