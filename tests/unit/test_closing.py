"""Closing asks two things, and neither replaces the other: done right, and whether the sentence came true."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.card import closing, open_card, save_card
from career.card.closing import Closing
from career.errors import Refused
from career.model import leader_wins, skills, tasks, wins
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.skills import Assessment
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on

RUNBOOK = "update the payments runbook"


def begun(**fields: Any) -> tuple[Task, Career]:
    task = tasks.add(RUNBOOK, moment_on(), **fields)
    career = career_of(task)
    step = save_card.keep(
        open_card.open_card(RUNBOOK, in_context(career), about=task.id), in_context(career, moment_on())
    )
    return task, after(career, step)


def the_reframe(career: Career) -> Reframe:
    (kept,) = career.reframes.values()
    return kept


def test_it_closes_the_task_and_makes_a_win_with_skills_goal_and_task() -> None:
    task, career = begun(goal="g9")
    kept = replace(the_reframe(career), step_to="g9", gains="the night shift")
    said = Closing(was_right=True, came_true="yes", line=" Priya closed  412 ", appeal=8)
    closed = after(career, closing.close(kept, said, in_context(career, moment_on())))
    (won,) = closed.wins.values()
    assert (won.text, won.on, won.goal, won.task, won.for_whom) == (
        "Priya closed 412", TODAY, "g9", task.id, "the night shift",
    )  # fmt: skip
    assert won.skills == kept.skills
    fresh = the_reframe(closed)
    assert (fresh.closed_on, fresh.was_right, fresh.came_true, fresh.win, fresh.appeal_after) == (
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
            the_reframe(career),
            Closing(was_right=True, came_true=came_true, line=line),
            in_context(career, moment_on()),
        ),
    )
    assert bool(closed.wins) is has_win
    assert the_reframe(closed).line == line.strip()


@pytest.mark.parametrize(("stepped", "day_of_step"), [(True, TODAY), (False, None), (None, None)])
def test_it_is_asked_whether_the_next_step_happened(stepped: bool | None, day_of_step: Any) -> None:
    _, career = begun()
    kept = the_reframe(career)
    assert closing.asks_step(kept)
    said = Closing(was_right=True, came_true="yes", stepped=stepped)
    closed = the_reframe(after(career, closing.close(kept, said, in_context(career, moment_on()))))
    assert closed.stepped_on == day_of_step
    earlier = replace(kept, stepped_on=day(-3))
    assert not closing.asks_step(earlier)
    again = after(career, closing.close(earlier, said, in_context(career, moment_on())))
    assert the_reframe(again).stepped_on == day(-3)


def test_it_may_be_done_wrong_and_have_come_true() -> None:
    _, career = begun()
    said = Closing(was_right=False, came_true="yes", line="it held all the same")
    assert len(after(career, closing.close(the_reframe(career), said, in_context(career, moment_on()))).wins) == 1


@pytest.mark.parametrize("said", [Closing(), Closing(was_right=True), Closing(came_true="yes")])
def test_both_questions_are_asked(said: Closing) -> None:
    _, career = begun()
    with pytest.raises(Refused, match="One answer is missing"):
        closing.close(the_reframe(career), said, in_context(career, moment_on()))


def test_it_is_closed_once() -> None:
    task, career = begun()
    closed = after(
        career,
        closing.close(the_reframe(career), Closing(was_right=True, came_true="yes"), in_context(career, moment_on())),
    )
    with pytest.raises(Refused, match="closed already"):
        closing.close(the_reframe(closed), Closing(was_right=True, came_true="yes"), in_context(closed, moment_on()))
    assert closing.to_close(closed.tasks[task.id], closed) is None


def test_a_task_that_was_done_before_is_not_counted_again() -> None:
    task, career = begun()
    done = after(career, tasks.complete(task, moment_on()))
    closed = after(
        done, closing.close(the_reframe(done), Closing(was_right=True, came_true="no"), in_context(done, moment_on()))
    )
    assert closed.tasks[task.id].times_done == 1


def test_what_repeats_is_due_again_and_gets_a_new_reframe_next_time() -> None:
    task, career = begun(repeat="1w", due=TODAY)
    closed = after(
        career,
        closing.close(the_reframe(career), Closing(was_right=True, came_true="yes"), in_context(career, moment_on())),
    )
    assert closed.tasks[task.id].state == "open"
    again = save_card.keep(
        open_card.open_card(RUNBOOK, in_context(closed), about=task.id), in_context(closed, replace_ids())
    )
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


def with_wins(career: Career, count: int, level: int | None = None) -> Career:
    """Give the career with so many wins in the first skill of its reframe, since I came to a level in it."""
    moment = on(moment_on(), -20)
    skill = min(the_reframe(career).skills)
    if level is not None:
        rated = skills.rate(
            skills.begun(skill, in_context(career, moment)), Assessment(level), in_context(career, moment)
        )
        career = after(career, rated)
    won = [
        Win(id=f"w9{n}", created_at=moment_on().now, text="x", on=day(-1), skills=frozenset({skill}))
        for n in range(count)
    ]
    return career.changed(won)


RIGHT = Closing(was_right=True, came_true="yes", line="it held")


@pytest.mark.parametrize(
    ("wins", "level", "to"),
    [(1, 1, None), (2, 1, 2), (4, 1, 2), (2, 3, 4), (2, 4, None), (2, None, 1), (1, None, None)],
)
def test_a_level_is_offered_with_the_third_proof_and_not_before(wins: int, level: int | None, to: int | None) -> None:
    _, career = begun()
    career = with_wins(career, wins, level)
    offer = closing.offered(the_reframe(career), RIGHT, in_context(career, moment_on()))
    assert (offer.level if offer else None) == to


@pytest.mark.parametrize(
    ("said", "for_person"), [(Closing(), ""), (replace(RIGHT, came_true="no"), ""), (RIGHT, "p1")], ids=str
)
def test_where_there_will_be_no_win_of_mine_nothing_is_offered(said: Closing, for_person: str) -> None:
    _, career = begun()
    career = with_wins(career, 5, 1)
    kept = replace(the_reframe(career), for_person=for_person)
    assert closing.offered(kept, said, in_context(career, moment_on())) is None


def test_a_leader_has_a_win_of_their_own_where_a_reports_task_ends_with_proof() -> None:
    tom = moment_on().make(Person, name="Tom Reed", role="report")
    _, career = begun(for_person=tom.id)
    career = career.changed([tom])
    kept = replace(the_reframe(career), for_person=tom.id)
    closed = after(career, closing.close(kept, RIGHT, in_context(career, moment_on(day(1)))))
    (mine,) = wins.mine(closed)
    assert (mine.text, mine.skills) == (
        f"Led Tom Reed to a win in '{RUNBOOK}': {RIGHT.line}",
        frozenset({leader_wins.LEADING}),
    )
    assert closed.wins[the_reframe(closed).win].skills == kept.skills
    assert wins.of_others(closed) == {the_reframe(closed).win: tom.id}
    for told in (replace(RIGHT, came_true="no"), replace(RIGHT, line="")):
        assert not list(wins.mine(after(career, closing.close(kept, told, in_context(career, moment_on(day(1)))))))


def test_a_level_that_is_taken_is_part_of_the_one_step() -> None:
    _, career = begun()
    career = with_wins(career, 2, 1)
    step = closing.close(the_reframe(career), replace(RIGHT, raising=True), in_context(career, moment_on()))
    closed = after(career, step)
    (skill,) = closed.skills.values()
    assert (skill.level, skill.first_level) == (2, 1)
    assert skills.ratings(skill, closed, mine=True)[-1].why == "3 wins since 1 helped"
    assert step.label == f"Closed '{RUNBOOK}', came true · {skill.name} is 2 alone · done right"
    left = after(career, closing.close(the_reframe(career), RIGHT, in_context(career, moment_on())))
    assert next(iter(left.skills.values())).level == 1


def test_without_the_win_that_speaks_for_it_no_level_is_raised() -> None:
    _, career = begun()
    career = with_wins(career, 5, 1)
    bare = Closing(was_right=True, came_true="yes", line=" ", raising=True)
    closed = after(career, closing.close(the_reframe(career), bare, in_context(career, moment_on())))
    assert next(iter(closed.skills.values())).level == 1
