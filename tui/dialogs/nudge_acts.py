"""What `a` does about the nudge of a check-in."""

from __future__ import annotations

from career.model import goal_parts, politics, reframes
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.learning import Learning
from career.model.people import Person
from career.model.profile import ProfileLine
from career.model.records import Record, Step
from career.model.repairs import Repair
from career.model.roles import Role
from career.texts import tell_first
from career.texts.offers import Offer, telling_want
from career.views import board
from career.views.nudges import Nudge
from tui.dialogs import (
    answer_prompts,
    choosing_prompts,
    contact_prompts,
    goal_prompts,
    job_prompts,
    learning_prompts,
    profile_prompts,
    prompts,
    report_prompts,
    text_prompts,
    trust_prompts,
    win_prompts,
)
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected
from tui.dialogs.row_verbs import ROW_VERBS


def act(nudge: Nudge, record: Record, context: Context) -> Step | Prompt | Record:
    """Return the step or the question for a nudge about a record, or the record whose reframe card is the answer."""
    if nudge.kind in {"trend", "signal"} or isinstance(record, Learning):
        return _of_learning(nudge, record, context)
    match nudge.kind:
        case "reframe":
            return record
        case "vision" | "needed" | "stretch" | "edge" | "boss" | "quarter":
            return _question(nudge, record, context)
        case "report" | "strength" | "contact" | "untold" | "help" | "thanks" | "social" if isinstance(record, Person):
            return _with_person(nudge, record, context)
        case "helper" | "advice":
            return text_prompts.asking_for_advice(record, context)
        case "repair" | "sketch" | "fit" | "politics" if isinstance(record, Repair | Goal | Role):
            return _of_repair(record, context) if isinstance(record, Repair) else _missing(nudge, record, context)
        case "late" | "stuck" | "bare" if not isinstance(record, Feedback):
            is_late = nudge.kind == "late"
            return (
                prompts.moving(record, "next", context.career)
                if is_late
                else goal_prompts.own_step(record, context.career)
            )
        case "stuck" | "bare":
            return ROW_VERBS["changed"](Selected(record), context)
    return ROW_VERBS["complete"](Selected(record), context)


def _question(nudge: Nudge, record: Record, context: Context) -> Prompt:
    """Return a question about oneself: about no record in particular, or a line of the profile."""
    match nudge.kind:
        case "vision":
            return prompts.wanted(context)
        case "needed":
            return win_prompts.needed(context)
        case "boss":
            return answer_prompts.boss(context)
        case "quarter":
            return profile_prompts.said(record.kind if isinstance(record, ProfileLine) else "next_move", context)
    return choosing_prompts.which(nudge.kind, context)


def _with_person(nudge: Nudge, person: Person, context: Context) -> Prompt | Record:
    """Return the question for the day of a meeting, a reminder to offer help or a coffee, the thanks, or of a report."""
    match nudge.kind:
        case "report" | "strength":
            return _for_report(nudge, person, context)
        case "untold":
            return text_prompts.saying(telling_want(person, context), context)
        case "help":
            return contact_prompts.offering(person, "offer 15 minutes to")
        case "social":
            return contact_prompts.offering(person, "a coffee with")
        case "thanks":
            return contact_prompts.contact_of(person, "thanks")
    return contact_prompts.meeting_on(person, context)


def _of_repair(step: Repair, context: Context) -> Step | Prompt:
    """Return the text that asks to start again where things are strained, else the question how it is now (B13, B14)."""
    person = context.career.people.get(step.person)
    if person and step.state == "strained":
        return trust_prompts.starting_again(person, context)
    return ROW_VERBS["complete"](Selected(step), context)


def _of_learning(nudge: Nudge, record: Record, context: Context) -> Step | Prompt:
    """Return the question whom to tell of an enrolment, for the response to a trend, or what changes in one's field."""
    if nudge.kind == "trend":
        return learning_prompts.responding(record)
    return learning_prompts.adding("trends") if nudge.kind == "signal" else ROW_VERBS["tell"](Selected(record), context)


def _missing(nudge: Nudge, record: Goal | Role, context: Context) -> Prompt:
    """Return the question for how a job fits or the next part of a sketch, or the text that tells somebody first (G13)."""
    if isinstance(record, Role):
        return job_prompts.fit(record, context)
    if nudge.kind == "politics":
        whom = next(iter(politics.untold(record, context.career)), "")
        return text_prompts.saying(Offer(tell_first.TEXT, tell_first.TEXT.offers, record, whom), context)
    return goal_prompts.part(record, goal_parts.first_missing(record, context.career))


def _for_report(nudge: Nudge, person: Person, context: Context) -> Prompt | Record:
    """Return the question for a strength, or the oldest task of theirs that lacks a reframe; without one, for a task."""
    if nudge.kind == "strength":
        return report_prompts.saw(person)
    lacking = (task for task in board.of(person.id, context) if reframes.lacks(task, context.career))
    return next(lacking, None) or report_prompts.task_of(person)
