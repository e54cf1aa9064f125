"""How goals are shown, with what belongs to them: check-ins, approvals, moved dates, and if-then plans that were carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from career.evidence import results
from career.language.dates import brief
from career.language.relative_days import past, short
from career.language.text import counted, number
from career.model import (
    candidates,
    deciders,
    decisions,
    goal_metrics,
    goal_parts,
    goal_progress,
    goals,
    if_then,
    learning,
    people,
    politics,
    reframes,
    reschedules,
    tasks,
    tradeoffs,
)
from career.model.backlinks import pointing
from career.model.context import Context
from career.model.decisions import Decision
from career.model.field import choice_words
from career.model.goals import Approval, CheckIn, Goal
from career.model.if_then import Hit
from career.model.learning import Learning
from career.model.reschedules import Move
from career.model.tasks import Task
from career.model.tradeoffs import ACT_WORDS
from career.model.wins import Win
from career.views import blocks, next_steps
from career.views.record.goal_choosing import TOLD, choosing_lines
from career.views.record.goal_parts import FIELDS, metric_words, part_lines
from career.views.record.learning import badge, next_date
from career.views.record.parts import (
    BETWEEN,
    HEAD,
    Columns,
    DetailLine,
    Shown,
    Values,
    dated,
    joined,
    own_step,
    values_of_open,
    when,
)
from career.views.tone import Tone

ROWS_SHOWN = 5
"""The most check-ins, tasks and wins that are shown of a goal, the latest first."""
BAR_CELLS, SPARK_CELLS = 14, 10
GOOD_FOR = {
    "both": "the organisation and you",
    "organisation": "the organisation; you have named no metric of your own",
    "me": "you; no metric of the organisation moves with it",
    "neither": "nobody by a metric",
}
"""Whose metric a goal moves, in words."""


def _columns(goal: Goal, context: Context) -> Columns:
    done = goal_progress.progress(goal, context.career)
    share = "" if done is None else f"{round(done * 100)} %"
    slip = reschedules.slip(goal.id, context.career)
    title = f"{goal.title} ({slip})" if slip else goal.title
    is_open = goals.is_open(goal)
    pace = goal_progress.PACE_WORDS[goal_progress.pace_word(goal, context)] if is_open else ""
    day = when(goal.due if is_open else goal.closed_on, context.today, is_open=is_open)
    return goal_parts.state(goal, context.career), day, share, pace, title


def _values(goal: Goal, context: Context) -> Values:
    career = context.career
    return {
        "shown_state": goal_parts.state(goal, career),
        "parts": goal_parts.parts(goal, career),
        "value_now": goal_progress.value_now(goal, career),
        "progress": goal_progress.progress(goal, career),
        "elapsed": goal_progress.elapsed(goal, context.today),
        "pace": goal_progress.pace(goal, context),
        "pace_word": goal_progress.pace_word(goal, context),
        "next_share": share._asdict() if (share := goal_progress.next_share(goal, context)) else None,
        "slip": reschedules.slip(goal.id, career),
        "next_check_in": goals.next_check_in(goal, context),
        "started_unapproved": goals.starts_unapproved(goal, context),
        "serves": goal_metrics.way(goal),
        "org_progress": goal_metrics.organisations(goal).progress,
        "my_progress": goal_metrics.own(goal).progress,
        "one_metric_moved": goal_metrics.drift(goal),
        "worth_starting": candidates.in_numbers(goal),
        "politics": politics.case(goal, career),
        "untold": politics.untold(goal, career),
        "training_only": learning.is_training_only(goal, career),
        "learning": [one.id for one in learning.of_goal(goal.id, career)],
        "decisions": [one.id for one in pointing(Decision, "goal", goal.id, career) if one.archived_on is None],
        "results": found._asdict() if (found := results.results(goal, career)) else None,
        "deciders": [person.id for person in deciders.of(goal, career)],
        "is_decided": deciders.decides(goal, career),
        "freed_minutes": tradeoffs.freed(goal.id, career),
        "if_then": if_then.rate(goal.id, career),
    } | values_of_open(goal, context)


def _above(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("state", joined(choice_words(goal.kind), values["shown_state"]), place=HEAD)
    yield BETWEEN
    yield from _way(goal, values, context)
    if last := goals.confidence(goal, context.career):
        yield DetailLine("confidence", f"{last.confidence} of 10, {past(last.on, context.today)}")
    yield from _next(goal, values, context)
    if values["training_only"]:
        yield DetailLine("plan", learning.TRAINING_ONLY, "warn")
    if values["started_unapproved"]:
        yield DetailLine("approval", "started, but an approval is still missing", "warn")
    yield BETWEEN
    yield from part_lines(goal, values, context)
    yield BETWEEN
    if mine := metric_words(goal_metrics.own(goal)):
        yield DetailLine("my metric", mine)
    if values["serves"] in GOOD_FOR:
        yield DetailLine("good for", joined(GOOD_FOR[values["serves"]], values["one_metric_moved"]))
    if found := values["results"]:
        yield _results(found)
    yield from choosing_lines(goal, values, context)
    yield from _deciders(goal, values, context)


def _deciders(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield who decides on a goal; of an open one also that nobody is named, where anybody decides at all (B9)."""
    names = ", ".join(person.headline for person in deciders.of(goal, context.career))
    if not goals.is_open(goal) or values["is_decided"]:
        yield from [DetailLine("who decides", names)] if names else []
    elif people.deciding(context.career):
        more = "nobody with an influence of 2 or more: e names them"
        yield DetailLine("who decides", joined(names, more), "warn" if names else "muted")


def _results(found: Mapping[str, int]) -> DetailLine:
    """Return the results behind a goal to lead (G4)."""
    if not found["in_all"]:
        return DetailLine("results", 'none measured yet: a win that says "4.1 s -> 0.9 s" is one', "muted")
    return DetailLine(
        "results", f"{found['behind']} behind it, {found['in_all']} in all: wins with a figure before and after"
    )


def _way(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield how far it has come, with the share of the time that is gone on the bar, and what came in between."""
    if values["progress"] is not None:
        gone = values["elapsed"] if goals.is_open(goal) else None
        word = values["pace_word"] if gone is not None else ""
        share = ", ".join(filter(None, (f"{round(values['progress'] * 100)} %", goal_progress.PACE_WORDS[word])))
        spent = "" if gone is None else f"{round(gone * 100)} % of the time is gone"
        drawn = blocks.bar(values["progress"], BAR_CELLS, gone)
        yield DetailLine("progress", f"{drawn}  {joined(share, spent)}", _tone(word))
    if entries := goals.checkins(goal, context.career):
        last = entries[-1]
        until = context.today if goals.is_open(goal) else goal.closed_on or context.today
        line = blocks.sparkline(goal_progress.history(goal, until, SPARK_CELLS, context.career))
        days = counted((until - entries[0].on).days, "day")
        words = f"last check-in {past(last.on, context.today)}" + (f': "{last.note}"' if last.note else "")
        yield DetailLine("so far", "  ".join(filter(None, (line, joined(days, words)))))


def _next(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield what the next fortnight asks for, with the next step: my own, or that of the first task (B1)."""
    share = goal_progress.Share(**values["next_share"]).words(goal, context.today) if values["next_share"] else ""
    task = next_steps.own_task(goal, context.career)
    if values["stuck"]:
        if share:
            yield DetailLine("next", share)
        yield from own_step(goal, values, context)
    elif goal.then_do:
        plan = f"if {goal.if_cue}, then {goal.then_do}" if goal.if_cue else goal.then_do
        yield DetailLine("next", joined(share, plan, f"happened on {values['if_then']}" if values["if_then"] else ""))
    elif task:
        step = reframes.of_task(next_steps.own_step(task, context.career), task.title)
        yield DetailLine("next", joined(share, f"{step} ({brief(task.due, context.today)})" if task.due else step))
    elif goals.is_open(goal):
        yield DetailLine("next", joined(share, "no step yet: N says what you do next"), "" if share else "muted")


def _tone(pace_word: str) -> Tone:
    return "late" if pace_word == "behind" else "good" if pace_word == "ahead" else ""


def _learned(one: Learning, context: Context) -> tuple[str, str]:
    return badge(one, context) or next_date(one, context) or one.state, one.title


def _decided(one: Decision, today: date) -> tuple[str, str]:
    return short(one.decided_on, today), joined(one.what, decisions.OUTCOME_WORDS[one.outcome])


def _below(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    career, today = context.career, context.today
    for trade in tradeoffs.decided(goal.id, career).values():
        yield DetailLine("made room", joined(f"{ACT_WORDS[trade.act]} '{trade.what}'", trade.why))
    if minutes := values["freed_minutes"]:
        yield DetailLine("frees", f"{minutes} min a week", "good")
    yield BETWEEN
    entries = goals.checkins(goal, career)[::-1]
    said = [
        (short(c.on, today), joined("" if c.value is None else number(c.value), c.note, _confidence(c)))
        for c in entries
    ]
    yield from _latest("check-ins", said)
    own = sorted(pointing(Task, "goal", goal.id, career), key=_by_day)
    yield from _latest("tasks", [_task(task, today) for task in own])
    won = sorted(pointing(Win, "goal", goal.id, career), key=lambda win: (win.on, win.id), reverse=True)
    yield from _latest("learning", [_learned(career.learning[i], context) for i in values["learning"]])
    yield from _latest("decisions", [_decided(career.decisions[i], today) for i in values["decisions"]])
    yield from _latest("wins", [(short(win.on, today), win.text) for win in won])


def _latest(label: str, rows: Sequence[tuple[str, str]]) -> Iterator[DetailLine]:
    yield from dated(label, rows[:ROWS_SHOWN])
    if rows[ROWS_SHOWN:]:
        yield DetailLine("", f"and {len(rows) - ROWS_SHOWN} more", "muted")


def _by_day(task: Task) -> tuple[bool, int, str]:
    """Sort key: open tasks by due date, then those that are over, the latest first."""
    day = (task.due or date.max).toordinal() if tasks.is_open(task) else -(task.done_on or date.min).toordinal()
    return not tasks.is_open(task), day, task.title


def _task(task: Task, today: date) -> tuple[str, str]:
    if not tasks.is_open(task):
        return (short(task.done_on, today) if task.done_on else ""), f"{task.title} · {task.state}"
    state = "" if task.state == "open" else task.state
    return (brief(task.due, today) if task.due else ""), joined(task.title, state)


def _check_in(entry: CheckIn, context: Context) -> Columns:
    value = "" if entry.value is None else number(entry.value)
    told = joined(context.career.headline(entry.goal), entry.note, _confidence(entry))
    return short(entry.on, context.today), value, told


def _confidence(entry: CheckIn) -> str:
    return "" if entry.confidence is None else f"confidence {entry.confidence} of 10"


def _approval(asked: Approval, context: Context) -> Columns:
    text = f"{asked.what or 'approval'}, for {context.career.headline(asked.goal or asked.task)}"
    return asked.state, short(asked.asked_on, context.today), context.career.headline(asked.person), text


def _move(move: Move, context: Context) -> Columns:
    text = joined(context.career.headline(move.item), move.why)
    today = context.today
    return short(move.on, today), f"{short(move.from_date, today)} → {short(move.to_date, today)}", text


def _hit(hit: Hit, context: Context) -> Columns:
    return short(hit.on, context.today), "happened" if hit.did else "did not", context.career.headline(hit.goal)


SHOWN: Mapping[str, Shown] = {
    "goals": Shown(_columns, _values, _above, _below, FIELDS | TOLD | {"kind", "if_cue", "then_do"}),
    "checkins": Shown(_check_in),
    "approvals": Shown(_approval),
    "moves": Shown(_move),
    "hits": Shown(_hit),
}
