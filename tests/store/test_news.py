"""What happened to the file outside of rung is said once on this machine, whoever is the first to say it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from career.model.goals import Goal
from store.load_readonly import load_career
from store.store import Store

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two")
EDITED = ["career.json was edited by hand: 1 change saved."]


@pytest.fixture
def read(open_store: OpenStore, data: Path, tmp_path: Path) -> Callable[[], list[str]]:
    """Edit the file by hand, and read it as a command does that changes nothing; give what it says."""
    open_store().commit("Added", [GOAL])
    data.write_text(data.read_text().replace('"title":"Lead two"', '"title":"By hand"'))
    return lambda: load_career(data, tmp_path / "here")[1]


def test_a_reading_command_says_an_edit_by_hand_once(read: Callable[[], list[str]], data: Path) -> None:
    before = data.read_bytes()
    assert read() == EDITED
    assert read() == []
    assert data.read_bytes() == before


def test_a_change_and_a_session_do_not_say_it_again(read: Callable[[], list[str]], open_store: OpenStore) -> None:
    read()
    store = open_store()
    assert store.pop_notices() == []
    store.commit("Added", [Goal(id="g00000002", created_at=THEN, title="Speak")])
    assert store.pop_notices() == []
    assert store.career.goals[GOAL.id].title == "By hand"


def test_what_a_session_said_no_command_says_again(read: Callable[[], list[str]], open_store: OpenStore) -> None:
    store = open_store()
    assert store.pop_notices() == EDITED
    assert read() == []


def test_what_no_session_has_shown_yet_is_said_by_the_next(
    read: Callable[[], list[str]], open_store: OpenStore
) -> None:
    open_store()
    assert read() == EDITED


def test_another_edit_is_news_again(read: Callable[[], list[str]], data: Path) -> None:
    read()
    data.write_text(data.read_text().replace('"title":"By hand"', '"title":"By hand again"'))
    assert read() == EDITED


def test_trouble_is_said_until_it_is_over(read: Callable[[], list[str]], data: Path) -> None:
    data.write_bytes(data.read_bytes()[:-20])
    assert "cut off" in read()[0]
    assert "cut off" in read()[0]


def test_what_cannot_be_remembered_is_said_again(read: Callable[[], list[str]], tmp_path: Path) -> None:
    (tmp_path / "here" / "told").write_text("in the way")
    assert read() == EDITED
    assert read() == EDITED
