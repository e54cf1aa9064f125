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
        order = [
            "─ today, 21 Nov ─",
            "○   1 Dec  Lead two people",
            "○  21 Dec  Orders under 1 s",
            "2029 ┴ ◎ Lead a division",
        ]
        places = [drawn.index(text) for text in order]
        assert places == sorted(places)
        await user.presses("enter")
        user.sees("50 %, behind · 86 % of the time is gone")
        await user.presses("escape", "escape")
        assert user.screen_name() == "Dashboard"


async def test_a_closed_goal_is_a_filled_milestone(dashboard: OpenUser) -> None:
    async with dashboard(fast()) as user:
        await user.presses("1", "space", "same command, 0.9 s", "up", *["backspace"] * 3, "0.9", "enter")
        assert [win.text for win in user.career.wins.values()] == ["Orders under 1 s: same command, 0.9 s"]
        await user.presses("8")
        user.sees("● 21 Nov Orders under 1 s done")


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


async def test_a_goal_and_its_kind_are_one_step_to_undo(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "a", "Lead two", "tab", "tab", "two people report to me", "tab")
        await user.presses("people", "down", "0", "down", "2", "up", "up", "up", "up", "eoq", "enter")
        user.sees("Which kind of goal is it?")
        assert user.career.goals == {}
        await user.presses("space", "enter")
        user.sees("Added goal 'Lead two' · u to undo")
        assert [goal.kind for goal in user.career.goals.values()] == ["learning"]
        await user.presses("u")
        user.sees("Undone: Added goal 'Lead two'")
        assert user.career.goals == {}


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
        await user.until(lambda: "whom each goal is good for" in user.screen_text())
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


async def test_the_road_begins_at_the_next_goal_and_every_line_with_a_record_can_be_chosen(dashboard: OpenUser) -> None:
    done = replace(usual("Ship it"), state="done", closed_on=day(-20))
    async with dashboard(life(), fast(), Step("Added", [done, usual("no day", due=30), usual("late", due=-3)])) as user:
        await user.presses("8")
        assert user.row().text == "late"
        user.sees("late 0 %, 3 d late")
        await user.presses("g")
        seen = [user.row().text]
        for _ in range(8):
            await user.presses("j")
            seen.append(user.row().text)
        assert seen[:5] == ["Ship it", "late", "Lead two people", "Orders under 1 s", "no day"]
        assert "Lead a division of 200 by 2029" in seen


async def test_a_gap_on_the_road_is_filled_by_its_key(dashboard: OpenUser) -> None:
    async with dashboard(life(), fast()) as user:
        await user.presses("8", "G", *["k"] * 4)
        assert user.row().text == "2 years without a step: what would be half way?"
        assert user.footer().startswith("a add")
        await user.presses("a", "Lead a team of 20", "down", "1 jan 2028", "enter")
        user.sees("Lead a team of 20")
        user.sees_not("without a step")
        assert user.row().text == "Lead a team of 20"


async def test_the_road_without_goals_says_what_it_is_for(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "8")
        user.sees("Press a to add the first.", "today, 21 Nov", "What do you really want? I says it")
        await user.presses("a", "Lead two", "down", "eoq", "enter")
        user.sees("○ 31 Dec Lead two")


async def test_many_goals_scroll_with_the_cursor(dashboard: OpenUser) -> None:
    many = Step("Added", [usual(f"Goal {n:02}", due=30 * n + 1) for n in range(40)])
    async with dashboard(many, size=(40, 12)) as user:
        await user.presses("8")
        user.sees("> ", "Goal 00")
        for _ in range(20):
            await user.presses("j")
            marked = [line for line in user.screen_text().splitlines() if line.startswith("> ")]
            assert len(marked) == 1
            assert user.row().text in marked[0]
        await user.presses("G", "k", "k")
        user.sees("Goal 39")
        await user.presses("g")
        user.sees("today", "Goal 00")
