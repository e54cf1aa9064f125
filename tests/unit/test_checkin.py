"""The five cards of a day: what stands on them, what does not, and a week away of which nothing is said."""

from __future__ import annotations

from typing import Any

import pytest

from career.edits import editing
from career.model import goal_progress, goals, if_then, reminders, tasks
from career.model.goals import CheckIn
from career.model.if_then import Hit
from career.model.moment import Moment
from career.model.reframes import Reframe
from career.model.reviews import Review
from career.model.settings import Settings
from career.views import checkin, panes
from career.views.reviews import daily
from career.views.summary import summary
from career.views.upcoming import upcoming
from tests.building import after, career_of, day, in_context, new_feedback, new_goal, on


def full(moment: Moment) -> list[Any]:
    """Give enough for every card: five late tasks, three goals to look at, feedback, and a silent change."""
    late = [tasks.add(f"late {n}", moment, due=day(-n), assigned_on=None) for n in range(1, 6)]
    looked: list[Any] = [
        new_goal(f"goal {value}", moment, baseline=0.0, target=100.0, starts=day(-50), due=day(50), review_every_days=7)
        for value in (60, 20, 40)
    ]
    values = [moment.make(CheckIn, goal=goal.id, on=day(-8), value=float(goal.title.split()[1])) for goal in looked]
    heard = [new_feedback(f"heard {n}", moment, on=day(-n)) for n in (1, 4, 2)]
    silent = new_feedback("long", moment, change_made="three lines", change_on=day(-30))
    return [*late, *looked, *values, *heard, silent]


def test_the_cards_hold_three_lines_two_goals_one_feedback_and_one_nudge(moment: Moment) -> None:
    cards = checkin.cards(in_context(career_of(*full(moment))))
    assert cards.names == ("due", "goals", "inbox", "win", "nudge")
    assert [line.text for line in cards.due] == ["late 5", "late 4", "late 3"]
    assert [goal.title for goal in cards.goals] == ["goal 20", "goal 40"]  # most behind first
    assert cards.inbox is not None
    assert cards.inbox.raw == "heard 4"
    assert cards.nudge is not None
    assert cards.nudge.kind == "silent"


@pytest.mark.parametrize(("away", "is_short"), [(1, False), (6, False), (7, True), (8, True), (400, True)])
def test_a_week_away_shortens_the_next_one(away: int, moment: Moment, *, is_short: bool) -> None:
    cards = checkin.cards(in_context(career_of(*full(moment), moment.make(Review, on=day(-away)))))
    assert ("inbox" not in cards.names) is is_short
    assert (len(cards.due), len(cards.goals)) == ((1, 1) if is_short else (3, 2))


def test_how_long_away_is_a_setting(moment: Moment) -> None:
    career = career_of(*full(moment), moment.make(Review, on=day(-3)))
    assert checkin.cards(in_context(career, settings=Settings(away_days=3))).inbox is None


def test_a_goal_that_starts_today_is_nothing_to_finish(moment: Moment) -> None:
    context = in_context(career_of(new_goal("Lead two", moment, starts=day(0), due=day(90))))
    assert checkin.cards(context).due == ()
    assert summary(context).today == 0
    assert [line.text for line in upcoming(context)] == ["starts: Lead two"]


def test_a_goal_to_look_at_is_told_from_a_goal_that_is_due(moment: Moment) -> None:
    goal = new_goal("Lead two", moment, starts=day(-7), due=day(5), review_every_days=7)
    rows = panes.upcoming_pane(in_context(career_of(goal))).rows
    assert {row.kind: row.text for row in rows} == {"goal": "Lead two", "check-in": "check-in: Lead two"}


def test_a_silent_change_is_shown_with_what_was_said_not_with_my_own_words_for_it(moment: Moment) -> None:
    said = new_feedback(
        "you go too fast", moment, plain="stop after each chart", change_made="I stop", change_on=day(0)
    )
    card = daily.inbox(said.id, in_context(career_of(said)))
    assert card is not None
    assert (card.asked, card.told) == (
        "You changed this today, and nobody knows: I stop",
        ("Somebody said: you go too fast",),
    )


def test_who_has_nothing_is_asked_for_a_win_alone() -> None:
    assert checkin.cards(in_context(career_of())).names == ("win",)


def test_what_is_due_tomorrow_and_check_ins_are_not_on_the_first_card(moment: Moment) -> None:
    goal = new_goal("look", on(moment, -9), starts=day(-9), review_every_days=7, then_do="x")
    records = [moment.make(reminders.Reminder, text=str(n), on=day(n)) for n in (0, 1)]
    cards = checkin.cards(in_context(career_of(goal, *records)))
    assert [line.text for line in cards.due] == ["0"]
    assert cards.goals == (goal,)


def test_without_anything_new_the_oldest_silent_change_is_the_one_feedback(moment: Moment) -> None:
    silent = [new_feedback("x", moment, change_made=str(n), change_on=day(-n)) for n in (3, 12)]
    cards = checkin.cards(in_context(career_of(*silent)))
    assert cards.inbox is not None
    assert cards.inbox.change_made == "12"
    assert cards.nudge is not None
    assert cards.nudge.text == "3"  # not the same again


def test_feedback_that_waits_for_others_is_no_card(moment: Moment) -> None:
    asked = new_feedback("how was it?", moment, kind="request")
    assert checkin.cards(in_context(career_of(asked))).inbox is None


def test_the_nudge_is_not_about_what_stood_on_an_earlier_card(moment: Moment) -> None:
    late = tasks.add("late", moment, due=day(-1), assigned_on=None)
    assert checkin.cards(in_context(career_of(late))).nudge is None
    reframed = moment.make(Reframe, about=late.id, then_do="x")
    other = tasks.add("other", moment)
    cards = checkin.cards(in_context(career_of(late, reframed, other)))
    assert cards.nudge is not None
    assert cards.nudge.source == other.id


def test_goals_without_a_pace_come_after_those_behind_and_before_those_ahead(moment: Moment) -> None:
    rhythm = {"starts": day(-50), "review_every_days": 7}
    measured = {"baseline": 0.0, "target": 1.0, "due": day(50)}
    then = on(moment, -50)
    behind = new_goal("behind", then, **rhythm, **measured)
    ahead = new_goal("ahead", then, **rhythm, **measured)
    plain = new_goal("plain", then, **rhythm)
    career = career_of(behind, ahead, plain, moment.make(CheckIn, goal=ahead.id, on=day(-9), value=1.0))
    assert [goal.title for goal in checkin.goals_to_check(in_context(career))] == ["behind", "plain", "ahead"]


@pytest.mark.parametrize(("last", "dated"), [(-1, 0), (0, 0), (1, 1), (2, 0)])
def test_a_check_in_after_a_flight_to_the_west_counts_as_the_later_one(last: int, dated: int, moment: Moment) -> None:
    goal = new_goal("look", moment, baseline=0.0, target=10.0)
    before = career_of(goal, moment.make(CheckIn, goal=goal.id, on=day(last), value=3.0))
    assert checkin.day_of(goal.id, in_context(before)) == day(dated)
    step = editing.add("checkins", {"goal": goal.id, "value": "5"}, in_context(before, on(moment, 0)))
    career = after(before, step)
    assert goal_progress.value_now(goal, career) == (
        5 if last < 2 else 3
    )  # what is dated the day after tomorrow is no zone


def with_step(moment: Moment, title: str, **more: Any) -> goals.Goal:
    """Give a goal with an if-then, which is not due for a check-in."""
    return new_goal(title, moment, if_cue="it is 9:30", then_do=f"do {title}", **more)


def test_an_if_then_is_rehearsed_on_days_without_a_check_in_longest_not_asked_first(moment: Moment) -> None:
    first, second, third = (with_step(moment, title) for title in ("one", "two", "three"))
    later = with_step(moment, "later", starts=day(3))
    asked = moment.make(Hit, goal=first.id, on=day(-1))
    career = career_of(first, second, third, later, asked, moment.make(Hit, goal=second.id, on=day(-2)))
    cards = checkin.cards(in_context(career))
    assert [goal.title for goal in cards.rehearsed] == ["three", "two"]
    assert cards.names[0] == "goals"
    answered = if_then.answer(third, moment, did=True)
    assert [g.title for g in checkin.cards(in_context(after(career, answered))).rehearsed] == ["two", "one"]


def test_goals_that_are_due_come_before_those_that_are_only_rehearsed(moment: Moment) -> None:
    cards = checkin.cards(in_context(career_of(*full(moment), with_step(moment, "one"))))
    assert (len(cards.goals), cards.rehearsed) == (2, ())
