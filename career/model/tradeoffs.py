"""Trade-offs: what is cancelled, postponed, handed over or kept to make room for a goal (G15, G20)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.repeating import times_a_week
from career.language.text import clean_line
from career.model import goal_parts, goals, reschedules, scripts, tasks
from career.model.goals import Goal
from career.model.records import Change, Record, Step, required
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career

TradeoffAction = Literal["cancel", "postpone", "delegate", "keep"]
ACTS: tuple[TradeoffAction, ...] = ("cancel", "postpone", "delegate", "keep")
ACT_WORDS: dict[TradeoffAction, str] = {
    "cancel": "cancelled",
    "postpone": "postponed",
    "delegate": "handed over",
    "keep": "kept",
}
MOST_MINUTES = 10_080
"""A week has no more."""
Minutes = Annotated[int, msgspec.Meta(ge=0, le=MOST_MINUTES)]
TradeoffItem: TypeAlias = Goal | Task


class Tradeoff(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The decision about `item` (an id; its headline was `what`) to make room for `goal`, on the day `on`.

    `person` takes it over, or is told; they are asked back on `follow_up_on`. `text` is the drafted text to say to
    them. `minutes_week` is the time that it frees each week.
    """

    table: ClassVar[str] = "tradeoffs"
    letter: ClassVar[str] = "b"
    title_field: ClassVar[str] = "what"
    about_fields: ClassVar[tuple[str, ...]] = ("item",)
    date_field: ClassVar[str] = "follow_up_on"

    goal: str
    item: str
    what: str = ""
    act: TradeoffAction
    on: date
    to_date: date | None = None
    person: str = ""
    why: str = ""
    minutes_week: Minutes = 0
    text: str = ""
    follow_up_on: date | None = None
    reply: str = ""
    reply_on: date | None = None

    def settled(self, today: date) -> "Tradeoff":
        """Return the trade-off with the day of the reply, once there is one."""
        return replace(self, reply_on=(self.reply_on or today) if self.reply else None)


class Deal(msgspec.Struct, frozen=True, kw_only=True):
    """What was chosen for one item: the action, and its details. `person` is an id."""

    act: TradeoffAction
    to_date: date | None = None
    person: str = ""
    why: str = ""
    minutes_week: int = 0
    text: str = ""


def active(career: "Career") -> frozenset[str]:
    """Return the ids of the goals that are active now."""
    return frozenset(goal.id for goal in goal_parts.active(career))


def one_too_many(before: "Career", context: "Context") -> str:
    """Return the id of the goal started since `before` if more are active now than the setting allows; else "".

    A goal is started when it becomes active, or when an idea or a paused goal is opened, however bare it is.
    """
    now = context.career
    parked = {g.id for g in before.goals.values() if g.state in {"idea", "paused"}}
    opened = {i for i in parked if (goal := now.goals.get(i)) is not None and goals.is_open(goal)}
    held = active(now) | opened
    begun = sorted((held - active(before)) | opened, key=lambda i: (now.goals[i].created_at, i))
    return begun[-1] if begun and len(held) > context.settings.max_active else ""


def items(goal: str, career: "Career") -> list[TradeoffItem]:
    """Return what could make room for a goal: other active goals by due date, then my open tasks that do not serve it."""
    others = sorted((career.goals[i] for i in active(career) - {goal}), key=goals.by_due)
    mine = [t for t in tasks.all_open(career) if tasks.is_mine(t) and t.goal != goal]
    return [*others, *sorted(mine, key=lambda t: (t.due or date.max, t.created_at, t.id))]


def decided(goal: str, career: "Career") -> dict[str, Tradeoff]:
    """Return the decisions made for a goal, by item, the latest where there are several."""
    of_goal = (t for t in career.tradeoffs.values() if t.goal == goal and t.archived_on is None)
    return {t.item: t for t in sorted(of_goal, key=lambda t: (t.created_at, t.id))}


def freed(goal: str, career: "Career") -> int:
    """Return the minutes a week that the trade-offs for a goal free."""
    return sum(t.minutes_week for t in decided(goal, career).values() if t.act != "keep")


def known_minutes(item: TradeoffItem) -> int:
    """Return the minutes a week that a task is known to take: its minutes as often as it repeats, once if it does not."""
    if not isinstance(item, Task) or not item.minutes_each:
        return 0
    return min(MOST_MINUTES, round(item.minutes_each * (times_a_week(item.repeat) if item.repeat else 1)))


def draft(goal: Goal | None, item: TradeoffItem, deal: Deal) -> str:
    """Return the text to say to whoever is affected (S10); "" where nothing changes for anybody."""
    if deal.act == "keep":
        return ""
    is_handed = deal.act == "delegate"
    to = deal.to_date if deal.act == "postpone" else None
    if goal:
        return scripts.make_room(goal.title, item.title, to, is_handed=is_handed)
    return scripts.let_go(item.title, to, is_handed=is_handed)


def trade(goal: Goal | None, item: TradeoffItem, deal: Deal, context: "Context") -> Step:
    """Decide about one item to make room for `goal`, or for anything else, and record the decision (G20).

    A cancelled item is dropped and needs a reason; a postponed one moves to a later day (a goal pauses until then); a
    delegated one needs a person. Whoever was told is asked back some days later. Raises Refused, and BadValue with the
    field.
    """
    moment = context.moment
    if goal and item.id == goal.id:
        raise Refused("A goal cannot make room for itself.", "Choose something else that is open.")
    if not (goals.is_open(item) if isinstance(item, Goal) else tasks.is_open(item)):
        raise Refused(f"'{item.title}' is not open, so it takes no room.", "Choose something that is open.")
    _check(deal, moment)
    why = clean_line(deal.why)
    told = deal.person and deal.act != "keep"
    made = moment.make(
        Tradeoff,
        goal=goal.id if goal else "",
        item=item.id,
        what=item.title,
        act=deal.act,
        on=context.today,
        to_date=deal.to_date if deal.act == "postpone" else None,
        person=deal.person,
        why=why,
        minutes_week=deal.minutes_week if deal.act != "keep" else 0,
        text=deal.text or (draft(goal, item, deal) if told else ""),
        follow_up_on=context.today + timedelta(days=context.settings.tradeoff_days) if told else None,
    )
    return Step(f"{ACT_WORDS[deal.act].capitalize()} '{item.title}'", [*_effect(item, deal, why, moment), made])


def reply(tradeoff: Tradeoff, text: str, moment: "Moment") -> Step:
    """Record the person's reply, after which they are not asked back. Raises BadValue for an empty text."""
    line = required(text, "reply", "the reply")
    return Step(f"Noted the reply '{line}'", [replace(tradeoff, reply=line, reply_on=moment.today)])


def _check(deal: Deal, moment: "Moment") -> None:
    if deal.act == "cancel" and not clean_line(deal.why):
        raise BadValue("Cancelling it needs a reason.", "One line is enough.", field="why")
    if deal.act == "delegate" and not deal.person:
        raise BadValue("Nobody was named to take it over.", "Type a name.", field="person")
    if deal.act == "postpone" and (deal.to_date is None or deal.to_date <= moment.today):
        what = "No date was typed." if deal.to_date is None else "That day is not in the future."
        raise BadValue(what, "Type a later day, such as +2w or eoq.", field="to_date")


def _effect(item: TradeoffItem, deal: Deal, why: str, moment: "Moment") -> Iterator[Change]:
    if deal.act == "postpone" and deal.to_date:
        yield from _postponed(item, deal.to_date, why, moment)
    elif deal.act in {"cancel", "delegate"} and isinstance(item, Goal):
        yield replace(item, state="dropped", closed_on=moment.today)
    elif deal.act in {"cancel", "delegate"} and isinstance(item, Task):
        yield replace(item, state="handed" if deal.act == "delegate" else "dropped")


def _postponed(item: TradeoffItem, to: date, why: str, moment: "Moment") -> Iterator[Change]:
    """Yield the task with its new due date; or the goal, paused until that day and due no earlier."""
    if isinstance(item, Task):
        yield replace(item, due=to)
    else:
        yield replace(item, state="paused", revisit_on=to, due=max(item.due, to) if item.due else None)
    if isinstance(item, Task) or (item.due and item.due < to):
        yield from reschedules.logged(item, to, moment, why)
