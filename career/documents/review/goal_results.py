"""The goals of a review: what came of each in the time, in numbers first, and what was won on the way (G17, G18, G21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.documents.review import address, best, goal_state, results
from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, inner, listed, measured, named, plural, step
from career.language.relative_days import short
from career.language.text import number
from career.model import goal_metrics, goal_parts, goals, tradeoffs
from career.model.backlinks import pointing
from career.model.skills import alike
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.wins import Win

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal

AIMS = ("The aim: {}", "What it is for: {}", "What I am after: {}")
ORDER = ("done", "open", "paused", "dropped")
"""The states of goals, in their order in a review."""


def of_time(context: Context, wanted: Wanted) -> list[Goal]:
    """Return the goals of the time: those that were closed in it, first the reached ones, and those that are under way."""
    found = [goal for goal in context.career.goals.values() if _belongs(goal, context, wanted)]
    return sorted(found, key=lambda g: (ORDER.index(g.state), g.closed_on or g.due or date.max, g.created_at, g.id))


def _belongs(goal: Goal, context: Context, wanted: Wanted) -> bool:
    if goal.state == "idea":
        return False
    if goal.is_closed:
        return goal.closed_on in wanted.window or any(w.on in wanted.window for w in _wins(goal, context))
    if any(c.on in wanted.window for c in goals.checkins(goal, context.career)) or _won(goal, context, wanted):
        return True
    return goal_parts.state(goal, context.career) == "active" and not is_to_come(goal, context)


def is_to_come(goal: Goal, context: Context) -> bool:
    """Whether an open goal starts later."""
    return goal.state == "open" and goal.starts is not None and goal.starts > context.today


class Told(NamedTuple):
    """What the top of the review has said already (ids), and the place of the goal in the list."""

    ids: frozenset[str]
    at: int


def section(goal: Goal, told: Told, context: Context, wanted: Wanted) -> Section:
    """Return what there is to say of a goal, but for what was told at the top."""
    won = [win for win in _won(goal, context, wanted) if win.id not in told.ids]
    proof = next((win for win in won if best.is_proof(win, goal)), None)
    points = [
        *_filled(_status(goal, proof, told, context, wanted)),
        *_serves(goal),
        *(Entry(tuple(results.said_of(win, context, wanted))) for win in won if win is not proof),
        *results.finished(pointing(Task, "goal", goal.id, context.career), context, wanted),
        *_made_room(goal, context, wanted),
    ]
    return Section(begun(bare(goal.title)), tuple(points), 2, (goal.id,))


def _filled(sentences: Iterator[Sentence]) -> Iterator[Entry]:
    if said := tuple(sentences):
        yield Entry(said)


def is_certain(goal: Goal, context: Context) -> bool:
    """Whether nothing speaks against the state of a goal: it was not closed without proof, nor checked long ago."""
    return not goal_state.where(goal, context).doubt


def _wins(goal: Goal, context: Context) -> list[Win]:
    return pointing(Win, "goal", goal.id, context.career)


def _won(goal: Goal, context: Context, wanted: Wanted) -> list[Win]:
    return [win for win in results.in_time(context, wanted) if win.goal == goal.id]


def _status(goal: Goal, proof: Win | None, told: Told, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    """Yield how far the goal is, what it is for, the proof, and for me what it is a step to."""
    is_at_top = any(best.is_proof(win, goal) for win in _won(goal, context, wanted) if win.id in told.ids)
    if is_at_top:
        yield from goal_state.status(goal, context, in_numbers=False)
    else:
        yield from best.aim(goal, AIMS, told.at)
        if goal.id not in told.ids:
            yield from goal_state.status(goal, context)
            yield from goal_state.next_step(goal, context, wanted) if wanted.is_now else ()
    if proof:
        yield Sentence(f"The proof: {ended(proof.text.removeprefix(f'{goal.title}: '))}", (proof.id,))
    if goal.step_to and wanted.own:
        yield Sentence(f"For me it {'is' if goal.state == 'open' else 'was'} {step(goal.step_to)}.", (goal.id,))


def unmeasured(of_time: Sequence[Goal]) -> Section:
    """Return which metrics of the organisation have no figure: a reader asks whether they moved."""
    found = []
    for goal in of_time:
        metric = goal_metrics.organisations(goal)
        if metric.is_named and metric.value is None and alike(metric.text) != alike(goal.unit):
            found.append((f"{inner(bare(metric.text))} ({named(goal.title)})", goal.id))
    told = f"{begun(listed([what for what, _ in found]))}."
    entries = (Entry.of(told, *(source for _, source in found)),) if found else ()
    return Section("Not measured yet", entries, 2)


def _serves(goal: Goal) -> Iterator[Entry]:
    """Yield what the organisation has of it so far, in the numbers of its metric (G7)."""
    metric = goal_metrics.organisations(goal)
    if metric.is_named and metric.value is not None:
        aim = "" if metric.target is None else f", against a target of {number(metric.target)}"
        change = measured(metric.baseline, metric.value, "")
        yield Entry.of(f"{begun(bare(metric.text))}: {change}{aim}.", goal.id)


def _made_room(goal: Goal, context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield what gave way to the goal (G20): what was kept gave no room."""
    dealt = [
        t for t in pointing(Tradeoff, "goal", goal.id, context.career) if t.on in wanted.window and t.act != "keep"
    ]
    for trade in sorted(dealt, key=lambda t: (t.on, t.created_at, t.id)):
        what = named(context.career.headline(trade.item) if trade.item in _all(context) else trade.what)
        how = f"I {tradeoffs.ACT_WORDS[trade.act]} {what}"
        if trade.act == "delegate" and trade.person:
            how = f"{how} to {address.who(trade.person, context, wanted)}"
        if trade.act == "postpone" and trade.to_date:
            how = f"{how} to {short(trade.to_date, context.today)}"
        freed = f", {plural(trade.minutes_week, 'minute')} a week" if trade.minutes_week else ""
        yield Entry.of(f"To make room for it {how}{freed}.", trade.id)


def _all(context: Context) -> frozenset[str]:
    return frozenset((*context.career.goals, *context.career.tasks))
