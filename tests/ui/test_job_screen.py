"""This job by keys: `7` from everywhere, how it fits, what will change, what stays, and the next one."""

from __future__ import annotations

import pytest

from career.model.goals import Goal
from career.model.legacy import Statement
from career.model.people import Person
from career.model.records import Step
from career.model.roles import Fit, Role
from career.model.tasks import Task
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


def job(*scores: int, leaving: int | None = None) -> Step:
    """Give the step that notes a job of 412 days with these scores."""
    make = clock.moment().make
    role = make(
        Role,
        title="Backend engineer",
        org="Northwind",
        started_on=day(-411),
        path="bridge",
        leaving_on=None if leaving is None else day(leaving),
    )
    fits = [make(Fit, role=role.id, on=day(at - len(scores)), score=score) for at, score in enumerate(scores)]
    stays = make(Statement, statement="The on-call runbook", role=role.id)
    return Step("Began", [role, *fits, stays])


async def test_seven_opens_it_from_everywhere(dashboard: OpenUser) -> None:
    async with dashboard(life(), job()) as user:
        for first in "1234568C":
            await user.presses(first, "7")
            user.sees("Backend engineer at Northwind · day 412 · a bridge")
            assert user.screen_name() == "JobScreen", first
            await user.presses("7")
            user.sees("This is it already")
            await user.goes_home()


async def test_an_empty_screen_says_what_it_is_for_and_a_notes_the_job(dashboard: OpenUser) -> None:
    async with dashboard(Step("Added", [clock.moment().make(Task, title="close the audit")])) as user:
        await user.presses("7")
        user.sees("This job: which day of it is today")
        await user.presses("a", "Backend engineer", "tab", "Northwind", "tab", "2026-11-01", "enter")
        user.sees("Backend engineer at Northwind · day 21 · on my path", "0 to 10")
        await user.presses("down")
        assert "how it fits" in user.footer()


async def test_falling_twice_asks_and_the_answer_is_exactly_one_goal(dashboard: OpenUser) -> None:
    async with dashboard(job(7, 5)) as user:
        await user.presses("7", "=", "3", "tab", "meetings", "enter")
        user.sees("What will you change now?")
        await user.presses("hand the list over", "enter")
        (goal,) = user.career.goals.values()
        assert (goal.title, goal.kind, goal.due) == ("hand the list over", "legacy", day(90))
        user.sees("7 5 3 of 10, falling")
        user.sees_not("What will you change now?")


async def test_escape_makes_no_goal_and_the_question_stays_on_the_screen(dashboard: OpenUser) -> None:
    async with dashboard(job(7, 5)) as user:
        await user.presses("7", "=", "3", "enter", "escape")
        assert not user.career.goals
        user.sees("What will you change now?")
        await user.presses("down")
        assert "say what you will change" in user.footer()
        await user.presses("enter", "ask for fewer meetings", "enter")
        assert [goal.title for goal in user.career.goals.values()] == ["ask for fewer meetings"]
        await user.presses("u")
        assert not user.career.goals


async def test_one_sees_in_a_glance_where_one_is_and_what_would_remain(dashboard: OpenUser) -> None:
    async with dashboard(job(7, 7, 5), size=(120, 40)) as user:
        await user.presses("7", "down", "w", "Tom ran the night alone", "enter")
        user.sees("▆▆▅", "7 7 5", "0 of 1 real, 1 forming", "forming  1 proof", "nobody takes it on")
        await user.presses("space", "Ana Lima", "enter")
        user.sees("1 of 1 real", "says Ana Lima")
        await user.presses("a", "Payments that stay up", "enter")
        user.sees("1 of 2 real", "Payments that stay up")
        await user.presses("u", "u")
        user.sees("0 of 1 real, 1 forming")


async def test_a_win_offers_the_statement_that_it_seems_to_prove(dashboard: OpenUser) -> None:
    async with dashboard(job()) as user:
        await user.presses("w", "Tom followed the runbook", "enter")
        user.sees("Does it prove 'The on-call runbook'?")
        await user.presses("y", "enter")
        (win,) = user.career.wins.values()
        assert user.career.headline(win.legacy) == "The on-call runbook"
        await user.presses("w", "Cut the build to 4 minutes", "enter")
        user.sees_not("Does it prove")
        await user.presses("w", "Another runbook held", "enter", "escape")
        assert sorted(bool(win.legacy) for win in user.career.wins.values()) == [False, False, True]


async def test_leaving_lines_are_red_until_they_are_done(dashboard: OpenUser) -> None:
    make = clock.moment().make
    more = Step("Added", [make(Task, title="close the audit"), make(Person, name="Ana Lima", role="manager")])
    async with dashboard(job(leaving=70), more) as user:
        await user.presses("7")
        user.sees("leaving well 0 of 3 done · 10 weeks left", "- still open: close the audit", "- no praise on file")
        await user.presses("down", "down", "K", "Priya Nair", "enter")
        user.sees("✓ handed to Priya Nair: close the audit", "1 of 3 done")
        await user.presses("z")
        user.sees_not("leaving well", "10 weeks", "Priya")


async def test_the_next_job_ends_this_one_and_leaves_goals_by_digit(dashboard: OpenUser) -> None:
    make = clock.moment().make
    goals = Step("Added", [make(Goal, title="Tidy the rota", due=day(3)), make(Goal, title="Lead two", due=day(9))])
    async with dashboard(job(), goals) as user:
        await user.presses("7", "space")
        user.sees("What comes next?", "Goals: 1 Tidy the rota · 2 Lead two")
        await user.presses("Lead", "tab", "Contoso", "tab", "today", "tab", "tab", "1", "enter")
        user.sees("Lead at Contoso · day 1", "other jobs", "Backend engineer at Northwind")
        assert {g.title: g.state for g in user.career.goals.values()} == {
            "Tidy the rota": "dropped",
            "Lead two": "open",
        }
        await user.presses("u")
        user.sees("day 412")


@pytest.mark.parametrize(
    "size", [(120, 40), (40, 12), *(pytest.param(one, marks=pytest.mark.full) for one in ((80, 24), (60, 20)))]
)
async def test_nothing_lies_outside_in_any_size(size: tuple[int, int], dashboard: OpenUser) -> None:
    async with dashboard(life(), job(7, 5, 3, leaving=70), size=size) as user:
        await user.presses("7")
        assert user.outside() == []
        user.sees("Backend engineer at Northwind", "7 5 3 of 10, falling", "What will you change now?", "of 1 real")


async def test_under_the_mask_neither_fit_nor_leaving_is_seen_and_nothing_is_asked(dashboard: OpenUser) -> None:
    async with dashboard(job(7, 5, 3, leaving=70)) as user:
        await user.presses("7", "z")
        user.sees_not("falling", "What will you change", "leaving", "weeks")
        await user.presses("=")
        user.sees("Nothing can be changed while names are masked")


def flagged(outside: int) -> Step:
    """Give ten tasks that were done, so many of them outside the role."""
    make = clock.moment().make
    tasks = [make(Task, title=f"task {n}", state="done", done_on=day(-n), outside_role=n < outside) for n in range(10)]
    goal = make(Goal, title="Lead two", result="x", baseline=0.0, target=2.0, due=day(20))
    return Step("Added", [*tasks, goal, make(Task, title="close the audit", due=day(1))])


async def test_a_task_is_marked_as_outside_the_role_by_a_digit(dashboard: OpenUser) -> None:
    async with dashboard(flagged(0)) as user:
        await user.presses("4", "O")
        user.sees("1 [ ] outside my role", "2 [ ] outside my comfort")
        await user.presses("1")
        task = next(task for task in user.career.tasks.values() if task.title == "close the audit")
        assert task.outside_role
        await user.presses("O", "1", "O", "2")
        task = user.career.tasks[task.id]
        assert (task.outside_role, task.outside_comfort) == (False, True)
        await user.presses("u", "1", "O")
        user.sees("O marks a task")


async def test_much_outside_the_role_offers_a_line_and_to_make_room(dashboard: OpenUser) -> None:
    async with dashboard(job(), flagged(4)) as user:
        await user.presses("7", "G")
        user.sees("4 of 10 tasks outside your role, 40 %")
        assert "a line for the review" in user.footer()
        await user.presses("K")
        assert user.screen_name() == "TradeoffScreen"
        user.sees("close the audit")
        await user.presses("escape", "enter")
        user.sees("A line for your review", "4 of the 10 tasks")
        await user.presses("enter")
        (win,) = user.career.wins.values()
        assert win.text.startswith("4 of the 10 tasks I finished were outside my role")
        user.sees_not("outside your role, 40 %")


async def test_little_outside_the_role_offers_nothing(dashboard: OpenUser) -> None:
    async with dashboard(job(), flagged(2)) as user:
        await user.presses("7")
        user.sees_not("outside your role")


async def test_an_open_statement_takes_a_proof_and_an_open_task_is_handed_over(dashboard: OpenUser) -> None:
    async with dashboard(job(), Step("Added", [clock.moment().make(Task, title="close the audit")])) as user:
        await user.presses("7", "down", "enter", "w", "an outsider followed it", "enter")
        (win,) = user.career.wins.values()
        assert user.career.headline(win.legacy) == "The on-call runbook"
        await user.presses("4", "enter", "K", "Priya", "enter")
        assert [task.state for task in user.career.tasks.values()] == ["handed"]
        await user.presses("5", "K")
        user.sees("K makes room for a goal, and hands over a task")
