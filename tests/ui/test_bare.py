"""Which open items have no next step, by key: the list, and how one of them gets its step."""

from __future__ import annotations

import pytest

from career.model.records import Step
from tests.building import new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


async def test_nought_shows_what_the_header_counts_and_n_gives_it_a_step(dashboard: OpenUser) -> None:
    goals = [new_goal(f"Goal number {n}", clock.moment(), due=None) for n in range(3)]
    async with dashboard(Step("Added", [*goals])) as user:
        user.sees("3 no next step")
        await user.presses("0")
        user.sees("No next step · 3 open items", "goal", "Goal number 0", "N next step")
        await user.presses("N", "ask Ana for the numbers", "enter")
        user.sees("No next step · 2 open items")
        assert [goal.then_do for goal in user.career.goals.values()].count("ask Ana for the numbers") == 1
        await user.presses("escape")
        user.sees("2 no next step")


async def test_with_a_step_everywhere_it_says_so(dashboard: OpenUser) -> None:
    done = new_goal("Goal", clock.moment(), then_do="ask Ana")
    async with dashboard(Step("Added", [done])) as user:
        await user.presses("0")
        user.sees("Everything that is open has a next step.")


async def test_names_are_masked_in_it(dashboard: OpenUser) -> None:
    goal = new_goal("Sit with Dana Ruiz", clock.moment())
    async with dashboard(life(), Step("Added", [goal])) as user:
        await user.presses("z", "0")
        user.sees("No next step", "Sit with D. R.")
        user.sees_not("Dana")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40), (40, 12)], ids=str)
async def test_it_fits(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(life(), size=size) as user:
        await user.presses("0")
        user.sees("No next step")
        assert not user.outside(), user.screen_text()
