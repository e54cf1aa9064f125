"""The dialogs on trends and decisions: what one does about a trend, and what came of a decision (O2, O8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.edits import editing
from career.errors import BadValue
from career.model import decisions, trends
from career.model.context import Context
from career.model.decisions import Decision
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import by_name, field_of
from career.model.records import Record, Step
from career.model.trends import Trend
from tui.dialogs import prompts
from tui.dialogs.prompts import Prompt, still_there, stored

RESPONSE = field_of("trends", "response")
NEW_GOAL = Field("title", "or a new goal", "long", hint="in one line")
OUTCOME, LEARNED = (field_of("decisions", name) for name in ("outcome", "learned"))


ADDED: Mapping[str, tuple[str, ...]] = {
    "learning": (
        "title kind provider starts_on",
        "register_by ends_on place link",
        "able_to goal skills",
        "state enrolled_on",
        "cadence_days last_on renew_on",
    ),
    "trends": ("signal implication", "source seen_on", "response"),
    "decisions": ("what chosen confidence review_on", "options why expect", "goal decided_on"),
}
"""The fields of a new record: those that are asked first, then those that Tab asks for, a group after the other."""


def adding(table: str) -> Prompt:
    """Ask for a new record of one of these tables: what matters most, and with Tab the rest."""
    fields = by_name(table)
    first, *parts = (tuple(fields[name] for name in names.split()) for names in ADDED[table])
    return prompts.adding(table)._replace(fields=first, parts=tuple(parts))


def responding(record: Record) -> Prompt:
    """Ask which goal or skill is the response to a trend, or for a new goal that is (O8)."""
    assert isinstance(record, Trend)  # noqa: S101 - the callers' rows are
    there = stored(record, (RESPONSE,))

    def make(typed: Mapping[str, str], context: Context) -> Step:
        trend, title = still_there(context.career, record), typed[NEW_GOAL.name].strip()
        if title:
            label, made = editing.add("goals", {"title": title}, context)
            goal = next(one for one in made if isinstance(one, Record) and one.table == "goals")
            _, changes = trends.respond(trend, goal.id, context.after(made))
            return Step(f"{label}, the response to '{trend.signal}'", [*made, *changes])
        response, _ = read(RESPONSE, typed[RESPONSE.name], context)
        if not response:
            raise BadValue("No response was typed.", "Type a goal or a skill, or a new goal.", field=RESPONSE.name)
        return trends.respond(trend, response, context)

    shown = (f"In two years: {record.implication}",) if record.implication else ()
    title = f"What do you do about it: {record.signal}"
    return Prompt(
        title,
        (RESPONSE, NEW_GOAL),
        lambda career: {**there(career), NEW_GOAL.name: ""},
        make,
        record.id,
        shown,
        "response",
    )


def came_true(decision: Decision) -> Prompt:
    """Ask what came of a decision, beside what was expected and how sure one was (O2)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        outcome, _ = read(OUTCOME, typed[OUTCOME.name], context)
        return decisions.answer(still_there(context.career, decision), outcome, typed[LEARNED.name], context.today)

    expected = decision.expect or decision.chosen
    sure = decisions.confidence_words(decision.confidence)
    shown = tuple(filter(None, (f"You expected: {expected}" if expected else "", f"How sure: {sure}" if sure else "")))
    title = f"Did it come true: {decision.what}"
    return Prompt(title, (OUTCOME, LEARNED), stored(decision, (OUTCOME, LEARNED)), make, decision.id, shown, "outcome")


def every(record: Record) -> Iterator[Prompt]:
    """Yield the prompts about a record that only a key of its row opens."""
    if isinstance(record, Trend):
        yield responding(record)
    if isinstance(record, Decision):
        yield came_true(record)
