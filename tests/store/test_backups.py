"""Backups: whole copies for their owner only, ten recent and seven daily, and a bad one takes no good one's place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.model.goals import Goal
from store.backups import DAYS, RECENT, Backups
from store.store import Store

OpenStore = Callable[..., Store]
GOAL = Goal(id="g8k2q7m1x", created_at=datetime(2026, 11, 21, 8, 0, tzinfo=UTC), title="Lead two")
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
WHOLE = b'{"_rung": {"1": {"schema": 1}}}\n'


@pytest.fixture
def backups(data: Path, tmp_path: Path) -> Backups:
    """Give the backups of a file that is there."""
    data.parent.mkdir()
    data.write_bytes(WHOLE)
    return Backups(data, tmp_path / "here")


def test_the_first_change_of_a_day_takes_one_and_no_other(
    open_store: OpenStore, data: Path, now: list[datetime]
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    first = data.read_bytes()
    kept = Backups(store.file.path, store.file.state_folder)
    assert kept.all() == []  # there was no file yet to be copied
    store.commit("Edited", [replace(GOAL, title="b")])
    open_store().commit("Edited", [replace(GOAL, title="c")])
    (backup,) = kept.all()
    assert backup.path.read_bytes() == first
    assert (backup.at, backup.before) == (now[0], "day")
    before = data.read_bytes()
    now[0] += timedelta(days=1)
    store.commit("Edited", [replace(GOAL, title="d")])
    newest, _ = kept.all()
    assert newest.path.read_bytes() == before


def test_it_is_a_copy_of_its_own_for_its_owner_only(open_store: OpenStore, data: Path) -> None:
    umask = os.umask(0)
    try:
        store = open_store()
        store.commit("Added", [GOAL])
        store.back_up("import")
    finally:
        os.umask(umask)
    (backup,) = Backups(store.file.path, store.file.state_folder).all()
    assert backup.before == "import"
    assert backup.path.read_bytes() == data.read_bytes()
    assert backup.path.stat().st_ino != data.stat().st_ino
    assert (backup.path.stat().st_nlink, data.stat().st_nlink) == (1, 1)
    assert backup.path.stat().st_mode & 0o777 == 0o600
    assert backup.path.parent.stat().st_mode & 0o777 == 0o700
    assert backup.path.parent.parent.stat().st_mode & 0o777 == 0o700


def test_names_sort_by_time_also_within_a_moment(backups: Backups) -> None:
    taken = [backups.take("import", NOON + timedelta(seconds=n // 2)) for n in range(5)]
    assert sorted(map(str, taken)) == list(map(str, taken))
    assert [backup.path for backup in backups.all()] == taken[::-1]


def test_ten_recent_and_the_first_of_seven_days_stay(backups: Backups) -> None:
    for day in range(20):
        for hour in range(2):
            backups.take("import", NOON + timedelta(days=day, hours=hour))
    for minute in range(12):
        backups.take("sync", NOON + timedelta(days=20, minutes=minute))
    found = backups.all()
    assert [backup.before for backup in found[:RECENT]] == ["sync"] * RECENT
    days = [NOON + timedelta(days=day) for day in range(20, 20 - DAYS, -1)]
    assert [backup.at for backup in found[RECENT:]] == days


def test_bad_ones_take_no_good_ones_place(backups: Backups, data: Path) -> None:
    good = {backups.take("import", NOON + timedelta(days=day)) for day in range(3)}
    for bad in (b"", b"\x00" * 50, WHOLE[:10]):
        data.write_bytes(bad)
        for minute in range(20):
            backups.take("sync", NOON + timedelta(days=9, minutes=minute))
    assert good <= {backup.path for backup in backups.all()}
    data.write_bytes(WHOLE)
    for day in range(10, 40):
        backups.take("import", NOON + timedelta(days=day))
    assert {backup.path.read_bytes() for backup in backups.all()} == {WHOLE}


def test_each_data_file_has_its_own(backups: Backups, data: Path, tmp_path: Path) -> None:
    backups.take("import", NOON)
    assert Backups(data.with_name("other.json"), tmp_path / "here").all() == []


def test_what_is_no_backup_is_left_alone(backups: Backups) -> None:
    backups.take("import", NOON)
    strange = backups.folder / "20261199T000000000Z-import.json"
    strange.write_bytes(WHOLE)
    (backups.folder / "note.txt").write_text("mine")
    for day in range(30):
        backups.take("import", NOON + timedelta(days=day))
    assert strange.exists()
    assert (backups.folder / "note.txt").exists()
    assert strange not in {backup.path for backup in backups.all()}


def test_a_change_that_cannot_be_backed_up_is_saved_and_says_so(
    open_store: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    rename = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if "backups" in target.parts:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        store.commit("Edited", [replace(GOAL, title="x")])
    (said,) = store.pop_notices()
    assert said == f"No backup could be made in {tmp_path / 'here'}: No space left on device."
    assert open_store().career.goals[GOAL.id].title == "x"
    assert [path.name for path in (tmp_path / "here" / "backups").rglob("*") if path.is_file()] == []
