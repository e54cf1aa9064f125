"""Goals: the eight parts, and the states that follow from them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from career.edits import editing
from career.model import goal_parts, goal_progress, goals
from career.model.goals import Approval, Goal
from career.views import road
from tests.building import TODAY, career_of, checked_in, day, in_context, moment_on, new_goal

NO_PART = dict.fromkeys(goal_parts.PART_WORDS, False)


def goal_with(**fields: Any) -> Goal:
    return new_goal("Lead two people", moment_on(), **fields)


def test_a_title_alone_is_a_goal_with_none_of_the_parts() -> None:
    _, [goal] = editing.add("goals", {"title": "  Lead   two people\n"}, in_context())
    assert isinstance(goal, Goal)
    assert goal.title == "Lead two people"
    assert goal_parts.parts(goal, career_of(goal)) == NO_PART
    assert goal_parts.state(goal, career_of(goal)) == "sketch"


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        ("result", {"result": "Two people report to me"}),
        ("measure", {"baseline": 0.0, "target": 2.0}),
        ("due", {"due": day(30)}),
        ("start", {"starts": day(0)}),
        ("step to", {"step_to": "from doing to leading"}),
        ("organisation's metric", {"org_metric": "none"}),
        ("approvals", {"approvals_none": True}),
        ("check-in rhythm", {"review_every_days": 7}),
    ],
)
def test_each_part_is_there_by_its_own_field_alone(part: str, fields: dict[str, Any]) -> None:
    goal = goal_with(**fields)
    assert goal_parts.parts(goal, career_of(goal)) == NO_PART | {part: True}
    assert goal_parts.state(goal, career_of(goal)) == "active"


@pytest.mark.parametrize("half", [{"baseline": 0.0}, {"target": 0.0}, {"unit": "people"}])
def test_half_a_measure_is_no_measure(half: dict[str, Any]) -> None:
    goal = goal_with(**half)
    assert goal_parts.parts(goal, career_of(goal)) == NO_PART
    assert goal_progress.progress(goal, checked_in(goal, 1)) is None


@pytest.mark.parametrize(
    ("answers", "lit"), [(["yes"], True), (["yes", "yes"], True), (["yes", "asked"], False), (["no"], False)]
)
def test_approvals_are_there_only_when_all_are_given(answers: list[Any], *, lit: bool) -> None:
    moment = moment_on()
    goal = goal_with()
    asked = [moment.make(Approval, goal=goal.id, person="p1", asked_on=TODAY, state=answer) for answer in answers]
    assert goal_parts.parts(goal, career_of(goal, *asked))["approvals"] is lit


@pytest.mark.parametrize(("result", "measure", "due"), list(product([True, False], repeat=3)))
def test_a_performance_goal_is_a_sketch_until_it_says_what_how_much_and_when(
    *, result: bool, measure: bool, due: bool
) -> None:
    fields: dict[str, Any] = {"kind": "performance", "step_to": "a step", "review_every_days": 7}
    fields |= {"result": "Orders page answers in a second"} if result else {}
    fields |= {"baseline": 4.1, "target": 1.0} if measure else {}
    fields |= {"due": day(30)} if due else {}
    goal = goal_with(**fields)
    assert goal_parts.state(goal, career_of(goal)) == ("active" if result and measure and due else "sketch")


@pytest.mark.parametrize("state", ["idea", "paused", "done", "dropped"])
def test_a_state_that_was_chosen_is_shown_as_it_is(state: Any) -> None:
    goal = goal_with(state=state, due=day(3), review_every_days=7)
    assert goal_parts.state(goal, career_of(goal)) == state
    assert not goals.is_open(goal)
    assert goals.next_check_in(goal, in_context(career_of(goal))) is None


def test_a_proof_in_words_is_the_measure_of_all_goals_but_those_of_performance() -> None:
    told = {"proof": "two quiet people speak", "result": "All speak", "due": day(30)}
    learning, performing = goal_with(kind="learning", **told), goal_with(kind="performance", **told)
    both = career_of(learning, performing)
    assert [goal_parts.parts(goal, both)["measure"] for goal in (learning, performing)] == [True, False]
    assert goal_parts.state(performing, both) == "sketch"
    assert goal_parts.lacking(performing, both) == ("its measure in numbers", "--baseline N --target N")
    assert [line.goal for line in road.focus(career_of(learning))] == [learning]
    assert road.focus(career_of(performing)) == []
