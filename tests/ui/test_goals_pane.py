"""Goals by keys: one line is enough, slips are seen, and a close asks for its value and its proof."""

from __future__ import annotations

from career.model.goals import CheckIn, Goal
from career.model.records import Step
from tests.building import day, moment_on, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


async def test_a_title_alone_is_a_goal_with_none_of_its_parts(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "a", "Lead two people", "enter")
        user.sees("Lead two people", "sketch, 0 of 8")
        await user.presses("enter")
        user.sees("step to the vision · sketch", "0 of 8 · press its digit")


async def test_a_measured_goal_without_dates_shows_its_progress_and_no_pace(dashboard: OpenUser) -> None:
    goal = moment_on().make(Goal, title="Lead two people", unit="people", baseline=0.0, target=4.0)
    half = moment_on().make(CheckIn, goal=goal.id, on=day(-1), value=2.0)
    async with dashboard(Step("Added", [goal, half])) as user:
        assert user.row().tail == "50 %"


async def test_a_twice_moved_date_shows_how_far_it_slipped(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "a", "Ship X", "down", "2026-12-01", "enter")
        user.sees_not("moved")
        await user.presses("m", "2026-12-11", "enter", "m", "2026-12-21", "down", "waits for Ana", "enter")
        user.sees("moved 2x")
        await user.presses("enter")
        user.sees("moved 2 times, 20 days later")
        assert sorted(move.why for move in user.career.moves.values()) == ["", "waits for Ana"]


async def test_closing_a_measured_goal_asks_for_its_value_and_proof_and_makes_a_win(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        assert user.row().text == "Lead two people"
        await user.presses("space")
        user.sees("Close 'Lead two people'")
        await user.presses("up", "backspace", "backspace", "down", "both said yes", "enter")
        user.sees("A goal with a measure needs its last value.")
        await user.presses("2", "enter")
        user.sees("Completed 'Lead two people'")
        won = next(win for win in user.career.wins.values() if win.goal)
        assert (won.before, won.after, won.unit) == (0.0, 2.0, "people")
        assert won.text == "Lead two people: both said yes"


async def test_closing_without_a_proof_asks_for_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("j", "space", "enter")
        user.sees("Nothing was typed for the proof that you achieved it.")
        assert user.screen_name() == "Dialog"


async def test_progress_of_an_earlier_day_is_kept_under_that_day(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "=", "1.5", "down", "down", "tab", "yesterday", "enter")
        user.sees("Checked in on 'Lead two people'")
        assert {(c.on, c.value) for c in user.career.checkins.values()} == {(day(-7), 1.0), (day(-1), 1.5)}
        await user.presses("=", "1.5", "down", "down", "tab", "yesterday", "enter")
        assert len(user.career.checkins) == 2


async def test_a_goal_that_loses_its_due_date_says_that_it_is_a_sketch_now(dashboard: OpenUser) -> None:
    goal = new_goal(
        "Lead two", clock.moment(), result="both lead", due=day(30), baseline=0.0, target=2.0, kind="performance"
    )
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("1", "e", *["down"] * 5, *["backspace"] * 12, "enter")
        user.sees("'Lead two' is a sketch now: it lacks its due date. u brings it back.")
        await user.presses("u")
        assert user.career.goals[goal.id].due == day(30)
