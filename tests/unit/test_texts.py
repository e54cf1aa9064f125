"""The twelve texts to say: their words, what the records fill in them, what is refused, and what telling them changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.errors import BadValue, Refused
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.texts import draft, registry
from career.texts.offers import fitting
from tests.building import TODAY, career_of, day, in_context, moment_on, new_feedback

MOMENT = moment_on()
DANA = MOMENT.make(Person, name="Dana Voss", influence=3, cares_about=frozenset({"short mails"}))
TOM = MOMENT.make(Person, name="Tom", role="report")
GOAL = MOMENT.make(Goal, title="Give three talks")
SLIDE = MOMENT.make(
    Task, title="copy the Monday numbers to a slide", assigned_by=DANA.id, times_done=31, minutes_each=40
)
STUCK = MOMENT.make(Task, title="move nine teams to the scheduler", state="stuck", stuck_on=day(-4))
THEIRS = MOMENT.make(Task, title="port the importer", for_person=TOM.id, state="stuck")
HINT = new_feedback("Not everybody sees what you do.", MOMENT, kind="hint", person=DANA.id, channel="appraisal")
PLAIN = new_feedback(
    "Not everybody sees what you do.", MOMENT, kind="hint", person=DANA.id, channel="appraisal", plain="Show results"
)
MAILS = new_feedback("Write shorter mails", MOMENT, person=DANA.id, skills=frozenset({"writing"}))
CHANGED = new_feedback("Write shorter mails", MOMENT, person=DANA.id, change_made="Three lines", change_on=day(-3))
SKILL = MOMENT.make(Skill, name="Negotiation", key="negotiation", level=1)
CAREER = career_of(DANA, TOM, GOAL, SLIDE, STUCK, THEIRS, HINT, PLAIN, MAILS, CHANGED, SKILL)
SOON = "next tue"
"""Tuesday 24 November, seen from Saturday the 21st."""


def drafted(name: str, about: Record | None = None, **typed: str) -> str:
    return draft.draft(registry.named(name), about, typed, in_context(CAREER)).words


def told(name: str, about: Record | None = None, said: str = "", **typed: str) -> Step:
    context = in_context(CAREER)
    return draft.tell(draft.draft(registry.named(name), about, typed, context), said, context)


def made(step: Step, kind: type[Record]) -> Any:
    return next(change for change in step.changes if isinstance(change, kind))


@pytest.mark.parametrize(
    ("name", "about", "typed", "says"),
    [
        (
            "S2",
            None,
            {"person": "Dana", "first_day": "next thu", "second_day": SOON, "line": "we need each other"},
            ("Hi Dana, I think we've got off track lately, and I'd like us to work well together again. We need each "
            "other. Would you have a coffee with me on Tuesday 24 or Thursday 26 November? I'd like to hear how you saw "
            "what happened, and perhaps we can start again. I'd value that."),
        ),
        (
            "start-again",
            None,
            {"person": "Dana", "first_day": "30 nov", "second_day": "1 dec", "meal": "lunch", "place": "the corner"},
            "Would you have lunch with me at the corner on Monday 30 November or Tuesday 1 December?",
        ),
        (
            "S3",
            GOAL,
            {"person": "Dana", "part": "The events team"},
            ("Hi Dana, I'm really interested in learning more about giving three talks, and I'd love to see the events "
            "team from the inside. Could I sit in on a meeting there, shadow somebody for a day, or take on a small piece "
            "of work? If somebody else is the right person to ask, just point me to them."),
        ),
        (
            "S4",
            GOAL,
            {"person": "Dana", "title": "the course on budgets", "able_to": "Run a budget", "starts": "11 jan", "by": "31 mar"},
            ("Hi Dana, a bit of news: I've signed up for the course on budgets, which starts on 11 January. It's a step "
            "towards giving three talks. By 31 March I expect to be able to run a budget. If something comes up where I "
            "could use it, please think of me."),
        ),
        (
            "S5",
            None,
            {"person": "Dana", "topic": "My last proposal", "by": "14 dec"},
            ("Hi Dana, could I ask your advice on my last proposal? What would you keep, and what would you do differently "
            "next time? A line or two is plenty, before 14 December if you can."),
        ),
        (
            "S5",
            PLAIN,
            {"person": "Dana", "line": "I thought of the weekly update"},
            ("Hi Dana, I've been thinking about something you said in my appraisal: \u201cNot everybody sees what you do\u201d. "
            "I take it to mean that I should show results. I thought of the weekly update. Is that it? And what would you "
            "like to see me do differently next time? A line or two is plenty."),
        ),
        ("S5", STUCK, {"person": "Dana"}, "Hi Dana, I'm stuck on moving nine teams to the scheduler, and I'd value your"),
        ("S5", None, {"person": "Dana", "topic": "what I'm known for"}, "what would you say I'm known for here?"),
        (
            "S6",
            SKILL,
            {"person": "Dana"},
            ("Hi Dana, I'd like to get better at negotiation, and you're the person here I'd most like to learn it from. "
            "Would you be my mentor for it: half an hour a month, for three months to begin with? I'd bring a question "
            "each time, so there would be nothing for you to prepare. If it doesn't suit you, just say."),
        ),
        ("S6", None, {"person": "Dana", "area": "x", "months": "7", "minutes": "45"}, "45 minutes a month, for 7 months"),
        (
            "S7",
            SLIDE,
            {"person": "Dana"},
            ("Hi Dana, before I copy the Monday numbers to a slide, can you tell me who will use the result, and which "
            "part matters most to them? Then I can begin with that."),
        ),
        (
            "S8",
            SLIDE,
            {"person": "Dana", "changes": "A page that fills itself", "stays": "the numbers", "hours": "6", "impact": "automate"},
            ("Hi Dana, copying the Monday numbers to a slide has taken about 21 hours so far (31 times, 40 minutes each). "
            "Here is another way: a page that fills itself. What stays as it is: the numbers. It would take 6 hours once, "
            "about what the next 9 times would cost anyway. And I'd learn to automate. Could we try it until 5 December?"),
        ),
        (
            "S9",
            None,
            {"person": "Tom", "when": "tomorrow", "line": "the importer looks heavy"},
            ("Hi Tom, the importer looks heavy. I have 15 minutes to spare tomorrow. Is there anything I could take off your "
            "plate? If not, no need to answer."),
        ),
        ("S9", THEIRS, {"person": "Tom", "minutes": "30"}, "Hi Tom, I have half an hour to spare. Can I help you with porting"),
        (
            "S10",
            SLIDE,
            {"person": "Dana", "act": "cancel", "why": "Nobody asks for it", "goal": "Give three talks"},
            ("Hi Dana, to make room for giving three talks, I'd like to stop copying the Monday numbers to a slide: Nobody "
            "asks for it. Would that break anything for you?"),
        ),
        (
            "S12",
            None,
            {"person": "Tom", "improve": "Let the quiet two speak first", "saw": "you answered for Priya", "line": "you know it best"},
            ("Hi Tom, I'd like to tell you something that I think will help you. You know it best. What I saw: you answered "
            "for Priya. What would make it better next time: let the quiet two speak first. How do you see it? And what "
            "would you need from me?"),
        ),
        ("S10", SLIDE, {"person": "Dana", "act": "delegate", "taker": "Tom"}, "I'd like Tom to take over copying the Mon"),
        ("S10", SLIDE, {"person": "Tom", "act": "delegate"}, "and I thought of you. Would you? And what would you need"),
        ("S10", SLIDE, {"person": "Dana", "act": "postpone", "until": "15 jan"}, "put off copying the Monday numbers to a slide until 15 January. W"),
    ],
)  # fmt: skip
def test_the_words(name: str, about: Record | None, typed: dict[str, str], says: str) -> None:
    words = drafted(name, about, **typed)
    assert (words == says) if says.startswith("Hi") and says.endswith((".", "?")) else (says in words)


@pytest.mark.parametrize(
    ("name", "about", "typed", "field"),
    [
        ("S2", None, {"person": "Dana", "first_day": SOON}, "second_day"),
        ("S2", None, {"person": "Dana", "first_day": SOON, "second_day": SOON}, "second_day"),
        ("S2", None, {"person": "Dana", "first_day": "yesterday", "second_day": SOON}, "first_day"),
        ("S3", None, {"person": "Dana", "want": "budgets"}, "part"),
        ("S3", None, {"person": "Dana", "part": "finance"}, "want"),
        ("S4", None, {"person": "Dana", "title": "a course"}, "able_to"),
        ("S5", None, {"person": "Dana"}, "topic"),
        ("S6", None, {"person": "Dana"}, "area"),
        ("S6", None, {"person": "Dana", "area": "   "}, "area"),
        ("S12", None, {"person": "Tom", "saw": "a long call"}, "improve"),
        ("S8", SLIDE, {"person": "Dana"}, "changes"),
        ("S10", SLIDE, {"person": "Dana"}, "act"),
        ("S10", SLIDE, {"person": "Dana", "act": "postpone"}, "until"),
        ("S10", SLIDE, {"person": "Dana", "act": "cancel"}, "why"),
        ("S1", MAILS, {"person": "Dana"}, "change_made"),
    ],
)
def test_there_is_no_text_without_what_it_needs(
    name: str, about: Record | None, typed: dict[str, str], field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        drafted(name, about, **typed)
    assert refused.value.field == field


@pytest.mark.parametrize(("name", "about"), [("S7", None), ("S7", GOAL), ("S1", SLIDE), ("S10", DANA)])
def test_a_text_is_about_a_record_of_its_tables(name: str, about: Record | None) -> None:
    with pytest.raises(Refused, match="is about a"):
        drafted(name, about, person="Dana")


def test_a_goal_that_is_no_deed_stands_in_quotes_and_is_asked_for_where_it_would_not_fit() -> None:
    title = MOMENT.make(Goal, title="Go-to for payments")
    assert "towards \u201cGo-to for payments\u201d." in drafted("S4", title, person="Dana", title="x", able_to="y")
    assert "advice on \u201cGo-to for payments\u201d?" in drafted("S5", title, person="Dana")
    with pytest.raises(BadValue) as refused:
        drafted("S3", title, person="Dana", part="finance")
    assert refused.value.field == "want"


def test_a_hint_is_tested_only_once_it_was_said_plainly() -> None:
    with pytest.raises(Refused, match="not been said in plain words yet"):
        drafted("S5", HINT, person="Dana")
    with pytest.raises(Refused, match="not been said in plain words yet"):
        draft.to_ask(registry.named("S5"), draft.source_of(HINT, {}, in_context(CAREER)), in_context(CAREER))


@pytest.mark.parametrize(
    ("name", "about", "typed", "ask_on"),
    [
        ("S2", None, {"first_day": SOON, "second_day": "next thu"}, None),  # its repair comes back
        ("S3", GOAL, {"part": "events"}, day(30)),
        ("S4", None, {"title": "a course", "able_to": "budget"}, day(21)),
        ("S6", SKILL, {}, None),  # the mentoring comes back
        ("S9", None, {}, None),
    ],
)
def test_a_telling_says_what_it_was_about_and_comes_back(
    name: str, about: Record | None, typed: dict[str, str], ask_on: date | None
) -> None:
    telling = made(told(name, about, person="Dana", **typed), Telling)
    assert (telling.person, telling.on, telling.follow_up_on) == (DANA.id, TODAY, ask_on)
    assert telling.script == registry.named(name).name
    assert telling.topic
    assert telling.about == (about.id if about else "")
    assert telling.text == drafted(name, about, person="Dana", **typed)


def test_a_change_told_comes_back_in_three_weeks_and_counts_from_today_if_it_had_not_begun() -> None:
    step = told("S1", MAILS, person="Dana", change_made="three lines")
    assert made(step, Telling).follow_up_on == day(21)
    assert made(step, Telling).feedback == MAILS.id
    assert (made(step, Feedback).change_made, made(step, Feedback).change_on) == ("three lines", TODAY)


def test_the_plain_words_of_a_hint_that_is_told_are_kept() -> None:
    step = told("S1", HINT, person="Dana", plain="show results", change_made="a page a month")
    assert made(step, Feedback).plain == "show results"


def test_advice_asked_for_is_a_request_with_its_topic_and_its_skills() -> None:
    asked = made(told("S5", SKILL, person="Dana"), Feedback)
    assert (asked.kind, asked.person, asked.on, asked.topic) == ("request", DANA.id, TODAY, "negotiation")
    assert asked.skills == {"negotiation"}
    assert asked.note == drafted("S5", SKILL, person="Dana")
    assert made(told("S5", MAILS, person="Dana"), Feedback).skills == {"writing"}
    assert (
        made(told("S5", STUCK, person="Dana"), Feedback).raw
        == "How would you go about moving nine teams to the scheduler?"
    )


def test_what_a_task_is_for_waits_two_days_for_the_answer_in_the_words_that_were_said() -> None:
    kept = made(told("S7", SLIDE, "who reads it?", person="Dana"), Reframe)
    assert (kept.about, kept.verdict, kept.told, kept.text) == (SLIDE.id, "ask", DANA.id, "who reads it?")
    assert kept.follow_up_on == day(2)


def test_a_proposal_asks_for_an_approval() -> None:
    step = told("S8", SLIDE, person="Dana", changes="a script does it")
    assert made(step, Reframe).verdict == "redefine"
    asked = made(step, Approval)
    assert (asked.task, asked.person, asked.what) == (SLIDE.id, DANA.id, "a script does it")


def test_room_made_has_its_effect_and_comes_back_in_three_days() -> None:
    step = told("S10", SLIDE, person="Dana", act="delegate", taker="Tom")
    trade = made(step, Tradeoff)
    assert (trade.person, trade.act, trade.follow_up_on) == (TOM.id, "delegate", day(3))
    assert made(step, Task).state == "handed"


def test_somebody_new_is_added_with_the_telling() -> None:
    step = told("S9", person="Kim")
    assert made(step, Person).name == "Kim"
    assert made(step, Telling).person == made(step, Person).id


def test_nothing_is_told_to_nobody() -> None:
    with pytest.raises(BadValue) as refused:
        told("S9")
    assert refused.value.field == "person"


def test_my_own_words_are_those_of_my_records_and_of_my_line() -> None:
    bare = draft.draft(registry.named("S9"), None, {"person": "Tom"}, in_context(CAREER))
    assert bare.own(bare.words) == 0.0
    lined = draft.draft(registry.named("S9"), None, {"person": "Tom", "line": "it is heavy"}, in_context(CAREER))
    assert 0.1 < lined.own(lined.words) < 0.2
    assert lined.own("entirely mine") == 1.0


def test_what_they_care_about_is_said_and_unknown_only_of_those_who_decide() -> None:
    assert draft.cares_about(DANA) == "Dana Voss cares about short mails"
    assert draft.cares_about(TOM) == ""
    unknown = MOMENT.make(Person, name="Ana", influence=2)
    assert draft.cares_about(unknown) == "What Ana cares about: unknown. Ask."


@pytest.mark.parametrize("typed", ["S5", "s5", "5", "ask-advice", "ASK-ADVICE"])
def test_a_text_has_a_number_and_a_name(typed: str) -> None:
    assert registry.named(typed).code == "S5"


@pytest.mark.parametrize(("typed", "told"), [("ask-advise", "ask-advice"), ("S13", "There are: tell-change")])
def test_an_unknown_text_names_those_like_it(typed: str, told: str) -> None:
    with pytest.raises(BadValue, match=told):
        registry.named(typed)


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (CHANGED, ["S1"]),
        (PLAIN, ["S5", "S1"]),
        (MAILS, ["S1", "S5"]),
        (new_feedback("well done", MOMENT, kind="praise"), []),
        (new_feedback("how was it?", MOMENT, kind="request"), ["S5"]),
        (new_feedback("x", MOMENT, parked_on=TODAY, park_why="no"), []),
        (SLIDE, ["S7", "S8", "S10", "S5"]),
        (STUCK, ["S5", "S7", "S8", "S10"]),
        (THEIRS, ["S9", "S5", "S7", "S8", "S10"]),
        (GOAL, ["S3", "S5", "S4", "S10"]),
        (SKILL, ["S5", "S6"]),
        (TOM, ["S12", "S5", "S3", "S9", "S5", "S6", "S4", "S2"]),
        (DANA, ["S5", "S3", "S9", "S5", "S6", "S4", "S2", "S1"]),
        (MOMENT.make(Approval, goal="g", person="p", asked_on=TODAY), []),
    ],
)
def test_what_fits_a_row(record: Record, names: list[str]) -> None:
    career = Career.of([*CAREER, record])
    assert [offer.text.code for offer in fitting(record, in_context(career))] == names
