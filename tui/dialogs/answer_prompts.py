"""The dialogs that ask the questions of a week and of a quarter (L10, B2, P2, B4)."""

from __future__ import annotations

from collections.abc import Mapping

from career.errors import BadValue, Refused
from career.language.relative_days import short
from career.model import efforts, practices
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.records import Step
from career.model.roles import Role
from career.model.snapshot import Career
from career.model.usual_fields import HAPPENED_ON
from career.views import book, questions
from career.views.questions import ASKED, BOSS, EFFORT
from tui.dialogs import job_prompts, profile_prompts
from tui.dialogs.prompts import Prompt

HOW_MUCH = Field("effort", "effort", "whole", efforts.EFFORT_HINT, low=0, high=efforts.MOST)
WHY = Field("line", "why", hint="one line, if you like")
WHAT = Field("line", "I did", "long", hint="y, or what you did and for whom, becomes a win; n is not this week")
SHOWN = 3
"""The most earlier weeks that are shown."""


def of(question: str, context: Context) -> Prompt:
    """Return the dialog that asks a question, by its id."""
    if question == EFFORT:
        return effort(context)
    return boss(context) if question == BOSS else profile_prompts.said(question, context)  # type: ignore[arg-type]  # one of the kinds


def effort(context: Context) -> Prompt:
    """Ask for the effort of this week, with pinned praise beside it where the last one was low (L10, P4).

    It stays that week where the next one begins before Enter.
    """
    asked_on = context.today

    def values(career: Career) -> Mapping[str, str]:
        there = efforts.effort_of(context.today, context._replace(career=career))
        return {"effort": str(there.effort), "line": there.note} if there else {}

    def make(typed: Mapping[str, str], now: Context) -> Step:
        value, _ = read(HOW_MUCH, typed["effort"], now)
        if value is None:
            raise BadValue("No digit was typed.", f"{efforts.EFFORT_HINT}.", field="effort")
        day, _ = read(HAPPENED_ON, typed.get("on", ""), now)
        return efforts.say_effort(int(value), typed["line"], day or asked_on, now)

    before = list(efforts.efforts(context).values())[-SHOWN:]
    said = [f"{short(one.on, context.today)}: {one.effort} {one.note}".rstrip() for one in before]
    shown = (*said, *questions.low_words(context))
    return Prompt(ASKED[EFFORT], (HOW_MUCH, WHY), values, make, shown=shown, kind="effort", parts=((HAPPENED_ON,),))


def boss(context: Context) -> Prompt:
    """Ask whether I did the behaviour of this week for somebody; a yes becomes a win (B2).

    The answer is about what was shown, whatever the week is by then; another session may have answered with another one.
    """
    asked_on = context.today

    def values(career: Career) -> Mapping[str, str]:
        there = practices.practised(context.today, context._replace(career=career))
        return {"line": " ".join(filter(None, (there.did[:1], there.line)))} if there else {}

    def make(typed: Mapping[str, str], now: Context) -> Step:
        there = practices.behaviour_of(asked_on, now)
        if about and there and there.id != about.id:
            raise Refused(f"This week is about '{there.text}' by now.", "Esc keeps your line; ask again to answer.")
        return practices.say_practised(typed["line"], asked_on, now)

    about = practices.behaviour_of(context.today, context)
    shown = (f"The boss you wish you had {about.text}." if about else "Add a behaviour first.",)
    return Prompt(ASKED[BOSS], (WHAT,), values, make, about.id if about else "", shown=shown, kind="boss")


def low(role: Role, context: Context) -> Prompt:
    """Ask whether the job is where one wants to be, after some weeks of low effort, with pinned praise beside it (L10, P4)."""
    asked = job_prompts.fit(role, context)
    praise = tuple(book.pinned_words(context.career)[:1])
    return asked._replace(shown=(*asked.shown, *praise), kind="fit low")
