"""A write that fails changes nothing; one that may not last says so."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from career.errors import NotSaved, SavedUncertain, Unreadable
from career.model.goals import Goal
from store.store import Store
from tests.saved import read_career

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
EDITED = replace(GOAL, title="Lead three")


def failing(call: Callable[..., Any], number: int, when: Callable[..., bool]) -> Callable[..., Any]:
    """Give the system call as it is on a day when it fails with this error number."""

    def fail(*args: Any, **kwargs: Any) -> Any:
        if when(*args):
            raise OSError(number, os.strerror(number))
        return call(*args, **kwargs)

    return fail


def is_file(descriptor: int, *_: Any) -> bool:
    """Tell a file from a folder."""
    return stat.S_ISREG(os.fstat(descriptor).st_mode)


@pytest.mark.parametrize(
    "fault",
    [
        (os, "write", errno.ENOSPC, is_file),
        (os, "fsync", errno.EIO, is_file),
        (os, "fchmod", errno.EPERM, is_file),
        (os, "open", errno.EMFILE, lambda path, *_: str(path).endswith(".tmp")),
        (os, "open", errno.EROFS, lambda path, *_: str(path).endswith((".lock", ".tmp"))),
        (Path, "replace", errno.EXDEV, lambda *_: True),
    ],
)
def test_a_failing_call_before_the_rename_changes_nothing(
    open_store: OpenStore, data: Path, monkeypatch: pytest.MonkeyPatch, fault: tuple[Any, str, int, Callable[..., bool]]
) -> None:
    owner, name, number, when = fault
    store = open_store()
    store.commit("Added", [GOAL])
    bytes_before, career_before = data.read_bytes(), store.career
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, failing(getattr(owner, name), number, when))
        with pytest.raises(NotSaved, match=os.strerror(number)) as caught:
            store.commit("Edited", [EDITED])
    assert "Nothing was changed" in caught.value.remedy
    assert data.read_bytes() == bytes_before
    assert store.career is career_before
    assert sorted(path.name for path in data.parent.iterdir()) == ["career.json", "career.json.lock"]
    assert store.commit("Edited", [EDITED]).goals == {GOAL.id: EDITED}
    assert [entry.label for entry in store.history()] == ["Edited", "Added"]


def test_a_failing_folder_sync_is_saved_but_uncertain(
    open_store: OpenStore, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(os.fsync, errno.EIO, lambda descriptor: not is_file(descriptor)))
        with pytest.raises(SavedUncertain, match="did not confirm"):
            store.commit("Edited", [EDITED])
    assert read_career(data).goals == store.career.goals == {GOAL.id: EDITED}
    assert not store.changed()
    assert store.undo().career.goals == {GOAL.id: GOAL}


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(NotSaved, match="taken/state could not be written"):
        Store(tmp_path / "career.json", tmp_path / "taken" / "state", lambda: THEN).commit("Added", [GOAL])
    with pytest.raises(Unreadable, match=r"taken/career.json cannot be read: Not a directory"):
        Store(tmp_path / "taken" / "career.json", tmp_path / "state", lambda: THEN)
    assert (tmp_path / "taken").read_text() == "a file"
    assert not (tmp_path / "career.json").exists()


def test_a_full_disk_is_said_and_survived(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    open_store().commit("Added", [GOAL])
    before = data.read_bytes()
    script = f"""
import resource, signal, sys
from datetime import UTC, datetime
from msgspec.structs import replace
from career.errors import NotSaved
from store.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store(sys.argv[1], sys.argv[2], lambda: datetime(2026, 11, 21, tzinfo=UTC))
resource.setrlimit(resource.RLIMIT_FSIZE, ({len(before) + 50}, {resource.RLIM_INFINITY}))
try:
    store.commit("Edited", [replace(store.career.goals["g8k2q7m1x"], proof="x" * 1000)])
except NotSaved as error:
    print(error)
"""
    command = [sys.executable, "-c", script, str(data), str(tmp_path / "here")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "could not be written: File too large" in said
    assert data.read_bytes() == before
    assert sorted(path.name for path in data.parent.iterdir()) == ["career.json", "career.json.lock"]
