"""The book of wins: which are wanted, what one line asks for, weeks and months, and what is pinned (P1, P4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.windows import Window
from career.model import wins
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.marks import MARKS, Mark, marked
from career.model.moment import Moment
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.wins import Win
from career.views import book
from career.views.book import MonthCount, Wanted
from tests.building import TODAY, after, career_of, day, in_context, moment_on

Q3 = Window(date(2026, 7, 1), date(2026, 9, 30))


def win(moment: Moment, text: str = "one", on: date = TODAY, **more: Any) -> Win:
    return moment.make(Win, text=text, on=on, **more)


def texts(career: Career, **wanted: Any) -> list[str]:
    return [one.text for one in book.chosen(Wanted(**wanted), career)]


def test_the_newest_win_is_first_and_of_one_day_the_one_noted_last(moment: Moment) -> None:
    early, late = win(moment, "early"), win(moment, "late")
    later = late.created_at + timedelta(seconds=1)
    old = win(moment, "old", day(-1))
    career = career_of(early, old, Win(id=late.id, created_at=later, text="late", on=TODAY))
    assert texts(career) == ["late", "early", "old"]


def test_a_win_of_a_report_and_one_that_is_archived_are_not_in_my_book(moment: Moment) -> None:
    tom = moment.make(Person, name="Tom", role="report")
    his = win(moment, "his")
    led = moment.make(Reframe, about="t1", for_person=tom.id, win=his.id)
    assert texts(career_of(tom, his, led, win(moment, "mine"), win(moment, "gone", archived_on=TODAY))) == ["mine"]


def life(moment: Moment) -> Career:
    dana = moment.make(Person, name="Dana Ruiz")
    said = moment.make(Feedback, raw="clear as day", on=day(-3), kind="praise", person=dana.id)
    goal = moment.make(Goal, title="Orders under a second")
    cooking = moment.make(Skill, name="Night cooking", key="cooking")
    made = [
        win(moment, "queries cut", day(-1), goal=goal.id, skills=frozenset({"databases"}), unit="ms"),
        win(moment, "fed the crew", day(-2), skills=frozenset({"cooking"}), told_to=frozenset({"Omar"})),
        win(moment, "clear as day", day(-3), praise=said.id, for_whom="Dana", milestone=True),
        win(moment, "long ago", date(2026, 8, 3), for_whom=dana.id, pinned=True, note="in the réunion"),
    ]
    return career_of(dana, said, goal, cooking, *made)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["queries cut", "fed the crew", "clear as day", "long ago"]),
        ({"window": Q3}, ["long ago"]),
        ({"skill": "Database design and tuning"}, ["queries cut"]),
        ({"skill": "databases"}, ["queries cut"]),
        ({"skill": "night COOKING"}, ["fed the crew"]),
        ({"person": "ruiz"}, ["clear as day", "long ago"]),
        ({"person": "omar"}, ["fed the crew"]),
        ({"milestone": True}, ["clear as day"]),
        ({"pinned": True}, ["long ago"]),
        ({"milestone": True, "pinned": True}, []),
        ({"words": "under second"}, ["queries cut"]),  # its goal's words
        ({"words": "tuning"}, ["queries cut"]),  # its skill's name
        ({"words": "REUNION"}, ["long ago"]),
        ({"words": "dana day"}, ["clear as day"]),
        ({"words": "nothing like it"}, []),
    ],
)
def test_only_what_is_wanted_is_chosen(moment: Moment, wanted: dict[str, Any], expected: list[str]) -> None:
    assert texts(life(moment), **wanted) == expected


def test_the_goal_of_a_win_is_wanted_by_its_id(moment: Moment) -> None:
    career = life(moment)
    (goal,) = career.goals
    assert texts(career, goal=goal) == ["queries cut"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("", Wanted()),
        ("payments runbook", Wanted(words="payments runbook")),
        ("q3 databases", Wanted(Q3, "databases")),
        ("databases q3", Wanted(Q3, "databases")),
        ("milestones 2026", Wanted(Window(date(2026, 1, 1), date(2026, 12, 31)), milestone=True)),
        ("Pinned", Wanted(pinned=True)),
        ("last month Omar", Wanted(Window(date(2026, 10, 1), date(2026, 10, 31)), "Omar")),
        ("the last 30 days", Wanted(Window(date(2026, 10, 23), TODAY))),
        ("q3 q2", Wanted(Q3, "q2")),
        ("1969 again", Wanted(words="1969 again")),
    ],
)
def test_one_line_says_what_is_wanted(line: str, wanted: Wanted) -> None:
    assert book.read_wanted(line, in_context()) == wanted


def test_a_month_that_is_the_name_of_somebody_is_the_name(moment: Moment) -> None:
    there = in_context(career_of(moment.make(Person, name="June O'Hara")))
    assert book.read_wanted("june", there) == Wanted(words="june")
    assert book.read_wanted("june 2026", there) == Wanted(Window(date(2026, 6, 1), date(2026, 6, 30)))
    assert book.read_wanted("june", in_context()) == book.read_wanted("june 2026", in_context())


@given(line=st.text(max_size=60))
def test_any_line_can_be_asked_for(line: str) -> None:
    one = win(moment_on())
    assert list(book.chosen(book.read_wanted(line, in_context()), career_of(one))) in ([], [one])


def test_weeks_count_from_the_first_day_of_the_week_twelve_of_them(moment: Moment) -> None:
    monday = date(2026, 11, 16)
    on = [TODAY, monday, monday - timedelta(days=1), monday - timedelta(weeks=11), monday - timedelta(weeks=11, days=1)]
    counts = book.by_week([win(moment, on=one) for one in on], in_context())
    assert counts == [1, *[0] * 9, 1, 2]
    assert book.by_week([win(moment, on=TODAY + timedelta(days=7))], in_context()) == [0] * 12


def test_coverage_names_every_month_from_the_first_win_to_this_one(moment: Moment) -> None:
    found = [win(moment, on=TODAY), win(moment, on=date(2026, 9, 30)), win(moment, on=date(2026, 9, 1))]
    months = [(MonthCount(date(2026, month, 1), count)) for month, count in ((11, 1), (10, 0), (9, 2))]
    assert book.coverage(found, Window(), TODAY) == months
    q4 = Window(date(2026, 10, 1), date(2026, 12, 31))
    assert book.coverage(found[:1], q4, TODAY) == months[:2]
    assert book.coverage([], Q3, TODAY) == [MonthCount(date(2026, month, 1), 0) for month in (9, 8, 7)]
    assert book.coverage([], Window(), TODAY) == [MonthCount(date(2026, 11, 1), 0)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Orders page", "4.1 → 0.9 s"),
        ("Orders page 4.1 s -> 0.9 s", ""),
        ("Orders page: 4.1 s before, 0.9 s after", ""),
        ("Orders page under 4.1 s", "4.1 → 0.9 s"),
        ("Orders page from 14.1 to 0.9", "4.1 → 0.9 s"),
    ],
)
def test_figures_that_the_text_says_are_not_said_twice(moment: Moment, text: str, said: str) -> None:
    assert book.metric_words(win(moment, text, before=4.1, after=0.9, unit="s")) == said


def test_a_win_without_both_figures_measures_nothing(moment: Moment) -> None:
    assert book.metric_words(win(moment, before=4.1)) == ""
    assert book.metric_of(win(moment, after=0.0)) is None
    assert book.metric_words(win(moment, before=0.0, after=2.0)) == "0 → 2"


def test_praise_stays_pinned_in_the_win_that_is_made_of_it(moment: Moment) -> None:
    said = moment.make(Feedback, raw="clear", on=day(-3), kind="praise", pinned=True)
    loose = moment.make(Feedback, raw="kind", on=day(-4), kind="praise", pinned=True)
    plain = moment.make(Feedback, raw="nice", on=day(-4), kind="praise")
    career = career_of(said, loose, plain)
    assert [praise.raw for praise in book.pinned_praise(career)] == ["clear", "kind"]
    career = after(career, wins.of_praise(said, in_context(career, moment)))
    assert [praise.raw for praise in book.pinned_praise(career)] == ["kind"]
    assert [one.text for one in book.chosen(Wanted(pinned=True), career)] == ["clear"]


@pytest.mark.parametrize("mark", MARKS[Win], ids=lambda mark: mark.field)
def test_a_mark_is_set_and_taken_back(moment: Moment, mark: Mark) -> None:
    one = win(moment)
    label, [first] = marked(one, mark)
    assert getattr(first, mark.field)
    assert label == f"Marked 'one': {mark.words}"
    assert isinstance(first, Win)
    label, [again] = marked(first, mark)
    assert again == one
    assert label == f"'one' is not marked any more: {mark.words}"
