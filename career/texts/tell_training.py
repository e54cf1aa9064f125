"""S4: which training I take, what for, and what I shall be able to do by when (B17)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.language.addressing import addressed, lowered
from career.model.feedback import Telling
from career.model.field import Field
from career.model.goals import Goal
from career.model.learning import Learning
from career.model.records import Step
from career.texts.text import (
    Source,
    Texts,
    TextToSay,
    Told,
    Wording,
    check_to_come,
    day_to_come,
    doing,
    goal_said,
    is_deed,
    telling,
)

if TYPE_CHECKING:
    from career.model.context import Context


def _known(source: Source, context: Context) -> Texts:
    if isinstance(source.about, Learning):
        return _known_of_learning(source.about, context)
    return {"goal": goal_said(source.about.title)} if isinstance(source.about, Goal) else {}


def _known_of_learning(one: Learning, context: Context) -> Texts:
    """Return what is noted of something to learn from; an end that is over says nothing of what is to come."""
    goal = context.career.goals.get(one.goal)
    return {
        "title": one.title,
        "able_to": one.able_to,
        "starts": one.starts_on.isoformat() if one.starts_on else "",
        "by": one.ends_on.isoformat() if one.ends_on and one.ends_on >= context.today else "",
        "goal": goal_said(goal.title) if goal else "",
    }


def _write(wording: Wording, context: Context) -> str:
    starts, by, goal = wording.get("starts"), wording.get("by"), wording.get("goal")
    check_to_come(by, "by", context.today)
    began = (
        f", which {'starts' if starts >= context.today else 'started'} on {day_to_come(starts, context.today)}"
        if starts
        else ""
    )
    able = lowered(wording.get("able_to"))
    return addressed(
        wording.name,
        f"a bit of news: I've signed up for {wording.get('title')}{began}.",
        f"It's a step towards {lowered(doing(goal) if is_deed(goal) else goal)}." if goal else "",
        f"By {day_to_come(by, context.today)} I expect to be able to {able}."
        if by
        else f"I'll come out of it able to {able}.",
        wording.line,
        "If something comes up where I could use it, please think of me.",
    )


def _tell(wording: Wording, said: str, context: Context) -> Step:
    ask_on = context.today + timedelta(days=context.settings.follow_up_days)
    step = telling("tell-training", wording, said, Told(wording.get("title"), ask_on), context)
    if not isinstance(wording.about, Learning):
        return step
    # The title is in the record: said here, too, it would be as private as what is told.
    return Step(step.label, [replace(one, topic="") if isinstance(one, Telling) else one for one in step.changes])


TEXT = TextToSay(
    "S4",
    "tell-training",
    "tell of a training you take",
    "why this one?",
    _write,
    _tell,
    gaps=(
        Field("title", "training", hint="its name, such as the course on budgets"),
        Field("able_to", "able to", hint="what you can do then, such as run a budget"),
        Field("starts", "starts", "date", "next mon, if you know"),
        Field("by", "by", "date", "when you can do it, if you know"),
        Field("goal", "step to", hint="what it is for, if you like"),
    ),
    needed=("title", "able_to"),
    about=("goals", "learning"),
    known=_known,
)
