"""S10: to make room, I hand something over, put it off, or stop it (G20)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from career.errors import BadValue
from career.language.addressing import addressed, lowered
from career.model import tradeoffs
from career.model.field import Field
from career.model.goals import Goal
from career.model.records import Step
from career.model.tasks import Task
from career.model.tradeoffs import Deal, TradeoffAction
from career.texts.of_task import giver
from career.texts.text import TextToSay, Wording, check_to_come, day_to_come, doing, goal_said

if TYPE_CHECKING:
    from career.model.context import Context

ACTS = {"delegate": "hand it over", "postpone": "put it off", "cancel": "stop it"}


def _item(wording: Wording) -> Goal | Task:
    return wording.about if isinstance(wording.about, Goal) else wording.of(Task)


def _check(wording: Wording, context: Context) -> None:
    """Raise BadValue where a day is missing, or nobody to take it."""
    if wording.get("act") == "postpone" and wording.get("until") is None:
        raise BadValue("No day was typed.", "Until when is it put off? Type a day such as eoq.", field="until")
    check_to_come(wording.get("until"), "until", context.today)
    if wording.get("act") == "cancel" and not wording.get("why"):
        raise BadValue("Stopping it needs a reason.", "One line is enough.", field="why")


def _write(wording: Wording, context: Context) -> str:
    _check(wording, context)
    taker = wording.get("taker") or wording.person
    other = "" if taker == wording.person else context.career.headline(taker)
    return addressed(wording.name, _given_up(wording, other, context), wording.line, *_asked(wording, other))


def _given_up(wording: Wording, taker: str, context: Context) -> str:
    """Return what I would like to do, for what, and why; `taker` is the name of somebody else who would take it over."""
    item = _item(wording)
    what = lowered(goal_said(item.title) if isinstance(item, Goal) else doing(item.title))
    match wording.get("act"):
        case "delegate" if taker:
            wish = f"I'd like {taker} to take over {what}"
        case "delegate":
            wish = f"I'm looking for somebody to take over {what}, and I thought of you"
        case "postpone":
            wish = f"I'd like to put off {what} until {day_to_come(wording.get('until'), context.today)}"
        case _:
            wish = f"I'd like to stop {what}"
    goal = context.career.goals.get(wording.get("goal") or "")
    room = f"to make room for {lowered(goal_said(goal.title))}, " if goal else ""
    why = f": {lowered(wording.get('why'))}" if wording.get("why") else ""
    return f"{room}{wish}{why}"


def _asked(wording: Wording, taker: str) -> tuple[str, ...]:
    if wording.get("act") == "delegate" and not taker:
        return ("Would you?", "And what would you need from me?")
    return ("Would that break anything for you?",)


def _tell(wording: Wording, said: str, context: Context) -> Step:
    _check(wording, context)
    act = cast("TradeoffAction", wording.get("act"))
    person = (wording.get("taker") or wording.person) if act == "delegate" else wording.person
    deal = Deal(act=act, to_date=wording.get("until"), person=person, why=wording.get("why") or "", text=said)
    goal = context.career.goals.get(wording.get("goal") or "")
    return tradeoffs.trade(goal, _item(wording), deal, context)


TEXT = TextToSay(
    "S10",
    "make-room",
    "hand it over, put it off, or stop it",
    "what makes this matter now?",
    _write,
    _tell,
    gaps=(
        Field("act", "do what", "choice", ", ".join(ACTS.values()), choices=tuple(ACTS), blank=""),
        Field("taker", "takes over", "person", "who takes it, if it is not the one you write to"),
        Field("until", "until", "date", "the day it is put off to"),
        Field("why", "why", hint="needed to stop it"),
        Field("goal", "for goal", "goal", "id or title of what needs the room", option="for"),
    ),
    needed=("act",),
    about=("tasks", "goals"),
    needs_about=True,
    whom=giver,
)
