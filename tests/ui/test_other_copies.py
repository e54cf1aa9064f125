"""Another copy of the file beside it is offered once in the dashboard, merged by a key, or left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.model.wins import Win
from store.store import Store
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User, user_of
from tui.host import clock

NAME = "career 2.json"


@pytest.fixture
def copy(store: Store, tmp_path: Path) -> Callable[[], Path]:
    """Leave beside the file what another machine made of it."""

    def leave() -> Path:
        made = tmp_path / "there" / NAME
        made.parent.mkdir()
        made.write_bytes(store.path.read_bytes())
        there = Store(made, tmp_path / "there", clock.now)
        there.commit("Added", [Win(id="w00000001", created_at=clock.now(), on=clock.today(), text="Won there")])
        return made.rename(store.path.with_name(NAME))

    return leave


async def looks(user: User) -> None:
    """Let the dashboard look at the folder, as it does every two seconds."""
    user.app.file_watch.look()
    await user.settles()
    user.app.file_watch.look()
    await user.settles()


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_a_copy_is_offered_and_merged_by_a_key(
    dashboard: OpenUser, copy: Callable[[], Path], size: tuple[int, int]
) -> None:
    async with dashboard(life(), size=size) as user:
        left = copy()
        await looks(user)
        user.sees("Another copy of your career", "career 2.json", "1 record that your file lacks", "m merge")
        assert user.outside() == []
        await user.presses("m")
        assert "w00000001" in user.career.wins
        assert not left.exists()
        user.sees("Merged 1 record · u to undo")
        await user.presses("u")
        assert "w00000001" not in user.career.wins
        await looks(user)
        assert user.screen_name() == "Dashboard"


async def test_a_text_that_was_changed_in_both_is_named_where_they_are_merged(
    dashboard: OpenUser, store: Store, tmp_path: Path
) -> None:
    async with dashboard(life()) as user:
        made = tmp_path / "there" / NAME
        made.parent.mkdir()
        made.write_bytes(store.path.read_bytes())
        there = Store(made, tmp_path / "there", clock.now)
        goal = there.career.goals[user.row().key]
        there.commit("Edited", [replace(goal, title="Lead three")])
        await user.presses("e", " well", "enter")
        made.rename(store.path.with_name(NAME))
        await looks(user)
        await user.presses("m")
        user.sees("The title of 'Lead two people well' has two versions: o on its row · u to undo")
        await user.presses("o")
        user.sees("Which version of the title is right?")


async def test_no_copy_is_offered_under_the_hands_of_somebody_who_types(
    dashboard: OpenUser, copy: Callable[[], Path]
) -> None:
    async with dashboard(life()) as user:
        copy()
        for key in ("j", "k"):
            await user.presses(key)
            user.app.file_watch.look()
            await user.settles()
        assert user.screen_name() == "Dashboard"
        await looks(user)
        user.sees("Another copy of your career")


async def test_a_copy_that_was_left_alone_is_never_offered_again(
    dashboard: OpenUser, open_store: Callable[[], Store], copy: Callable[[], Path]
) -> None:
    async with dashboard(life()) as user:
        left = copy()
        await looks(user)
        await user.presses("escape")
        await looks(user)
        assert user.screen_name() == "Dashboard"
    async with user_of(open_store()) as user:
        await looks(user)
        assert user.screen_name() == "Dashboard"
        assert left.exists()
        assert "w00000001" not in user.career.wins


async def test_nothing_is_offered_over_a_dialog_or_while_names_are_masked(
    dashboard: OpenUser, copy: Callable[[], Path]
) -> None:
    async with dashboard(life()) as user:
        copy()
        await user.presses("w")
        await looks(user)
        assert user.screen_name() == "Dialog"
        await user.presses("escape", "z")
        await looks(user)
        assert user.screen_name() == "Dashboard"
        await user.presses("z")
        await looks(user)
        assert user.screen_name() == "OtherCopyScreen"


async def test_a_copy_that_cannot_be_merged_says_why_and_is_kept(dashboard: OpenUser, copy: Callable[[], Path]) -> None:
    async with dashboard(life()) as user:
        left = copy()
        await looks(user)
        left.write_bytes(left.read_bytes()[:-30])
        await user.presses("m")
        user.sees("cut off in the middle")
        assert left.exists()
