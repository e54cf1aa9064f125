"""The handover list: what is still open in a job, what was handed to whom, and who takes on what stays (L11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from career.documents.leaving.letter import days_of, window_of
from career.documents.review import left_out
from career.documents.review.document import Entry, Review, Section, Sentence, Wanted, filled, seen
from career.documents.review.prose import bare, begun, ended, named
from career.language.relative_days import short
from career.language.text import clean_line
from career.model import legacy, roles, tasks
from career.model.sharing import without_matters
from career.model.tasks import Task
from career.views.leaving import handed_to

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.roles import Role

EMPTY = "Nothing is open, and nothing was handed over."


def handover(role: Role, context: Context) -> Review:
    """Return the handover list of a job. It says nothing private: no day of leaving, no note, no feedback.

    Open work is there only while the job goes on: after that it belongs to another one.
    """
    window = window_of(role, context.today)
    running = roles.at(role, context.today)
    private = left_out.of_time(context, window, (Task,)) if running else ()
    context = context._replace(career=without_matters(context.career))
    sections = filled(
        [
            Section("Still open", tuple(_open(context)) if running else ()),
            Section("Handed over", tuple(_handed(role, context))),
            Section("What stays, and who takes it on", tuple(_stays(role, context))),
        ]
    )
    title = f"Handover: {' at '.join(filter(None, (bare(role.title), bare(role.org))))}"
    wanted = Wanted("manager", window)
    empty = "" if sections else EMPTY
    return seen(
        Review(wanted, window, title, days_of(window), tuple(sections), empty=empty, left_out=private), clean_line
    )


def _open(context: Context) -> Iterator[Entry]:
    """Yield my open tasks, what is due first first."""
    mine = [task for task in tasks.all_open(context.career) if tasks.is_mine(task)]
    for task in sorted(mine, key=lambda t: (t.due or date.max, t.created_at, t.id)):
        yield Entry(tuple(_task(task, context)))


def _task(task: Task, context: Context) -> Iterator[Sentence]:
    career, today = context.career, context.today
    due = f", due {short(task.due, today)}" if task.due else ""
    who = bare(career.headline(task.assigned_by))
    asked = f", for {who}" if who else ""
    yield Sentence(ended(f"{begun(bare(task.title))}{asked}{due}"), (task.id,))
    if waits := bare(career.headline(task.blocked_on)):
        yield Sentence(f"It waits for {waits}.", (task.id,))
    if task.then_do:
        yield Sentence(ended(f"Next step: {task.then_do}"), (task.id,))


def _handed(role: Role, context: Context) -> Iterator[Entry]:
    career = context.career
    handed = [
        (task, found)
        for task in career.tasks.values()
        if task.state == "handed" and (found := handed_to(task, context))
    ]
    for task, found in sorted(handed, key=lambda pair: (pair[1].on, pair[1].created_at, pair[0].id)):
        if roles.at(role, found.on):
            who = bare(career.headline(found.person))
            said = f"{begun(bare(task.title))}: {who}, since {short(found.on, context.today)}."
            answer = (Sentence(f"The answer: {ended(named(found.reply))}", (found.id,)),) if found.reply else ()
            yield Entry((Sentence(said, (task.id, found.id)), *answer))


def _stays(role: Role, context: Context) -> Iterator[Entry]:
    for statement in legacy.of_role(role, context.career):
        who = bare(context.career.headline(statement.successor)) or "nobody yet"
        yield Entry.of(f"{begun(bare(statement.statement))}: {who}.", statement.id)
