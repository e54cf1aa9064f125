"""The manager's board as rows: a line of columns per report, and the detail of one of them (P17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from career.language.relative_days import past
from career.model import direct_reports, reframes
from career.model.context import Context
from career.model.field import choice_words
from career.model.people import Person
from career.model.tasks import Task
from career.views import board
from career.views.board import ReportOverview
from career.views.tone import Tone
from widgets.rows import Row


class Column(NamedTuple):
    """A column of the board: its heading on two lines, its width in cells, and the least screen that shows it."""

    above: str
    head: str
    cells: int
    least: int


COLUMNS = (
    Column("their", "goal", 5, 0),
    Column("", "strengths", 10, 62),
    Column("last", "reframe", 8, 0),
    Column("to", "reframe", 8, 0),
    Column("", "proposed", 9, 80),
)
"""Their goal known or not; strengths seen; days since the last reframe; tasks to reframe; tasks proposed to them.

Together they take half of the width at most: a row gives its tail no more.
"""


def heads(wide: int) -> list[str]:
    """Return the two lines of column headings for a screen this many cells wide."""
    return [_line([c.above for c in COLUMNS], wide), _line([c.head for c in COLUMNS], wide)]


def cells(row: ReportOverview, wide: int) -> str:
    """Return a report's columns for a screen this many cells wide."""
    days = "never" if row.days_since_reframe is None else f"{row.days_since_reframe} d"
    return _line(["yes" if row.want else "no", str(row.strengths), days, str(row.to_reframe), str(row.proposals)], wide)


def _line(texts: list[str], wide: int) -> str:
    shown = zip(texts, COLUMNS, strict=True)
    return "".join(text.rjust(column.cells) for text, column in shown if wide >= column.least)


def lacking(context: Context) -> str:
    """Return the number of the reports' tasks that still need a reframe; "" if none does."""
    count = len(board.to_reframe(context))
    return f"{count} of your reports' tasks to reframe" if count else ""


def lacking_rows(context: Context) -> Iterator[Row]:
    """Return a row for each task of any report that still needs a reframe, oldest first."""
    for task in board.to_reframe(context):
        text = f"{context.career.headline(task.for_person)}: {task.title}"
        age = past(board.since(task, context.moment), context.today)
        yield Row(task.id, text, lead="  to reframe", tail=age, tone="warn", kind="theirs")


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
        return f"to reframe · {(today - board.since(task, context.moment)).days} d", "warn"
    if left := reframes.VERDICT_WORDS[kept.verdict]:
        return left, ""
    return (
        ("theirs", "good")
        if kept.they_said
        else (f"offered · {(today - board.offered_on(kept, context.moment)).days} d", "")
    )
