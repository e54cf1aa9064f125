"""Work beyond the role: its share, the two offers, and what was outside one's comfort by quarter (L8, P12)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.edits import editing
from career.evidence import beyond_role
from career.model.context import Context
from career.model.marks import MARKS, marked
from career.model.records import Deleted
from career.model.settings import Settings
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import TODAY, career_of, day, in_context, moment_on
from tests.unit.commands import Rung

MOMENT = moment_on()


def done(title: str, on: date = TODAY, **more: Any) -> Task:
    return MOMENT.make(Task, title=title, state="done", done_on=on, **more)


def worked(closed: int, outside: int, **more: Any) -> Context:
    return in_context(career_of(*(done(f"task {n}", outside_role=n < outside, **more) for n in range(closed))), MOMENT)


@pytest.mark.parametrize(
    ("closed", "outside", "is_offered"), [(10, 4, True), (10, 3, True), (10, 2, False), (4, 4, False), (5, 2, True)]
)
def test_from_thirty_per_cent_of_five_tasks_on_it_is_offered(closed: int, outside: int, is_offered: bool) -> None:
    assert (beyond_role.offered(worked(closed, outside)) is not None) is is_offered


def test_the_share_and_its_line_come_from_the_tasks() -> None:
    found = beyond_role.offered(worked(10, 4))
    assert found
    assert beyond_role.words(found) == "4 of 10 tasks outside your role, 40 %"
    assert beyond_role.evidence(found, TODAY).startswith(
        "4 of the 10 tasks I finished were outside my role (23 Aug 2026 to 21 Nov 2026): task "
    )
    assert beyond_role.evidence(found, TODAY).endswith("and 1 more")


def test_only_my_own_tasks_of_the_last_ninety_days_count() -> None:
    assert beyond_role.offered(worked(10, 4, for_person="p1")) is None
    old = [done(f"old {n}", day(-91), outside_role=True) for n in range(5)]
    assert beyond_role.offered(in_context(career_of(*old))) is None
    edge = [done(f"edge {n}", day(-90), outside_role=True) for n in range(5)]
    assert beyond_role.offered(in_context(career_of(*edge))) is not None


def test_share_and_days_are_settings() -> None:
    context = worked(10, 2)
    assert beyond_role.offered(context._replace(settings=Settings(outside_share=0.2))) is not None
    old = in_context(career_of(*(done(f"old {n}", day(-91), outside_role=True) for n in range(5))))
    assert beyond_role.offered(old._replace(settings=Settings(outside_days=91))) is not None


def test_the_offer_rests_once_it_was_taken_up_in_whatever_words_as_long_as_the_win_is_there() -> None:
    context = worked(10, 4)
    said = beyond_role.taken_up(editing.add("wins", {"text": "I led two teams, too"}, context), context)
    now = context.after(said.changes)
    assert beyond_role.offered(now) is None
    assert beyond_role.offered(now.after([Deleted(one) for one in now.career.wins])) is not None
    other = MOMENT.make(Win, text="Much of it was outside my role", on=TODAY)
    assert beyond_role.offered(context.after([other])) is not None


def test_comfort_is_counted_by_quarter() -> None:
    tasks = [done("a", date(2026, 10, 1)), done("b", date(2026, 9, 30)), done("c", date(2026, 1, 1)), done("d")]
    flagged = career_of().changed([change for task in tasks for change in marked(task, MARKS[Task][1]).changes])
    assert beyond_role.comfort_by_quarter(in_context(flagged)) == [1, 0, 1, 2]
    assert beyond_role.comfort_words(in_context(flagged)) == "2 tasks outside your comfort this quarter, 1 the last"
    assert beyond_role.comfort_words(in_context(career_of(*tasks))) == ""


def test_both_offers_by_command(rung: Rung) -> None:
    rung.says("job set Engineer --from 2026-01-01")
    for n in range(10):
        rung.says(f"add task task {n}{' --outside-role' if n < 4 else ''}")
        if n == 2:
            assert "Less than 30 %" in rung.refuses("job beyond")
        rung.says(f"done {rung.id_of(f'task {n}')}")
    said = rung.says("job")
    assert "4 of 10 tasks outside your role, 40 %" in said
    assert "rung job beyond" in said
    assert "rung trade GOAL TASK" in said
    assert "Added win '4 of the 10 tasks I finished were outside my role" in rung.says("job beyond")
    assert "outside your role" not in rung.says("job")
    rung.says("undo")
    assert "outside your role" in rung.says("job")
    rung.says("job beyond I led two teams, too")
    assert "outside your role" not in rung.says("job")
    rung.says("undo")
    rung.says(f"edit {rung.id_of('task 0')} --outside-role n")
    rung.says(f"edit {rung.id_of('task 1')} --outside-role n")
    assert "outside your role" not in rung.says("job")
