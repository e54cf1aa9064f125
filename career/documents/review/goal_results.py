"""The goals of a review: what came of each in the time, in numbers first, and what was won on the way (G17, G18, G21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from career.documents.review import results
from career.documents.review.document import Doubt, Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, measured, named, number, plural, step
from career.language.relative_days import short
from career.model import goal_metrics, goal_parts, goal_progress, goals, tradeoffs
from career.model.backlinks import pointing
from career.model.goals import USUAL_RHYTHM
from career.model.reschedules import Move
from career.model.skills import alike
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.wins import Win
from career.views import next_steps

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal

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


def section(goal: Goal, context: Context, wanted: Wanted) -> Section:
    """Return what there is to say of a goal in the time."""
    won = _won(goal, context, wanted)
    own = wanted.audience == "me"
    proof = next((win for win in won if _is_proof(win, goal)), None)
    points = [
        Entry(tuple(_status(goal, proof, context, wanted))),
        *_serves(goal),
        *(Entry(tuple(results.said_of(win, context, own=own))) for win in won if win is not proof),
        *results.finished(pointing(Task, "goal", goal.id, context.career), context, wanted),
        *_made_room(goal, context, wanted),
        *_moved(goal, context, wanted),
    ]
    return Section(begun(bare(goal.title)), tuple(points), 2, (goal.id,))


def is_certain(goal: Goal, context: Context) -> bool:
    """Whether nothing speaks against the state of a goal: it was not closed without proof, nor checked long ago."""
    return not _where(goal, context).doubt


def _wins(goal: Goal, context: Context) -> list[Win]:
    return pointing(Win, "goal", goal.id, context.career)


def _won(goal: Goal, context: Context, wanted: Wanted) -> list[Win]:
    return [win for win in results.in_time(context, wanted) if win.goal == goal.id]


def _is_proof(win: Win, goal: Goal) -> bool:
    """Whether a win is the one that closed the goal: it begins with the goal's title."""
    return win.milestone and goal.state == "done" and win.text.startswith(f"{goal.title}: ")


def _status(goal: Goal, proof: Win | None, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    """Yield how far the goal is, what it is for, the proof, and what it is a step to."""
    yield _where(goal, context)
    if wanted.is_now:
        yield from _next(goal, context)
    metric = goal_metrics.organisations(goal)
    if metric.is_named and metric.value is None and alike(metric.text) != alike(goal.unit):
        figure = "; it has no figure yet" if wanted.is_now else ""
        yield Sentence(f"The metric behind it: {bare(metric.text)}{figure}.", (goal.id,))
    if goal.result:
        yield Sentence(f"The aim: {ended(goal.result)}", (goal.id,))
    if proof:
        line = proof.text.removeprefix(f"{goal.title}: ")
        yield Sentence(f"The proof: {ended(line)}", (proof.id,))
    if goal.step_to and wanted.audience != "cv":
        yield Sentence(f"For me it {'is' if goal.state == 'open' else 'was'} {step(goal.step_to)}.", (goal.id,))


def _next(goal: Goal, context: Context) -> Iterator[Sentence]:
    """Yield what I do next about an open goal: its task that comes first, else its own step."""
    task = next_steps.own_task(goal, context.career)
    if goal.state != "open" or not (task or goal.then_do):
        return
    if task:
        yield Sentence(f"Next: {ended(task.title)}", (task.id,))
    else:
        when = f"if {bare(goal.if_cue)}, then " if goal.if_cue else ""
        yield Sentence(f"Next: {when}{ended(goal.then_do)}", (goal.id,))


def _where(goal: Goal, context: Context) -> Sentence:
    """Return the state of a goal in a sentence, with its numbers and its days."""
    day = short(goal.closed_on, context.today) if goal.closed_on else ""
    if goal.state == "done":
        return _reached(goal, day, context)
    if goal.state in {"dropped", "paused"}:
        how = f"{'Dropped' if goal.state == 'dropped' else 'Paused'} {f'on {day}' if day else ''}".strip()
        return Sentence(f"{how}{_so_far(goal, context)}.", (goal.id,))
    return _under_way(goal, context)


def _reached(goal: Goal, day: str, context: Context) -> Sentence:
    value = goal_progress.value_now(goal, context.career)
    doubt: Doubt = "" if _wins(goal, context) else "unproven"
    when = f" on {day}{_against_due(goal)}" if day else ""
    if goal.target is None or value is None:
        return Sentence(f"Finished{when}.", (goal.id,), doubt)
    change = measured(goal.baseline, value, goal.unit)
    is_there = goal_progress.share_of_way(goal.baseline, goal.target, value) >= 1 if goal.baseline is not None else True
    word, against = ("Reached", "against") if is_there else ("Closed", "short of")
    told = f"{word}{when}: {change}, {against} a target of {measured(None, goal.target, goal.unit)}."
    return Sentence(told, (goal.id, *_valued(goal, context)[-1:]), doubt)


def _against_due(goal: Goal) -> str:
    if goal.due is None or goal.closed_on is None:
        return ""
    days = (goal.due - goal.closed_on).days
    return f", {plural(abs(days), 'day')} {'early' if days > 0 else 'late'}" if days else ", on the day it was due"


def _under_way(goal: Goal, context: Context) -> Sentence:
    entries = _valued(goal, context)
    due = f"due {short(goal.due, context.today)}" if goal.due else "no date yet"
    if goal.due and goal.due < context.today:
        due = f"it was due on {short(goal.due, context.today)}"
    if goal.target is None:
        return Sentence(f"Under way; {due}.", (goal.id,))
    if not entries:
        return Sentence(
            f"No progress written down yet towards {measured(None, goal.target, goal.unit)}; {due}.", (goal.id,)
        )
    last = context.career.checkins[entries[-1]]
    is_old = last.on + timedelta(days=2 * (goal.review_every_days or USUAL_RHYTHM)) < context.today
    at = f"on {short(last.on, context.today)}" if is_old else "so far"
    told = f"{_numbers(goal, at, context)}{'' if is_old else _pace(goal, context)}; {due}."
    return Sentence(begun(told), (goal.id, last.id), "stale" if is_old else "")


def _numbers(goal: Goal, at: str, context: Context) -> str:
    """Return "3 of 5 incidents so far", or "from 11 to 4 pages a week so far (target: 3)"; `at` says when."""
    value = goal_progress.value_now(goal, context.career) or 0.0
    target = number(goal.target or 0.0)
    if goal.baseline == 0 and (goal.target or 0) > 0:
        return f"{f'{number(value)} of {target} {goal.unit}'.strip()} {at}".strip()
    return f"{f'{measured(goal.baseline, value, goal.unit)} {at}'.strip()} (target: {target})"


def _so_far(goal: Goal, context: Context) -> str:
    return f", at {_numbers(goal, '', context)}" if goal.target is not None and _valued(goal, context) else ""


def _pace(goal: Goal, context: Context) -> str:
    word = goal_progress.PACE_WORDS[goal_progress.pace_word(goal, context)]
    if word != "behind":
        return f", {word}" if word == "on pace" else f", {word} of its pace" if word else ""
    gone = goal_progress.elapsed(goal, context.today) or 0.0
    return f", behind its pace: {round(gone * 100)} % of the time is gone"


def _valued(goal: Goal, context: Context) -> list[str]:
    return [c.id for c in goals.checkins(goal, context.career) if c.value is not None]


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
            how = f"{how} to {context.career.headline(trade.person)}"
        if trade.act == "postpone" and trade.to_date:
            how = f"{how} to {short(trade.to_date, context.today)}"
        freed = f", {plural(trade.minutes_week, 'minute')} a week" if trade.minutes_week else ""
        yield Entry.of(f"To make room for it {how}{freed}.", trade.id)


def _all(context: Context) -> frozenset[str]:
    return frozenset((*context.career.goals, *context.career.tasks))


def _moved(goal: Goal, context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield how often its date was moved in the time, from when to when, with the reasons (G17)."""
    moves: Sequence[Move] = sorted(
        (m for m in pointing(Move, "item", goal.id, context.career) if m.on in wanted.window),
        key=lambda m: (m.on, m.created_at, m.id),
    )
    if moves:
        times = {1: "once", 2: "twice"}.get(len(moves), f"{plural(len(moves), 'time')}")
        ends = f"{short(moves[0].from_date, context.today)} to {short(moves[-1].to_date, context.today)}"
        whys = "; ".join(dict.fromkeys(bare(m.why) for m in moves if m.why))
        told = f"Its date moved {times}, from {ends}{f': {whys}' if whys else ''}."
        yield Entry.of(told, *(m.id for m in moves))
