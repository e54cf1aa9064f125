"""A byte order mark, which editors of Windows put before UTF-8: it is read over, and no reason to stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from career.model.goals import Goal
from store.quarantine import quarantined_files
from store.store import Store

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
MARK = b"\xef\xbb\xbf"


def test_a_file_saved_with_a_mark_is_read_and_the_next_change_writes_it_without(
    open_store: OpenStore, data: Path
) -> None:
    open_store().commit("Added", [GOAL])
    data.write_bytes(MARK + data.read_bytes().replace(b"Lead two", b"Lead three"))
    store = open_store()
    assert store.trouble is None
    assert store.career.goals[GOAL.id].title == "Lead three"
    assert store.pop_notices() == ["career.json was edited by hand: 1 change saved."]
    store.commit("Added", [Goal(id="g00000002", created_at=THEN, title="Speak")])
    assert not data.read_bytes().startswith(MARK)
    assert quarantined_files(data) == []


def test_a_first_file_with_a_mark_is_read(open_store: OpenStore, data: Path, put: Callable[[bytes], bytes]) -> None:
    open_store("there").commit("Added", [GOAL])
    put(MARK + data.read_bytes())
    assert open_store().career.goals == {GOAL.id: GOAL}
