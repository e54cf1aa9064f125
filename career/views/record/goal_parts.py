"""The eight parts of a goal, each as one line that says what there is, or what to say (G3)."""

from __future__ import annotations

from collections.abc import Iterator

from career.language.dates import brief
from career.language.relative_days import past, short
from career.language.text import counted, number
from career.model import goal_metrics, goals, visions
from career.model.context import Context
from career.model.goal_metrics import Metric
from career.model.goal_parts import PART_WORDS
from career.model.goals import Goal
from career.views.record.parts import WITH_KEYS, WITHOUT_KEYS, DetailLine, Values, joined, way

SHORTER = {"organisation's metric": "org. metric", "check-in rhythm": "rhythm"}
HOW = "press its digit to change one"
HAS, LACKS = "✓", "\u2013"
FIELDS = frozenset(
    [
        *("result", "unit", "baseline", "target", "due", "starts", "step_to"),
        *("org_metric", "org_baseline", "org_target", "org_value", "my_metric", "my_baseline", "my_target", "my_value"),
        *("uses_resources", "approvals_none", "review_every_days"),
    ]
)
"""The fields that these lines tell."""


def part_lines(goal: Goal, values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield a line for each of the eight parts, below one that says how many there are."""
    has: dict[str, bool] = values["parts"]
    count = f"{sum(has.values())} of {len(has)}"
    yield DetailLine("parts", count, "muted", WITHOUT_KEYS)
    yield DetailLine("parts", joined(count, HOW), "muted", WITH_KEYS)
    said = {
        "result": goal.result,
        "measure": _measure(goal, values),
        "due": _due(goal, values, context),
        "start": short(goal.starts, context.today) if goal.starts else "",
        "step to": _step_to(goal, context),
        "organisation's metric": metric_words(goal_metrics.organisations(goal)),
        "approvals": _approvals(goal, context),
        "check-in rhythm": _rhythm(goal, values, context),
    }
    for at, (part, text) in enumerate(said.items(), start=1):
        label = SHORTER.get(part, part)
        yield DetailLine(label, text or PART_WORDS[part], "" if text else "muted", at, HAS if has[part] else LACKS)


def metric_words(metric: Metric) -> str:
    """Return a metric with its numbers: "hours of downtime: 9 → 3, now 4"."""
    if metric.baseline is None or metric.target is None:
        return joined(metric.text, "" if metric.value is None else f"now {number(metric.value)}")
    return f"{metric.text}: {way(metric.baseline, metric.target, '', metric.value)}"


def _measure(goal: Goal, values: Values) -> str:
    if goal.baseline is not None and goal.target is not None:
        return way(goal.baseline, goal.target, goal.unit, values["value_now"])
    ends = (("from", goal.baseline), ("to", goal.target))
    known = [f"{word} {number(end)}" for word, end in ends if end is not None]
    said = joined(*known, f"in {goal.unit}" if goal.unit else "")
    if not goal.proof:
        return said
    needs = "a performance goal needs a number, too" if goal.kind == "performance" else ""
    return joined(said, f"proof: {goal.proof}", needs)


def _step_to(goal: Goal, context: Context) -> str:
    """Return what I really want, and how the goal brings me closer to it, in my words; "" until there are some (G17)."""
    want = visions.latest(context.career)
    return f"{want.text}: {goal.step_to}" if want and goal.step_to else goal.step_to


def _due(goal: Goal, values: Values, context: Context) -> str:
    if goal.due is None:
        return ""
    days = (goal.due - context.today).days
    near = {0: "today", 1: "tomorrow"}
    away = near.get(days) or (f"in {days} days" if days > 0 else f"{counted(-days, 'day')} late")
    moved = str(values["slip"]) if values["slip"] else ""
    return joined(short(goal.due, context.today), away if goals.is_open(goal) else "", moved)


def _approvals(goal: Goal, context: Context) -> str:
    asked = goals.approvals(goal, context.career)
    lines = [
        f"{context.career.headline(a.person)}: {a.what or 'approval'} · "
        + (f"asked {past(a.asked_on, context.today)}" if a.state == "asked" else a.state)
        for a in asked
    ]
    if goal.approvals_none and not asked:
        lines.append("nobody has to approve it")
    elif goal.uses_resources and not asked:
        lines.append("it needs somebody else's budget, time or people, and nobody was asked yet")
    return "\n".join(lines)


def _rhythm(goal: Goal, values: Values, context: Context) -> str:
    if goal.review_every_days is None:
        return ""
    on = values["next_check_in"]
    return joined(
        f"every {counted(goal.review_every_days, 'day')}", f"next check-in {brief(on, context.today)}" if on else ""
    )
