"""Keys that arrive in one piece, as from a slow line: each goes where it would have gone, typed slowly."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual.widget import Widget

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.wire.type_ahead import _reached


async def at_once(user: User, *keys: str) -> None:
    """Send all keys and texts before any of them can be handled."""
    for key in keys:
        for one in [key] if len(key) == 1 or key in {"enter", "escape", "tab"} else key:
            user._send(one)
    await user.settles()


async def test_letters_typed_before_a_dialog_is_there_go_into_it(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        await at_once(user, "a", "dzu goal", "enter")
        assert [goal.title for goal in user.career.goals.values()] == ["dzu goal"]
        assert not user.app.masked, "z was a letter of the title"


async def test_a_whole_reframe_in_one_piece(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        await at_once(user, "n", "update the payments runbook", "enter", "l", "enter")
        (task,) = user.career.tasks.values()
        (reframe,) = user.career.reframes.values()
        assert task.title == "update the payments runbook"
        assert reframe.reasons == {"like"}


async def test_answers_to_cards_that_are_gone_to_meanwhile_go_into_their_fields(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("V", "e")
        await at_once(user, "Lead", "enter", "Lead a division, gladly", "enter")
        (*_, said) = user.career.visions.values()
        assert (said.first_answer, said.text) == ("Lead", "Lead a division, gladly")


async def test_keys_after_a_dialog_closed_go_to_the_screen_below(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        await at_once(user, "a", "First", "enter", "a", "Second", "enter", "u")
        assert [goal.title for goal in user.career.goals.values()] == ["First"]


async def test_tab_and_the_letters_after_it_in_one_piece(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        await at_once(user, "a", "Lead two", "tab", "2026-12-18", "enter")
        (goal,) = user.career.goals.values()
        assert (goal.title, str(goal.due)) == ("Lead two", "2026-12-18")


async def test_an_escape_in_between_loses_nothing(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        await at_once(user, "a", "Half", "escape", "a", "a goal", "tab", "+3d", "enter")
        (goal,) = user.career.goals.values()
        assert (goal.title, str(goal.due)) == ("a goal", "2026-11-24")
        await user.presses("D", "enter")
        assert user.line() == "Half"


@pytest.mark.parametrize("turns", range(5))
async def test_an_app_that_ends_can_stop_the_wait_whenever_it_does(turns: int) -> None:
    put: list[Callable[[], object]] = []
    waiting = asyncio.create_task(_reached(Widget(), put.append, 1.0))
    await asyncio.sleep(0)
    put[0]()
    for _ in range(turns):
        await asyncio.sleep(0)
    asked = waiting.cancel()
    await asyncio.wait([waiting])
    assert waiting.cancelled() is asked
