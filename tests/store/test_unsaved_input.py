"""Unsaved text: there again after any end of a session, never another session's, for its owner only."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store import writing
from store.unsaved_input import UnsavedFile, UnsavedText, forget

MOMENT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from store.unsaved_input import UnsavedFile, UnsavedText
UnsavedFile(*sys.argv[1:]).write([UnsavedText(key="f", title="Feedback", at=datetime.now(UTC), texts={"raw": "be more pres"})])
os.kill(os.getpid(), signal.SIGKILL)
"""


def text(text: str, *, minute: int = 0, about: str = "", key: str = "f") -> UnsavedText:
    """Return an unsaved text with one field."""
    return UnsavedText(key=key, title="Feedback", at=MOMENT.replace(minute=minute), texts={"raw": text}, about=about)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Say where the state folder is or will be."""
    return tmp_path / "state"


def files(state: Path) -> list[Path]:
    """Return the files of unsaved texts, including those of killed writes."""
    folder = state / "drafts"
    return sorted(folder.iterdir()) if folder.exists() else []


def left_by_an_ended_session(data: Path, state: Path, *unsaved: UnsavedText) -> None:
    """Write unsaved texts and end."""
    session = UnsavedFile(data, state)
    session.write(unsaved)
    session.close()


def test_what_an_ended_session_left_is_taken_up_once(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("half"))
    first, second = UnsavedFile(data, state), UnsavedFile(data, state)
    assert first.take_up() == [text("half")]
    assert second.take_up() == [], "Two sessions offer the same."


def test_what_a_killed_session_left_is_taken_up(data: Path, state: Path) -> None:
    end = subprocess.run([sys.executable, "-c", KILLED, str(data), str(state)], check=False)
    assert end.returncode < 0
    (found,) = UnsavedFile(data, state).take_up()
    assert found.texts == {"raw": "be more pres"}


def test_a_session_that_runs_keeps_its_own(data: Path, state: Path) -> None:
    running, other = UnsavedFile(data, state), UnsavedFile(data, state)
    for words in ("ha", "half"):
        running.write([text(words)])
        assert other.take_up() == []
    other.write([text("other")])
    other.write([])
    running.close()
    assert UnsavedFile(data, state).take_up() == [text("half")]


def test_the_unsaved_texts_of_several_ended_sessions_are_all_there_the_oldest_first(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("later", minute=5))
    left_by_an_ended_session(data, state, text("sooner", minute=1))
    assert [d.texts["raw"] for d in UnsavedFile(data, state).take_up()] == ["sooner", "later"]


def test_what_was_taken_up_is_there_again_where_nothing_was_written_since(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("half"))
    session = UnsavedFile(data, state)
    session.take_up()
    session.close()
    assert UnsavedFile(data, state).take_up() == [text("half")]


def test_a_refused_write_leaves_what_was_taken_up(data: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left_by_an_ended_session(data, state, text("half"))
    session = UnsavedFile(data, state)
    session.take_up()

    def refuse(_descriptor: int, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr(writing, "write_all", refuse)
        with pytest.raises(OSError, match="No space"):
            session.write([text("half a page")])
    session.close()
    assert UnsavedFile(data, state).take_up() == [text("half")]


def test_nothing_is_left_of_what_was_dropped(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("half"))
    session = UnsavedFile(data, state)
    session.write(session.take_up())
    assert len(files(state)) == 1
    session.write([])
    assert files(state) == []


def test_nothing_is_made_before_there_is_an_unsaved_text(data: Path, state: Path) -> None:
    session = UnsavedFile(data, state)
    assert session.take_up() == []
    session.write([])
    session.close()
    assert not state.exists()


def test_it_is_for_its_owner_only_whatever_the_umask(data: Path, state: Path) -> None:
    before = os.umask(0)
    try:
        UnsavedFile(data, state).write([text("private")])
    finally:
        os.umask(before)
    (file,) = files(state)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_each_data_file_has_its_own_whichever_way_it_is_named(data: Path, state: Path, tmp_path: Path) -> None:
    data.parent.mkdir()
    data.touch()
    (tmp_path / "link.json").symlink_to(data)
    left_by_an_ended_session(data, state, text("half"))
    assert UnsavedFile(tmp_path / "other.json", state).take_up() == []
    assert UnsavedFile(tmp_path / "link.json", state).take_up() == [text("half")]


def test_what_a_killed_write_left_over_goes_and_a_damaged_file_stays(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("half"))
    (file,) = files(state)
    file.with_name(f".{file.name}.0123456789ab.tmp").write_bytes(b'[{"key":"f","ti')
    damaged = file.with_name(file.name.replace("-", "-ff"))
    damaged.write_bytes(b'[{"key":"f","ti')
    session = UnsavedFile(data, state)
    assert session.take_up() == [text("half")]
    session.write([])
    assert files(state) == [damaged]


def test_the_unsaved_texts_about_a_purged_record_are_forgotten_and_no_others(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("secret", about="f1"), text("mine", about="f2"))
    left_by_an_ended_session(data, state, text("secret, too", about="f1"))
    assert not forget(data, state, {"f1"})
    assert not any(b"secret" in file.read_bytes() for file in files(state))
    assert UnsavedFile(data, state).take_up() == [text("mine", about="f2")]


def test_a_session_that_runs_is_named_as_the_one_that_still_has_it(data: Path, state: Path) -> None:
    running = UnsavedFile(data, state)
    running.write([text("secret", about="f1")])
    assert forget(data, state, {"f1"})
    assert not forget(data, state, {"f2"})
    assert len(files(state)) == 1


def test_a_file_that_cannot_be_read_is_forgotten_as_a_whole(data: Path, state: Path) -> None:
    left_by_an_ended_session(data, state, text("half"))
    (file,) = files(state)
    file.write_bytes(b'[{"about":"f1","texts":{"raw":"secret')
    assert not forget(data, state, {"f1"})
    assert files(state) == []
