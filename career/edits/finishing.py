"""What an edit does beyond changing the fields of a record, by table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, TypeAlias, TypeVar

from msgspec.structs import replace

from career.errors import BadValue
from career.model import (
    goals,
    learning,
    mentorings,
    people,
    profile,
    report_goals,
    reschedules,
    skills,
    visions,
    wins,
)
from career.model.context import Context
from career.model.goals import Approval, Goal
from career.model.learning import Learning
from career.model.mentorings import Mentoring
from career.model.people import Person
from career.model.profile import ProfileLine
from career.model.records import Change, Record
from career.model.reframes import Reframe
from career.model.report_goals import ReportGoal
from career.model.skills import Skill
from career.model.tasks import Task
from career.model.visions import Vision

Edited: TypeAlias = tuple[Record, list[Change]]
W = TypeVar("W", Goal, Task)


def _edited_goal(before: Goal, now: Goal, context: Context, why: str) -> Edited:
    if now.state == "done" != before.state:
        raise BadValue("Closing a goal needs its proof.", "Space closes it, or `rung done ID`.", field="state")
    if before.state in {"idea", "paused"} and now.state == "open":
        now = goals.started(now, context.today)
    if before.review_every_days is None and now.review_every_days:  # what had no rhythm until now is not late by it
        now = replace(now, check_on=now.check_on or context.today + timedelta(days=now.review_every_days))
    return _waiting(before, now, context.today), reschedules.logged(before, now.due, context.moment, why)


def _edited_task(before: Task, now: Task, context: Context, why: str) -> Edited:
    if now.state == "done" != before.state:
        now = replace(now, times_done=now.times_done + 1, to_reframe=False)
    return _waiting(before, now, context.today), reschedules.logged(before, now.due, context.moment, why)


def _waiting(before: W, now: W, today: date) -> W:
    """Return a goal or a task with the day since which it waits: where it waits for somebody else now, since today."""
    is_new = now.blocked_on not in {"", before.blocked_on} and now.blocked_since == before.blocked_since
    return replace(now, blocked_since=today) if is_new else now


def _edited_person(before: Person, now: Person, context: Context, _why: str) -> Edited:
    is_renamed = now.headline != before.headline and people.is_only(before, context.career)
    return now, wins.renamed({before.headline: now.headline}, context.career) if is_renamed else []


def _edited_skill(before: Skill, now: Skill, context: Context, _why: str) -> Edited:
    return skills.edited(before, now, context.moment)


def _edited_vision(before: Vision, now: Vision, context: Context, _why: str) -> Edited:
    return visions.edited(before, now, context), []


def _edited_profile(before: ProfileLine, now: ProfileLine, context: Context, _why: str) -> Edited:
    return profile.edited(before, now, context), []


def _edited_approval(before: Approval, now: Approval, context: Context, _why: str) -> Edited:
    from career.model import leader_wins  # here: few approvals are edited in a session

    return now, [] if before.state == "yes" else [*leader_wins.agreed(now, context)]


def _edited_mentoring(before: Mentoring, now: Mentoring, context: Context, _why: str) -> Edited:
    return now, mentorings.rhythm(before, now, context)


def _edited_learning(before: Learning, now: Learning, context: Context, _why: str) -> Edited:
    return learning.edited(before, now, context.today), []


def _edited_report_goal(before: ReportGoal, now: ReportGoal, context: Context, why: str) -> Edited:
    return report_goals.edited(before, now, context.today), reschedules.logged(before, now.due, context.moment, why)


def _edited_reframe(before: Reframe, now: Reframe, context: Context, _why: str) -> Edited:
    from career.model import direct_reports  # here: few reframes are edited in a session

    return now, direct_reports.accepted(before, now, context)


EDITED: Mapping[str, Callable[[Any, Any, Context, str], Edited]] = {
    "approvals": _edited_approval,
    "goals": _edited_goal,
    "tasks": _edited_task,
    "people": _edited_person,
    "skills": _edited_skill,
    "visions": _edited_vision,
    "profile": _edited_profile,
    "learning": _edited_learning,
    "mentorings": _edited_mentoring,
    "reframes": _edited_reframe,
    "report_goals": _edited_report_goal,
}
"""What an edit does beyond changing the fields, by table: from the record before and after, the context and the reason.

The record that is saved has an id of its own where the one before is kept beside it.
"""
