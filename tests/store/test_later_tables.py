"""A file of a later rung, with a table and a field that this one does not know: nothing of them is lost or in the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import UnknownId
from career.model.goals import Goal
from store.history import PathChange
from store.purging import find_purgeable, purge
from store.stamped_cells import EXISTENCE, StampedCell, flatten
from store.store import Store
from store.transaction import Transaction

OpenStore = Callable[..., Store]
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=AT, title="Lead two")
OTHER = Goal(id="g3p9d0wzc", created_at=AT, title="Speak once a month")
VOYAGE = "0v0yage01"
SETS = {"tags", "moods"}


def write(store: Store, label: str, table: str, key: str, values: dict[str, object]) -> None:
    """Save fields as a later rung on this machine does."""

    def fill(pending: Transaction) -> list[PathChange]:
        before = flatten(pending.document(table, key) or {}, SETS)
        new = {path: StampedCell(value, pending.stamp) for path, value in values.items()}
        pending.put(table, key, before | new)
        made = [] if before else [PathChange(table, key, EXISTENCE, False, True, pending.stamp)]
        old = {path: before[path].value if path in before else None for path in new}
        return made + [PathChange(table, key, path, old[path], cell.value, pending.stamp) for path, cell in new.items()]

    store.apply(label, fill)


def stored(data: Path, table: str, key: str) -> dict[str, object]:
    """Give the fields of a record as they are in the file, without their stamps."""
    row = json.loads(data.read_bytes())[table][key]
    return {name: value for name, value in row.items() if not name.startswith("_")}


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    """Give a session of this rung on a file in which a later one wrote."""
    store = open_store()
    store.commit("Added goal 'Lead two'", [GOAL, OTHER])
    write(store, "Felt good", "goals", GOAL.id, {"mood": "good", "moods/calm": True})
    fields = {"created_at": "2026-11-21T08:00:00Z", "title": "Rust", "hours": 2, "tags/slow": True}
    write(store, "Added voyage 'Rust'", "voyages", VOYAGE, fields)
    return open_store()


FIELDS = {"created_at": "2026-11-21T08:00:00Z", "title": "Rust", "hours": 2, "tags": ["slow"]}


def test_the_rest_is_shown_without_a_word_about_it(store: Store) -> None:
    assert store.career.goals[GOAL.id] == GOAL
    assert not store.career.problems
    assert store.trouble is None
    assert store.pop_notices() == []


def test_what_is_saved_beside_it_leaves_it_as_it_is(store: Store, data: Path) -> None:
    def line() -> bytes:
        return next(line.rstrip(b",") for line in data.read_bytes().splitlines() if line.startswith(b'"0v0yage01"'))

    before = line()
    store.commit("Edited", [replace(GOAL, title="Lead three")])
    assert line() == before
    goal = stored(data, "goals", GOAL.id)
    assert (goal["title"], goal["mood"], goal["moods"]) == ("Lead three", "good", ["calm"])


def test_it_is_undone_and_redone_like_any_other_step(store: Store, data: Path) -> None:
    assert store.undo().label == "Added voyage 'Rust'"
    assert stored(data, "voyages", VOYAGE) == {}
    store.undo()
    goal = stored(data, "goals", GOAL.id)
    assert not goal.get("mood")
    assert not goal.get("moods")
    store.redo()
    store.redo()
    assert stored(data, "goals", GOAL.id)["moods"] == ["calm"]
    assert stored(data, "voyages", VOYAGE) == FIELDS
    assert stored(data, "goals", GOAL.id)["mood"] == "good"


def test_two_copies_of_the_file_are_joined_with_all_of_it(store: Store, data: Path, open_store: OpenStore) -> None:
    copy = data.with_name("career.sync-conflict-20261121-080000-ABCDEFG.json")
    before = data.read_bytes()
    write(store, "Edited voyage 'Rust'", "voyages", VOYAGE, {"hours": 3})
    copy.write_bytes(data.read_bytes())
    data.write_bytes(before)
    elsewhere = open_store("elsewhere")
    write(elsewhere, "Renamed voyage", "voyages", VOYAGE, {"title": "Rust, slowly", "tags/deep": True})
    elsewhere.commit("Edited", [replace(GOAL, note="both")])
    assert stored(data, "voyages", VOYAGE) == FIELDS | {
        "hours": 3,
        "title": "Rust, slowly",
        "tags": ["deep", "slow"],
    }
    assert stored(data, "goals", GOAL.id)["mood"] == "good"
    assert not elsewhere.career.problems


def test_purging_another_record_takes_nothing_of_it(store: Store, data: Path) -> None:
    purge(store, OTHER.id)
    assert stored(data, "voyages", VOYAGE) == FIELDS
    assert stored(data, "goals", GOAL.id)["mood"] == "good"


def test_the_unknown_field_of_a_purged_record_goes_with_it(store: Store, data: Path, tmp_path: Path) -> None:
    purge(store, GOAL.id)
    kept = [path for path in (data, *(tmp_path / "here").rglob("*")) if path.is_file()]
    assert not [path for path in kept if b'"good"' in path.read_bytes()]
    assert stored(data, "voyages", VOYAGE) == FIELDS


def test_a_record_of_an_unknown_table_is_left_to_the_rung_that_knows_it(store: Store, data: Path) -> None:
    with pytest.raises(UnknownId):
        find_purgeable(store, VOYAGE)
    assert stored(data, "voyages", VOYAGE) == FIELDS
