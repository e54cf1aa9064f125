"""Upcoming is derived: every kind of date, the edges of the horizon, what is late first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import snoozing
from career.model import feedback, reframes, reminders, tasks
from career.model.feedback import Telling
from career.model.goals import Approval
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.views.summary import summary
from career.views.upcoming import Due, everything, upcoming
from tests.building import TODAY, after, career_of, day, in_context, moment_on, new_feedback, new_goal

Lines = list[tuple[int, str, str]]


def lines(career: Career) -> Lines:
    """Give all dated lines as days from today, kind and text."""
    found = sorted(everything(in_context(career, settings=Settings())))
    return [((due.on - TODAY).days, due.kind, due.text) for due in found]


def a_goal(moment: Moment, **fields: Any) -> list[Record]:
    return [new_goal("Lead two", moment, **fields)]


def an_approval(moment: Moment, goal: dict[str, Any] | None = None, **fields: Any) -> list[Record]:
    dana, about = moment.make(Person, name="Dana"), new_goal("Lead two", moment, **goal or {})
    made = {"asked_on": day(-2), "goal": about.id, "person": dana.id} | fields
    return [dana, about, moment.make(Approval, **made)]


def a_telling(moment: Moment, about: dict[str, Any] | None = None, **fields: Any) -> list[Record]:
    dana = moment.make(Person, name="Dana")
    item = new_feedback("shorter", moment, change_made="three lines", change_on=day(-3), **about or {})
    made = {"feedback": item.id, "person": dana.id, "on": day(-1), "follow_up_on": day(20)} | fields
    return [dana, item, moment.make(Telling, **made)]


def a_request(moment: Moment, **fields: Any) -> list[Record]:
    made = {"on": day(-2), "kind": "request"} | fields
    return [new_feedback("How was my talk?", moment, **made)]


def a_task(moment: Moment, **fields: Any) -> list[Record]:
    return [tasks.add("Ship it", moment, **fields)]


def a_tradeoff(moment: Moment, **fields: Any) -> list[Record]:
    tom = moment.make(Person, name="Tom")
    made = {"goal": "g1", "item": "t1", "what": "the slide", "act": "delegate", "on": TODAY, "person": tom.id}
    return [tom, moment.make(Tradeoff, **made | {"follow_up_on": day(3)} | fields)]


def a_reminder(moment: Moment, **fields: Any) -> list[Record]:
    made = moment.make(reminders.Reminder, text="Ring Omar", on=day(2))
    return [replace(made, **fields)]


@pytest.mark.parametrize(
    ("build", "fields", "shown"),
    [
        (a_goal, {}, []),
        (a_goal, {"due": day(5)}, [(5, "goal", "Lead two")]),
        (a_goal, {"due": day(-3)}, [(-3, "goal", "Lead two")]),
        (a_goal, {"starts": day(0)}, [(0, "starts", "starts: Lead two")]),
        (a_goal, {"starts": day(-1)}, []),  # it has begun: nothing to do about it
        (a_goal, {"review_every_days": 7}, [(7, "check-in", "Lead two")]),
        (a_goal, {"review_every_days": 7, "check_on": day(9)}, [(9, "check-in", "Lead two")]),
        (a_goal, {"due": day(5), "state": "paused"}, []),
        (a_goal, {"due": day(5), "archived_on": TODAY}, []),
        (an_approval, {}, [(5, "approval", "Dana: Lead two")]),
        (an_approval, {"what": "budget"}, [(5, "approval", "Dana: budget")]),
        (an_approval, {"asked_on": day(-7)}, [(0, "approval", "Dana: Lead two")]),
        (an_approval, {"chase_on": day(3)}, [(3, "approval", "Dana: Lead two")]),
        (an_approval, {"person": "p00000099"}, [(5, "approval", "(gone): Lead two")]),
        (an_approval, {"state": "yes"}, []),
        (an_approval, {"archived_on": TODAY}, []),
        (an_approval, {"goal": {"state": "done"}}, []),
        (a_task, {}, []),
        (a_task, {"due": day(5)}, [(5, "task", "Ship it")]),
        (a_task, {"due": day(5), "state": "stuck"}, [(5, "task", "Ship it")]),
        (a_task, {"due": day(5), "state": "done"}, []),
        (a_request, {}, [(8, "request", "How was my talk?")]),
        (a_request, {"topic": "talk"}, [(8, "request", "talk")]),
        (a_request, {"chase_on": day(3)}, [(3, "request", "How was my talk?")]),
        (a_request, {"answered_on": TODAY}, []),
        (a_request, {"parked_on": TODAY, "park_why": "moot"}, []),
        (a_request, {"archived_on": TODAY}, []),
        (a_telling, {}, [(20, "follow-up", "Dana: three lines")]),
        (a_telling, {"reply_on": TODAY}, []),
        (a_telling, {"follow_up_on": None}, []),
        (a_telling, {"archived_on": TODAY}, []),
        (a_telling, {"feedback": "f00000099"}, []),
        (a_telling, {"about": {"parked_on": TODAY, "park_why": "moot"}}, []),
        (a_telling, {"about": {"archived_on": TODAY}}, []),
        (a_tradeoff, {}, [(3, "follow-up", "Tom: the slide")]),
        (a_tradeoff, {"reply_on": TODAY}, []),
        (a_tradeoff, {"follow_up_on": None}, []),
        (a_tradeoff, {"archived_on": TODAY}, []),
        (a_reminder, {}, [(2, "reminder", "Ring Omar")]),
        (a_reminder, {"done_on": TODAY}, []),
        (a_reminder, {"archived_on": TODAY}, []),
        (a_reminder, {"done_on": TODAY, "revisit_on": day(1)}, [(1, "revisit", "Ring Omar")]),
        (a_task, {"revisit_on": day(1), "archived_on": TODAY}, []),
    ],
)
def test_each_kind_of_date(build: Callable[..., list[Record]], fields: dict[str, Any], shown: Lines) -> None:
    if build is an_approval and isinstance(fields.get("goal"), dict):
        records = an_approval(moment_on(), goal=fields["goal"])
    else:
        records = build(moment_on(), **fields)
    assert lines(career_of(*records)) == shown


def test_an_approval_of_a_task_is_called_after_the_task(moment: Moment) -> None:
    task = tasks.add("swap the rota", moment)
    asked = moment.make(Approval, task=task.id, person="", asked_on=TODAY)
    assert [due.text for due in everything(in_context(career_of(task, asked)))] == ["swap the rota"]


def test_a_telling_is_followed_up_on_its_21st_day(moment: Moment) -> None:
    item = new_feedback("shorter", moment, change_made="three lines", change_on=day(-3))
    career = career_of(item).changed(feedback.tell(item, "p1", "look", in_context(when=moment)).changes)
    [due] = everything(in_context(career))
    assert (due.on, due.kind) == (day(21), "follow-up")


def test_the_horizon_is_14_days_to_the_day(moment: Moment) -> None:
    career = career_of(*(tasks.add(f"in {n}", moment, due=day(n)) for n in (13, 14, 15)))
    assert [due.text for due in upcoming(in_context(career))] == ["in 13", "in 14"]
    assert [due.text for due in upcoming(in_context(career, settings=Settings(horizon_days=15)))] == [
        "in 13",
        "in 14",
        "in 15",
    ]


def test_what_is_late_comes_first_however_late(moment: Moment) -> None:
    offsets = (3, -400, 0, -1)
    career = career_of(*(tasks.add(str(n), moment, due=day(n), assigned_on=None) for n in offsets))
    assert [due.text for due in upcoming(in_context(career))] == ["-400", "-1", "0", "3"]


def test_every_line_leads_to_its_record(moment: Moment) -> None:
    career = career_of(*an_approval(moment), *a_task(moment, due=day(1)), *a_request(moment))
    found = upcoming(in_context(career))
    assert len(found) == 3
    assert all(career.get(due.source) for due in found)
    assert {due.source[0] for due in found} == {"a", "t", "f"}


def test_a_change_of_time_zone_in_mid_day_makes_tomorrow_today_and_back(moment: Moment) -> None:
    career = career_of(tasks.add("Ship it", moment, due=day(0)))
    late = {
        offset: [(due.on - day(offset)).days for due in upcoming(in_context(career, day(offset)))]
        for offset in (-1, 0, 1)
    }
    assert late == {-1: [1], 0: [0], 1: [-1]}


def stepping(moment: Moment, **fields: Any) -> tuple[Task, Reframe]:
    """Give a task and its reframe, whose next step was due yesterday."""
    task = tasks.add("write the runbook", moment, assigned_on=day(-3))
    kept = moment.make(
        Reframe, about=task.id, if_cue="stand-up ends", then_do="list ten questions", then_on=day(-1), **fields
    )
    return task, kept


def test_a_next_step_is_late_after_its_day_until_it_is_taken_moved_or_dropped(moment: Moment) -> None:
    task, kept = stepping(moment)
    career = career_of(task, kept)
    context = in_context(career, moment)
    assert upcoming(context) == [Due(day(-1), "next", "list ten questions · write the runbook", kept.id)]
    assert summary(context).late == 1
    assert upcoming(in_context(after(career, reframes.step_taken(kept, in_context(career))))) == []
    assert upcoming(in_context(after(career, reframes.step_dropped(kept, career)))) == []
    [moved] = upcoming(in_context(after(career, snoozing.snooze(kept, "", context))))
    assert (moved.on, moved.kind) == (day(1), "next")


def test_the_step_of_a_task_that_is_done_is_asked_about_no_more(moment: Moment) -> None:
    task, kept = stepping(moment)
    assert upcoming(in_context(after(career_of(task, kept), tasks.complete(task, moment)))) == []
