"""Leading: their goals in their words, a contact for each reframe that they took, my own wins by their proof (O4, P3, P6, P19)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from career.card import closing
from career.card.closing import Closing
from career.edits import editing
from career.errors import BadValue
from career.model import contacts, leader_wins, reframes, report_goals, reschedules, tasks
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.report_goals import ReportGoal
from career.views import board
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on
from tests.unit.commands import Rung

MOMENT = moment_on()
TOM = on(MOMENT, -90).make(Person, name="Tom", role="report")
GOAL = MOMENT.make(ReportGoal, person=TOM.id, in_their_words="release alone", on=day(-20), scope="career")


@pytest.mark.parametrize("words", ["", "  "])
def test_their_goal_is_in_their_words_or_it_is_none(words: str) -> None:
    with pytest.raises(BadValue) as refused:
        editing.add("report_goals", {"in_their_words": words, "person": "Tom"}, in_context(career_of(TOM)))
    assert refused.value.field == "in_their_words"


@pytest.mark.parametrize("state", ["done", "dropped"])
def test_its_state_changes_with_what_they_said_and_not_without(state: Any) -> None:
    context = in_context(career_of(TOM, GOAL), MOMENT)
    with pytest.raises(BadValue) as refused:
        editing.edit(GOAL, {"state": state}, context)
    assert refused.value.field == "they_said"
    with pytest.raises(BadValue):
        report_goals.said(GOAL, " ", state, context)
    for step in (
        editing.edit(GOAL, {"state": state, "they_said": "I did it"}, context),
        report_goals.said(GOAL, "I did it", state, context),
    ):
        now = after(context.career, step).report_goals[GOAL.id]
        assert (now.state, now.they_said, now.said_on, now.closed_on) == (state, "I did it", TODAY, TODAY)
        with pytest.raises(BadValue):  # what they said of one change is not said of the next
            editing.edit(now, {"state": "open"}, in_context(after(context.career, step), MOMENT))
        with pytest.raises(BadValue):  # and nothing is said by taking away what they said
            editing.edit(now, {"state": "open", "they_said": ""}, in_context(after(context.career, step), MOMENT))
    typed = {"in_their_words": "release", "person": "Tom", "state": state}
    with pytest.raises(BadValue):
        editing.add("report_goals", typed, context)


def test_its_other_fields_change_freely() -> None:
    context = in_context(career_of(TOM, GOAL), MOMENT)
    now = after(context.career, editing.edit(GOAL, {"scope": "job", "due": "fri"}, context)).report_goals[GOAL.id]
    assert (now.scope, now.state, now.said_on) == ("job", "open", None)


def test_why_its_day_moved_is_kept_however_it_is_moved() -> None:
    goal = replace(GOAL, due=day(3))
    context = in_context(career_of(TOM, goal), MOMENT)
    edited = editing.edit(goal, {"due": day(9).isoformat()}, context, why="the vendor is late")
    for step in (edited, reschedules.move(goal, day(9), MOMENT, "the vendor is late")):
        assert [one.why for one in after(context.career, step).moves.values()] == ["the vendor is late"]


def test_career_and_job_goals_are_counted_by_report_and_all_job_is_said() -> None:
    job = MOMENT.make(ReportGoal, person=TOM.id, in_their_words="fewer calls", on=day(-3), scope="job")
    career = career_of(TOM, GOAL, job, replace(job, id="1gdone000", state="done"))
    assert dict(report_goals.counts(TOM.id, career)) == {"career": 1, "job": 1, "both": 0}
    row = board.overview(TOM, in_context(career))
    assert (row.words, board.goals_said(row)) == ("release alone", "1 · 1")
    assert not report_goals.is_all_job(TOM.id, career)
    assert report_goals.is_all_job(TOM.id, career_of(TOM, job))
    assert not report_goals.is_all_job(TOM.id, career_of(TOM))
    assert board.goals_said(board.overview(TOM, in_context(career_of(TOM)))) == "none"


def offered() -> tuple[Any, Reframe]:
    task = tasks.add("write the checklist", on(MOMENT, -9), for_person=TOM.id)
    kept = MOMENT.make(Reframe, about=task.id, for_person=TOM.id, sentence="What for?", offered_on=day(-5))
    return in_context(career_of(TOM, task, kept), MOMENT), kept


def test_a_reframe_that_they_took_is_a_contact_once() -> None:
    context, kept = offered()
    for step in (
        reframes.take_in(kept, "nobody waits", context),
        editing.edit(kept, {"they_said": "nobody waits"}, context),
    ):
        career = after(context.career, step)
        (met,) = contacts.of(TOM.id, career)
        assert (met.on, met.kind, met.text) == (TODAY, "other", "what 'write the checklist' does for them")
    again = editing.edit(career.reframes[kept.id], {"they_said": "nobody waits for me"}, in_context(career, MOMENT))
    assert len(after(career, again).contacts) == 1


def test_their_task_that_ends_with_proof_is_a_win_of_theirs_and_one_of_mine() -> None:
    context, kept = offered()
    said = Closing(was_right=True, came_true="yes", line="two teams released from it")
    career = after(context.career, closing.close(kept, said, context))
    mine = [won for won in career.wins.values() if leader_wins.is_one(won)]
    assert [won.text for won in mine] == ["Led Tom to a win in 'write the checklist': two teams released from it"]
    assert len(career.wins) == 2
    no_proof = after(
        context.career,
        closing.close(kept, replace(said, line=""), context),
    )
    assert not no_proof.wins


def test_by_commands(rung: Rung) -> None:
    rung.says("add person Tom --role report")
    rung.says("add report-goal I want to release alone --of Tom --scope career --due 2027-03-01")
    goal = rung.id_of("I want to release alone")
    assert "“I want to release alone”" in rung.says("board")
    assert "for them to say" in rung.refuses(f"edit {goal} --state done")
    assert "what they said" in rung.refuses(f"done {goal}")
    rung.says(f"done {goal} --reply I did it on Friday")
    assert "reached" in rung.says("list report-goals --all")
    assert "not known yet" in rung.says("board")
    rung.says("undo")
    assert rung.career.report_goals[goal].state == "open"
    assert "release" not in rung.says("list report-goals --mask")
    assert "private" in rung.refuses("export - --format csv --table report-goals")


def test_what_i_told_a_report_to_improve_is_kept_with_what_they_said_and_is_a_line_until_then(rung: Rung) -> None:
    rung.says("add person Tom --role report")
    said = rung.says("script tell-improve --to Tom --improve let the quiet two speak first --told")
    assert "Told Tom what to improve: let the quiet two speak first" in said
    line = "how it goes: let the quiet two speak first"
    assert line in rung.says("agenda Tom")
    assert line in rung.says("upcoming --days 30")
    assert line not in rung.says("agenda Tom --mask")
    rung.says("undo")
    assert line not in rung.says("agenda Tom")
    rung.says("redo")
    told = next(row["id"] for row in json.loads(rung.says("list tellings --json")))
    rung.says(f"done {told} --reply I did not notice")
    assert line not in rung.says("agenda Tom") + rung.says("upcoming --days 30")
    assert "they said: “I did not notice”" in rung.says("show Tom")


def test_asking_for_a_mentor_is_no_telling(rung: Rung) -> None:
    rung.says("add person Vera")
    assert "Asked Vera to be your mentor: budgets" in rung.says("script S6 --to Vera --area budgets --told")
