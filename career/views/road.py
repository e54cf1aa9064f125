"""The road: from what is done, past today and the goals to come, to what the person really wants (G22, G2, G5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.language.text import number
from career.model import goal_parts, goals, tasks, visions, wants
from career.views import next_steps
from career.views.record.want import said_of

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.snapshot import Career

MilestoneKind: TypeAlias = Literal["done", "today", "open", "question", "vision", "want"]
FOCUSED = 5
"""The most goals that the focus shows."""


class Milestone(NamedTuple):
    """One line of the road. `on` is its day, None without one; `source` the id of its record, "" for none."""

    place: MilestoneKind
    on: date | None
    text: str
    source: str = ""
    because: str = ""


def road(context: Context) -> list[Milestone]:
    """Return the road, a line for each goal: by date, done ones by the day they were done, and the vision at its end.

    Of two goals on one day the one with the smaller target comes first. Open goals without a date come before the
    vision. Where a vision has numbers and no goal lies between its ends, the road asks for one (G2).
    """
    career = context.career
    dated = sorted(
        [*_milestones(career), (context.today, -1.0, Milestone("today", context.today, "today"))],
        key=lambda s: (s[0], s[1]),
    )
    undated = sorted((g for g in goals.all_open(career) if g.due is None), key=goals.by_due)
    lines = [milestone for _, _, milestone in dated]
    lines += [Milestone("open", None, goal.title, goal.id, goal.step_to) for goal in undated]
    return [*lines, *_far_end(career)]


def wanted(context: Context) -> list[Milestone]:
    """Return what I want and has not happened yet, a line each with who knows of it (B15): beside the road, in no document."""
    found = wants.still_wanted(context.career)
    return [Milestone("want", None, want.text, want.id, said_of(want, context)) for want in found]


def _milestones(career: Career) -> Iterator[tuple[date, float, Milestone]]:
    for goal in career.goals.values():
        if goal.archived_on is not None:
            continue
        if goal.state == "done" and goal.closed_on:
            yield (
                goal.closed_on,
                goal.target or 0.0,
                Milestone("done", goal.closed_on, goal.title, goal.id, goal.step_to),
            )
        elif goal.state == "open" and goal.due:
            yield goal.due, goal.target or 0.0, Milestone("open", goal.due, goal.title, goal.id, goal.step_to)


def _far_end(career: Career) -> Iterator[Milestone]:
    want = visions.latest(career)
    if want is None:
        return
    between = half_way(career)
    if between is not None:
        yield Milestone("question", None, f"What would be half way: {number(between)} {want.unit}?".replace(" ?", "?"))
    yield Milestone("vision", None, want.text, want.id)


def half_way(career: Career) -> float | None:
    """Return the number half way to the vision, None where it has no ends or a goal lies between them already."""
    want = visions.latest(career)
    if want is None or want.start is None or want.target is None or want.start == want.target:
        return None
    low, high = sorted((want.start, want.target))
    units = {want.unit.casefold(), ""}
    lies = any(
        g.target is not None and low < g.target < high and g.unit.casefold() in units
        for g in career.goals.values()
        if g.state not in {"idea", "dropped"}
    )
    middle = (want.start + want.target) / 2
    whole = want.start.is_integer() and want.target.is_integer() and abs(want.target - want.start) > 1
    return None if lies else float(round(middle)) if whole else middle


class FocusedGoal(NamedTuple):
    """A goal when everything else has to wait: its next deadline, and its next step (G5)."""

    goal: Goal
    on: date | None
    step: str


def focus(career: Career) -> list[FocusedGoal]:
    """Return up to five open goals that say what, how much and when, each with its next deadline and next step (G5).

    A goal of another kind than performance may say how much by a proof in words.
    """
    active = sorted(filter(goal_parts.is_in_focus, goals.all_open(career)), key=goals.by_due)
    return [FocusedGoal(goal, _next_deadline(goal, career), _next_action(goal, career)) for goal in active[:FOCUSED]]


def _next_deadline(goal: Goal, career: Career) -> date | None:
    days = [t.due for t in career.tasks.values() if t.goal == goal.id and tasks.is_open(t) and t.due]
    return min([*days, goal.due] if goal.due else days, default=None)


def _next_action(goal: Goal, career: Career) -> str:
    step = next_steps.own_step(goal, career)
    return f"if {goal.if_cue}, then {step}" if goal.if_cue and goal.then_do else step
