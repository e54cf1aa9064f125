"""What the verdicts of all these tests rest on: the account of what must be there, and the comparison with it."""

from __future__ import annotations

from career.errors import Unreadable
from career.model.records import Record
from career.model.reminders import Reminder
from career.model.snapshot import Career, Problem
from tests.building import TODAY, career_of
from tests.store.durability.life import NOW, Life, Verdict, judge, live


def reminder(number: int, text: str = "") -> Reminder:
    """Give a reminder."""
    return Reminder(id=f"m{number:08}", created_at=NOW, text=text or f"{number}", on=TODAY)


ONE, TWO, OTHER_TWO = reminder(1), reminder(2), reminder(2, "another")
LIFE = Life(states=[{}, {ONE.id: ONE}, {ONE.id: ONE, TWO.id: TWO}, {ONE.id: ONE, TWO.id: OTHER_TWO}, {}])


def counts(acknowledged: int, *found: Record) -> tuple[int, int, int]:
    """Judge what was found; give how many were unreadable, lost and phantom."""
    verdict = judge(career_of(*found), LIFE, acknowledged)
    assert verdict.cases == 1
    return verdict.unreadable, verdict.lost, verdict.phantom


def test_what_was_acknowledged_and_one_more_may_be_there() -> None:
    assert counts(1, ONE) == (0, 0, 0)
    assert counts(1, ONE, TWO) == (0, 0, 0)
    assert counts(4) == (0, 0, 0)


def test_what_is_older_than_acknowledged_is_lost() -> None:
    assert counts(1) == (0, 1, 0)
    assert counts(3, ONE, TWO) == (0, 1, 0)


def test_what_was_deleted_and_is_there_again_is_a_deletion_lost() -> None:
    assert counts(4, ONE) == (0, 1, 0)


def test_what_nobody_made_so_is_phantom() -> None:
    assert counts(1, ONE, OTHER_TWO) == (0, 0, 1)
    assert counts(2, ONE, TWO, reminder(9)) == (0, 0, 1)


def test_half_a_deed_is_a_loss() -> None:
    assert counts(3, ONE) == (0, 1, 0)


def test_what_cannot_be_read_is_counted() -> None:
    assert judge(Unreadable("It is damaged."), LIFE, 1).unreadable == 1
    damaged = Career.of([ONE], problems=[Problem("reminders", TWO.id, "is damaged")])
    assert judge(damaged, LIFE, 1).unreadable == 1


def test_verdicts_add_up_and_keep_the_first_fault() -> None:
    total = Verdict(1) | Verdict(2, 1, 2, 3, "first") | Verdict(1, 0, 1, 0, "second")
    assert total == (4, 1, 3, 3, "first")
    assert not total.is_good


def test_a_life_is_the_same_every_time_and_has_all_kinds_of_deeds() -> None:
    life = live(1, 200)
    assert life.deeds == live(1, 200).deeds
    assert {deed.kind for deed in life.deeds} == {"commit", "undo", "redo"}
    assert all(before != after for before, after in zip(life.states, life.states[1:], strict=False))
