"""What repeats: read as it is typed, and never due on a day that is past."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.edits import editing
from career.errors import BadValue
from career.language.repeating import FROM, From, next_day, read_every
from career.model import reminders, tasks
from career.model.moment import Moment
from career.model.reminders import Reminder
from career.model.tasks import Task
from tests.building import TODAY, career_of, day, in_context, on

RULES = ["1d", "3d", "1w", "2w", "1m", "1q", "1y", "weekdays"]


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("", ""),
        ("never", ""),
        ("daily", "1d"),
        ("Weekly", "1w"),
        ("every 2 weeks", "2w"),
        ("every weekday", "weekdays"),
        ("10 days", "10d"),
        ("month", "1m"),
        ("every quarter", "1q"),
        ("12m", "12m"),
        ("2 years", "2y"),
        (" every  3 d ", "3d"),
    ],
)
def test_it_is_read_as_people_type_it(typed: str, rule: str) -> None:
    assert read_every(typed) == rule


@pytest.mark.parametrize("typed", ["0d", "often", "2", "-1w", "1.5w", "9999d", "11y", "every", "2 fortnights"])
def test_what_does_not_say_how_often_is_refused_with_examples(typed: str) -> None:
    with pytest.raises(BadValue, match="how often") as refused:
        read_every(typed)
    assert refused.value.field == "repeat"
    assert "weekly" in refused.value.remedy


@pytest.mark.parametrize(
    ("every", "count_from", "first", "due", "today", "following"),
    [
        # done on its day
        ("1w", "next", None, "2026-11-21", "2026-11-21", "2026-11-28"),
        ("1w", "fixed", "2026-11-07", "2026-11-21", "2026-11-21", "2026-11-28"),
        ("1w", "done", None, "2026-11-21", "2026-11-21", "2026-11-28"),
        # 40 days late
        ("1w", "next", None, "2026-10-12", "2026-11-21", "2026-11-23"),
        ("1m", "next", None, "2026-10-12", "2026-11-21", "2026-12-12"),
        ("1w", "fixed", "2026-10-05", "2026-10-12", "2026-11-21", "2026-11-23"),
        ("1w", "done", None, "2026-10-12", "2026-11-21", "2026-11-28"),
        ("1d", "next", None, "2026-10-12", "2026-11-21", "2026-11-22"),
        ("1y", "fixed", "2020-10-12", "2026-10-12", "2026-11-21", "2027-10-12"),
        # put off from Monday to Thursday: fixed goes back to Mondays, next stays on Thursdays
        ("1w", "fixed", "2026-11-02", "2026-11-12", "2026-11-12", "2026-11-16"),
        ("1w", "next", "2026-11-02", "2026-11-12", "2026-11-12", "2026-11-19"),
        # done before its day: that day does not come again
        ("1w", "next", None, "2026-11-28", "2026-11-21", "2026-12-05"),
        ("1w", "done", None, "2026-11-28", "2026-11-21", "2026-11-28"),
        # ends of months, leap days
        ("1m", "fixed", "2027-01-31", "2027-01-31", "2027-01-31", "2027-02-28"),
        ("1m", "fixed", "2027-01-31", "2027-02-28", "2027-02-28", "2027-03-31"),
        ("1m", "next", "2027-01-31", "2027-02-28", "2027-02-28", "2027-03-28"),
        ("1m", "fixed", "2028-01-30", "2028-01-30", "2028-01-30", "2028-02-29"),
        ("1q", "fixed", "2026-11-30", "2026-11-30", "2026-11-30", "2027-02-28"),
        ("1y", "fixed", "2028-02-29", "2028-02-29", "2028-02-29", "2029-02-28"),
        ("4y", "fixed", "2028-02-29", "2028-02-29", "2028-02-29", "2032-02-29"),
        # a Friday
        ("weekdays", "next", None, "2026-11-20", "2026-11-20", "2026-11-23"),
        ("weekdays", "done", None, "2026-11-20", "2026-11-21", "2026-11-23"),
    ],
)
def test_the_next_day(every: str, count_from: From, first: str | None, due: str, today: str, following: str) -> None:
    begun = date.fromisoformat(first) if first else None
    found = next_day(every, count_from, begun, date.fromisoformat(due), date.fromisoformat(today))
    assert found == date.fromisoformat(following)


DAYS = st.dates(date(1970, 1, 1), date(2189, 1, 1))


@given(st.sampled_from(RULES), st.sampled_from(FROM), DAYS, st.integers(-3000, 3000))
def test_it_is_never_in_the_past_whatever_happened(every: str, count_from: From, due: date, late: int) -> None:
    today = due + timedelta(days=late)
    found = next_day(every, count_from, None, due, today)
    assert found > today
    assert count_from == "done" or found > due


def task_of(moment: Moment, **typed: str) -> Task:
    step = editing.add("tasks", {"title": "copy the numbers", **typed}, in_context(career_of(), moment))
    [made] = step.changes
    assert isinstance(made, Task)
    return made


@pytest.mark.parametrize("every", ["sometimes", "0d", "2", "never", "9999999999y"])
def test_what_a_hand_wrote_into_the_file_is_told_and_ends_nothing(every: str, moment: Moment) -> None:
    task = moment.make(Task, title="water the plants", repeat=every, due=day(1))
    with pytest.raises(BadValue, match="how often"):
        tasks.complete(task, moment)


def test_a_task_that_repeats_is_due_again_and_counts_each_doing(moment: Moment) -> None:
    task = task_of(moment, due=day(2).isoformat(), repeat="weekly", repeat_from="fixed")
    assert (task.repeat, task.repeat_start) == ("1w", day(2))
    label, [again] = tasks.complete(task, on(moment, 42))
    assert isinstance(again, Task)
    assert (again.id, again.state, again.due, again.times_done) == (task.id, "open", day(44), 1)
    assert label == "Completed 'copy the numbers', again on 4 Jan"


def test_a_task_that_repeats_needs_no_date_to_begin_with(moment: Moment) -> None:
    [again] = tasks.complete(task_of(moment, repeat="3d"), moment).changes
    assert isinstance(again, Task)
    assert again.due == day(3)


def test_a_reminder_that_repeats_comes_again(moment: Moment) -> None:
    typed = {"text": "1:1 with Ana", "on": day(-40).isoformat(), "repeat": "2w", "repeat_from": "fixed"}
    [made] = editing.add("reminders", typed, in_context(career_of(), moment)).changes
    assert isinstance(made, Reminder)
    label, [again] = reminders.complete(made, moment)
    assert isinstance(again, Reminder)
    assert (again.on, again.done_on, again.repeat_start) == (day(2), None, day(-40))
    assert label == "Completed '1:1 with Ana', again on 23 Nov"


@pytest.mark.parametrize(("repeat", "start"), [("", None), ("month", TODAY)])
def test_the_start_of_a_rhythm_goes_with_the_rhythm(repeat: str, start: Any, moment: Moment) -> None:
    made = moment.make(Reminder, text="renew", on=TODAY)
    assert isinstance(made, Reminder)
    weekly = editing.edit(made, {"repeat": "weekly"}, in_context(career_of(made), moment)).changes[0]
    assert isinstance(weekly, Reminder)
    edited = editing.edit(weekly, {"repeat": repeat}, in_context(career_of(weekly), moment)).changes[0]
    assert isinstance(edited, Reminder)
    assert edited.repeat_start == start
