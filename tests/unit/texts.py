"""The people, the records and the words of the texts to say."""

from __future__ import annotations

from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Record, Step
from career.model.skills import Skill
from career.model.tasks import Task
from career.texts import draft, registry
from tests.building import career_of, day, in_context, moment_on, new_feedback

MOMENT = moment_on()
DANA = MOMENT.make(Person, name="Dana Voss", influence=3, cares_about=frozenset({"short mails"}))
TOM = MOMENT.make(Person, name="Tom", role="report")
GOAL = MOMENT.make(Goal, title="Give three talks")
SLIDE = MOMENT.make(
    Task, title="copy the Monday numbers to a slide", assigned_by=DANA.id, times_done=31, minutes_each=40
)
STUCK = MOMENT.make(Task, title="move nine teams to the scheduler", state="stuck", stuck_on=day(-4))
THEIRS = MOMENT.make(Task, title="port the importer", for_person=TOM.id, state="stuck")
HINT = new_feedback("Not everybody sees what you do.", MOMENT, kind="hint", person=DANA.id, channel="appraisal")
PLAIN = new_feedback(
    "Not everybody sees what you do.", MOMENT, kind="hint", person=DANA.id, channel="appraisal", plain="Show results"
)
MAILS = new_feedback("Write shorter mails", MOMENT, person=DANA.id, skills=frozenset({"writing"}))
CHANGED = new_feedback("Write shorter mails", MOMENT, person=DANA.id, change_made="Three lines", change_on=day(-3))
SKILL = MOMENT.make(Skill, name="Negotiation", key="negotiation", level=1)
CAREER = career_of(DANA, TOM, GOAL, SLIDE, STUCK, THEIRS, HINT, PLAIN, MAILS, CHANGED, SKILL)
SOON = "next tue"
"""Tuesday 24 November, seen from Saturday the 21st."""


def drafted(name: str, about: Record | None = None, **typed: str) -> str:
    return draft.draft(registry.named(name), about, typed, in_context(CAREER)).words


def told(name: str, about: Record | None = None, said: str = "", **typed: str) -> Step:
    context = in_context(CAREER)
    return draft.tell(draft.draft(registry.named(name), about, typed, context), said, context)
