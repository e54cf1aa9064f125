"""S2: we got off track, I want us to work well, a coffee to hear how you saw it, I would value it (B14).

To tell it takes the repair a step on: they are invited, and two days after the second day one is asked how it went (B13).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from career.errors import BadValue
from career.language.addressing import addressed
from career.language.relative_days import MONTHS
from career.model.field import Field
from career.model.records import Step
from career.model.repairs import Repair
from career.texts.text import TextToSay, Told, Wording, check_to_come, day_said, telling

if TYPE_CHECKING:
    from career.model.context import Context

AFTER = timedelta(days=2)
"""From the second day until one is asked how it went."""


def _days(wording: Wording, context: Context) -> tuple[date, date]:
    """Return the two days, the earlier one first. Raises BadValue where they are one, or over."""
    first, second = wording.get("first_day"), wording.get("second_day")
    check_to_come(first, "first_day", context.today)
    check_to_come(second, "second_day", context.today)
    if first == second:
        raise BadValue("Both days are the same.", "Offer two, so that there is a choice.", field="second_day")
    return min(first, second), max(first, second)


def _write(wording: Wording, context: Context) -> str:
    first, second = _days(wording, context)
    is_near = (first.year, first.month) == (second.year, second.month)
    early = day_said(first, context.today)
    early = early.removesuffix(f" {MONTHS[first.month - 1].title()}") if is_near else early
    where = f" at {wording.get('place')}" if wording.get("place") else ""
    over = "lunch" if wording.get("meal") == "lunch" else "a coffee"
    return addressed(
        wording.name,
        "I think we've got off track lately, and I'd like us to work well together again.",
        wording.line,
        f"Would you have {over} with me{where} on {early} or {day_said(second, context.today)}?",
        "I'd like to hear how you saw what happened, and perhaps we can start again.",
        "I'd value that.",
    )


def _tell(wording: Wording, said: str, context: Context) -> Step:
    first, second = _days(wording, context)
    over = wording.get("meal") or "coffee"
    topic = f"{over} on {first.day} or {day_said(second, context.today).partition(' ')[2]}"
    label, told = telling("start-again", wording, said, Told(topic), context)
    invited = context.moment.make(
        Repair, person=wording.person, on=context.today, state="invited", text=topic, next_on=second + AFTER
    )
    return Step(label, [*told, invited])


TEXT = TextToSay(
    "S2",
    "start-again",
    "ask to start again, over coffee",
    "what do you value in working with them?",
    _write,
    _tell,
    gaps=(
        Field("first_day", "first day", "date", "a day to come, such as next tue", option="first"),
        Field("second_day", "second day", "date", "another day, such as next thu", option="second"),
        Field("meal", "over", "choice", "coffee, unless you say lunch", choices=("coffee", "lunch"), blank="coffee"),
        Field("place", "at", hint="where, if you know"),
    ),
    needed=("first_day", "second_day"),
)
