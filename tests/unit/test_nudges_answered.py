"""How often a nudge is taken up decides whether its kind is offered again."""

from __future__ import annotations

from typing import Any

import pytest

from career.errors import Refused
from career.model import nudge_answers, tasks
from career.model.moment import Moment
from career.model.nudge_answers import NudgeAnswer, TakenUp
from career.model.reviews import Review
from career.views.nudges import hide, nudge, offer_again, stopped
from tests.building import TODAY, after, career_of, day, in_context, new_goal, on


@pytest.mark.parametrize(
    ("answer", "ago", "rests"),
    [
        *(("later", ago, ago < 7) for ago in (0, 1, 6, 7)),
        *(("", ago, 0 < ago < 3) for ago in (0, 1, 2, 3)),
    ],
)
def test_a_nudge_that_was_offered_a_short_while_ago_rests(
    answer: str, ago: int, moment: Moment, *, rests: bool
) -> None:
    one, other = tasks.add("one", moment, due=TODAY), tasks.add("other", moment)
    held = moment.make(Review, on=day(-ago), nudge="reframe", nudge_about=one.id, nudge_answer=answer)
    found = nudge(in_context(career_of(one, other, held)))
    assert found is not None
    assert (found.text == "other") is rests


def shown(moment: Moment, kind: str, *said: Any) -> list[NudgeAnswer]:
    """Give the answers to a kind of nudge, one a day up to ten days ago, each about another record."""
    first = -10 - len(said)
    return [
        on(moment, first + n).make(NudgeAnswer, kind=kind, about=f"t{n}", on=day(first + n), said=one)
        for n, one in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("said", "rate", "comes"),
    [
        (["", "later", "", ""], "", True),
        (["", "later", "", "", ""], "", False),
        (["", "taken", "", "", ""], "You took up 1 of 5 like it.", True),
        (["taken", *[""] * 9], "You took up 1 of 10 like it.", True),
        (["taken", *[""] * 10], "", False),
    ],
)
def test_from_five_on_the_count_is_shown_and_under_one_in_ten_a_kind_stops(
    said: list[str], rate: str, moment: Moment, *, comes: bool
) -> None:
    task, bare = tasks.add("runbook", moment), new_goal("no step", moment, result="x")
    career = career_of(task, bare, *shown(moment, "reframe", *said))
    found = nudge(in_context(career))
    assert found is not None
    assert found.kind == ("reframe" if comes else "bare")
    assert found.rate == rate
    count = TakenUp(said.count("taken"), len(said))
    assert [(row.kind, count) for row, count in stopped(career)] == ([] if comes else [("reframe", count)])


def test_a_kind_that_has_stopped_is_offered_again_as_if_it_were_new(moment: Moment) -> None:
    career = career_of(tasks.add("runbook", moment), *shown(moment, "reframe", *[""] * 7))
    assert nudge(in_context(career)) is None
    again = offer_again("reframe", in_context(career))
    assert again.label == "Offered tasks to reframe again"
    back = after(career, again)
    found = nudge(in_context(back))
    assert found is not None
    assert (found.kind, found.taken_up) == ("reframe", TakenUp(0, 0))
    with pytest.raises(Refused, match="Tasks to reframe are offered already"):
        offer_again("reframe", in_context(back))
    with pytest.raises(Refused, match="There is no nudge 'tasks'"):
        offer_again("tasks", in_context(career))


def test_a_nudge_that_two_machines_showed_on_one_day_counts_once_and_the_yes_counts(moment: Moment) -> None:
    here, there = (moment.make(NudgeAnswer, kind="bare", about="g1", on=TODAY, said=said) for said in ("taken", ""))
    tomorrow = moment.make(NudgeAnswer, kind="bare", about="g1", on=day(1))
    assert nudge_answers.rate("bare", career_of(here, there, tomorrow)) == TakenUp(1, 2)
    assert nudge_answers.rate("bare", career_of(tomorrow, there, here)) == TakenUp(1, 2)


def test_what_was_said_earlier_in_the_day_is_not_taken_back_by_passing_it_over(moment: Moment) -> None:
    task = tasks.add("runbook", moment)
    hidden = after(career_of(task), hide(in_context(career_of(task)), nudge(in_context(career_of(task)))))
    [held] = hidden.nudges.values()
    assert nudge_answers.answer("reframe", task.id, "", in_context(hidden)) == held
    assert nudge(in_context(hidden)) is None
    assert nudge(in_context(hidden, day(6))) is None
    assert nudge(in_context(hidden, day(7))) is not None


def test_answers_of_before_they_were_records_of_their_own_count(moment: Moment) -> None:
    held = [
        moment.make(Review, on=day(-n), nudge="reframe", nudge_about=f"t{n}", nudge_answer=said)
        for n, said in ((9, "taken"), (8, "later"))
    ]
    assert nudge_answers.rate("reframe", career_of(*held)) == TakenUp(1, 2)
