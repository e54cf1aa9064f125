"""The first lines of a review: how much there is, the best results, what is late or stuck with its plan, and others' words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from career.documents.review import best, ledger, open_ends
from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import begun, count, plural

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.wins import Win


IN_WORDS = re.compile(r"(?i)\bfrom \d.* to \d")
"""Numbers that a result has in its words only: a reader who counts the measured ones counts it, too."""


def section(of_time: Sequence[Goal], won: Sequence[Win], context: Context, wanted: Wanted) -> Section:
    """Return the summary. What is said in it is not said again below."""
    counted = (*_goals(of_time, context), *_results(won, context))
    counts = (Entry(counted),) if counted else ()
    top = (best.entry(win, at, context, wanted) for at, win in enumerate(best.chosen(won)))
    return Section(
        "In short",
        (*counts, *top, *open_ends.entries(of_time, context, wanted), *ledger.praise(context, wanted)),
    )


def _goals(of_time: Sequence[Goal], context: Context) -> Iterator[Sentence]:
    if not of_time:
        return
    reached = sum(goal.state == "done" for goal in of_time)
    open_end = [goal for goal in of_time if open_ends.is_open_end(goal, context)]
    behind = len(open_end)
    under_way = sum(goal.state == "open" for goal in of_time)
    parts = [f"{plural(reached, 'goal')} reached"] if reached else []
    if under_way:
        parts.append(f"{count(under_way) if parts else plural(under_way, 'goal')} under way")
    told = begun(", ".join(parts)) if parts else f"{begun(plural(len(of_time), 'goal'))}, none under way"
    which = "which is" if under_way == 1 else "all of them" if behind == under_way else f"{count(behind)} of them"
    late = f", {which} {open_ends.words(open_end, context)}" if behind else ""
    yield Sentence(f"{told}{late}.", tuple(goal.id for goal in of_time))


def _results(won: Sequence[Win], context: Context) -> Iterator[Sentence]:
    """Yield how many results there are beside the goals: a win that closed one is counted there."""
    goals = context.career.goals
    rest = [win for win in won if not (win.goal in goals and best.is_proof(win, goals[win.goal]))]
    if rest:
        numbers = sum(win.after is not None or bool(IN_WORDS.search(win.text)) for win in rest)
        noun = "result" if len(rest) == len(won) else "more result"
        told = f", {count(numbers)} of them measured" if numbers and len(rest) > 1 else ""
        yield Sentence(f"{begun(plural(len(rest), noun))}{told}.", tuple(win.id for win in rest))
