"""Tasks: added in one line, done, and their dates."""

from __future__ import annotations

from typing import Any

import pytest

from career.errors import BadValue, Refused
from career.model import tasks
from career.model.moment import Moment
from tests.building import TODAY, day, on


def test_a_task_is_one_line_and_was_assigned_today(moment: Moment) -> None:
    task = tasks.add("update the runbook ", moment)
    assert (task.title, task.state, task.assigned_on, task.due) == ("update the runbook", "open", TODAY, None)
    assert tasks.is_open(task)


def test_a_task_without_words_is_refused(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        tasks.add("\t", moment)
    assert refused.value.field == "title"


def test_a_task_that_is_late_already_can_be_written_down(moment: Moment) -> None:
    task = tasks.add("send the figures", moment, due=day(-2))
    task.check()
    assert task.assigned_on is None


def test_a_task_is_not_due_before_it_was_assigned(moment: Moment) -> None:
    tasks.add("send the figures", moment, assigned_on=day(-2), due=day(-2)).check()
    with pytest.raises(BadValue) as refused:
        tasks.add("send the figures", moment, assigned_on=day(-2), due=day(-3)).check()
    assert refused.value.field == "due"


def test_done_counts_the_doing_and_ends_the_wait_for_a_reframe(moment: Moment) -> None:
    task = tasks.add("copy the Monday numbers", moment, times_done=30, to_reframe=True)
    label, [done] = tasks.complete(task, on(moment, 3))
    assert isinstance(done, tasks.Task)
    assert (done.state, done.done_on, done.times_done, done.to_reframe) == ("done", day(3), 31, False)
    assert label == "Completed 'copy the Monday numbers'"
    assert not tasks.is_open(done)
    with pytest.raises(Refused, match="done already"):
        tasks.complete(done, moment)


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({"state": "stuck"}, True),
        ({"state": "handed"}, False),
        ({"state": "dropped"}, False),
        ({"archived_on": TODAY}, False),
    ],
)
def test_open_tasks_are_those_with_something_left_to_do(
    fields: dict[str, Any], moment: Moment, *, is_open: bool
) -> None:
    assert tasks.is_open(tasks.add("ship it", moment, **fields)) is is_open
