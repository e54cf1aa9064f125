"""Learning, trends and decisions by keys: from where they belong, added, told, answered, and undone."""

from __future__ import annotations

from typing import Any

import pytest

from career.model.decisions import Decision
from career.model.learning import Learning
from career.model.records import Record, Step
from career.model.skills import Skill
from career.model.trends import Trend
from tests.building import TODAY, day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


def made(kind: type[Record], **fields: Any) -> Step:
    return Step("Added", [clock.moment().make(kind, **fields)])


def course(**fields: Any) -> Step:
    given = {"title": "Budgets", "state": "enrolled", "enrolled_on": day(-4), "able_to": "run a budget"}
    return made(Learning, **given | fields)


async def test_an_enrolment_is_told_from_the_inbox_and_undone(dashboard: OpenUser) -> None:
    async with dashboard(life(), course()) as user:
        await user.presses("3")
        user.sees("! SILENT 4 d Budgets: nobody")
        while user.row().text != "Budgets: nobody knows yet":
            await user.presses("j")
        assert user.footer().startswith("t tell")
        await user.presses("t", "Ana", "enter")
        user.sees("I've signed up for Budgets. I'll come out of it")
        await user.presses("t")
        user.sees("u to undo")
        user.sees_not("SILENT 4 d")
        (telling,) = (one for one in user.career.tellings.values() if one.script == "tell-training")
        assert telling.follow_up_on == day(21)
        await user.presses("u")
        user.sees("SILENT 4 d")


async def test_skills_lead_to_learning_where_a_adds_and_space_finishes(dashboard: OpenUser) -> None:
    async with dashboard(made(Skill, name="Budgeting", key="budgeting", level=1)) as user:
        await user.presses("6", "G")
        user.sees("Learning · 0 under way", "Enter open")
        await user.presses("enter")
        user.sees("What you learn from: courses, books")
        await user.presses("a", "Budgets", "down", "down", "the academy", "tab", "tab", "27 nov")
        await user.presses(*["tab"] * 4, "run a budget", "enter")
        user.sees("wishes", "register by in 6 d Budgets course · the academy")
        (one,) = user.career.learning.values()
        assert (one.able_to, one.register_by) == ("run a budget", day(6))
        await user.presses("space")
        user.sees("SILENT 0 d Budgets", "Learning · 1 under way", "1 enrolment to tell")
        await user.presses("space")
        user.sees("done 21 Nov", "Learning · 0 under way")
        await user.presses("u", "u")
        user.sees("wishes")
        await user.presses("e")
        user.sees("provider", "register by")
        await user.presses("escape", "enter")
        assert user.screen_name() == "DetailScreen"
        await user.presses("d")
        assert not user.career.learning


async def test_the_goal_says_that_training_is_all_there_is(dashboard: OpenUser) -> None:
    goal = new_goal("Run a budget", clock.moment(), result="x")
    async with dashboard(Step("Added", [goal]), course(goal=goal.id)) as user:
        await user.presses("1", "enter")
        user.sees("training only: add a result, a relationship or exposure", "learning")


@pytest.mark.parametrize("table", ["decisions", "trends"])
async def test_the_road_leads_to_decisions_and_trends(table: str, dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("8", "G", *(["k"] if table == "decisions" else []), "enter")
        assert user.screen_name() == f"{table.capitalize()}Screen"
        user.sees("Press a to add the first.")
        await user.presses("escape", ":", table, "enter")
        assert user.screen_name() == f"{table.capitalize()}Screen"


async def test_a_trend_is_answered_by_a_goal_that_is_new(dashboard: OpenUser) -> None:
    async with dashboard(life(), made(Trend, signal="audits first", seen_on=day(-31), implication="a third")) as user:
        await user.presses(":", "trends", "enter")
        user.sees("no response yet, 31 days", "in two years: a third", "1 without a response")
        await user.presses("space", "down", "Own the audits", "enter")
        user.sees("→ Own the audits")
        (trend,) = user.career.trends.values()
        assert user.career.headline(trend.response) == "Own the audits"
        await user.presses("u")
        user.sees("no response yet, 31 days")
        assert "Own the audits" not in {goal.title for goal in user.career.goals.values()}


async def test_a_trend_stands_in_the_profile_and_is_answered_there(dashboard: OpenUser) -> None:
    async with dashboard(life(), made(Trend, signal="audits first", seen_on=day(-31))) as user:
        await user.presses(":", "profile", "enter")
        user.sees("what changes in my field", "audits first no response yet, 31 days")


async def test_a_decision_is_answered_on_its_day(dashboard: OpenUser) -> None:
    stay = made(
        Decision,
        what="stay with payments",
        expect="two more weeks",
        confidence=70,
        decided_on=day(-90),
        review_on=TODAY,
    )
    async with dashboard(life(), stay) as user:
        await user.presses(":", "decisions", "enter")
        user.sees("to look at: Space says whether it came true", "5 more calls at 70 % or more")
        await user.presses("space")
        user.sees("You expected: two more weeks", "How sure: likely, 70 %")
        await user.presses("partly", "down", "ask first", "enter")
        user.sees("known", "partly", "I learned: ask first")
        await user.presses("u")
        user.sees("to look at")


async def test_behind_the_mask_no_decision_is_read(dashboard: OpenUser) -> None:
    stay = made(Decision, what="stay with payments", decided_on=day(-90), review_on=TODAY, why="they need me")
    async with dashboard(life(), stay) as user:
        await user.presses("z", ":", "decisions", "enter")
        user.sees_not("payments", "need me")
        await user.presses("enter")
        user.sees_not("payments", "need me")
