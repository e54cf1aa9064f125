"""The footer: what can be done with this row, and what was done last."""

from __future__ import annotations

import pytest
from textual import events

from tests.ui.conftest import OpenUser
from tests.ui.life import life


async def test_what_was_done_is_said_until_the_next_key(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        keys = user.footer()
        await user.presses("d")
        assert user.footer() == "Deleted 'Lead two people' · u to undo"
        await user.presses("u")
        assert user.footer() == "Undone: Deleted 'Lead two people'"
        await user.presses("g")
        assert user.footer() == keys


async def test_any_key_brings_the_keys_back(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for key in ("k", "j", "G", "tab", "7", "escape"):
            await user.presses("1", "d")
            assert "Deleted" in user.footer()
            await user.presses(key)
            assert "Deleted" not in user.footer(), key
            await user.presses("u")


async def test_a_modifier_alone_leaves_what_was_said(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("d")
        user.app._driver.send_message(events.Key("left_shift", None))  # type: ignore[union-attr]
        await user.settles()
        assert "Deleted" in user.footer()


async def test_a_message_does_not_outlive_a_dialog(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("d", "a", "escape")
        assert "Deleted" not in user.footer()


@pytest.mark.parametrize(
    ("keys", "hints"),
    [
        (("1",), ("Enter open", "e edit")),
        (("3",), ("t tell", "i what I changed")),
        (("3", "j"), ("p in plain words", "x park")),
        (("4",), ("r reframe", "Space done")),
    ],
)
async def test_the_footer_names_what_can_be_done_with_this_row(
    dashboard: OpenUser, keys: tuple[str, ...], hints: tuple[str, ...]
) -> None:
    async with dashboard(life()) as user:
        await user.presses(*keys)
        assert all(hint in user.footer() for hint in hints)
        assert "? keys" in user.footer()
        assert user.footer().startswith(hints[0]) or keys == ("1",)


async def test_the_footer_follows_the_state_of_the_row(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3")
        assert "t tell" in user.footer()
        await user.presses("t", "enter", "g")
        assert user.footer().startswith("p in plain words")


async def test_empty_panes_say_what_they_are_for_and_their_key(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        user.sees("a adds your", "a adds a reminder", "f notes it", "n, then")
        for pane, key in (("1", "a"), ("2", "a"), ("3", "f"), ("4", "n")):
            await user.presses(pane)
            await user.presses(key)
            assert user.screen_name() in {"Dialog", "CardScreen"}
            await user.presses("escape")


async def test_enter_on_an_empty_pane_adds_its_first(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "enter")
        user.sees("Add goal")


async def test_no_key_minds_an_empty_pane(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1")
        for key in "edm+ Rysitpx=uU":
            await user.presses(key)
            assert user.screen_name() == "Dashboard", key
        assert not list(user.career)


@pytest.mark.parametrize("size", [(60, 20), (40, 12)], ids=str)
async def test_the_key_that_shows_all_others_is_there_however_narrow_it_is(
    dashboard: OpenUser, size: tuple[int, int]
) -> None:
    async with dashboard(life(), size=size) as user:
        for key in ("1", "2", "3", "4", "5", "6"):
            await user.presses(key)
            assert user.footer().rstrip().endswith("? keys"), key
