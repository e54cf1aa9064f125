"""Several sessions on one file, as processes of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filelock import FileLock
from msgspec.structs import replace

from career.errors import NotSaved, Unreadable
from career.model.goals import Goal
from store.mirror import path_digest
from store.replica_id import ensure_replica_id, read_replica_id
from store.store import Store

OpenStore = Callable[..., Store]
FILE = Path("/a/career.json")
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")

ADD = """
import sys
from datetime import UTC, date, datetime
from career.model.reminders import Reminder
from store.store import Store
data, state, letter, count = sys.argv[1:]
now = datetime(2026, 11, 21, 8, tzinfo=UTC)
store = Store(data, state, lambda: now)
print("ready", flush=True)
sys.stdin.readline()
for n in range(int(count)):
    text = f"{letter} {n}"
    store.commit(f"Added {text}", [Reminder(id=f"m{letter}{n:07}", created_at=now, text=text, on=date(2026, 11, 21))])
"""


def race(commands: list[list[str]]) -> None:
    """Start all commands, let them go at once, and wait until each has ended well."""
    running = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for command in commands
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        process.communicate()
        assert process.returncode == 0


@pytest.mark.parametrize("same_machine", [True, False])
def test_two_processes_that_add_at_once_lose_nothing(
    open_store: OpenStore, data: Path, tmp_path: Path, same_machine: bool
) -> None:
    states = ["here", "here" if same_machine else "there"]
    race([[sys.executable, "-c", ADD, str(data), str(tmp_path / states[at]), "ab"[at], "100"] for at in range(2)])
    store = open_store()
    assert {reminder.text for reminder in store.career.reminders.values()} == {
        f"{letter} {n}" for letter in "ab" for n in range(100)
    }
    assert len(store.history()) == 200
    assert sum(entry.here for entry in store.history()) == (200 if same_machine else 100)
    assert [path.name for path in data.parent.iterdir() if path.suffix == ".tmp"] == []


def test_first_sessions_agree_on_the_name_of_the_machine(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from store.replica_id import ensure_replica_id
print("ready", flush=True)
sys.stdin.readline()
Path(sys.argv[2]).write_text(ensure_replica_id(Path(sys.argv[1]), Path("/a/career.json")))
"""
    state = tmp_path / "state"
    race([[sys.executable, "-c", script, str(state), str(tmp_path / f"{n}.txt")] for n in range(4)])
    assert {path.read_text() for path in tmp_path.glob("*.txt")} == {read_replica_id(state, FILE)}
    assert len(read_replica_id(state, FILE)) == 4


def test_a_damaged_name_of_the_machine_is_made_anew(tmp_path: Path) -> None:
    assert read_replica_id(tmp_path, FILE) == ""
    (tmp_path / "nodes").mkdir()
    for damaged in (b"", b"not one", b"\xff\xfe"):
        (tmp_path / "nodes" / path_digest(FILE)).write_bytes(damaged)
        assert read_replica_id(tmp_path, FILE) == ""
        replica = ensure_replica_id(tmp_path, FILE)
        assert ensure_replica_id(tmp_path, FILE) == read_replica_id(tmp_path, FILE) == replica


def test_two_copies_that_one_machine_changes_in_turn_lose_no_text_when_they_meet(
    open_store: OpenStore, data: Path, tmp_path: Path
) -> None:
    open_store().commit("Added", [GOAL])
    copy = tmp_path / "copy.json"
    copy.write_bytes(data.read_bytes())
    elsewhere = Store(copy, tmp_path / "here", lambda: THEN)
    elsewhere.commit("Edited", [replace(GOAL, title="There")])
    store = open_store()
    store.commit("Edited", [replace(GOAL, title="Here")])
    copy.rename(data.with_name("career.sync-conflict-20261121-080000-ABCDEFG.json"))
    career = store.commit("Edited", [replace(store.career.goals[GOAL.id], proof="a page")])
    assert {career.goals[GOAL.id].title, *(c.text for c in career.conflicts.values())} == {"Here", "There"}


def test_a_file_that_was_moved_can_still_be_undone(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    open_store().commit("Added", [GOAL])
    open_store().commit("Edited", [replace(GOAL, title="x")])
    moved = data.rename(tmp_path / "moved.json")
    store = Store(moved, tmp_path / "here", lambda: THEN)
    assert store.undo().career.goals[GOAL.id] == GOAL
    assert [entry.here for entry in store.history()] == [True, True]


def test_a_session_that_saves_for_too_long_is_named(open_store: OpenStore, data: Path) -> None:
    open_store().commit("Added", [GOAL])
    other = open_store(lock_wait=0.02)
    with FileLock(f"{data}.lock"), pytest.raises(NotSaved, match="Another rung is saving"):
        other.commit("Edited", [Goal(id=GOAL.id, created_at=THEN, title="x")])
    assert other.commit("Edited", [Goal(id=GOAL.id, created_at=THEN, title="x")]).goals[GOAL.id].title == "x"


def test_a_name_that_the_system_does_not_let_be_read_is_told(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    (name,) = (tmp_path / "here" / "nodes").iterdir()
    name.unlink()
    name.mkdir()
    with pytest.raises(Unreadable, match=r"nodes.* cannot be read: Is a directory"):
        open_store()
