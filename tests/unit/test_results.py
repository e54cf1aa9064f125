"""Results behind a goal to lead: wins with a figure before and after, of the goal and in all (G4)."""

from __future__ import annotations

from typing import Any

import pytest

from career.evidence.results import Results, results
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.skills import Skill
from career.model.wins import Win
from career.views.record.details import details
from tests.building import TODAY, career_of, in_context, new_goal
from tests.unit.commands import Rung


def win(moment: Moment, goal: Goal | None = None, **more: Any) -> Win:
    return moment.make(Win, **{"text": "one", "on": TODAY, "goal": goal.id if goal else ""} | more)


def test_only_measured_wins_of_mine_are_results(moment: Moment) -> None:
    goal = new_goal("Lead two people", moment)
    measured: dict[str, Any] = {"before": 0.0, "after": 2.0}
    records = [
        win(moment, goal, **measured),
        win(moment, goal),
        win(moment, goal, before=1.0),
        win(moment, **measured),
        win(moment, **measured, archived_on=TODAY),
    ]
    assert results(goal, career_of(goal, *records)) == Results(1, 2)
    assert results(goal, career_of(goal)) == Results(0, 0)


@pytest.mark.parametrize(
    "title",
    ["Lead a division", "Leading nine teams", "Head of support", "manage two small teams", "Leadership of the guild"],
)
def test_a_goal_to_lead_is_known_by_its_words(moment: Moment, title: str) -> None:
    goal = new_goal(title, moment)
    assert results(goal, career_of(goal)) is not None
    assert results(new_goal("x", moment, result=title), career_of()) is not None


@pytest.mark.parametrize(
    "title", ["Cut the lead time", "500 sales leads", "Manage stress", "misleading labels", "Give a talk"]
)
def test_any_other_goal_has_none(moment: Moment, title: str) -> None:
    goal = new_goal(title, moment)
    assert results(goal, career_of(goal, win(moment, goal, skills=frozenset({"databases"})))) is None


def test_a_goal_whose_wins_show_a_skill_to_lead_is_one(moment: Moment) -> None:
    goal = new_goal("Four on-call weeks without me", moment)
    assert results(goal, career_of(goal, win(moment, goal, skills=frozenset({"mentoring"})))) == Results(0, 0)


def test_the_goal_says_them(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    goal = rung.id_of("Lead two people")
    assert 'a win that says "4.1 s -> 0.9 s" is one' in rung.says(f"show {goal}")
    rung.says(f"win Tom ships alone, 0 -> 2 releases --goal {goal}")
    assert "1 behind it, 1 in all: wins with a figure before and after" in rung.says(f"show {goal}")
    rung.says("add goal Give a talk")
    assert "results" not in rung.says(f"show {rung.id_of('Give a talk')}")


def test_a_skill_says_in_how_many_wins_it_was_used_again(moment: Moment) -> None:
    skill = Skill(id="s1", created_at=moment.now, name="Projection", key="projection", odd=True)
    again = win(moment, skills=frozenset({"projection"}), old_skill=True)
    shown = [(line.label, line.text) for line in details(skill, in_context(career_of(skill, again)))]
    assert ("used again", "in 1 win, though it comes from other work or was long unused") in shown
