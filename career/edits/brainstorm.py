"""Brainstorming: many ideas, one line each, of which a few are started and the others stay ideas (G15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from career.edits import lines
from career.errors import Refused
from career.language.lines import Line
from career.language.text import counted
from career.model import candidates, goal_parts, goals
from career.model.goals import Goal
from career.model.records import Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career


def ideas(career: Career) -> list[Goal]:
    """Return the goals that are only ideas: those worth most first, of equals the oldest, those not rated yet last (G10)."""
    return candidates.best_first(g for g in career.goals.values() if g.state == "idea" and g.archived_on is None)


def add(found: Sequence[Line], context: Context) -> Step:
    """Add an idea for each line. Raises BadValue for an empty one."""
    label, changes = lines.add("goals", found, {"state": "idea"}, context, "ideas")
    return Step(label.replace("Added goal", "Added idea", 1), changes)


def begin(chosen: Iterable[str], context: Context) -> Step:
    """Start the ideas with these ids, and those that are paused goals again. Raises Refused where none is either."""
    found, wanted = ideas(context.career), set(chosen)
    begun = [goals.started(goal, context.today) for goal in found if goal.id in wanted]
    paused = [goal for goal in context.career.goals.values() if goal.id in wanted and goals.is_paused(goal)]
    again = [goals.resumed(goal, context.today) for goal in paused]
    if not begun and not again:
        _refuse_sketch([goal for goal in context.career.goals.values() if goal.id in wanted], context)
        raise Refused("None of these is an idea or a paused goal.", "`rung list goals` shows what they are now.")
    told = [f"Started {len(begun)} of {counted(len(found), 'idea')}"] if begun else []
    told += [again[0].label if len(again) == 1 else f"Started {len(again)} paused goals again"] if again else []
    return Step("; ".join(told), [*begun, *(change for step in again for change in step.changes)])


def _refuse_sketch(chosen: list[Goal], context: Context) -> None:
    """Raise Refused for a sketch, which is open already, and becomes active with what it lacks (G6, O12)."""
    for goal in filter(goals.is_open, chosen):
        if goal_parts.state(goal, context.career) != "sketch":
            continue
        lacks, options = goal_parts.lacking(goal, context.career)
        raise Refused(
            f"'{goal.title}' is a sketch: it is open, and lacks {lacks}.",
            f"It becomes active with {'that' if goal.kind == 'performance' else 'one of them'}: "
            f"rung edit {context.career.short(goal.id)} {options}",
        )
