"""The numbers by keys: opened by name, read to the end on a small screen, with nothing to do on a figure."""

from __future__ import annotations

from tests.ui.conftest import OpenUser
from tests.ui.life import life


async def test_the_numbers_open_by_name_and_say_what_is_missing(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "what rung counts", "enter")
        user.sees("closed with proof", "5 more closed tasks and this shows (0 of 5).", "waiting for others")
        assert "add" not in user.footer()
        await user.presses("enter")
        user.sees("these figures are yours")
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"


async def test_on_a_small_screen_the_cursor_reaches_the_last_figure(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(40, 12)) as user:
        await user.presses(":", "what rung counts", "enter")
        user.sees_not("told what you want")
        await user.presses("G")
        user.sees("told what you want", "who decide")
