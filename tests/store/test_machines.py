"""Three machines with clocks apart edit, delete and join in any order: they end alike, and no latest edit is lost."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from store.clock_stamps import Stamp, has_seen
from store.file_format import serialise
from store.tombstones import state_of
from tests.store.machines import DANA, GOALS, REPLICAS, Machine

WHO = st.integers(0, 2)
PATHS = ("title", "note", "due", "stone")


class Machines(RuleBasedStateMachine):
    """What each machine wrote is noted beside; `latest` is the edit of each field with the highest stamp."""

    @initialize(skews=st.lists(st.sampled_from([0, 35, -60_000, 3_600_000]), min_size=3, max_size=3))
    def begin(self, skews: list[int]) -> None:
        """Begin with nothing."""
        self.machines = [Machine(replica, skew) for replica, skew in zip(REPLICAS, skews, strict=True)]
        self.latest: dict[tuple[str, str, str], tuple[Stamp, object]] = {}
        self.written = 0

    @rule(who=WHO, key=st.sampled_from(GOALS), path=st.sampled_from(PATHS))
    def edit(self, who: int, key: str, path: str) -> None:
        """Write a text that nobody wrote before."""
        self.written += 1
        text = f"text {self.written}"
        stamp = self.machines[who].write("goals", key, {path: text})
        assert stamp
        self._note(("goals", key, path), stamp, text)

    @rule(who=WHO, element=st.sampled_from("pq"), is_in=st.booleans())
    def put(self, who: int, element: str, is_in: bool) -> None:
        """Put an element into a set, or take it out."""
        stamp = self.machines[who].put_in(element, is_in)
        assert stamp
        self._note(("people", DANA, f"cares_about/{element}"), stamp, is_in)

    @rule(who=WHO, key=st.sampled_from(GOALS))
    def delete(self, who: int, key: str) -> None:
        """Delete a record; what its deleter had seen may go with it."""
        self.machines[who].delete("goals", key)

    @rule(who=WHO, other=WHO)
    def join(self, who: int, other: int) -> None:
        """Take what another machine has."""
        self.machines[who].take(self.machines[other])

    @invariant()
    def a_join_is_seen_at_once(self) -> None:
        """See that who joins what they have already gets no more."""
        for machine in getattr(self, "machines", []):
            before = serialise(machine.tables)
            machine.take(machine)
            assert serialise(machine.tables) == before

    def teardown(self) -> None:
        """Let all meet, twice round: they are alike, and hold the latest edit of each field but what was deleted."""
        if not hasattr(self, "machines"):
            return
        for _ in range(2):
            for who in range(3):
                for other in range(3):
                    self.machines[who].take(self.machines[other])
        assert len({serialise(machine.tables) for machine in self.machines}) == 1
        for (table, key, path), (stamp, value) in self.latest.items():
            row = self.machines[0].tables[table][key]
            cell = self.machines[0].value(table, key, path)
            if not (state_of(row).deleted and has_seen(state_of(row).seen, str(stamp))):
                assert cell is not None
                assert (cell.value, cell.stamp) == (value, str(stamp))

    def _note(self, file: tuple[str, str, str], stamp: str, value: object) -> None:
        read = Stamp.parse(stamp)
        if file not in self.latest or read > self.latest[file][0]:
            self.latest[file] = read, value


TestMachines = Machines.TestCase
TestMachines.settings = settings(stateful_step_count=30)
