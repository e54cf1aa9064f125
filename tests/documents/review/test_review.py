"""What stands in a review: the time it is about, the order of results, what is in doubt, and what is left out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from career.documents.review.compose import USUAL_DAYS, review
from career.documents.review.document import Review, Section, Wanted
from career.language.windows import Window
from career.model.feedback import Feedback, Telling
from career.model.goals import CheckIn, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.reschedules import Move
from career.model.skills import Rating, Skill
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import TODAY, career_of, day, in_context, moment_on

MAKE = moment_on().make


def of(*records: Record, **wanted: object) -> Review:
    """Give the review of these records."""
    return review(in_context(career_of(*records)), Wanted(**wanted))  # type: ignore[arg-type]  # each test says what it wants


def said(found: Review, heading: str = "") -> list[str]:
    """Give the sentences below a heading, or all of them, in their order."""
    sections = [s for s in found.sections if s.heading == heading or not heading]
    return [one.text for s in sections for entry in s.entries for one in entry.sentences]


def won(text: str, at: int = -5, **more: object) -> Win:
    return MAKE(Win, text=text, on=day(at), **more)


def goal(**more: object) -> Goal:
    return MAKE(Goal, **{"title": "Talks", "unit": "talks", "baseline": 0.0, "target": 4.0} | more)


# the time


@pytest.mark.parametrize(("at", "is_in"), [(-10, False), (-9, True), (-3, True), (-2, False)])
def test_a_win_is_in_from_the_first_day_to_the_last(at: int, is_in: bool) -> None:
    found = of(won("It works", at), window=Window(day(-9), day(-3)))
    assert bool(found.sections) is is_in


@pytest.mark.parametrize(("ago", "is_in"), [(USUAL_DAYS, False), (USUAL_DAYS - 1, True)])
def test_without_a_time_it_is_about_the_last_year(ago: int, is_in: bool) -> None:
    assert bool(of(won("It works", -ago)).sections) is is_in


def test_a_time_that_goes_on_ends_today() -> None:
    assert of(window=Window(day(-9), day(40))).window == Window(day(-9), TODAY)


def test_what_came_later_is_not_known_in_a_review_of_an_earlier_time() -> None:
    talks = MAKE(Goal, title="Talks", unit="talks", baseline=0.0, target=4.0, starts=day(-100), due=day(60),
                 state="done", closed_on=day(-5), org_metric="calls", org_baseline=1.0, org_value=3.0)  # fmt: skip
    ana = MAKE(Person, name="Ana")
    heard = MAKE(Feedback, raw="Too long", on=day(-60), change_made="three lines", change_on=day(-55))
    told = MAKE(Telling, feedback=heard.id, person=ana.id, on=day(-50), reply="Better", reply_on=day(-10))
    later = MAKE(Feedback, raw="Too short", on=day(-4), change_made="four lines", change_on=day(-3))
    records = [
        talks, ana, heard, told, later, MAKE(CheckIn, goal=talks.id, on=day(-50), value=2.0),
        MAKE(CheckIn, goal=talks.id, on=day(-5), value=4.0), MAKE(Move, item=talks.id, on=day(-20), from_date=day(10), to_date=day(60)),
    ]  # fmt: skip
    found = of(*records, window=Window(day(-90), day(-45)))
    assert said(found, "Talks") == [
        "2 of 4 talks so far, on pace; due 1 Dec.",
        "The metric behind it: calls.",
    ]
    assert said(found, "Feedback: what I heard, and what I changed") == [
        "I heard on 22 Sep: “Too long”.",
        "Since 27 Sep I do it differently: three lines.",
        "I told Ana on 2 Oct.",
    ]
    now = said(of(*records))
    assert "Ana confirmed it on 11 Nov: “Better”." in now
    assert "Calls: from 1 to 3." in now


def test_of_a_skill_it_knows_the_level_of_that_time() -> None:
    skill = MAKE(Skill, name="Talks", key="talks", level=3, first_level=1)
    ratings = [MAKE(Rating, skill=skill.id, on=day(at), level=level) for at, level in ((-80, 1), (-10, 3))]
    found = of(skill, *ratings, ratings=True, window=Window(day(-90), day(-30)))
    assert said(found, "Skills, and what shows them") == ["I rate it 1 of 4 (helped)."]


# results


def test_measured_results_come_first_then_what_others_said_then_the_rest() -> None:
    praise = MAKE(Feedback, raw="Lovely", kind="praise", on=day(-9))
    records = [
        won("newest", -1), won("milestone", -8, milestone=True),
        won("praised", -9, praise=praise.id), won("measured", -20, before=4.0, after=1.0, unit="s"), praise,
    ]  # fmt: skip
    begins = [text.partition(" (")[0].partition(":")[0] for text in said(of(*records), "Other results")]
    assert begins == ["Measured", "“praised”", "Milestone", "Newest"]


def test_results_stand_by_goal_then_by_skill_then_the_rest_each_once() -> None:
    talks = goal(due=day(9))
    records = [
        talks, won("for the goal", goal=talks.id, skills=frozenset({"presenting"})),
        won("by skill", skills=frozenset({"presenting", "writing"})), won("the rest"), won("goal is gone", goal="g0gone"),
    ]  # fmt: skip
    found = of(*records)
    headings = [section.heading for section in found.sections]
    assert headings[1:5] == ["Results by goal", "Talks", "Results by skill", "Other results"]
    assert said(found, "Results by skill") == ["By skill (16 Nov)."]
    assert sorted(said(found, "Other results")) == ["Goal is gone (16 Nov).", "The rest (16 Nov)."]


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (
            {"before": 4.1, "after": 0.9, "unit": "s", "for_whom": "support"},
            "Faster: from 4.1 to 0.9 s, for support (16 Nov).",
        ),
        ({"after": 1250000.0, "unit": "€"}, "Faster: 1,250,000 € (16 Nov)."),
        ({"before": 3.0}, "Faster (16 Nov)."),
        ({"for_whom": "for the team"}, "Faster, for the team (16 Nov)."),
        ({"text": "from 4.1 to 0.9 s", "before": 4.1, "after": 0.9, "unit": "s"}, "From 4.1 to 0.9 s (16 Nov)."),
        ({"text": "p95 is down."}, "p95 is down (16 Nov)."),
    ],
)
def test_a_win_is_said_with_its_numbers_once_and_for_whom(more: dict[str, object], line: str) -> None:
    assert said(of(MAKE(Win, **{"text": "faster", "on": day(-5)} | more)), "Other results") == [line]


@pytest.mark.parametrize(
    ("due", "value", "line"),
    [
        (-7, 4.0, "Reached on 16 Nov, two days late: from 0 to 4 talks, against a target of 4 talks."),
        (-5, 4.0, "Reached on 16 Nov, on the day it was due: from 0 to 4 talks, against a target of 4 talks."),
        (-4, 4.0, "Reached on 16 Nov, one day early: from 0 to 4 talks, against a target of 4 talks."),
        (-4, 3.0, "Closed on 16 Nov, one day early: from 0 to 3 talks, short of a target of 4 talks."),
    ],
)
def test_a_closed_goal_says_whether_it_reached_its_target_and_when(due: int, value: float, line: str) -> None:
    talks = goal(state="done", closed_on=day(-5), due=day(due))
    found = of(
        talks,
        MAKE(CheckIn, goal=talks.id, on=day(-5), value=value),
        won("Talks: all given", goal=talks.id, milestone=True),
    )
    assert said(found, "Talks") == [line, "The proof: all given."]


def test_a_goal_that_was_closed_without_a_win_is_unproven() -> None:
    bare = MAKE(Goal, title="Talks", state="done", closed_on=day(-5))
    assert [one.doubt for s in of(bare).sections for e in s.entries for one in e.sentences][-1] == "unproven"
    assert not of(bare, strict=True).sections


@pytest.mark.parametrize(("ago", "doubt"), [(28, ""), (29, "stale")])
def test_progress_that_two_rhythms_have_not_touched_is_out_of_date(ago: int, doubt: str) -> None:
    talks = goal(starts=day(-90), due=day(90))
    found = of(talks, MAKE(CheckIn, goal=talks.id, on=TODAY - timedelta(days=ago), value=1.0))
    section: Section = next(s for s in found.sections if s.heading == "Talks")
    assert section.entries[0].sentences[0].doubt == doubt


def test_a_report_s_work_and_an_idea_are_none_of_mine() -> None:
    tom = MAKE(Person, name="Tom", role="report")
    theirs = MAKE(Task, title="split it", for_person=tom.id, state="done", done_on=day(-3))
    win = won("Tom split it", task=theirs.id)
    kept = MAKE(Reframe, about=theirs.id, for_person=tom.id, win=win.id)
    idea = MAKE(Goal, title="A book", state="idea", due=day(50))
    assert not of(tom, theirs, win, kept, idea).sections


# for whom


def test_my_ratings_stand_in_it_only_where_they_are_asked_for() -> None:
    skill = MAKE(Skill, name="Talks", key="talks", level=3, first_level=3)
    dana = MAKE(Person, name="Dana")
    others = MAKE(Rating, skill=skill.id, on=day(-9), level=2, person=dana.id)
    assert said(of(skill, dana, others)) == ["Dana sees it at 2 of 4 (alone), 12 Nov."]
    assert said(of(skill, dana, others, ratings=True))[-1] == "I rate it 3 of 4 (relied on)."
    assert said(of(skill, dana, others, ratings=True, strict=True)) == []


@pytest.mark.parametrize(("whom", "count"), [("manager", 1), ("me", 3), ("cv", 0)])
def test_others_read_only_of_feedback_on_which_i_have_acted(whom: str, count: int) -> None:
    acted = MAKE(Feedback, raw="Too long", on=day(-9), change_made="three lines", change_on=day(-5))
    new = MAKE(Feedback, raw="Be present", on=day(-8))
    parked = MAKE(Feedback, raw="A jacket", on=day(-7), park_why="no", parked_on=day(-6))
    heard = [text for text in said(of(acted, new, parked, audience=whom)) if "I heard" in text]
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


def test_an_open_goal_says_what_comes_next_unless_the_time_is_over() -> None:
    talks = goal(starts=day(-90), due=day(90), then_do="ask for a date", if_cue="it is Monday")
    entry, task = (
        MAKE(CheckIn, goal=talks.id, on=day(-9), value=3.0),
        MAKE(Task, title="write the slides", goal=talks.id),
    )
    assert "Next: if it is Monday, then ask for a date." in said(of(talks, entry))
    assert "Next: write the slides." in said(of(talks, entry, task))
    assert "Next" not in " ".join(said(of(talks, entry, task, window=Window(day(-20), day(-1)))))


def test_a_finished_task_stands_with_its_goal_or_with_the_rest_and_not_beside_its_win() -> None:
    talks, gone = goal(due=day(9)), goal(title="An idea", state="idea")
    tasks = [MAKE(Task, title=title, goal=of_goal, state="done", done_on=day(-3)) for title, of_goal in (
        ("write the slides", talks.id), ("book a room", gone.id), ("print it", ""), ("give it", talks.id))]  # fmt: skip
    found = of(talks, gone, *tasks, won("given", goal=talks.id, task=tasks[3].id))
    assert said(found, "Talks")[-1] == "Also finished: writing the slides (18 Nov)."
    assert said(found, "Other results") == ["Also finished: booking a room (18 Nov) and printing it (18 Nov)."]


def test_the_numbers_at_the_top_are_said_once() -> None:
    records = [
        won("Deploys from 40 to 11 min", before=40.0, after=11.0, unit="min"),
        won("faster", before=4.1, after=0.9, unit="s", milestone=True),
    ]
    assert said(of(*records), "In short")[-1] == "In numbers: faster (from 4.1 to 0.9 s) and Deploys from 40 to 11 min."
