"""The numbers of a day, kept with a quarterly or yearly review and shown at the next one: then → now (C.2, C.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.evidence import effects, skill_evidence, skill_levels
from career.language.relative_days import short
from career.language.text import counted, number
from career.model import agenda, goal_parts, goal_progress, legacy, reviews, roles, wins
from career.views import balance, cadence, next_steps
from career.views.summary import summary

if TYPE_CHECKING:
    from datetime import date

    from career.model.context import Context
    from career.model.reviews import Review, ReviewKind

Unit: TypeAlias = Literal["", "%", "of 10"]
QUARTER = timedelta(days=90)
ASKED = "asked"
"""The name of the share of topics that asked for input."""


class Figure(NamedTuple):
    """A number that is kept: its name in the file, its words, its unit, and how it is measured; None where it is not.

    `good` says which way is better: up, down, or neither.
    """

    name: str
    words: str
    measure: Callable[[Context], float | None]
    unit: Unit = ""
    good: Literal["up", "down", ""] = "up"


def measure(context: Context) -> dict[str, float]:
    """Return the numbers of today, by name; those that cannot be told yet are left out."""
    found = ((figure.name, figure.measure(context)) for figure in FIGURES)
    return {name: round(value, 4) for name, value in found if value is not None}


def lines(kind: ReviewKind, context: Context) -> list[str]:
    """Return what the numbers were at the last review of a kind and are now, a line each; without one, what they are."""
    last = reviews.before(kind, context)
    then, now = (last.numbers or {}) if last else {}, measure(context)
    return [_line(figure, then, now, last) for figure in FIGURES if figure.name in now or figure.name in then]


def since(kind: ReviewKind, context: Context) -> str:
    """Return which days the numbers compare: "22 Aug → today, 91 days"; "today" before the first review."""
    last = reviews.before(kind, context)
    days = (context.today - last.on).days if last else 0
    return (
        f"{short(last.on, context.today)} → today, {counted(days, 'day')}"
        if last
        else "today, to compare with at the next review"
    )


def _line(figure: Figure, then: Mapping[str, float], now: Mapping[str, float], last: Review | None) -> str:
    ends = then.get(figure.name), now.get(figure.name)
    said = f"{figure.words}: {_way(figure, *ends)}"
    if last and ends[0] is None:
        return f"{said}, not counted then"
    return f"{said}{_change(figure, *ends)}"


def _change(figure: Figure, then: float | None, now: float | None) -> str:
    """Return whether it is better or worse now, "" where it is the same as it is shown."""
    if then is None or now is None or _said(figure, then) == _said(figure, now) or not figure.good:
        return ""
    return ", better" if (now > then) == (figure.good == "up") else ", worse"


def _way(figure: Figure, then: float | None, now: float | None) -> str:
    """Return the way from then to now, the unit once: "20 → 35 %"."""
    ends = [_said(figure, value) for value in (then, now)]
    if then is None:
        return f"{ends[1]} {figure.unit}".strip()
    if now is None:
        return f"{ends[0]} {figure.unit}".strip() + " → too few to tell"
    return f"{ends[0]} → {ends[1]} {figure.unit}".strip()


def _said(figure: Figure, value: float | None) -> str:
    if value is None:
        return ""
    return number(round(value * 100)) if figure.unit == "%" else number(value)


def asks_rise(context: Context) -> str:
    """Return that the share of topics that ask for direction rose two quarters running, with the shares; else "" (O1)."""
    going_on = {review.id for review in reviews.under_way("quarterly", context)}
    held = [r for r in reviews.of_kind("quarterly", context.career) if r.id not in going_on]
    shares = [*(_share(review) for review in held[-2:]), _asked(context)]
    said = [share for share in shares if share is not None]
    if len(said) < 3 or not said[0] < said[1] < said[2]:
        return ""
    way = " → ".join(f"{round(share * 100)} %" for share in said)
    return f"You asked for direction more often, two quarters running: {way} of what you talked about."


def _share(review: Review) -> float | None:
    return (review.numbers or {}).get(ASKED)


def _is_of_quarter(day: date | None, context: Context) -> bool:
    """Whether a day is within 90 days, as the nine actions and the four areas on the card before count them."""
    return day is not None and context.today - QUARTER <= day <= context.today


def _won(context: Context) -> float:
    mine = wins.mine(context.career)
    return sum(_is_of_quarter(win.on, context) and win.archived_on is None for win in mine)


def _reached(context: Context) -> float:
    closed = (g for g in context.career.goals.values() if g.state == "done" and g.archived_on is None)
    return sum(_is_of_quarter(goal.closed_on, context) for goal in closed)


def _progress(context: Context) -> float | None:
    """Return the mean progress of the active goals that have a measure."""
    career = context.career
    found = [done for goal in goal_parts.active(career) if (done := goal_progress.progress(goal, career)) is not None]
    return sum(found) / len(found) if found else None


def _asked(context: Context) -> float | None:
    found = agenda.asks(context)
    return found.asked / found.talked if found.talked else None


def _invested(context: Context) -> float | None:
    found = effects.closed_with_proof(context)
    return found.share if found else None


def _came_true(context: Context) -> float | None:
    found = effects.true_share(context.career)
    return found.share if found else None


def _met(context: Context) -> float:
    last = (cadence.last_met(person, context) for person in context.career.people.values())
    return sum(day is not None and _is_of_quarter(day, context) for day in last)


def _proven(context: Context) -> float:
    held = [shown for shown in skill_evidence.inventory(context.career) if shown.level]
    return sum(not skill_levels.is_unproven(shown, context) for shown in held)


def _unproven(context: Context) -> float:
    return sum(skill_levels.is_unproven(shown, context) for shown in skill_evidence.inventory(context.career))


def _real(context: Context) -> float | None:
    role = roles.current(context)
    found = legacy.of_role(role, context.career) if role else []
    return sum(legacy.state(one, context) == "real" for one in found) if found else None


def _fit(context: Context) -> float | None:
    role = roles.current(context)
    said = roles.fits(role, context.career) if role else []
    return said[-1].score if said else None


FIGURES: tuple[Figure, ...] = (
    Figure("fit", "how this job fits", _fit, "of 10"),
    Figure("progress", "active goals: how much is done", _progress, "%"),
    Figure("reached", "goals reached in the 90 days before", _reached),
    Figure("wins", "wins in the 90 days before", _won),
    Figure("actions", "of the nine actions, taken in the 90 days before", lambda context: balance.lit_count(balance.boxes(context))),
    Figure("silent", "changes to tell", lambda context: summary(context).silent, good="down"),
    Figure("people", "people you talked to in the 90 days before", _met),
    Figure("legacy", "things you leave that are real", _real),
    Figure("proven", "skills with a proof within a year", _proven),
    Figure("unproven", "skills without such a proof", _unproven, good="down"),
    Figure("invested", "closed tasks that left a win", _invested, "%"),
    Figure("came_true", "sentences that came true", _came_true, "%"),
    Figure("waiting", "open items that wait without a step of yours", lambda context: next_steps.waiting(context).share, "%", good="down"),
    Figure(ASKED, "topics in which you asked for direction", _asked, "%", good=""),
)  # fmt: skip
"""The numbers in their order, what matters first. Their names stand in files, and never change."""
