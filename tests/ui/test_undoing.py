"""Undo and redo by keys, and the words for what they did."""

from __future__ import annotations

from tests.ui.conftest import OpenUser
from tests.ui.life import life

GOAL = "Lead two people"


async def test_a_delete_is_undone_and_redone_by_name(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("d")
        user.sees(f"Deleted '{GOAL}' · u to undo")
        assert user.row().text == "Give a talk"
        await user.presses("u")
        user.sees(f"Undone: Deleted '{GOAL}'")
        assert user.row().text == "Give a talk"
        await user.presses("k")
        assert user.row().text == GOAL
        await user.presses("U")
        user.sees(f"Redone: Deleted '{GOAL}'")
        assert user.row().text == "Give a talk"


async def test_what_cannot_be_undone_says_so(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "u")
        user.sees("Nothing to undo.")
        await user.presses("U")
        user.sees("Nothing to redo.")


async def test_each_step_of_a_day_is_undone_in_turn(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "space", "w", "talked to Tom", "enter")
        await user.presses("u")
        user.sees("Undone: Added win 'talked to Tom'")
        await user.presses("u")
        user.sees("Undone: Completed 'update the payments runbook'")
        user.sees("update the payments")
        await user.presses("U", "U")
        user.sees("Redone: Added win 'talked to Tom'")


async def test_a_kept_card_with_its_new_task_is_one_step(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "document the release process", "enter", "enter", "u")
        assert not user.career.reframes
        assert "document the release process" not in [task.title for task in user.career.tasks.values()]


async def test_undo_in_a_detail_view_of_what_was_just_made_leaves_no_empty_screen(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X", "enter", "G", "enter")
        user.sees("Ship X")
        await user.presses("u")
        user.sees("Undone: Added goal 'Ship X'", "This record was deleted, here or in another session. Esc goes back.")
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"
