"""`rung standup`: to paste, with and without names, in a window of time, and as JSON."""

from __future__ import annotations

import json

from tests.unit.commands import Rung


def test_the_stand_up_of_a_week_ready_to_paste(rung: Rung) -> None:
    rung.says("add task fix the importer --due fri")
    rung.says(f"done {rung.id_of('fix the importer')}")
    rung.says("add task update the runbook --due today")
    rung.says("add task move the jobs --blocked-on Ana Lima")
    assert rung.says("standup").splitlines() == [
        "Since yesterday:",
        "- fixed the importer",
        "Today:",
        "- update the runbook (due today)",
        "Waiting for Ana Lima since today: move the jobs",
    ]
    assert "Waiting for A. L. since today: move the jobs" in rung.says("standup --mask")
    told = json.loads(rung.says("standup --json"))
    assert told["lines"] == rung.says("standup").splitlines()
    assert told["waiting"][0]["since"] == "2026-11-21"


def test_a_window_takes_the_place_of_the_last_working_day(rung: Rung) -> None:
    rung.says("win Cut the build to 4 minutes --on 2 nov")
    assert "Cut the build" not in rung.says("standup")
    assert rung.says("standup --last 30d").splitlines()[:2] == ["Since 23 Oct:", "- Cut the build to 4 minutes"]
    assert "Cut the build" not in rung.says("standup --since oct --until oct")
    assert "--since" in rung.refuses("standup --since soon")


def test_day_one_says_what_a_stand_up_is_made_of(rung: Rung) -> None:
    assert "nothing to report yet" in rung.says("standup")
    assert json.loads(rung.says("standup --json"))["lines"] == []
    rung.says("add task call Omar")
    assert rung.says("standup").splitlines() == [
        "Yesterday: nothing finished.",
        "Today: nothing planned yet.",
        "No blockers.",
    ]


def test_since_when_something_waits_is_kept_with_the_person(rung: Rung) -> None:
    rung.says("add task move the jobs --blocked-on Ana --blocked-since 10 nov")
    task = rung.id_of("move the jobs")
    rung.says(f"edit {task} --title move all jobs")
    assert str(rung.career.tasks[task].blocked_since) == "2026-11-10"
    rung.says(f"edit {task} --blocked-on Omar")
    assert str(rung.career.tasks[task].blocked_since) == "2026-11-21"
    rung.says("undo")
    assert str(rung.career.tasks[task].blocked_since) == "2026-11-10"
    rung.says(f"edit {task}", "--blocked-on", "")
    assert rung.career.tasks[task].blocked_since is None


def test_a_line_is_not_wrapped_however_narrow_the_terminal(rung: Rung) -> None:
    rung.says("add task write down everything that the night shift has to know before Christmas --due today")
    rung.monkeypatch.setenv("COLUMNS", "40")
    assert any(len(line) > 60 for line in rung.says("standup").splitlines())
