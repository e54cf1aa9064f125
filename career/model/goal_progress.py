"""How far a goal has come, whether that is ahead of its time or behind (G21), and what its next fortnight asks for."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor, isfinite
from typing import NamedTuple

from msgspec.structs import replace

from career.language.relative_days import short
from career.language.text import number
from career.model.context import Context
from career.model.goals import USUAL_RHYTHM, CheckIn, Goal, checkins, is_open
from career.model.records import Step
from career.model.snapshot import Career

PACE_WORDS = {"ahead": "ahead", "on": "on pace", "behind": "behind", "": ""}
"""What people read of the pace of a goal."""

MOST_DECIMALS = 6


class Share(NamedTuple):
    """The value that a goal should have on a day."""

    value: float
    on: date

    def words(self, goal: Goal, today: date) -> str:
        """Return "to 11 talks by 13 Dec", or "to 20 talks, due since 9 Nov"."""
        to = f"to {number(self.value)} {goal.unit}".strip()
        return f"{to}, due since {short(self.on, today)}" if self.on < today else f"{to} by {short(self.on, today)}"


def value_now(goal: Goal, career: Career) -> float | None:
    """Return the value of the latest check-in that has one, or the baseline."""
    values = [c.value for c in checkins(goal, career) if c.value is not None]
    return values[-1] if values else goal.baseline


def recorded(entry: CheckIn, career: Career) -> Step:
    """Return the step that keeps a check-in. Where the last one of that day says the same, that one stays, and no more."""
    goal = career.goals[entry.goal]
    on_that_day = [c for c in checkins(goal, career) if c.on == entry.on]
    is_repeated = bool(on_that_day) and _says_the_same(on_that_day[-1], entry)
    return Step(f"Checked in on '{goal.title}'", [on_that_day[-1] if is_repeated else entry])


def _says_the_same(one: CheckIn, other: CheckIn) -> bool:
    return replace(one, id=other.id, created_at=other.created_at) == other


def progress(goal: Goal, career: Career) -> float | None:
    """Return the share of the way from baseline to target, 0 to 1, or None without a measure. Targets may lie below.

    Where both are equal, it is 0 until a check-in has reached the target.
    """
    if goal.baseline is None or goal.target is None:
        return None
    value = value_now(goal, career)
    if value is None:
        return None
    if goal.baseline == goal.target and not any(c.value is not None for c in checkins(goal, career)):
        return 0.0
    return share_of_way(goal.baseline, goal.target, value)


def history(goal: Goal, last: date, cells: int, career: Career) -> list[float]:
    """Return the progress at the end of each of `cells` equal spans from the first check-in to the day `last`.

    Empty where the goal has no measure, or fewer than two check-ins with a value on different days.
    """
    valued = [(c.on, c.value) for c in checkins(goal, career) if c.value is not None]
    if goal.baseline is None or goal.target is None or not valued or valued[0][0] == valued[-1][0]:
        return []
    first, days = valued[0][0], (max(last, valued[-1][0]) - valued[0][0]).days
    ends = [first.toordinal() + days * (at + 1) / cells for at in range(cells)]
    known = [[value for on, value in valued if on.toordinal() <= end][-1] for end in ends]
    return [share_of_way(goal.baseline, goal.target, value) for value in known]


def share_of_way(baseline: float, target: float, value: float) -> float:
    """Return the share of the way covered, 0 to 1, up or down; 1 for equal ends if the target is reached, else 0."""
    way = target - baseline
    if way == 0:
        return 1.0 if value >= target else 0.0
    return _clip((value - baseline) / way)


def elapsed(goal: Goal, today: date) -> float | None:
    """Return the share of the goal's time that has passed, 0 to 1, or None without both dates."""
    if goal.starts is None or goal.due is None:
        return None
    span = (goal.due - goal.starts).days
    if span <= 0:
        return 1.0 if today >= goal.due else 0.0
    return _clip((today - goal.starts).days / span)


def pace(goal: Goal, context: Context) -> float | None:
    """Return progress minus elapsed time, -1 to 1, to a thousandth, or None without a measure or dates (G21)."""
    done, gone = progress(goal, context.career), elapsed(goal, context.today)
    return None if done is None or gone is None else round(done - gone, 3)


def pace_word(goal: Goal, context: Context) -> str:
    """Return "ahead", "on" or "behind", or "" where there is no pace."""
    lead = pace(goal, context)
    if lead is None:
        return ""
    return "ahead" if lead >= context.settings.ahead else "behind" if lead <= context.settings.behind else "on"


def next_share(goal: Goal, context: Context) -> Share | None:
    """Return what the next fortnight asks of a measured goal with a due date; None without, and once it is there (G18).

    A big goal put as its share of a fortnight is worked on more, and for longer, than put as a whole or by the week
    (Rai et al. 2023). The share lies on the straight line from the last check-in to the target, up or down, at the next
    end of a fortnight counted from there: so it stays the same from day to day, and what was missed is in it. It is as
    round as the goal's own numbers; where a fortnight is less than a step of those, it is the next step, on its day. In
    the last fortnight, and when it is late, it is all that is left.
    """
    begun = _begun(goal, context)
    if begun is None or goal.target is None or goal.due is None:
        return None
    value, since = begun
    left = (goal.due - since).days
    ends = since + timedelta(days=USUAL_RHYTHM * ((max(0, (context.today - since).days)) // USUAL_RHYTHM + 1))
    if ends >= goal.due or left <= 0:
        return Share(goal.target, goal.due)
    way = goal.target - value
    places = max(_decimals(number) for number in (goal.baseline, goal.target, value) if number is not None)
    step = 10.0**-places
    steps = floor(abs(way) * ((ends - since).days / left) / step + 0.5)
    if steps == 0:
        steps = 1
        ends = since + timedelta(days=ceil(min(1.0, step / abs(way)) * left))
    if steps * step >= abs(way):
        return Share(goal.target, ends)
    return Share(round(value + steps * (step if way > 0 else -step), places), ends)


def _begun(goal: Goal, context: Context) -> tuple[float, date] | None:
    """Return from where a goal still has a way to go, and since when; None where it has none."""
    value = value_now(goal, context.career)
    if goal.state != "open" or not is_open(goal) or goal.baseline is None or goal.target is None or value is None:
        return None
    if not isfinite(abs(goal.target - value) + abs(goal.target - goal.baseline)) or goal.baseline == goal.target:
        return None
    if share_of_way(goal.baseline, goal.target, value) >= 1.0:
        return None
    entered = context.moment.local_day(goal.created_at)
    first = goal.starts or min(entered, context.today)
    return value, max([first, *(c.on for c in checkins(goal, context.career) if c.value is not None)])


def _decimals(number: float) -> int:
    """Return how many decimals a number was typed with."""
    return len(f"{number:.{MOST_DECIMALS}f}".rstrip("0").partition(".")[2])


def _clip(share: float) -> float:
    return min(1.0, max(0.0, share))
