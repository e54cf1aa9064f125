"""How goals are shown, with what belongs to them: check-ins, approvals, moved dates, and if-then plans that were carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.model import goal_metrics, goal_parts, goal_progress, goals, if_then, reschedules, tradeoffs
from career.model.context import Context
from career.model.goals import Approval, CheckIn, Goal
from career.model.if_then import Hit
from career.model.reschedules import Move
from career.model.tradeoffs import ACT_WORDS
from career.views.record.parts import (
    Columns,
    DetailLine,
    Shown,
    Values,
    joined,
    own_step,
    slipped,
    values_of_open,
    when,
)
from career.views.tone import Tone

CHECK_INS_SHOWN = 5


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
        "freed_minutes": tradeoffs.freed(goal.id, career),
        "if_then": if_then.rate(goal.id, career),
    } | values_of_open(goal, context)


def _above(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    parts = values["parts"]
    yield DetailLine("state", f"{values['shown_state']} · {sum(parts.values())} of {len(parts)} parts")
    if missing := ", ".join(part for part, has in parts.items() if not has):
        yield DetailLine("missing", missing, "muted")
    if values["progress"] is not None:
        value, word = values["value_now"], values["pace_word"]
        now = f"{value:g} {goal.unit}".strip() if value is not None else ""
        gone = round((values["elapsed"] or 0.0) * 100)
        pace = f"; {gone}% of the time used: {goal_progress.PACE_WORDS[word]}" if word else ""
        yield DetailLine("progress", f"{round(values['progress'] * 100)}% of the way{pace} · now {now}", _tone(word))
    if share := values["next_share"]:
        yield DetailLine("next", goal_progress.Share(**share).words(goal, context.today))
    if last := goals.confidence(goal, context.career):
        yield DetailLine("confidence", f"{last.confidence} of 10, {past(last.on, context.today)}")
    yield from slipped(values["slip"])
    if values["started_unapproved"]:
        yield DetailLine("approval", "started, but an approval is still missing", "warn")
    yield from own_step(goal, values, context)
    if values["serves"] != "unanswered":
        yield DetailLine(
            "serves", joined(goal_metrics.WAYS[values["serves"]].removeprefix("serves "), values["one_metric_moved"])
        )
    if kept := values["if_then"]:
        yield DetailLine("if-then", f"happened on {kept}")


def _tone(pace_word: str) -> Tone:
    return "warn" if pace_word == "behind" else "good" if pace_word == "ahead" else ""


def _below(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    career = context.career
    for approval in goals.approvals(goal, career):
        asked = f"asked {past(approval.asked_on, context.today)}" if approval.state == "asked" else approval.state
        text = f"{career.headline(approval.person)}: {approval.what or 'approval'} · {asked}"
        yield DetailLine("approval", text, "good" if approval.state == "yes" else "warn")
    for trade in tradeoffs.decided(goal.id, career).values():
        yield DetailLine("made room", joined(f"{ACT_WORDS[trade.act]} '{trade.what}'", trade.why))
    if minutes := values["freed_minutes"]:
        yield DetailLine("frees", f"{minutes} min a week", "good")
    for entry in goals.checkins(goal, career)[-CHECK_INS_SHOWN:]:
        value = f"{entry.value:g}" if entry.value is not None else ""
        told = " ".join(filter(None, (value, entry.note)))
        yield DetailLine(past(entry.on, context.today), joined(told, _confidence(entry)), "muted")
    for task in career.tasks.values():
        if task.goal == goal.id:
            yield DetailLine("task", f"{task.title} · {task.state}")


def _check_in(entry: CheckIn, context: Context) -> Columns:
    value = "" if entry.value is None else f"{entry.value:g}"
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
    return short(move.on, today), f"{short(move.from_date, today)} -> {short(move.to_date, today)}", text


def _hit(hit: Hit, context: Context) -> Columns:
    return short(hit.on, context.today), "happened" if hit.did else "did not", context.career.headline(hit.goal)


SHOWN: Mapping[str, Shown] = {
    "goals": Shown(_columns, _values, _above, _below),
    "checkins": Shown(_check_in),
    "approvals": Shown(_approval),
    "moves": Shown(_move),
    "hits": Shown(_hit),
}
