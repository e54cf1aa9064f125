"""The power is cut after each system call: what was acknowledged is on the disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.durability.aftermath import examine
from tests.store.durability.broken import BROKEN
from tests.store.durability.calls import Call, Note, watched
from tests.store.durability.child import open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import Life, Verdict, live
from tests.store.durability.power_cut import LIMIT, Disk, Tree, cuts, lay


def states_after(*calls: Call) -> list[Tree]:
    """Give what a power cut may leave of these calls."""
    disk = Disk()
    for call in calls:
        disk.apply(call)
    return list(disk.states())


CREATE = Call("open", "a", number=1, creates=True)
WRITE = Call("write", "a", number=1, data=b"word")
SYNC = Call("fsync", "a", number=1)
SYNC_FOLDER = Call("fsync", ".")


def test_what_was_never_synced_may_be_there_in_part_or_not_at_all() -> None:
    found = states_after(CREATE, WRITE)
    assert all(tree in found for tree in ({}, {"a": b""}, {"a": b"\0\0\0\0"}, {"a": b"wo"}, {"a": b"word"}))
    assert len(found) == 5


def test_bytes_and_names_are_synced_apart() -> None:
    assert states_after(CREATE, WRITE, SYNC) == [{}, {"a": b"word"}]
    assert {"a": b""} in states_after(CREATE, WRITE, SYNC_FOLDER)
    assert {} not in states_after(CREATE, WRITE, SYNC_FOLDER)
    assert states_after(CREATE, WRITE, SYNC, SYNC_FOLDER) == [{"a": b"word"}]


def test_a_rename_is_never_without_a_file_by_the_new_name() -> None:
    other = Call("open", "b", number=2, creates=True)
    found = states_after(CREATE, other, WRITE, SYNC, SYNC_FOLDER, Call("rename", "a", "b"))
    assert found == [{"a": b"word", "b": b""}, {"a": b"word", "b": b"word"}, {"b": b"word"}]


def test_what_goes_before_is_not_there_because_what_goes_after_is() -> None:
    second = Call("write", "a", number=1, offset=4, data=b"s")
    assert {"a": b"\0\0\0\0s"} in states_after(CREATE, WRITE, second)
    gone = states_after(CREATE, SYNC_FOLDER, Call("open", "b", number=2, creates=True), Call("unlink", "a"))
    assert sorted(map(sorted, gone)) == [[], ["a"], ["a", "b"], ["b"]]


def test_a_folder_that_is_not_there_takes_what_is_in_it_along() -> None:
    inside = [Call("mkdir", "f"), Call("open", "f/a", number=1, creates=True), Call("fsync", "f")]
    assert states_after(*inside) == [{}, {"f": None, "f/a": b""}]


def test_cutting_off_may_happen_before_or_after_what_is_written() -> None:
    begun = [CREATE, WRITE, SYNC, SYNC_FOLDER]
    found = states_after(*begun, Call("write", "a", number=1, data=b"no"), Call("ftruncate", "a", number=1, size=2))
    assert {"a": b"nord"} in found
    assert {"a": b"wo"} in found


def test_too_many_combinations_are_drawn_the_same_every_time() -> None:
    calls = [Call("open", f"{n}", number=n, creates=True) for n in range(1, 21)]
    disk = Disk()
    for call in calls:
        disk.apply(call)
    found = list(disk.states(limit=64))
    assert found == list(disk.states(limit=64))
    assert 64 < len(found) <= 4 * 64
    assert {} in found
    assert disk.live() in found


def record(folder: Path, life: Life, broken: str = "") -> list[Call | int]:
    """Live a life and give the log of its calls and acknowledgements."""
    folder.mkdir()
    note = Note()
    log: list[Call | int] = note.calls  # type: ignore[assignment] # calls, and between them our own marks
    with watched(folder, note), BROKEN[broken]():
        store = open_store(folder)
        for number, deed in enumerate(life.deeds, start=1):
            deed.do(store)
            log.append(number)
    return log


def on_disk(folder: Path) -> Tree:
    """Give what is in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def judge_cuts(folder: Path, life: Life, broken: str = "", limit: int = LIMIT) -> tuple[Verdict, int]:
    """Cut the power after each call of a life and open what is left; give the verdict and how many states differ."""
    log = record(folder, life, broken)
    shutil.rmtree(folder)
    verdicts: dict[tuple[int, frozenset[tuple[str, bytes | None]]], Verdict] = {}
    total = Verdict()
    for acknowledged, tree in cuts(log, limit):
        key = acknowledged, frozenset(tree.items())
        if key not in verdicts:
            verdicts[key] = _judge_tree(tree, life, acknowledged, folder)
        total |= verdicts[key]
    return total, len(verdicts)


def _judge_tree(tree: Tree, life: Life, acknowledged: int, folder: Path) -> Verdict:
    folder.mkdir()
    lay(tree, folder)
    verdict = examine(folder, life, acknowledged)
    shutil.rmtree(folder)
    return verdict


@pytest.mark.parametrize(("count", "limit"), [(3, LIMIT), pytest.param(100, 4 * LIMIT, marks=FULL)])
def test_what_was_acknowledged_outlives_every_power_cut(ground: Path, tell: Tell, count: int, limit: int) -> None:
    life = live(seed=1, count=count)
    verdict, different = judge_cuts(ground / "run", life, limit=limit)
    tell(f"power cut in {count} writes ({different:,} different)", verdict)
    assert verdict.cases > 20 * count


def test_every_change_of_a_file_is_seen_by_the_model(ground: Path) -> None:
    life = live(seed=2, count=20)
    disk = Disk()
    for entry in record(ground / "run", life):
        if isinstance(entry, Call):
            disk.apply(entry)
    assert disk.live() == on_disk(ground / "run")
