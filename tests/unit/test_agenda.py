"""The agenda of a one-on-one writes itself, and what is not ticked is carried over (O1, O3, O11)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import editing, meeting, talking
from career.model import agenda as topics
from career.model import feedback, learning
from career.model.agenda import Topic
from career.model.contacts import Contact
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.learning import Learning
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.model.wins import Win
from career.views.agenda import is_waiting, on_side, points
from tests.building import after, career_of, day, in_context, moment_on, on

MOMENT = moment_on()
ANA = on(MOMENT, -90).make(Person, name="Ana", role="manager")
DANA = on(MOMENT, -90).make(Person, name="Dana", role="partner")
SILENT = on(MOMENT, -20).make(
    Feedback,
    raw="long mails",
    plain="shorter",
    on=day(-20),
    person=DANA.id,
    change_made="three lines",
    change_on=day(-12),
)
TALK = on(MOMENT, -60).make(
    Goal, title="Give a talk", result="x", baseline=0.0, target=10.0, starts=day(-50), due=day(50), unit="talks"
)
BEHIND = MOMENT.make(CheckIn, goal=TALK.id, on=day(-1), value=1.0)
ASKED = MOMENT.make(Approval, goal=TALK.id, person=ANA.id, what="two days", asked_on=day(-9))
REQUEST = MOMENT.make(Feedback, raw="how was it?", topic="my review", on=day(-8), kind="request", person=ANA.id)
EVERYTHING = (SILENT, TALK, BEHIND, ASKED, REQUEST)


def held(person: Person, ago: int) -> Contact:
    return on(MOMENT, -ago).make(Contact, person=person.id, on=day(-ago), kind="1on1")


def win(ago: int, text: str = "x", noted: int | None = None) -> Win:
    return on(MOMENT, -ago if noted is None else -noted).make(Win, text=text, on=day(-ago))


def lines(person: Person, *records: Record) -> list[tuple[str, str]]:
    return [(point.side, point.text) for point in points(person, in_context(career_of(ANA, DANA, *records)))]


def test_it_is_written_from_silent_changes_wins_goals_behind_and_what_i_wait_for() -> None:
    more = MOMENT.make(Task, title="move the importer", blocked_on=ANA.id)
    typed = MOMENT.make(Topic, person=ANA.id, text="who owns the rota?")
    found = lines(ANA, *EVERYTHING, win(3, "orders in 0.9 s"), win(5), held(ANA, 10), more, typed)
    assert found == [
        ("decided", "tell: three lines"),
        ("decided", "2 wins since 11 Nov: orders in 0.9 s"),
        ("decided", "Give a talk: 10 %, behind, and what I will do"),
        ("input", "OK from Ana: two days, asked 9 days ago"),
        ("input", "answer from Ana: my review, asked 8 days ago"),
        ("input", "waits for Ana: move the importer"),
        ("input", "who owns the rota?"),
    ]


def test_a_partner_hears_of_their_own_feedback_and_of_nothing_that_concerns_my_manager() -> None:
    assert lines(DANA, *EVERYTHING, win(3)) == [("decided", "tell: three lines")]


@pytest.mark.parametrize(
    ("records", "told"),
    [
        ([win(29)], True),
        ([win(30)], False),
        ([held(ANA, 10), win(11)], False),
        ([held(ANA, 10), win(9)], True),
        ([held(ANA, 10), win(12, noted=3)], True),
        ([held(ANA, 10), held(ANA, 2), win(9)], False),
    ],
)
def test_wins_are_those_since_the_last_meeting_also_if_noted_late(records: list[Record], *, told: bool) -> None:
    assert bool(lines(ANA, *records)) is told


def test_of_five_lines_two_are_ticked_and_three_are_carried_over() -> None:
    career = career_of(ANA, DANA, *EVERYTHING, win(3))
    context = in_context(career, MOMENT)
    assert len(points(ANA, context)) == 5
    for _ in range(2):
        point = next(one for one in points(ANA, context) if not one.is_ticked)
        context = _after(context, talking.tick(point, ANA, context))
    assert [point.is_ticked for point in points(ANA, context)].count(True) == 2
    step = meeting.held(ANA, "1on1", context)
    assert step.label == "Noted a one-on-one with Ana, 3 carried over"
    context = _after(context, step)
    left = points(ANA, context)
    assert [(point.text, point.carried) for point in left] == [
        ("Give a talk: 10 %, behind, and what I will do", 1),
        ("OK from Ana: two days, asked 9 days ago", 1),
        ("answer from Ana: my review, asked 8 days ago", 1),
    ]
    again = _after(context, meeting.held(ANA, "1on1", context))
    assert {point.carried for point in points(ANA, again)} == {2}


def test_wins_that_were_not_talked_about_are_carried_over_beside_the_new_ones() -> None:
    context = in_context(career_of(ANA, win(3, "the first")), MOMENT)
    context = _after(context, meeting.held(ANA, "1on1", context))
    later = on(MOMENT, 5)
    new = later.make(Win, text="the second", on=later.today)
    found = points(ANA, in_context(context.career.changed([new]), later))
    assert [point.text for point in found] == ["a win: the second", "a win: the first"]
    assert [point.carried for point in on_side("decided", found)] == [1, 0]


def test_to_tick_a_silent_change_tells_it_and_to_take_that_back_makes_it_silent_again() -> None:
    context = in_context(career_of(ANA, DANA, SILENT), MOMENT)
    ticked = _after(context, talking.tick(points(DANA, context)[0], DANA, context))
    (told,) = ticked.career.tellings.values()
    assert (told.person, told.on) == (DANA.id, day(0))
    assert told.text.startswith("Hi Dana, you told me: long mails. I took it to mean: shorter.")
    assert points(DANA, ticked)[0].is_ticked
    back = _after(ticked, talking.tick(points(DANA, ticked)[0], DANA, ticked))
    assert not back.career.tellings
    assert [(point.text, point.is_ticked) for point in points(DANA, back)] == [("tell: three lines", False)]


def test_a_line_goes_once_what_called_for_it_is_settled_elsewhere() -> None:
    context = in_context(career_of(ANA, replace(TALK, target=None), ASKED), MOMENT)
    context = _after(context, meeting.held(ANA, "1on1", context))
    (carried,) = context.career.topics.values()
    assert is_waiting(carried, context)
    given = context._replace(career=context.career.changed([replace(ASKED, state="yes", answered_on=day(0))]))
    assert points(ANA, given) == []
    assert not is_waiting(carried, given)


def test_a_coffee_settles_what_was_talked_about_and_carries_nothing_over() -> None:
    typed = MOMENT.make(Topic, person=ANA.id, text="who owns the rota?", done_on=day(0))
    open_one = MOMENT.make(Topic, person=ANA.id, text="the budget?")
    context = in_context(career_of(ANA, typed, open_one), MOMENT)
    context = _after(context, meeting.held(ANA, "social", context))
    assert [(point.text, point.carried) for point in points(ANA, context)] == [("the budget?", 0)]


def test_a_meeting_that_is_noted_late_changes_no_later_one() -> None:
    open_one = MOMENT.make(Topic, person=ANA.id, text="the budget?")
    context = in_context(career_of(ANA, open_one, held(ANA, 2)), MOMENT)
    step = meeting.noted({"person": ANA.id, "kind": "1on1", "on": day(-9)}, context)
    assert [type(change) for change in step.changes] == [Contact]


@pytest.mark.parametrize(("ago", "counts"), [(89, True), (90, False), (91, False)])
def test_the_share_of_asks_is_counted_over_ninety_days(ago: int, *, counts: bool) -> None:
    def talked(side: str, days: int, **more: Any) -> Topic:
        return MOMENT.make(Topic, person=ANA.id, text="x", side=side, done_on=day(-days), **more)

    records = [*(talked("decided", 5) for _ in range(6)), talked("input", 0), talked("input", ago)]
    records.append(MOMENT.make(Topic, person=ANA.id, text="not yet"))
    found = topics.asks(in_context(career_of(ANA, *records)))
    assert found == ((2, 8) if counts else (1, 7))
    if counts:
        assert found.share == 0.25
        assert str(found) == "own decisions: 6 of 8 (75 %)"
    assert topics.asks(in_context(career_of(ANA, *records)), DANA.id).share is None


def test_a_question_for_a_mentor_is_on_their_agenda() -> None:
    lena = MOMENT.make(Person, name="Lena", role="mentor")
    context = in_context(career_of(lena), MOMENT)
    context = _after(context, editing.add("topics", {"person": "Lena", "text": "what first?"}, context))
    assert [(point.side, point.text) for point in points(lena, context)] == [("input", "what first?")]


def test_topics_of_somebody_who_was_deleted_wait_no_more() -> None:
    typed = MOMENT.make(Topic, person=ANA.id, text="who owns the rota?")
    assert not is_waiting(typed, in_context(career_of(typed)))


def _after(context: Context, step: Any) -> Context:
    return context._replace(career=after(context.career, step))


def test_the_tick_taken_back_touches_no_telling_of_ones_own() -> None:
    context = in_context(career_of(ANA, DANA, SILENT), MOMENT)
    ticked = _after(context, talking.tick(points(DANA, context)[0], DANA, context))
    own = MOMENT.make(Telling, feedback=SILENT.id, person=DANA.id, on=day(0), text="in my words, too")
    both = in_context(ticked.career.changed([own]), MOMENT)
    back = _after(both, talking.tick(points(DANA, both)[0], DANA, both))
    assert [told.text for told in back.career.tellings.values()] == ["in my words, too"]


def test_the_tick_of_an_enrolment_taken_back_leaves_what_was_told_on_another_day() -> None:
    course = MOMENT.make(Learning, title="Budgets", state="enrolled", enrolled_on=day(-20))
    context = in_context(career_of(ANA, course), on(MOMENT, -5))
    context = _after(context, talking.tick(points(ANA, context)[0], ANA, context))
    again = on(MOMENT, 0).make(Telling, person=ANA.id, on=day(0), script="tell-training", about=course.id)
    both = in_context(context.career.changed([again]), MOMENT)
    back = _after(both, talking.tick(points(ANA, both)[0], ANA, both))
    assert list(back.career.tellings.values()) == [again]


def test_a_meeting_noted_late_takes_nothing_that_was_ticked_after_it() -> None:
    context = in_context(career_of(ANA, MOMENT.make(Topic, person=ANA.id, text="the rota")), MOMENT)
    context = _after(context, talking.tick(points(ANA, context)[0], ANA, context))
    context = _after(context, meeting.noted({"person": ANA.id, "kind": "1on1", "on": day(-1)}, context))
    assert [point.is_ticked for point in points(ANA, context)] == [True]
    context = _after(context, meeting.held(ANA, "1on1", context))
    assert points(ANA, context) == []


def test_a_day_that_was_agreed_for_later_stays_agreed() -> None:
    ana = replace(ANA, next_on=day(29))
    context = in_context(career_of(ana), MOMENT)
    assert _after(context, meeting.held(ana, "1on1", context)).career.people[ana.id].next_on == day(29)
    done = _after(context, meeting.held(ana, "1on1", context, is_planned=True))
    assert done.career.people[ana.id].next_on is None
    near = in_context(career_of(replace(ana, next_on=day(7))), MOMENT)
    person = near.career.people[ana.id]
    assert _after(near, meeting.held(person, "1on1", near)).career.people[ana.id].next_on is None


def test_what_was_said_about_a_line_stays_when_nothing_calls_for_it_any_more() -> None:
    context = in_context(career_of(ANA, DANA, SILENT), MOMENT)
    context = _after(context, talking.note(points(DANA, context)[0], "she saw it", DANA, context))
    context = _after(context, feedback.tell(SILENT, DANA.id, "three lines", context))
    assert [point.topic.said for point in points(DANA, context) if point.topic] == ["she saw it"]


def test_one_more_win_joins_the_line_that_has_a_note() -> None:
    context = in_context(career_of(ANA, win(5, "the first")), MOMENT)
    context = _after(context, talking.note(points(ANA, context)[0], "well done", ANA, context))
    context = in_context(context.career.changed([win(1, "the second")]), MOMENT)
    (line,) = points(ANA, context)
    assert (line.text.partition(": ")[2], line.topic.said if line.topic else "") == ("the second", "well done")
    context = _after(context, talking.tick(line, ANA, context))
    assert [(point.text.partition(": ")[2], point.is_ticked) for point in points(ANA, context)] == [
        ("the second", True)
    ]


def test_a_manager_is_told_of_an_enrolment_and_to_take_that_back_makes_it_silent_again() -> None:
    course = on(MOMENT, -4).make(Learning, title="Budgets", state="enrolled", enrolled_on=day(-4))
    assert ("decided", "tell: I enrolled in Budgets") in lines(ANA, course)
    assert lines(DANA, course) == []
    before = career_of(ANA, DANA, course)
    (point,) = points(ANA, in_context(before, MOMENT))
    told = after(before, talking.tick(point, ANA, in_context(before, MOMENT)))
    assert learning.silent(in_context(told)) == []
    (telling,) = told.tellings.values()
    assert (telling.about, telling.person, telling.follow_up_on) == (course.id, ANA.id, day(21))
    (ticked,) = points(ANA, in_context(told, MOMENT))
    assert (ticked.text, ticked.is_ticked) == ("tell: I enrolled in Budgets", True)
    back = after(told, talking.tick(ticked, ANA, in_context(told, MOMENT)))
    assert learning.silent(in_context(back)) == [course]


def test_what_a_task_could_be_for_a_report_is_on_their_agenda_until_it_is_said() -> None:
    noor = on(MOMENT, -40).make(Person, name="Noor", role="report")
    task = on(MOMENT, -30).make(Task, title="document the importer", for_person=noor.id)
    kept = on(MOMENT, -22).make(
        Reframe, about=task.id, for_person=noor.id, sentence="x", then_do="say it to Noor", then_on=day(-21)
    )
    before = career_of(noor, task, kept)
    (point,) = points(noor, in_context(before, MOMENT))
    assert (point.side, point.text) == ("decided", "tell: what 'document the importer' could be for them")
    told = after(before, talking.tick(point, noor, in_context(before, MOMENT)))
    assert told.reframes[kept.id].stepped_on == day(0)
    (ticked,) = points(noor, in_context(told, MOMENT))
    assert (ticked.text, ticked.is_ticked) == (point.text, True)
    back = after(told, talking.tick(ticked, noor, in_context(told, MOMENT)))
    assert back.reframes[kept.id].stepped_on is None
    assert [one.is_ticked for one in points(noor, in_context(back, MOMENT))] == [False]
    met = after(told, meeting.held(noor, "1on1", in_context(told, MOMENT)))
    assert points(noor, in_context(met, MOMENT)) == []


@pytest.mark.parametrize(
    "more", [{"they_said": "yes"}, {"stepped_on": day(-1)}, {"then_on": None}, {"closed_on": day(-1)}]
)
def test_nothing_is_owed_once_it_was_said_answered_or_dropped(more: dict[str, Any]) -> None:
    task = MOMENT.make(Task, title="document the importer", for_person=DANA.id)
    step = {"then_do": "say it", "then_on": day(-1)} | more
    assert lines(DANA, task, MOMENT.make(Reframe, about=task.id, for_person=DANA.id, sentence="x", **step)) == []


def test_another_way_out_is_on_the_agenda_of_whom_it_is_to_be_said_to() -> None:
    task = MOMENT.make(Task, title="the weekly report")
    step = {"verdict": "decline", "text": "I would rather stop it", "then_do": "say it to Ana", "then_on": day(1)}
    found = lines(ANA, task, MOMENT.make(Reframe, about=task.id, told=ANA.id, **step))
    assert found == [("decided", "tell: I would rather stop it (the weekly report)")]
