"""The numbers of a quarter, then and now, and what is asked for more and more."""

from __future__ import annotations

import pytest

from career.model.agenda import Topic
from career.model.decisions import Decision
from career.model.feedback import Feedback, Telling
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.reviews import Review
from career.model.wins import Win
from career.views import balance
from career.views.reviews import then_now
from career.views.reviews.plans import PLANS
from career.views.reviews.walk import Walk
from career.views.reviews.week_summary import week_lines
from career.views.summary import summary
from career.views.upcoming import upcoming
from tests.building import TODAY, career_of, day, in_context, moment_on
from tests.demo import build_demo


def held(moment: Moment, ago: int, **numbers: float) -> Review:
    """Give a quarterly review that was held so many days ago, with its numbers."""
    return moment.make(Review, kind="quarterly", on=day(-ago), finished_on=day(-ago), numbers=numbers)


@pytest.mark.parametrize(("ago", "counts"), [(0, 1), (90, 1), (91, 0), (-1, 0)])
def test_a_win_counts_for_ninety_days(ago: int, counts: int, moment: Moment) -> None:
    won = moment.make(Win, text="x", on=day(-ago))
    assert then_now.measure(in_context(career_of(won)))["wins"] == counts


def test_the_last_review_is_compared_with_today_and_without_one_there_is_nothing_to_compare(moment: Moment) -> None:
    won = moment.make(Win, text="x", on=TODAY)
    assert "wins in the 90 days before: 1" in then_now.lines("quarterly", in_context(career_of(won)))
    older, last = held(moment, 180, wins=9.0), held(moment, 91, wins=3.0, came_true=0.5)
    now = in_context(career_of(won, older, last))
    assert "wins in the 90 days before: 3 → 1, worse" in then_now.lines("quarterly", now)
    assert "goals reached in the 90 days before: 0, not counted then" in then_now.lines("quarterly", now)
    assert "sentences that came true: 50 % → too few to tell" in then_now.lines("quarterly", now)
    assert then_now.since("quarterly", now) == "22 Aug → today, 91 days"


def topics(moment: Moment, asked: int, decided: int) -> list[Topic]:
    """Give topics that were talked about today, so many of which asked for input."""
    sides = ["input"] * asked + ["decided"] * decided
    return [moment.make(Topic, text=f"t{at}", person="p1", side=side, done_on=TODAY) for at, side in enumerate(sides)]


@pytest.mark.parametrize(
    ("then", "asked", "is_told"),
    [
        ((0.2, 0.35), 5, True),
        ((0.2, 0.35), 3, False),
        ((0.35, 0.35), 5, False),
        ((0.4, 0.35), 5, False),
        ((0.35,), 5, False),
    ],
)
def test_asks_for_direction_are_shown_once_they_rose_two_quarters_running(
    then: tuple[float, ...], asked: int, is_told: bool, moment: Moment
) -> None:
    before = [held(moment, 91 * (len(then) - at), asked=share) for at, share in enumerate(then)]
    career = career_of(*before, *topics(moment, asked, 10 - asked))
    said = then_now.asks_rise(in_context(career))
    assert bool(said) is is_told
    if is_told:
        assert "20 % → 35 % → 50 %" in said
        assert said in str(PLANS["quarterly"].step("document").cards.card("", in_context(career)))


def test_a_year_with_forty_weeks_and_four_quarters_shows_then_and_now_and_no_word_of_the_other_weeks(
    moment: Moment,
) -> None:
    weeks = [moment.make(Review, kind="weekly", on=day(-9 * n), finished_on=day(-9 * n)) for n in range(1, 41)]
    quarters = [held(moment, 91 * n, wins=float(n), fit=5.0) for n in range(1, 5)]
    context = in_context(career_of(*(one for one in build_demo(TODAY) if one.table != "reviews"), *weeks, *quarters))
    said = [
        text
        for kind in PLANS
        for stop in Walk(kind, context).stops
        for key in stop.keys
        if (card := stop.step.cards.card(key, context))
        for text in (card.asked, *card.told, *card.before, *(f"{row.lead} {row.text} {row.tail}" for row in card.rows))
    ]
    assert [line for line in said if line.startswith("wins in the 90 days before: 1 → ")]
    assert not [line for line in said if any(word in line for word in ("missed", "streak", "weeks ago", "no review"))]


def test_what_matters_comes_first_and_each_change_says_whether_it_is_better(moment: Moment) -> None:
    context = in_context(career_of(*(one for one in build_demo(TODAY) if one.table != "reviews"), held(moment, 64, fit=7.0, silent=9.0, legacy=1.0)))  # fmt: skip
    said = then_now.lines("quarterly", context)
    assert said[0].startswith("how this job fits: 7 → ")
    assert said[0].endswith("of 10, worse")
    assert [line for line in said if line.startswith("changes to tell: 9 → ") and line.endswith(", better")]
    assert then_now.since("quarterly", context).endswith("→ today, 64 days")


def test_changes_to_tell_are_counted_by_one_rule_everywhere() -> None:
    context = in_context(career_of(*build_demo(TODAY)))
    count = summary(context).silent
    assert count > 1
    assert then_now.measure(context)["silent"] == count
    assert f"{count} changes to tell" in week_lines(context)[2]


def test_who_was_told_something_this_week_was_talked_to(moment: Moment) -> None:
    marco = moment.make(Person, name="Marco")
    told = moment.make(Telling, person=marco.id, on=day(-2), text="I stop after each chart")
    assert "People: talked to 1" in week_lines(in_context(career_of(marco, told)))
    assert "People: talked to 0" in week_lines(in_context(career_of(marco)))
    assert then_now.measure(in_context(career_of(marco, told)))["people"] == 1


def test_the_lines_of_a_week_say_two_next_steps_and_nothing_that_i_mean_to_say_to_somebody() -> None:
    context = in_context(career_of(*build_demo(TODAY)))
    said = week_lines(context)[-1]
    assert len(said.split("; ")) == 2
    assert not [words for words in ("say it to", "wait for the answer", " more") if words in said]
    talks = [line.text for line in upcoming(context) if line.kind in {"follow-up", "request"}]
    assert talks
    assert not [text for text in talks if text in said]


def test_the_lines_of_a_week_say_nothing_that_the_mask_hides(moment: Moment) -> None:
    hidden = (
        moment.make(Decision, what="leave in spring", decided_on=day(-9), review_on=TODAY),
        moment.make(Decision, what="stay until then", decided_on=day(-9), revisit_on=TODAY),
        moment.make(Feedback, raw="too quiet in reviews", on=day(-9), revisit_on=TODAY),
    )
    goal = moment.make(Goal, title="lead two people", due=TODAY)
    assert week_lines(in_context(career_of(*hidden, goal)))[-1] == "Next: lead two people (today)"


@pytest.mark.parametrize(("ago", "counts"), [(89, 1), (90, 1), (91, 0)])
def test_a_win_is_of_the_90_days_here_where_it_is_in_the_areas(ago: int, counts: int) -> None:
    context = in_context(career_of(moment_on().make(Win, text="x", on=day(-ago))))
    assert then_now.measure(context)["wins"] == balance.areas(context)[0].done == counts
