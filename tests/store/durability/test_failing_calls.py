"""Each system call of a commit fails once: a person is told what is true, nothing else changed, and the next one works."""

from __future__ import annotations

import errno
import gc
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import NotSaved, SavedUncertain
from career.model.records import Deleted, Record
from career.model.reminders import Reminder
from store.store import Store
from tests.building import TODAY
from tests.saved import read_career
from tests.store.durability.calls import FailAt, watched
from tests.store.durability.child import DATA, open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import NOW, Verdict

ERRORS = (errno.EIO, errno.ENOSPC, errno.EMFILE)
HERE = Reminder(id="m00000001", created_at=NOW, text="Here", on=TODAY)
OTHER = Reminder(id="m00000002", created_at=NOW, text="Other", on=TODAY)
NEXT = Reminder(id="m00000003", created_at=NOW, text="Next", on=TODAY)
EDITED = replace(HERE, text="Edited")


def begun(folder: Path) -> Store:
    """Give a store with two reminders."""
    store = open_store(folder)
    store.commit("Added", [HERE, OTHER])
    return store


def changed_meanwhile(folder: Path) -> Store:
    """Give a store whose file another session has changed, which it does not know yet."""
    store = begun(folder)
    other = open_store(folder, Path("there"))
    other.commit("Changed", [replace(OTHER, text="Changed")])
    return store


@dataclass(frozen=True)
class Scene:
    """A commit that is to fail: what was there before it, what it does, and what is there after it."""

    begin: Callable[[Path], Store]
    do: Callable[[Store], object]
    before: Mapping[str, Record]
    after: Mapping[str, Record]


TWO = {HERE.id: HERE, OTHER.id: OTHER}
CHANGED = {HERE.id: HERE, OTHER.id: replace(OTHER, text="Changed")}
SCENES = {
    "the first commit": Scene(open_store, lambda store: store.commit("Added", [HERE]), {}, {HERE.id: HERE}),
    "an edit": Scene(begun, lambda store: store.commit("Edited", [EDITED]), TWO, TWO | {HERE.id: EDITED}),
    "a deletion": Scene(begun, lambda store: store.commit("Deleted", [Deleted(HERE.id)]), TWO, {OTHER.id: OTHER}),
    "an undo": Scene(begun, Store.undo, TWO, {}),
    "an edit after another session's": Scene(
        changed_meanwhile, lambda store: store.commit("Edited", [EDITED]), CHANGED, CHANGED | {HERE.id: EDITED}
    ),
}


def reminders(folder: Path) -> Mapping[str, Record]:
    """Give what another program reads now."""
    return read_career(folder / DATA).reminders


def content(folder: Path) -> bytes | None:
    """Give the bytes of the data file, None where there is none."""
    return (folder / DATA).read_bytes() if (folder / DATA).exists() else None


def what_is_told(store: Store, scene: Scene) -> NotSaved | None:
    """Do what the scene does; give the refusal, None where it was saved, be it uncertainly."""
    try:
        scene.do(store)
    except NotSaved as refusal:
        return refusal
    except SavedUncertain:
        return None
    return None


def fail_once(folder: Path, scene: Scene, at: int, error: int) -> bool:
    """Let one call of a scene fail and look at all that a person could; tell whether there was such a call."""
    store = scene.begin(folder)
    fault = FailAt(at, error)
    bytes_before = content(folder)
    with watched(folder, fault):
        told = what_is_told(store, scene)
    is_saved = told is None
    if fault.failed is None:
        return False
    there = scene.after if is_saved else scene.before
    assert reminders(folder) == there, fault.failed
    if told is not None:
        assert "nothing was changed" in told.remedy.lower(), fault.failed
        assert content(folder) == bytes_before, fault.failed
    if is_saved or scene.begin is not changed_meanwhile:
        assert store.career.reminders == there, fault.failed
    store.commit("Went on", [NEXT])
    assert reminders(folder) == store.career.reminders == {**there, NEXT.id: NEXT}, fault.failed
    assert not list(folder.rglob("*.tmp")), fault.failed
    return True


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
@pytest.mark.parametrize("errors", [1, pytest.param(len(ERRORS), marks=FULL)])
def test_a_failing_call_is_told_as_what_it_did(ground: Path, tell: Tell, scene: Scene, errors: int) -> None:
    """With one error a call, the calls take them in turn."""
    cases = 0
    for at in count():
        folder = ground / f"{at}"
        for shift in range(errors):
            folder.mkdir()
            is_there = fail_once(folder, scene, at, ERRORS[(at + shift) % len(ERRORS)])
            shutil.rmtree(folder)
            if not is_there:
                tell("a failing call of a commit", Verdict(cases))
                assert cases > 20
                return
            cases += 1


def test_failing_calls_leave_no_file_open(ground: Path) -> None:
    gc.collect()
    scene, opened = SCENES["an edit"], len(os.listdir("/dev/fd"))  # noqa: PTH208 - that of this process
    for at in range(20):
        (ground / f"{at}").mkdir()
        fail_once(ground / f"{at}", scene, at, errno.EIO)
    gc.collect()
    assert len(os.listdir("/dev/fd")) == opened  # noqa: PTH208
