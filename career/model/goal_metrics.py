"""Two metrics of a goal, the organisation's and one's own, and the four kinds of goals that follow from them (G7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.language.text import number
from career.model import goal_progress, goals

if TYPE_CHECKING:
    from career.model.goals import Goal
    from career.model.snapshot import Career

Way: TypeAlias = Literal["both", "organisation", "me", "neither", "unanswered"]
WAYS: dict[Way, str] = {
    "both": "serves both",
    "organisation": "serves the organisation only",
    "me": "serves me only",
    "neither": "serves neither",
    "unanswered": "not answered yet",
}


class Metric(NamedTuple):
    """A metric in words ("" or "none" for no metric), with its baseline, its target and its value now."""

    text: str
    baseline: float | None
    target: float | None
    value: float | None

    @property
    def is_named(self) -> bool:
        """Whether there is a metric; the text "none" says that there is not."""
        return self.text.casefold() not in {"", "none", "no", "-"}

    @property
    def progress(self) -> float | None:
        """Return the share of the way covered, 0 to 1, or None where a number is missing."""
        if not self.is_named or self.baseline is None or self.target is None or self.value is None:
            return None
        return goal_progress.share_of_way(self.baseline, self.target, self.value)

    def __str__(self) -> str:
        numbers = [number(n) for n in (self.baseline, self.value, self.target) if n is not None]
        return f"{self.text} {' > '.join(numbers)}".strip()


def organisations(goal: Goal) -> Metric:
    """Return the organisation's metric of a goal."""
    return Metric(goal.org_metric, goal.org_baseline, goal.org_target, goal.org_value)


def own(goal: Goal) -> Metric:
    """Return one's own metric of a goal."""
    return Metric(goal.my_metric, goal.my_baseline, goal.my_target, goal.my_value)


def way(goal: Goal) -> Way:
    """Return whom a goal serves, according to the metrics that are named: both, the organisation, me, or neither.

    Where nothing was typed for either metric, that is not answered yet: it is not known to serve neither.
    """
    if not goal.org_metric and not goal.my_metric:
        return "unanswered"
    theirs, mine = organisations(goal).is_named, own(goal).is_named
    return "both" if theirs and mine else "organisation" if theirs else "me" if mine else "neither"


def drift(goal: Goal) -> str:
    """Return which metric moves while the other does not; "" where both move, neither does, or one has no numbers."""
    theirs, mine = organisations(goal).progress, own(goal).progress
    if theirs is None or mine is None or (theirs > 0) == (mine > 0):
        return ""
    return (
        "my metric moved, the organisation's did not" if mine > 0 else "the organisation's metric moved, mine did not"
    )


def four_ways(career: Career) -> dict[Way, list[Goal]]:
    """Return the open goals by whom they serve, in the order of WAYS, each list by due date."""
    found = sorted(goals.all_open(career), key=goals.by_due)
    return {name: [goal for goal in found if way(goal) == name] for name in WAYS}
