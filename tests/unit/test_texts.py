"""The twelve texts to say: their words, what the records fill in them, what is refused, and what telling them changes."""

from __future__ import annotations

import pytest

from career.errors import BadValue, Refused
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.snapshot import Career
from career.texts import draft, registry
from career.texts.offers import fitting
from tests.building import TODAY, in_context, new_feedback
from tests.unit.texts import (
    CAREER,
    CHANGED,
    DANA,
    GOAL,
    HINT,
    MAILS,
    MOMENT,
    PLAIN,
    SKILL,
    SLIDE,
    SOON,
    STUCK,
    THEIRS,
    TOM,
    drafted,
)


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
            "for Priya. What would help next time: let the quiet two speak first. How do you see it? And what "
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
        (THEIRS, ["S9", "S5", "S7", "S8", "S10", "S12"]),
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
