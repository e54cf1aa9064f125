"""People who are merged on one machine, while others write on: nothing dangles, and an undone merge gives all back."""

from __future__ import annotations

from datetime import UTC
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from career.edits import editing
from career.model import merging
from career.model.feedback import Feedback
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Change
from career.model.snapshot import Career
from store import file_format
from store.purging import purge
from store.reading import to_career
from store.transaction import Transaction, apply_changes
from store.undoing import undo_or_redo
from tests.building import in_context
from tests.saved import read_career
from tests.store.conftest import OpenStore
from tests.store.machines import NOW, REPLICAS, Machine

WHO = st.integers(0, 2)
PEOPLE = ("p00000001", "p00000002", "p00000003")
NAMES = ("Omar", "Omár", "Omar Haddad")


class Knowing(Machine):
    """A machine that changes its document by steps, and takes them back."""

    @property
    def career(self) -> Career:
        """What it reads."""
        return to_career(self.tables, 0)

    def commit(self, changes: list[Change]) -> None:
        """Save changes as one step."""
        tables: file_format.LoadedTables = self.tables

        def fill(pending: Transaction) -> None:
            pending.journal.add("Did", NOW, apply_changes(pending, changes, self.career, tables))

        self._commit(fill)

    def undo(self) -> None:
        """Take back the latest step, where there is one; never that with which all began: it would delete everybody."""

        def fill(pending: Transaction) -> None:
            entry = pending.journal.to_undo()
            if entry and entry.number > 1:
                undo_or_redo(pending, entry, undo=True, headline=str)

        self._commit(fill)


class Merging(RuleBasedStateMachine):
    """Three machines merge three people, point at them, take that back, and meet."""

    @initialize(skews=st.lists(st.sampled_from([0, 35, -60_000, 3_600_000]), min_size=3, max_size=3))
    def begin(self, skews: list[int]) -> None:
        """Let all begin with the same three people."""
        self.machines = [Knowing(replica, skew) for replica, skew in zip(REPLICAS, skews, strict=True)]
        self.numbers = count(1)
        first: list[Change] = [Person(id=i, created_at=NOW, name=name) for i, name in zip(PEOPLE, NAMES, strict=True)]
        self.machines[0].commit(first)
        for machine in self.machines[1:]:
            machine.take(self.machines[0])

    @rule(who=WHO, gone=st.sampled_from(PEOPLE), into=st.sampled_from(PEOPLE))
    def merge(self, who: int, gone: str, into: str) -> None:
        """Merge two people, where they are two on this machine."""
        career = self.machines[who].career
        there = career.survivor(gone), career.survivor(into)
        if there[0] != there[1] and set(there) <= career.people.keys():
            step = merging.merge(career.people[there[0]], career.people[there[1]], career)
            self.machines[who].commit(step.changes)

    @rule(who=WHO, at=st.sampled_from(PEOPLE))
    def point(self, who: int, at: str) -> None:
        """Write down what somebody said."""
        career = self.machines[who].career
        if career.get(at):
            key = f"f{next(self.numbers):08d}"
            said = Feedback(id=key, created_at=NOW, raw="x", on=NOW.date(), person=career.survivor(at))
            self.machines[who].commit([said])

    @rule(who=WHO)
    def undo(self, who: int) -> None:
        """Take the latest step of a machine back."""
        self.machines[who].undo()

    @rule(who=WHO, other=WHO)
    def join(self, who: int, other: int) -> None:
        """Take what another machine has."""
        self.machines[who].take(self.machines[other])

    @invariant()
    def nothing_dangles(self) -> None:
        """See that whoever said something is there, on every machine."""
        for machine in getattr(self, "machines", []):
            career = machine.career
            if career.people:
                assert {said.person for said in career.feedback.values()} <= career.people.keys()

    def teardown(self) -> None:
        """Let all meet: they end alike."""
        if hasattr(self, "machines"):
            for _ in range(2):
                for machine in self.machines:
                    for other in self.machines:
                        machine.take(other)
            assert len({file_format.serialise(machine.tables) for machine in self.machines}) == 1
            self.nothing_dangles()


TestMerging = Merging.TestCase
TestMerging.settings = settings(stateful_step_count=20, max_examples=60)


@pytest.fixture
def moment() -> Moment:
    """Give a moment with counting ids."""
    numbers = count(1)
    return Moment(NOW.date(), NOW, lambda letter: f"{letter}{next(numbers):08d}", UTC)


def test_an_undone_merge_gives_both_back_with_what_was_theirs(
    open_store: OpenStore, data: Path, moment: Moment
) -> None:
    store = open_store()
    jose, other = (moment.make(Person, name=name) for name in ("José", "Jose"))
    said = [moment.make(Feedback, raw=p.name, on=NOW.date(), person=p.id) for p in (jose, other)]
    before = store.commit("Began", [jose, other, *said])
    merged = store.commit(*merging.merge(other, jose, before))
    assert {f.person for f in merged.feedback.values()} == {jose.id}
    heard = editing.add("feedback", {"raw": "later", "person": "Jose"}, in_context(merged, moment))
    later = store.commit(*heard)
    assert [later.feedback[c.id].person for c in heard.changes] == [jose.id]
    store.undo()
    apart = store.undo().career
    assert {f.raw: f.person for f in apart.feedback.values()} == {"José": jose.id, "Jose": other.id}
    assert set(apart.people) == {jose.id, other.id}
    again = store.redo().career
    assert {f.person for f in again.feedback.values()} == {jose.id}
    assert list(again.people) == list(read_career(data).people) == [jose.id]


def test_what_another_session_adds_to_who_is_gone_is_the_others(open_store: OpenStore, moment: Moment) -> None:
    here, there = open_store(), open_store("there")
    jose, other = (moment.make(Person, name=name) for name in ("José", "Jose"))
    before = here.commit("Began", [jose, other])
    there.refresh()
    here.commit(*merging.merge(other, jose, before))
    late = moment.make(Feedback, raw="late", on=NOW.date(), person=other.id)
    assert there.commit("Heard", [late]).feedback[late.id].person == jose.id


def test_who_was_merged_goes_with_the_other_when_they_are_deleted_and_comes_back(
    open_store: OpenStore, data: Path, moment: Moment
) -> None:
    store = open_store()
    jose, other = (moment.make(Person, name=name) for name in ("José", "Jose"))
    said = moment.make(Feedback, raw="x", on=NOW.date(), person=other.id)
    store.commit(*merging.merge(other, jose, store.commit("Began", [jose, other, said])))
    now = store.commit(*editing.delete(store.career.people[jose.id], store.career))
    assert not now.people
    assert not read_career(data).people
    assert now.headline(now.feedback[said.id].person) == "(gone)"
    back = store.undo().career
    assert list(back.people) == [jose.id]
    assert back.feedback[said.id].person == jose.id


def test_a_purge_takes_the_names_of_who_was_merged_with_it(open_store: OpenStore, data: Path, moment: Moment) -> None:
    store = open_store()
    jose, other = moment.make(Person, name="José Ruiz"), moment.make(Person, name="Joseph Ruiz", note="likes tea")
    store.commit(*merging.merge(other, jose, store.commit("Began", [jose, other])))
    purge(store, jose.id)
    assert b"Joseph" not in data.read_bytes()
    assert b"likes tea" not in data.read_bytes()
