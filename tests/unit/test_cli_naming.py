"""A record is named by its id or by what it is called, in the same way for each verb; where it could be several, the ids are said."""

from __future__ import annotations

from datetime import date

from tests.unit.commands import Rung


def test_each_verb_takes_what_a_record_is_called(rung: Rung) -> None:
    rung.says("add person Vera Sol --role peer")
    rung.says("add task write the runbook --due fri")
    rung.says("add goal lead two people --due eoy")
    for typed in (
        "show write the runbook",
        "edit write the runbook --note ask Vera first",
        "edit Vera Sol --influence 2",
        "move write the runbook next fri",
        "move Vera +3d",
        "snooze write the runbook 2",
        "move lead two people 18 dec --why it is a holiday",
        "done write the runbook",
    ):
        rung.says(typed)
    task = next(iter(rung.career.tasks.values()))
    assert (task.due, task.note, task.state) == (date(2026, 11, 29), "ask Vera first", "done")
    assert next(iter(rung.career.goals.values())).due == date(2026, 12, 18)
    rung.says("delete Vera")
    assert not rung.career.people
    assert rung("purge lead two people --yes").status == 0
    assert not rung.career.goals


def test_what_follows_a_name_is_still_the_text(rung: Rung) -> None:
    rung.says("reframe write the runbook --save")
    rung.says("close write the runbook Priya used it alone --right y --true yes")
    assert [win.text for win in rung.career.wins.values()] == ["Priya used it alone"]


def test_several_ideas_are_started_by_what_they_are_called(rung: Rung) -> None:
    rung.says("brainstorm lead two people")
    rung.says("brainstorm speak at the guild")
    rung.says("start speak at the guild lead two people")
    assert {goal.state for goal in rung.career.goals.values()} == {"open"}


def test_where_several_are_called_so_each_verb_says_their_ids(rung: Rung) -> None:
    for _ in range(2):
        rung.says("add person Vera Sol --role peer --same n")
        rung.says("add task write the runbook")
    for verb in ("show", "done", "delete"):
        said = rung.refuses(f"{verb} write the runbook")
        assert all(rung.career.short(i) in said for i in rung.career.tasks), said
        said = rung.refuses(f"{verb} Vera")
        assert all(rung.career.short(i) in said for i in rung.career.people), said
    assert "could be any of 2" in rung.refuses("move Vera fri")


def test_the_one_that_is_open_is_meant_where_the_others_are_done(rung: Rung) -> None:
    rung.says("add task water the plants")
    rung.says("done water the plants")
    rung.says("add task water the plants")
    rung.says("done water the plants")
    assert [task.state for task in rung.career.tasks.values()] == ["done", "done"]
    assert "could be any of 2" in rung.refuses("done water the plants")


def test_what_is_there_under_no_name_is_refused_as_before(rung: Rung) -> None:
    for verb in ("show", "done", "delete", "edit", "snooze", "start"):
        assert "There is no record 'nobody'" in rung.refuses(f"{verb} nobody")


def test_a_move_without_a_day_asks_for_one(rung: Rung) -> None:
    rung.says("add task write the runbook")
    assert "which day?" in rung.refuses("move write the runbook", status=2)


def test_what_only_repeats_the_words_of_a_task_is_not_meant_by_them(rung: Rung) -> None:
    rung.says("reframe write the runbook --skill mentoring --save")
    assert rung.career.picks
    rung.says("done write the runbook")
