"""What is known of a report, and their open tasks, as rows (P17)."""

from __future__ import annotations

from collections.abc import Iterator

from career.language.dates import column_day
from career.language.relative_days import past
from career.model import direct_reports, leader_wins, reframes, report_goals
from career.model.context import Context
from career.model.people import Person
from career.model.tasks import Task
from career.views import board
from career.views.rows import Row
from career.views.tone import Tone


def rows_of(person: Person, context: Context) -> list[Row]:
    """Return what is known about a report, then their open tasks, those that need a reframe first."""
    return [*_known(person, context), *_led(person, context), *_tasks(person, context)]


GOAL = "their-goal"
"""The kind of the rows of their goals."""
MOST_CHOICES, MOST_WINS = 2, 2


def _known(person: Person, context: Context) -> Iterator[Row]:
    yield from _goals(person, context)
    yield from _choices(person, context)
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


def _goals(person: Person, context: Context) -> Iterator[Row]:
    """Yield their goals in their words, with what they said last of those that are closed (O4)."""
    found = report_goals.of(person.id, context.career, closed=True)
    for one in found:
        state, due = report_goals.STATE_WORDS[one.state], column_day(one.due, context.today) if one.due else ""
        scope = "career, job" if one.scope == "both" else one.scope
        full = " · ".join(filter(None, (scope, state or due)))
        tone: Tone = "good" if one.state == "done" else ""
        yield Row(one.id, f"“{one.in_their_words}”", "goal", state or due or scope, tone, GOAL, (full,))
        if one.they_said and one.said_on:
            yield Row(one.id, f"“{one.they_said}”", "they said", past(one.said_on, context.today), kind=f"{GOAL}-said")
    if not found:
        yield Row(person.id, "none yet: a notes one in their words", "goal", tone="muted", kind=GOAL)
    elif report_goals.is_all_job(person.id, context.career):
        yield Row(person.id, "all are goals of the job: what do they want beyond it?", "", tone="warn", kind=GOAL)


def _choices(person: Person, context: Context) -> Iterator[Row]:
    """Yield the latest choices that were talked about (O4)."""
    found = direct_reports.choices(person.id, context.career)
    for one in found[:MOST_CHOICES]:
        yield Row(one.id, f"“{one.text}”", "choices", past(one.on, context.today), kind="choices")
    if not found:
        yield Row(person.id, "none yet: T notes which ones you talked about", "choices", tone="muted", kind="choices")


def _led(person: Person, context: Context) -> Iterator[Row]:
    """Yield my latest wins for leading them (P19)."""
    led = [won for won in context.career.wins.values() if won.for_whom == person.id and leader_wins.is_one(won)]
    for won in sorted(led, key=lambda won: (won.on, won.created_at, won.id), reverse=True)[:MOST_WINS]:
        yield Row(won.id, won.text, "your win", past(won.on, context.today), kind="led")


def _tasks(person: Person, context: Context) -> Iterator[Row]:
    theirs = board.of(person.id, context)
    for task in sorted(theirs, key=lambda task: not reframes.lacks(task, context.career)):
        state, since, tone = _state(task, context)
        fuller = (f"{state} · {since}",) if since else ()
        yield Row(task.id, task.title, "task", state, tone, "theirs", fuller)
    if not theirs:
        yield Row(person.id, "no open task: n adds what you ask of them", lead="task", tone="muted", kind="tasks")


def _state(task: Task, context: Context) -> tuple[str, str, Tone]:
    """Return what became of a task, since when, "" where that does not matter, and its tone."""
    today = context.today
    kept = reframes.of(task.id, context.career)
    if kept is None or reframes.lacks(task, context.career):
        return "to reframe", past(board.since(task, context.moment), today), "warn"
    if left := reframes.VERDICT_WORDS[kept.verdict]:
        return left, "", ""
    if kept.they_said:
        return "theirs", "", "good"
    return "offered", past(board.offered_on(kept, context.moment), today), ""
