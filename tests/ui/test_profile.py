"""The profile by keys: a line said, said anew, undone and masked; needs and behaviours below it."""

from __future__ import annotations

from tests.ui.conftest import OpenUser
from tests.ui.life import life

OPEN = (":", "who you are", "enter")


async def test_a_line_is_said_and_said_anew_and_undone(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(*OPEN)
        user.sees("What do you do next in your career?", "the boss I wish I had")
        await user.presses("enter", "lead both teams", "enter")
        user.sees("lead both teams", "since 21 Nov")
        assert [line.kind for line in user.career.profile.values()] == ["next_move"]
        await user.presses("e", "end", " by spring", "enter")
        user.sees("lead both teams by spring")
        assert len(user.career.profile) == 1
        await user.presses("u", "u")
        user.sees("What do you do next in your career?")
        assert not user.career.profile


async def test_the_climate_is_chosen_and_masked(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(*OPEN, *["down"] * 6, "enter", "s", "enter")
        assert [line.text for line in user.career.profile.values()] == ["strained"]
        user.sees("climate", "strained")
        await user.presses("z")
        user.sees("████████")
        user.sees_not("strained")
        await user.presses("e")
        user.sees("Nothing can be changed while names are masked.")


async def test_a_need_and_a_behaviour_are_added_where_they_are_shown(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(*OPEN, *["down"] * 11, "enter", "fewer calls", "enter")
        assert [need.text for need in user.career.needs.values()] == ["fewer calls"]
        user.sees("no goal or task serves it yet")
        await user.presses("G", "enter", "listens first", "enter")
        assert [one.text for one in user.career.behaviours.values()] == ["listens first"]
        await user.presses("enter")
        assert user.screen_name() == "DetailScreen"
        await user.presses("escape", "d")
        assert not user.career.behaviours


async def test_the_detail_shows_the_earlier_versions(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(*OPEN, "enter", "lead one team", "tab", "1 oct", "enter")
        await user.presses("e", "lead two", "enter")
        await user.presses("enter")
        user.sees("this counts now", "1 Oct: lead one team")


async def test_lists_of_needs_and_behaviours_open_by_name(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "organisation needs", "enter")
        user.sees("What your organisation needs.")
        await user.presses("escape", ":", "boss i wish", "enter")
        user.sees("seven at most")


async def test_what_was_left_unsaved_is_taken_up_again(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(*OPEN, "down", "enter", "the one for payments", "escape", "D")
        user.sees("the one for payments")
        await user.presses("enter")
        user.sees("What do people come to you for now?")
        await user.presses("enter")
        assert [line.text for line in user.career.profile.values()] == ["the one for payments"]
