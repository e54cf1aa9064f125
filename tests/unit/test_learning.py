"""What one learns from: the untold enrolment, training alone, and taking part again (B17, B19, O5, O9)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import learning
from career.model.feedback import Telling
from career.model.learning import Learning
from career.model.moment import Moment
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.model.wins import Win
from career.views import panes
from career.views.summary import summary
from career.views.upcoming import everything
from tests.building import TODAY, after, career_of, day, in_context, new_feedback, new_goal


def course(moment: Moment, **fields: Any) -> Learning:
    return moment.make(Learning, **{"title": "Budgets"} | fields).settled(TODAY)


def told(moment: Moment, one: Learning, offset: int, **fields: Any) -> Telling:
    return moment.make(Telling, person="p1", on=day(offset), script="tell-training", about=one.id, **fields)


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"state": "enrolled", "enrolled_on": day(-12)}, 12),
        ({"state": "enrolled"}, 0),
        ({"state": "doing", "enrolled_on": day(-12)}, 12),
        ({"state": "doing", "kind": "book"}, None),
        ({"state": "wish"}, None),
        ({"state": "enrolled", "enrolled_on": day(1)}, None),
        ({"state": "done", "enrolled_on": day(-12)}, None),
        ({"state": "enrolled", "enrolled_on": day(-12), "archived_on": TODAY}, None),
    ],
)
def test_an_enrolment_that_nobody_knows_of_is_silent(fields: dict[str, Any], days: int | None, moment: Moment) -> None:
    one = course(moment, **fields)
    assert learning.silent_days(one, in_context(career_of(one))) == days


@pytest.mark.parametrize(
    ("offset", "fields", "is_silent"),
    [(-3, {}, False), (0, {}, False), (-4, {}, True), (-3, {"archived_on": TODAY}, True), (-3, {"about": "x"}, True)],
)
def test_a_telling_since_the_enrolment_ends_the_silence(
    offset: int, fields: dict[str, Any], moment: Moment, *, is_silent: bool
) -> None:
    one = course(moment, state="enrolled", enrolled_on=day(-3))
    telling = replace(told(moment, one, offset), **fields)
    assert (learning.silent_days(one, in_context(career_of(one, telling))) is not None) is is_silent


def test_the_badge_stands_among_the_silent_changes_by_its_age_and_is_counted(moment: Moment) -> None:
    heard = [
        new_feedback("long", moment, plain=name, change_made=name, change_on=day(-ago), on=day(-30))
        for name, ago in (("briefer", 12), ("louder", 2))
    ]
    one = course(moment, state="enrolled", enrolled_on=day(-5))
    context = in_context(career_of(*heard, new_feedback("later", moment), one))
    shown = panes.feedback_pane(context)
    assert [row.lead for row in shown.rows] == ["! SILENT 12 d", "! SILENT 5 d", "! SILENT 2 d", "new"]
    assert shown.rows[1].text == "Budgets: nobody knows yet"
    assert summary(context).silent == 3
    assert "3 to tell" in shown.title


@pytest.mark.parametrize(
    ("goal", "others", "flagged"),
    [
        ({}, (), True),
        ({"then_do": "ask Ana for a budget"}, (), False),
        ({"state": "done"}, (), False),
        ({}, ("task",), False),
        ({}, ("win",), False),
        ({}, ("reframe",), False),
        ({}, ("dropped task",), True),
    ],
)
def test_a_goal_with_two_courses_is_training_only_until_it_has_another_step(
    goal: dict[str, Any], others: tuple[str, ...], moment: Moment, *, flagged: bool
) -> None:
    about = new_goal("Run a budget", moment, **goal)
    made: dict[str, Record] = {
        "task": moment.make(Task, title="plan the spring", goal=about.id),
        "win": moment.make(Win, text="planned", on=TODAY, goal=about.id),
        "reframe": moment.make(Reframe, about="t00000099", step_to=about.id),
        "dropped task": moment.make(Task, title="plan the fair", goal=about.id, state="dropped"),
    }
    courses = [course(moment, title=title, goal=about.id) for title in ("one", "two")]
    career = career_of(about, *courses, *(made[kind] for kind in others))
    assert learning.is_training_only(about, career) is flagged


def test_a_goal_without_learning_or_with_dropped_learning_is_not_training_only(moment: Moment) -> None:
    about = new_goal("Run a budget", moment)
    dropped = course(moment, goal=about.id, state="dropped")
    assert not learning.is_training_only(about, career_of(about))
    assert not learning.is_training_only(about, career_of(about, dropped))


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"last_on": day(-61)}, -1),
        ({"last_on": day(-60)}, 0),
        ({"last_on": day(-61), "next_on": day(3)}, 3),
        ({"enrolled_on": day(-10)}, 50),
        ({}, 60),
        ({"last_on": day(-61), "state": "dropped"}, None),
        ({"last_on": day(-61), "state": "wish"}, None),
        ({"last_on": day(-61), "cadence_days": None}, None),
    ],
)
def test_an_organisation_is_due_its_rhythm_after_the_last_time(
    fields: dict[str, Any], days: int | None, moment: Moment
) -> None:
    guild = course(moment, **{"kind": "org", "state": "doing", "cadence_days": 60} | fields)
    found = [line for line in everything(in_context(career_of(guild))) if line.kind == "engage"]
    assert [(line.on - TODAY).days for line in found] == ([] if days is None else [days])


def test_each_date_is_in_upcoming_as_long_as_it_is_to_come(moment: Moment) -> None:
    dates = {"register_by": day(1), "starts_on": day(5), "ends_on": day(9), "renew_on": day(20)}

    def kinds(**fields: Any) -> set[str]:
        return {line.kind for line in everything(in_context(career_of(course(moment, **dates | fields))))}

    assert kinds() == {"register", "begins"}
    assert kinds(state="enrolled") == {"begins", "ends", "renew"}
    assert kinds(state="doing") == {"ends", "renew"}
    assert kinds(state="done") == {"renew"}
    assert kinds(state="dropped") == set()


@pytest.mark.parametrize(
    ("fields", "kind", "label", "state"),
    [
        ({}, "register", "Enrolled in 'Budgets'", "enrolled"),
        ({}, "", "Enrolled in 'Budgets'", "enrolled"),
        ({"kind": "book"}, "", "Began 'Budgets'", "doing"),
        ({"kind": "org"}, "", "Joined 'Budgets'", "doing"),
        ({"state": "enrolled"}, "begins", "Began 'Budgets'", "doing"),
        ({"state": "doing"}, "ends", "Finished 'Budgets'", "done"),
        ({"state": "doing"}, "", "Finished 'Budgets'", "done"),
        ({"state": "doing", "kind": "org"}, "", "Took part in 'Budgets'", "doing"),
        ({"state": "done", "renew_on": day(-1)}, "renew", "Renewed 'Budgets' until 20 Nov 2027", "done"),
        ({"state": "done", "renew_on": day(-800)}, "renew", "Renewed 'Budgets' until 12 Sep 2027", "done"),
    ],
)
def test_space_takes_the_next_step(fields: dict[str, Any], kind: str, label: str, state: str, moment: Moment) -> None:
    said, (changed,) = learning.advanced(course(moment, **fields), kind, TODAY)
    assert said == label
    assert isinstance(changed, Learning)
    assert changed.state == state


def test_what_is_a_wish_again_has_no_enrolment_and_a_day_that_was_noted_makes_one(moment: Moment) -> None:
    one = course(moment, state="doing", enrolled_on=day(-5))
    context = in_context(career_of(one))
    wish = after(context.career, editing.edit(one, {"state": "wish"}, context)).learning[one.id]
    assert (wish.state, wish.enrolled_on) == ("wish", None)
    for typed, state in (("yesterday", "enrolled"), ("tomorrow", "wish")):
        step = editing.edit(wish, {"enrolled_on": typed}, in_context(career_of(wish)))
        assert after(career_of(wish), step).learning[one.id].state == state
        (added,) = editing.add("learning", {"title": "x", "enrolled_on": typed}, in_context()).changes
        assert isinstance(added, Learning)
        assert added.state == state


def test_taking_part_counts_from_today_and_what_was_agreed_is_over(moment: Moment) -> None:
    guild = course(moment, kind="org", state="doing", cadence_days=60, last_on=day(-61), next_on=day(2))
    _, (changed,) = learning.engaged(guild, TODAY)
    assert isinstance(changed, Learning)
    assert learning.engage_on(changed, in_context(career_of(changed))) == day(60)


def test_what_is_over_has_no_next_step_and_ends_after_it_starts(moment: Moment) -> None:
    with pytest.raises(Refused, match="is done"):
        learning.advanced(course(moment, state="done"), "", TODAY)
    with pytest.raises(BadValue, match="end before it starts"):
        course(moment, starts_on=day(2), ends_on=day(1)).check()
