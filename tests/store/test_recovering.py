"""Restore and recover: former states come back forward, in one step with a name, and undo takes all of it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import Refused
from career.model.conflicts import Conflict
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Deleted
from career.model.snapshot import Career
from store.data_file import DataFile
from store.quarantine import quarantined_files
from store.recovering import (
    Difference,
    Source,
    find_backup,
    preview,
    recover,
    remove_damaged,
    restore,
    sources,
)
from store.store import Store

OpenStore = Callable[..., Store]
Put = Callable[[bytes], bytes]
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
KEPT = Goal(id="g0kept000", created_at=AT, title="Kept", due=date(2026, 12, 18))
EDITED = Goal(id="g0edited0", created_at=AT, title="First title", note="first")
DELETED = Goal(id="g0deleted", created_at=AT, title="Deleted since")
DANA = Person(id="p00000001", created_at=AT, name="Dana", cares_about=frozenset({"quality", "speed"}))
LATER = Goal(id="g0later00", created_at=AT, title="Added since")
THEN = {record.id: record for record in (KEPT, EDITED, DELETED, DANA)}


def records(career: Career) -> dict[str, object]:
    """Give the records by id."""
    return {record.id: record for record in career}


@pytest.fixture
def store(open_store: OpenStore, now: list[datetime]) -> Store:
    """Give a session with one backup, of `THEN`, and changes of all kinds since."""
    store = open_store()
    store.commit("Began", THEN.values())
    store.back_up("import")
    now[0] += timedelta(minutes=5)
    changed = [replace(EDITED, title="Second title", due=date(2027, 1, 1), note="")]
    dana = replace(DANA, cares_about=frozenset({"speed", "calm"}))
    store.commit("Changed", [*changed, dana, Deleted(DELETED.id), LATER])
    return store


def of_kind(store: Store, kind: str) -> Source:
    """Give the first source of a kind."""
    return next(source for source in sources(store.file) if source.kind == kind)


def test_a_restore_makes_all_as_it_was_and_undo_takes_all_of_it_back(store: Store, open_store: OpenStore) -> None:
    before = records(store.career)
    made = restore(store, find_backup(store.file, 1))
    assert records(store.career) == THEN
    assert {(one.id, one.what) for one in made} == {
        (EDITED.id, "changed"),
        (DANA.id, "changed"),
        (DELETED.id, "back"),
        (LATER.id, "deleted"),
    }
    assert records(open_store().career) == THEN
    step = store.history()[0]
    assert step.label.startswith("Restored the backup of 2026-11-21")
    assert store.undo().skipped == []
    assert records(store.career) == before
    assert store.redo().skipped == []
    assert records(store.career) == THEN


def test_a_restore_holds_when_the_former_state_comes_along_again(
    store: Store, open_store: OpenStore, data: Path
) -> None:
    since = data.read_bytes()
    restore(store, find_backup(store.file, 1))
    data.with_name("career.sync-conflict-20261121-090000-ABCDEFG.json").write_bytes(since)
    again = open_store()
    again.commit("Added", [replace(LATER, id="g0000000z", title="One more")])
    assert records(again.career).keys() == THEN.keys() | {"g0000000z"}
    assert again.career.goals[EDITED.id] == EDITED


def test_a_backup_is_taken_before_a_restore(store: Store) -> None:
    before = records(store.career)
    restore(store, find_backup(store.file, 1))
    newest = find_backup(store.file, 1)
    assert newest.before == "restore"
    restore(store, newest)
    assert records(store.career) == before


def test_restoring_what_is_there_is_no_step(store: Store) -> None:
    store.back_up("import")
    steps = len(store.history())
    assert restore(store, find_backup(store.file, 1)) == []
    assert len(store.history()) == steps


def test_a_recovery_brings_back_and_never_deletes_nor_turns_a_later_value_back(store: Store) -> None:
    before = records(store.career)
    backup = of_kind(store, "backup")
    assert preview(store, backup) == [Difference("goals", DELETED.id, "back", [])]
    assert records(store.career) == before
    assert recover(store, backup) == [Difference("goals", DELETED.id, "back", [])]
    assert records(store.career) == before | {DELETED.id: DELETED}
    assert store.history()[0].label.startswith("Recovered from backup 2026-11-21")
    store.undo()
    assert records(store.career) == before


def test_a_recovery_takes_what_is_later_there(store: Store, data: Path, tmp_path: Path, now: list[datetime]) -> None:
    other = Store(tmp_path / "elsewhere.json", tmp_path / "there", lambda: now[0] + timedelta(hours=1))
    other.path.write_bytes(data.read_bytes())
    other.refresh()
    other.commit("Edited", [replace(KEPT, title="Later there")])
    source = Source("set aside", other.path, AT)
    assert recover(store, source) == [Difference("goals", KEPT.id, "changed", ["title"])]
    assert store.career.goals[KEPT.id].title == "Later there"


def test_a_record_that_cannot_be_read_comes_back_from_a_backup(store: Store, open_store: OpenStore, data: Path) -> None:
    data.write_bytes(data.read_bytes().replace(b'"Kept"', b"5"))
    store.file.mirror.remove()
    again = open_store()
    assert [problem.id for problem in again.career.problems] == [KEPT.id]
    made = recover(again, of_kind(again, "backup"))
    assert Difference("goals", KEPT.id, "changed", ["title"]) in made
    assert again.career.problems == ()
    assert again.career.goals[KEPT.id] == KEPT


def test_the_places_are_the_last_known_state_then_backups_then_what_was_set_aside(
    store: Store, open_store: OpenStore, data: Path, put: Put
) -> None:
    put(data.read_bytes()[:-40])
    again = open_store()
    found = sources(again.file)
    assert [source.kind for source in found] == ["last known", "backup", "pieces"]
    assert records(found[0].career()) == records(store.career)
    assert records(found[1].career()) == THEN
    assert len(records(found[2].career())) >= 3
    recover(again, found[0])
    assert [source.kind for source in sources(again.file)] == ["last known", "backup", "set aside"]
    assert again.trouble is None
    assert records(open_store().career) == records(store.career)


def test_a_lost_file_is_put_back_before_anything_is_laid_over_it(
    store: Store, open_store: OpenStore, data: Path
) -> None:
    since = records(store.career)
    data.unlink()
    again = open_store()
    assert restore(again, find_backup(again.file, 1))
    assert records(again.career) == THEN
    again.undo()
    assert records(again.career) == since


@pytest.mark.usefixtures("store")
def test_pieces_of_a_file_of_which_nothing_is_known_come_back_when_told(
    data: Path, tmp_path: Path, now: list[datetime]
) -> None:
    file = tmp_path / "new" / "career.json"
    file.parent.mkdir()
    damaged = data.read_bytes()[:-40]
    file.write_bytes(damaged)
    target = DataFile(file, tmp_path / "fresh")
    (source,) = sources(target)
    assert source.kind == "pieces"
    aside = remove_damaged(target, now[0])
    assert aside
    assert aside.read_bytes() == damaged
    fresh = Store(file, tmp_path / "fresh", lambda: now[0])
    recover(fresh, source._replace(path=aside))
    assert KEPT.id in fresh.career.goals
    assert quarantined_files(file) == [aside]
    fresh.undo()
    assert list(fresh.career) == []


def test_what_cannot_be_read_or_is_not_there_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no backup 9"):
        find_backup(store.file, 9)
    with pytest.raises(Refused, match="no backup 0"):
        find_backup(store.file, 0)
    empty = tmp_path / "empty.json"
    empty.write_bytes(b"")
    for path in (empty, tmp_path / "missing.json"):
        with pytest.raises(Refused, match="could not be read"):
            recover(store, Source("set aside", path, AT))


def test_conflicts_go_with_the_records_that_a_restore_deletes(store: Store) -> None:
    conflict = Conflict(id="x00000001", created_at=AT, of=LATER.id, path="title", text="Other", stamp="1-0-b7c9")
    store.commit("Conflict", [conflict])
    restore(store, find_backup(store.file, 1))
    assert store.career.conflicts == {}
    store.undo()
    assert store.career.conflicts == {conflict.id: conflict}


@pytest.mark.usefixtures("store")
def test_fields_and_tables_of_a_later_version_are_restored_too(open_store: OpenStore, data: Path, put: Put) -> None:
    strange = data.read_bytes().replace(b'"title":"Kept"', b'"mood":"calm","title":"Kept"')
    put(strange.replace(b'"people": {', b'"moods": {\n"m1": {"_t":{"*":"5-0-b7c9"},"x":1}\n},\n"people": {'))
    again = open_store()
    again.commit("Edited", [replace(KEPT, note="x")])
    again.back_up("import")
    put(data.read_bytes().replace(b'"calm"', b'"wild"').replace(b'"x":1', b'"x":2'))
    restore(again, find_backup(again.file, 1))
    assert b'"mood":"calm"' in data.read_bytes()
    assert b'"x":1' in data.read_bytes()
