"""Brainstorming: many ideas, one line each, of which a few are started and the others stay ideas (G15)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.errors import Refused
from career.language.text import counted
from career.model import goals
from career.model.goals import Goal
from career.model.records import Step

if TYPE_CHECKING:
    from career.model.moment import Moment
    from career.model.snapshot import Career


def ideas(career: Career) -> list[Goal]:
    """Return the goals that are only ideas, the oldest first."""
    kept = (goal for goal in career.goals.values() if goal.state == "idea" and goal.archived_on is None)
    return sorted(kept, key=lambda goal: (goal.created_at, goal.id))


def idea(title: str, moment: Moment) -> Step:
    """Add one idea. Raises BadValue for an empty one."""
    made = goals.add(title, moment, state="idea")
    return Step(f"Idea '{made.title}'", [made])


def begin(chosen: Iterable[str], career: Career) -> Step:
    """Start the ideas with these ids. Raises Refused where none of them is an idea any more."""
    begun = [replace(goal, state="open") for goal in ideas(career) if goal.id in set(chosen)]
    if not begun:
        raise Refused("None of these is still an idea.", "`rung list goals` shows what they are now.")
    return Step(f"Started {len(begun)} of {counted(len(ideas(career)), 'idea')}", list(begun))
