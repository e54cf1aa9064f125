"""How the steps of a repair and mentoring are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from career.language.relative_days import short
from career.model import mentorings, repairs
from career.model.context import Context
from career.model.field import choice_words
from career.model.mentorings import Mentoring
from career.model.records import Record
from career.model.repairs import Repair
from career.model.skill_names import key_of
from career.views.between import mentoring_said
from career.views.record.parts import Columns, DetailLine, Shown, Values, when
from career.views.tone import Tone


def _repair(step: Repair, context: Context) -> Columns:
    due = repairs.due(step, context) if repairs.waits(step, context.career) else None
    next_on = f"next step: {when(due, context.today, is_open=True)}" if due else ""
    name = context.career.headline(step.person)
    return short(step.on, context.today), name, choice_words(step.state), next_on, step.text


def _values_of_repair(step: Repair, context: Context) -> Values:
    is_waiting = repairs.waits(step, context.career)
    return {"counts": is_waiting, "due": repairs.due(step, context) if is_waiting else None}


def _waiting(context: Context) -> Sequence[Record]:
    return repairs.waiting(context)


def _above_repair(step: Repair, values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("who", context.career.headline(step.person))
    yield DetailLine("now it is", choice_words(step.state))
    if values["due"]:
        tone: Tone = "warn" if values["due"] < context.today else ""
        yield DetailLine(
            "next", f"{repairs.NEXT[step.state]} · {when(values['due'], context.today, is_open=True)}", tone
        )


def _below_repair(step: Repair, _values: Values, context: Context) -> Iterator[DetailLine]:
    for other in repairs.steps(step.person, context.career):
        if other != step:
            text = f"{short(other.on, context.today)} · {choice_words(other.state)}"
            yield DetailLine("step", f"{text}: {other.text}" if other.text else text)


def _mentoring(one: Mentoring, context: Context) -> Columns:
    return (
        short(one.asked_on, context.today),
        context.career.headline(one.person),
        mentoring_said(one, context),
        one.area,
    )


def _values_of_mentoring(one: Mentoring, context: Context) -> Values:
    due = mentorings.due(one, context) if one.state == "asked" else None
    return {"skill": key_of(one.area, context.career), "due": due}


def _above_mentoring(one: Mentoring, _values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("who", f"{context.career.headline(one.person)} · {mentoring_said(one, context)}")


SHOWN: Mapping[str, Shown] = {
    "repairs": Shown(
        _repair, _values_of_repair, _above_repair, _below_repair, told=frozenset({"person", "state"}), waiting=_waiting
    ),
    "mentorings": Shown(_mentoring, _values_of_mentoring, _above_mentoring, told=frozenset({"person", "state"})),
}
