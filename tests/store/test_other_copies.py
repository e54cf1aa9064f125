"""Another copy of the file beside it: told by what it holds, whatever its name, and joined only when somebody says so."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from msgspec.structs import replace

from career.model.goals import Goal
from career.model.records import Deleted
from store import other_copies
from store.joining import join_file, put_away
from store.other_copies import OtherCopies, OtherCopy
from store.store import Store

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
THEIRS = Goal(id="g00000002", created_at=THEN, title="Speak")
LATER = Goal(id="g00000003", created_at=THEN, title="Mentor")
BY_TOOL = {
    "iCloud": "career 2.json",
    "Google Drive": "career (1).json",
    "OneDrive": "career-Lena's MacBook.json",
    "Seafile": "career (SFConflict lena@example.org 2026-11-21-08-00-00).json",
    "Resilio": "career.Conflict.json",
    "Box": "career (Lena).json",
    "a hand": "from the laptop.json",
}
JOINED_BY_NAME = {
    "Syncthing": "career.sync-conflict-20261121-080000-ABCDEFG.json",
    "Dropbox": "career (Lena's conflicted copy 2026-11-21).json",
    "Nextcloud": "career (conflicted copy 2026-11-21 080000).json",
}
BACKUPS = ("career-backup.json", "career.json.bak", "career-2026-11-01.json")


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    """Give a session with a goal saved."""
    store = open_store()
    store.commit("Added", [GOAL])
    return store


@pytest.fixture
def leave_copy(store: Store, tmp_path: Path) -> Callable[[str], Path]:
    """Leave what another machine wrote in the folder of the file, under a name."""
    data = store.path

    def leave(name: str) -> Path:
        folder = tmp_path / "there"
        folder.mkdir(exist_ok=True)
        copy = folder / name
        copy.write_bytes(data.read_bytes())
        Store(copy, folder, lambda: THEN).commit("Edited", [replace(GOAL, proof="theirs"), THEIRS])
        return copy.rename(data.with_name(name))

    return leave


def offered(store: Store) -> list[str]:
    """Give what a new session would offer, in words."""
    copies = OtherCopies(store.file)
    copies.look(lambda: store.tables)
    return [f"{copy.path.name}: {copy.brings}" for copy in copies.to_offer()]


def kinds(store: Store) -> dict[str, str]:
    """Give what the check-up says of each career file beside ours."""
    return {copy.path.name: copy.kind for copy in OtherCopies(store.file).all(store.tables)}


@pytest.mark.parametrize("name", BY_TOOL.values(), ids=BY_TOOL)
def test_a_copy_under_any_name_is_offered_and_not_joined_by_itself(
    store: Store, leave_copy: Callable[[str], Path], name: str
) -> None:
    copy = leave_copy(name)
    assert offered(store) == [f"{name}: 1 record and 1 later change"]
    store.commit("Added", [LATER])
    assert copy.exists()
    assert set(store.career.goals) == {GOAL.id, LATER.id}


@pytest.mark.parametrize("name", JOINED_BY_NAME.values(), ids=JOINED_BY_NAME)
def test_a_copy_that_its_name_gives_away_is_joined_and_not_offered(
    store: Store, leave_copy: Callable[[str], Path], name: str
) -> None:
    leave_copy(name)
    assert offered(store) == []
    assert set(store.commit("Added", [LATER]).goals) == {GOAL.id, THEIRS.id, LATER.id}


@pytest.mark.parametrize("name", BACKUPS)
def test_a_backup_beside_the_file_is_neither_offered_nor_joined(store: Store, data: Path, name: str) -> None:
    backup = data.with_name(name)
    backup.write_bytes(data.read_bytes())
    store.commit("Edited", [replace(GOAL, title="Lead three"), LATER])
    store.commit("Deleted", [Deleted(LATER.id)])
    assert offered(store) == []
    assert kinds(store) == {name: "older"}
    store.commit("Edited", [replace(store.career.goals[GOAL.id], note="on")])
    assert backup.exists()
    assert store.career.goals == {GOAL.id: replace(GOAL, title="Lead three", note="on")}


def test_a_copy_that_is_left_alone_is_not_offered_again_until_it_changes(
    store: Store, leave_copy: Callable[[str], Path]
) -> None:
    copy = leave_copy("career 2.json")
    assert offered(store)
    OtherCopies(store.file).leave(copy)
    assert offered(store) == []
    (found,) = OtherCopies(store.file).all(store.tables)
    assert found.is_left
    os.utime(copy, (0, 0))
    copy.rename(copy.with_name("moved"))
    copy.with_name("moved").rename(copy)
    assert offered(store)


def test_a_join_takes_over_what_came_and_undo_takes_all_of_it_back(
    store: Store, leave_copy: Callable[[str], Path], open_store: OpenStore, tmp_path: Path
) -> None:
    copy = leave_copy("career 2.json")
    store.commit("Edited", [replace(GOAL, step_to="ours"), LATER])
    before = store.career
    content = copy.read_bytes()
    assert str(join_file(store, copy)) == "1 record and 1 later change"
    assert store.career.goals[GOAL.id] == replace(GOAL, proof="theirs", step_to="ours")
    assert store.career.goals[THEIRS.id] == THEIRS
    moved = put_away(store, copy)
    assert "career 2.json was merged, and moved to" in moved
    assert (tmp_path / "here" / "joined" / "career 2.json").read_bytes() == content
    assert not copy.exists()
    assert open_store().career.goals == store.career.goals
    assert store.undo().career.goals == before.goals
    assert store.redo().career.goals[GOAL.id].proof == "theirs"
    assert store.undo().career.goals == before.goals
    assert store.undo().label == "Edited"


def test_a_join_keeps_both_versions_of_a_text_and_undo_takes_the_conflict_back(
    store: Store, leave_copy: Callable[[str], Path]
) -> None:
    copy = leave_copy("career 2.json")
    store.commit("Edited", [replace(GOAL, proof="ours")])
    join_file(store, copy)
    (conflict,) = store.career.conflicts.values()
    assert {conflict.text, store.career.goals[GOAL.id].proof} == {"ours", "theirs"}
    store.undo()
    assert store.career.conflicts == {}
    assert store.career.goals == {GOAL.id: replace(GOAL, proof="ours")}


def test_a_deletion_in_a_copy_comes_along_and_can_be_taken_back(store: Store, data: Path, tmp_path: Path) -> None:
    copy = data.with_name("career 2.json")
    copy.write_bytes(data.read_bytes())
    Store(copy, tmp_path / "there", lambda: THEN).commit("Deleted", [Deleted(GOAL.id)])
    assert str(join_file(store, copy)) == "1 later change"
    assert store.career.goals == {}
    assert store.undo().career.goals == {GOAL.id: GOAL}


def test_what_is_edited_after_a_join_is_later_than_what_was_joined(
    store: Store, data: Path, tmp_path: Path, open_store: OpenStore
) -> None:
    """The other machine's clock is a day ahead."""
    copy = data.with_name("career 2.json")
    copy.write_bytes(data.read_bytes())
    ahead = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    Store(copy, tmp_path / "there", lambda: ahead).commit("Edited", [replace(GOAL, title="There")])
    content = copy.read_bytes()
    join_file(store, copy)
    store.commit("Edited", [replace(store.career.goals[GOAL.id], title="Here, later")])
    copy.write_bytes(content)
    assert not any(join_file(store, copy))
    assert open_store().career.goals[GOAL.id].title == "Here, later"
    assert store.career.conflicts == {}


def test_no_file_is_read_again_while_it_is_as_it_was(
    store: Store, leave_copy: Callable[[str], Path], data: Path
) -> None:
    leave_copy("career 2.json")
    data.with_name("career-backup.json").write_bytes(data.read_bytes())
    data.with_name("package.json").write_text('{"name": "x"}')
    offered(store)
    data.with_name("new.txt").touch()
    with (
        patch.object(other_copies, "read_tables", side_effect=AssertionError),
        patch.object(other_copies, "_is_career", side_effect=AssertionError),
    ):
        assert offered(store) == ["career 2.json: 1 record and 1 later change"]


def test_nothing_is_listed_while_the_folder_is_as_it_was(store: Store, data: Path) -> None:
    os.utime(data.parent, (0, 0))
    offered(store)
    copies = OtherCopies(store.file)
    assert not copies.has_changed()
    with patch.object(os, "scandir", side_effect=AssertionError):
        copies.look(lambda: store.tables)
    data.with_name("new.txt").touch()
    assert copies.has_changed()


def test_a_copy_that_is_still_on_its_way_is_offered_once_it_is_whole(
    store: Store, leave_copy: Callable[[str], Path], data: Path
) -> None:
    copy = leave_copy("career 2.json")
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-20])
    os.utime(data.parent, (0, 0))
    assert offered(store) == []
    assert kinds(store) == {"career 2.json": "unreadable"}
    copy.write_bytes(whole)
    assert offered(store)


def test_other_careers_and_other_files_are_told_apart(store: Store, data: Path, tmp_path: Path) -> None:
    team = Store(data.with_name("team.json"), tmp_path / "there", lambda: THEN)
    team.commit("Added", [LATER])
    newer = data.with_name("career-new.json")
    newer.write_bytes(data.read_bytes().replace(b'"schema": 1', b'"schema": 9'))
    data.with_name("package.json").write_text('{"name": "x"}')
    data.with_name("career 3.json").symlink_to(newer)
    assert kinds(store) == {"team.json": "other career", "career-new.json": "later version"}
    assert offered(store) == []


def test_a_copy_with_a_byte_order_mark_or_written_out_again_is_recognised(
    store: Store, leave_copy: Callable[[str], Path]
) -> None:
    import json

    copy = leave_copy("career 2.json")
    text = json.dumps(json.loads(copy.read_bytes()), indent=2, sort_keys=True)
    copy.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert offered(store) == ["career 2.json: 1 record and 1 later change"]


def test_a_copy_is_named_on_the_command_line_once(store: Store, leave_copy: Callable[[str], Path]) -> None:
    leave_copy("career 2.json")

    def told() -> list[OtherCopy]:
        copies = OtherCopies(store.file)
        copies.look(lambda: store.tables)
        return copies.to_tell()

    assert len(told()) == 1
    assert told() == []
    assert offered(store)
