"""Other ways out of a task that no sentence fits: do it well, ask, propose, trade, decline (P19, G11).

None of them is a failure.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from career.card.repeats import Spent
from career.errors import BadValue, Refused
from career.language.text import clean_line
from career.model import people, scripts, tradeoffs
from career.model.goals import Approval, Goal
from career.model.records import Change, Record
from career.model.reframes import Verdict
from career.model.tasks import Task
from career.model.tradeoffs import Deal

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment

WAYS_OUT: dict[Verdict, str] = {
    "job": "just do it well",
    "ask": "ask what it is for",
    "redefine": "propose a better way",
    "trade": "take turns, hand over, postpone or cancel",
    "decline": "say no",
}
"""The other ways out, in the order of their digits."""
WayOutAction: TypeAlias = Literal["", "turns", "delegate", "postpone", "cancel"]
ACTS: dict[WayOutAction, str] = {
    "turns": "take turns with it",
    "delegate": "hand it over",
    "postpone": "postpone it",
    "cancel": "cancel it",
}
"""What may become of a task that is traded. Taking turns comes first: dull work that is handed on goes to the next in line."""


class WayOut(msgspec.Struct, frozen=True, kw_only=True):
    """Another way out, and what was typed for it.

    `to` is the name of the person who is told. A proposal has what `stays` and what `changes` of the task, the `hours`
    that the change takes once, and its `impact`: what the person who does it can do afterwards. A trade has its `act`,
    and the day `until` which the task is moved.
    """

    verdict: Verdict
    to: str = ""
    stays: str = ""
    changes: str = ""
    hours: float | None = None
    impact: str = ""
    act: WayOutAction = ""
    until: date | None = None
    why: str = ""


class Leaving(msgspec.Struct, frozen=True, kw_only=True):
    """What a way out applies to: the task, its record if any, the goal that gains room, who does it, how often it was done.

    It `goes_round` where it is dull, or came several times: then turns are offered before anybody says no.
    """

    task: str
    row: Record | None = None
    goal: Goal | None = None
    doer: str = ""
    spent: Spent = Spent()
    goes_round: bool = False


def text(way: WayOut, at: Leaving, context: Context) -> str:
    """Return the text to say (S7, S8, S10, a no); "" where there is nothing to say, or too little was chosen so far."""
    match way.verdict:
        case "ask":
            return scripts.what_for(at.task)
        case "redefine":
            return scripts.redefined(_proposal(way, at, context)) if way.changes else ""
        case "trade":
            return _of_trade(way, at)
        case "decline":
            return scripts.no_thanks(at.task, way.why, turns=at.goes_round) if way.why else ""
    return ""


def leave(way: WayOut, at: Leaving, context: Context) -> tuple[dict[str, Any], list[Change]]:
    """Return the fields of the reframe that record a way out, and its other changes; `at.row` is a record by then.

    Raises BadValue, with the field, where something necessary is missing, and Refused for a record that is not a task.
    """
    _check(way, at)
    told, extra = people.named(way.to, context)
    fields: dict[str, Any] = {
        "verdict": way.verdict,
        "told": told,
        "text": text(way, at, context),
        "why": clean_line(way.why),
    }
    match way.verdict:
        case "ask":
            fields["follow_up_on"] = context.today + timedelta(days=context.settings.ask_days)
        case "redefine":
            fields |= {"stays": way.stays, "changes": way.changes, "hours": way.hours, "impact": way.impact}
            extra += _asked(way, at, told, context.moment)
        case "trade":
            extra += _traded(way, at, told, context.after(extra))
            if way.act == "turns":
                fields["follow_up_on"] = context.today + timedelta(days=context.settings.ask_days)
        case "decline":
            extra.append(replace(_task(at), state="dropped", to_reframe=False))
    return fields, extra


def _check(way: WayOut, at: Leaving) -> None:
    if way.verdict == "redefine":
        _need(
            way.changes,
            "changes",
            "The better way is missing.",
            "Say what would change: who does it, how, or for whom.",
        )
        _need(way.to, "to", "Nobody was named to agree to it.", "Type a name.")
    if way.verdict == "decline":
        _need(way.why, "why", "Saying no needs a reason.", "One line is enough.")
    if way.verdict == "trade":
        _need(way.act, "act", "No choice was made.", "Take turns, hand it over, postpone it or cancel it.")
    if way.verdict in {"trade", "decline"} and at.row is not None:
        _task(at)


def _need(typed: str, field: str, what: str, remedy: str) -> None:
    if not typed.strip():
        raise BadValue(what, remedy, field=field)


def _task(at: Leaving) -> Task:
    if not isinstance(at.row, Task):
        raise Refused("Only a task can be handed over or declined.", "Choose another way out, or press Esc.")
    return at.row


def _proposal(way: WayOut, at: Leaving, context: Context) -> scripts.Proposal:
    return scripts.Proposal(
        at.task,
        at.spent.times,
        at.spent.minutes_each,
        way.stays,
        way.changes,
        way.hours,
        way.impact,
        at.doer or "I",
        context.today + timedelta(days=context.settings.try_days),
    )


def _of_trade(way: WayOut, at: Leaving) -> str:
    if not way.act or (way.act == "delegate" and not way.to) or (way.act == "postpone" and way.until is None):
        return ""
    if way.act == "turns":
        return scripts.take_turns(at.task)
    is_handed = way.act == "delegate"
    to = way.until if way.act == "postpone" else None
    goal = at.goal.title if at.goal else ""
    if goal:
        return scripts.make_room(goal, at.task, to, is_handed=is_handed)
    return scripts.let_go(at.task, to, is_handed=is_handed)


def _asked(way: WayOut, at: Leaving, person: str, moment: Moment) -> list[Change]:
    """Return the approval for which a proposal asks; once it is given, it is a win of who leads the doer (P19)."""
    assert at.row is not None  # noqa: S101 - the caller has created it
    return [
        moment.make(
            Approval,
            goal=at.row.id if isinstance(at.row, Goal) else "",
            task="" if isinstance(at.row, Goal) else at.row.id,
            person=person,
            what=clean_line(way.changes),
            asked_on=moment.today,
        )
    ]


def _traded(way: WayOut, at: Leaving, person: str, context: Context) -> list[Change]:
    if not way.act:
        return []
    if way.act == "turns":
        return [replace(_task(at), to_reframe=False)]
    deal = Deal(act=way.act, to_date=way.until, person=person, why=way.why)
    task = replace(_task(at), to_reframe=False)
    changes = tradeoffs.trade(at.goal, task, deal, context).changes
    return changes if any(change.id == task.id for change in changes) else [task, *changes]
