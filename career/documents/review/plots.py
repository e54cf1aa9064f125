"""Where the marks of the figures stand, in units of an SVG: no style, no file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple

from career.documents.review.figures import Figures, GoalCurve, MonthOfWins, SkillThenNow
from career.documents.review.prose import measured, plural
from career.language.text import clean_line, number
from career.language.width import shorten
from career.model.skills import HIGHEST

WIDE, HIGH, EDGE, TOP = 320, 120, 10, 20
"""The size of the plot of a goal, and the room around its curve."""
BAR, GAP, TALL = 34, 12, 90
"""The width of the bar of a month, what is between two, and the height of the highest."""
NAMES, SCALE, ROW = 250, 360, 26
"""The room for the names of skills, the length of their scale, and the height of a row."""
NAME_CELLS = 34


class GoalPlot(NamedTuple):
    """The plot of a goal: the points of its pace and of its values, and what stands beside them."""

    title: str
    said: str
    pace: tuple[float, float, float, float]
    points: tuple[tuple[float, float], ...]
    now: float | None
    begins: str
    ends: str
    sources: tuple[str, ...]

    @property
    def line(self) -> str:
        """The points as SVG writes them, from where the goal began."""
        begin = [self.pace[:2]] if self.pace[0] < self.points[0][0] else []
        return " ".join(f"{x:g},{y:g}" for x, y in (*begin, *self.points))


class Bar(NamedTuple):
    """The bar of a month: its place, the heights of all wins and of the measured ones, and what it is."""

    x: int
    all: float
    measured: float
    label: str
    wins: int
    said: str


class SkillRow(NamedTuple):
    """The row of a skill: its height on the page, and where it was and is on the scale."""

    y: int
    name: str
    then: float
    now: float
    said: str
    is_unproven: bool


class Plots(NamedTuple):
    """All plots of a review, with the sources of those that have one for the whole of it."""

    goals: tuple[GoalPlot, ...]
    bars: tuple[Bar, ...]
    skills: tuple[SkillRow, ...]
    ticks: tuple[tuple[float, str], ...]
    by_level: bool
    win_sources: tuple[str, ...]
    skill_sources: tuple[str, ...]

    @property
    def bars_wide(self) -> int:
        """The width of the plot of wins."""
        return len(self.bars) * (BAR + GAP) + GAP

    @property
    def skills_high(self) -> int:
        """The height of the plot of skills."""
        return (len(self.skills) + 1) * ROW


def plots(figures: Figures, until: date) -> Plots:
    """Return where everything in the figures stands; `until` is the day up to which they know."""
    most = HIGHEST if figures.by_level else max((row.now for row in figures.skills), default=1)
    return Plots(
        tuple(plot for curve in figures.goals if (plot := _goal(curve, until))),
        _bars(figures.wins),
        tuple(_row(at, row, most, by_level=figures.by_level) for at, row in enumerate(figures.skills)),
        tuple((_on_scale(tick, most), str(tick)) for tick in _ticks(most)),
        figures.by_level,
        tuple(dict.fromkeys(i for month in figures.wins for i in month.sources)),
        tuple(dict.fromkeys(i for row in figures.skills for i in row.sources)),
    )


def _goal(curve: GoalCurve, until: date) -> GoalPlot | None:
    """Return the plot of a goal, None where its numbers cannot be drawn."""
    numbers = [curve.baseline, curve.target, *(value for _, value in curve.values)]
    low, high = min(numbers), max(numbers)
    if not isfinite(high - low) or high == low:
        return None
    first, last = curve.days

    def x(day: date) -> float:
        return round(EDGE + (day - first).days / (last - first).days * (WIDE - 2 * EDGE), 1)

    def y(value: float) -> float:
        return round(TOP + (high - value) / (high - low) * (HIGH - 2 * TOP), 1)

    value = curve.values[-1][1]
    said = f"{measured(curve.baseline, value, curve.unit)} (target: {number(curve.target)})"
    return GoalPlot(
        clean_line(curve.title),
        said,
        (x(curve.starts), y(curve.baseline), x(curve.due), y(curve.target)),
        tuple((x(day), y(value)) for day, value in curve.values),
        x(until) if first < until < last else None,
        *curve.ends,
        curve.sources,
    )


def _bars(months: Sequence[MonthOfWins]) -> tuple[Bar, ...]:
    most = max((month.wins for month in months), default=0) or 1
    return tuple(
        Bar(
            GAP + at * (BAR + GAP),
            round(month.wins / most * TALL, 1),
            round(month.measured / most * TALL, 1),
            month.label,
            month.wins,
            f"{month.label}: {plural(month.wins, 'win')}, {number(month.measured)} measured",
        )
        for at, month in enumerate(months)
    )


def _row(at: int, row: SkillThenNow, most: int, *, by_level: bool) -> SkillRow:
    what = "" if by_level else " wins"
    said = f"{clean_line(row.name)}: {row.then} before, {row.now} now{what}"
    return SkillRow(
        at * ROW + ROW // 2,
        shorten(clean_line(row.name), NAME_CELLS),
        _on_scale(row.then, most),
        _on_scale(row.now, most),
        said,
        row.is_unproven,
    )


def _on_scale(value: int, most: int) -> float:
    return round(NAMES + value / max(1, most) * SCALE, 1)


def _ticks(most: int) -> range:
    """Return at most some six numbers of a scale, from nothing to the most."""
    return range(0, most + 1, max(1, -(-most // 5)))
