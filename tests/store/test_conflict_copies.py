"""What lies beside the data file: conflict copies are joined and moved aside, left-over temporary files removed."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import NotSaved
from career.model.goals import Goal
from career.model.records import Deleted
from store.store import Store

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
THEIRS = Goal(id="g00000002", created_at=THEN, title="Speak")
LATER = Goal(id="g00000003", created_at=THEN, title="Mentor")
SYNCTHING = "career.sync-conflict-20261121-080000-ABCDEFG.json"


@pytest.fixture
def conflict_copy(open_store: OpenStore, data: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Leave what another machine wrote beside the file, as a sync tool does, under a name."""

    def leave(name: str) -> Path:
        open_store().commit("Added", [GOAL])
        copy = data.with_name(name)
        copy.write_bytes(data.read_bytes())
        there = Store(copy, tmp_path / "there", lambda: THEN)
        there.commit("Edited", [replace(GOAL, proof="theirs"), THEIRS])
        copy.with_name(f"{name}.lock").unlink()
        return copy

    return leave


@pytest.mark.parametrize(
    "name", [SYNCTHING, "career (conflicted copy).json", "career (Dana's conflicted copy 2026-11-21).json"]
)
def test_a_sync_tools_copy_is_joined_and_moved_aside_with_the_next_commit(
    open_store: OpenStore, conflict_copy: Callable[[str], Path], tmp_path: Path, name: str
) -> None:
    copy = conflict_copy(name)
    content = copy.read_bytes()
    store = open_store()
    store.commit("Edited", [replace(GOAL, step_to="ours"), LATER])
    assert store.career.goals[GOAL.id] == replace(GOAL, step_to="ours", proof="theirs")
    assert set(store.career.goals) == {GOAL.id, THEIRS.id, LATER.id}
    assert not copy.exists()
    aside = tmp_path / "here" / "joined" / name
    assert aside.read_bytes() == content
    assert aside.stat().st_mode & 0o777 == 0o600
    assert store.pop_notices() == [f"{name} was merged, and moved to {aside}."]
    assert open_store().career.goals == store.career.goals


def test_a_second_copy_of_the_same_name_does_not_replace_the_first(
    open_store: OpenStore, conflict_copy: Callable[[str], Path], tmp_path: Path
) -> None:
    for goal in (LATER, replace(LATER, id="g00000004")):
        conflict_copy(SYNCTHING)
        open_store().commit("Added", [goal])
    assert len(list((tmp_path / "here" / "joined").iterdir())) == 2


def test_a_copy_stays_until_what_it_has_is_saved(
    open_store: OpenStore, conflict_copy: Callable[[str], Path], data: Path
) -> None:
    copy = conflict_copy(SYNCTHING)
    store = open_store()
    store.commit("Nothing", [])
    assert copy.exists()
    other_name = data.with_name("other")
    other_name.hardlink_to(data)
    with pytest.raises(NotSaved, match="2 hard links"):
        store.commit("Added", [LATER])
    assert copy.exists()
    other_name.unlink()
    assert set(store.commit("Added", [LATER]).goals) == {GOAL.id, THEIRS.id, LATER.id}


def test_a_copy_that_cannot_be_read_is_named_and_left(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    copy = data.with_name(SYNCTHING)
    copy.write_bytes(b'{"_rung": {"1"')
    store.commit("Added", [LATER])
    (said,) = store.pop_notices()
    assert SYNCTHING in said
    assert "not merged" in said
    assert copy.read_bytes() == b'{"_rung": {"1"'


def test_other_files_are_left_alone(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    names = ["career.json.bak", "career copy.json", "notes.sync-conflict-1.json", ".career.json.tmp", ".other.tmp"]
    for name in names:
        data.with_name(name).write_text("mine")
        os.utime(data.with_name(name), (0, 0))
    data.with_name(SYNCTHING).symlink_to("/etc/hostname")
    store.commit("Added", [LATER])
    assert all(data.with_name(name).read_text() == "mine" for name in names)
    assert data.with_name(SYNCTHING).is_symlink()
    assert store.pop_notices() == []


def test_what_a_killed_writer_left_is_removed_once_it_is_old(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    old, fresh = (data.with_name(f".career.json.{n:012x}.tmp") for n in range(2))
    for path in (old, fresh):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 3600,) * 2)
    store.commit("Added", [LATER])
    assert not old.exists()
    assert fresh.exists()


def test_a_deleted_record_takes_its_conflicts_along_and_brings_them_back(
    open_store: OpenStore, data: Path, tmp_path: Path
) -> None:
    open_store().commit("Added", [GOAL])
    copy = data.with_name(SYNCTHING)
    copy.write_bytes(data.read_bytes())
    Store(copy, tmp_path / "there", lambda: THEN).commit("Edited", [replace(GOAL, title="Theirs")])
    store = open_store()
    store.commit("Edited", [replace(GOAL, title="Ours")])
    before = store.career
    assert [conflict.of for conflict in before.conflicts.values()] == [GOAL.id]
    store.commit("Deleted", [Deleted(GOAL.id)])
    assert store.career.conflicts == {}
    assert "Theirs" not in str(json.loads(data.read_bytes())["conflicts"])
    store.undo()
    assert (store.career.goals, store.career.conflicts) == (before.goals, before.conflicts)


def test_a_text_that_both_have_otherwise_is_said_and_kept(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    before = data.read_bytes()
    store.commit("Edited", [replace(GOAL, title="Here")])
    copy = data.with_name(SYNCTHING)
    copy.write_bytes(before)
    Store(copy, tmp_path / "there", lambda: THEN).commit("Edited", [replace(GOAL, title="There")])
    store.commit("Added", [LATER])
    assert store.pop_notices()[0] == "1 text changed in two places. `rung list conflicts` shows both versions."
    texts = [conflict.text for conflict in store.career.conflicts.values()]
    assert sorted([store.career.goals[GOAL.id].title, *texts]) == ["Here", "There"]


def test_a_text_that_is_typed_over_one_of_a_copy_unseen_keeps_both(
    open_store: OpenStore, data: Path, tmp_path: Path
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    copy = data.with_name(SYNCTHING)
    copy.write_bytes(data.read_bytes())
    Store(copy, tmp_path / "there", lambda: THEN).commit("Edited", [replace(GOAL, title="There")])
    store.commit("Edited", [replace(GOAL, title="Here")])
    assert store.career.goals[GOAL.id].title == "Here"
    assert [conflict.text for conflict in store.career.conflicts.values()] == ["There"]


def test_a_copy_that_cannot_be_read_is_named_once_a_session(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    data.with_name(SYNCTHING).write_bytes(b"not one")
    store.commit("Edited", [replace(GOAL, title="x")])
    assert len(store.pop_notices()) == 1
    store.commit("Edited", [replace(GOAL, title="y")])
    assert store.pop_notices() == []
