"""The road, the focus, whose metric each goal serves and the month, by keys."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.model import goals
from career.model.records import Step
from tests.building import day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


def fast() -> Step:
    """Give the step that adds an active performance goal."""
    goal = new_goal(
        "Orders under 1 s",
        clock.moment(),
        kind="performance",
        result="support does not wait",
        baseline=4.1,
        target=1.0,
        due=day(30),
        then_do="save the query plan",
        org_metric="time to first answer",
        my_metric="figures that are mine",
    )
    return Step("Added", [goal])


async def test_the_road_goes_over_today_to_the_vision(dashboard: OpenUser) -> None:
    async with dashboard(life(), fast()) as user:
        await user.presses("8")
        drawn = user.screen_text()
        order = ["--- today", "[ ] Lead two people", "[ ] Orders under 1 s", "==> Lead a division of 200 by 2029"]
        places = [drawn.index(text) for text in order]
        assert places == sorted(places)
        await user.presses("j", "enter")
        user.sees("50 %, behind · 86 % of the time is gone")
        await user.presses("escape", "escape")
        assert user.screen_name() == "Dashboard"


async def test_a_closed_goal_is_a_filled_milestone(dashboard: OpenUser) -> None:
    async with dashboard(fast()) as user:
        await user.presses("1", "space", "same command, 0.9 s", "up", *["backspace"] * 3, "0.9", "enter")
        assert [win.text for win in user.career.wins.values()] == ["Orders under 1 s: same command, 0.9 s"]
        await user.presses("8")
        user.sees("[x] Orders under 1 s", "done 21 Nov 2026")


@pytest.mark.parametrize("leave", ["!", "escape", "q", "j", "enter"])
async def test_focus_is_the_performance_goals_alone_until_any_key(dashboard: OpenUser, leave: str) -> None:
    async with dashboard(life(), fast()) as user:
        await user.presses("!")
        user.sees("in 30 d", "Orders under 1 s: save the query plan")
        user.sees_not("Lead two people", "Feedback", "SILENT", "runbook")
        assert sum(bool(line.strip()) for line in user.screen_text().splitlines()) <= 5
        await user.presses(leave)
        assert user.screen_name() == "Dashboard"


def usual(title: str, then_do: str = "", due: int = 30) -> goals.Goal:
    """Give a goal of the usual kind that says what, how much and when."""
    more = {"result": "it works", "baseline": 0.0, "target": 1.0, "due": day(due), "then_do": then_do}
    return new_goal(title, clock.moment(), **more)


async def test_focus_takes_the_lines_that_are_there(dashboard: OpenUser) -> None:
    long = "with every team that calls the payments service before it is called, " * 3
    many = Step("Added", [usual(f"Goal {n}", f"{long}end {n}", 30 + n) for n in range(4)])
    async with dashboard(many) as user:
        await user.presses("!")
        user.sees(*(f"end {n}" for n in range(4)))
        await user.resizes(40, 12)
        user.sees(*(f"Goal {n}" for n in range(4)), "any key returns", "…")
        assert not user.outside()


async def test_the_kind_is_asked_once_when_a_goal_says_what_how_much_and_when(dashboard: OpenUser) -> None:
    async with dashboard(Step("Added", [replace(usual("Lead two"), due=None)])) as user:
        await user.presses("!")
        user.sees_not("Lead two:")
        await user.presses("j", "1", "enter", "3", "eoq", "enter")
        user.sees("'Lead two' has a result, a measure and a due date. Which kind of goal is it?")
        await user.presses("enter")
        assert [goal.kind for goal in user.career.goals.values()] == ["performance"]
        await user.presses("3", *["backspace"] * 10, "+30d", "enter")
        assert user.screen_name() == "GoalScreen"


async def test_a_goal_keeps_its_kind_where_the_question_is_left_and_shows_in_focus(dashboard: OpenUser) -> None:
    async with dashboard(Step("Added", [replace(usual("Lead two"), due=None)])) as user:
        await user.presses("1", "enter", "3", "eoq", "enter", "escape", "3", *["backspace"] * 10, "+30d", "enter")
        assert user.screen_name() == "GoalScreen"  # it is asked once
        await user.presses("!")
        user.sees("Lead two: no next step yet")


async def test_focus_without_such_a_goal_says_what_it_takes(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("!")
        user.sees("Give a goal a result, a measure and a due date", "any key returns")


async def test_whose_metric_each_goal_serves_is_in_the_palette(dashboard: OpenUser) -> None:
    async with dashboard(life(), fast()) as user:
        await user.presses(":", "whose metric")
        await user.until(lambda: "whose metric a goal serves" in user.screen_text())
        await user.presses("down", "enter")
        await user.until(lambda: user.screen_name() == "WaysScreen")
        user.sees("both", "Orders under 1 s · theirs: time to first answer · mine: figures", "unanswered")


@pytest.mark.parametrize(("size", "page"), [((120, 40), True), ((80, 24), False)])
async def test_upcoming_is_grouped_by_day_and_has_the_month_beside_it_where_there_is_room(
    dashboard: OpenUser, size: tuple[int, int], *, page: bool
) -> None:
    again = Step("Added", [new_goal("Two on one day", clock.moment(), due=day(10))])
    async with dashboard(life(), fast(), again, size=size) as user:
        await user.presses("2", "2")
        user.sees("Wed 18 Nov · 3 d late", "Mon 21 Dec")  # what is late, and what lies beyond the horizon
        assert user.screen_text().count("Tue 1 Dec") == 1  # two lines, one name
        (user.sees if page else user.sees_not)("November 2026")
        if page:
            user.sees("18·1", "[18·1]")
            await user.presses("G")
            user.sees("December 2026")
        await user.presses("g", "space")
        user.sees("Completed 'renew the badge'")


async def test_what_repeats_comes_again(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("2", "e", "down", "down", "weekly", "enter", "space")
        user.sees("Completed 'renew the badge', again on 25 Nov")
        assert [r.on for r in user.career.reminders.values() if r.text == "renew the badge"] == [day(4)]
