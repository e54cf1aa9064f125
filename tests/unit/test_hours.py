"""Where my hours went: minutes each times how often, by title, with dead ends (E13)."""

from __future__ import annotations

from typing import Any

import pytest

from career.evidence import hours
from career.model.tasks import Task
from tests.building import career_of, day, in_context, moment_on

MOMENT = moment_on(day(-200))


def task(title: str, **more: Any) -> Task:
    """Give a task of mine."""
    return MOMENT.make(Task, title=title, **more)


def found(*tasks: Task) -> list[tuple[str, int, int | None, bool]]:
    """Give what was found: title, times, minutes, and whether it is a dead end."""
    return [
        (one.task.title, one.times, one.minutes, one.is_dead_end) for one in hours.spent(in_context(career_of(*tasks)))
    ]


def test_minutes_times_how_often_the_longest_first_and_what_has_none_last() -> None:
    slide = task("copy the numbers", times_done=31, minutes_each=40)
    page = task("write the page", state="done", done_on=day(-3), minutes_each=90)
    talk = task("give a talk", state="done", done_on=day(-2))
    assert found(page, talk, slide) == [
        ("copy the numbers", 31, 1240, True),
        ("write the page", 1, 90, False),
        ("give a talk", 1, None, False),
    ]
    spent = hours.spent(in_context(career_of(page, talk, slide)))
    assert hours.head(spent) == "22 h 10 min, 20 h 40 min of it dead ends"
    assert spent[0].words == "20 h 40 min, 31 times"


def test_tasks_of_one_title_are_one_kind_of_work() -> None:
    again = [task(title, state="done", done_on=day(-n), minutes_each=m) for n, (title, m) in enumerate([("Bump it", 60), ("bump  it", None)])]  # fmt: skip
    assert found(*again) == [("bump  it", 2, 120, False)]


@pytest.mark.parametrize(
    ("more", "is_dead_end"),
    [({}, True), ({"times_done": 4}, False), ({"stretch": 1}, False), ({"goal": "g1"}, False)],
)
def test_a_dead_end_was_done_often_without_stretch_or_goal(more: dict[str, Any], is_dead_end: bool) -> None:
    assert found(task("copy", **{"times_done": 5, "minutes_each": 10} | more))[0][3] is is_dead_end


@pytest.mark.parametrize(("ago", "counts"), [(0, True), (90, True), (91, False)])
def test_it_was_done_in_the_last_ninety_days(ago: int, counts: bool) -> None:
    assert bool(found(task("x", state="done", done_on=day(-ago), minutes_each=5))) is counts


def test_work_of_others_and_what_was_never_done_take_no_hours_of_mine() -> None:
    assert found(task("theirs", for_person="p1", times_done=3, minutes_each=9), task("open", minutes_each=9)) == []
