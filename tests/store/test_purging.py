"""Purging: after it no byte of the record's text is left in anything that rung keeps of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import AmbiguousId, UnknownId
from career.model.conflicts import Conflict
from career.model.feedback import Feedback, Telling
from career.model.goals import Goal
from career.model.records import Deleted
from store.backups import Backups
from store.purging import find_purgeable, purge
from store.quarantine import quarantined_files
from store.recovering import restore
from store.store import Store
from store.unsaved_input import UnsavedFile, UnsavedText

OpenStore = Callable[..., Store]
Put = Callable[[bytes], bytes]
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
SECRET = Feedback(id="f3k000001", created_at=AT, raw="He was told off, “quietly”", on=date(2026, 11, 20))
PLAIN, OTHER_TEXT = "Dana was told off", "Told off by Tom, said Lena"
TELLING = Telling(id="k0000001", created_at=AT, feedback=SECRET.id, person="p1", on=date(2026, 11, 21), text="I listen")
GOAL = Goal(id="g8k2q7m1x", created_at=AT, title="Lead two")
TEXTS = [text for whole in (SECRET.raw, PLAIN, OTHER_TEXT) for text in (whole, whole[:22])]


@pytest.fixture
def store(open_store: OpenStore, data: Path, tmp_path: Path, now: list[datetime]) -> Store:
    """Give a session on a file whose feedback has been everywhere."""
    store = open_store()
    store.commit("Added goal 'Lead two'", [GOAL])
    store.commit(f"Added feedback '{SECRET.raw}'", [SECRET])
    store.commit(f"Said '{SECRET.raw}' plainly", [replace(SECRET, plain=PLAIN), replace(GOAL, note="with it")])
    conflict = Conflict(id="x00000001", created_at=AT, of=SECRET.id, path="plain", text=OTHER_TEXT, stamp="1-0-b7c9")
    store.commit("Joined", [conflict])
    store.commit(f"Told '{PLAIN}'", [TELLING])
    store.back_up("import")
    copy = data.with_name("career.sync-conflict-20261121-080000-ABCDEFG.json")
    copy.write_bytes(data.read_bytes())
    store.commit("Edited", [replace(GOAL, title="Lead three")])
    for damaged in (data.read_bytes()[:-30], data.read_bytes().decode().encode("utf-16")):
        data.write_bytes(damaged)
        now[0] += timedelta(minutes=1)
        store.put_back()
    unsaved = UnsavedFile(data, tmp_path / "here")
    unsaved.write([UnsavedText(key="plain", title="Plainly", at=AT, texts={"plain": PLAIN}, about=SECRET.id)])
    unsaved.close()
    return store


def found(folder: Path) -> set[str]:
    """Give the names of files that hold any of the texts, in any encoding."""
    coded = [text.encode(coding) for text in TEXTS for coding in ("utf-8", "utf-16-le")]
    coded += [text.encode("ascii", "backslashreplace") for text in TEXTS]
    return {
        path.relative_to(folder).parts[-2]
        for path in folder.rglob("*")
        if path.is_file() and any(text in path.read_bytes() for text in coded)
    }


def test_no_text_of_it_is_left_anywhere(store: Store, tmp_path: Path, data: Path, open_store: OpenStore) -> None:
    (here,) = {path.name for path in (tmp_path / "here" / "backups").iterdir()}
    assert found(tmp_path) == {"data", "mirror", here, "joined", "drafts"}
    done = purge(store, SECRET.id)
    assert found(tmp_path) == set()
    assert (done.left, done.is_being_typed) == ([], False)
    assert done.files >= 5
    assert SECRET.id not in store.career.feedback
    again = open_store()
    assert again.pop_notices() == []
    assert again.trouble is None
    assert again.career.goals[GOAL.id].title == "Lead three"
    assert again.career.headline(SECRET.id) == "(gone)"
    assert again.career.tellings[TELLING.id] == TELLING
    assert again.career.conflicts == {}
    assert data.read_bytes() == store.file.mirror.path.read_bytes()


def test_what_else_was_in_the_same_steps_and_files_stays(store: Store, data: Path) -> None:
    purge(store, SECRET.id)
    labels = [step.label for step in store.history()]
    assert "Added goal 'Lead two'" in labels
    assert labels.count("A step on a purged record") == 4
    assert [path.suffix for path in quarantined_files(data)] == [
        ".damaged-20261121T080100Z"
    ]  # what was in UTF-16 is gone whole
    assert GOAL.id.encode() in quarantined_files(data)[0].read_bytes()
    for _ in range(len(labels)):
        store.undo()
    assert list(store.career) == []


def test_it_stays_purged_for_a_session_that_was_open(store: Store, open_store: OpenStore, tmp_path: Path) -> None:
    other = open_store()
    purge(store, SECRET.id)
    other.commit("Edited", [replace(other.career.goals[GOAL.id], title="x")])
    assert SECRET.id not in other.career.feedback
    assert found(tmp_path) == set()
    store.commit("Edited", [replace(GOAL, title="y")])
    assert found(tmp_path) == set()


def test_a_record_that_was_deleted_before_can_be_purged(store: Store, tmp_path: Path) -> None:
    store.commit(f"Deleted '{PLAIN}'", [Deleted(SECRET.id)])
    assert found(tmp_path)
    assert find_purgeable(store, "f3k") == SECRET.id
    purge(store, SECRET.id)
    assert found(tmp_path) == set()


def test_only_one_record_is_found_by_its_letters(store: Store) -> None:
    store.commit("Added", [replace(GOAL, id="g8k000000")])
    with pytest.raises(AmbiguousId):
        find_purgeable(store, "g8k")
    with pytest.raises(UnknownId):
        find_purgeable(store, "w00")
    with pytest.raises(UnknownId):
        find_purgeable(store, "")


def test_a_file_that_cannot_be_written_is_named(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if "joined" in target.parts:
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    done = purge(store, SECRET.id)
    assert [path.parent.name for path in done.left] == ["joined"]
    assert found(tmp_path) == {"joined"}


def test_an_unsaved_text_in_a_session_that_runs_is_told(store: Store, data: Path, tmp_path: Path) -> None:
    unsaved = UnsavedFile(data, tmp_path / "here")
    unsaved.write([UnsavedText(key="plain", title="Plainly", at=AT, texts={"plain": PLAIN}, about=SECRET.id)])
    assert purge(store, SECRET.id).is_being_typed
    unsaved.close()


def test_a_purged_backup_can_still_be_restored(store: Store) -> None:
    purge(store, SECRET.id)
    newest = Backups(store.file.path, store.file.state_folder).all()[0]
    restore(store, newest)
    assert SECRET.id not in store.career.feedback
    assert store.career.tellings[TELLING.id] == TELLING
