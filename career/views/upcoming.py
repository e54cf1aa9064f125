"""Upcoming: derived from the records, never stored, so that every date is kept in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, cast

from career.model import (
    feedback,
    goals,
    if_then,
    learning,
    mentorings,
    private,
    reframes,
    repairs,
    roles,
    tasks,
    trends,
    wants,
)
from career.model.context import Context
from career.model.feedback import Telling
from career.model.goals import Goal
from career.model.records import Record
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.model.tasks import Task
from career.model.text_names import told_about
from career.views import cadence

DueKind = Literal[
    "goal",
    "starts",
    "check-in",
    "if-then",
    "task",
    "next",
    "approval",
    "follow-up",
    "request",
    "revisit",
    "reminder",
    "contact",
    "leaving",
    "repair",
    "trust",
    "mentor",
    "improve",
    "register",
    "begins",
    "ends",
    "renew",
    "engage",
    "trend",
    "decision",
]


LEAVING: DueKind = "leaving"
PRIVATE: frozenset[DueKind] = frozenset({LEAVING, "repair", "trust", "mentor", "improve"})
"""The kinds that are private: they stand in no prompt, no stand-up and no calendar, and the mask takes them away."""


class Due(NamedTuple):
    """One line of Upcoming: something of this kind needs attention that day; `source` is the id of its record."""

    on: date
    kind: DueKind
    text: str
    source: str


def upcoming(context: Context) -> Sequence[Due]:
    """Return what is late, due today, or due within the horizon: late first, then by day. A screen asks for it twice.

    The day on which I leave the job is there however far it is: what has to be finished by then takes weeks (L5).
    """
    last = context.today + timedelta(days=context.settings.horizon_days)
    return context.career.index(
        ("upcoming", context.today, context.settings),
        lambda: sorted(due for due in everything(context) if due.on <= last or due.kind == LEAVING),
    )


def for_others(context: Context) -> list[Due]:
    """Return what is upcoming without anything private, for a prompt and for lines that are sent."""
    career = context.career
    lines = ((line, career.get(line.source)) for line in upcoming(context) if line.kind not in PRIVATE)
    return [line for line, record in lines if record is None or not private.is_left_out(record, career)]


def everything(context: Context) -> Iterator[Due]:
    """Yield every dated line of the career, whatever the day, in no particular order."""
    career = context.career
    yield from _of_goals(context)
    yield from _of_approvals(context)
    for task in tasks.all_open(career):
        if task.due:
            yield Due(task.due, "task", task.title, task.id)
    yield from _of_feedback(context)
    yield from _of_reframes(context)
    for trade in career.tradeoffs.values():
        if trade.follow_up_on and not trade.reply_on and trade.archived_on is None:
            yield Due(trade.follow_up_on, "follow-up", _by(trade.person, trade.what, career), trade.id)
    for reminder in career.reminders.values():
        if not reminder.done_on and reminder.archived_on is None:
            yield Due(reminder.on, "reminder", reminder.text, reminder.id)
    yield from _of_people(context)
    yield from _of_roles(context)
    yield from _of_trust(context)
    yield from _of_learning(context)
    yield from _of_trends(context)
    for table in TABLES:
        for day, record in career.found_in((table,), "to revisit", _to_revisit):
            yield Due(day, "revisit", record.headline, record.id)


def _to_revisit(table: Mapping[str, Record]) -> list[tuple[date, Record]]:
    """Return the records of a table that come up again on a day, with the day."""
    return [(r.revisit_on, r) for r in table.values() if r.revisit_on and r.archived_on is None]


def _of_goals(context: Context) -> Iterator[Due]:
    for goal in goals.all_open(context.career):
        if goal.due:
            yield Due(goal.due, "goal", goal.title, goal.id)
        if goal.starts and goal.starts >= context.today:
            yield Due(goal.starts, "starts", f"starts: {goal.title}", goal.id)
        check = goals.next_check_in(goal, context)
        if check:
            yield Due(check, "check-in", goal.title, goal.id)
        yield from _of_if_then(goal, context)


def _of_if_then(goal: Goal, context: Context) -> Iterator[Due]:
    """Yield the if-then of a goal under way on the weekday that its "if" names, until its answer is in (E2)."""
    today = context.today
    has_begun = goal.starts is None or goal.starts <= today
    if has_begun and if_then.is_on(goal, today) and if_then.is_asked(goal, today, context.career):
        yield Due(today, "if-then", if_then.sentence(goal), goal.id)


def _of_reframes(context: Context) -> Iterator[Due]:
    """Yield each next step until it is taken, moved or dropped (E2), and every "what for?" that is unanswered."""
    career = context.career
    for kept in career.reframes.values():
        if kept.archived_on or kept.closed_on or not (kept.then_on or kept.follow_up_on):
            continue
        row = career.get(kept.about)
        is_over = row is None or (isinstance(row, Task) and not tasks.is_open(row))
        if is_over or reframes.of(kept.about, career) is not kept:
            continue
        if kept.then_on and reframes.step_waits(kept):
            yield Due(kept.then_on, "next", reframes.step_named(kept, career), kept.id)
        if kept.follow_up_on and reframes.is_asked_back(kept):
            yield Due(kept.follow_up_on, "follow-up", _by(kept.told, career.headline(kept.about), career), kept.id)


def _of_approvals(context: Context) -> Iterator[Due]:
    career = context.career
    for approval in career.approvals.values():
        if approval.state == "asked" and approval.archived_on is None and goals.waits(approval, career):
            chase = approval.chase_on or approval.asked_on + timedelta(days=context.settings.approval_days)
            what = approval.what or career.headline(approval.goal or approval.task)
            yield Due(chase, "approval", _by(approval.person, what, career), approval.id)


def _of_feedback(context: Context) -> Iterator[Due]:
    career = context.career
    states = feedback.states(context)
    for item in career.feedback.values():
        if states[item.id] == "asked" and item.archived_on is None:
            chase = item.chase_on or item.on + timedelta(days=context.settings.request_days)
            yield Due(chase, "request", _by(item.person, item.topic or item.raw, career), item.id)
    for telling in career.tellings.values():
        if (
            telling.follow_up_on
            and not telling.reply_on
            and not telling.archived_on
            and (what := _told(telling, career))
        ):
            kind = cast("DueKind", private.TEXTS.get(telling.script, "follow-up"))
            yield Due(telling.follow_up_on, kind, _by(telling.person, what, career), telling.id)


def _told(telling: Telling, career: Career) -> str:
    """Return what somebody was told; "" for a change or a want that nobody asks about any more."""
    if wants.is_over(telling, career):
        return ""
    if telling.script:
        return told_about(telling.script, telling.topic or career.headline(telling.about))
    about = career.feedback.get(telling.feedback)
    if about is None or about.parked_on or about.archived_on:
        return ""
    return about.change_made or about.headline


def _of_people(context: Context) -> Iterator[Due]:
    """Yield the one-on-ones to come, and whom else to talk to once that is due (O11).

    Where none was ever noted nothing is due: perhaps they were held all along. The screen of people says so.
    """
    for one in cadence.meetings(context):
        if one.is_noted and (one.is_one_on_one or one.person.next_on or one.on <= context.today):
            yield Due(one.on, "contact", one.what, one.person.id)


def _of_roles(context: Context) -> Iterator[Due]:
    role = roles.current(context)
    days = roles.days_left(role, context.today) if role else None
    if role and role.leaving_on and days is not None and days >= 0:
        text = f"{roles.time_left(days)} to finish what you leave" if days else "your last day: what you leave"
        yield Due(role.leaving_on, LEAVING, text, role.id)


def _of_trust(context: Context) -> Iterator[Due]:
    """Yield the next step of each repair, each move that was planned, and who was asked to be a mentor (B11 to B13)."""
    career = context.career
    for step in repairs.waiting(context):
        text = _by(step.person, repairs.NEXT[step.state], career)
        yield Due(repairs.due(step, context), "repair", text, step.id)
    for person in career.people.values():
        if person.trust_move_on and person.trust_move and person.archived_on is None:
            yield Due(person.trust_move_on, "trust", _by(person.id, person.trust_move, career), person.id)
    for asked in career.mentorings.values():
        if mentorings.waits(asked, career):
            yield Due(mentorings.due(asked, context), "mentor", mentorings.words(asked, career), asked.id)


def _of_learning(context: Context) -> Iterator[Due]:
    """Yield what to register for, what begins, ends and runs out, and where to take part again (B19, O9)."""
    for one in context.career.learning.values():
        if one.archived_on is not None or one.state == "dropped":
            continue
        if one.register_by and one.state == "wish":
            yield Due(one.register_by, "register", f"register: {one.title}", one.id)
        if one.starts_on and one.state in {"wish", "enrolled"}:
            yield Due(one.starts_on, "begins", f"starts: {one.title}", one.id)
        if one.ends_on and one.state in learning.UNDER_WAY:
            yield Due(one.ends_on, "ends", f"ends: {one.title}", one.id)
        if one.renew_on and one.state != "wish":
            yield Due(one.renew_on, "renew", f"renew: {one.title}", one.id)
        if again := learning.engage_on(one, context):
            yield Due(again, "engage", f"take part: {one.title}", one.id)


def _of_trends(context: Context) -> Iterator[Due]:
    """Yield the trends without a response (O8), but for those to look at again, and the decisions to look at (O2)."""
    for trend in context.career.trends.values():
        if (flagged := trends.answer_on(trend, context)) and trend.revisit_on is None:
            yield Due(flagged, "trend", f"no response yet: {trend.signal}", trend.id)
    for decision in context.career.decisions.values():
        if decision.review_on and not decision.outcome and decision.archived_on is None:
            yield Due(decision.review_on, "decision", f"came true? {decision.what}", decision.id)


def _by(person: str, text: str, career: Career) -> str:
    """Return the text with the name of the person it waits for, if any, before it."""
    return f"{career.headline(person)}: {text}" if person else text
