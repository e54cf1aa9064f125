"""Stores that are broken on purpose: each is found by the check that is there for it, and by no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.durability.broken import BROKEN
from tests.store.durability.life import Verdict, live
from tests.store.durability.nursery import Nursery
from tests.store.durability.test_killing import kill_at_each_call
from tests.store.durability.test_power_cut import judge_cuts
from tests.store.durability.test_putting_back import put_back_each
from tests.store.durability.test_racing import overlap

FOUND_BY: dict[str, set[str]] = {
    "": set(),
    "no fsync": {"power cut: unreadable"},
    "no folder fsync": {"power cut: lost"},
    "no lock": {"overlap: lost"},
    "no mirror": {"put back: lost"},
    "in place": {"kill: unreadable", "power cut: unreadable"},
}
"""What finds each. A kill alone finds neither missing fsync; writing in place is found without a power cut too."""
COUNT, SEED, LIMIT = 2, 3, 4


def test_every_broken_store_is_listed() -> None:
    assert FOUND_BY.keys() == BROKEN.keys()


def kinds(check: str, verdict: Verdict) -> set[str]:
    """Name the gravest kind of fault that a check has found, if any."""
    found = [kind for kind in ("unreadable", "lost", "phantom") if getattr(verdict, kind)]
    return {f"{check}: {kind}" for kind in found[:1]}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda name: name or "none")
def test_a_broken_store_is_found(ground: Path, nursery: Nursery, other_nursery: Nursery, broken: str) -> None:
    life = live(SEED, COUNT)
    for folder in ("raced", "kept"):
        (ground / folder).mkdir()
    killed = kill_at_each_call(nursery, ground / "killed", life, SEED, broken)
    cut, _ = judge_cuts(ground / "cut", life, broken, LIMIT)
    _, overlapped = overlap(ground / "raced", (nursery, other_nursery), broken)
    put_back = put_back_each(ground / "kept", life, broken)
    found = {"kill": killed, "power cut": cut, "overlap": overlapped, "put back": put_back}
    assert {kind for check, verdict in found.items() for kind in kinds(check, verdict)} == FOUND_BY[broken]
