"""On a small terminal nothing that is needed is out of sight, and the terminal's cursor stands where the next key counts."""

from __future__ import annotations

import pytest

from career.model.conflicts import Conflict
from career.model.people import Person
from career.model.profile import ProfileLine
from career.model.records import Deleted, Step
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import NAMES, life
from tests.ui.test_sessions import OpenStore
from tests.ui.test_skills_screen import known
from tests.ui.user import User
from tui.host import clock
from widgets.rows import RowList

SMALL = (40, 12)
LONG = "update the payments runbook with the commands that were run when the ledger stood still on Monday"


def colleagues(count: int) -> Step:
    """Give the step that makes so many more people."""
    make = clock.moment().make
    return Step(
        "Met",
        [
            make(Person, name=f"Colleague {at}", role="partner", influence=1, cares_about=frozenset({"short updates"}))
            for at in range(count)
        ],
    )


async def goes_to(user: User, step: str) -> None:
    """Open one step of the quarterly review from the palette."""
    await user.presses(":", f"quarterly {step}")
    await user.until(lambda: "quarterly review," in user.screen_text())
    await user.presses("enter")
    await user.until(lambda: user.screen_name() == "QuarterlyScreen")
    await user.settles()


def at_cursor(user: User) -> str:
    """Give what stands on the screen from the terminal's cursor on."""
    assert isinstance(user.app.focused, RowList)
    place = user.app.focused.cursor_screen_offset
    return user.screen_text().splitlines()[place.y][place.x :]


@pytest.mark.parametrize("key", ["5", "6", "8", "9"], ids=["people", "skills", "road", "wins"])
@pytest.mark.parametrize("size", [(80, 24), SMALL], ids=str)
async def test_the_cursor_stands_at_the_mark_of_the_row_below_headings_and_beside_others(
    dashboard: OpenUser, key: str, size: tuple[int, int]
) -> None:
    async with dashboard(life(), known(), colleagues(9), size=size) as user:
        await user.presses(key)
        for move in "jjljhGkkg":
            await user.presses(move)
            assert at_cursor(user).startswith("> "), (move, at_cursor(user), user.screen_text())


async def test_a_card_of_a_review_shows_all_its_keys_on_a_small_terminal(dashboard: OpenUser) -> None:
    async with dashboard(life(), colleagues(4), size=SMALL) as user:
        await goes_to(user, "who decides")
        user.sees("Who decides about your future", "w ask to be your mentor", "Esc stop here", f"> {NAMES[0]}")


async def test_a_card_with_one_field_names_no_key_to_another_field(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("V", "e")
        user.sees("Enter save, or next", "Esc stop here")
        user.sees_not("Up Down field")


async def test_two_versions_of_a_text_can_be_told_apart_on_a_small_terminal(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life(), size=SMALL) as user:
        await user.presses("4", "e", LONG.removeprefix("update the payments runbook"), "enter")
        task = next(task for task in user.career.tasks.values() if task.title == LONG)
        other = f"{LONG[:59]} and say so in the channel"
        conflict = Conflict(
            id="x0000000a", created_at=clock.now(), of=task.id, path="title", text=other, stamp="1-0-b7c9"
        )
        open_store().commit("Joined", [conflict])
        user.app.file_watch.look()
        await user.settles()
        await user.presses("o")
        user.sees(f"1 in use: {LONG}", f"2 other: {other}", "Esc leave")
        assert user.outside() == []
        await user.presses("3")
        user.sees("< 3 both >")
        await user.presses("enter")
        assert user.career.tasks[task.id].title == f"{LONG} / {other}"


@pytest.mark.parametrize("size", [(60, 20), SMALL], ids=str)
async def test_everybody_who_can_be_chosen_by_digit_is_seen(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(life(), known(), colleagues(3), size=size) as user:
        await user.presses("6", "=", "down")
        user.sees("Esc leave", f"1 {NAMES[0]}", *(f"{at} Colleague {at - 4}" for at in range(4, 7)))
        await user.presses("6", "up", "2", "enter")
        user.sees("by Colleague 2 · u to undo")


async def test_people_for_whom_there_is_no_room_are_told_by_a_sign(dashboard: OpenUser) -> None:
    async with dashboard(life(), known(), colleagues(5), size=SMALL) as user:
        await user.presses("6", "=", "down")
        user.sees("Esc leave", "7 Colleague 3 …")


async def test_a_text_longer_than_its_field_says_that_it_goes_on(dashboard: OpenUser) -> None:
    make = clock.moment().make
    known = make(ProfileLine, kind="known_as", on=day(-90), text="the one whom everybody asks before the ledger breaks")
    async with dashboard(life(), Step("Said", [known]), size=SMALL) as user:
        await goes_to(user, "known as")
        user.sees("the one whom everybody…")
        await user.presses("e")
        user.sees("the ledger breaks")


async def test_a_key_on_a_record_that_another_session_deleted_says_so(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "enter")
        open_store().commit("Deleted", [Deleted(user.app.screen.chosen.record.id)])  # type: ignore[attr-defined]  # a detail
        user.app.file_watch.look()
        await user.settles()
        user.sees("This record was deleted, here or in another session. Esc goes back.")
        await user.presses("e")
        user.sees("This record was deleted: Esc goes back.")
