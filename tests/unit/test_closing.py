"""Closing asks two things, and neither replaces the other: done right, and whether the picture came true."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career import card as cards
from career import closing, tasks
from career.closing import Closing
from career.errors import Refused
from career.reframes import Reframe
from career.snapshot import Career
from career.tasks import Task
from tests.building import TODAY, after, career_of, moment_on

RUNBOOK = "update the payments runbook"


def begun(**fields: Any) -> tuple[Task, Career]:
    task = tasks.add(RUNBOOK, moment_on(), **fields)
    career = career_of(task)
    step = cards.keep(cards.open_card(RUNBOOK, career, TODAY, task.id), career, moment_on())
    return task, after(career, step)


def the_reframe(career: Career) -> Reframe:
    (kept,) = career.reframes.values()
    return kept


def test_it_closes_the_task_and_makes_a_win_with_skills_goal_and_task() -> None:
    task, career = begun(goal="g9")
    kept = replace(the_reframe(career), stone="g9", gains="the night shift")
    said = Closing(was_right=True, came_true="yes", line=" Priya closed  412 ", pull=8)
    closed = after(career, closing.close(kept, said, career, moment_on()))
    (won,) = closed.wins.values()
    assert (won.text, won.on, won.goal, won.task, won.for_whom) == (
        "Priya closed 412", TODAY, "g9", task.id, "the night shift",
    )  # fmt: skip
    assert won.skills == kept.skills
    fresh = the_reframe(closed)
    assert (fresh.closed_on, fresh.was_right, fresh.came_true, fresh.win, fresh.pull_after) == (
        TODAY, True, "yes", won.id, 8,
    )  # fmt: skip
    assert (closed.tasks[task.id].state, closed.tasks[task.id].times_done) == ("done", 1)


@pytest.mark.parametrize(
    ("came_true", "line", "has_win"),
    [("yes", "it held", True), ("partly", "two of three", True), ("no", "only a job", False), ("yes", " ", False)],
)
def test_a_win_needs_a_line_and_something_that_came_true(came_true: Any, line: str, has_win: bool) -> None:
    _, career = begun()
    closed = after(
        career,
        closing.close(
            the_reframe(career), Closing(was_right=True, came_true=came_true, line=line), career, moment_on()
        ),
    )
    assert bool(closed.wins) is has_win
    assert the_reframe(closed).line == line.strip()


def test_it_may_be_done_wrong_and_have_come_true() -> None:
    _, career = begun()
    said = Closing(was_right=False, came_true="yes", line="it held all the same")
    assert len(after(career, closing.close(the_reframe(career), said, career, moment_on())).wins) == 1


@pytest.mark.parametrize("said", [Closing(), Closing(was_right=True), Closing(came_true="yes")])
def test_both_questions_are_asked(said: Closing) -> None:
    _, career = begun()
    with pytest.raises(Refused, match="Both are asked"):
        closing.close(the_reframe(career), said, career, moment_on())


def test_it_is_closed_once() -> None:
    task, career = begun()
    closed = after(
        career, closing.close(the_reframe(career), Closing(was_right=True, came_true="yes"), career, moment_on())
    )
    with pytest.raises(Refused, match="closed already"):
        closing.close(the_reframe(closed), Closing(was_right=True, came_true="yes"), closed, moment_on())
    assert closing.to_close(closed.tasks[task.id], closed) is None


def test_a_task_that_was_done_before_is_not_counted_again() -> None:
    task, career = begun()
    done = after(career, tasks.complete(task, moment_on()))
    closed = after(done, closing.close(the_reframe(done), Closing(was_right=True, came_true="no"), done, moment_on()))
    assert closed.tasks[task.id].times_done == 1


def test_what_repeats_is_due_again_and_gets_a_new_reframe_next_time() -> None:
    task, career = begun(repeat="1w", due=TODAY)
    closed = after(
        career, closing.close(the_reframe(career), Closing(was_right=True, came_true="yes"), career, moment_on())
    )
    assert closed.tasks[task.id].state == "open"
    again = cards.keep(cards.open_card(RUNBOOK, closed, TODAY, task.id), closed, replace_ids())
    assert len(after(closed, again).reframes) == 2


def replace_ids() -> Any:
    moment = moment_on()
    return type(moment)(moment.today, moment.now, lambda letter: f"{letter}zzzzzzzz")


@pytest.mark.parametrize("verdict", ["trade", "decline"])
def test_what_was_given_away_has_nothing_to_close(verdict: Any) -> None:
    task, career = begun()
    left = career.changed([replace(the_reframe(career), verdict=verdict)])
    assert closing.to_close(left.tasks[task.id], left) is None
    assert closing.to_close(None, left) is None
