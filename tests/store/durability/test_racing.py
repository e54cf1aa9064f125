"""Two sessions on one file, as processes: at full speed, in the midst of each other's saving, and taking turns."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.saved import read_career
from tests.store.durability.child import DATA, open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import Verdict
from tests.store.durability.nursery import Nursery

Two = tuple[Nursery, Nursery]


@pytest.fixture
def two(nursery: Nursery, other_nursery: Nursery) -> Two:
    """Give two that make a child each."""
    return nursery, other_nursery


def compare(folder: Path, cases: int, expected: set[str]) -> Verdict:
    """Compare the reminders that are in the file with those that were acknowledged."""
    found = set(read_career(folder / DATA).reminders)
    lost, phantom = expected - found, found - expected
    return Verdict(cases, 0, len(lost), len(phantom), f"lost {sorted(lost)[:5]}, phantom {sorted(phantom)[:5]}")


@pytest.mark.parametrize("machines", [("state", "state"), ("state", "there")], ids=["one machine", "two machines"])
@pytest.mark.parametrize("count", [60, pytest.param(500, marks=FULL)])
def test_two_that_add_at_once_lose_nothing(
    ground: Path, two: Two, tell: Tell, count: int, machines: tuple[str, str]
) -> None:
    children = [
        nursery.start("add", ground, machine=machine, letter=letter, count=count)
        for nursery, machine, letter in zip(two, machines, "ab", strict=True)
    ]
    assert [child.hear() for child in children] == ["ready", "ready"]
    for child in children:
        child.tell("go")
    for child in children:
        child.wait()
    assert [(child.status, child.said[-1]) for child in children] == [(0, "done"), (0, "done")]
    expected = {f"m{letter}{number:07}" for letter in "ab" for number in range(count)}
    tell(f"adds of two racing processes, {count} each", compare(ground, len(expected), expected))


def overlap(folder: Path, two: Two, broken: str = "") -> tuple[set[str], Verdict]:
    """Let one session save while another is in the midst of it; give what was acknowledged, and how it compares."""
    slow, quick = (nursery.start("talk", folder, machine="state", lock_wait=0, broken=broken) for nursery in two)
    assert [slow.hear(), quick.hear()] == ["ready", "ready"]
    answers = {"mslow0000": slow.ask("hold mslow0000"), "mquick000": quick.ask("add mquick000")}
    quick.tell("bye")  # so that it cannot put right later what is lost now
    quick.wait()
    if answers["mslow0000"] == "held":
        answers["mslow0000"] = slow.ask("go on")
    answers["mlater000"] = slow.ask("add mlater000")
    slow.tell("bye")
    slow.wait()
    acknowledged = {key for key, answer in answers.items() if answer == "saved"}
    return acknowledged, compare(folder, len(answers), acknowledged)


def test_nobody_saves_while_another_is_saving(ground: Path, two: Two, tell: Tell) -> None:
    acknowledged, verdict = overlap(ground, two)
    assert acknowledged == {"mslow0000", "mlater000"}
    tell("saves of which one is in the midst of another", verdict)


@pytest.mark.parametrize("turns", [30, pytest.param(1_000, marks=FULL)])
def test_two_that_take_turns_see_each_other(ground: Path, two: Two, tell: Tell, turns: int) -> None:
    sessions = [
        nursery.start("talk", ground, machine=machine, lock_wait=60)
        for nursery, machine in zip(two, ("state", "there"), strict=True)
    ]
    assert [session.hear() for session in sessions] == ["ready", "ready"]
    chance = random.Random(turns)  # noqa: S311 - a repeatable choice, nothing secret
    expected = set[str]()
    stacks: list[list[str]] = [[], []]
    for turn in range(turns):
        at = chance.randrange(2)
        if stacks[at] and chance.random() < 0.2:
            key = stacks[at].pop()
            assert sessions[at].ask("undo") == f"Added {key}"
            expected.remove(key)
        else:
            key = f"m{at}{turn:07}"
            assert sessions[at].ask(f"add {key}") == "saved"
            stacks[at].append(key)
            expected.add(key)
        assert sessions[1 - at].ask("look").split() == sorted(expected)
    for session in sessions:
        session.tell("bye")
        session.wait()
    tell("turns of two sessions, each seen by the other", compare(ground, turns, expected))
    assert set(open_store(ground).career.reminders) == expected
