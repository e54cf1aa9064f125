"""The history keeps what undo needs, up to a limit, and survives what a hand does to it."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import NotSaved
from career.model.goals import Goal
from store import history
from store.history import MAX_BYTES
from store.replica_id import read_replica_id
from store.store import Store

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")


@pytest.fixture(autouse=True)
def _quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)


def test_the_oldest_steps_go_first(open_store: OpenStore, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert history.MAX_STEPS == 200
    most = 30
    monkeypatch.setattr(history, "MAX_STEPS", most)
    open_store("there").commit("Added", [GOAL])
    store = open_store()
    for n in range(most + 3):
        store.commit(f"Step {n}", [replace(GOAL, title=f"Lead {n}")])
    labels = [entry.label for entry in store.history() if entry.here]
    assert labels == [f"Step {n}" for n in reversed(range(3, most + 3))]
    assert "Added" in {entry.label for entry in store.history()}
    assert len(json.loads(data.read_bytes())["history"]) == most + 1
    for _ in range(most):
        store.undo()
    assert store.career.goals[GOAL.id].title == "Lead 2"
    for _ in range(most):
        store.redo()
    assert store.career.goals[GOAL.id].title == f"Lead {most + 2}"


def test_large_steps_count_by_their_size_and_the_newest_stays(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    for n in range(12):
        store.commit(f"Step {n}", [replace(GOAL, note=f"{n}" * 10_000)])
    assert 5 <= len(store.history()) < 12
    lines = [line for line in data.read_bytes().splitlines() if line.startswith(b'"h')]
    assert sum(map(len, lines)) <= MAX_BYTES + 1000
    store.commit("Huge", [replace(GOAL, note="x" * 2 * MAX_BYTES)])
    assert [entry.label for entry in store.history()] == ["Huge"]
    assert store.undo().career.goals[GOAL.id].note == f"{11}" * 10_000


def test_a_step_that_could_not_be_saved_leaves_nothing_in_the_history(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    store.commit("Second", [replace(GOAL, title="Lead three")])
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", _no_room)
        with pytest.raises(NotSaved):
            store.commit("Third", [replace(GOAL, title="Lead four")])
        with pytest.raises(NotSaved):
            store.undo()
    assert store.undo().label == "Second"
    store.commit("Fourth", [replace(GOAL, title="Lead five")])
    assert [entry.label for entry in store.history()] == ["Fourth", "Second", "Added"]
    assert open_store().undo().career.goals[GOAL.id].title == "Lead two"
    assert store.refresh()
    assert store.redo().label == "Fourth"


def _no_room(_: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_damaged_entry_is_passed_over_and_left_as_it_is(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    store.commit("Edited", [replace(GOAL, title="x")])
    replica = read_replica_id(tmp_path / "here", data).encode()
    damaged = b'"h9-zz": {"label": 5},\n"hello": 7,\n'
    damaged += b'"h0-%s": {"at":"2026-11-20T08:00:00Z","changes":[7],"label":"Odd","undone":false},\n' % replica
    data.write_bytes(data.read_bytes().replace(b'"history": {\n', b'"history": {\n' + damaged))
    again = open_store()
    assert [entry.label for entry in again.history()] == ["Edited", "Added", "Odd"]
    assert again.undo().career.goals == {GOAL.id: GOAL}
    assert again.undo().career.goals == {}
    assert again.undo().label == "Odd"
    assert b'"h9-zz": {"label": 5}' in data.read_bytes()
    assert b'"hello": 7' in data.read_bytes()


def test_a_label_is_one_clean_line(open_store: OpenStore) -> None:
    store = open_store()
    store.commit("Added 'a\x1b[31m\nb'", [GOAL])
    assert store.history()[0].label == "Added 'a b'"
    assert store.undo().label == "Added 'a b'"


def test_an_entry_tells_when_and_where(open_store: OpenStore, now: list[datetime]) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    now[0] = datetime(2026, 11, 22, 9, 30, 5, tzinfo=UTC)
    store.commit("Edited", [replace(GOAL, title="x")])
    store.undo()
    newest, oldest = open_store().history()
    assert (newest.label, newest.at, newest.here, newest.undone) == ("Edited", now[0], True, True)
    assert (oldest.label, oldest.at, oldest.here, oldest.undone) == ("Added", THEN, True, False)
    assert [entry.here for entry in open_store("there").history()] == [False, False]
