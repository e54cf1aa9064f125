"""The road drawn to scale: years and quarters, what is done, today, what is to come, and the vision (G17, G22)."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from career.language.width import width
from career.model import visions
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.snapshot import Career
from career.views.drawn import Drawing
from career.views.timeline import head, months_between, timeline
from tests.building import TODAY, after, career_of, day, in_context

WIDE, HIGH = 77, 22


def goal_to(key: str, moment: Moment, **fields: Any) -> Goal:
    return Goal(id=f"g{key}", created_at=moment.now, title=key, **fields)


def drawn(career: Career, wide: int = WIDE, high: int = HIGH) -> list[str]:
    return text_of(timeline(in_context(career), wide, high))


def text_of(drawing: Drawing) -> list[str]:
    return ["".join(part.text for part in line.parts).rstrip() for line in drawing.lines]


def wanting(words: str, moment: Moment, *rows: Goal, **ends: Any) -> Career:
    return after(career_of(*rows), visions.answer("", words, moment, **ends))


def measured(key: str, moment: Moment, due: date, **more: Any) -> Goal:
    return goal_to(key, moment, result="x", baseline=0.0, target=4.0, starts=day(-30), due=due, **more)


def test_time_goes_down_from_what_is_done_over_today_to_the_vision(moment: Moment) -> None:
    career = wanting(
        "Lead a division by 2029",
        moment,
        goal_to("faster pages", moment, state="done", closed_on=date(2026, 10, 20)),
        measured("two leads", moment, date(2026, 12, 31)),
        goal_to("a feature", moment, due=date(2027, 4, 20), step_to="from a layer to a product"),
        goal_to("a budget", moment),
    )
    assert drawn(career) == [
        "2026 ┬ ●  20 Oct  faster pages  done",
        "     ┼─ today, 21 Nov " + "─" * 55,
        "     │ ○  31 Dec  two leads     0 %, behind",
        "2027 ┼",
        "  Q2 │ ○  20 Apr  a feature     no measure   from a layer to a product",
        "  Q3 ┊",
        "  Q4 ┊",
        "2028 ┼",
        "  Q2 ┊ 20 months without a step: what would be half way?            a adds it",
        "  Q3 ┊",
        "  Q4 ┊",
        "2029 ┴ ◎ Lead a division by 2029",
        "       ○ no date  a budget      sketch",
    ]


def test_an_empty_line_stands_for_the_same_time_and_for_more_where_there_is_less_room(moment: Moment) -> None:
    career = wanting("Lead by 2032", moment, goal_to("soon", moment, due=day(30)))
    for high in (80, 40, 22, 12, 9):
        lines = drawn(career, high=high)
        assert len(lines) <= high
        assert lines[-1] == "2032 ┴ ◎ Lead by 2032"
    by_month = drawn(career, high=80)
    years = [at for at, line in enumerate(by_month) if line[:4].isdigit() and line[:4] > "2026"]
    assert {later - year for year, later in pairwise(years)} == {12}


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2027, 12, 20), ""),
        (date(2027, 12, 21), "13 months without a step"),
        (date(2028, 11, 21), "2 years without a step"),
        (date(2029, 6, 30), "31 months without a step"),
    ],
)
def test_a_year_without_a_step_is_named_wherever_it_lies_ahead(due: date, words: str, moment: Moment) -> None:
    past = goal_to("long ago", moment, state="done", closed_on=date(2023, 1, 1))
    career = wanting("Lead", moment, past, goal_to("far", moment, due=due))
    for high in (9, 60):
        named = [line for line in drawn(career, high=high) if "without a step" in line]
        assert len(named) == bool(words)
        assert not words or words in named[0]


def test_a_gap_can_be_chosen_so_that_its_key_adds(moment: Moment) -> None:
    drawing = timeline(in_context(wanting("Lead by 2029", moment, goal_to("soon", moment, due=day(30)))), WIDE, HIGH)
    (asked,) = [item for item in drawing.items if item.kind == "question"]
    assert asked.text == "2 years without a step: what would be half way?"
    assert [item.kind for item in drawing.items] == ["open", "question", "vision"]


@pytest.mark.parametrize("words", ["Lead a division", "Lead by 2026", "Lead 200 people, code 120290"])
def test_a_vision_without_a_year_to_come_lies_beyond_everything(words: str, moment: Moment) -> None:
    career = wanting(words, moment, goal_to("soon", moment, due=day(30)), unit="people", start=5.0, target=200.0)
    assert drawn(career)[-2:] == [
        "     ┊ What would be half way: 102 people?" + " " * 26 + "a adds it",
        f"     ┴ ◎ {words}",
    ]


def test_a_goal_after_the_year_of_the_vision_does_not_come_after_the_vision(moment: Moment) -> None:
    career = wanting("Lead by 2029", moment, goal_to("later", moment, due=date(2030, 1, 1)))
    assert drawn(career)[-1] == "     ┴ ◎ Lead by 2029"


def test_the_head_says_where_it_leads_and_what_would_be_half_way(moment: Moment) -> None:
    context = in_context(wanting("Lead", moment, unit="people", start=5.0, target=200.0))
    assert head(context, 60) == "Road to: Lead" + " " * 10 + "from 5 to 200 people · half way: 102?"
    assert head(context, 40) == "Road to: Lead"
    assert head(in_context(career_of()), 60) == "Road · from what is done to what you really want"


def test_without_goals_it_says_what_it_is_for_and_its_keys(moment: Moment) -> None:
    lines = drawn(career_of())
    assert " ".join(lines[:2]) == (
        "The road: your goals by date, up to what you really want. Press a to add the first."
    )
    assert lines[-1] == "     ┊ What do you really want? I says it"
    assert drawn(wanting("Lead by 2029", moment))[-1] == "2029 ┴ ◎ Lead by 2029"


def test_a_late_goal_says_how_late_it_is(moment: Moment) -> None:
    lines = timeline(in_context(career_of(measured("late", moment, day(-4)))), WIDE, HIGH).lines
    (late,) = [line for line in lines if line.item == 0]
    assert [(part.text.strip(), part.role) for part in late.parts if part.role == "late"] == [("0 %, 4 d late", "late")]


def test_many_goals_take_a_line_each_and_hardly_an_empty_one(moment: Moment) -> None:
    many = [goal_to(f"goal {n}", moment, due=day(20 * n)) for n in range(60)]
    drawing = timeline(in_context(career_of(*many)), WIDE, HIGH)
    assert len(drawing.items) == len(many)
    assert len(drawing.lines) <= len(many) + HIGH // 3 + 2


def test_days_at_the_ends_of_the_calendar_fit(moment: Moment) -> None:
    ends = (date(1, 1, 1), date(9999, 12, 31))
    career = wanting("Lead", moment, *(goal_to(str(n), moment, due=due) for n, due in enumerate(ends)))
    lines = drawn(career)
    assert len(lines) <= HIGH
    assert any("7973 years" in line for line in lines)


@pytest.mark.parametrize("wide", [37, 57, 77, 117])
def test_no_line_is_wider_than_the_screen(wide: int, moment: Moment) -> None:
    long = "a very long title 長い題名 " * 8
    rows = [
        measured(long, moment, day(40), step_to=long),
        goal_to("undated", moment, note="x"),
        goal_to(long + "b", moment),
    ]
    career = wanting(long + "by 2031", moment, *rows, unit="people", start=1.0, target=9.0)
    assert max(map(width, drawn(career, wide))) <= wide
    assert width(head(in_context(career), wide)) <= wide


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        (TODAY, TODAY, 0),
        (date(2027, 4, 20), date(2029, 1, 1), 20),
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 1), date(2027, 1, 1), 12),
    ],
)
def test_months_are_whole(since: date, until: date, months: int) -> None:
    assert months_between(since, until) == months
