"""A disk that is full after so many bytes: it is said, the file stays as it was, and with room again all goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from career.model.reminders import Reminder
from tests.building import TODAY
from tests.saved import read_career
from tests.store.durability.child import DATA, open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import NOW, Verdict
from tests.store.durability.nursery import Nursery

KNOWN = Reminder(id="m00000000", created_at=NOW, text="Here", on=TODAY)
LENGTH = 3_000


@pytest.mark.parametrize("every", [100, pytest.param(1, marks=FULL)])
def test_a_full_disk_is_said_and_the_next_commit_works(ground: Path, nursery: Nursery, tell: Tell, every: int) -> None:
    """The limit holds for the size of each file, and the new one is larger than the text in it."""
    open_store(ground).commit("Added", [KNOWN])
    limits = list(range(0, LENGTH, every))
    child = nursery.run("fill", ground, limits=limits, length=LENGTH)
    assert child.status == 0
    assert child.said == ["refused True"] * len(limits) + ["saved"]
    assert read_career(ground / DATA).reminders[KNOWN.id].text == "x" * LENGTH
    assert not list(ground.rglob("*.tmp"))
    tell("a disk that is full after so many bytes", Verdict(len(limits)))
