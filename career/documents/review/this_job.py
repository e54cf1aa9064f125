"""What a review for a manager may know: of this job, and nothing that was said in an earlier one (first 25)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from career.model import roles
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval
from career.model.reframes import Reframe
from career.model.skills import Rating
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Record


def first_day(context: Context) -> date:
    """Return the first day of the job of today; the first of all days where that is unknown."""
    role = roles.current(context)
    return (role.started_on if role else None) or date.min


def of_this_job(context: Context) -> Context:
    """Return the context without what was heard, asked for, traded or to be done in an earlier job.

    Goals, people, skills and wins stay: they are mine, and a result is told by its day.
    """
    first = first_day(context)
    if first == date.min:
        return context
    kept = (record for record in context.career if not _is_earlier(record, first, context))
    return context._replace(career=Career.of([*kept, *context.career.merged.values()]))


def _is_earlier(record: Record, first: date, context: Context) -> bool:
    match record:
        case Feedback() | Telling() | Tradeoff():
            return record.on < first
        case Approval():
            return record.asked_on < first
        case Rating():
            return bool(record.person) and record.on < first
        case Task():
            return (record.assigned_on or context.moment.local_day(record.created_at)) < first
        case Reframe():
            about = context.career.tasks.get(record.about)
            return about is not None and _is_earlier(about, first, context)
    return False
