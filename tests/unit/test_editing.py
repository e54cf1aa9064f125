"""Adding and editing by what was typed: the same for a form and for a command."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from career.edits import editing
from career.errors import BadDate, BadValue, Refused
from career.language.text import clean_line
from career.model import goals, reschedules, tasks
from career.model.feedback import Feedback, Telling
from career.model.field_values import show
from career.model.fields import fields_of
from career.model.goals import Approval, CheckIn
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Deleted, Record
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win
from tests.building import TODAY, after, career_of, day, in_context, moment_on, new_feedback, new_goal, on

NOBODY = career_of()


def added(table: str, typed: dict[str, str], career: Career = NOBODY) -> Any:
    """Give the record that was added last."""
    return editing.add(table, typed, in_context(career, on(moment_on(), 0))).changes[-1]


def edited(record: Record, typed: dict[str, str], career: Career | None = None) -> Any:
    """Give the record as it is after an edit."""
    career = career or career_of(record)
    after_it = after(career, editing.edit(record, typed, in_context(career, moment_on())))
    return after_it.get(record.id)


@pytest.mark.parametrize(
    ("table", "typed", "made"),
    [
        ("goals", {"title": "Lead two"}, {"title": "Lead two", "state": "open"}),
        ("goals", {"title": "x", "kind": "", "scope": ""}, {"kind": "vision_stone", "scope": "both"}),
        ("goals", {"title": "x", "state": "dropped"}, {"closed_on": TODAY}),
        ("tasks", {"title": "ship it"}, {"assigned_on": TODAY, "done_on": None}),
        ("tasks", {"title": "ship it", "assigned_on": ""}, {"assigned_on": TODAY}),
        ("tasks", {"title": "ship it", "due": "2026-11-19"}, {"assigned_on": None, "due": day(-2)}),
        ("tasks", {"title": "ship it", "state": "done"}, {"done_on": TODAY}),
        ("feedback", {"raw": "be shorter"}, {"on": TODAY, "kind": "critique"}),
        ("feedback", {"raw": "be shorter", "on": "yesterday"}, {"on": day(-1)}),
        ("feedback", {"raw": "be shorter", "park_why": "moot"}, {"parked_on": TODAY}),
        ("people", {"name": "Dana", "role": "man"}, {"name": "Dana", "role": "manager"}),
        ("wins", {"text": "shipped", "before": "4,1"}, {"on": TODAY, "before": 4.1}),
        ("reminders", {"text": "ring Omar", "on": "+3d"}, {"on": day(3)}),
        ("visions", {"text": "lead 200", "target": "200"}, {"on": TODAY, "target": 200}),
    ],
)
def test_one_line_makes_a_record(table: str, typed: dict[str, str], made: dict[str, Any]) -> None:
    record = added(table, typed)
    assert record.table == table
    assert {name: getattr(record, name) for name in made} == made


@pytest.mark.parametrize(
    ("table", "typed", "field"),
    [
        ("goals", {}, "title"),
        ("goals", {"title": " \x1b[0m"}, "title"),
        ("goals", {"title": "x", "starts": "+3d", "due": "+2d"}, "due"),
        ("goals", {"title": "x", "due": "someday"}, "due"),
        ("goals", {"title": "x", "baseline": "nan"}, "baseline"),
        ("tasks", {"title": "x", "assigned_on": "today", "due": "yesterday"}, "due"),
        ("tasks", {"title": "x", "goal": "g9"}, "goal"),
        ("reminders", {"text": "x"}, "on"),
        ("reminders", {"on": "+3d"}, "text"),
        ("feedback", {"raw": "x", "kind": "hint", "change_made": "y"}, "plain"),
        ("feedback", {"raw": "x", "change_on": "today"}, "change_made"),
        ("checkins", {"value": "3"}, "goal"),
        ("approvals", {"goal": "Lead two"}, "person"),
        ("tellings", {"feedback": "f1"}, "feedback"),
        ("tellings", {"person": "Tom"}, "feedback"),
    ],
)
def test_what_is_wrong_is_refused_with_its_field(table: str, typed: dict[str, str], field: str, moment: Moment) -> None:
    with pytest.raises((BadValue, BadDate)) as refused:
        added(table, typed, career_of(new_goal("Lead two", moment)))
    assert refused.value.field == field
    assert refused.value.remedy


@pytest.mark.parametrize("table", ["moves", "reframes"])
def test_what_is_not_made_by_hand_says_how_it_is_made(table: str) -> None:
    with pytest.raises(Refused, match="instead"):
        added(table, {"why": "x"} if table == "moves" else {"sentence": "x"})


def test_people_named_for_the_first_time_are_added_in_the_same_step(moment: Moment) -> None:
    label, changes = editing.add(
        "tasks", {"title": "ship", "assigned_by": "Priya", "for_person": "priya"}, in_context(NOBODY, moment)
    )
    priya, task = changes
    assert isinstance(priya, Person)
    assert isinstance(task, Task)
    assert task.assigned_by == task.for_person == priya.id
    assert label == "Added task 'ship'"


def test_a_name_that_two_people_have_is_kept_with_the_record(moment: Moment) -> None:
    twins = [moment.make(Person, name="Ana", role="peer"), moment.make(Person, name="Ana", role="manager")]
    typed = {"title": "ship", "assigned_by": "Ana", "blocked_on": "ana"}
    _, changes = editing.add("tasks", typed, in_context(career_of(*twins), moment))
    made = {change.id: change for change in changes}
    task = next(change for change in changes if isinstance(change, Task))
    assert {made[task.assigned_by], made[task.blocked_on]} <= {
        p for p in changes if isinstance(p, Person) and p.unclear
    }


def test_check_ins_and_approvals_hang_on_their_goal(moment: Moment) -> None:
    goal = new_goal("Lead two", moment)
    entry = added("checkins", {"goal": "lead two", "value": "1", "confidence": "7"}, career_of(goal))
    assert isinstance(entry, CheckIn)
    assert (entry.goal, entry.on, entry.value, entry.confidence) == (goal.id, TODAY, 1, 7)
    given = added("approvals", {"goal": goal.id, "person": "Dana", "state": "yes"}, career_of(goal))
    assert isinstance(given, Approval)
    assert (given.goal, given.asked_on, given.answered_on) == (goal.id, TODAY, TODAY)


def a_change(moment: Moment, **fields: Any) -> tuple[Feedback, Career]:
    dana = moment.make(Person, name="Dana")
    item = new_feedback("be shorter", moment, person=dana.id, change_made="three lines", **fields)
    return item, career_of(dana, item)


def test_an_edit_changes_what_was_typed_and_nothing_else(moment: Moment) -> None:
    goal = new_goal("Lead two", moment, due=day(3), result="they report to me", baseline=1.5)
    assert edited(goal, {"title": "Lead three"}) == replace(goal, title="Lead three")
    assert edited(goal, {"result": "", "baseline": ""}) == replace(goal, result="", baseline=None)


def test_a_moved_due_date_is_logged_with_its_reason(moment: Moment) -> None:
    for record in (new_goal("Lead two", moment, due=day(3)), tasks.add("Ship", moment, due=day(3))):
        career = career_of(record)
        step = editing.edit(record, {"due": "+13d"}, in_context(career, moment), why="the budget is late")
        [log] = after(career, step).moves.values()
        assert (log.item, log.on, log.from_date, log.to_date) == (record.id, TODAY, day(3), day(13))
        assert log.why == "the budget is late"
        assert reschedules.slip(record.id, after(career, step)) == (1, 10)


@pytest.mark.parametrize("typed", [{"due": "2026-11-24"}, {"due": ""}, {"title": "Lead three"}])
def test_a_date_that_does_not_move_is_not_logged(typed: dict[str, str], moment: Moment) -> None:
    goal = new_goal("Lead two", moment, due=day(3))
    assert len(editing.edit(goal, typed, in_context(career_of(goal), moment)).changes) == 1


@pytest.mark.parametrize(
    ("fields", "typed", "field"),
    [
        ({"starts": day(0), "due": day(3)}, {"due": "yesterday"}, "due"),
        ({"due": day(3)}, {"starts": "+4d"}, "due"),
        ({}, {"title": " "}, "title"),
        ({}, {"state": "done"}, "state"),
        ({}, {"review_every_days": "0"}, "review_every_days"),
    ],
)
def test_a_wrong_edit_is_refused_with_its_field(
    fields: dict[str, Any], typed: dict[str, str], field: str, moment: Moment
) -> None:
    with pytest.raises(BadValue) as refused:
        edited(new_goal("Lead two", moment, **fields), typed)
    assert refused.value.field == field


def test_a_closed_goal_can_be_edited_and_opened_again(moment: Moment) -> None:
    goal = new_goal("Lead two", moment)
    closed = after(career_of(goal), goals.complete(goal, None, "they said so", moment)).goals[goal.id]
    assert edited(closed, {"note": "a good year"}).closed_on == TODAY
    assert edited(closed, {"state": "open"}).closed_on is None
    assert edited(goal, {"state": "dropped"}).closed_on == TODAY


def test_done_by_an_edit_counts_as_done(moment: Moment) -> None:
    task = tasks.add("ship", moment, times_done=2, to_reframe=True)
    done = edited(task, {"state": "done"})
    assert done == tasks.complete(task, moment).changes[0]
    assert edited(done, {"note": "x"}).times_done == 3
    assert edited(done, {"state": "open"}).done_on is None


def test_dates_follow_what_was_said(moment: Moment) -> None:
    item, career = a_change(moment, change_on=day(-3))
    parked = edited(item, {"park_why": "moot"}, career)
    assert parked.parked_on == TODAY
    assert edited(parked, {"park_why": ""}).parked_on is None
    praise = new_feedback("well run", moment, kind="praise", parked_on=day(-1))
    assert edited(praise, {"note": "x"}).parked_on == day(-1)
    told = moment.make(Telling, feedback=item.id, person="p1", on=TODAY)
    replied = edited(told, {"reply": "better"})
    assert replied.reply_on == TODAY
    assert edited(replied, {"reply": ""}).reply_on is None
    asked = moment.make(Approval, goal="g1", person="p1", asked_on=TODAY)
    assert edited(asked, {"state": "no"}).answered_on == TODAY
    assert edited(replace(asked, state="no", answered_on=day(-1)), {"state": "no", "what": "x"}).answered_on == day(-1)


FULL: list[Record] = [
    new_goal("Lead two", moment_on(), kind="learning", due=day(9), blocked_on="p00000099", baseline=1234.567),
    tasks.add("Ship", moment_on(), assigned_by="p00000099", goal="g00000099", due=day(4), note="a\n b"),
    moment_on().make(Feedback, raw="shorter", on=day(-3), kind="praise", person="ptwin0001"),
    moment_on().make(Telling, feedback="f00000099", person="ptwin0002", on=day(-3), text="a\nb"),
    moment_on().make(Reframe, about="t1", step_to="g00000099", skills=frozenset({"documentation", "juggling"})),
    moment_on().make(Win, text="won", on=day(-3), before=0.1),
    moment_on().make(Reminder, text="ring", on=day(-3)),
    moment_on().make(Vision, text="lead", on=day(-3)),
    moment_on().make(Approval, goal="g00000099", person="p00000099", asked_on=day(-3)),
    moment_on().make(CheckIn, goal="g00000099", on=day(-3)),
    moment_on().make(Person, name="Ana Lee", role="coach", cares_about=frozenset({"a", "b"})),
]


@pytest.mark.parametrize("record", FULL, ids=[record.table for record in FULL])
def test_a_form_that_hands_over_all_its_fields_unchanged_changes_nothing(record: Record, moment: Moment) -> None:
    """Even where it points at people of one name, and at what is gone."""
    twins = [Person(id=f"ptwin000{n}", created_at=moment.now, name="Ana") for n in (1, 2)]
    career = career_of(record, *twins)
    typed = {field.name: show(field, getattr(record, field.name), career) for field in fields_of(record.table)}
    assert editing.edit(record, typed, in_context(career, moment)).changes == [record]


@given(st.text(max_size=200))
def test_any_text_is_kept_as_a_clean_line(text: str) -> None:
    kept = added("tasks", {"title": f"x{text}"})
    assert kept.title == clean_line(f"x{text}")
    assert edited(kept, {"title": f"x{text}"}) == kept


def test_delete_is_a_named_step(moment: Moment) -> None:
    goal = new_goal("Lead two", moment)
    assert editing.delete(goal, Career()) == ("Deleted 'Lead two'", [Deleted(goal.id)])


def test_what_was_looked_at_again_has_no_such_day_any_more(moment: Moment) -> None:
    goal = new_goal("Lead two", moment, revisit_on=TODAY)
    looked_at = editing.looked_at(goal, Career())
    assert looked_at == ("Looked at 'Lead two' again", [replace(goal, revisit_on=None)])


@pytest.mark.parametrize(
    ("table", "typed", "added", "label"),
    [
        ("checkins", {"goal": "Lead two", "value": "1"}, "Checked in on 'Lead two'", "check-in 'Lead two'"),
        ("approvals", {"goal": "Lead two", "person": "Dana"}, "Added approval 'Lead two'", "approval 'Lead two'"),
    ],
)
def test_a_step_names_a_record_without_words_of_its_own_by_what_it_is_about(
    moment: Moment, table: str, typed: dict[str, str], added: str, label: str
) -> None:
    goal = new_goal("Lead two", moment)
    context = in_context(career_of(goal), moment)
    step = editing.add(table, typed, context)
    assert step.label == added
    made = step.changes[-1]
    assert isinstance(made, Record)
    career = after(context.career, step)
    assert career.headline(made.id) == "Lead two"
    assert editing.edit(made, {"note": ""}, in_context(career, moment)).label.endswith("'Lead two'")
    assert editing.delete(made, career).label == f"Deleted {label}"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ({"title": "Lead two"}, "Edited 'Lead two'"),
        ({"title": "Lead two", "due": "+13d"}, "Edited 'Lead two': due"),
        (
            {"result": "both lead", "due": "+13d", "org_metric": "pages", "note": "later"},
            "Edited 'Lead two': result, due, org metric, 1 more",
        ),
        ({"title": "Lead three", "note": ""}, "Edited 'Lead three': title"),
    ],
)
def test_the_label_of_an_edit_says_which_parts_changed(typed: dict[str, str], label: str, moment: Moment) -> None:
    goal = new_goal("Lead two", moment)
    assert editing.edit(goal, typed, in_context(career_of(goal), moment)).label == label
