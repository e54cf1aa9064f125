"""Stories of the other ways out: each by its digit, with the text to say, and none worded as a failure."""

from __future__ import annotations

from typing import Any

import pytest

from career.model import reframes, tasks
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Change, Step
from tests.ui.conftest import OpenUser
from tests.ui.test_upcoming_pane import on_line
from tests.ui.user import User
from tui.host import clock

BUMP = "bump the framework in six services"


def work(title: str = BUMP, *, goal: bool = False, **more: object) -> Step:
    """Give the step that adds a task from Ana; `goal`: beside a goal."""
    make = clock.moment().make
    ana, omar = make(Person, name="Ana Lima", role="manager"), make(Person, name="Omar Diaz", role="peer")
    changes: list[Change] = [ana, omar, tasks.add(title, clock.moment(), assigned_by=ana.id, **more)]
    return Step("Added", [*changes, *([make(Goal, title="Give a talk")] if goal else [])])


def dead_end() -> Step:
    """Give the step that adds a task that was done eleven times, stretches nobody and serves no goal."""
    return work(times_done=11, minutes_each=90)


def kept_by(user: User) -> reframes.Reframe:
    """Give the reframe that was kept."""
    (kept,) = user.career.reframes.values()
    return kept


async def test_x_shows_the_ways_out_and_none_is_called_a_failure(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x")
        user.sees("1 just do it well", "2 ask what it is for", "3 propose a better way")
        user.sees("4 take turns, hand over, postpone or cancel", "5 say no", "0 back to the card")
        drawn = user.screen_text().casefold()
        assert not any(word in drawn for word in ("fail", "give up", "sorry", "unfortunately", "cannot"))
        await user.presses("x")
        user.sees("rung's draft. Tab: add")


async def test_just_do_the_job_well_keeps_what_done_right_means_and_no_sentence(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "1", "tab", "six green builds, no more", "enter")
        kept = kept_by(user)
        assert (kept.verdict, kept.done_right, kept.sentence) == ("job", "six green builds, no more", "")
        assert user.row().tail == "just do it well"
        await user.presses("space")
        user.sees("done right is", "six green builds, no more", "done right?")
        await user.presses("y")
        user.sees("Did you grow?")


async def test_to_ask_drafts_the_text_for_the_assigner(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "2")
        user.sees(f"Before I {BUMP}, can you tell", "Ana Lima")
        await user.presses("enter")
        assert kept_by(user).verdict == "ask"
        await user.presses("s")
        user.sees("Copied 'Before")


async def test_a_proposal_has_its_arithmetic_and_asks_for_leave(dashboard: OpenUser) -> None:
    async with dashboard(dead_end()) as user:
        await user.presses("4", "r", "3", "tab", "a script does it", "tab", "six upgraded services", "tab", "6", "tab")
        await user.presses("build tools for other teams", "tab")
        user.sees("Who has to agree?")
        assert user.line() == "Ana Lima"
        await user.presses("enter")
        kept = kept_by(user)
        assert kept.verdict == "redefine"
        assert kept.text == (
            f"B{BUMP[1:4]}ing{BUMP[4:]} has taken about 16 hours so far (11 times, 90 minutes each). Here is another way: "
            "a script does it. What stays as it is: six upgraded services. It would take 6 hours once, about what the next "
            "4 times would cost anyway. And I'd learn to build tools for other teams. Could we try it until 5 December?"
        )
        (asked,) = user.career.approvals.values()
        assert (user.career.headline(asked.task), user.career.headline(asked.person)) == (BUMP, "Ana Lima")
        await user.presses("r", "enter")
        assert len(user.career.approvals) == 1, "The same proposal is not asked twice."
        await on_line(user, "approval")
        await user.presses("space", "y", "enter")
        (asked,) = user.career.approvals.values()
        assert asked.state == "yes"


async def test_a_proposal_without_its_change_says_where_it_lacks(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "3", "enter")
        user.sees("The better way is missing.")
        assert not user.career.reframes
        await user.presses("a script does it", "enter")
        assert kept_by(user).changes == "a script does it"


async def test_hours_that_are_none_are_refused_and_stay(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "3", "tab", "a script", "tab", "tab", "six", "enter")
        user.sees("'six' is not a number of hours")
        assert user.line() == "six"


@pytest.mark.parametrize(
    ("keys", "act", "state", "told"),
    [
        (("2", "tab", "Omar", "enter"), "delegate", "handed", "Handed over '"),
        (("3", "tab", "in two weeks", "enter"), "postpone", "open", "Postponed '"),
        (("4", "tab", "nobody asked for it since May", "enter"), "cancel", "dropped", "Cancelled '"),
    ],
)
async def test_a_task_is_traded_for_room(
    dashboard: OpenUser, keys: tuple[str, ...], act: str, state: str, told: str
) -> None:
    async with dashboard(work(goal=True)) as user:
        await user.presses("4", "r", "x", "4")
        user.sees("1 take turns with it", "2 hand it over", "3 postpone it", "4 cancel it")
        await user.presses(*keys)
        user.sees(told)
        (trade,) = user.career.tradeoffs.values()
        (task,) = user.career.tasks.values()
        assert (trade.act, task.state, user.career.headline(trade.goal)) == (act, state, "Give a talk")
        assert kept_by(user).verdict == "trade"
        if act == "delegate":
            assert "To make room for “Give a talk” I'd like you to take over" in trade.text
        if act == "postpone":
            assert str(task.due) == "2026-12-05"


async def test_a_task_is_traded_without_a_goal_too(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "4", "2", "tab", "Omar")
        await user.presses("escape")
        user.sees("I'd like you to take over bumping the framework in six services. Would that break anything for you?")
        await user.presses("enter")
        (task,) = user.career.tasks.values()
        assert task.state == "handed"


async def test_taking_turns_names_nobody_and_is_asked_back(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "4", "1", "enter")
        (task,) = user.career.tasks.values()
        assert task.state == "open"
        assert not user.career.tradeoffs
        kept = kept_by(user)
        assert "with a list that has all our names on it" in kept.text
        assert (kept.verdict, str(kept.follow_up_on)) == ("trade", "2026-11-23")


async def test_a_no_has_a_reason_and_takes_the_task_away(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "5", "enter")
        user.sees("Saying no needs a reason.")
        await user.presses("the release is mine until Friday", "enter")
        (task,) = user.career.tasks.values()
        assert task.state == "dropped"
        assert "the release is mine until Friday." in kept_by(user).text
        await user.presses("u")
        (task,) = user.career.tasks.values()
        assert task.state == "open"


# The gate


async def test_a_dead_end_opens_at_the_other_ways_with_what_it_took(dashboard: OpenUser) -> None:
    async with dashboard(dead_end()) as user:
        await user.presses("4", "r")
        user.sees("done 11 times of 90 min: 16 h 30 min", "1 just do it well")
        user.sees_not("draft", "Proof: ", "is how I")
        before = user.keys
        await user.presses("1", "enter")
        assert user.keys - before == 2
        assert kept_by(user).verdict == "job"


async def test_no_key_flatters_a_dead_end(dashboard: OpenUser) -> None:
    async with dashboard(dead_end()) as user:
        await user.presses("4", "r")
        for key in ("0", "k", "l", "u", "v", "v", ".", "right"):
            await user.presses(key)
            user.sees_not("You'll see", "you'll see", "a step towards")
        await user.presses("enter")
        user.sees("rung has no sentence for it.", "Choose another way out", "1 just do it well")
        assert not user.career.reframes


async def test_own_words_are_taken_for_a_dead_end_too(dashboard: OpenUser) -> None:
    async with dashboard(dead_end()) as user:
        await user.presses("4", "r", "tab", "the last time before the script", "enter")
        kept = kept_by(user)
        assert (kept.sentence, kept.verdict) == ("the last time before the script", "invest")


@pytest.mark.parametrize("more", [{"times_done": 4}, {"times_done": 5, "stretch": 1}], ids=str)
async def test_what_is_no_dead_end_opens_at_the_sentence(dashboard: OpenUser, more: dict[str, Any]) -> None:
    async with dashboard(work(**more)) as user:
        await user.presses("4", "r")
        user.sees("rung's draft. Tab: add")


async def test_a_way_out_that_is_left_half_done_is_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "x", "3", "tab", "a script does it", "tab", "the upg", "escape", "escape")
        assert not user.career.reframes
        await user.presses("D", "enter")
        user.sees("propose a better way", "a script does it", "the upg")


SIZES = [(30, 8), (40, 12), (80, 24)]
WAYS = [("x",), ("x", "3"), ("x", "4"), ("k",), ("l",), ("u",), ("k", "tab")]


@pytest.mark.parametrize("keys", WAYS, ids=str)
async def test_the_card_fits_any_screen(dashboard: OpenUser, keys: tuple[str, ...]) -> None:
    async with dashboard(work(), size=SIZES[0]) as user:
        await user.presses("4", "r", *keys)
        for size in SIZES:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Esc")
