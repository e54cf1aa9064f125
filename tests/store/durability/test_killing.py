"""Killed by SIGKILL, at any moment and at each system call: what was acknowledged is there, and nothing else is."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from tests.store.durability.aftermath import examine
from tests.store.durability.broken import BROKEN
from tests.store.durability.calls import Call, Make, watched
from tests.store.durability.child import open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import Life, Verdict, live
from tests.store.durability.nursery import Nursery


def kill_at_random(nursery: Nursery, folder: Path, life: Life, chance: random.Random, seed: int) -> Verdict:
    """Kill a child at a random moment of a life, and examine what it left."""
    folder.mkdir()
    child = nursery.start("live", folder, count=len(life.deeds), waits=True, seed=seed)
    for _ in range(chance.randrange(len(life.deeds))):
        child.hear()
    # Wherever in the next writes a few milliseconds end; the moment is meant to be a different one every time.
    sleep(chance.uniform(0, 0.006))
    child.kill()
    child.wait()
    verdict = examine(folder, life, child.acknowledged)
    shutil.rmtree(folder)
    return verdict


@pytest.mark.parametrize(("rounds", "count"), [(40, 40), pytest.param(200, 1_000, marks=FULL)])
def test_a_kill_at_a_random_moment(ground: Path, nursery: Nursery, tell: Tell, rounds: int, count: int) -> None:
    verdict = Verdict()
    for seed in range(rounds):
        life, chance = live(seed, count), random.Random(seed)  # noqa: S311 - a repeatable choice
        verdict |= kill_at_random(nursery, ground / f"{seed}", life, chance, seed)
    tell(f"killed at a random moment of {count:,} writes", verdict)
    assert verdict.cases == rounds


def changing_calls(folder: Path, life: Life, broken: str = "") -> list[Call]:
    """Give the calls that change files in a life, in their order; it is the same one in every run."""
    calls: list[Call] = []

    def around(call: Call, make: Make) -> Any:
        if call.changes_files:
            calls.append(call)
        return make()

    folder.mkdir()
    with watched(folder, around), BROKEN[broken]():
        store = open_store(folder)
        for deed in life.deeds:
            deed.do(store)
    shutil.rmtree(folder)
    return calls


def kill_at_each_call(nursery: Nursery, folder: Path, life: Life, seed: int, broken: str = "") -> Verdict:
    """Kill a child before each call of a life that changes files, and half-way through each that writes."""
    verdict = Verdict()
    calls = changing_calls(folder, life, broken)
    kills = [(at, torn) for at, call in enumerate(calls) for torn in (False, True) if call.name == "write" or not torn]
    for at, torn in kills:
        folder.mkdir()
        about = {"seed": seed, "count": len(life.deeds), "broken": broken}
        child = nursery.run("live", folder, kill_at=at, torn=torn, **about)
        assert child.status == -9
        verdict |= examine(folder, life, child.acknowledged)
        shutil.rmtree(folder)
    return verdict


@pytest.mark.parametrize("count", [3, pytest.param(100, marks=FULL)])
def test_a_kill_at_each_call_that_changes_files(ground: Path, nursery: Nursery, tell: Tell, count: int) -> None:
    verdict = kill_at_each_call(nursery, ground / "run", live(3, count), seed=3)
    tell(f"killed at each file-changing call of {count} writes", verdict)
    assert verdict.cases > 6 * count
