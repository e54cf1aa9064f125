"""Two metrics of one goal: four ways, and where one moves without the other (G7)."""

from __future__ import annotations

from typing import Any

import pytest

from career.model import goal_metrics
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.tasks import Task
from tests.building import career_of, day, moment_on, new_goal


def goal_with(**fields: Any) -> Goal:
    return new_goal("Lead two", moment_on(), **fields)


@pytest.mark.parametrize(
    ("theirs", "mine", "way"),
    [
        ("downtime", "quiet nights", "both"),
        ("downtime", "", "organisation"),
        ("downtime", "none", "organisation"),
        ("", "quiet nights", "me"),
        ("None", "quiet nights", "me"),
        ("none", "none", "neither"),
        ("", "", "unanswered"),
    ],
)
def test_four_ways_to_serve(theirs: str, mine: str, way: str) -> None:
    assert goal_metrics.way(goal_with(org_metric=theirs, my_metric=mine)) == way


def test_four_goals_land_in_four_cells_the_nearest_due_first(moment: Moment) -> None:
    both = goal_with(org_metric="a", my_metric="b")
    org, me, neither = goal_with(org_metric="a", due=day(9)), goal_with(my_metric="b"), goal_with(org_metric="none")
    sooner = goal_with(org_metric="c", due=day(2))
    made = [both, org, me, neither, sooner, goal_with()]
    made = [Goal(**{n: getattr(g, n) for n in g.__struct_fields__} | {"id": f"g{at}"}) for at, g in enumerate(made)]
    closed = Goal(id="g9", created_at=moment.now, title="over", state="done")
    found = goal_metrics.four_ways(career_of(*made, closed, Task(id="t1", created_at=moment.now, title="x")))
    assert {name: [g.id for g in cell] for name, cell in found.items()} == {
        "both": ["g0"],
        "organisation": ["g4", "g1"],
        "me": ["g2"],
        "neither": ["g3"],
        "unanswered": ["g5"],
    }


@pytest.mark.parametrize(
    ("numbers", "share"),
    [
        ((0, 10, 5), 0.5),
        ((11, 3, 7), 0.5),
        ((11, 3, 12), 0.0),
        ((3, 3, 3), 1.0),
        ((3, 3, 2), 0.0),
        ((0, 10, None), None),
        ((None, 10, 5), None),
        ((0, None, 5), None),
    ],
)
def test_a_metric_with_its_numbers_has_a_share(numbers: tuple[Any, Any, Any], share: float | None) -> None:
    baseline, target, value = numbers
    goal = goal_with(my_metric="talks", my_baseline=baseline, my_target=target, my_value=value)
    assert goal_metrics.own(goal).progress == share
    assert goal_metrics.organisations(goal).progress is None


@pytest.mark.parametrize(
    ("theirs", "mine", "said"),
    [
        (0, 5, "my metric moved, the organisation's did not"),
        (5, 0, "the organisation's metric moved, mine did not"),
        (5, 5, ""),
        (0, 0, ""),
        (None, 5, ""),
    ],
)
def test_drift_is_one_metric_that_moves_without_the_other(theirs: float | None, mine: float, said: str) -> None:
    ends = {"org_baseline": 0.0, "org_target": 10.0, "my_baseline": 0.0, "my_target": 10.0}
    goal = goal_with(org_metric="a", my_metric="b", org_value=theirs, my_value=mine, **ends)
    assert goal_metrics.drift(goal) == said


def test_a_metric_is_told_with_its_numbers() -> None:
    goal = goal_with(my_metric="nights", my_baseline=18.0, my_value=26.0, my_target=29.5)
    assert str(goal_metrics.own(goal)) == "nights 18 > 26 > 29.5"
    assert str(goal_metrics.organisations(goal)) == ""
