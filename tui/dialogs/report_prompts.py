"""The dialogs on people who report to me: what they said, the strengths seen in them, and a task of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.drafting.offered import talk
from career.edits import editing
from career.model import direct_reports, reframes, report_goals
from career.model.context import Context
from career.model.direct_reports import Topic
from career.model.field import Field, choice_words
from career.model.field_values import read
from career.model.fields import field_of, fields_of
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.report_goals import ReportGoal
from career.model.snapshot import Career
from career.model.tables import TABLES
from tui.dialogs.prompts import Prompt, still_there, stored


def said(person: Person, topic: Topic) -> Prompt:
    """Ask what a person said in one of the three conversations, in their own words (E14)."""
    prompt = _adding("sayings", person, f"What did {person.name} say?", {"topic": topic})
    return prompt._replace(shown=(f"{choice_words(topic)}: {direct_reports.ASKED[topic]}",), kind=topic)


def saw(person: Person) -> Prompt:
    """Ask what a person was seen to do well, and when (P3)."""
    return _adding("strengths", person, f"What did you see {person.name} do well?", {})


def goal_of(person: Person) -> Prompt:
    """Ask for a goal of theirs, in their words (O4)."""
    prompt = _adding("report_goals", person, f"A goal of {person.name}, in their words", {})
    return prompt._replace(shown=("As they said it: it is theirs, and only what they say changes it.",))


def said_of_goal(goal: ReportGoal, career: Career, state: str = "") -> Prompt:
    """Ask what a report said of a goal of theirs, and what it is by that: nothing else changes its state (O4)."""
    fields = tuple(field for field in fields_of("report_goals") if field.name in {"they_said", "state"})[::-1]
    values = {"state": choice_words(state or goal.state), "they_said": ""}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = still_there(context.career, goal)
        (chosen,) = (field for field in fields if field.name == "state")
        wanted, _ = read(chosen, typed["state"], context)
        return report_goals.said(now, typed["they_said"], wanted or now.state, context)

    title = f"What did {career.headline(goal.person)} say of it?"
    return Prompt(
        title, fields, lambda _: values, make, goal.id, shown=(f"“{goal.in_their_words}”",), kind=state or "said"
    )


def task_of(person: Person) -> Prompt:
    """Ask for a task of theirs, on one line."""
    return _adding("tasks", person, f"A task for {person.name}", {})


def they_said(kept: Reframe, career: Career) -> Prompt:
    """Ask for the report's answer to an offered reframe, which makes it their own (E5)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return reframes.take_in(still_there(context.career, kept), typed["they_said"], context)

    field = field_of("reframes", "they_said")
    title = f"What did {career.headline(kept.for_person)} say?"
    return Prompt(title, (field,), stored(kept, (field,)), make, kept.id, shown=talk(kept.sentence)[-1:])


def every(record: Record, career: Career) -> Iterator[Prompt]:
    """Yield every prompt for somebody who reports to me, or a goal of theirs; none for any other record."""
    if isinstance(record, ReportGoal):
        yield from (said_of_goal(record, career, state) for state in ("", "done"))
    if isinstance(record, Person) and record.role == "report":
        yield from (said(record, topic) for topic in direct_reports.ASKED)
        yield from (saw(record), goal_of(record), task_of(record))


FIELDS: Mapping[str, tuple[str, ...]] = {
    "sayings": ("text", "topic", "on"),
    "strengths": ("text", "on"),
    "report_goals": ("in_their_words", "scope", "due", "on"),
    "tasks": ("title", "due", "assigned_on"),
}


def _adding(table: str, person: Person, title: str, values: Mapping[str, str]) -> Prompt:
    fields: tuple[Field, ...] = tuple(field for field in fields_of(table) if field.name in FIELDS[table])

    def make(typed: Mapping[str, str], context: Context) -> Step:
        theirs = {**typed, TABLES[table].whose: still_there(context.career, person).id}
        return editing.add(table, theirs, context)

    return Prompt(title, fields, lambda _: values, make, person.id)
