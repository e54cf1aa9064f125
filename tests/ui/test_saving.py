"""A disk that takes its time: the key is answered at once, the cursor moves, and "saved" is said when it is."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from threading import Event

import pytest

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from widgets.inputs import LineInput

LONG = 20.0
"""Seconds after which a held disk goes on all the same, so that a test that fails ends."""


class Disk:
    """A disk whose `fsync` waits while it is held, and then may fail."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.go_on.set()
        self.fails_from: int | None = None
        self.calls = 0

    def fsync(self, _descriptor: int) -> None:
        self.calls += 1
        self.go_on.wait(LONG)
        if self.fails_from is not None and self.calls >= self.fails_from:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def hold(self) -> None:
        self.go_on.clear()

    def release(self, fails_from: int | None = None) -> None:
        self.fails_from, self.calls = fails_from, 1
        self.go_on.set()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """Put a disk that can be held under the store."""
    disk = Disk()
    monkeypatch.setattr(os, "fsync", disk.fsync)
    yield disk
    disk.go_on.set()


async def press(user: User, *keys: str) -> None:
    """Press keys while something is being saved: nothing comes to rest before the disk goes on."""
    for key in keys:
        user._send(key)
        await user.pilot.pause()


async def test_a_key_is_answered_at_once_and_saved_is_said_when_it_is(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        await user.presses("4")
        disk.hold()
        await press(user, "space")
        await user.until(lambda: "Saving..." in user.screen_text())
        user.sees_not("u to undo")
        disk.release()
        await user.settles()
        user.sees("u to undo")
        user.sees_not("Saving...")


async def test_the_cursor_moves_while_something_is_being_saved(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        await user.presses("4")
        disk.hold()
        await press(user, "space")
        await press(user, "1")
        before = user.row()
        await press(user, "j")
        assert user.row() != before
        user.sees("Saving...")
        disk.release()
        await user.settles()


async def test_a_second_change_waits_for_the_first_and_goes_by_what_came_of_it(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        steps = len(user.app.store.history())
        await user.presses("4")
        disk.hold()
        await press(user, "space", "u", "U")
        await user.until(lambda: "Saving..." in user.screen_text())
        disk.release()
        await user.settles()
        user.sees("Redone: ")
        assert len(user.app.store.history()) == steps + 1


async def test_a_dialog_stays_with_its_text_until_it_is_saved(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X")
        disk.hold()
        await press(user, "enter")
        await user.until(lambda: "Saving..." in user.screen_text())
        assert user.screen_name() == "Dialog"
        user.sees("Ship X")
        await press(user, "escape")
        disk.release()
        await user.settles()
        assert user.screen_name() == "Dashboard"
        assert [goal.title for goal in user.career.goals.values()].count("Ship X") == 1


async def test_what_could_not_be_saved_stays_in_its_dialog(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X")
        disk.hold()
        await press(user, "enter")
        disk.release(fails_from=1)
        await user.settles()
        assert user.screen_name() == "Dialog"
        user.sees("Ship X", "could not be written", "Enter save")
        disk.release()
        await user.presses("enter")
        assert "Ship X" in [goal.title for goal in user.career.goals.values()]


@pytest.mark.parametrize("keys", [("a", "Ship X"), ("n", "ship the parser", "enter", "l")])
async def test_what_is_saved_but_not_for_certain_is_said_and_not_asked_for_again(
    dashboard: OpenUser, disk: Disk, keys: tuple[str, ...]
) -> None:
    async with dashboard(life()) as user:
        user.app.store.back_up("day")  # else the first change of the day takes one, and brings its folders to the disk
        await user.presses(*keys)
        before = len(list(user.career))
        disk.release(fails_from=3)  # the file itself is written; that the folder names it, the disk does not confirm
        await user.presses("enter")
        assert user.screen_name() == "Dashboard"
        user.sees("might not survive a power cut")
        assert len(list(user.career)) > before
        await user.presses("j")
        user.sees_not("power cut")


async def test_an_idea_that_is_saved_but_not_for_certain_is_kept_once(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        await user.presses("b")
        await user.presses("Speak", "enter", "Run the guild")
        disk.release(fails_from=3)
        await user.presses("enter")
        disk.release()
        await user.presses("escape")
        user.sees("might not survive a power cut")
        assert [goal.title for goal in user.career.goals.values()].count("Run the guild") == 1
        await user.presses("b")
        assert user.line() == ""


async def test_leaving_waits_for_what_is_being_saved(dashboard: OpenUser, disk: Disk) -> None:
    async with dashboard(life()) as user:
        await user.presses("4")
        disk.hold()
        await press(user, "space", "q")
        assert not user.app._exit
        disk.release()
        await user.until(lambda: user.app._exit)
        assert not user.app.saving.is_busy


async def test_keys_wait_for_a_form_that_opens_only_once_the_step_is_saved(dashboard: OpenUser, disk: Disk) -> None:
    """The plan of a goal follows the saved start of it, and the next plan the one before it."""
    async with dashboard(life()) as user:
        await user.presses("b", "one", "enter", "two", "enter", "enter", "g", "space", "j", "space")
        for title in ("one", "two"):
            disk.hold()
            await press(user, "enter", "space", "down", *"eoq")
            disk.release()
            await user.settles()
            user.sees(f"of 2 · {title}")
            assert [field.value for field in user.app.screen.query(LineInput)][:2] == ["2026-11-21 ", "eoq"]
