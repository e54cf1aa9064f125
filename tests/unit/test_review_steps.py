"""The steps of reviews as data: every key does something, every form is one, and a review goes on where it was left."""

from __future__ import annotations

import pytest

from career.model import reviews
from career.model.moment import Moment
from career.model.people import Person
from career.model.reviews import Review, ReviewKind, Walked
from career.model.tables import TABLES
from career.views.reviews.plans import PLANS
from career.views.reviews.quarter_work import deciders
from career.views.reviews.step import Card, ReviewStep
from career.views.reviews.walk import Walk
from tests.building import TODAY, after, career_of, day, in_context, on
from tests.demo import build_demo
from tui.dialogs.reviews.acts import ACTS
from tui.dialogs.reviews.forms import FORMS
from tui.dialogs.row_verbs import ROW_VERBS

STEPS = [pytest.param(step, id=f"{kind}-{step.name}") for kind, plan in PLANS.items() for step in plan.steps]


def cards_of(step: ReviewStep) -> list[Card]:
    """Give the cards of a step in the demo's life, which has something of every kind."""
    context = in_context(build_demo(TODAY))
    return [card for key in step.cards.keys(context) if (card := step.cards.card(key, context))]


@pytest.mark.parametrize("step", STEPS)
def test_each_key_of_a_step_does_something_and_no_key_does_two_things(step: ReviewStep) -> None:
    assert set(step.writes) <= set(TABLES)
    for card in cards_of(step):
        assert card.form in {"", *FORMS}
        for asks in (card.asks(), *card.by_kind.values()):
            assert {act.does for act in asks.acts} <= ACTS.keys() | ROW_VERBS.keys()
            keys = [act.key for act in asks.acts]
            assert len(set(keys)) == len(keys)
            assert not {"u", "j", "k", "g", "G", "Enter", "<"} & set(keys)


def test_a_step_that_has_nothing_to_say_is_left_out() -> None:
    assert [stop.step.name for stop in Walk("weekly", in_context()).stops] == ["effort", "week"]


def test_a_week_goes_on_for_seven_days_and_then_a_new_one_begins(moment: Moment) -> None:
    left = reviews.keep(
        Walked("weekly", {"clear": 30.0, "current": 5.0}, frozenset({"clear"}), "current"), in_context()
    )
    career = after(career_of(), left)
    for days, is_same in ((0, True), (6, True), (7, False)):
        now = reviews.begun("weekly", in_context(career, on(moment, days)))
        assert (now is not None) is is_same


def test_what_is_gone_through_on_two_days_is_one_review_and_the_seconds_are_added(moment: Moment) -> None:
    first = reviews.keep(Walked("weekly", {"clear": 30.0}, frozenset({"clear"}), "current"), in_context())
    career = after(career_of(), first)
    rest = Walked("weekly", {"current": 8.6, "clear": 1.0}, frozenset({"current"}))
    career = after(career, reviews.keep(rest, in_context(career, on(moment, 1))))
    [held] = career.reviews.values()
    assert (held.on, held.finished_on, held.seconds) == (TODAY, day(1), 40)
    assert held.step_seconds == {"clear": 31, "current": 9}
    assert held.done == {"clear", "current"}
    assert not held.skipped


def test_one_that_was_begun_twice_goes_on_as_one(moment: Moment) -> None:
    here = moment.make(Review, kind="weekly", on=TODAY, left_at="current", done=frozenset({"clear"}))
    there = moment.make(Review, kind="weekly", on=TODAY, left_at="people", done=frozenset({"sketch"}))
    career = career_of(here, there)
    assert reviews.passed("weekly", in_context(career))[0] == {"clear", "sketch"}
    career = after(career, reviews.keep(Walked("weekly", {}), in_context(career)))
    assert {review.finished_on for review in career.reviews.values()} == {TODAY}


@pytest.mark.parametrize("kind", PLANS)
def test_a_week_without_a_review_is_nothing_to_speak_of(kind: ReviewKind) -> None:
    long_ago = career_of(Review(id="y1", created_at=in_context().moment.now, kind=kind, on=day(-200), left_at="x"))
    said = " ".join(
        str(card)
        for stop in Walk(kind, in_context(long_ago)).stops
        for key in stop.keys
        if (card := stop.step.cards.card(key, in_context(long_ago)))
    )
    assert not [word for word in ("missed", "streak", "overdue review", "last review") if word in said]


def test_a_step_done_alone_belongs_to_the_review_that_goes_on_and_leaves_its_place(moment: Moment) -> None:
    alone = Walked("weekly", {"people": 12.0}, frozenset({"people"}))
    assert reviews.keep_alone(alone, in_context()).changes == []
    left = moment.make(Review, kind="weekly", on=TODAY, left_at="current", skipped=frozenset({"clear", "people"}))
    [kept] = after(career_of(left), reviews.keep_alone(alone, in_context(career_of(left)))).reviews.values()
    assert (kept.left_at, kept.finished_on, sorted(kept.done), sorted(kept.skipped)) == (
        "current",
        None,
        ["people"],
        ["clear"],
    )


def test_a_legacy_that_was_all_that_lacked_completes_a_quarter_when_it_is_done_alone(moment: Moment) -> None:
    left = moment.make(Review, kind="quarterly", on=day(-9), left_at="legacy", skipped=frozenset({"legacy", "needs"}))
    done = Walked("quarterly", {"legacy": 60.0}, frozenset({"legacy"}))
    [kept] = after(career_of(left), reviews.keep_alone(done, in_context(career_of(left)))).reviews.values()
    assert (kept.left_at, kept.finished_on) == ("", TODAY)
    half = moment.make(Review, kind="quarterly", on=day(-9), left_at="legacy", skipped=frozenset({"want"}))
    [kept] = after(career_of(half), reviews.keep_alone(done, in_context(career_of(half)))).reviews.values()
    assert (kept.left_at, kept.finished_on) == ("legacy", None)


def test_the_effort_of_last_week_is_no_review_of_this_one(moment: Moment) -> None:
    said = moment.make(Review, kind="weekly", on=day(-6), effort=3)  # on a Sunday; today is a Saturday
    assert reviews.begun("weekly", in_context(career_of(said))) is None
    this_week = moment.make(Review, kind="weekly", on=day(-5), effort=3)
    assert reviews.begun("weekly", in_context(career_of(this_week))) == this_week


def test_the_move_with_a_person_is_not_called_the_next_move_which_is_that_of_a_career(moment: Moment) -> None:
    card = deciders(in_context(career_of(moment.make(Person, name="Ana", influence=3))))
    assert card is not None
    assert {act.does: act.label for act in card.acts}["trust-move"] == "trust: what next"


def test_whom_i_meet_is_asked_without_a_word_on_how_long_it_was() -> None:
    said = str(PLANS["weekly"].step("people").cards.card("", in_context(career_of(*build_demo(TODAY)))))
    assert "When do you meet?" in said
    assert "for long" not in said
