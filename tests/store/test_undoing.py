"""Undo and redo: every step of this machine can be taken back, and nothing of anybody else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from career.errors import Refused
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Deleted, Record
from career.model.snapshot import Career
from store.store import Store

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
LATER = replace(GOAL, due=date(2026, 12, 18))
DANA = Person(id="p00000001", created_at=THEN, name="Dana", cares_about=frozenset({"uptime", "quiet"}))


def test_a_step_of_many_records_is_taken_back_and_done_again(open_store: OpenStore) -> None:
    store = open_store()
    store.commit("Added 'Lead two'", [GOAL, DANA])
    store.commit("Deleted Dana", [LATER, Deleted(DANA.id)])
    undone = store.undo()
    assert (undone.label, undone.skipped) == ("Deleted Dana", [])
    assert undone.career is store.career
    assert (store.career.goals, store.career.people) == ({GOAL.id: GOAL}, {DANA.id: DANA})
    assert store.undo().label == "Added 'Lead two'"
    assert list(store.career) == []
    assert store.redo().label == "Added 'Lead two'"
    assert store.redo().label == "Deleted Dana"
    assert (store.career.goals, store.career.people) == ({GOAL.id: LATER}, {})


def test_undo_works_after_a_restart(open_store: OpenStore) -> None:
    open_store().commit("Added", [GOAL])
    open_store().commit("Moved", [LATER])
    assert open_store().undo().career.goals == {GOAL.id: GOAL}
    assert open_store().undo().career.goals == {}
    assert open_store().redo().career.goals == {GOAL.id: GOAL}
    assert open_store().redo().career.goals == {GOAL.id: LATER}


def test_undo_by_another_process_of_this_machine(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    store.commit("Moved", [LATER])
    script = """
import sys
from datetime import UTC, datetime
from store.store import Store
print(Store(sys.argv[1], sys.argv[2], lambda: datetime(2026, 11, 21, tzinfo=UTC)).undo().label)
"""
    command = [sys.executable, "-c", script, str(data), str(tmp_path / "here")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "Moved\n"
    assert store.refresh()
    assert store.career.goals == {GOAL.id: GOAL}
    assert store.redo().career.goals == {GOAL.id: LATER}


def test_nothing_to_undo_or_redo_is_said(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    with pytest.raises(Refused, match=r"Nothing to undo\."):
        store.undo()
    with pytest.raises(Refused, match=r"Nothing to redo\."):
        store.redo()
    assert not data.exists()


def test_what_was_changed_since_from_elsewhere_is_skipped_and_named(open_store: OpenStore) -> None:
    here = open_store()
    here.commit("Added", [GOAL, DANA])
    here.commit("Edited", [replace(LATER, step_to="a step"), replace(DANA, cares_about=frozenset({"costs", "quiet"}))])
    there = open_store("there")
    there.commit("Moved", [replace(there.career.goals[GOAL.id], due=date(2027, 1, 8))])
    there.commit("Took out", [replace(there.career.people[DANA.id], cares_about=frozenset({"quiet"}))])
    undone = here.undo()
    assert undone.skipped == ["the due date of 'Lead two'", "cares about 'costs' of 'Dana'"]
    assert undone.career.goals[GOAL.id] == replace(LATER, due=date(2027, 1, 8), step_to="")
    assert undone.career.people[DANA.id].cares_about == {"quiet", "uptime"}
    assert here.redo().skipped == ["the due date of 'Lead two'", "cares about 'costs' of 'Dana'"]
    assert here.career.goals[GOAL.id].step_to == "a step"


def test_a_record_that_others_changed_is_neither_taken_away_nor_brought_back(open_store: OpenStore) -> None:
    here = open_store()
    here.commit("Added", [GOAL])
    there = open_store("there")
    there.commit("Moved", [LATER])
    assert here.undo().skipped == ["'Lead two'"]
    assert here.career.goals == {GOAL.id: LATER}
    there.commit("Deleted", [Deleted(GOAL.id)])
    here.commit("Added", [DANA])
    assert here.undo().skipped == []
    assert list(here.career) == []


def test_a_step_under_another_machines_cannot_be_reached_from_above(open_store: OpenStore) -> None:
    here, there = open_store(), open_store("there")
    here.commit("Added", [GOAL])
    here.commit("Moved to December", [LATER])
    there.refresh()
    there.commit("Moved to January", [replace(GOAL, due=date(2027, 1, 8))])
    here.refresh()
    here.commit("Moved to February", [replace(GOAL, due=date(2027, 2, 5))])
    assert here.undo().career.goals[GOAL.id].due == date(2027, 1, 8)
    assert here.undo().skipped == ["the due date of 'Lead two'"]
    assert here.career.goals[GOAL.id].due == date(2027, 1, 8)


def test_a_deletion_that_another_machines_edit_overtook_is_not_undone_over_it(open_store: OpenStore) -> None:
    here, there = open_store(), open_store("there")
    here.commit("Added", [GOAL])
    there.refresh()
    here.commit("Deleted", [Deleted(GOAL.id)])
    there.commit("Renamed", [replace(GOAL, title="Lead three")])
    assert here.undo().skipped == ["'Lead three'"]
    assert here.career.goals[GOAL.id].title == "Lead three"


def test_the_other_machine_undoes_its_own_steps_only(open_store: OpenStore) -> None:
    here, there = open_store(), open_store("there")
    here.commit("Added", [GOAL])
    with pytest.raises(Refused, match="Nothing to undo"):
        there.undo()
    there.refresh()
    there.commit("Moved", [LATER])
    here.refresh()
    assert [(entry.label, entry.here) for entry in here.history()] == [("Moved", False), ("Added", True)]
    assert there.undo().career.goals == {GOAL.id: GOAL}


def test_a_new_step_ends_redo_and_the_undone_one_stays_listed(open_store: OpenStore) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    store.commit("Moved", [LATER])
    store.undo()
    store.commit("Renamed", [replace(GOAL, title="Lead three")])
    store.undo()
    assert store.redo().label == "Renamed"
    with pytest.raises(Refused, match="Nothing to redo"):
        store.redo()
    assert [(entry.label, entry.undone) for entry in store.history()] == [
        ("Renamed", False),
        ("Moved", True),
        ("Added", False),
    ]
    assert store.undo().career.goals == {GOAL.id: GOAL}
    assert store.undo().career.goals == {}


def test_a_record_that_was_deleted_and_added_again_is_taken_back_step_by_step(open_store: OpenStore) -> None:
    store = open_store()
    for changes in ([GOAL], [Deleted(GOAL.id)], [LATER]):
        store.commit("step", changes)
    there = [store.undo().career.goals for _ in range(3)]
    assert there == [{}, {GOAL.id: GOAL}, {}]
    assert [store.redo().career.goals for _ in range(3)] == [{GOAL.id: GOAL}, {}, {GOAL.id: LATER}]


# A random life on two sessions of one machine: undo and redo walk along the states that were.

IDS = ("g00000001", "g00000002")
edits = st.fixed_dictionaries({}, optional={"title": st.sampled_from("ab"), "note": st.sampled_from(["", "n"])})
commits = st.tuples(st.just("commit"), st.integers(0, 1), st.lists(st.tuples(st.sampled_from(IDS), st.none() | edits)))
turns: st.SearchStrategy[Any] = st.tuples(st.sampled_from(["undo", "redo"]), st.integers(0, 1), st.just([]))


def goals_of(career: Career) -> dict[str, Goal]:
    """Give all that a person can see of the goals."""
    return dict(career.goals)


def changes_of(career: Career, wanted: list[tuple[str, dict[str, str] | None]]) -> list[Record | Deleted]:
    """Give the wanted edits as changes of records as they are now; None deletes."""
    changes: dict[str, Record | Deleted] = {}
    for key, edit in wanted:
        goal = career.goals.get(key, Goal(id=key, created_at=THEN, title="new"))
        changes[key] = Deleted(key) if edit is None else replace(goal, **edit)
    return list(changes.values())


@given(st.lists(commits | turns, max_size=14))
def test_undo_and_redo_walk_along_the_states_that_were(life: list[tuple[str, int, Any]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)  # no power is cut here, and there are many writes
        sessions = [Store(f"{folder}/career.json", f"{folder}/state", lambda: THEN) for _ in range(2)]
        states, at = [goals_of(sessions[0].career)], 0
        for what, who, wanted in life:
            store = sessions[who]
            store.refresh()
            assert goals_of(store.career) == states[at]
            if what == "commit":
                steps = len(store.history())
                store.commit("step", changes_of(store.career, wanted))
                if len(store.history()) > steps:
                    del states[at + 1 :]
                    states.append(goals_of(store.career))
                    at += 1
            elif at == (0 if what == "undo" else len(states) - 1):
                with pytest.raises(Refused):
                    getattr(store, what)()
            else:
                at += -1 if what == "undo" else 1
                assert getattr(store, what)().skipped == []
            assert goals_of(store.career) == states[at]
            assert goals_of(Store(store.path, f"{folder}/state", lambda: THEN).career) == states[at]


# Two machines edit the same fields: undo takes back a value only where nobody else wrote since.

FIELDS = ("title", "step_to")


@dataclass
class Step:
    """One committed step in the model: what each field was and became, and when it was last put into force."""

    fields: dict[str, tuple[str, str]]
    on: dict[str, bool]
    since: dict[str, int]
    undone: bool = False
    left: bool = False


@dataclass
class Machine:
    """What the model knows of one machine: its steps, and when others last wrote each field."""

    steps: list[Step] = field(default_factory=list)
    foreign: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, -1))


def turned(step: Step, machine: Machine, now: int, *, undo: bool) -> dict[str, str]:
    """Give what undo or redo must write, and note it in the step."""
    written = {}
    for name, (old, new) in step.fields.items():
        if step.on[name] is undo and machine.foreign[name] < step.since[name]:
            written[name] = old if undo else new
            step.on[name] = not undo
            step.since[name] = now
    step.undone = undo
    return written


writes = st.fixed_dictionaries({}, optional={name: st.sampled_from("abc") for name in FIELDS})


@given(
    st.lists(st.tuples(st.sampled_from(["commit", "commit", "undo", "redo"]), st.integers(0, 1), writes), max_size=16)
)
def test_undo_never_touches_what_another_machine_wrote(life: list[tuple[str, int, dict[str, str]]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        Store(f"{folder}/career.json", f"{folder}/first", lambda: THEN).commit("Added", [GOAL])
        stores = [Store(f"{folder}/career.json", f"{folder}/{who}", lambda: THEN) for who in range(2)]
        machines = [Machine(), Machine()]
        shown = {"title": GOAL.title, "step_to": ""}
        for now, (what, who, fields) in enumerate(life):
            store, machine = stores[who], machines[who]
            store.refresh()
            if what == "commit":
                written = {name: value for name, value in fields.items() if shown[name] != value}
                store.commit("step", [replace(store.career.goals[GOAL.id], **fields)])
                if written:
                    for step in machine.steps:
                        step.left = step.left or step.undone
                    both = {name: (shown[name], value) for name, value in written.items()}
                    machine.steps.append(Step(both, dict.fromkeys(both, True), dict.fromkeys(both, now)))
            else:
                undo = what == "undo"
                able = [step for step in machine.steps if step.undone is not undo and not (step.left and not undo)]
                if not able:
                    with pytest.raises(Refused):
                        getattr(store, what)()
                    continue
                step = able[-1] if undo else able[0]
                written = turned(step, machine, now, undo=undo)
                assert len(getattr(store, what)().skipped) == len(step.fields) - len(written)
            shown |= written
            machines[1 - who].foreign |= dict.fromkeys(written, now)
            goal = store.career.goals[GOAL.id]
            assert {name: getattr(goal, name) for name in FIELDS} == shown
