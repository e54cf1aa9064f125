"""The stand-up by keys: two to copy it, names or not, and a life without anything to say."""

from __future__ import annotations

import pytest

from career.model.goals import Goal
from career.model.records import Step
from career.model.tasks import Task
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import NAMES, life
from tui.host import clock


def finished() -> Step:
    """Give the step that finishes a task yesterday."""
    return Step("Done", [clock.moment().make(Task, title="rotate the keys", state="done", done_on=day(-1))])


async def test_two_keys_copy_what_i_say(dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch) -> None:
    async with dashboard(life(), finished()) as user:
        copied: list[str] = []
        monkeypatch.setattr(user.app, "copy_to_clipboard", copied.append)
        await user.presses("S")
        user.sees("Yesterday:", "- rotated the keys", "Today:", "- 1:1 with Priya", "Waiting for Ana Lima's OK")
        await user.presses("y")
        user.sees("Copied the stand-up.")
        assert copied[0].splitlines()[:2] == ["Yesterday:", "- rotated the keys"]
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"


async def test_masked_it_is_shown_and_copied_without_names(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with dashboard(life()) as user:
        copied: list[str] = []
        monkeypatch.setattr(user.app, "copy_to_clipboard", copied.append)
        await user.presses("S", "z", "y")
        user.sees("Copied the stand-up, with names masked.")
        assert "Waiting for A. L.'s OK" in copied[0]
        words = {word for name in NAMES for word in name.split()}
        assert not [word for word in words if word in copied[0] or word in user.screen_text()]


async def test_a_win_noted_there_is_in_it_at_once_and_undone_is_gone(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("S")
        user.sees("nothing finished.")
        await user.presses("w", "the importer runs by itself", "enter")
        user.sees("- the importer runs by itself")
        await user.presses("u")
        user.sees("nothing finished.")


async def test_enter_opens_what_a_line_is_about(dashboard: OpenUser) -> None:
    async with dashboard(finished()) as user:
        await user.presses("S", "enter")
        user.sees("rotate the keys")
        assert user.screen_name() == "DetailScreen"


async def test_day_one_and_nothing_to_say(dashboard: OpenUser) -> None:
    bare = Step("Added", [clock.moment().make(Goal, title="Lead two people")])
    async with dashboard() as user:
        await user.presses("escape", "escape", "S")
        user.sees("There is nothing to report yet")
        await user.presses("y")
        user.sees_not("Copied")
    async with dashboard(bare) as user:
        await user.presses("S")
        user.sees("nothing finished.", "Today: nothing planned yet.", "No blockers.")
