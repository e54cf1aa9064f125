"""The eight parts of a goal by keys: each a question one key away, and a clear sentence for what cannot be."""

from __future__ import annotations

import pytest

from career.model import goal_parts
from career.model.records import Step
from tests.building import day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock
from widgets.form import Form

PARTS = {
    "1": ("result", ("two people report to me",)),
    "2": ("measure", ("people", "down", "0", "down", "2")),
    "3": ("due", ("eoq",)),
    "4": ("start", ("today",)),
    "5": ("step to", ("from doing to leading because they grow",)),
    "6": ("organisation's metric", ("none",)),
    "7": ("approvals", ("down", "y")),
    "8": ("check-in rhythm", ("14",)),
}


async def test_each_part_is_a_question_one_key_away(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "a", "Lead two people", "enter", "enter")
        user.sees("sketch", "0 of 8 · press its digit to change one")
        for lit, (key, (part, typed)) in enumerate(PARTS.items(), start=1):
            await user.presses(key)
            user.sees(goal_parts.PART_WORDS[part][1:40])
            await user.presses(*typed, "enter")
            if part == "due":  # with what, how much and when it may be a performance goal
                user.sees("Which kind of goal is it?")
                await user.presses("escape")
            user.sees(f"parts {lit} of 8")
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"


async def test_the_parts_are_shown_with_whole_labels_and_words(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "a", "Lead two people", "enter", "enter")
        await user.presses("7", "down", "y", "enter", "8", "14", "enter")
        user.sees("nobody has to approve it", "org. metric the organisation", "every 14 days")


async def test_a_part_is_left_by_esc_with_nothing_changed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.career
        for key in PARTS:
            await user.presses("1", "enter", key, "escape", "escape")
        assert user.career is before


@pytest.mark.parametrize(
    ("keys", "says", "kept"),
    [
        (("2", "people", "enter"), "A measure needs both numbers. Type where you start", "people"),
        (("2", "down", "a few", "enter"), "'a few' is not a number.", "a few"),
        (("3", "yesterday", "enter"), "The goal would be due before it starts.", "yesterday"),
        (
            ("7", "down", "down", "down", "two days a week", "enter"),
            "Nobody was named to approve it.",
            "two days",
        ),
    ],
)
async def test_what_cannot_be_is_said_beside_the_field_and_stays(
    dashboard: OpenUser, keys: tuple[str, ...], says: str, kept: str
) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "j", "enter", *keys)
        user.sees(says, kept)
        assert user.screen_name() == "Dialog"


async def test_an_approval_is_asked_for_under_its_part(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "j", "enter", "7", "down", "down", "Ana Lima", "down", "two days a week", "enter")
        user.sees("Ana Lima: two days a week · asked today")


async def test_of_two_people_of_one_name_is_asked_later_who_approves(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "a", "Dana Ruiz", "enter", "n", "escape", "1", "j", "enter", "7", "down", "down")
        await user.presses("Dana Ruiz", "down", "a day", "enter")
        user.sees("which Dana Ruiz? & in People (5)", "Dana Ruiz?: a day")


async def test_a_goal_that_waits_for_somebody_deleted_says_so_and_can_be_edited(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "j", "e")
        user.app.screen.query_one(Form).line("blocked_on").focus()
        await user.presses("Ana Lima", "enter")
        user.sees("What can you do this week without Ana Lima?")  # B1
        await user.presses("escape", "5", "j", "j", "d", "escape", "1", "j", "enter")
        user.sees("waits for", "(gone)", "what can you do yourself this week?")
        await user.presses("1", "three rooms know it", "enter")
        user.sees("three rooms know it")


async def test_a_goal_behind_its_pace_says_so_with_the_reason(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1")
        user.sees("Lead two people behind in 10 d")
        await user.presses("enter")
        user.sees("50 %, behind · 86 % of the time is gone", "0 → 2 people, now 1")


async def test_a_start_without_an_approval_warns(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "j", "enter", "7", "down", "down", "Ana Lima", "down", "a day", "enter")
        user.sees_not("still missing")  # it begins in three days
        await user.presses("4", *["backspace"] * 10, "today", "enter")
        user.sees("Started 'Give a talk', but an approval is still missing.")
        await user.presses("1", "three rooms know it", "enter")
        assert user.footer() == "Edited 'Give a talk': result · u to undo"  # it is said once


async def test_the_progress_of_a_goal_is_one_key_away(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "=", "1.5", "down", "the second began", "down", "7", "enter")
        entry = max(user.career.checkins.values(), key=lambda c: c.on)
        assert (entry.value, entry.note, entry.confidence) == (1.5, "the second began", 7)


async def test_tab_in_the_first_dialog_of_a_goal_asks_for_its_parts_and_may_end_anywhere(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = len(user.app.store.history())
        await user.presses("1", "a", "Run the guild", "tab")
        user.sees("Tab next part")
        user.sees_not("result")
        await user.presses("tab", "the guild meets each month")
        user.sees("result", "the guild meets each month")
        await user.presses("tab", "meetings", "tab", "0", "tab", "6", "tab", "today", "tab", "tab", "none")
        user.sees("Run the guild", "measured in", "org metric")
        user.sees_not("y if nobody has to approve it", "check-in days")
        await user.presses("enter")
        user.sees("Added goal 'Run the guild' · u to undo")
        assert user.row().text == "Run the guild"
        (goal,) = [goal for goal in user.career.goals.values() if goal.title == "Run the guild"]
        assert (goal.result, goal.unit, goal.baseline, goal.target) == ("the guild meets each month", "meetings", 0, 6)
        assert (goal.starts, goal.org_metric) == (day(0), "none")
        assert len(user.app.store.history()) == before + 1


async def test_after_the_last_part_of_a_new_goal_tab_goes_round(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "a", "Run the guild", *["tab"] * 12)
        user.sees("in the chain")
        user.sees_not("Tab next part")
        await user.presses("up", "7", "up", "Omar", "enter")
        (goal,) = [goal for goal in user.career.goals.values() if goal.title == "Run the guild"]
        assert goal.review_every_days == 7
        asked = [a for a in user.career.approvals.values() if a.goal == goal.id]
        assert [user.career.headline(a.person) for a in asked] == ["Omar"]


async def test_the_parts_of_a_goal_that_was_left_are_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "a", "Run the guild", "tab", "tab", "each mo", "escape", "D", "enter")
        user.sees("Run the guild", "each mo")
        await user.presses("nth", "enter")
        assert "each month" in [goal.result for goal in user.career.goals.values()]


@pytest.mark.parametrize(
    ("measure", "typed", "days"), [((0.0, 6.0), (), 14), ((0.0, 6.0), ("30",), 30), ((None, None), (), None)]
)
async def test_a_measured_goal_is_proposed_a_check_in_each_fortnight(
    dashboard: OpenUser, measure: tuple[float | None, float | None], typed: tuple[str, ...], days: int | None
) -> None:
    goal = new_goal("Run the guild", clock.moment(), baseline=measure[0], target=measure[1])
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("1", "enter", "8", *typed, "enter")
        assert user.career.goals[goal.id].review_every_days == days


async def test_an_open_goal_says_what_its_next_fortnight_asks_for(dashboard: OpenUser) -> None:
    goal = new_goal("Give talks", clock.moment(), unit="talks", baseline=0.0, target=20.0, due=day(140))
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("1", "enter")
        user.sees("to 2 talks by 5 Dec")


async def test_two_takes_a_proof_in_words_for_the_measure(dashboard: OpenUser) -> None:
    goal = new_goal("Run the guild", clock.moment())
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("enter", "2", "down", "down", "down", "two quiet people speak", "enter")
        assert user.career.goals[goal.id].proof == "two quiet people speak"
        user.sees("proof: two quiet people speak")
        await user.presses("u")
        assert user.career.goals[goal.id].proof == ""
