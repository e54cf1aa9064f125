"""Whom to ask: for feedback, those with influence who gave none for long (B6); on a stuck task, who is good at it (L15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.evidence import good_at
from career.language import working_days
from career.language.text import counted
from career.model import reframes
from career.model.backlinks import pointing
from career.model.feedback import Feedback
from career.model.people import DECIDES, Person
from career.model.tasks import Task, is_mine, is_open
from career.model.text_names import is_topic
from career.views import cadence

if TYPE_CHECKING:
    from career.model.context import Context

STUCK_DAYS = 1
"""Working days that a task may be stuck before somebody is named who could help (L15)."""


class ToAsk(NamedTuple):
    """Somebody with influence whom to ask for advice, and the days since they gave feedback or were asked for it.

    Of somebody who never did, these are the days since I noted them.
    """

    person: Person
    days: int
    was_heard: bool

    @property
    def why(self) -> str:
        """Return why to ask them, in words."""
        days = counted(self.days, "day")
        return f"no feedback for {days}" if self.was_heard else f"no feedback yet, in {days}"


class WhoKnows(NamedTuple):
    """Somebody who could help with a task, with the skill that it takes and what shows that they have it."""

    person: Person
    skill: str
    why: str


def to_ask(context: Context) -> list[ToAsk]:
    """Return those with influence of whom there is no feedback for as long as the setting says, the longest first (B6)."""
    waited = (_waited(person, context) for person in context.career.people.values() if _decides(person))
    found = [one for one in waited if one.days >= context.settings.ask_feedback_days]
    return sorted(found, key=lambda one: (-one.days, -one.person.influence, one.person.name.casefold(), one.person.id))


def is_to_ask(person: Person, context: Context) -> ToAsk | None:
    """Return how long somebody with influence gave no feedback, None where that is not too long, or they have none."""
    waited = _waited(person, context) if _decides(person) else None
    return waited if waited and waited.days >= context.settings.ask_feedback_days else None


def not_asked(topic: str, context: Context) -> list[Person]:
    """Return whom to ask about a topic: who was not asked about it in the last days of the setting, influence first (B4)."""
    since = context.today - timedelta(days=context.settings.ask_feedback_days)
    asked = {
        item.person
        for item in context.career.feedback.values()
        if item.kind == "request" and is_topic(item.topic, topic) and item.on > since
    }
    there = (p for p in context.career.people.values() if not p.unclear and p.archived_on is None and p.id not in asked)
    return sorted(there, key=lambda p: (-p.influence, p.name.casefold(), p.id))


def stuck_days(task: Task, context: Context) -> int | None:
    """Return the working days that a task of mine has been stuck; None where it is not. One since when is unknown: many."""
    if task.state != "stuck" or not is_open(task) or not is_mine(task):
        return None
    since = task.stuck_on or task.assigned_on or context.moment.local_day(task.created_at)
    return working_days.passed(since, context.today)


def is_long_stuck(task: Task, context: Context) -> bool:
    """Whether a task has been stuck for more than a working day (L15)."""
    days = stuck_days(task, context)
    return days is not None and days > STUCK_DAYS


def who_knows(task: Task, context: Context) -> list[WhoKnows]:
    """Return who is good at what a task takes, those who showed it first."""
    from career.model.skill_names import name_of  # reads the catalogue, which few callers need

    found = good_at.best_at(skills_of(task, context), context)
    return [WhoKnows(person, name_of(shown.skill), shown.why) for person, shown in found]


def skills_of(task: Task, context: Context) -> Iterable[str]:
    """Return the skills that a task takes: of its reframe, or else as its words say."""
    kept = reframes.of(task.id, context.career)
    if kept and kept.skills:
        return sorted(kept.skills)
    from career.reframing import suggest  # the engine, which few careers need here

    return [one.id for one in suggest(task.title).skills if one.shown]


def _decides(person: Person) -> bool:
    return person.influence >= DECIDES and not person.unclear and person.archived_on is None


def _waited(person: Person, context: Context) -> ToAsk:
    """Return the days since somebody gave feedback, was asked for it or answered."""
    said = pointing(Feedback, "person", person.id, context.career)
    days = [day for item in said for day in (item.on, item.answered_on) if day and day <= context.today]
    since = max(days, default=context.moment.local_day(person.created_at))
    return ToAsk(person, (context.today - since).days, bool(days))


def could_use_help(context: Context) -> list[Person]:
    """Return who could use a quarter of an hour of mine, those first from whom I have not heard for longest (L13)."""
    there = (p for p in context.career.people.values() if not p.unclear and p.archived_on is None)
    return sorted(there, key=lambda p: (cadence.last_met(p, context) or date.min, p.name.casefold(), p.id))
