"""What is known of a report, and their open tasks, as rows (P17)."""

from __future__ import annotations

from collections.abc import Iterator

from career.language.relative_days import past
from career.model import direct_reports, reframes
from career.model.context import Context
from career.model.field import choice_words
from career.model.people import Person
from career.model.tasks import Task
from career.views import board
from career.views.rows import Row
from career.views.tone import Tone


def rows_of(person: Person, context: Context) -> list[Row]:
    """Return what is known about a report, then their open tasks, those that need a reframe first."""
    return [*_known(person, context), *_tasks(person, context)]


def _known(person: Person, context: Context) -> Iterator[Row]:
    for topic, what in direct_reports.TOPICS.items():
        said = direct_reports.latest(person.id, topic, context.career)
        if said:
            yield Row(
                said.id, f"“{said.text}”", lead=choice_words(topic), tail=past(said.on, context.today), kind=topic
            )
        else:
            yield Row(person.id, f"not known yet: T notes {what}", lead=choice_words(topic), tone="muted", kind=topic)
    grows = person.growth_area
    yield Row(
        person.id,
        grows or "not known yet: e notes what they are learning",
        "grows in",
        tone="" if grows else "muted",
        kind="grows",
    )
    seen = direct_reports.strengths(person.id, context.career)
    for one in seen:
        yield Row(one.id, one.text, lead="strength", tail=past(one.on, context.today), kind="seen")
    if not seen:
        yield Row(person.id, "none yet: a notes what you saw them do well", lead="strength", tone="muted", kind="seen")


def _tasks(person: Person, context: Context) -> Iterator[Row]:
    theirs = board.of(person.id, context)
    for task in sorted(theirs, key=lambda task: not reframes.lacks(task, context.career)):
        state, tone = _state(task, context)
        yield Row(task.id, task.title, lead="task", tail=state, tone=tone, kind="theirs")
    if not theirs:
        yield Row(person.id, "no open task: n adds what you ask of them", lead="task", tone="muted", kind="tasks")


def _state(task: Task, context: Context) -> tuple[str, Tone]:
    today = context.today
    kept = reframes.of(task.id, context.career)
    if kept is None or reframes.lacks(task, context.career):
        return f"to reframe · {past(board.since(task, context.moment), today)}", "warn"
    if left := reframes.VERDICT_WORDS[kept.verdict]:
        return left, ""
    return (
        ("theirs", "good")
        if kept.they_said
        else (f"offered · {past(board.offered_on(kept, context.moment), today)}", "")
    )
