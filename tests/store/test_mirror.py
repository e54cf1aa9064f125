"""The mirror: a copy of the last known state, for its owner only, that a commit never fails for."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.model.goals import Goal
from store.mirror import Mirror
from store.store import Store

OpenStore = Callable[..., Store]
GOAL = Goal(id="g8k2q7m1x", created_at=datetime(2026, 11, 21, 8, 0, tzinfo=UTC), title="Lead two")


def test_it_is_the_file_to_the_letter_and_for_its_owner_only(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        open_store().commit("Added", [GOAL])
    finally:
        os.umask(before)
    (mirror,) = (tmp_path / "here" / "mirror").iterdir()
    assert mirror.read_bytes() == data.read_bytes()
    assert mirror.stat().st_mode & 0o777 == 0o600
    assert mirror.parent.stat().st_mode & 0o777 == 0o700


def test_each_data_file_has_its_own(tmp_path: Path) -> None:
    assert Mirror(tmp_path / "a.json", tmp_path).path != Mirror(tmp_path / "b.json", tmp_path).path


@pytest.mark.parametrize("damaged", [b"", b'{"_rung": {"1": {"sche', b"\x00" * 300, b"[]"])
def test_a_damaged_one_is_passed_over_and_made_anew(
    open_store: OpenStore, data: Path, tmp_path: Path, damaged: bytes
) -> None:
    open_store().commit("Added", [GOAL])
    (mirror,) = (tmp_path / "here" / "mirror").iterdir()
    mirror.write_bytes(damaged)
    store = open_store()
    assert store.career.goals == {GOAL.id: GOAL}
    store.commit("Edited", [replace(GOAL, title="x")])
    assert mirror.read_bytes() == data.read_bytes()


def test_a_commit_that_cannot_mirror_is_saved_and_says_so(
    open_store: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if target.parent.name == "mirror":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", fail)
        store.commit("Edited", [replace(GOAL, title="x")])
    (said,) = store.pop_notices()
    assert said.startswith("Saved, but")
    assert "No space left" in said
    assert [path.suffix for path in (tmp_path / "here" / "mirror").iterdir()] == [".json"]
    again = open_store()
    assert again.career.goals[GOAL.id].title == "x"
    assert again.pop_notices() == []


@pytest.mark.parametrize("damaged", [None, b"", b"\x00" * 300])
def test_where_the_latest_was_lost_the_one_before_is_used(
    open_store: OpenStore, data: Path, damaged: bytes | None
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    store.commit("Edited", [replace(GOAL, title="x")])
    mirror = store.file.mirror
    mirror.path.unlink()
    if damaged is not None:
        mirror.path.write_bytes(damaged)
    data.write_bytes(b"")
    again = open_store()
    assert again.trouble is not None
    assert again.career.goals == {GOAL.id: GOAL}


def test_after_many_commits_there_are_two(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    store = open_store()
    for title in "abcd":
        store.commit("Edited", [replace(GOAL, title=title)])
    assert len(list((tmp_path / "here" / "mirror").iterdir())) == 2
    assert store.file.mirror.path.read_bytes() == data.read_bytes()
