"""Commits: what differs is saved, over what others saved meanwhile; what cannot be saved changes nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from career.errors import BadValue, NotSaved, Refused, StoreError
from career.model.goals import CheckIn, Goal
from career.model.people import Person
from career.model.records import Deleted, Step
from career.model.reminders import Reminder
from store.mirror import path_digest
from store.replica_id import read_replica_id
from store.store import Store
from tests.saved import read_career

OpenStore = Callable[..., Store]
Put = Callable[[bytes], bytes]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
DANA = Person(id="p00000001", created_at=THEN, name="Dana", cares_about=frozenset({"uptime", "quiet"}))


def document(data: Path, table: str, key: str) -> dict[str, Any]:
    """Give a record as any JSON reader sees it."""
    found: dict[str, Any] = json.loads(data.read_bytes())[table][key]
    return found


def test_a_commit_gives_the_new_career_and_is_there_after_a_restart(open_store: OpenStore) -> None:
    store = open_store()
    career = store.commit("Added 'Lead two'", [GOAL, DANA])
    assert career is store.career
    assert career.goals[GOAL.id] == GOAL
    assert career.revision > 1
    again = open_store().career
    assert (again.goals, again.people) == (career.goals, career.people)


def test_a_step_is_what_a_verb_gives(open_store: OpenStore) -> None:
    step = Step("Added 'Lead two'", [GOAL])
    assert open_store().commit(*step).goals == {GOAL.id: GOAL}


def test_the_file_has_the_documented_form(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL, DANA])
    store.commit("Moved", [replace(GOAL, due=date(2026, 12, 18))])
    replica = read_replica_id(tmp_path / "here", data)
    lines = data.read_text().splitlines()
    assert lines[0] == f'{{"_rung": {{"1": {{"schema": 1}}, "seen": {{"{replica}":"1795248000000-1-{replica}"}}}},'
    assert (
        f'"g8k2q7m1x": {{"_t":{{"*":"1795248000000-0-{replica}","due":"1795248000000-1-{replica}"}},'
        '"created_at":"2026-11-21T08:00:00Z","due":"2026-12-18","title":"Lead two"}'
    ) in lines
    assert (
        f'"p00000001": {{"_t":{{"*":"1795248000000-0-{replica}"}},"cares_about":["quiet","uptime"],'
        '"created_at":"2026-11-21T08:00:00Z","name":"Dana"}'
    ) in lines
    assert (
        f'"h2-{replica}": {{"at":"2026-11-21T08:00:00Z",'
        f'"changes":[["goals","g8k2q7m1x","due",null,"2026-12-18","1795248000000-1-{replica}"]],'
        '"label":"Moved","undone":false}'
    ) in lines
    assert lines[-1] == "}}"


def test_unset_fields_are_left_out_and_cleared_ones_kept(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [replace(GOAL, due=date(2026, 12, 18), step_to="a", approvals_none=True)])
    store.commit("Cleared", [GOAL])
    found = document(data, "goals", GOAL.id)
    assert (found["due"], found["stone"], found["approvals_none"]) == (None, "", False)
    assert "starts" not in found
    assert open_store().career.goals[GOAL.id] == GOAL


def test_sets_are_stamped_by_element(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [DANA])
    store.commit("Edited", [replace(DANA, cares_about=frozenset({"uptime", "costs"}))])
    found = document(data, "people", DANA.id)
    assert found["cares_about"] == ["costs", "uptime"]
    assert set(found["_t"]) == {"*", "cares_about/costs", "cares_about/quiet"}


def test_what_is_not_known_stays(open_store: OpenStore, data: Path, put: Put) -> None:
    mood = '"mood": {"deep":[3,1,2]},"tags": ["b","a"],"notes": []'
    put(
        f'{{"_rung": {{"1": {{"schema": 1, "by": "x"}}}}, "moods": {{"7": {{ "odd" : 1.0 }}}}, "goals": {{'
        f'"g8k2q7m1x": {{"created_at":"2026-11-21T08:00:00Z","title":"Lead two",{mood}}},'
        f'"gbad": {{ "title" : 5 }}}}}}'.encode()
    )
    store = open_store()
    store.commit("Edited", [replace(store.career.goals[GOAL.id], step_to="here")])
    found = document(data, "goals", GOAL.id)
    assert (found["mood"], found["tags"], found["notes"]) == ({"deep": [3, 1, 2]}, ["b", "a"], [])
    assert b'"7": { "odd" : 1.0 }' in data.read_bytes()
    assert b'"gbad": { "title" : 5 }' in data.read_bytes()
    assert document(data, "_rung", "1")["by"] == "x"
    assert found["stone"] == "here"


def test_text_is_cleaned_before_it_is_kept(open_store: OpenStore, data: Path) -> None:
    dirty = replace(DANA, name="Da\x1b[31mna", note="one\r\ntwo", cares_about=frozenset({"up\u200btime"}))
    career = open_store().commit("Added", [dirty])
    assert career.people[DANA.id] == replace(DANA, note="one\ntwo", cares_about=frozenset({"uptime"}))
    assert document(data, "people", DANA.id)["note"] == "one\ntwo"


def test_nothing_is_written_when_nothing_differs(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    before = data.stat()
    assert store.commit("Edited", [GOAL, Deleted("g99999999")]) is store.career
    assert data.stat() == before
    assert [entry.label for entry in store.history()] == ["Added"]


def test_a_value_that_could_not_be_read_back_is_refused(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    checkin = CheckIn(id="c00000001", created_at=THEN, goal=GOAL.id, on=date(2026, 11, 21), confidence=11)
    with pytest.raises(BadValue, match="<= 10") as caught:
        store.commit("Checked in", [GOAL, checkin])
    assert caught.value.field == "confidence"
    assert not data.exists()
    assert not store.career.goals


def test_two_sessions_keep_each_others_fields(open_store: OpenStore) -> None:
    first = open_store()
    first.commit("Added", [GOAL, DANA])
    second = open_store("there")
    first.commit("Moved", [replace(GOAL, due=date(2026, 12, 18))])
    first.commit("Added", [replace(DANA, cares_about=DANA.cares_about | {"costs"})])
    career = second.commit(
        "Edited", [replace(GOAL, title="Lead three"), replace(DANA, cares_about=frozenset({"uptime"}))]
    )
    assert career.goals[GOAL.id] == replace(GOAL, title="Lead three", due=date(2026, 12, 18))
    assert career.people[DANA.id].cares_about == {"uptime", "costs"}
    assert first.changed()
    assert first.refresh()
    assert first.career.goals == career.goals
    assert not first.changed()
    assert not first.refresh()


def test_an_edit_beats_a_deletion_in_another_session(open_store: OpenStore) -> None:
    first = open_store()
    first.commit("Added", [replace(GOAL, proof="a page")])
    second, third = open_store("there"), open_store("third")
    first.commit("Deleted", [Deleted(GOAL.id)])
    edited = replace(GOAL, title="Lead three", proof="a page")
    assert second.commit("Renamed", [edited]).goals == {GOAL.id: edited}
    with pytest.raises(Refused, match="'Lead two' was changed in another session"):
        third.commit("Deleted", [Deleted(GOAL.id)])
    assert third.career.goals == {GOAL.id: edited}
    assert third.commit("Deleted", [Deleted(GOAL.id)]).goals == {}


def test_a_deletion_leaves_no_text_outside_the_history(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [DANA])
    store.commit("Deleted", [Deleted(DANA.id)])
    left = document(data, "people", DANA.id)
    assert set(left) == {"_deleted", "_t"}
    assert "Dana" not in str(left)
    assert "uptime" not in str(left)


def test_stamps_grow_though_the_clock_goes_back(open_store: OpenStore, data: Path, now: list[datetime]) -> None:
    open_store("there").commit("Added", [GOAL])
    first = document(data, "goals", GOAL.id)["_t"]["*"]
    now[0] = datetime(2020, 1, 1, tzinfo=UTC)
    store = open_store()
    store.commit("Edited", [replace(GOAL, title="Lead three")])
    second = document(data, "goals", GOAL.id)["_t"]["title"]
    assert first.split("-")[:2] == ["1795248000000", "0"]
    assert second.split("-")[:2] == ["1795248000000", "1"]
    store.commit("Edited", [replace(GOAL, title="Lead four")])
    assert document(data, "goals", GOAL.id)["_t"]["title"].split("-")[1] == "2"


def test_a_hand_edit_while_open_is_taken_over(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    data.write_text(data.read_text().replace('"title":"Lead two"', '"title":"Lead by hand"'))
    career = store.commit("Moved", [replace(GOAL, due=date(2026, 12, 18))])
    assert career.goals[GOAL.id] == replace(GOAL, title="Lead by hand", due=date(2026, 12, 18))


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"[1]", b'{"x": {"1": {}}}', b'{"_rung": {"1": {"sch', b'{"_rung": {"1": {"schema": 99}}}'],
)
def test_a_file_that_cannot_be_read_and_of_which_nothing_is_known_is_never_written(
    open_store: OpenStore, data: Path, put: Put, content: bytes
) -> None:
    store = open_store()
    put(content)
    for change in (lambda: store.commit("Added", [GOAL]), store.undo):
        with pytest.raises(StoreError):
            change()
    assert data.read_bytes() == content
    assert [path.name for path in data.parent.glob("*.damaged*")] == []
    assert store.career.goals == {}


def test_a_file_that_went_away_is_not_begun_anew(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    kept = data.rename(data.with_name("kept"))
    assert store.refresh()
    assert store.trouble
    assert store.trouble.kind == "gone"
    with pytest.raises(NotSaved, match="is gone"):
        store.commit("Edited", [replace(GOAL, title="x")])
    assert not data.exists()
    kept.rename(data)
    assert store.commit("Edited", [replace(GOAL, title="x")]).goals[GOAL.id].title == "x"


def test_files_are_for_their_owner_only_whatever_the_umask(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        open_store().commit("Added", [GOAL])
        data.chmod(0o644)
        open_store().commit("Edited", [replace(GOAL, title="x")])
        os.umask(0o277)
        open_store("there").commit("Edited", [replace(GOAL, title="y")])
    finally:
        os.umask(before)
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in [data.parent, *data.parent.iterdir()]}
    assert modes == {"data": "0o700", "career.json": "0o600", "career.json.lock": "0o600"}
    for machine in ("here", "there"):
        assert (tmp_path / machine).stat().st_mode & 0o777 == 0o700
        assert next((tmp_path / machine / "nodes").iterdir()).stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    real = tmp_path / "synced" / "my.json"
    real.parent.mkdir()
    data.parent.mkdir()
    data.symlink_to(real)
    open_store().commit("Added", [GOAL])
    open_store().commit("Edited", [replace(GOAL, title="x")])
    assert data.is_symlink()
    assert read_career(real).goals[GOAL.id].title == "x"
    assert (real.parent / "my.json.lock").exists()
    assert not (data.parent / "career.json.lock").exists()


def test_a_second_name_of_the_file_is_not_left_behind(open_store: OpenStore, data: Path) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    other = data.with_name("backup.json")
    other.hardlink_to(data)
    with pytest.raises(NotSaved, match="2 hard links"):
        store.commit("Edited", [replace(GOAL, title="x")])
    assert store.career.goals[GOAL.id] == GOAL
    other.unlink()
    assert store.commit("Edited", [replace(GOAL, title="x")]).goals[GOAL.id].title == "x"


def test_many_records_in_one_step_are_one_write(
    open_store: OpenStore, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    renamed: list[str] = []
    rename = Path.replace

    def watched(self: Path, target: Path) -> Path:
        renamed.append(target.name)
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    store.commit("Begun", [])
    reminders = [
        Reminder(id=f"m{n:08}", created_at=THEN, text=f"Reminder {n}", on=date(2026, 11, 21)) for n in range(50)
    ]
    store.commit("Imported", [GOAL, DANA, *reminders])
    assert renamed == [path_digest(data), "career.json"]
    assert len(store.undo().career.reminders) == 0
