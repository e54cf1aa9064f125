"""The first lines of a review: how many goals and results, the measured ones by their numbers, and what others said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.documents.review import ledger, results
from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import bare, begun, count, listed, measured, plural
from career.model import goal_progress

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.wins import Win

MOST_NUMBERS = 4
"""The measured results that are named at the top."""


def section(of_time: Sequence[Goal], won: Sequence[Win], context: Context, wanted: Wanted) -> Section:
    """Return the summary: numbers first, then what others said."""
    counted = (*_goals(of_time, context), *_results(won))
    counts = (Entry(counted),) if counted else ()
    return Section("In short", (*counts, *_numbers(won), *ledger.praise(context, wanted)))


def _goals(of_time: Sequence[Goal], context: Context) -> Iterator[Sentence]:
    if not of_time:
        return
    reached = sum(goal.state == "done" for goal in of_time)
    behind = sum(goal_progress.pace_word(goal, context) == "behind" for goal in of_time if goal.state == "open")
    under_way = sum(goal.state == "open" for goal in of_time)
    parts = [f"{plural(reached, 'goal')} reached"] if reached else []
    if under_way:
        parts.append(f"{count(under_way) if parts else plural(under_way, 'goal')} under way")
    told = begun(", ".join(parts)) if parts else f"{begun(plural(len(of_time), 'goal'))}, none under way"
    which = "which is" if under_way == 1 else "all of them" if behind == under_way else f"{count(behind)} of them"
    late = f", {which} behind pace" if behind else ""
    yield Sentence(f"{told}{late}.", tuple(goal.id for goal in of_time))


def _results(won: Sequence[Win]) -> Iterator[Sentence]:
    if won:
        numbers = sum(win.after is not None for win in won)
        told = f", {count(numbers)} of them measured" if numbers and len(won) > 1 else ""
        yield Sentence(f"{begun(plural(len(won), 'result'))}{told}.", tuple(win.id for win in won))


def _numbers(won: Sequence[Win]) -> Iterator[Entry]:
    """Yield the measured results by their numbers, the pinned and milestones first, of each goal one."""
    found: dict[str, Win] = {}
    for win in won:
        if win.after is not None and win.before is not None:
            found.setdefault(win.goal or win.id, win)
    chosen = sorted(found.values(), key=lambda w: (not w.pinned, not w.milestone))[:MOST_NUMBERS]
    if chosen:
        told = [_in_numbers(win) for win in chosen]
        yield Entry.of(f"In numbers: {listed(told)}.", *(w.id for w in chosen))


def _in_numbers(win: Win) -> str:
    """Return a result with its numbers, which its words may have already: "Deploys from 40 to 11 min"."""
    words = bare(win.text.partition(": ")[0])
    is_said = results.says_numbers(replace(win, text=words))
    return words if is_said else f"{words} ({measured(win.before, win.after, win.unit)})"
