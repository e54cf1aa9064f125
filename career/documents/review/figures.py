"""The figures of a review as numbers: goals over time against their pace, wins by month, skills then and now."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.evidence.skill_evidence import SkillEvidence, inventory
from career.evidence.skill_levels import is_unproven
from career.language.relative_days import MONTHS, dated
from career.language.spans import bounds
from career.model import goals, skills, wins

if TYPE_CHECKING:
    from career.language.windows import Window
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.wins import Win

MOST_GOALS, MOST_SKILLS, MOST_MONTHS = 6, 10, 24
"""The goals, skills and months that are drawn."""


class GoalCurve(NamedTuple):
    """A goal over time: its values by day, and its pace, straight from `baseline` at its start to `target` when due."""

    goal: str
    title: str
    unit: str
    starts: date
    due: date
    baseline: float
    target: float
    values: tuple[tuple[date, float], ...]
    ends: tuple[str, str]
    sources: tuple[str, ...]

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that it is drawn for; `ends` says them."""
        return min(self.starts, self.values[0][0]), max(self.due, self.values[-1][0])


class MonthOfWins(NamedTuple):
    """The wins of a month, and how many of them are measured."""

    month: date
    label: str
    wins: int
    measured: int
    sources: tuple[str, ...]


class SkillThenNow(NamedTuple):
    """A skill at the beginning and at the end: wins that show it, or with ratings its level, 0 to 4."""

    name: str
    then: int
    now: int
    sources: tuple[str, ...]
    is_unproven: bool = False


class Figures(NamedTuple):
    """What is drawn. Where `by_level`, skills are levels as I rate them, else the wins that show them."""

    goals: tuple[GoalCurve, ...] = ()
    wins: tuple[MonthOfWins, ...] = ()
    skills: tuple[SkillThenNow, ...] = ()
    by_level: bool = False


NO_FIGURES = Figures()


def figures(context: Context, window: Window, *, ratings: bool) -> Figures:
    """Return all three figures of the time, as far as there is something to draw."""
    shown = _skills_by_level(context) if ratings else _skills_by_wins(context, window)
    return Figures(_goals(context, window), _wins(context, window), shown, by_level=ratings)


def _goals(context: Context, window: Window) -> tuple[GoalCurve, ...]:
    found = [curve for goal in context.career.goals.values() if (curve := _curve(goal, context, window))]
    return tuple(sorted(found, key=lambda c: (c.due, c.starts, c.goal))[:MOST_GOALS])


def _curve(goal: Goal, context: Context, window: Window) -> GoalCurve | None:
    """Return the curve of a goal that was worked towards in the time, None where it has no measure, dates or values."""
    said = [(c.on, c.value, c.id) for c in goals.checkins(goal, context.career) if c.value is not None]
    in_time = [on for on, _, _ in said if on in window]
    if goal.baseline is None or goal.target is None or not goal.starts or not goal.due or not in_time:
        return None
    values = tuple((on, value) for on, value, _ in said)
    sources = (goal.id, *(i for _, _, i in said))
    ends = goal.starts, goal.due, goal.baseline, goal.target
    if goal.starts >= goal.due:
        return None
    curve = GoalCurve(goal.id, goal.title, goal.unit, *ends, values, ("", ""), sources)
    first, last = curve.days
    return curve._replace(ends=(dated(first), f"{'due ' if last == goal.due else ''}{dated(last)}"))


def _wins(context: Context, window: Window) -> tuple[MonthOfWins, ...]:
    """Return the months from the first win of the time to its end; the last ones where there are many."""
    won = sorted((w for w in wins.mine(context.career) if w.on in window), key=lambda w: (w.on, w.created_at, w.id))
    if not won:
        return ()
    months: list[date] = []
    month = won[0].on.replace(day=1)
    last = (window.until or won[-1].on).replace(day=1)
    while month <= last:
        months.append(month)
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return tuple(_month(month, won) for month in months[-MOST_MONTHS:])


def _month(month: date, won: list[Win]) -> MonthOfWins:
    first, last = bounds("month", month)
    found = [w for w in won if first <= w.on <= last]
    name = MONTHS[month.month - 1][:3].title()
    label = f"{name} {month.year}" if month.month == 1 else name
    return MonthOfWins(month, label, len(found), sum(w.after is not None for w in found), tuple(w.id for w in found))


def _skills_by_wins(context: Context, window: Window) -> tuple[SkillThenNow, ...]:
    """Return the skills that wins of the time show: how many showed them before, and how many do now."""
    rows = []
    for shown in inventory(context.career):
        then = sum(window.since is not None and win.on < window.since for win in shown.wins)
        now = len(shown.wins)
        if now > then:
            rows.append(SkillThenNow(shown.name, then, now, tuple(win.id for win in shown.wins)))
    return tuple(sorted(rows, key=lambda r: (-r.now, -r.then, r.name.casefold()))[:MOST_SKILLS])


def _skills_by_level(context: Context) -> tuple[SkillThenNow, ...]:
    """Return the skills that I rated, with the level that I began at."""
    rated = [(s, s.skill) for s in inventory(context.career) if s.skill and s.level is not None]
    rows = [_level(shown, skill, context) for shown, skill in rated]
    return tuple(sorted(rows, key=lambda r: (-r.now, -(r.now - r.then), r.name.casefold()))[:MOST_SKILLS])


def _level(shown: SkillEvidence, skill: skills.Skill, context: Context) -> SkillThenNow:
    now, mine = skill.level or 0, skills.ratings(skill, context.career, mine=True)
    then = now if skill.first_level is None else skill.first_level
    return SkillThenNow(shown.name, then, now, (skill.id, *(r.id for r in mine)), is_unproven(shown, context))
