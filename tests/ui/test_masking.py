"""The mask for sharing a screen: no stored name and no feedback text is on any screen, and nothing is edited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from career.model.people import Person
from career.model.records import Step
from career.model.snapshot import Career
from career.model.tasks import Task
from career.views.masking import BLOCK
from store.store import Store
from tests.ui.conftest import OpenUser
from tests.ui.life import NAMES, life
from tests.ui.user import User
from tui.host import clock
from tui.host.config import Config


def secrets(career: Career) -> set[str]:
    """Give what a mask has to hide: names, whole and first, what one wants, and every text of feedback and tellings."""
    names = {part for person in career.people.values() for part in (person.name, person.name.split()[0])}
    said = {t for f in career.feedback.values() for t in (f.raw, f.plain, f.change_made, f.topic)}
    told = {t for k in career.tellings.values() for t in (k.text, k.reply)}
    wanted = {vision.text for vision in career.visions.values()}
    return (names | said | told | wanted) - {""}


def hides_all(user: User) -> None:
    """Fail where one of the secrets is on the screen."""
    user.sees_not(*secrets(user.career))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_dashboard_hides_all_names_and_feedback(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(life(), size=size) as user:
        user.sees("Dana Ruiz", "Ana Lima")
        await user.presses("z")
        user.sees("Lead two people", "fix the flaky checkout test", "D. R.")
        for pane in "1234":
            await user.presses(pane)
            hides_all(user)
            for key in "jjG":
                await user.presses(key)
                hides_all(user)
        await user.presses("z")
        user.sees("Dana Ruiz")


async def test_details_hide_all_names_and_feedback(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("z")
        for pane in "234":
            await user.presses(pane, "enter")
            assert user.screen_name() == "DetailScreen", pane
            hides_all(user)
            await user.goes_home()


async def test_people_and_find_hide_all_names_and_feedback(dashboard: OpenUser) -> None:
    shown = (
        *(("5",), ("5", "enter"), ("6",), ("6", "enter"), ("8",), ("8", "G", "enter"), ("9",), ("9", "enter")),
        *(("!",), ("?",), ("/", "review"), ("/", "D."), ("/", "update", "enter", "enter")),
    )
    async with dashboard(life()) as user:
        await user.presses("z")
        for keys in shown:
            await user.presses(*keys)
            assert user.screen_name() != "Dashboard", keys
            hides_all(user)
            await user.goes_home()


async def test_what_may_be_written_under_the_mask_names_nobody(dashboard: OpenUser) -> None:
    written = (("f", "x", "down"), ("w", "x", "down"), ("n", "update it", "enter"), ("a",), ("5", "a"), ("colon", "d"))
    async with dashboard(life()) as user:
        await user.presses("z")
        for keys in written:
            await user.presses(*keys)
            assert user.screen_name() != "Dashboard", keys
            hides_all(user)
            await user.goes_home()


@pytest.mark.parametrize("pane", "1234")
async def test_no_key_on_a_masked_row_tells_or_changes_anything(dashboard: OpenUser, pane: str) -> None:
    async with dashboard(life()) as user:
        before = user.career
        await user.presses("z", pane)
        for key in "rRsyedm+pitxcN ":
            await user.presses(key)
            assert user.screen_name() == "Dashboard", key
            hides_all(user)
        assert user.career is before
        assert not [name for name in NAMES if name in user.app.clipboard]


async def test_a_refusal_names_the_key_that_helps(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("z", "3", "e")
        user.sees("while names are masked. z shows them again")


async def test_what_was_done_under_the_mask_is_said_without_its_words(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "i", "enter", "z")
        await user.presses("u")
        hides_all(user)
        await user.presses("U")
        hides_all(user)


async def test_a_text_written_down_under_the_mask_is_kept(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("z", "w", "held the demo", "enter")
        assert "held the demo" in [win.text for win in user.career.wins.values()]


async def test_a_half_done_card_does_not_show_through_the_mask(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "r", "escape", "z", "r")
        hides_all(user)


async def test_the_footer_names_no_key_that_the_mask_refuses(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "z", "j")
        assert user.footer().startswith("z show names")
        for key in ("r", "e", "space", "d"):
            await user.presses(key)
            user.sees("names are masked")
            await user.presses("j")
            assert not any(part.startswith(f"{key} ") for part in user.footer().split("  "))
        await user.presses("z", "j")
        assert "z show" not in user.footer()


async def test_the_config_masks_from_the_first_frame_until_z(dashboard: OpenUser) -> None:
    async with dashboard(life(), config=Config(mask=True)) as user:
        hides_all(user)
        user.sees("D. R.")
        await user.presses("z")
        user.sees("Dana Ruiz")


def many(count: int) -> Step:
    """Give the step that adds so many tasks, each of which names somebody."""
    moment = clock.moment()
    return Step("Added", [moment.make(Task, title=f"ask Dana {n}") for n in range(count)])


async def test_more_records_than_a_key_can_wait_for_are_masked_while_the_screen_stays_usable(
    dashboard: OpenUser,
) -> None:
    async with dashboard(life(), many(3 * BLOCK)) as user:
        await user.presses("4")
        user.sees("ask Dana")
        await user.presses("z")
        await user.until(lambda: "ask D. " in user.screen_text())
        hides_all(user)
        await user.presses("z")
        user.sees("ask Dana")


async def test_what_comes_in_under_the_mask_is_never_shown_without_it(
    dashboard: OpenUser, open_store: Callable[[], Store]
) -> None:
    async with dashboard(life(), many(2 * BLOCK)) as user:
        await user.presses("4", "z")
        await user.until(lambda: "ask D. " in user.screen_text())
        other = open_store()
        other.commit(*many(2 * BLOCK))
        other.commit("Added", [clock.moment().make(Person, name="Ask")])
        user.app.file_watch.look()
        await user.until(lambda: f"/{4 * BLOCK + 2}" in user.screen_text())
        hides_all(user)
        user.sees("a. D. ")
