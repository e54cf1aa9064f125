"""The data file as any TinyDB program sees it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB, where
from tinydb.table import Document

from career.errors import NotSaved, Unreadable
from career.model.goals import Goal
from career.model.roles import Fit
from store.storage import CareerDB, CareerStorage
from store.store import Store
from tests.saved import read_career

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")


def a_document(key: str, title: str) -> Document:
    """Give a goal as TinyDB takes it."""
    return Document({"created_at": "2026-11-21T08:00:00Z", "title": title}, key)  # type: ignore[arg-type] # a text id


def test_our_file_opens_in_tinydb(open_store: OpenStore, data: Path) -> None:
    open_store().commit("Added", [GOAL])
    with CareerDB(data) as database:
        (found,) = database.table("goals").search(where("title") == "Lead two")
        assert found.doc_id == GOAL.id
        assert database.table("goals").get(doc_id=GOAL.id)["title"] == "Lead two"
        assert database.tables() == {"_rung", "goals", "history"}


def test_tinydbs_own_storage_reads_it_too(open_store: OpenStore, data: Path) -> None:
    open_store().commit("Added", [GOAL])
    with TinyDB(data, access_mode="r") as database:
        assert database.tables() == {"_rung", "goals", "history"}


def test_what_tinydb_puts_in_and_changes_is_read_as_records(data: Path) -> None:
    with CareerDB(data) as database:
        goals = database.table("goals")
        goals.insert_multiple([a_document("g1", "One"), a_document("g2", "Two"), a_document("g3", "Three")])
        goals.update({"stone": "here"}, where("title") == "Two")
        goals.remove(doc_ids=["g1"])
        goals.upsert(a_document("g4", "Four"))
    career = read_career(data)
    assert {goal.title: goal.step_to for goal in career.goals.values()} == {"Two": "here", "Three": "", "Four": ""}
    assert data.stat().st_mode & 0o777 == 0o600


def test_a_session_takes_over_what_tinydb_changed(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    with CareerDB(data) as database:
        database.table("goals").update({"stone": "here"})
    assert store.commit("Renamed", [replace(GOAL, title="x")]).goals[GOAL.id] == replace(
        GOAL, title="x", step_to="here"
    )


def test_ids_that_tinydb_makes_up_are_refused(data: Path) -> None:
    with CareerDB(data) as database:
        goals = database.table("goals")
        with pytest.raises(TypeError, match="Ids are texts here"):
            goals.insert({"title": "One"})
        with pytest.raises(TypeError, match="Ids are texts here"):
            goals.insert(Document({"title": "One"}, 1))
        assert not data.exists()
        goals.insert(a_document("g1", "One"))
        with pytest.raises(TypeError, match="Ids are texts here"):
            goals.insert_multiple([{"title": "One"}])
    assert set(json.loads(data.read_bytes())["goals"]) == {"g1"}


def test_a_change_that_raised_half_way_never_appears_later(data: Path) -> None:
    def fail(document: Document) -> None:
        document["title"] = "half"
        raise KeyError("title")

    with CareerDB(data) as database:
        goals = database.table("goals")
        goals.insert(a_document("g1", "One"))
        with pytest.raises(KeyError):
            goals.update(fail)
        with pytest.raises(TypeError, match="unsupported"):
            goals.update({"title": object()})
        goals.update({"stone": "here"})
    assert read_career(data).goals["g1"].title == "One"


def test_two_tinydb_programs_do_not_overwrite_each_other(data: Path) -> None:
    first, second = CareerStorage(data), CareerStorage(data)
    assert first.read() is None
    second.read()
    second.write({"goals": {"g2": {"title": "Two"}}})
    with pytest.raises(NotSaved, match="changed by another session"):
        first.write({"goals": {"g1": {"title": "One"}}})
    tables = first.read()
    assert tables is not None
    tables["goals"]["g1"] = {"title": "One"}
    first.write(tables)
    assert set(json.loads(data.read_bytes())["goals"]) == {"g1", "g2"}


def test_a_staged_block_is_one_write_or_none(data: Path) -> None:
    database = CareerDB(data)
    storage = database.storage
    assert isinstance(storage, CareerStorage)
    with storage.lock.held(), storage.staged():
        database.table("goals").insert(a_document("g1", "One"))
        database.table("wins").insert(a_document("w1", "Won"))
        assert not data.exists()
    before = data.stat()
    with pytest.raises(TypeError, match="Ids are texts here"), storage.lock.held(), storage.staged():
        database.table("goals").insert_multiple([a_document("g2", "Two"), {"title": "Three"}])
    assert data.stat() == before
    assert len(database.table("goals")) == 1


def test_another_programs_file_is_left_alone(data: Path, put: Callable[[bytes], bytes]) -> None:
    before = put(b'{"_default": {"1": {"title": "x"}}}')
    with pytest.raises(Unreadable, match="another program"):
        CareerDB(data).table("goals").insert(a_document("g1", "One"))
    assert data.read_bytes() == before


def test_an_id_of_ours_that_is_all_digits_is_saved_like_any_other(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    fit = Fit(id="412345678", created_at=GOAL.created_at, role="312345678", on=GOAL.created_at.date(), score=7)
    assert store.commit("Noted", [fit]).fits[fit.id] == fit
    with CareerDB(data) as database:
        assert database.table("fits").get(doc_id="412345678")
    assert store.commit("Noted", [replace(fit, score=6)]).fits[fit.id].score == 6
