"""Damaged files: whatever happened to the bytes, all records are back, the bytes are kept, and one sentence says what it was."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import Damaged, NotSaved, Unreadable
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Deleted, Record
from career.model.snapshot import Career
from career.model.tasks import Task
from store.backups import Backups
from store.load_readonly import load_career
from store.quarantine import quarantined_files
from store.store import Store

OpenStore = Callable[..., Store]
Put = Callable[[bytes], bytes]
AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=AT, title="Lead two", due=date(2026, 12, 18))
LIFE: list[Record] = [
    GOAL,
    *(Goal(id=f"g0000000{n}", created_at=AT, title=f"Goal {n}", note="one\ntwo — drei ünd") for n in range(5)),
    *(Task(id=f"t0000000{n}", created_at=AT, title=f"Task {n}", due=date(2026, 12, n + 1)) for n in range(9)),
    Feedback(id="f3k000001", created_at=AT, raw="Be briefer, “please”", on=date(2026, 11, 20), person="p00000001"),
    Person(id="p00000001", created_at=AT, name="Dana", cares_about=frozenset({"quality", "speed"})),
]
NEW = Goal(id="g9zzzzzz9", created_at=AT, title="Made afterwards")
Damage = Callable[[bytes], bytes]


def cut(tenths: int) -> Damage:
    """Leave so many tenths of the bytes."""
    return lambda data: data[: len(data) * tenths // 10]


TENTHS: dict[str, tuple[Damage, str]] = {f"cut at {n} tenths": (cut(n), "cut off") for n in range(1, 10)}
KINDS: dict[str, tuple[Damage, str]] = {
    "empty": (lambda _: b"", "is empty"),
    **TENTHS,
    "one letter": (lambda _: b"{", "cut off"),
    "all zeros": (lambda data: b"\x00" * len(data), "zero bytes"),
    "zeros at the end": (lambda data: data[:900] + b"\x00" * (len(data) - 900), "damaged"),
    "zeros in the middle": (lambda data: data[:500] + b"\x00" * 512 + data[1012:], "damaged"),
    "cut off after a byte order mark": (lambda data: b"\xef\xbb\xbf" + data[:-20], "cut off"),
    "UTF-16": (lambda data: data.decode().encode("utf-16"), "UTF-16"),
    "UTF-16, the other end first": (lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be"), "UTF-16"),
    "not UTF-8": (lambda data: data.replace(b"Lead two", b"Lead tw\xf6"), "not UTF-8"),
    "null": (lambda _: b"null", "another program"),
    "a list": (lambda data: b"[" + data + b"]", "another program"),
    "another program's": (lambda _: b'{"name": "x", "dependencies": {"a": {"b": 1}}}', "another program"),
    "no header": (lambda data: b"{" + data.partition(b",\n")[2], "another program"),
    "not a number": (lambda data: data.replace(b'"due":"2026-12-18"', b'"due":NaN'), "damaged"),
    "a record twice": (lambda data: data.replace(b'"t00000003"', b'"t00000002"'), "twice"),
    "a table twice": (lambda data: data.replace(b'"people"', b'"goals"'), "twice"),
    "100,000 levels": (lambda data: data.replace(b'"Lead two"', b"[" * 100_000 + b"]" * 100_000), "too deeply"),
    "a record that is none": (lambda data: re.sub(rb'("t00000004": )\{.*\}', rb"\g<1>5", data), "cannot be read"),
    "a number too large": (lambda data: data.replace(b'"Task 5"', b"1e999"), "cannot be read"),
    "trailing bytes": (lambda data: data + b"}}\n", "damaged"),
    "two files in one": (lambda data: data + data, "damaged"),
    "a lone surrogate": (lambda data: data.replace(b"Lead two", rb"Lead \ud800"), "damaged"),
    "a comma gone": (lambda data: data.replace(b"},\n", b"}\n", 3), "damaged"),
    "a merge's marks": (lambda data: data.replace(b'"t00000005"', b'<<<<<<< HEAD\n"t00000005"'), "damaged"),
    "another schema's name": (lambda data: data.replace(b'{"schema": 1}', b'{"schema": "one"}'), "which schema"),
}


def same(a: Career, b: Career) -> bool:
    """Tell whether two careers have the same records."""
    return {record.id: record for record in a} == {record.id: record for record in b}


@pytest.fixture
def life(open_store: OpenStore) -> Store:
    """Give a session that has written a life, edited a part of it and deleted another."""
    store = open_store()
    store.commit("Began", [*LIFE, replace(NEW, id="g0000000d")])
    store.commit("Edited", [replace(GOAL, note="later")])
    store.commit("Deleted", [Deleted("g0000000d")])
    return store


def test_there_are_enough_kinds() -> None:
    assert len(KINDS.keys() - TENTHS.keys()) >= 23


@pytest.mark.parametrize("kind", KINDS)
def test_all_records_are_back_and_the_bytes_are_kept(
    life: Store, open_store: OpenStore, data: Path, put: Put, tmp_path: Path, kind: str
) -> None:
    damage, says = KINDS[kind]
    damaged = put(damage(data.read_bytes()))
    seen, news = load_career(data, tmp_path / "here")
    assert same(seen, life.career)
    assert seen.problems == ()
    assert data.read_bytes() == damaged  # who only reads writes nothing
    assert [path.name for path in quarantined_files(data)] == []
    (told,) = news
    assert says in told
    assert "rung recover" in told
    store = open_store()
    assert same(store.career, life.career)
    assert store.trouble
    assert store.trouble.what.startswith("career.json ")
    store.commit("Added", [NEW])
    assert store.trouble is None
    (aside,) = quarantined_files(data)
    assert aside.read_bytes() == damaged
    assert aside.stat().st_mode & 0o777 == 0o600
    assert aside.name in " ".join(store.pop_notices())
    assert same(open_store().career, life.career.changed([NEW]))
    assert open_store().trouble is None
    assert store.undo().label == "Added"
    assert same(store.undo().career, life.career.changed([replace(NEW, id="g0000000d")]))  # the history is back, too


@pytest.mark.parametrize("kind", KINDS)
def test_a_session_that_is_open_goes_on(life: Store, data: Path, put: Put, kind: str) -> None:
    before = life.career
    damaged = put(KINDS[kind][0](data.read_bytes()))
    assert life.refresh()
    assert same(life.career, before)
    life.commit("Added", [NEW])
    assert same(life.career, before.changed([NEW]))
    assert [path.read_bytes() for path in quarantined_files(data)] == [damaged]


def test_a_session_that_did_not_look_goes_on(life: Store, data: Path, put: Put) -> None:
    put(b"")
    assert life.commit("Added", [NEW]).goals[NEW.id] == NEW
    assert len(quarantined_files(data)) == 1


def test_what_was_edited_by_hand_in_a_damaged_file_holds(
    open_store: OpenStore, data: Path, put: Put, life: Store
) -> None:
    put(data.read_bytes().replace(b'"Lead two"', b'"Lead ten"').replace(b"},\n", b"}\n", 3))
    assert open_store().career.goals[GOAL.id].title == "Lead ten"
    assert life.career.goals[GOAL.id].title == "Lead two"


def test_without_a_mirror_the_newest_backup_and_what_still_parses_are_joined(
    open_store: OpenStore, data: Path, put: Put, life: Store, now: list[datetime]
) -> None:
    now[0] = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    life.commit("Added", [NEW])  # of the next day: a backup is taken before
    life.file.mirror.path.write_bytes(b"\x00" * 100)
    put(data.read_bytes()[:-600])
    career = open_store().career
    assert same(Career.of(r for r in career if r.id != NEW.id), Career.of(r for r in life.career if r.id != NEW.id))
    assert NEW.id in career.goals  # it stands in the part that was not cut off


def test_a_machine_that_lost_its_name_still_knows_its_copies(
    life: Store, open_store: OpenStore, data: Path, put: Put
) -> None:
    shutil.rmtree(life.file.state_folder / "nodes")
    put(data.read_bytes()[:-600])
    store = open_store()
    assert same(store.career, life.career)
    store.commit("Added", [NEW])
    assert same(open_store().career, life.career.changed([NEW]))


def test_where_nothing_is_known_a_damaged_file_is_refused_and_left(open_store: OpenStore, data: Path, put: Put) -> None:
    damaged = put(b'{"_rung": {"1": {"sch')
    with pytest.raises(Damaged, match="cut off"):
        open_store()
    with pytest.raises(Unreadable):
        load_career(data, data.parent / "nowhere")
    assert data.read_bytes() == damaged
    assert sorted(path.name for path in data.parent.iterdir()) == ["career.json"]


def test_another_programs_file_that_was_never_ours_is_refused_and_left(life: Store, data: Path, tmp_path: Path) -> None:
    other = data.with_name("package.json")
    other.write_bytes(b'{"name": "x"}')
    with pytest.raises(Damaged, match="another program") as caught:
        Store(other, tmp_path / "here", life.clock)
    assert "--file" in caught.value.remedy
    assert other.read_bytes() == b'{"name": "x"}'


def test_the_same_damage_is_set_aside_once_however_often_saving_fails(
    life: Store, data: Path, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(b"{")

    def refuse(_tables: object) -> bytes:
        raise NotSaved("No.", "")

    with monkeypatch.context() as patch:
        patch.setattr("store.storage.of_texts", refuse)
        for _ in range(2):
            with pytest.raises(NotSaved):
                life.commit("Added", [NEW])
    life.commit("Added", [NEW])
    assert len(quarantined_files(data)) == 1


def test_two_damages_of_one_moment_are_both_kept(life: Store, data: Path, put: Put) -> None:
    put(b"{")
    life.commit("Added", [NEW])
    put(b"")
    life.commit("Edited", [replace(NEW, title="x")])
    assert {path.read_bytes() for path in quarantined_files(data)} == {b"", b"{"}


def test_a_damaged_file_is_never_a_backup(life: Store, put: Put, now: list[datetime]) -> None:
    now[0] = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    put(b"\x00" * 5000)
    life.commit("Added", [NEW])
    backup, _ = Backups(life.file.path, life.file.state_folder).all()
    tables = backup.tables()
    assert tables
    assert len(tables["tasks"]) == 9


def test_a_file_that_is_gone_is_put_back_or_begun_anew_only_when_told(
    life: Store, open_store: OpenStore, data: Path, tmp_path: Path
) -> None:
    data.unlink()
    seen, (told,) = load_career(data, tmp_path / "here")
    assert same(seen, life.career)
    assert "is gone" in told
    store = open_store()
    with pytest.raises(NotSaved, match="is gone"):
        store.commit("Added", [NEW])
    assert not data.exists()
    assert same(store.put_back(), life.career)
    assert same(open_store().career, life.career)
    data.unlink()
    store = open_store()
    assert list(store.start_empty()) == []
    assert not data.exists()
    store.commit("Added", [NEW])
    assert [record.id for record in open_store().career] == [NEW.id]


@pytest.mark.usefixtures("life")
def test_what_was_let_go_does_not_come_back_with_the_next_damage(open_store: OpenStore, data: Path) -> None:
    data.unlink()
    store = open_store()
    store.start_empty()
    store.commit("Added", [NEW])
    data.write_bytes(b"")
    assert [record.id for record in open_store().career] == [NEW.id]


def test_a_file_that_comes_back_by_itself_is_used_as_it_is(life: Store, data: Path) -> None:
    kept = data.rename(data.with_name("kept"))
    assert life.refresh()
    assert life.trouble
    kept.rename(data)
    assert life.refresh()
    assert life.trouble is None
    life.commit("Added", [NEW])
    assert quarantined_files(data) == []
