"""What happens to the file outside of rung: joined with what is known here, nothing lost, said in one line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from career.errors import NotSaved
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Deleted
from store.load_readonly import load_career
from store.store import Store
from tests.saved import read_career

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two", proof="a page")
LATER = Goal(id="g00000002", created_at=THEN, title="Speak")
DANA = Person(id="p00000001", created_at=THEN, name="Dana", cares_about=frozenset({"uptime", "quiet"}))


@pytest.fixture(params=["open", "closed"])
def session(request: pytest.FixtureRequest, open_store: OpenStore) -> Callable[[], Store]:
    """Give the session that meets what was done: one that was open all the time, or one that is opened after it."""
    store = open_store()
    store.commit("Added", [GOAL, DANA])
    if request.param == "closed":
        return open_store

    def seen() -> Store:
        store.refresh()
        return store

    return seen


def by_hand(data: Path, old: str, new: str) -> None:
    """Edit the file as a person does in an editor."""
    text = data.read_text()
    assert old in text
    data.write_text(text.replace(old, new))


def stamps(data: Path, table: str, key: str) -> dict[str, Any]:
    """Give the stamps of a record."""
    found: dict[str, Any] = json.loads(data.read_bytes())[table][key]["_t"]
    return found


def test_an_edit_by_hand_holds_and_is_stamped_with_the_next_commit(
    session: Callable[[], Store], open_store: OpenStore, data: Path
) -> None:
    by_hand(data, '"title":"Lead two"', '"title":"Lead by hand"')
    store = session()
    assert store.career.goals[GOAL.id].title == "Lead by hand"
    assert store.pop_notices() == ["career.json was edited by hand: 1 change saved."]
    assert "title" not in stamps(data, "goals", GOAL.id)
    store.commit("Added", [LATER])
    assert "title" in stamps(data, "goals", GOAL.id)
    again = open_store()
    assert again.career.goals == {GOAL.id: replace(GOAL, title="Lead by hand"), LATER.id: LATER}
    assert again.pop_notices() == []


def test_a_set_edited_by_hand_is_the_set_that_was_typed(session: Callable[[], Store], data: Path) -> None:
    by_hand(data, '["quiet","uptime"]', '["costs", "uptime"]')
    store = session()
    assert store.career.people[DANA.id].cares_about == {"costs", "uptime"}
    assert store.commit("Added", [LATER]).people[DANA.id].cares_about == {"costs", "uptime"}


def test_a_record_written_by_hand_is_taken_over(session: Callable[[], Store], data: Path) -> None:
    line = '"g00000003": {"created_at":"2026-11-21T08:00:00Z","title":"By hand"},\n'
    by_hand(data, '"goals": {\n', '"goals": {\n' + line)
    store = session()
    assert store.career.goals["g00000003"].title == "By hand"
    store.commit("Added", [LATER])
    assert set(stamps(data, "goals", "g00000003")) == {"*"}


def test_a_line_taken_out_by_hand_comes_back(session: Callable[[], Store], data: Path) -> None:
    lines = [line for line in data.read_text().splitlines(keepends=True) if not line.startswith('"g8k2q7m1x"')]
    data.write_text("".join(lines))
    store = session()
    assert store.career.goals == {GOAL.id: GOAL}
    assert store.pop_notices() == ["career.json was missing 1 record: rung put it back."]


def test_an_older_file_put_back_loses_nothing(session: Callable[[], Store], open_store: OpenStore, data: Path) -> None:
    older = data.read_bytes()
    other = open_store()
    other.commit("Edited", [replace(GOAL, title="Lead three"), LATER, Deleted(DANA.id)])
    session()
    put_back = data.with_name("older")
    put_back.write_bytes(older)
    put_back.rename(data)
    store = session()
    assert store.career.goals == {GOAL.id: replace(GOAL, title="Lead three"), LATER.id: LATER}
    assert store.career.people == {}
    assert len(store.pop_notices()) == 1
    store.commit("Moved", [replace(LATER, due=date(2026, 12, 18))])
    assert read_career(data).goals[GOAL.id].title == "Lead three"
    assert store.undo().career.goals[LATER.id] == LATER
    assert open_store().undo().career.people == {DANA.id: DANA}


def test_another_machines_file_in_its_place_is_joined(session: Callable[[], Store], tmp_path: Path, data: Path) -> None:
    """A folder that a sync tool keeps the same on two machines; both wrote before it ran, and theirs won."""
    theirs = tmp_path / "theirs.json"
    theirs.write_bytes(data.read_bytes())
    session().commit("Edited", [replace(GOAL, title="Ours", step_to="ours"), LATER])
    there = Store(theirs, tmp_path / "there", lambda: datetime(2026, 11, 21, 9, tzinfo=UTC))
    there.commit("Edited", [replace(GOAL, title="Theirs", proof="theirs")])
    theirs.rename(data)
    store = session()
    assert store.career.goals[GOAL.id] == replace(GOAL, title="Theirs", proof="theirs", step_to="ours")
    assert LATER.id in store.career.goals
    ((key, kept),) = store.career.conflicts.items()
    assert (kept.of, kept.path, kept.text) == (GOAL.id, "title", "Ours")
    assert any("changed in two places" in line for line in store.pop_notices())
    store.commit("Resolved", [Deleted(key)])
    assert store.career.conflicts == {}
    assert "Ours" not in str(json.loads(data.read_bytes())["conflicts"])
    assert store.undo().career.conflicts == {key: kept}


def test_a_newer_file_of_another_machine_is_no_news(session: Callable[[], Store], tmp_path: Path, data: Path) -> None:
    Store(data, tmp_path / "there", lambda: THEN).commit("Edited", [replace(GOAL, title="Theirs")])
    store = session()
    assert store.career.goals[GOAL.id].title == "Theirs"
    assert store.pop_notices() == []
    assert store.career.conflicts == {}


def test_processes_that_edit_replace_and_commit_lose_nothing(open_store: OpenStore, data: Path, tmp_path: Path) -> None:
    commit = """
import sys
from datetime import UTC, datetime
from career.model.goals import Goal
from store.store import Store
now = datetime(2026, 11, 21, 8, tzinfo=UTC)
store = Store(sys.argv[1], sys.argv[2], lambda: now)
store.commit("Added", [Goal(id=sys.argv[3], created_at=now, title=sys.argv[3])])
print(*store.pop_notices())
"""

    def run(key: str) -> str:
        command = [sys.executable, "-c", commit, str(data), str(tmp_path / "here"), key]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    open_store()
    run("g00000001")
    older = data.read_bytes()
    run("g00000002")
    data.write_bytes(older)
    by_hand(data, '"title":"g00000001"', '"title":"By hand"')
    said = run("g00000003")
    assert "1 change saved" in said
    assert "was missing 1 record" in said
    titles = {goal.title for goal in read_career(data).goals.values()}
    assert titles == {"By hand", "g00000002", "g00000003"}


def test_a_file_that_went_away_while_nobody_looked_is_not_begun_anew(
    open_store: OpenStore, data: Path, tmp_path: Path
) -> None:
    open_store().commit("Added", [GOAL])
    data.unlink()
    store = open_store()
    with pytest.raises(NotSaved, match=r"is gone.*recover --from 1.*recover --empty"):
        store.commit("Added", [LATER])
    assert not data.exists()
    store.put_back()
    career, news = load_career(data, tmp_path / "here")
    assert career.goals == {GOAL.id: GOAL}
    assert news == []


def test_reading_verbs_show_what_the_next_commit_saves_and_write_nothing(
    open_store: OpenStore, data: Path, tmp_path: Path
) -> None:
    store = open_store()
    store.commit("Added", [GOAL])
    older = data.read_bytes()
    store.commit("Added", [LATER])
    data.write_bytes(older.replace(b'"title":"Lead two"', b'"title":"By hand"'))
    before = {path: path.stat() for path in tmp_path.rglob("*") if path.is_file()}
    career, news = load_career(data, tmp_path / "here")
    assert {goal.title for goal in career.goals.values()} == {"By hand", "Speak"}
    assert len(news) == 2
    assert {path: path.stat().st_mtime_ns for path in before} == {p: s.st_mtime_ns for p, s in before.items()}
    data.unlink()
    career, news = load_career(data, tmp_path / "here")
    assert {goal.title for goal in career.goals.values()} == {"Lead two", "Speak"}
    assert "is gone" in news[0]
    assert "`rung recover --from 1` brings back" in news[0]
