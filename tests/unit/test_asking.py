"""Whom to ask: who gave no feedback for long (B6), who was not asked what I am known for (B4), who is good at it (L15)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.evidence import good_at
from career.model.contacts import Contact
from career.model.feedback import Feedback
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.settings import Settings
from career.model.tasks import Task
from career.model.wins import Win
from career.views import asking
from career.views.reviews import quarterly
from tests.building import TODAY, career_of, day, in_context, moment_on, new_feedback, on

MOMENT = moment_on()


def known(name: str, days: int = 200, **fields: Any) -> Person:
    return on(MOMENT, -days).make(Person, name=name, **{"influence": 2} | fields)


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"on": day(-89)}, False),
        ({"on": day(-90)}, True),
        ({"on": day(-91)}, True),
        ({"on": day(-200), "kind": "request", "answered_on": day(-89)}, False),
        ({"on": day(-89), "kind": "request"}, False),
        ({"on": day(-91), "kind": "praise"}, True),
    ],
)
def test_who_gave_no_feedback_for_ninety_days_is_to_be_asked(fields: dict[str, Any], *, asked: bool) -> None:
    marta = known("Marta")
    context = in_context(career_of(marta, new_feedback("x", MOMENT, person=marta.id, **fields)))
    assert [one.person for one in asking.to_ask(context)] == ([marta] if asked else [])
    assert (asking.is_to_ask(marta, context) is not None) is asked


@pytest.mark.parametrize(("days", "asked"), [(89, False), (90, True)])
def test_of_whom_there_is_no_feedback_at_all_counts_from_when_i_noted_them(days: int, *, asked: bool) -> None:
    context = in_context(career_of(known("Marta", days)))
    assert bool(asking.to_ask(context)) is asked


def test_only_those_who_decide_are_to_be_asked_the_longest_first() -> None:
    ana, kim = known("Ana", 120), known("Kim", 150, influence=3)
    context = in_context(career_of(ana, kim, known("Tom", influence=1), known("Old", archived_on=TODAY)))
    assert [(one.person, one.days) for one in asking.to_ask(context)] == [(kim, 150), (ana, 120)]
    assert asking.to_ask(context)[0].why == "no feedback yet, in 150 days"


def test_the_days_are_a_setting() -> None:
    context = in_context(career_of(known("Ana", 20)), settings=Settings(ask_feedback_days=14))
    assert [one.person.name for one in asking.to_ask(context)] == ["Ana"]


def test_whoever_was_asked_what_i_am_known_for_is_not_asked_again_soon() -> None:
    ana, kim, tom = known("Ana", influence=3), known("Kim"), known("Tom", influence=0)
    asked = new_feedback("x", MOMENT, kind="request", topic="What I'm known for", person=ana.id, on=day(-89))
    long_ago = new_feedback("x", MOMENT, kind="request", topic="what I'm known for", person=kim.id, on=day(-90))
    context = in_context(career_of(ana, kim, tom, asked, long_ago))
    assert asking.not_asked("what I\u2019m known for", context) == [kim, tom]
    card = quarterly.identity("ask", context)
    assert card
    assert [row.text for row in card.rows] == ["Kim"]


@pytest.mark.parametrize(
    ("fields", "is_long"),
    [
        ({"stuck_on": date(2026, 11, 23)}, False),
        ({"stuck_on": date(2026, 11, 20)}, True),
        ({"stuck_on": date(2026, 11, 20), "state": "open"}, False),
        ({"stuck_on": date(2026, 11, 20), "for_person": "p1"}, False),
        ({"assigned_on": date(2026, 11, 2)}, True),
    ],
)
def test_a_task_is_long_stuck_after_more_than_a_working_day(fields: dict[str, Any], *, is_long: bool) -> None:
    task = MOMENT.make(Task, title="x", **{"state": "stuck"} | fields)
    assert asking.is_long_stuck(task, in_context(when=date(2026, 11, 24))) is is_long


def test_a_task_says_since_when_it_is_stuck_and_no_longer_once_it_is_not() -> None:
    task = MOMENT.make(Task, title="x", state="stuck").settled(TODAY)
    assert task.stuck_on == TODAY
    assert task.settled(day(3)).stuck_on == TODAY
    assert MOMENT.make(Task, title="x", stuck_on=TODAY).settled(day(3)).stuck_on is None


def test_who_is_good_at_a_task_is_named_with_what_shows_it_proofs_first() -> None:
    stuck = MOMENT.make(Task, title="fix the flaky checkout test", state="stuck", stuck_on=day(-5))
    noted, did, won = known("Ana", skills=frozenset({"testing"})), known("Bo"), known("Cy")
    task = MOMENT.make(Task, title="rewrite the suite", state="done", done_on=day(-9), for_person=did.id)
    other = MOMENT.make(Task, title="other", for_person=won.id)
    win = MOMENT.make(Win, text="green for a week", on=day(-2), skills=frozenset({"testing"}))
    kept = MOMENT.make(Reframe, about=task.id, for_person=did.id, skills=frozenset({"testing"}))
    theirs = MOMENT.make(Reframe, about=other.id, for_person=won.id, skills=frozenset({"testing"}), win=win.id)
    context = in_context(career_of(stuck, noted, did, won, task, other, win, kept, theirs, known("Di")))
    assert [(one.person.name, one.why) for one in asking.who_knows(stuck, context)] == [
        ("Cy", "showed it 2 days ago: green for a week"),
        ("Bo", "did 'rewrite the suite'"),
        ("Ana", "as you noted"),
    ]
    assert [shown.is_proof for shown in good_at.good_at(noted, context).values()] == [False]


def test_the_skills_of_a_stuck_task_are_those_of_its_reframe() -> None:
    task = MOMENT.make(Task, title="fix the flaky checkout test", state="stuck")
    kept = MOMENT.make(Reframe, about=task.id, skills=frozenset({"negotiation"}))
    assert list(asking.skills_of(task, in_context(career_of(task, kept)))) == ["negotiation"]


def test_help_is_offered_first_to_those_not_heard_from_for_longest() -> None:
    ana, kim, tom = known("Ana"), known("Kim"), known("Tom")
    said = [MOMENT.make(Feedback, raw="x", person=who.id, on=day(-ago)) for who, ago in ((ana, 3), (kim, 30))]
    context = in_context(career_of(ana, kim, tom, *said))
    assert [person.name for person in asking.could_use_help(context)] == ["Tom", "Kim", "Ana"]


def test_whoever_was_met_yesterday_is_offered_help_last_and_who_helped_me_is_good_at_it() -> None:
    ana, kim = known("Ana"), known("Kim")
    met = MOMENT.make(Contact, person=ana.id, on=day(-1), kind="help_asked", skills=frozenset({"negotiation"}))
    said = MOMENT.make(Feedback, raw="x", person=kim.id, on=day(-30))
    context = in_context(career_of(ana, kim, met, said))
    assert [person.name for person in asking.could_use_help(context)] == ["Kim", "Ana"]
    assert [(shown.skill, shown.why) for shown in good_at.good_at(ana, context).values()] == [
        ("negotiation", "helped you with it yesterday")
    ]
