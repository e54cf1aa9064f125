"""The eight parts of a goal: which it has, which it lacks, and the state that follows from them (G3, G6, O12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model.goals import USUAL_KIND, Goal, all_open, approvals, by_due, is_open

if TYPE_CHECKING:
    from career.model.snapshot import Career

PART_WORDS = {
    "result": "the result you want, in one sentence",
    "measure": "how you will know: from where to where, or a proof in words",
    "due": "the day it is due",
    "start": "the day you start",
    "step to": "what it is a step to: this gets me from __ to __ because __",
    "organisation's metric": 'the organisation\'s metric, or "none"',
    "approvals": "who has to approve it, or nobody",
    "check-in rhythm": "the days between two check-ins",
}
"""The eight parts of a goal, and what to type for each."""
NEEDED = {
    "result": ("its result", "--result TEXT"),
    "measure": ("its measure in numbers", "--baseline N --target N"),
    "due": ("its due date", "--due WHEN"),
}
"""The parts that a performance goal needs (G6), in words, and as options of the command line."""


def parts(goal: Goal, career: Career) -> dict[str, bool]:
    """Return, for each of the eight parts in their order, whether the goal has it (G3)."""
    asked = approvals(goal, career)
    return {
        "result": bool(goal.result),
        "measure": is_measured(goal),
        "due": goal.due is not None,
        "start": goal.starts is not None,
        "step to": bool(goal.step_to),
        "organisation's metric": bool(goal.org_metric),
        "approvals": goal.approvals_none or (bool(asked) and all(a.state == "yes" for a in asked)),
        "check-in rhythm": goal.review_every_days is not None,
    }


def is_measured(goal: Goal) -> bool:
    """Whether a goal says how one will know: from where to where, or by a proof in words.

    A performance goal needs the numbers (G6).
    """
    has_numbers = goal.baseline is not None and goal.target is not None
    return has_numbers or (goal.kind != "performance" and bool(goal.proof))


def first_missing(goal: Goal, career: Career) -> str:
    """Return the first of the eight parts that a goal lacks, "" where it has all."""
    return next((part for part, has in parts(goal, career).items() if not has), "")


def state(goal: Goal, career: Career) -> str:
    """Return the state to show: an open goal is a `sketch` until it has enough parts, then `active` (G6, O12).

    A performance goal needs result, measure and due date; any other goal needs one part.
    """
    if goal.state != "open":
        return goal.state
    has = parts(goal, career)
    enough = is_complete(goal) if goal.kind == "performance" else any(has.values())
    return "active" if enough else "sketch"


def active(career: Career) -> list[Goal]:
    """Return the goals that are open and active now, by due date."""
    found = (goal for goal in all_open(career) if state(goal, career) == "active")
    return sorted(found, key=by_due)


def is_complete(goal: Goal) -> bool:
    """Whether the goal says what a performance goal says: its result, its measure and its due date (G6)."""
    return bool(goal.result) and goal.baseline is not None and goal.target is not None and goal.due is not None


def is_in_focus(goal: Goal) -> bool:
    """Whether an open goal says what, how one will know, and when: by a number, or of other kinds by a proof (G5, G6)."""
    return bool(goal.result) and is_measured(goal) and goal.due is not None


def newly_sketch(before: Career, career: Career) -> Goal | None:
    """Return a goal that was active in the career `before` and is a sketch now, as it lost a part; None without one."""
    for goal in career.goals.values():
        was = before.goals.get(goal.id)
        if was is not None and was is not goal and state(goal, career) == "sketch" and state(was, before) == "active":
            return goal
    return None


def lacking(goal: Goal, career: Career) -> tuple[str, str]:
    """Return what an open goal lacks to be active, in words and as options: "its due date", "--due WHEN".

    A goal of another kind than performance lacks any one of its parts.
    """
    if goal.kind != "performance":
        return "every one of its eight parts", "--result TEXT"
    has = parts(goal, career)
    lacks = [told for part, told in NEEDED.items() if not has[part]]
    return " and ".join(words for words, _ in lacks), " ".join(options for _, options in lacks)


def newly_complete(before: Career, career: Career) -> Goal | None:
    """Return an open goal of the usual kind that was not complete in the career `before`; None where there is none.

    It may be a performance goal, which is asked once.
    """
    for goal in career.goals.values():
        if goal.kind == USUAL_KIND and is_open(goal) and is_complete(goal):
            earlier = before.goals.get(goal.id)
            if earlier is None or not is_complete(earlier):
                return goal
    return None
