"""The people as they are drawn, and what is open with those who can influence my future (B9, B10, P17)."""

from __future__ import annotations

from typing import Any

import pytest

from career.language.width import width
from career.model.contacts import Contact
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.skills import Rating
from career.model.tasks import Task
from career.model.wants import TOLD_IN, Want
from career.views.influence import last_heard, next_open
from career.views.people_lines import head, people_lines
from tests.building import career_of, day, in_context, moment_on

MOMENT = moment_on()


def person(name: str, role: str = "partner", influence: int = 2, **more: Any) -> Person:
    return MOMENT.make(Person, name=name, role=role, influence=influence, **more)


DANA = person("Dana", cares_about=frozenset({"calm"}))
GOAL = MOMENT.make(Goal, title="Work with platform")


def texts(*records: Record, wide: int = 77, high: int = 22) -> list[str]:
    lines = people_lines(in_context(career_of(*records)), wide, high).lines
    return [" ".join("".join(part.text for part in line.parts).split()) for line in lines]


def said(**more: Any) -> Feedback:
    return MOMENT.make(Feedback, **{"raw": "long mails", "on": day(-20), "person": DANA.id} | more)


def asked(offset: int, **more: Any) -> Approval:
    return MOMENT.make(Approval, **{"goal": GOAL.id, "person": DANA.id, "what": "x", "asked_on": day(offset)} | more)


SILENT = {"plain": "shorter", "change_made": "shorter updates", "change_on": day(-12)}


def test_each_group_has_headings_of_its_own() -> None:
    people = (
        DANA,
        person("Ana", "manager", 3),
        person("Lena", "mentor"),
        person("Omar", "peer", 0),
        person("Tom", "report", 0),
    )
    task = MOMENT.make(Task, title="move the importer", for_person=people[-1].id, assigned_on=day(-2))
    shown = [line for line in texts(*people, task, high=40) if line]
    assert shown == [
        "who decides cares about told last met next",
        "Ana manager not known yet no ask: what matters?",
        "Dana partner calm no",
        "mentors cares about told last met next",
        "Lena mentor not known yet no ask: what matters?",
        "others cares about last met next",
        "Omar peer not known yet",
        "report to you their goal strengths last reframe to reframe proposed",
        "Tom no 0 never 1 0",
        "their tasks to reframe",
        "Tom: move the importer 2 days ago",
    ]
    assert (
        head(in_context(career_of(*people[3:], task)), 77) == "People · 1 task to reframe for those who report to you"
    )
    assert "" in texts(*people, task, high=40)
    assert "" not in texts(*people, task, high=12)


def test_a_group_without_anybody_is_not_there() -> None:
    assert texts(DANA) == ["who decides cares about told last met next", "Dana partner calm no"]
    assert texts() == []


def test_who_could_be_somebody_else_is_asked_about_first() -> None:
    other = person("Dana", "peer", 0, unclear=True)
    assert texts(DANA, other)[:2] == ["who is who", "Dana? which Dana? & says it"]


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([], ""),
        ([said(**SILENT)], "tell a change, 12 d old"),
        ([said(**SILENT), said(**SILENT, raw="again")], "tell 2 changes, 12 d old"),
        ([GOAL, asked(-9)], "approval, 9 d"),
        ([GOAL, asked(-9), said(**SILENT)], "tell a change, 12 d old"),
        ([GOAL, asked(-9, state="yes", answered_on=day(-8))], ""),
        ([asked(-9)], ""),
        ([said()], "1 new in feedback"),
        ([MOMENT.make(Goal, title="A talk", blocked_on=DANA.id)], "awaited: A talk"),
        ([MOMENT.make(Goal, title="A talk", blocked_on=DANA.id, state="dropped")], ""),
        ([said(kind="request", topic="my review", on=day(-8))], "asked on 13 Nov"),
    ],
)
def test_the_most_pressing_thing_that_is_open_with_somebody_is_said(records: list[Record], words: str) -> None:
    context = in_context(career_of(DANA, *records))
    assert next_open(DANA, context).text == words
    assert not words or any(line.endswith(words) for line in texts(DANA, *records))


@pytest.mark.parametrize(("influence", "asks"), [(3, True), (2, True), (1, False)])
def test_what_somebody_who_decides_cares_about_is_to_be_asked(influence: int, *, asks: bool) -> None:
    one = person("Ana", influence=influence)
    assert next_open(one, in_context(career_of(one))).text == ("ask: what matters?" if asks else "")


@pytest.mark.parametrize(
    ("records", "ago"),
    [
        ([], None),
        ([said(on=day(-20))], 20),
        ([said(on=day(-8), kind="request", topic="x")], None),
        ([said(on=day(-8), kind="request", topic="x", answered_on=day(-2))], 2),
        ([said(on=day(-20)), MOMENT.make(Telling, feedback="f1", person=DANA.id, on=day(-9), reply_on=day(-4))], 4),
        ([MOMENT.make(Rating, skill="s1", person=DANA.id, on=day(-3), level=1)], 3),
        ([GOAL, asked(-9, state="yes", answered_on=day(-1))], 1),
        ([GOAL, asked(-9)], None),
    ],
)
def test_somebody_was_last_heard_when_they_said_something(records: list[Record], ago: int | None) -> None:
    heard = last_heard(DANA, in_context(career_of(DANA, *records)))
    assert heard == (None if ago is None else day(-ago))


@pytest.mark.parametrize("wide", [37, 57, 77, 117])
def test_no_line_is_wider_than_the_screen_and_everybody_can_be_chosen(wide: int) -> None:
    long = "a very long name 長い名前 " * 6
    people = [person(long + role, role, cares_about=frozenset({long})) for role in ("partner", "mentor", "report")]
    task = MOMENT.make(Task, title=long, for_person=people[-1].id, assigned_on=day(-2))
    drawing = people_lines(in_context(career_of(*people, task, person("Dana", unclear=True))), wide, 22)
    assert max(width("".join(part.text for part in line.parts)) for line in drawing.lines) <= wide
    assert [line.item for line in drawing.lines if line.item >= 0] == list(range(6))


def met(one: Person, ago: int, kind: str = "1on1") -> Contact:
    return MOMENT.make(Contact, person=one.id, on=day(-ago), kind=kind)


def test_first_comes_whom_to_talk_to_this_week_when_and_about_what() -> None:
    ana, tom = person("Ana", "manager", 3, cares_about=frozenset({"dates"})), person("Tom", "report", 0)
    task = MOMENT.make(Task, title="move the importer", for_person=tom.id, assigned_on=day(-2))
    records = (ana, tom, DANA, task, met(ana, 10), met(tom, 9), met(DANA, 1, "other"))
    shown = [line for line in texts(*records, said(**SILENT)) if line]
    assert shown[:4] == [
        "this week when about what",
        "Tom 1:1 2 d late reframe: move the importer",
        "Ana 1:1 in 4 d tell: shorter updates",
        "who decides cares about told last met next",
    ]
    assert "Dana partner calm no 1 d ago tell a change, 12 d old" in shown
    assert "2 to talk to this week" in head(in_context(career_of(*records)), 117)


def test_who_is_late_says_so_where_they_were_last_met_and_what_is_next() -> None:
    ana = person("Ana", "skip", 3, cares_about=frozenset({"dates"}))
    assert "Ana skip-level dates no 41 d, late 11 d late" in texts(ana, met(ana, 41, "other"))
    fresh = person("Ana", "manager", 3, cares_about=frozenset({"dates"}))
    assert "Ana manager dates no 1 d ago 1:1 in 13 d" in texts(fresh, met(fresh, 1))
    assert "Ana manager dates no" in texts(fresh)


def test_at_most_five_are_drawn_and_the_others_counted() -> None:
    people = [person(f"Person {n}", "report", 0) for n in range(7)]
    shown = texts(*people, *(met(one, 9) for one in people), high=60)
    assert shown[0] == "this week when about what, 2 more"
    assert len([line for line in shown if "2 d late" in line]) == 5


def test_help_is_counted_above_the_people_where_there_is_room() -> None:
    ana = person("Ana", "manager", 1)
    context = in_context(career_of(ana, met(ana, 10), met(ana, 1, "help_given")))
    assert head(context, 77) == "People · 1 to talk to this week · help given 1, asked for 0, in 30 days"
    assert head(context, 40) == "People · 1 to talk to this week"


@pytest.mark.parametrize(
    ("wide", "said"),
    [
        (77, "People · told what you want: 0 of 2 (0 %) · not told: Ana, Omar"),
        (57, "told what you want: 0 of 2 (0 %) · not told: Ana, Omar"),
        (39, "told 0 of 2 (0 %) · not: Ana, Omar"),
        (30, "People · told 0 of 2 (0 %)"),
    ],
)
def test_who_does_not_know_what_i_want_is_named_above_as_long_as_there_is_room(wide: int, said: str) -> None:
    people = (person("Omar"), person("Ana", influence=3), person("Kim", influence=1))
    assert head(in_context(career_of(*people)), wide) == said


@pytest.mark.parametrize(("on", "words"), [(-3, "to tell, 3 d late"), (4, "to tell, in 4 d")])
def test_what_is_still_to_be_said_to_somebody_is_in_their_row(on: int, words: str) -> None:
    task = MOMENT.make(Task, title="the weekly report")
    step = {"verdict": "decline", "then_do": "say it to Dana", "then_on": day(on)}
    kept = MOMENT.make(Reframe, about=task.id, told=DANA.id, text="x", **step)
    assert any(line.endswith(words) for line in texts(DANA, task, kept))


def test_who_decides_about_which_goal_stands_below_those_who_decide_where_there_is_room() -> None:
    held = [MOMENT.make(Goal, title=f"Goal {n}", due=day(9 + n)) for n in range(4)]
    every = frozenset(goal.id for goal in held)
    ana = person("Ana", "manager", 3, cares_about=frozenset({"dates"}), decides_on=every)
    dana = person("Dana", decides_on=frozenset({held[0].id}))
    shown = texts(ana, dana, *held)
    at = shown.index("on Goal 0: Ana, Dana")
    assert shown[at - 1].startswith("Dana partner")
    assert shown[at : at + 3] == ["on Goal 0: Ana, Dana", "on Goal 1: Ana", "on Goal 2: Ana · 1 goal more"]
    assert not any(line.startswith("on Goal") for line in texts(ana, dana, *held, wide=57))


@pytest.mark.parametrize(
    ("told", "words"), [([], "no"), ([0], "1 of 3"), ([0, 1], "2 of 3"), ([0, 1, 2], "yes"), ([3], "in part")]
)
def test_somebody_who_knows_some_of_what_i_want_is_told_in_part(told: list[int], words: str) -> None:
    every = [MOMENT.make(Want, text=f"want {n}") for n in range(4)]
    every[3] = MOMENT.make(Want, text="given up", archived_on=day(-1))
    tellings = [
        MOMENT.make(Telling, person=DANA.id, about=every[at].id, script=TOLD_IN, on=day(-3), text="x") for at in told
    ]
    assert any(line.startswith(f"Dana partner calm {words} ") for line in texts(DANA, *every, *tellings))


def test_a_number_that_has_no_room_is_left_out_and_never_cut() -> None:
    rows = (DANA, GOAL, asked(-12), person("A longer name"), person("Omar", "peer", 0))
    assert any(line.endswith("approval, 12 d") for line in texts(*rows, wide=57))
    silent = texts(DANA, said(**SILENT), wide=57)
    assert any(line.endswith("tell a change") for line in silent)
