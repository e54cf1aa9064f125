"""The road to what one really wants, and the focus on what counts (G22, G2, G5)."""

from __future__ import annotations

from typing import Any

import pytest

from career.model import tasks, visions
from career.model.goals import Goal
from career.model.moment import Moment
from career.views.road import focus, half_way, road
from tests.building import TODAY, after, career_of, day, in_context, new_goal, on


def goal_to(key: str, moment: Moment, **fields: Any) -> Goal:
    return Goal(id=f"g{key}", created_at=moment.now, title=key, **fields)


def test_the_road_goes_by_date_over_today_to_the_vision(moment: Moment) -> None:
    career = career_of(
        goal_to("later", moment, due=day(90)),
        goal_to("soon", moment, due=day(3), step_to="from doing to leading"),
        goal_to("late", moment, due=day(-4)),
        goal_to("done", moment, state="done", due=day(99), closed_on=day(-30)),
        goal_to("undated", moment),
        goal_to("idea", moment, state="idea", due=day(5)),
        goal_to("dropped", moment, state="dropped", due=day(5), closed_on=day(-1)),
        goal_to("archived", moment, due=day(5), archived_on=TODAY),
    )
    career = after(career, visions.answer("", "Lead a division", moment))
    lines = road(in_context(career))
    assert [(s.place, s.text) for s in lines] == [
        ("done", "done"),
        ("open", "late"),
        ("today", "today"),
        ("open", "soon"),
        ("open", "later"),
        ("open", "undated"),
        ("vision", "Lead a division"),
    ]
    assert lines[3].because == "from doing to leading"
    assert [career.get(s.source) is not None for s in lines] == [s.place != "today" for s in lines]


def test_of_goals_of_one_day_the_smaller_comes_first(moment: Moment) -> None:
    career = career_of(
        goal_to("50", moment, due=day(9), baseline=5.0, target=50.0), goal_to("20", moment, due=day(9), target=20.0)
    )
    assert [s.text for s in road(in_context(career)) if s.place == "open"] == ["20", "50"]


def test_without_anything_there_is_today() -> None:
    assert [s.place for s in road(in_context(career_of()))] == ["today"]


@pytest.mark.parametrize(
    ("ends", "milestones", "asks"),
    [
        ((5.0, 200.0), [], 102.0),
        ((5.0, 6.0), [], 5.5),
        ((200.0, 5.0), [], 102.0),
        ((0.5, 1.0), [], 0.75),
        ((5.0, 200.0), [{"target": 20.0, "unit": "People"}], None),
        ((5.0, 200.0), [{"target": 20.0}], None),
        ((5.0, 200.0), [{"target": 20.0, "unit": "talks"}], 102.0),
        ((5.0, 200.0), [{"target": 200.0, "unit": "people"}], 102.0),
        ((5.0, 200.0), [{"target": 20.0, "state": "idea"}], 102.0),
        ((5.0, 5.0), [], None),
        ((None, 200.0), [], None),
    ],
)
def test_half_way_is_asked_until_a_goal_lies_between(
    ends: tuple[Any, Any], milestones: list[dict[str, Any]], asks: float | None, moment: Moment
) -> None:
    career = career_of(*(goal_to(str(n), moment, **fields) for n, fields in enumerate(milestones)))
    vision = visions.answer("", "Lead", moment, start=ends[0], target=ends[1], unit="people")
    assert half_way(after(career, vision)) == asks
    shown = [s.text for s in road(in_context(after(career, vision))) if s.place == "question"]
    assert shown == ([f"What would be half way: {asks:g} people?"] if asks else [])


def test_half_way_is_not_asked_without_a_vision() -> None:
    assert half_way(career_of()) is None


PERFORMANCE: dict[str, Any] = {"kind": "performance", "result": "x", "baseline": 0.0, "target": 1.0}


def test_focus_is_the_active_performance_goals_with_their_next_day_and_step(moment: Moment) -> None:
    fast = new_goal("fast", moment, due=day(30), if_cue="it is 10:00", then_do="measure", **PERFORMANCE)
    quiet = new_goal("quiet", moment, due=day(9), **PERFORMANCE)
    career = career_of(
        fast,
        quiet,
        tasks.add("delete an alert", moment, goal=quiet.id, due=day(2)),
        new_goal("a sketch", moment, kind="performance"),
        new_goal("another kind", moment, due=day(1)),
        new_goal("paused", moment, due=day(1), state="paused", **PERFORMANCE),
    )
    assert [(f.goal.title, f.on, f.step) for f in focus(career)] == [
        ("quiet", day(2), "delete an alert"),
        ("fast", day(30), "if it is 10:00, then measure"),
    ]


def test_focus_shows_a_goal_with_result_measure_and_due_date_of_any_kind(moment: Moment) -> None:
    whole = {**PERFORMANCE, "due": day(30)}
    kinds = ("vision_stone", "learning", "performance")
    career = career_of(*(new_goal(kind, moment, **{**whole, "kind": kind}) for kind in kinds))
    assert {f.goal.title for f in focus(career)} == {*kinds}
    for lacking in ("result", "target", "due"):
        short = {name: value for name, value in whole.items() if name not in {lacking, "kind"}}
        assert focus(career_of(new_goal("short", moment, **short))) == []


def test_focus_shows_five_at_most(moment: Moment) -> None:
    many = [new_goal(str(n), on(moment, 0), due=day(n + 1), **PERFORMANCE) for n in range(7)]
    assert [f.goal.title for f in focus(career_of(*many))] == ["0", "1", "2", "3", "4"]
