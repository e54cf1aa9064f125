"""How a record is made from what was read, where that takes more than its fields: other records, or its day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from career.errors import BadValue
from career.language.text import clean_line
from career.model import (
    feedback,
    goal_progress,
    learning,
    legacy,
    mentorings,
    merging,
    needs,
    profile,
    repairs,
    report_goals,
    skills,
)
from career.model.context import Context
from career.model.feedback import Telling
from career.model.field import choice_words
from career.model.goals import CheckIn
from career.model.learning import Learning
from career.model.merging import SAME
from career.model.records import Step
from career.model.scripts import words_to_tell


def usual_day(_values: Mapping[str, Any], context: Context) -> date:
    """Return today, the day of most records for which none was typed."""
    return context.today


def _day_of_check_in(values: Mapping[str, Any], context: Context) -> date:
    from career.views import checkin  # here: showing a career should not load it

    return checkin.day_of(values["goal"], context)


def _day_of_task(values: Mapping[str, Any], context: Context) -> date | None:
    """Return today; of a task that is late already when it is written down, the day it was assigned is unknown."""
    due = values.get("due")
    return None if due and due < context.today else context.today


DAYS: Mapping[str, Callable[[Mapping[str, Any], Context], date | None]] = {
    "checkins": _day_of_check_in,
    "tasks": _day_of_task,
}
"""The day that a record gets where none was typed and it is not simply today, by table."""


def _tell(values: Mapping[str, Any], context: Context) -> Step:
    """Record a telling on the day that was typed, with everything else that was typed for it. Raises BadValue without a feedback."""
    if not values.get("feedback"):
        raise BadValue(
            "It is not said which change was told.",
            "Type the id of the feedback. The other texts: `rung script`.",
            field="feedback",
        )
    about = context.career.feedback[values["feedback"]]
    if about.change_on and values["on"] < about.change_on <= context.today:
        raise BadValue("The change was made after that day.", "Change one of the two dates.", field="on")
    then = context.moment._replace(today=values["on"])
    at = context._replace(moment=then)
    text = values.get("text") or words_to_tell(about, values["person"], at)
    label, changes = feedback.tell(about, values["person"], text, at)
    rest = {name: value for name, value in values.items() if name != "text" and value}
    return Step(label, [replace(c, **rest).settled(context.today) if isinstance(c, Telling) else c for c in changes])


def _person(values: Mapping[str, Any], context: Context) -> Step:
    rest = {name: value for name, value in values.items() if name not in {"name", SAME}}
    return merging.add(clean_line(values["name"]), rest, values.get(SAME, ""), context)


def _check_in(values: Mapping[str, Any], context: Context) -> Step:
    return goal_progress.recorded(context.moment.make(CheckIn, **values), context.career)


def _contact(values: Mapping[str, Any], context: Context) -> Step:
    from career.edits import meeting  # here: few contacts are noted in a session

    return meeting.noted(values, context)


def _learning(values: Mapping[str, Any], context: Context) -> Step:
    made = learning.dated(context.moment.make(Learning, **values), context.today).settled(context.today)
    made.check()
    return Step(f"Added {choice_words(made.kind)} '{made.headline}'", [made])


MADE: Mapping[str, Callable[[Mapping[str, Any], Context], Step]] = {
    "checkins": _check_in,
    "contacts": _contact,
    "learning": _learning,
    "legacy": legacy.added,
    "people": _person,
    "repairs": repairs.added,
    "report_goals": report_goals.added,
    "mentorings": mentorings.asked,
    "tellings": _tell,
    "skills": skills.add,
    "profile": profile.add,
    "behaviours": needs.add_behaviour,
}
"""How a record is made where that changes other records too, or not without a look at them, by table."""
