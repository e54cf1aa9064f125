"""A file that is damaged, gone, or a later version's: one screen says so, and a digit chooses what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from store.quarantine import quarantined_files
from store.store import Store
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import user_of
from tui.host.config import Config

Damage = Callable[[Path], object]
FIRST = "Lead two people"


def empty(data: Path) -> None:
    data.write_bytes(b"")


def later(data: Path) -> None:
    data.write_bytes(data.read_bytes().replace(b'"schema": 1', b'"schema": 9').replace(b'"schema":1', b'"schema":9'))


@pytest.fixture
def begun(open_store: Callable[[], Store]) -> Callable[[Damage], Store]:
    """Write a life, do something to the file, and give a session that finds it so."""

    def begin(damage: Damage) -> Store:
        store = open_store()
        store.commit(*life())
        damage(store.path)
        return open_store()

    return begin


async def test_a_damaged_file_is_put_back_by_a_digit_and_kept(begun: Callable[[Damage], Store]) -> None:
    store = begun(empty)
    async with user_of(store) as user:
        user.sees(
            "Your file is damaged",
            "career.json is empty",
            f"rung still has {len(list(store.career))} of its records",
            "Esc",
        )
        assert store.path.read_bytes() == b""
        await user.presses("1")
        user.sees("Done", "kept beside it as career.json.damaged-", "records that rung had were", "rung recover --list")
        await user.presses("enter")
        assert user.screen_name() == "Dashboard"
        user.sees(FIRST)
    assert [path.read_bytes() for path in quarantined_files(store.path)] == [b""]
    assert FIRST.encode() in store.path.read_bytes()


def one_value(data: Path) -> None:
    """Write by hand a due date that is none, and a note beside it."""
    records, history, rest = data.read_text().partition('"history"')
    found = re.search(r'"due":"[^"]+"', records)
    assert found
    data.write_text(records.replace(found[0], '"due":"someday","note":"By hand"', 1) + history + rest)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_one_wrong_value_is_named_and_the_other_edits_are_there(
    begun: Callable[[Damage], Store], size: tuple[int, int]
) -> None:
    store = begun(one_value)
    typed = store.path.read_bytes()
    async with user_of(store, size=size) as user:
        user.sees("cannot be read", '"someday"', "needs a date", "1  keep", "2  quit", "Esc look")
        assert user.outside() == []
        await user.presses("1")
        user.sees("Done", "last good value is kept")
        await user.presses("enter")
    assert [goal.note for goal in user.career.goals.values() if goal.note == "By hand"]
    assert [path.read_bytes() for path in quarantined_files(store.path)] == [typed]


async def test_leaving_changes_nothing(begun: Callable[[Damage], Store]) -> None:
    store = begun(empty)
    async with user_of(store) as user:
        await user.presses("2")
        assert user.app.return_code == 0
    assert store.path.read_bytes() == b""
    assert quarantined_files(store.path) == []


async def test_who_looks_first_has_it_put_back_by_the_first_change(begun: Callable[[Damage], Store]) -> None:
    store = begun(empty)
    async with user_of(store) as user:
        await user.presses("escape")
        user.sees(FIRST)
        assert store.path.read_bytes() == b""
        await user.presses("w", "Shipped it", "enter")
    assert b"Shipped it" in store.path.read_bytes()
    assert FIRST.encode() in store.path.read_bytes()
    assert len(quarantined_files(store.path)) == 1


async def test_a_lost_file_is_put_back(begun: Callable[[Damage], Store]) -> None:
    store = begun(Path.unlink)
    async with user_of(store) as user:
        user.sees("Your file is gone", "If its disk is not mounted, quit and mount it.")
        await user.presses("1", "enter")
        user.sees(FIRST)
    assert FIRST.encode() in store.path.read_bytes()


async def test_a_new_file_can_be_started_in_the_place_of_a_lost_one(begun: Callable[[Damage], Store]) -> None:
    store = begun(Path.unlink)
    async with user_of(store) as user:
        await user.presses("3")
        user.sees("Done", "rung backups")
        await user.presses("enter", "w", "Shipped it", "enter")
        assert [record.headline for record in user.career] == ["Shipped it"]
        user.sees_not(FIRST)


async def test_nothing_can_be_saved_while_the_file_is_gone_and_the_text_stays(begun: Callable[[Damage], Store]) -> None:
    store = begun(Path.unlink)
    async with user_of(store) as user:
        await user.presses("escape", "w", "Shipped it", "enter")
        assert user.screen_name() == "Dialog"
        user.sees("is gone", "Shipped it")
    assert not store.path.exists()


async def test_a_later_versions_file_is_shown_and_never_changed(begun: Callable[[Damage], Store]) -> None:
    store = begun(later)
    before = store.path.read_bytes()
    async with user_of(store) as user:
        user.sees("Your file comes from a newer rung", "Update rung")
        await user.presses("1", "3", "escape")
        user.sees(FIRST)
        await user.presses("w", "Shipped it", "enter")
        user.sees("newer version of rung", "Shipped it")
        await user.presses("escape", "u")
        user.sees("newer version of rung")
    assert store.path.read_bytes() == before
    assert quarantined_files(store.path) == []


async def test_damage_that_happens_meanwhile_is_told_but_not_over_what_is_being_typed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("w", "Ship")
        empty(user.app.store.path)
        user.app.file_watch.look()
        await user.settles()
        assert user.screen_name() == "Dialog"
        await user.presses("escape")
        user.app.file_watch.look()
        await user.settles()
        user.sees("Your file is damaged")
        await user.presses("1", "enter")
        user.app.file_watch.look()
        await user.settles()
        assert user.screen_name() == "Dashboard"


async def test_the_screen_goes_when_the_file_comes_back(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        path = user.app.store.path
        kept = path.rename(path.with_name("kept"))
        user.app.file_watch.look()
        await user.settles()
        user.sees("Your file is gone")
        kept.rename(path)
        user.app.file_watch.look()
        await user.settles()
        assert user.screen_name() == "Dashboard"
        path.unlink()
        user.app.file_watch.look()
        await user.settles()
        user.sees("Your file is gone")


@pytest.mark.parametrize("damage", [empty, Path.unlink, later])
async def test_all_of_it_can_be_read_in_the_smallest_terminal(begun: Callable[[Damage], Store], damage: Damage) -> None:
    async with user_of(begun(damage), size=(40, 12)) as user:
        user.sees("Your file", "records", "2  quit", "Esc look")


async def test_a_disk_that_refuses_is_told_and_the_choice_stays(
    begun: Callable[[Damage], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begun(empty)
    async with user_of(store) as user:
        with monkeypatch.context() as patch:
            patch.setattr("store.quarantine.replace", _refuse)
            await user.presses("1")
            user.sees("No space left", "Your file is damaged")
        await user.presses("1")
        user.sees("Done")


def _refuse(*_: object) -> int:
    raise OSError(28, "No space left on device")


def one_feedback(data: Path) -> None:
    """Write by hand a day that is none into what somebody said."""
    feedback, found, rest = data.read_text().partition('"raw":"Dana Ruiz says: be more present in reviews"')
    assert found
    at = feedback.rindex('"on":"')
    data.write_text(f'{feedback[:at]}"on":"2026-13-45"{feedback[at + 17 :]}{found}{rest}')


async def test_what_somebody_said_is_masked_where_its_value_is_wrong(begun: Callable[[Damage], Store]) -> None:
    async with user_of(begun(one_feedback), config=Config(mask=True)) as user:
        user.sees("A value in your file cannot be read", '"2026-13-45"', "': 'on' is")
        user.sees_not("Dana", "be more present")
        await user.presses("1")
        user.sees("Done", "The last good value is")
        user.sees_not("Dana", "be more present")


async def test_what_somebody_said_is_named_to_the_person_alone(begun: Callable[[Damage], Store]) -> None:
    async with user_of(begun(one_feedback)) as user:
        user.sees("feedback 'Dana Ruiz says: be more present in revi…': 'on' is")
