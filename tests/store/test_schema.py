"""Schemas: an earlier one is migrated after a backup, a later one is shown and never written to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from career.errors import NotSaved
from career.model.goals import Goal
from store import schema
from store.backups import Backups
from store.load_readonly import load_career
from store.quarantine import quarantined_files
from store.schema import RawTables
from store.store import Store

OpenStore = Callable[..., Store]
Put = Callable[[bytes], bytes]
STORED = Path(__file__).parent / "files"
GOAL = Goal(id="g8k2q7m1x", created_at=datetime(2026, 11, 21, 8, 0, tzinfo=UTC), title="Lead two")


def note_seen(tables: RawTables) -> RawTables:
    """Make schema 2, for a test: a goal that has no note gets one."""
    goals = {
        key: msgspec.Raw(msgspec.json.encode({"note": "migrated"} | msgspec.json.decode(row)))
        for key, row in tables.get("goals", {}).items()
    }
    return tables | {"goals": goals}


@pytest.fixture
def schema_2(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let schema 2 be the present one."""
    monkeypatch.setattr(schema, "MIGRATIONS", (note_seen,))


def test_a_file_of_every_schema_is_stored_and_can_be_read(tmp_path: Path) -> None:
    for number in range(1, schema.current_schema() + 1):
        stored = STORED / f"schema-{number}.json"
        assert f'"schema": {number}}}'.encode() in stored.read_bytes()
        career, news = load_career(stored, tmp_path)
        assert career.problems == ()
        assert news == []
        assert {"Lead two", "Dana"} <= {record.headline for record in career}


@pytest.mark.usefixtures("schema_2")
def test_an_earlier_schema_is_read_as_the_present_one_and_written_after_a_backup(
    open_store: OpenStore, data: Path, put: Put, tmp_path: Path
) -> None:
    before = put((STORED / "schema-1.json").read_bytes())
    career, _ = load_career(data, tmp_path / "here")
    assert career.goals[GOAL.id].note == "migrated"
    assert data.read_bytes() == before
    store = open_store()
    store.commit("Edited", [replace(store.career.goals[GOAL.id], title="x")])
    assert b'"schema":2' in data.read_bytes()
    assert open_store().career.goals[GOAL.id].note == "migrated"
    (backup,) = Backups(store.file.path, store.file.state_folder).all()
    assert backup.before == "migration"
    assert backup.path.read_bytes() == before
    assert store.pop_notices() == []
    store.commit("Edited", [replace(store.career.goals[GOAL.id], title="y")])
    assert len(Backups(store.file.path, store.file.state_folder).all()) == 1


@pytest.mark.usefixtures("schema_2")
def test_migrating_twice_is_migrating_once() -> None:
    tables = msgspec.json.decode((STORED / "schema-1.json").read_bytes(), type=RawTables)
    once = schema.migrate(tables)
    assert once is schema.migrate(once)
    assert schema.schema_of(once) == 2
    assert schema.schema_of(tables) == 1  # nothing is changed in place
    assert {key: bytes(row) for key, row in note_seen(once)["goals"].items()} == {
        key: bytes(row) for key, row in once["goals"].items()
    }


def test_a_later_schema_is_shown_and_every_change_is_refused(
    open_store: OpenStore, data: Path, put: Put, tmp_path: Path
) -> None:
    later = put((STORED / "schema-1.json").read_bytes().replace(b'"schema": 1', b'"schema": 7'))
    career, (said,) = load_career(data, tmp_path / "here")
    assert career.goals[GOAL.id].title == "Lead two"
    assert "newer version of rung" in said
    assert "Update rung" in said
    store = open_store()
    assert store.trouble
    assert store.trouble.kind == "later"
    goal = store.career.goals[GOAL.id]
    for change in (
        lambda: store.commit("Edited", [replace(goal, title="x")]),
        store.undo,
        store.redo,
        store.put_back,
    ):
        with pytest.raises(NotSaved, match=r"newer version of rung.*Update rung"):
            change()
    assert data.read_bytes() == later
    assert quarantined_files(data) == []


def test_a_session_that_is_open_while_a_later_rung_writes_stops_writing(
    open_store: OpenStore, data: Path, put: Put
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    later = put(data.read_bytes().replace(b'"schema": 1', b'"schema": 2').replace(b"Lead two", b"Lead ten"))
    with pytest.raises(NotSaved, match="newer version of rung"):
        store.commit("Edited", [replace(GOAL, title="x")])
    assert store.career.goals[GOAL.id].title == "Lead ten"
    assert data.read_bytes() == later
