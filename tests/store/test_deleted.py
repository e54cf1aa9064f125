"""What was deleted is known for as long as the history has the step, by its last values and its moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from career.model.records import Deleted
from career.model.tasks import Task
from store.deleted import deleted_since
from store.store import Store
from tests.building import day, moment_on
from tests.store.conftest import OpenStore


def deleted(store: Store, since: datetime) -> list[Task]:
    """Give the records that were deleted since a moment."""
    return [found.record for found in deleted_since(store.tables, since) if isinstance(found.record, Task)]


def test_a_deleted_record_is_known_as_it_was(open_store: OpenStore, now: list[datetime]) -> None:
    store = open_store()
    task = moment_on().make(Task, title="Gone", due=day(3))
    store.commit("Added", [task])
    now[0] += timedelta(days=1)
    store.commit("Deleted", [Deleted(task.id)])
    assert deleted(store, now[0]) == [task]
    assert [found.at for found in deleted_since(store.tables, now[0])] == [now[0]]
    assert deleted(store, now[0] + timedelta(seconds=1)) == []
    assert deleted(open_store("elsewhere"), now[0]) == [task]


def test_what_came_back_is_deleted_no_more_and_an_undone_addition_is(
    open_store: OpenStore, now: list[datetime]
) -> None:
    store = open_store()
    task = moment_on().make(Task, title="Gone", due=day(3))
    store.commit("Added", [task])
    store.undo()
    assert deleted(store, now[0]) == [task]
    store.redo()
    assert deleted(store, now[0]) == []
    store.commit("Deleted", [Deleted(task.id)])
    store.undo()
    assert deleted(store, now[0]) == []
    store.redo()
    assert deleted(store, now[0]) == [task]
