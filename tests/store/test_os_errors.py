"""Where saving is impossible or would be wrong: refused, nothing changed, the reason and the way out."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import NotSaved
from career.model.goals import Goal
from store.os_errors import check_replaceable, not_saved
from store.store import Store

OpenStore = Callable[..., Store]
GOAL = Goal(id="g8k2q7m1x", created_at=datetime(2026, 11, 21, 8, 0, tzinfo=UTC), title="Lead two")
is_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
SOMEBODY = 12345


@pytest.mark.parametrize(
    ("number", "remedy"),
    [
        (errno.EBUSY, "mount its folder"),
        (errno.EXDEV, "mount its folder"),
        (errno.EROFS, "folder /data: check its permissions"),
        (errno.EACCES, "--file PATH"),
        (errno.ENOSPC, "Make room"),
        (errno.EIO, "Check the disk"),
    ],
)
def test_each_reason_has_its_own_remedy(number: int, remedy: str) -> None:
    error = not_saved(Path("/data/career.json"), OSError(number, os.strerror(number)))
    assert os.strerror(number) in error.what
    assert error.remedy.startswith("Nothing was changed. ")
    assert remedy in error.remedy


def test_another_users_file_is_refused_but_by_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "career.json"
    path.touch()
    monkeypatch.setattr(os, "geteuid", lambda: SOMEBODY)
    with pytest.raises(NotSaved, match="belongs to another user") as caught:
        check_replaceable(path)
    assert "Run rung as that user" in caught.value.remedy
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    check_replaceable(path)


@is_root
def test_under_sudo_all_files_stay_their_owners(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    for path in (data, data.parent, tmp_path / "here"):
        os.chown(path, SOMEBODY, SOMEBODY)
    data.with_name("career.json.lock").unlink(missing_ok=True)
    shutil.rmtree(tmp_path / "here" / "mirror")
    store.commit("Edited", [replace(GOAL, title="x")])
    made = [data, data.with_name("career.json.lock"), *(tmp_path / "here" / "mirror").iterdir()]
    assert {path.stat().st_uid for path in [*made, tmp_path / "here" / "mirror"]} == {SOMEBODY}
    assert len(made) == 3


@is_root
def test_a_file_mounted_by_itself_is_named(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    open_store().commit("Added", [GOAL])
    before = data.read_bytes()
    script = """
import sys
from datetime import UTC, datetime
from msgspec.structs import replace
from career.errors import NotSaved
from store.store import Store
store = Store(sys.argv[1], sys.argv[2], lambda: datetime(2026, 11, 21, tzinfo=UTC))
try:
    store.commit("Edited", [replace(store.career.goals["g8k2q7m1x"], title="x")])
except NotSaved as error:
    print(error)
"""
    mount = 'mount --bind "$1" "$1" && exec "$0" -c "$2" "$1" "$3"'
    command = ["unshare", "--mount", "sh", "-c", mount, sys.executable, str(data), script, str(tmp_path / "here")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this machine lets nobody mount")
    assert "mount its folder" in done.stdout
    assert data.read_bytes() == before
    assert sorted(path.name for path in data.parent.iterdir()) == ["career.json", "career.json.lock"]
