"""The steps of the quarterly review on trends, learning and decisions: what needs an answer comes first (C.4)."""

from __future__ import annotations

from career.model.decisions import Decision
from career.model.learning import Learning
from career.model.moment import Moment
from career.model.trends import Trend
from career.views.reviews import learned
from career.views.reviews.plans import PLANS
from tests.building import TODAY, career_of, day, in_context


def test_they_stand_in_the_quarterly_review_in_the_order_of_the_mission() -> None:
    names = [step.name for step in PLANS["quarterly"].steps]
    assert [
        names.index(name) for name in ("skills", "trends", "two-years", "learning", "hours", "decisions")
    ] == sorted(names.index(name) for name in ("skills", "trends", "two-years", "learning", "hours", "decisions"))


def test_trends_without_a_response_come_first(moment: Moment) -> None:
    goal = moment.make(Learning, title="x")
    answered = moment.make(Trend, signal="answered", seen_on=day(-2), response=goal.id)
    late = moment.make(Trend, signal="late", seen_on=day(-31))
    card = learned.trends_of(in_context(career_of(answered, late, goal)))
    assert [(row.text, row.tone) for row in card.rows] == [("late", "warn"), ("answered", "")]
    assert [act.does for act in learned.trends_of(in_context()).acts] == ["add-trend"]


def test_an_enrolment_that_nobody_knows_of_asks_whom_to_tell(moment: Moment) -> None:
    one = moment.make(Learning, title="Budgets", state="enrolled", enrolled_on=day(-3))
    book = moment.make(Learning, title="A book", kind="book", state="doing")
    card = learned.learning_of(in_context(career_of(book, one)))
    assert [row.lead for row in card.rows] == ["SILENT 3 d", "book"]
    assert card.asks(card.rows[0].kind).acts[0].does == "tell"
    assert card.asks(card.rows[1].kind).asked == "What do you learn from?"


def test_decisions_that_are_due_come_first_with_how_often_one_was_right(moment: Moment) -> None:
    assert learned.decisions_of(in_context()) is None
    known = [
        moment.make(Decision, what="known", decided_on=day(-99), confidence=80, outcome="yes", outcome_on=TODAY)
        for _ in range(5)
    ]
    due = moment.make(Decision, what="due", decided_on=day(-30), review_on=TODAY)
    later = moment.make(Decision, what="later", decided_on=day(-30), review_on=day(1))
    card = learned.decisions_of(in_context(career_of(later, due, *known)))
    assert card is not None
    assert card.asked == "1 decision to look at: did it come true?"
    assert [row.text for row in card.rows] == ["due", "later"]
    assert card.told[0] == "Of 5 calls at 70 % or more, 5 came true (100 %)."
