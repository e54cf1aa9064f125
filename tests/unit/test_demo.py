"""The demo: a full, believable life, the same every time, that can touch nothing real."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from career.errors import Refused
from career.language.width import width
from career.model import feedback, goal_parts, goal_progress, goals, leader_wins, reframes, reschedules, tasks
from career.model.feedback import FeedbackState
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views import board
from career.views.summary import summary
from career.views.upcoming import upcoming
from store.store import Store
from tests.building import SETTINGS, TODAY, in_context
from tests.saved import read_career
from tests.unit.commands import Rung
from tui.demo.demo_file import build_demo, throw_away_demo, write_demo
from tui.host import clock


@pytest.fixture(scope="module")
def life() -> Career:
    return build_demo(TODAY)


def test_it_has_records_of_every_kind_and_no_problem(life: Career) -> None:
    assert all(life.table(table) for table in TABLES if table != "conflicts")
    assert not life.conflicts
    assert 90 <= len(list(life)) <= 400
    assert life.problems == ()


def test_it_spans_a_year_and_nothing_was_made_in_the_future(life: Career) -> None:
    made = [record.created_at.date() for record in life]
    assert 330 <= (max(made) - min(made)).days <= 366
    assert max(made) <= TODAY


@pytest.mark.parametrize("today", [TODAY, date(2027, 1, 1), date(2028, 2, 29), date(2026, 7, 6)])
def test_every_day_finds_it_alive(today: date) -> None:
    life = build_demo(today)
    counts = summary(in_context(life, today))
    assert min(counts.late, counts.today, counts.inbox, counts.silent, counts.to_reframe) >= 1
    assert len(upcoming(in_context(life, today))) >= 10
    assert {feedback.state(item, in_context(life, today)) for item in life.feedback.values()} == set(
        get_args(FeedbackState)
    )
    states = {goal_parts.state(goal, life) for goal in life.goals.values()}
    assert states >= {"sketch", "active", "done", "idea", "paused"}
    assert {goal_progress.pace_word(goal, in_context(life, today)) for goal in life.goals.values()} >= {
        "ahead",
        "on",
        "behind",
    }
    assert any("moved 2 times" in str(reschedules.slip(goal.id, life)) for goal in life.goals.values())
    silent = [f for f in life.feedback.values() if feedback.state(f, in_context(life, today)) == "silent"]
    assert [feedback.silent_days(f, today) in range(10, 15) for f in silent] == [True]


def test_three_report_with_a_goal_each_in_their_words_and_two_tasks_lack_a_reframe(life: Career) -> None:
    rows = board.board(in_context(life))
    assert [row.person.name for row in rows] == ["Noor", "Priya", "Tom"]
    assert all(row.want and row.strengths and row.words for row in rows)
    assert [row.days_since_reframe for row in rows] == [22, 9, 19]
    assert [board.goals_said(row) for row in rows] == ["1 · 1", "1 · 1", "1 · 0"]
    assert len(board.to_reframe(in_context(life))) == 2


def test_a_month_of_leading_has_two_reframes_taken_one_proof_and_a_win_of_the_leader(life: Career) -> None:
    taken = [kept for kept in life.reframes.values() if kept.they_said]
    assert len(taken) == 2
    assert sum(kept.text.startswith("what '") for kept in life.contacts.values()) == len(taken)
    mine = [won.text for won in life.wins.values() if leader_wins.is_one(won)]
    assert mine == ["Led Tom to a win in 'write the release checklist': two teams released from it on their own"]


def test_sentences_are_of_one_s_own_drafted_and_missing(life: Career) -> None:
    kept = {reframes.is_draft(r.sentence, r.draft, SETTINGS) for r in life.reframes.values()}
    assert kept == {True, False}
    waiting = [task for task in life.tasks.values() if tasks.is_open(task) and not reframes.of(task.id, life)]
    assert waiting
    assert all(r.skills for r in life.reframes.values())


def test_titles_fit_a_narrow_pane(life: Career) -> None:
    """Beside its bar a goal has 18 cells, and the lines of the other panes are short too."""
    for goal in life.goals.values():
        assert width(goal.title) <= (
            18 if goals.is_open(goal) and goal_progress.progress(goal, life) is not None else 22
        )
    assert all(width(task.title) <= 36 for task in life.tasks.values())
    assert all(width(reminder.text) <= 28 for reminder in life.reminders.values())
    shown = [item.plain or item.raw for item in feedback.inbox(in_context(life)) if item.kind != "request"]
    assert all(width(text) <= 22 for text in shown), shown


def test_no_reference_is_gone(life: Career) -> None:
    names = {"about", "assigned_by", "blocked_on", "feedback", "goal", "item", "need", "owner", "person"}
    for record in life:
        for name in names & set(record.__struct_fields__):
            assert life.headline(getattr(record, name)) != "(gone)"


def test_the_same_day_tells_the_same_life_to_the_letter(life: Career) -> None:
    assert list(build_demo(TODAY)) == list(life)


def test_what_is_written_is_what_was_told_with_steps_to_undo(life: Career, tmp_path: Path) -> None:
    file = tmp_path / "career.json"
    write_demo(file, tmp_path / "state", TODAY)
    assert sorted(read_career(file), key=lambda r: r.id) == sorted(life, key=lambda r: r.id)
    store = Store(file, tmp_path / "state", clock.now)
    assert len(store.history()) >= 5
    assert store.undo().label == "Added feedback 'Be more present'"


@pytest.mark.parametrize("has_past", [True, False])
def test_on_the_dashboard_of_the_demo_the_first_undo_takes_back_nothing_that_nobody_did(
    tmp_path: Path, *, has_past: bool
) -> None:
    with throw_away_demo(TODAY, tmp_path / "config.toml", has_past=has_past) as paths:
        store = Store(paths.data, paths.state, clock.now)
        if has_past:
            assert store.undo().label == "Added feedback 'Be more present'"
        else:
            with pytest.raises(Refused, match="Nothing to undo"):
                store.undo()


def test_it_is_never_written_over_anything(tmp_path: Path) -> None:
    file = tmp_path / "career.json"
    file.write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        write_demo(file, tmp_path / "state", TODAY)
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize("how", ["environment", "flag", "default"])
def test_no_verb_on_the_demo_can_touch_the_real_file(
    how: str, rung: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = rung.file if how == "default" else tmp_path / "real.json"
    flag = f"--file {real} " if how == "flag" else ""
    if how == "environment":
        monkeypatch.setenv("RUNG_FILE", str(real))
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    rung.says(f"{flag}add goal Mine alone")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for typed in ("win a win", "undo", "today"):
        assert "Mine alone" not in rung.says(f"{flag}demo {typed}")
    assert rung(f"{flag}demo delete zzzz").status == 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert list(temporary.iterdir()) == []


def test_days_move_with_today(life: Career) -> None:
    later = build_demo(TODAY + timedelta(days=10))
    first, second = (next(g for g in c.goals.values() if g.title == "Go-to for payments") for c in (life, later))
    assert first.due
    assert second.due == first.due + timedelta(days=10)
