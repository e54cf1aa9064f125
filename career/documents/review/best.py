"""The results that a review begins with: at most three, measured, with what each was for and what shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from career.documents.review import results
from career.documents.review.document import Entry, Sentence
from career.documents.review.prose import bare, begun, ended, inner, measured, turned
from career.language.relative_days import short
from career.language.text import number
from career.model import wins

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.wins import Win

MOST = 3
"""The results at the top: more are a list, and are read like one."""
AIMS = ("What it was for: {}", "Why it mattered: {}", "The point of it: {}")
PROOFS = ("The proof: {}", "What shows it: {}", "How I know: {}")


def chosen(won: Sequence[Win]) -> list[Win]:
    """Return the results with numbers from before and after, of each goal one: pinned first, then milestones."""
    found: dict[str, Win] = {}
    for win in won:
        if win.after is not None and win.before is not None and not win.praise:
            found.setdefault(win.goal or win.id, win)
    return sorted(found.values(), key=lambda w: (not w.pinned, not w.milestone))[:MOST]


def is_proof(win: Win, goal: Goal) -> bool:
    """Whether a win is the one that closed the goal: it begins with the goal's title."""
    return win.milestone and goal.state == "done" and win.text.startswith(f"{goal.title}: ")


def entry(win: Win, at: int, context: Context, wanted: Wanted) -> Entry:
    """Return a result of the top at its place `at`: all of it, as it is not said again below."""
    goal = context.career.goals.get(win.goal)
    said = _of_goal(win, goal, at) if goal and is_proof(win, goal) else _alone(win, context, wanted)
    meant = results.meant(win, context) if wanted.own else ()
    return Entry((*said, *meant), begun(bare(goal.title if goal and is_proof(win, goal) else win.text)))


def _of_goal(win: Win, goal: Goal, at: int) -> Iterator[Sentence]:
    """Yield the numbers of a reached goal, what it was for and the proof."""
    against = "" if goal.target is None else f", against a target of {number(goal.target)}"
    yield Sentence(f"{begun(measured(win.before, win.after, win.unit))}{against}.", (win.id, goal.id))
    yield from aim(goal, AIMS, at)
    line = win.text.removeprefix(f"{goal.title}: ")
    yield Sentence(turned(PROOFS, at).format(ended(line)), (win.id,))


def _alone(win: Win, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    """Yield the numbers of a result, unless its words have them, with for whom it was and the day."""
    change = "" if wins.says_numbers(win) else measured(win.before, win.after, win.unit)
    told = ", ".join(filter(None, (change, results.for_whom(win, context, wanted))))
    day = short(win.on, context.today)
    yield Sentence(f"{begun(told)} ({day})." if told else f"Since {day}.", (win.id,))


def aim(goal: Goal, forms: Sequence[str], at: int) -> Iterator[Sentence]:
    """Yield what a goal is for, in the form of its place."""
    if goal.result:
        yield Sentence(turned(forms, at).format(ended(inner(goal.result))), (goal.id,))
