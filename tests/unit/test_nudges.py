"""The nudge picks the one highest item, and says why."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.model import tasks
from career.model.contacts import Contact
from career.model.direct_reports import Strength
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.moment import Moment
from career.model.needs import Behaviour
from career.model.nudge_answers import NudgeAnswer
from career.model.people import Person
from career.model.profile import ProfileLine
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.repairs import Repair
from career.model.roles import Fit, Role
from career.model.settings import Settings
from career.model.tasks import Task
from career.model.trends import Trend
from career.model.visions import Vision
from career.model.wants import Want
from career.model.wins import Win
from career.views.nudges import TABLE, nudge
from tests.building import TODAY, career_of, day, in_context, new_feedback, new_goal, on


def everything(moment: Moment) -> list[tuple[str, Record]]:
    """Give one record for each kind of nudge, the highest first, and what they hang on."""
    ana = Person(id="p0000ana0", created_at=moment.now, name="Ana")
    goal = new_goal("Work with platform", moment, result="one interface", then_do="write the page")
    tom, kim = (on(moment, -40).make(Person, name=name, role="report") for name in ("Tom", "Kim"))
    done, slides, theirs = (tasks.add(title, moment) for title in ("done", "slides", "theirs"))
    step = moment.make(Reframe, about=slides.id, sentence="x", then_do="ask who reads it", then_on=day(-2))
    offered = moment.make(
        Reframe, about=theirs.id, for_person=kim.id, sentence="x", offered_on=day(-3), then_do="x", stepped_on=day(-1)
    )
    lena = on(moment, -90).make(Person, name="Lena", role="mentor")
    dana, omar = (on(moment, -90).make(Person, name=name, role="peer") for name in ("Dana", "Omar"))
    marta = on(moment, -90).make(Person, name="Marta", influence=2, skills=frozenset({"cicd"}))
    eva, want = moment.make(Person, name="Eva", influence=3), moment.make(Want, text="lead two people")
    told = moment.make(Telling, person=marta.id, on=day(-1), script="tell-want", about=want.id)
    seen = moment.make(Reframe, about=done.id, sentence="x", helped_by=dana.id)
    held = [moment.make(Contact, person=p.id, on=day(-1), kind="1on1") for p in (tom, kim)]
    return [
        ("repair", moment.make(Repair, person=dana.id, on=day(-15))),
        ("vision", moment.make(Vision, on=day(-365), text="lead a team")),
        ("silent", new_feedback("long", moment, change_made="three lines", change_on=day(-12))),
        ("approval", moment.make(Approval, goal=goal.id, person=ana.id, what="a day", asked_on=day(-8))),
        (
            "politics",
            new_goal("Run the guild", moment, then_do="ask", bypasses=frozenset([omar.id]), approvals_none=True),
        ),
        ("contact", lena),
        ("late", step),
        ("stuck", tasks.add("wait", moment, blocked_on=ana.id)),
        ("helper", tasks.add("port the build", moment, state="stuck", stuck_on=day(-3))),
        ("report", tom),
        ("strength", kim),
        ("reframe", tasks.add("runbook", moment)),
        ("untold", eva),
        ("request", new_feedback("How was it?", moment, kind="request", person=ana.id, on=day(-11))),
        ("help", ana),
        ("thanks", dana),
        ("advice", marta),
        ("fit", moment.make(Role, title="Engineer", started_on=day(-90))),
        ("sketch", new_goal("a mere title", moment)),
        ("stretch", on(moment, -40).make(Goal, title="old", result="x", then_do="y", due=day(1))),
        ("edge", moment.make(ProfileLine, kind="edge", text="finds causes", on=day(-9))),
        ("needed", moment.make(Win, text="held the demo", on=day(-9))),
        ("trend", moment.make(Trend, signal="audits first", seen_on=day(-40), implication="a third of my work")),
        ("signal", moment.make(Trend, signal="machines draft code", seen_on=day(-31), response=goal.id)),
        ("boss", moment.make(Behaviour, text="asks first")),
        ("quarter", moment.make(ProfileLine, kind="asset", on=day(-95), text="I stay calm")),
        ("social", omar),
        ("bare", new_goal("no step", moment, result="x")),
        *(("", record) for record in (goal, slides, replace(theirs, for_person=kim.id), offered)),
        ("", moment.make(Strength, person=tom.id, text="calm", on=day(-1))),
        ("", replace(done, state="done")),
        *(("", record) for record in (seen, want, told)),
        ("", moment.make(Contact, person=lena.id, on=day(-46), kind="1on1")),
        *(("", one) for one in held),
    ]


def test_the_highest_comes_first_and_each_says_why(moment: Moment) -> None:
    all_of_it = everything(moment)
    whys = {
        "repair": "It has been strained for 15 days.",
        "vision": "A year ago you wanted: lead a team.",
        "silent": "Tell somebody: you changed it 12 days ago, and nobody knows yet.",
        "approval": "You asked 8 days ago and got no answer: 'Work with platform' waits",
        "politics": "It goes round Omar, which is not valued here.",
        "contact": "The last one-on-one was 46 days ago; every 30 days is usual. When do you meet?",
        "late": "You meant to do it 2 days ago.",
        "stuck": "It waits for Ana.",
        "helper": "It has been stuck for 2 working days. Marta knows Build and delivery",
        "report": "You offered Tom no reframe yet, in 40 days. Is there a task that would take Tom further?",
        "strength": "You noted no strength or advice yet, in 40 days. What did Kim do well?",
        "reframe": "not reframed yet",
        "untold": "What you want: lead two people. Eva does not know it yet; 1 of 2 (50 %) of those who decide know.",
        "request": "You asked 11 days ago: there is no answer yet",
        "help": "Who could use 15 minutes of yours?",
        "thanks": "Dana helped you to see what 'done' does for your career.",
        "advice": "No feedback yet, in 90 days. What would they do differently?",
        "fit": "It began 90 days ago. If you left today, what would remain: nothing yet.",
        "sketch": "One part of it: the result you want",
        "stretch": "None of your active goals has a stretch of 2 or 3.",
        "edge": "You said of it: finds causes. None of your active goals sharpens it.",
        "needed": "One line is enough; it is kept as a win.",
        "trend": "In two years: a third of my work. You saw it 40 days ago. Which goal or skill is your response?",
        "signal": "Once a month, in one line",
        "boss": "The boss you wish you had asks first.",
        "quarter": "you said: I stay calm. Is it still so?",
        "social": "A coffee with Omar? No time spent on anything but work is noted for 90 days.",
        "bare": "no next step",
    }
    assert [row.kind for row in TABLE] == [*whys]
    seen: frozenset[str] = frozenset()
    for kind, record in all_of_it[: len(whys)]:
        found = nudge(in_context(career_of(*(r for _, r in all_of_it))), seen=seen)
        assert found is not None
        assert (found.kind, found.source) == (kind, record.id)
        assert whys[kind] in found.why
        assert found.act
        seen |= {record.id}
        if kind == "help":  # else it offers the next person
            all_of_it.append(("", moment.make(Contact, person=record.id, on=TODAY, kind="help_given")))
        if kind in {"stretch", "edge"}:  # asked of all goals, whichever was seen
            more = {"stretch": 3} if kind == "stretch" else {"sharpens_edge": True}
            all_of_it.append(("", new_goal("new", moment, result="x", then_do="y", **more)))
    assert nudge(in_context(career_of(*(r for _, r in all_of_it))), seen=seen) is None


def test_nothing_to_do_is_no_nudge() -> None:
    assert nudge(in_context(career_of())) is None


@pytest.mark.parametrize(
    ("fields", "nudged"),
    [
        ({"asked_on": day(-7)}, False),
        ({"asked_on": day(-8)}, True),
        ({"asked_on": day(-8), "chase_on": day(1)}, False),
        ({"asked_on": day(-8), "chase_on": TODAY}, True),
        ({"asked_on": day(-8), "state": "yes"}, False),
        ({"asked_on": day(-8), "archived_on": TODAY}, False),
        ({"asked_on": day(-8), "goal": "g9999"}, False),
    ],
)
def test_an_approval_nudges_after_more_than_seven_days(fields: dict[str, Any], moment: Moment, *, nudged: bool) -> None:
    goal = new_goal("x", moment, result="x", then_do="y")
    career = career_of(goal, moment.make(Approval, **{"goal": goal.id, "person": "p1"} | fields))
    assert (nudge(in_context(career)) is not None) is nudged


def test_the_days_of_an_approval_are_a_setting(moment: Moment) -> None:
    goal = new_goal("x", moment, result="x", then_do="y")
    career = career_of(goal, moment.make(Approval, goal=goal.id, person="p1", asked_on=day(-4)))
    assert nudge(in_context(career)) is None
    assert nudge(in_context(career, settings=Settings(approval_days=3))) is not None


def test_the_oldest_of_a_kind_comes_first(moment: Moment) -> None:
    items = [new_feedback("x", moment, change_made=str(n), change_on=day(-n)) for n in (2, 9, 5)]
    found = nudge(in_context(career_of(*items)))
    assert found is not None
    assert found.text == "9"


def test_a_task_of_somebody_else_wants_a_reframe_that_is_theirs(moment: Moment) -> None:
    tom = moment.make(Person, name="Tom", role="report")
    found = nudge(in_context(career_of(tom, tasks.add("runbook", moment, for_person=tom.id))))
    assert found
    assert found.why == "It is not reframed yet: what is in it for Tom?"


def test_a_task_that_was_put_by_comes_before_others_without_a_reframe(moment: Moment) -> None:
    other, put_by = tasks.add("due", moment, due=TODAY), tasks.add("put by", moment, to_reframe=True)
    found = nudge(in_context(career_of(other, put_by)))
    assert found is not None
    assert (found.text, found.why) == ("put by", "You wanted to reframe it later.")


@pytest.mark.parametrize(
    ("blocked", "free", "told"), [(1, 4, ""), (2, 2, ""), (2, 3, "In all, 2 of your 5 open items wait for somebody.")]
)
def test_what_waits_tells_how_much_else_does(blocked: int, free: int, told: str, moment: Moment) -> None:
    stuck = [tasks.add("wait", moment, blocked_on="p1") for _ in range(blocked)]
    found = nudge(in_context(career_of(*stuck, *(tasks.add("x", moment) for _ in range(free)))))
    assert found is not None
    assert ("In all" in found.why) is bool(told)
    assert told in found.why


def test_what_is_over_nudges_nobody(moment: Moment) -> None:
    over: dict[type[Record], dict[str, Any]] = {
        Feedback: {"parked_on": TODAY, "park_why": "x"},
        Task: {"state": "done"},
        Goal: {"state": "paused"},
        Person: {"archived_on": TODAY},
        Vision: {"on": TODAY},
        Role: {"ended_on": day(-1)},
        Win: {"archived_on": TODAY},
        Trend: {"archived_on": TODAY},
        Behaviour: {"archived_on": TODAY},
        ProfileLine: {"archived_on": TODAY},
    }
    records = [replace(r, **over.get(type(r), {})) for _, r in everything(moment)]
    assert nudge(in_context(career_of(*records))) is None


@pytest.mark.parametrize(("ago", "comes"), [(1, False), (6, False), (7, True), (30, True)])
def test_a_part_of_a_sketch_comes_once_a_week_the_day_after_a_task_to_reframe(
    ago: int, moment: Moment, *, comes: bool
) -> None:
    sketch, one, other = new_goal("sketch", moment), tasks.add("one", moment), tasks.add("other", moment)
    held = moment.make(NudgeAnswer, on=day(-ago), kind="sketch", about="another", said="taken")
    fresh = in_context(career_of(sketch, one, other, held))
    assert (found := nudge(fresh)) is not None
    assert found.kind == "reframe"
    yesterday = on(moment, -1).make(NudgeAnswer, on=day(-1), kind="reframe", about=one.id)
    assert (found := nudge(in_context(fresh.career.changed([yesterday])))) is not None
    assert (found.kind == "sketch") is comes


def test_what_is_urgent_gives_way_to_nothing_that_is_weekly(moment: Moment) -> None:
    items = [new_feedback("x", moment, change_made=str(n), change_on=day(-n)) for n in (2, 9)]
    yesterday = moment.make(NudgeAnswer, on=day(-1), kind="silent", about=items[1].id)
    found = nudge(in_context(career_of(*items, new_goal("sketch", moment), yesterday)))
    assert found is not None
    assert (found.kind, found.source) == ("silent", items[0].id)


def test_a_goal_that_is_no_sketch_is_not_offered_as_one(moment: Moment) -> None:
    whole, idea = new_goal("whole", moment, result="x"), new_goal("idea", moment, state="idea")
    found = nudge(in_context(career_of(whole, idea)))
    assert found is not None
    assert found.kind == "bare"


@pytest.mark.parametrize(
    ("fields", "nudged"),
    [
        ({"on": day(-10)}, False),
        ({"on": day(-11)}, True),
        ({"on": day(-11), "chase_on": day(1)}, False),
        ({"on": day(-11), "answered_on": TODAY, "plain": "x", "change_made": "y"}, False),
    ],
)
def test_a_request_nudges_after_more_than_ten_days(fields: dict[str, Any], moment: Moment, *, nudged: bool) -> None:
    career = career_of(new_feedback("How was it?", moment, kind="request", **fields))
    assert (nudge(in_context(career)) is not None) is nudged


@pytest.mark.parametrize(("ago", "asked"), [(0, False), (6, False), (7, True), (30, True)])
def test_where_i_was_needed_is_asked_once_it_was_a_week_ago(moment: Moment, ago: int, *, asked: bool) -> None:
    won = moment.make(Win, text="sat in with Tom", on=day(-ago), needed=True)
    found = nudge(in_context(career_of(won)))
    assert (found is not None) is asked
    assert found is None or (found.kind, found.text) == ("needed", "Where did somebody need you this week?")


def test_praise_that_is_pinned_stands_beside_the_question(moment: Moment) -> None:
    ana = moment.make(Person, name="Ana")
    praise = moment.make(
        Feedback, raw="clear as day", kind="praise", on=day(-9), person=ana.id, pinned=True, parked_on=TODAY
    )
    won = moment.make(Win, text="calm at night", on=day(-3), praise="f9", for_whom="Lena", pinned=True)
    found = nudge(in_context(career_of(ana, praise, won)))
    assert found
    assert found.why == 'Lena: "calm at night". One line is enough; it is kept as a win.'
    found = nudge(in_context(career_of(ana, praise, moment.make(Win, text="x", on=day(-9)))))
    assert found
    assert found.why.startswith('Ana: "clear as day". ')


@pytest.mark.parametrize(
    ("begun", "said", "nudged"), [(-89, None, False), (-90, None, True), (-400, -89, False), (-400, -90, True)]
)
def test_a_quarter_after_the_last_word_the_job_is_asked_about(
    begun: int, said: int | None, moment: Moment, *, nudged: bool
) -> None:
    role = moment.make(Role, title="Engineer", started_on=day(begun))
    fits = [moment.make(Fit, role=role.id, on=day(said), score=None)] if said else []
    found = nudge(in_context(career_of(role, *fits)))
    assert (found is not None) is nudged
    assert found is None or (found.kind, found.text) == ("fit", "Is this job where you want to be?")
