"""The dialogs about what I want: whom to tell, that it happened, and who decides on a goal (B9, B15, B16)."""

from __future__ import annotations

from collections.abc import Mapping

from career.errors import Refused
from career.model import deciders, wants
from career.model.context import Context
from career.model.field import Field
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Step
from career.model.snapshot import Career
from career.model.want_fields import DECIDERS
from career.model.wants import Want
from career.texts.offers import fitting, telling_want
from tui.dialogs import prompts, text_prompts
from tui.dialogs.prompts import Prompt, still_there

CAME = Field("text", "win", "long", hint="what came of it, in one line")


def telling(record: Want | Person, context: Context) -> Prompt:
    """Ask what a text needs that tells somebody what I want (S3): of a want, whom; of a person, the want they do not know."""
    if isinstance(record, Person):
        return text_prompts.saying(telling_want(record, context), context)
    offers = fitting(record, context)
    if not offers:
        raise Refused(f"'{record.text}' has happened already.", "a adds another want.")
    return text_prompts.saying(offers[0], context)


def happened(want: Want, context: Context) -> Prompt:
    """Ask what came of a want; it is kept as a win (B16). Raises Refused where it has happened already."""
    wants.check_is_open(want, context.career)

    def values(career: Career) -> Mapping[str, str]:
        return {CAME.name: wants.proposed_win(career.wants.get(want.id, want))}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return wants.happened(still_there(context.career, want), typed[CAME.name], context)

    title = f"It happened: {want.text}. What came of it?"
    return Prompt(title, (CAME,), values, make, want.id, proposed=frozenset({CAME.name}))


def deciding(goal: Goal, _career: Career) -> Prompt:
    """Ask who decides on a goal (B9)."""

    def values(career: Career) -> Mapping[str, str]:
        return {DECIDERS.name: deciders.typed_of(goal, career)}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return deciders.named(still_there(context.career, goal), typed[DECIDERS.name], context)

    return Prompt(f"Who decides on '{goal.title}'?", (DECIDERS,), values, make, goal.id)


def editing_goal(goal: Goal, career: Career) -> Prompt:
    """Ask for all fields of a goal, and for who decides on it, which is kept with the people (B9)."""
    asked = prompts.editing_of(goal, career)

    def values(career: Career) -> Mapping[str, str]:
        return {**asked.values(career), DECIDERS.name: deciders.typed_of(goal, career)}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        own = {name: text for name, text in typed.items() if name != DECIDERS.name}
        return deciders.with_named(asked.make(own, context), goal, typed[DECIDERS.name], context)

    at = len(asked.fields) - 2
    fields = (*asked.fields[:at], DECIDERS, *asked.fields[at:])
    return asked._replace(fields=fields, values=values, make=make)
