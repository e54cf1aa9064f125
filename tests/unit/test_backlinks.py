"""What points at a record is found for the career at hand, not for the one before."""

from __future__ import annotations

from career.model.backlinks import pointing
from career.model.goals import CheckIn, Goal
from career.model.moment import Moment
from career.model.records import Deleted
from career.model.snapshot import Career
from tests.building import TODAY


def test_each_career_has_its_own(moment: Moment) -> None:
    goal = Goal(id="g00000001", created_at=moment.now, title="Lead two")
    first, second = (CheckIn(id=f"c0000000{n}", created_at=moment.now, goal=goal.id, on=TODAY) for n in (1, 2))
    before = Career.of([goal, first])
    after = before.changed([second])
    assert pointing(CheckIn, "goal", goal.id, before) == [first]
    assert pointing(CheckIn, "goal", goal.id, after) == [first, second]
    assert pointing(CheckIn, "goal", goal.id, after.changed([Deleted(first.id)])) == [second]
    assert pointing(CheckIn, "goal", "g00000002", after) == []
