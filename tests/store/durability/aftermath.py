"""What is found after an accident: whether all is there that must be, and whether the store goes on from there."""

from __future__ import annotations

from pathlib import Path

from career.errors import RungError, StoreError
from career.model.records import Record
from career.model.reminders import Reminder
from store.store import Store
from tests.building import TODAY
from tests.saved import read_career
from tests.store.durability.child import DATA, open_store
from tests.store.durability.life import NOW, Life, Verdict, judge

NEXT = Reminder(id="mnext0000", created_at=NOW, text="what comes next", on=TODAY)


def examine(folder: Path, life: Life, acknowledged: int) -> Verdict:
    """Open the store of a case, judge it, undo the last deed that is in it, and save something new."""
    try:
        store = open_store(folder)
    except StoreError as error:
        return judge(error, life, acknowledged)
    verdict = judge(store.career, life, acknowledged)
    if not verdict.is_good:
        return verdict
    try:
        return verdict | _go_on(store, folder, life, acknowledged)
    except RungError as error:
        return verdict | Verdict(lost=1, what=f"after {acknowledged}: cannot go on: {error}")


def _go_on(store: Store, folder: Path, life: Life, acknowledged: int) -> Verdict:
    there = _records(store)
    reached = acknowledged if there == life.states[acknowledged] else acknowledged + 1
    before = life.before[reached]
    if before is not None and {record.id: record for record in store.undo().career} != before:
        return Verdict(lost=1, what=f"after {acknowledged}: undo gave something else")
    expected = {**(there if before is None else before), NEXT.id: NEXT}
    store.commit("Added what comes next", [NEXT])
    if {record.id: record for record in read_career(folder / DATA)} != expected:
        return Verdict(lost=1, what=f"after {acknowledged}: the next deed was not saved")
    return Verdict()


def _records(store: Store) -> dict[str, Record]:
    return {record.id: record for record in store.career}
