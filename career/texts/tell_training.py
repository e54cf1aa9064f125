"""S4: which training I take, what for, and what I shall be able to do by when (B17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model.field import Field
from career.model.goals import Goal
from career.model.records import Step
from career.model.scripts import addressed, lowered
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


def _known(source: Source, _context: Context) -> Texts:
    return {"goal": goal_said(source.about.title)} if isinstance(source.about, Goal) else {}


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
    return telling("tell-training", wording, said, Told(wording.get("title")), context)


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
    about=("goals",),
    known=_known,
)
