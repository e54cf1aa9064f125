"""The palette: every action is found by its words, by those people use for it, and by those rung used before."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest
from textual.command import CommandList

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.dialogs.actions import ACTIONS, BY_ID, ScreenKind
from tui.dialogs.search_words import SEARCH_WORDS
from tui.host import config

FOUND_BY = {
    "theme": "theme: dark",
    "colours": "theme: contrast-light",
    "vision": "what you want:",
    "picture": "reframe:",
    "drafts": "unsaved text:",
    "settle": "resolve:",
    "calendar": "month:",
    "letter": "this job:",
    "trade-off": "make room:",
    "permission": "approval:",
    "blocked": "next step:",
    "whose metric": "whose metric:",
    "exit": "quit:",
    "hide names": "mask:",
}
"""Words, each with the action that is found by them."""


async def test_an_action_is_found_by_the_words_people_use(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for typed, found in FOUND_BY.items():
            await user.presses(":", typed)
            await user.until(lambda found=found: found in user.screen_text())  # type: ignore[misc]
            await user.goes_home()


@pytest.mark.parametrize("kind", get_args(ScreenKind))
def test_no_two_entries_have_the_same_name(kind: ScreenKind) -> None:
    here = [action for action in ACTIONS if kind in action.screens]
    for names in ([a.label for a in here], [a.tip for a in here]):
        assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_action_has_a_key_or_other_words_and_other_words_are_of_actions() -> None:
    by_name = [action.id for action in ACTIONS if not action.keys]
    assert by_name == [
        "yearly", "review", "profile", "numbers", "wants", "needs", "behaviours", "learning", "trends", "decisions",
    ]  # fmt: skip
    assert set(by_name) <= set(SEARCH_WORDS)
    assert set(SEARCH_WORDS) <= set(BY_ID)


async def test_a_theme_is_put_on_and_said_how_it_stays(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "contrast-dark")
        await user.until(lambda: "theme: contrast-dark" in user.screen_text())
        await user.presses("down", "enter")
        await user.until(lambda: user.screen_name() == "Dashboard")
        assert user.app.theme == "contrast-dark"
        user.sees('Theme contrast-dark, until you leave. theme = "contrast-dark" in config.toml keeps it.')


async def test_moving_through_the_themes_shows_them_and_esc_brings_the_first_one_back(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "theme: contrast")
        await user.until(lambda: user.app.theme == "contrast-dark")
        await user.presses("down")
        await user.until(lambda: user.app.theme == "contrast-light")
        below = user.app.screen_stack[0].styles
        await user.until(lambda: user.app.screen.query_one(CommandList).styles.background == below.background)
        await user.presses("escape")
        await user.until(lambda: user.screen_name() == "Dashboard")
        assert user.app.theme == "dark"
        await user.presses(":", "theme: contrast")
        await user.until(lambda: user.app.theme == "contrast-dark")
        await user.presses("backspace", *"x")
        await user.until(lambda: "theme: contrast-dark" not in user.screen_text())
        await user.presses(*("backspace" for _ in "theme: contrasx"), "quit")
        await user.until(lambda: user.app.theme == "dark")


async def test_a_theme_of_ones_own_is_there_and_what_is_hard_to_read_in_it_is_said(dashboard: OpenUser) -> None:
    mine = config.parse('[themes.mine]\nbase = "light"\nmuted = "#cccccc"')
    async with dashboard(life(), config=mine) as user:
        await user.presses(":", "mine")
        await user.until(lambda: user.app.theme == "mine")
        await user.presses("enter")
        await user.until(lambda: user.screen_name() == "Dashboard")
        assert user.app.theme == "mine"
        user.sees("The theme 'mine' is hard to read: muted on background has 1.5, muted on field has 1.4.")
    async with dashboard(config=config.parse('theme = "mine"\n[themes.mine]\nmuted = "#cccccc"')) as user:
        user.sees_not("hard to read")  # on the dark one that it is based on, this can be read
        assert user.app.theme == "mine"
    async with dashboard(config=config.parse('theme = "mine"\n[themes.mine]\nmuted = "#333333"')) as user:
        user.sees("hard to read")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("1", "N"), "next step"),
        (("1", "A"), "Approval for 'Lead two people'"),
        (("1", "K"), "room"),
        (("Y",), "Whom each goal is good for"),
        (("I",), "What do you really want?"),
    ],
)
async def test_what_only_the_palette_had_has_a_key(dashboard: OpenUser, keys: tuple[str, ...], said: str) -> None:
    async with dashboard(life()) as user:
        await user.presses(*keys)
        assert user.screen_name() != "Dashboard"
        user.sees(said)


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (30, 8)], ids=str)
async def test_each_line_of_the_palette_is_one_line_and_the_list_ends_on_the_screen(
    dashboard: OpenUser, size: tuple[int, int]
) -> None:
    async with dashboard(life(), size=size) as user:
        await user.presses(":", "review")
        await user.until(lambda: "weekly review" in user.screen_text())
        await user.settles()
        found = user.app.screen.query_one(CommandList)
        assert found.region.bottom <= size[1], user.screen_text()
        assert found.virtual_size.height == found.option_count
        for _ in range(found.option_count - 1):
            await user.presses("down")
        last = found.get_option_at_index(found.option_count - 1)
        assert str(last.prompt).strip()[:20] in user.screen_text()
