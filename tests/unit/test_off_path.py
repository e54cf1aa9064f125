"""A job that only pays the bills: skills for any job and what stays come first, and no ladder here is asked about (L4)."""

from __future__ import annotations

import pytest

from career.card import card_words, open_card
from career.card.card import Card
from career.card.off_path import is_off
from career.model.context import Context
from career.model.goals import Goal
from career.model.roles import Path, Role
from career.model.tasks import Task
from tests.building import career_of, day, in_context, moment_on

MOMENT = moment_on()
TASK = "write the runbook for the deploys of the payments service"
LADDER = MOMENT.make(Goal, title="Staff engineer for payments", scope="job", due=day(20))
STAYS = MOMENT.make(Goal, title="Leave payments in good order", kind="legacy", due=day(60))


def life(path: Path, *more: Task) -> Context:
    role = MOMENT.make(Role, title="Engineer", started_on=day(-9), path=path)
    return in_context(career_of(role, LADDER, STAYS, *more), MOMENT)


def card(path: Path) -> Card:
    return open_card.open_card(TASK, life(path))


@pytest.mark.parametrize(("path", "off"), [("on_path", False), ("bridge", True), ("off_path", True)])
def test_a_bridge_is_off_the_path_too(path: Path, off: bool) -> None:
    assert is_off(life(path)) is off
    assert not is_off(in_context())


def test_the_same_task_is_a_step_to_something_else_on_and_off_the_path() -> None:
    on, off = card("on_path"), card("off_path")
    assert on.steps_to == (LADDER.id, STAYS.id)
    assert off.steps_to == (STAYS.id, LADDER.id)
    assert (on.step_to, off.step_to) == (LADDER.id, STAYS.id)
    assert "Staff engineer" in card_words.draft(on, life("on_path"))
    assert "Staff engineer" not in card_words.draft(off, life("off_path"))


def test_skills_of_use_in_any_job_come_before_those_of_a_trade() -> None:
    on, off = card("on_path"), card("bridge")
    assert {one.id for one in on.offers} == {one.id for one in off.offers}
    picked = [one.id for one in off.offers if one.picked]
    assert {one.id for one in on.offers if one.picked} == set(picked)
    assert picked[0] == "documentation"
    assert [one.picked for one in off.offers] == sorted((one.picked for one in off.offers), reverse=True)


def test_a_goal_of_this_job_alone_is_proposed_only_where_the_task_is_its_own() -> None:
    ladder_only = Context(career_of(*life("off_path").career.roles.values(), LADDER), MOMENT, in_context().settings)
    assert open_card.open_card(TASK, ladder_only).step_to == ""
    own = MOMENT.make(Task, title=TASK, goal=LADDER.id)
    assert open_card.open_card("", life("off_path", own), about=own.id).step_to == LADDER.id
