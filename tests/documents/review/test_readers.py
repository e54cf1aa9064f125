"""What a review says to each of its readers: what is left out, how they are addressed, and what never is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from career.language.windows import Window
from career.model.feedback import Feedback
from career.model.goals import CheckIn, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.skills import Rating, Skill
from career.model.tasks import Task
from tests.building import day
from tests.documents.review.written import LEDGER, MAKE, goal, of, said, won

# for whom


def test_my_ratings_stand_in_it_only_where_they_are_asked_for() -> None:
    skill = MAKE(Skill, name="Talks", key="talks", level=3, first_level=3)
    dana = MAKE(Person, name="Dana")
    others = MAKE(Rating, skill=skill.id, on=day(-9), level=2, person=dana.id)
    assert said(of(skill, dana, others)) == ["As Dana sees it, I do the usual case by myself (2 of 4, 12 Nov)."]
    assert said(of(skill, dana, others, ratings=True))[-1] == "My own view: the hard cases come to me (3 of 4)."
    assert said(of(skill, dana, others, ratings=True, strict=True)) == []


@pytest.mark.parametrize(("whom", "count"), [("manager", 1), ("me", 3), ("cv", 0)])
def test_others_read_only_of_feedback_on_which_i_have_acted(whom: str, count: int) -> None:
    acted = MAKE(Feedback, raw="Too long", on=day(-9), change_made="three lines", change_on=day(-5))
    new = MAKE(Feedback, raw="Be present", on=day(-8))
    parked = MAKE(Feedback, raw="A jacket", on=day(-7), park_why="no", parked_on=day(-6))
    heard = [
        text for text in said(of(acted, new, parked, audience=whom), LEDGER) if "12 Nov" in text or "Nov: “" in text
    ]
    assert len(heard) == count


def test_a_cv_has_milestones_only_and_no_colleague() -> None:
    dana = MAKE(Person, name="Dana Ruiz")
    records = [
        dana,
        won("big", milestone=True, for_whom="Dana"),
        won("bigger", milestone=True, for_whom="support"),
        won("small"),
    ]
    assert sorted(said(of(*records, audience="cv"))) == ["Big (Nov 2026).", "Bigger, for support (Nov 2026)."]
    assert "milestone" in of(won("small"), audience="cv").empty


def test_a_cv_names_nobody_by_a_name_that_they_had_before_either() -> None:
    dana = MAKE(Person, name="Dana Ruiz")
    annie = MAKE(Person, name="Annie", merged_into=dana.id)
    records = [dana, annie, won("big", milestone=True, for_whom="Annie")]
    assert said(of(*records, audience="cv")) == ["Big (Nov 2026)."]


def test_a_cv_quotes_nobody_who_was_not_asked() -> None:
    praise = MAKE(Feedback, raw="Lovely", kind="praise", on=day(-9))
    records = [praise, won("Lovely", milestone=True, praise=praise.id), won("big", milestone=True)]
    assert said(of(*records, audience="cv")) == ["Big (Nov 2026)."]
    assert any("Lovely" in text for text in said(of(*records)))


def test_what_is_archived_is_left_out_but_who_said_something_keeps_their_name() -> None:
    dana = MAKE(Person, name="Dana", archived_on=day(-1))
    praise = MAKE(Feedback, raw="Lovely", kind="praise", on=day(-9), person=dana.id)
    assert said(of(dana, praise, won("gone", archived_on=day(-1)))) == ["“Lovely” (Dana, 12 Nov)."]


def test_a_coach_is_asked_what_is_open() -> None:
    late = goal(starts=day(-90), due=day(10))
    records = [
        late,
        MAKE(CheckIn, goal=late.id, on=day(-3), value=1.0, confidence=4),
        MAKE(Feedback, raw="Be present", on=day(-8)),
    ]
    found = of(*records, audience="coach")
    assert said(found, "Last check-ins") == ["Talks, 18 Nov: 1 of 4 talks; confidence 4 of 10."]
    assert said(found, "Open questions") == [
        "What gets “Talks” back on its pace (due 1 Dec), or should it go?",
        "What does “Be present” ask of me (13 Nov)?",
    ]


# to whom


def heard_from_ana(*more: Record, **wanted: object) -> list[str]:
    """Give the feedback of a review of these people and of one feedback of the first, with Ana's name in it."""
    late = MAKE(
        Feedback, raw="I hear it late", plain="Tell Ana of a slip", on=day(-60), person=more[0].id,
        change_made="a line to Ana's desk", change_on=day(-50),
    )  # fmt: skip
    return said(of(late, *more, **wanted), LEDGER)


def test_a_manager_is_addressed_where_only_one_person_can_be_meant() -> None:
    ana, bo = MAKE(Person, name="Ana Ruiz", role="manager"), MAKE(Person, name="Bo", role="manager")
    as_you = ["From you I learned on 22 Sep to tell you of a slip.", "Since 2 Oct: a line to your desk."]
    by_name = ["From Ana Ruiz I learned on 22 Sep to tell Ana of a slip.", "Since 2 Oct: a line to Ana's desk."]
    assert heard_from_ana(ana) == as_you
    assert heard_from_ana(ana, bo) == by_name
    assert heard_from_ana(MAKE(Person, name="Ana Ruiz", role="skip")) == by_name
    assert heard_from_ana(ana, MAKE(Person, name="Ana Bell")) == [as_you[0].replace("tell you", "tell Ana"), by_name[1]]
    assert "Ana Ruiz" in heard_from_ana(ana, audience="me")[0]


def test_a_month_is_not_taken_for_the_manager() -> None:
    may = MAKE(Person, name="May", role="manager")
    task = MAKE(Task, title="move it", state="stuck", then_do="finish by May")
    assert "Next: finish by May." in said(of(may, task))


def test_whether_a_task_was_stuck_in_a_time_that_is_over_is_not_known() -> None:
    ana = MAKE(Person, name="Ana")
    task = MAKE(Task, title="move it", state="stuck", due=day(-30), assigned_by=ana.id, assigned_on=day(-60))
    assert "Stuck" in " ".join(said(of(ana, task)))
    assert said(of(ana, task, window=Window(day(-50), day(-9)))) == ["Late: “move it” (due 22 Oct)."]


def test_words_in_quotation_marks_stay_as_they_were_said() -> None:
    ana = MAKE(Person, name="Ana", role="manager")
    praise = MAKE(Feedback, raw="Tell Ana more often", kind="praise", on=day(-9), person=ana.id)
    assert said(of(ana, praise), "In short") == ["“Tell Ana more often” (your words, 12 Nov)."]


def test_six_feedbacks_in_a_row_do_not_begin_alike() -> None:
    dana = MAKE(Person, name="Dana")
    heard = [MAKE(Feedback, raw="x", plain="Ask first", on=day(-30 + at), person=dana.id, change_made="I ask", change_on=day(-9)) for at in range(6)]  # fmt: skip
    begins = [
        entry.sentences[0].text[:5]
        for entry in next(s for s in of(dana, *heard).sections if s.heading == LEDGER).entries
    ]
    assert len(begins) == 6
    assert all(one != following for one, following in pairwise(begins))


def test_a_weak_rating_by_somebody_else_is_never_left_out() -> None:
    skill = MAKE(Skill, name="Talks", key="talks", level=3, first_level=3)
    omar = MAKE(Person, name="Omar")
    rated = MAKE(Rating, skill=skill.id, on=day(-9), level=1, person=omar.id, why="it lost me")
    level = "I still need help with it (1 of 4, 12 Nov)"
    assert said(of(skill, omar, rated, strict=True)) == [f"As a colleague sees it, {level}."]
    mine = said(of(skill, omar, rated, strict=True, audience="me"))
    assert mine == [f"As Omar sees it, {level}: “it lost me”."]


def test_a_goal_that_is_late_is_never_left_out() -> None:
    late = goal(title="Book", starts=day(-90), due=day(-1))
    old = MAKE(CheckIn, goal=late.id, on=day(-60), value=3.0)
    line = "Late: 3 of 4 talks on 22 Sep; it was due on 20 Nov."
    assert line in said(of(late, old, strict=True), "In short")


def test_a_wish_is_not_told_as_a_fact() -> None:
    later = MAKE(Goal, title="Work with platform", result="The group asks us", starts=day(9), due=day(99))
    skill = MAKE(Skill, name="Talks", key="talks", level=1, first_level=1, target=3)
    assert said(of(later, skill), "What I want next") == [
        "From 30 Nov on I want to work with platform. The aim: the group asks us.",
        "Skills to build: Talks, until the hard cases come to me.",
    ]
