"""Another session on the same file, and a disk that does not take what is saved."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from career.model.conflicts import Conflict
from career.model.records import Step
from store.store import Store
from tests.building import new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.app.watching import LOOK_EVERY
from tui.host import clock

OpenStore = Callable[[], Store]


def elsewhere(store: Store, title: str = "Added elsewhere") -> None:
    """Add a goal in another session."""
    store.commit(*Step("Added", [new_goal(title, clock.moment())]))


async def test_a_change_of_another_session_is_seen_at_the_next_look(dashboard: OpenUser, open_store: OpenStore) -> None:
    async with dashboard(life()) as user:
        elsewhere(open_store())
        user.app.file_watch.look()
        await user.settles()
        user.sees("Added elsewhere")


async def test_a_change_of_another_session_is_seen_within_two_seconds(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    """The two seconds are those between two looks: a busy machine may take longer to come to a look."""
    async with dashboard(life()) as user:
        elsewhere(open_store())
        await user.until(lambda: "Added elsewhere" in user.screen_text())
        assert LOOK_EVERY <= 2


async def test_what_happened_to_the_file_outside_of_rung_is_said(dashboard: OpenUser, open_store: OpenStore) -> None:
    async with dashboard(life()) as user:
        store = open_store()
        elsewhere(store, "Typed wrogn")
        user.app.file_watch.look()
        await user.settles()  # a look while another is under way looks at nothing
        store.path.write_text(store.path.read_text("utf-8").replace("Typed wrogn", "Typed right"), "utf-8")
        user.app.file_watch.look()
        await user.settles()
        user.sees("Typed right", "edited by hand")


async def test_a_change_of_another_session_loses_nothing_that_is_being_typed(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "half ty", "down", "fri")
        elsewhere(open_store())
        user.app.file_watch.look()
        await user.settles()
        user.sees("half ty")
        assert user.line() == "fri"
        await user.presses("enter")
        user.sees("half ty", "Added elsewhere")


async def test_a_change_of_another_session_loses_nothing_of_an_open_card(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "r", "l", "tab", " for Tom")
        elsewhere(open_store())
        user.app.file_watch.look()
        await user.settles()
        assert user.line().endswith(" for Tom")
        user.sees("[x] don't like it")


async def test_the_cursor_stays_on_its_record_when_another_session_adds_above(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        await user.presses("G")
        before = user.row().key
        other = open_store()
        other.commit(*Step("Added", [new_goal("Sooner", clock.moment(), due=clock.today())]))
        user.app.file_watch.look()
        await user.settles()
        user.sees("Sooner")
        assert user.row().key == before


async def test_a_new_day_comes_by_itself(dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch) -> None:
    async with dashboard(life()) as user:
        monkeypatch.setenv(clock.FIXED, "2026-11-22")
        user.app.file_watch.look()
        await user.settles()
        user.sees("Sun 22 Nov", "4 d late")


async def test_a_file_that_is_gone_is_told_and_the_screen_stays(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        user.app.store.path.unlink()
        user.app.file_watch.look()
        await user.settles()
        user.sees("is gone", "Lead two people")


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the disk be full from the call on."""

    def fill() -> None:
        def refuse(_descriptor: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", refuse)

    return fill


async def test_a_full_disk_is_told_and_the_dialog_keeps_its_text(
    dashboard: OpenUser, full_disk: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X")
        full_disk()
        await user.presses("enter")
        assert user.screen_name() == "Dialog"
        user.sees("No space left on device", "Ship X")
        monkeypatch.undo()
        await user.presses("enter")
        assert "Ship X" in [goal.title for goal in user.career.goals.values()]


async def test_a_full_disk_is_told_and_the_card_keeps_its_text(
    dashboard: OpenUser, full_disk: Callable[[], None]
) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "document the release process", "enter", "l", "tab", " for Tom")
        full_disk()
        await user.presses("enter")
        assert user.screen_name() == "CardScreen"
        user.sees("No space left on device", "for Tom", "[x] don't like it")


async def test_a_full_disk_is_told_at_the_first_question(dashboard: OpenUser, full_disk: Callable[[], None]) -> None:
    async with dashboard() as user:
        await user.presses("Lead", "enter", "enter", "5 people", "enter", "200 people")
        full_disk()
        await user.presses("enter")
        assert user.screen_name() == "FirstRun"
        user.sees("No space left on device")
        assert user.line() == "200 people"


async def test_a_full_disk_is_told_for_a_key_without_a_dialog(
    dashboard: OpenUser, full_disk: Callable[[], None]
) -> None:
    async with dashboard(life()) as user:
        full_disk()
        await user.presses("d")
        user.sees("No space left on device", "Nothing was changed")
        assert user.row().text == "Lead two people"


async def test_two_texts_that_were_written_at_once_are_resolved_by_a_key(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        goal = user.career.goals[user.row().key]
        other = Conflict(
            id="x0000000a", created_at=clock.now(), of=goal.id, path="title", text="Lead three", stamp="1-0-b7c9"
        )
        open_store().commit("Joined", [other])
        user.app.file_watch.look()
        await user.settles()
        await user.presses("enter")
        user.sees("other", "title: Lead three", "o resolve")
        await user.presses("o")
        user.sees("Which version of the title is right?", f"1 in use: {goal.title}", "2 other: Lead three")
        await user.presses("enter")
        user.sees("Nothing was chosen. Type 1, 2 or 3.")
        await user.presses("2", "enter")
        assert user.career.goals[goal.id].title == "Lead three"
        assert not user.career.conflicts
        user.sees("Lead three", "u to undo")
        user.sees_not("o resolve")
        await user.presses("u")
        assert user.career.goals[goal.id].title == goal.title
        assert len(user.career.conflicts) == 1
        await user.presses("escape", "o")
        user.sees("Which version of the title is right?")
        await user.presses("escape", "j", "o")
        user.sees("has no second version to choose from.")


async def test_a_warning_stays_whole_in_another_size(dashboard: OpenUser) -> None:
    warning = "The disk is full: nothing that you typed was lost, but nothing of it is in the file. Make room first."
    async with dashboard() as user:
        user.app.warn(warning)
        for size in ((40, 24), (120, 24), (50, 12)):
            await user.resizes(*size)
            await user.until(lambda: "first." in user.screen_text())  # its height follows the width once that is drawn
            user.sees(warning)


async def test_a_look_at_the_file_when_all_screens_are_closed_already_is_no_mistake(
    dashboard: OpenUser, tmp_path: Path
) -> None:
    async with dashboard() as user:
        app = user.app
    assert app.screen_stack == []
    app.file_watch.look()
    (tmp_path / "career.json").write_bytes(b"not a career")
    app.file_watch.look()
    app.file_watch.tell_trouble()
    app.warn("The disk is full.")
    assert app.return_code in {None, 0}
