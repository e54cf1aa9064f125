"""Odd places for the file and its folders: it works there, or is refused with the reason and the way out."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import StoreError, Unreadable
from career.model.goals import Goal
from store.load_readonly import load_career
from store.store import Store

OpenStore = Callable[..., Store]
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=AT, title="Lead two")
EDITED = replace(GOAL, title="Lead three")
SOMEBODY = 12345
SYSTEMS = [Path("/dev/shm"), Path("/tmp"), Path("/var/tmp")]  # noqa: S108 - what is put there has a random name
"""Folders of several file systems, mostly."""
is_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may do that")


def open_at(path: Path) -> Store:
    """Open a file whose state is kept beside it."""
    return Store(path, path.parent / "state", lambda: AT)


def works(path: Path) -> None:
    """Fail unless a file at this path can be begun or read, changed, and read again."""
    open_at(path).commit("Added", [GOAL])
    store = open_at(path)
    store.commit("Edited", [EDITED])
    assert open_at(path).career.goals == {GOAL.id: EDITED}
    assert load_career(path, path.parent / "state")[0].goals == {GOAL.id: EDITED}
    assert store.pop_notices() == []


def is_refused(change: Callable[[], object], *says: str) -> None:
    """Fail unless it is refused with the reason and a remedy."""
    with pytest.raises(StoreError) as caught:
        change()
    assert caught.value.remedy
    for words in says:
        assert words in str(caught.value)


@pytest.fixture
def ours() -> Iterator[Path]:
    """Give a folder of a person who is not root, and be that person: root may do everything."""
    folder = Path(tempfile.mkdtemp())
    was_root = os.geteuid() == 0
    if was_root:
        os.chown(folder, SOMEBODY, SOMEBODY)
        os.setegid(SOMEBODY)
        os.seteuid(SOMEBODY)
    try:
        yield folder
    finally:
        if was_root:
            os.seteuid(0)
            os.setegid(0)
        for path in (folder, *folder.iterdir()):
            if not path.is_symlink():
                path.chmod(0o700)
        shutil.rmtree(folder)


def test_a_link_stays_a_link_to_the_file(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.json"
    real.parent.mkdir()
    link = tmp_path / "career.json"
    open_at(real).commit("Added", [GOAL])
    link.symlink_to(real)
    store = open_at(link)
    store.commit("Edited", [EDITED])
    assert link.readlink() == real
    assert open_at(real).career.goals == {GOAL.id: EDITED}


def test_a_link_to_a_file_that_is_not_there_yet_begins_it(tmp_path: Path) -> None:
    link = tmp_path / "career.json"
    link.symlink_to(tmp_path / "new" / "real.json")
    works(link)
    assert link.is_symlink()
    assert (tmp_path / "new" / "real.json").is_file()


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "career.json"
    link.symlink_to("career.json")
    is_refused(lambda: open_at(link).commit("Added", [GOAL]), "Too many levels of symbolic links", "Check the path")
    assert link.is_symlink()


def test_a_file_of_two_names_is_refused(tmp_path: Path) -> None:
    path, other = tmp_path / "career.json", tmp_path / "other.json"
    open_at(path).commit("Added", [GOAL])
    os.link(path, other)
    is_refused(lambda: open_at(path).commit("Edited", [EDITED]), "2 hard links", "cp career.json copy")
    assert path.read_bytes() == other.read_bytes()
    other.unlink()
    works(path)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on another file system than the usual one."""
    here = tmp_path.stat().st_dev
    others = [one for one in SYSTEMS if os.access(one, os.W_OK | os.X_OK) and one.stat().st_dev != here]
    if not others:
        pytest.skip("no other file system can be written to here")
    folder = Path(tempfile.mkdtemp(dir=others[0]))
    yield folder
    shutil.rmtree(folder)


def test_a_link_to_another_file_system_works(tmp_path: Path, elsewhere: Path) -> None:
    link = tmp_path / "career.json"
    link.symlink_to(elsewhere / "career.json")
    works(link)
    assert link.is_symlink()


def test_a_folder_that_may_not_be_written_to_is_refused_and_can_be_read(ours: Path) -> None:
    path, state = ours / "data" / "career.json", ours / "state"
    Store(path, state, lambda: AT).commit("Added", [GOAL])
    path.parent.chmod(0o500)
    store = Store(path, state, lambda: AT)
    assert store.career.goals == {GOAL.id: GOAL}
    is_refused(lambda: store.commit("Edited", [EDITED]), "Permission denied", "check its permissions", "--file PATH")
    path.parent.chmod(0o700)
    assert store.commit("Edited", [EDITED]).goals == {GOAL.id: EDITED}


def test_a_file_that_is_read_only_is_refused_and_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    open_at(path).commit("Added", [GOAL])
    path.chmod(0o400)
    store = open_at(path)
    assert store.career.goals == {GOAL.id: GOAL}
    is_refused(lambda: store.commit("Edited", [EDITED]), "is read-only", f"chmod u+w {path}")
    assert path.stat().st_mode & 0o777 == 0o400
    path.chmod(0o600)
    assert store.commit("Edited", [EDITED]).goals == {GOAL.id: EDITED}


def test_a_file_that_may_not_be_read_is_refused(ours: Path) -> None:
    path = ours / "career.json"
    open_at(path).commit("Added", [GOAL])
    path.chmod(0)
    is_refused(lambda: open_at(path), "cannot be read: Permission denied", "permissions")
    with pytest.raises(Unreadable):
        load_career(path, ours / "state")
    path.chmod(0o600)
    assert open_at(path).career.goals == {GOAL.id: GOAL}


def test_a_folder_that_may_not_be_entered_is_refused(ours: Path) -> None:
    path = ours / "data" / "career.json"
    Store(path, ours / "state", lambda: AT).commit("Added", [GOAL])
    path.parent.chmod(0)
    is_refused(lambda: Store(path, ours / "state", lambda: AT), "Permission denied", "permissions")


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    path.mkdir()
    is_refused(lambda: open_at(path), "not a regular file", "--file PATH")


def test_a_file_where_its_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    is_refused(lambda: Store(tmp_path / "data" / "career.json", tmp_path / "s", lambda: AT), "Not a directory")
    assert (tmp_path / "data").read_text() == "a file"


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/full"])
def test_a_device_is_refused(device: str, tmp_path: Path) -> None:
    is_refused(lambda: Store(device, tmp_path / "state", lambda: AT), "not a regular file", "--file PATH")


@is_root
def test_another_users_file_stays_theirs_when_root_changes_it(tmp_path: Path) -> None:
    path = tmp_path / "data" / "career.json"
    Store(path, tmp_path / "state", lambda: AT).commit("Added", [GOAL])
    for one in (path, path.parent):
        os.chown(one, SOMEBODY, SOMEBODY)
    path.write_bytes(b"")
    Store(path, tmp_path / "state", lambda: AT).commit("Edited", [EDITED])
    beside = {one.name.partition("-")[0]: one.stat().st_uid for one in path.parent.iterdir()}
    assert beside["career.json"] == beside["career.json.damaged"] == SOMEBODY


def test_all_is_for_its_owner_only_under_any_umask(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "data" / "career.json"
    before = os.umask(0)
    try:
        store = Store(path, tmp_path / "deep" / "state", lambda: AT)
        store.commit("Added", [GOAL])
        store.back_up("import")
        path.write_bytes(b"")
        store.commit("Edited", [EDITED])
    finally:
        os.umask(before)
    made = list((tmp_path / "deep").rglob("*"))
    assert {one.name.partition("-")[0] for one in made} >= {"career.json", "career.json.damaged", "mirror", "backups"}
    for one in made:
        right = 0o700 if one.is_dir() else 0o600
        assert one.name == "career.json" or one.stat().st_mode & 0o777 == right, one
    assert path.stat().st_mode & 0o777 == 0o600


def rung(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command with nothing of our surroundings but what is given."""
    command = [sys.executable, "-c", "from tui.main import main; import sys; sys.exit(main())", *words]
    surroundings = {"PYTHONPATH": str(Path(__file__).parents[2])} | env
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=30)


def test_without_a_home_it_is_refused_with_what_to_set() -> None:
    for home in ("", "relative/home"):
        done = rung("today", HOME=home)
        assert done.returncode == 1
        assert "HOME" in done.stderr
        assert "XDG_DATA_HOME" in done.stderr


def test_a_home_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    home = tmp_path / "not" / "yet"
    assert rung("win", "Shipped it", HOME=str(home)).returncode == 0
    assert "Shipped it" in rung("list", "wins", HOME=str(home)).stdout
    assert home.stat().st_mode & 0o777 == 0o700


def test_a_home_of_spaces_and_letters_of_all_kinds_works(tmp_path: Path) -> None:
    home = tmp_path / "Zoë's home — дом 'q' \"d\" $HOME;x"
    home.mkdir()
    for words in (("win", "Shipped it"), ("win", "Again"), ("doctor",), ("backups",), ("recover", "--list")):
        done = rung(*words, HOME=str(home), LANG="C.UTF-8")
        assert (done.returncode, done.stderr) == (0, "")
    assert "Shipped it" in rung("list", "wins", HOME=str(home)).stdout
    assert [path.name for path in home.parent.iterdir()] == [home.name]


@pytest.mark.parametrize("written_before", [True, False])
def test_a_full_state_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written_before: bool) -> None:
    path = tmp_path / "career.json"
    if written_before:
        open_at(path).commit("Added", [GOAL])
    write = os.write

    def fill(descriptor: int, data: bytes) -> int:
        if f"{tmp_path}/state" in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, data)

    store = open_at(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", fill)
        if written_before:  # the change is saved; what lies in the state folder is an addition to it
            store.commit("Edited", [EDITED])
            news = " ".join(store.pop_notices())
            assert "No backup could be made" in news
            assert "its copy in the state folder could not be written: No space left" in news
        else:  # without a name of its own a machine must not write
            is_refused(lambda: store.commit("Added", [GOAL]), "state could not be written: No space left")
            assert not path.exists()
    assert [one.name for one in tmp_path.rglob("*.tmp")] == []
    store.commit("Edited", [replace(GOAL, title="x")])
    assert open_at(path).career.goals[GOAL.id].title == "x"
