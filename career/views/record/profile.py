"""How the profile, the needs of the organisation and the behaviours of the boss I wish I had are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.model import needs, profile
from career.model.context import Context
from career.model.field import choice_words
from career.model.needs import Behaviour, Need
from career.model.profile import ProfileLine
from career.views.record.parts import Columns, DetailLine, Shown, Values, when

NOT_SERVED = "no goal or task serves it yet"
OVER = "over"


def _line(line: ProfileLine, context: Context) -> Columns:
    return short(line.on, context.today), choice_words(line.kind), line.text


def _values_of_line(line: ProfileLine, context: Context) -> Values:
    every = profile.versions(line.kind, context.career)
    at = every.index(line) if line in every else len(every)
    return {"counts": at == 0, "earlier": [other.id for other in every[at + 1 :]]}


def _above_line(line: ProfileLine, values: Values, context: Context) -> Iterator[DetailLine]:
    counts = "this counts now" if values["counts"] else "an earlier version: a later one counts"
    yield DetailLine("line", choice_words(line.kind))
    yield DetailLine("said", f"{past(line.on, context.today)}, {counts}", "" if values["counts"] else "muted")
    if line.confirmed_on:
        yield DetailLine("confirmed", past(line.confirmed_on, context.today))


def _below_line(_line: ProfileLine, values: Values, context: Context) -> Iterator[DetailLine]:
    for key in values["earlier"]:
        before = context.career.profile[key]
        yield DetailLine("earlier", f"{short(before.on, context.today)}: {before.text}", "muted")


def need_state(need: Need, context: Context) -> str:
    """Return how a need stands: over, what serves it, or that nothing does (G9)."""
    served = needs.serving(need, context.career)
    if needs.is_over(need, context.today):
        return OVER
    if not served:
        return NOT_SERVED
    counts = ((len(served.goals), "goal"), (len(served.tasks), "task"))
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count)


def _need(need: Need, context: Context) -> Columns:
    until = when(need.until, context.today, is_open=not needs.is_over(need, context.today))
    return until, context.career.headline(need.owner), need_state(need, context), need.text


def _values_of_need(need: Need, context: Context) -> Values:
    served = needs.serving(need, context.career)
    return {"goals": [goal.id for goal in served.goals], "tasks": [task.id for task in served.tasks]}


def _above_need(need: Need, _values: Values, context: Context) -> Iterator[DetailLine]:
    state = need_state(need, context)
    yield DetailLine("served by", state, "warn" if state == NOT_SERVED else "muted" if state == OVER else "")


def _below_need(_need: Need, values: Values, context: Context) -> Iterator[DetailLine]:
    for label in ("goals", "tasks"):
        for key in values[label]:
            yield DetailLine(label[:-1], context.career.headline(key))


def _behaviour(behaviour: Behaviour, _context: Context) -> Columns:
    return (behaviour.text,)


SHOWN: Mapping[str, Shown] = {
    "profile": Shown(_line, _values_of_line, _above_line, _below_line, told=frozenset({"kind"})),
    "needs": Shown(_need, _values_of_need, _above_need, _below_need),
    "behaviours": Shown(_behaviour),
}
