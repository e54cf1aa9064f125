"""Measured figures as lines of a table, with their budgets beside them."""

from __future__ import annotations

from statistics import median, quantiles
from typing import NamedTuple

HEADING = f"{'':<34}{'':>6}{'rung':>10}{'floor':>10}{'curses':>9}{'ratio':>8}{'budget':>9}"


class SideBySide(NamedTuple):
    """A figure of rung, with those of the Textual app and of the curses program."""

    ours: float
    floor: float | None = None
    curses: float | None = None


class FigureLine(NamedTuple):
    """One line: the figures side by side, and the budget for rung's or for its ratio to the Textual app's."""

    name: str
    unit: str
    figures: SideBySide
    budget: float | None = None
    of_ratio: bool = False

    @property
    def over(self) -> bool:
        """Whether the budget is exceeded."""
        judged = self.ratio if self.of_ratio else self.figures.ours
        return self.budget is not None and judged is not None and judged > self.budget

    @property
    def ratio(self) -> float | None:
        """The figure as a multiple of the Textual app's."""
        return self.figures.ours / self.figures.floor if self.figures.floor else None

    def __str__(self) -> str:
        ours, *rest = self.figures
        others = [f"{other:,.0f}" if other is not None else "" for other in rest]
        told = "" if self.ratio is None else f"{self.ratio:.2f}x"
        budget = "" if self.budget is None else f"{self.budget:.2f}x" if self.of_ratio else f"{self.budget:,.0f}"
        verdict = "over" if self.over else "ok" if budget else ""
        figures = f"{ours:>10,.1f}{others[0]:>10}{others[1]:>9}{told:>8}{budget:>9}"
        return f"{self.name:<34}{self.unit:>6}{figures} {verdict}".rstrip()


class Figures:
    """The measurements of one program: for each line of the table, its values over the rounds."""

    def __init__(self) -> None:
        self.values: dict[str, list[float]] = {}

    def add(self, name: str, value: float) -> None:
        """Record a value."""
        self.values.setdefault(name, []).append(value)

    def drop_first(self) -> None:
        """Drop the first round: it wrote the byte code and warmed the caches."""
        for values in self.values.values():
            del values[0]

    def __getitem__(self, name: str) -> float:
        return median(self.values[name])

    def get(self, name: str) -> float | None:
        """Return the median; None if nothing was measured."""
        return self[name] if name in self.values else None

    def best(self, name: str) -> float:
        """Return the smallest value."""
        return min(self.values[name])

    def p95(self, name: str) -> float:
        """Return the value that one in twenty exceeds."""
        return quantiles(self.values[name], n=20)[-1]
