"""A career as it was at the end of a day: a review of the third quarter does not know what came in the fourth."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.model import skills
from career.model.backlinks import pointing
from career.model.decisions import Decision
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.learning import Learning
from career.model.people import Person
from career.model.records import Record
from career.model.reschedules import Move
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context


def as_of(context: Context, day: date) -> Context:
    """Return the context as it was at the end of `day`; as it is now for today and a day to come.

    What is archived is left out, but for people: what they said still has their name.
    What was written down later about that time counts: a win that was dated back is there.
    """
    career, moment = context.career, context.moment
    there = [*(r for r in career if r.archived_on is None or isinstance(r, Person)), *career.merged.values()]
    if day >= context.today:
        return context._replace(career=Career.of(there))
    then = Career.of(_then(r, day, career) for r in there if _began(r, context) <= day)
    return context._replace(career=then, moment=moment._replace(today=day))


def _began(record: Record, context: Context) -> date:
    """Return the day from which a record is there: its own, or the one on which it was written down."""
    row, written = TABLES[record.table], context.moment.local_day(record.created_at)
    if isinstance(record, Goal | Task):
        own = record.starts if isinstance(record, Goal) else record.assigned_on
        ended = record.closed_on if isinstance(record, Goal) else record.done_on
        return min(filter(None, (own, ended, written)))
    own = getattr(record, row.dated) if row.dated else getattr(record, "on", None)
    return own if isinstance(own, date) else date.min if record.table in {"people", "skills"} else written


def _then(record: Record, day: date, career: Career) -> Record:
    """Return a record without what came after the day."""
    match record:
        case Goal():
            return _goal(record, day, career)
        case Task(done_on=date() as done) if done > day:
            return replace(record, state="open", done_on=None)
        case Feedback():
            return _feedback(record, day)
        case Telling(reply_on=date() as replied) if replied > day:
            return replace(record, reply="", reply_on=None)
        case Approval(answered_on=date() as answered) if answered > day:
            return replace(record, state="asked", answered_on=None)
        case Learning(closed_on=date() as closed) if closed > day:
            return replace(record, state="doing", closed_on=None)
        case Decision(outcome_on=date() as known) if known > day:
            return replace(record, outcome="", outcome_on=None, learned="")
        case Skill():
            return _skill(record, day, career)
    return record


def _goal(record: Goal, day: date, career: Career) -> Goal:
    """Return a goal that is not closed yet, due when it was due; what its metrics are now says nothing of then."""
    moves = sorted(
        (m for m in pointing(Move, "item", record.id, career) if m.on > day), key=lambda m: (m.on, m.created_at)
    )
    due = moves[0].from_date if moves else record.due
    is_later = record.closed_on is not None and record.closed_on > day
    ended = {"state": "open", "closed_on": None} if is_later else {}
    return replace(record, due=due, org_value=None, my_value=None, **ended)


def _feedback(record: Feedback, day: date) -> Feedback:
    if record.parked_on and record.parked_on > day:
        record = replace(record, parked_on=None, park_why="")
    if record.answered_on and record.answered_on > day:
        record = replace(record, answered_on=None, raw=record.topic or record.raw)
    if record.change_on and record.change_on > day:
        record = replace(record, change_on=None, change_made="")
    return record


def _skill(record: Skill, day: date, career: Career) -> Skill:
    mine = skills.ratings(record, career, mine=True)
    if not mine or mine[-1].on <= day:
        return record
    return replace(record, level=next((rating.level for rating in reversed(mine) if rating.on <= day), None))
