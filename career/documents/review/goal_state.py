"""How far a goal is, in a sentence with its numbers and days; a date that was moved is said with the pace it gives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.documents.review import address
from career.documents.review.document import Doubt, Sentence
from career.documents.review.prose import bare, begun, ended, inner, measured, plural
from career.language.relative_days import short
from career.language.text import number
from career.model import goal_progress, goals
from career.model.backlinks import pointing
from career.model.goals import USUAL_RHYTHM
from career.model.reschedules import Move
from career.model.wins import Win
from career.views import next_steps

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Goal

NEVER_CHECKED = "No progress written down yet towards"


def status(goal: Goal, context: Context, *, in_numbers: bool = True) -> Iterator[Sentence]:
    """Yield the state of a goal, and how often its date was moved: "early" may be early for the third date."""
    yield where(goal, context, in_numbers=in_numbers)
    yield from _moved(goal, context)


def where(goal: Goal, context: Context, *, in_numbers: bool = True) -> Sentence:
    """Return the state of a goal in a sentence, with its days; without its numbers where they were said already."""
    day = short(goal.closed_on, context.today) if goal.closed_on else ""
    if goal.state == "done":
        return _reached(goal, day, context, in_numbers=in_numbers)
    if goal.state in {"dropped", "paused"}:
        how = f"{'Dropped' if goal.state == 'dropped' else 'Paused'} {f'on {day}' if day else ''}".strip()
        return Sentence(f"{how}{_so_far(goal, context)}.", (goal.id,))
    return _under_way(goal, context)


def is_late(goal: Goal, context: Context) -> bool:
    """Whether a goal is open after the day on which it was due."""
    return goal.state == "open" and goal.due is not None and goal.due < context.today


def is_behind(goal: Goal, context: Context) -> bool:
    """Whether a goal is behind its pace: more of its time has gone than of its way."""
    return goal_progress.pace_word(goal, context) == "behind"


def next_step(goal: Goal, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    """Yield what I do next about an open goal: its task that comes first, else its own step."""
    task = next_steps.own_task(goal, context.career)
    if goal.state != "open" or not (task or goal.then_do):
        return
    if task and task.state != "stuck":
        due = f" (by {short(task.due, context.today)})" if task.due and task.due >= context.today else ""
        step = address.spoken_to(bare(task.title), context, wanted)
        yield Sentence(f"Next: {ended(f'{step}{due}')}", (task.id,))
    elif goal.then_do:
        when = f"if {bare(goal.if_cue)}, then " if goal.if_cue else ""
        yield Sentence(f"Next: {address.spoken_to(f'{when}{ended(goal.then_do)}', context, wanted)}", (goal.id,))


def moves_of(goal: Goal, context: Context) -> list[Move]:
    """Return how the date of a goal was moved, the first time first."""
    return sorted(pointing(Move, "item", goal.id, context.career), key=lambda m: (m.on, m.created_at, m.id))


def _moved(goal: Goal, context: Context) -> Iterator[Sentence]:
    """Yield how often its date was moved, from when to when and why, and what the pace is by the first date (G17)."""
    moves = [m for m in moves_of(goal, context) if m.on <= context.today]
    if not moves:
        return
    times = {1: "once", 2: "twice"}.get(len(moves), plural(len(moves), "time"))
    ends = f"{short(moves[0].from_date, context.today)} to {short(moves[-1].to_date, context.today)}"
    whys = "; ".join(dict.fromkeys(inner(bare(m.why)) for m in moves if m.why))
    told = f"I moved its date {times}, from {ends}{f' ({whys})' if whys else ''}"
    yield Sentence(f"{told}{_by_first_date(goal, moves[0], context)}.", tuple(m.id for m in moves))


def _by_first_date(goal: Goal, first: Move, context: Context) -> str:
    """Return "; by the first date it would be late", or behind, or on pace; "" where it is behind by the new one, too."""
    word = goal_progress.pace_word(goal, context)
    if goal.state != "open" or word not in {"on", "ahead"}:
        return ""
    as_planned = replace(goal, due=first.from_date)
    if is_late(as_planned, context):
        return "; by the first date it would be late"
    before = goal_progress.pace_word(as_planned, context)
    too = ", too" if before == word else ""
    return f"; by the first date it would be {goal_progress.PACE_WORDS[before]}{too}"


def _reached(goal: Goal, day: str, context: Context, *, in_numbers: bool) -> Sentence:
    value = goal_progress.value_now(goal, context.career)
    doubt: Doubt = "" if pointing(Win, "goal", goal.id, context.career) else "unproven"
    when = f" on {day}{_against_due(goal)}" if day else ""
    if goal.target is None or value is None:
        return Sentence(f"Finished{when}.", (goal.id,), doubt)
    is_there = goal_progress.share_of_way(goal.baseline, goal.target, value) >= 1 if goal.baseline is not None else True
    word, against = ("Reached", "against") if is_there else ("Closed", "short of")
    if not in_numbers:
        return Sentence(f"{word}{when}.", (goal.id,), doubt)
    change = measured(goal.baseline, value, goal.unit)
    told = f"{word}{when}: {change}, {against} a target of {measured(None, goal.target, goal.unit)}."
    return Sentence(told, (goal.id, *_valued(goal, context)[-1:]), doubt)


def _against_due(goal: Goal) -> str:
    if goal.due is None or goal.closed_on is None:
        return ""
    days = (goal.due - goal.closed_on).days
    return f", {plural(abs(days), 'day')} {'early' if days > 0 else 'late'}" if days else ", on the day it was due"


def _under_way(goal: Goal, context: Context) -> Sentence:
    """Return how far an open goal is, and until when; a miss is the first word of it."""
    entries = _valued(goal, context)
    due = f"due {short(goal.due, context.today)}" if goal.due else "no date yet"
    if goal.due and is_late(goal, context):
        due = f"it was due on {short(goal.due, context.today)}"
    if goal.target is None:
        return Sentence(f"{'Late' if is_late(goal, context) else 'Under way'}; {due}.", (goal.id,))
    if not entries:
        return Sentence(f"{NEVER_CHECKED} {measured(None, goal.target, goal.unit)}; {due}.", (goal.id,))
    last = context.career.checkins[entries[-1]]
    is_old = last.on + timedelta(days=2 * (goal.review_every_days or USUAL_RHYTHM)) < context.today
    at = f"on {short(last.on, context.today)}" if is_old else "so far"
    told = f"{_numbers(goal, at, context)}{'' if is_old else _pace(goal, context)}; {due}."
    doubt: Doubt = (
        "stale" if is_old and not is_late(goal, context) else ""
    )  # a date that passed does not go out of date
    miss = "Late: " if is_late(goal, context) else "Behind pace: " if is_behind(goal, context) else ""
    return Sentence(f"{miss}{told}" if miss else begun(told), (goal.id, last.id), doubt)


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
        new = " for the new date" if word and moves_of(goal, context) else ""
        return f", {word}{new}" if word == "on pace" else f", {word} of its pace{new}" if word else ""
    gone = goal_progress.elapsed(goal, context.today) or 0.0
    return "" if is_late(goal, context) else f", with {round(gone * 100)} % of the time gone"


def _valued(goal: Goal, context: Context) -> list[str]:
    return [c.id for c in goals.checkins(goal, context.career) if c.value is not None]
