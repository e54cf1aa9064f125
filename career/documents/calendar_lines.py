"""The lines of Upcoming for a calendar elsewhere: those that wait, and those that it may still show and should not.

A calendar keeps what was imported once. What was done early, archived or deleted is therefore said again, as cancelled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from career.documents.export import Export, Removed
from career.language.private import MATTER
from career.language.repeating import Rhythm, recurrence
from career.model import goals
from career.model.backlinks import pointing
from career.model.context import Context
from career.model.decisions import Decision
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.learning import Learning
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.reschedules import OWN_DATE, Move
from career.model.sharing import matters
from career.model.tasks import Task
from career.model.wants import TOLD_IN, Want
from career.views.upcoming import PRIVATE, everything

DAYS_SAID = 30
"""Days for which a calendar is told that a record was deleted."""
TO_LOOK_AT = "a decision to look at"
"""What stands for a decision: which it is goes into no calendar."""
WANTED = "what you want"
"""What stands for a want, and for telling somebody of one: which it is goes into no calendar."""
REMOVED = "Removed"
"""What a deleted record is called: nothing of its text is kept."""


class CalendarLine(NamedTuple):
    """A line of a calendar: its key, which stays the same when it moves, its day, kind and text.

    `moves` counts how often its date was moved. `every` is how it repeats, as RFC 5545 has it, "" for once.
    """

    key: str
    on: date
    kind: str
    text: str
    moves: int = 0
    every: str = ""
    cancelled: bool = False


def lines(export: Export) -> list[CalendarLine]:
    """Return what waits, with what is over and still ahead, or was deleted in the last 30 days, as cancelled; by day."""
    context = export.context
    waiting = {line.key: line for line in _waiting(context)}
    over = (line for record in context.career for line in _possible(record, context) if line.on >= context.today)
    known = {line.key: line._replace(cancelled=True, moves=line.moves + 1) for line in over}
    known |= {line.key: line for line in _of_removed(export.removed, context)}
    found = [line for line in (known | waiting).values() if line.on in export.window]
    return sorted(found, key=lambda line: (line.on, line.kind, line.key))


def _waiting(context: Context) -> Iterator[CalendarLine]:
    """Yield each line of Upcoming, but for what is asked on the weekday of an "if", every week, and what is private."""
    career = context.career
    for due in everything(context):
        record = career.get(due.source)
        if record is None or due.kind in {"if-then", *PRIVATE}:
            continue
        is_named = due.kind == "revisit" or _is_unsaid(record, context)
        text = _name(record, context) if is_named else due.text
        every = _every(record) if due.kind in {"task", "reminder"} else ""
        yield CalendarLine(_key(record, due.kind), due.on, due.kind, text, _moves(record, due.kind, context), every)


def _possible(record: Record, context: Context) -> Iterator[CalendarLine]:
    """Yield a line for each date with which Upcoming may have had the record, whether it waits or not."""
    if isinstance(record, Goal) and record.state == "idea":
        return
    text = _name(record, context)
    for kind, on in _dates(record, context):
        yield CalendarLine(_key(record, kind), on, kind, text, _moves(record, kind, context))


def _dates(record: Record, context: Context) -> Iterator[tuple[str, date]]:
    if main := _main_date(record, context):
        yield TABLE_KINDS.get(record.table, "follow-up"), main
    if record.revisit_on:
        yield "revisit", record.revisit_on
    if isinstance(record, Goal):
        if record.starts:
            yield "starts", record.starts
        if check := goals.next_check_in(replace(record, state="open", archived_on=None), context):
            yield "check-in", check
    if isinstance(record, Reframe) and record.then_on:
        yield "next", record.then_on
    if isinstance(record, Learning):
        days = (("register", record.register_by), ("ends", record.ends_on), ("renew", record.renew_on))
        yield from ((kind, on) for kind, on in days if on and (kind == "register" or record.state != "wish"))


TABLE_KINDS = {
    "goals": "goal",
    "tasks": "task",
    "reminders": "reminder",
    "approvals": "approval",
    "feedback": "request",
    "learning": "begins",
    "decisions": "decision",
}
"""The kind of line that a record's own date makes; for all others it is a follow-up."""


def _main_date(record: Record, context: Context) -> date | None:
    if isinstance(record, Feedback) and record.kind != "request":
        return None
    own: date | None = getattr(record, record.date_field) if record.date_field else None
    if own is None and isinstance(record, Approval):
        return record.asked_on + timedelta(days=context.settings.approval_days)
    if own is None and isinstance(record, Feedback):
        return record.on + timedelta(days=context.settings.request_days)
    return own


def _of_removed(removed: Iterable[Removed], context: Context) -> Iterator[CalendarLine]:
    first = context.today - timedelta(days=DAYS_SAID)
    for record, on in removed:
        if on > first and context.career.get(record.id) is None:
            for line in _possible(record, context):
                yield line._replace(text=REMOVED, moves=line.moves + 1, cancelled=True)


def _name(record: Record, context: Context) -> str:
    """Return what a record is about, else its own words: those of a reframe may be a draft.

    What I want, what I decided and a private matter are said without what they are.
    """
    if record.id in matters(context.career):
        return MATTER
    if isinstance(record, Decision):
        return TO_LOOK_AT
    if _is_want(record):
        who = context.career.headline(getattr(record, "person", ""))
        return f"{who}: {WANTED}" if who else WANTED
    about = next((key for name in record.about_fields if (key := getattr(record, name))), "")
    return context.career.headline(about) if about else record.headline


def _is_unsaid(record: Record, context: Context) -> bool:
    return _is_want(record) or isinstance(record, Decision) or record.id in matters(context.career)


def _is_want(record: Record) -> bool:
    """Whether a record says what I want: a want, or that somebody was told of one."""
    return isinstance(record, Want) or (isinstance(record, Telling) and record.script == TOLD_IN)


def _key(record: Record, kind: str) -> str:
    """Return the id of the record, with the kind for a date beside its own."""
    return f"{record.id}-{kind}" if kind in OWN_DATE else record.id


def _moves(record: Record, kind: str, context: Context) -> int:
    return 0 if kind in OWN_DATE else len(pointing(Move, "item", record.id, context.career))


def _every(record: Record) -> str:
    on = record.due if isinstance(record, Task) else record.on if isinstance(record, Reminder) else None
    if on is None or not isinstance(record, Task | Reminder) or not record.repeat:
        return ""
    return recurrence(Rhythm(record.repeat, record.repeat_from, record.repeat_start, record.repeat_day), on)
