"""Find: a word or two, and the record that has them, with all keys of a row."""

from __future__ import annotations

from tests.ui.conftest import OpenUser
from tests.ui.life import life


async def test_a_word_finds_records_of_every_kind(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/", "review")
        user.sees("be more present in reviews", "my review")
        user.sees_not("flaky")


async def test_a_found_record_is_opened_and_acted_on(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/", "flaky", "enter", "space")
        user.sees("Completed 'fix the flaky checkout test'")
        await user.presses("enter")
        assert user.screen_name() == "DetailScreen"
        user.sees("fix the flaky checkout test")
        await user.presses("escape")
        assert user.screen_name() == "FindScreen"


async def test_nothing_found_says_so_and_esc_goes_back(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/")
        user.sees("Search all records", "Type to search.")
        await user.presses("zzz", "enter")
        user.sees('No match for "zzz".')
        assert user.line() == "zzz"
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"


async def test_the_cursor_goes_back_from_the_results_to_the_line(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/", "flaky", "down", "/")
        assert user.line() == "flaky"
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"
