"""What stands in a review: the time it is about, the order of results, what is in doubt, and what is left out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from career.documents.review.compose import USUAL_DAYS
from career.documents.review.document import Review, Section
from career.language.windows import Window
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.reschedules import Move
from career.model.skills import Rating, Skill
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import TODAY, day
from tests.documents.review.written import LEDGER, MAKE, goal, of, said, won

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
    ]
    assert said(found, "Not measured yet") == ["Calls (“Talks”)."]
    assert said(found, LEDGER) == [
        "I heard on 22 Sep: “Too long”.",
        "Since 27 Sep: three lines.",
        "I told Ana on 2 Oct; there is no answer yet.",
    ]
    now = said(of(*records))
    assert "Ana confirmed it on 11 Nov: “Better”." in now
    assert "Calls: from 1 to 3." in now


def test_of_a_skill_it_knows_the_level_of_that_time() -> None:
    skill = MAKE(Skill, name="Talks", key="talks", level=3, first_level=1)
    ratings = [MAKE(Rating, skill=skill.id, on=day(at), level=level) for at, level in ((-80, 1), (-10, 3))]
    found = of(skill, *ratings, ratings=True, window=Window(day(-90), day(-30)))
    assert said(found, "Skills, and what shows them") == [
        "My own view: I do it with somebody, or step by step from a guide (1 of 4)."
    ]


# results


def test_measured_results_come_first_then_what_others_said_then_the_rest() -> None:
    praise = MAKE(Feedback, raw="Lovely", kind="praise", on=day(-9))
    records = [
        won("newest", -1), won("milestone", -8, milestone=True),
        won("praised", -9, praise=praise.id), won("measured", -20, after=1.0, unit="s"), praise,
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
            {"after": 0.9, "unit": "s", "for_whom": "support"},
            "Faster: 0.9 s (for support, 16 Nov).",
        ),
        ({"after": 1250000.0, "unit": "€"}, "Faster: 1,250,000 € (16 Nov)."),
        ({"before": 3.0}, "Faster (16 Nov)."),
        ({"for_whom": "for the team"}, "Faster (for the team, 16 Nov)."),
        ({"text": "down to 0.9 s", "after": 0.9, "unit": "s"}, "Down to 0.9 s (16 Nov)."),
        ({"text": "Sat with Omar", "for_whom": "Omar"}, "Sat with Omar (16 Nov)."),
        ({"text": "Sat alone", "for_whom": "Al"}, "Sat alone (for Al, 16 Nov)."),
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
    section: Section = next(s for s in found.sections if s.heading == "In short")
    assert [entry.sentences[0].doubt for entry in section.entries if entry.lead == "Talks"] == [doubt]


def test_a_report_s_work_and_an_idea_are_none_of_mine() -> None:
    tom = MAKE(Person, name="Tom", role="report")
    theirs = MAKE(Task, title="split it", for_person=tom.id, state="done", done_on=day(-3))
    win = won("Tom split it", task=theirs.id)
    kept = MAKE(Reframe, about=theirs.id, for_person=tom.id, win=win.id)
    idea = MAKE(Goal, title="A book", state="idea", due=day(50))
    assert not of(tom, theirs, win, kept, idea).sections


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


def test_the_results_at_the_top_are_measured_at_most_three_and_said_once() -> None:
    records = [won(f"result {at}", -at, before=4.1, after=0.5 + at, unit="s") for at in range(1, 4)]
    best = won("Deploys from 40 to 11 min", -30, before=40.0, after=11.0, unit="min", milestone=True, for_whom="ops")
    found = of(*records, best)
    top = [(e.lead, e.sentences[0].text) for e in found.sections[0].entries if e.lead]
    assert top == [
        ("Deploys from 40 to 11 min", "For ops (22 Oct)."),
        ("Result 1", "From 4.1 to 1.5 s (20 Nov)."),
        ("Result 2", "From 4.1 to 2.5 s (19 Nov)."),
    ]
    assert said(found, "Other results") == ["Result 3: from 4.1 to 3.5 s (18 Nov)."]


def test_a_reached_goal_stands_at_the_top_with_what_it_was_for_and_below_with_its_day() -> None:
    talks = goal(state="done", closed_on=day(-5), due=day(-4), result="Three rooms know it", starts=day(-90))
    proof = won("Talks: all given", goal=talks.id, milestone=True, before=0.0, after=4.0, unit="talks")
    moved = MAKE(Move, item=talks.id, on=day(-20), from_date=day(-10), to_date=day(-4))
    found = of(talks, proof, moved, MAKE(CheckIn, goal=talks.id, on=day(-5), value=4.0))
    assert said(found, "In short")[1:] == [
        "From 0 to 4 talks, against a target of 4.", "What it was for: three rooms know it.", "The proof: all given.",
    ]  # fmt: skip
    assert said(found, "Talks") == [
        "Reached on 16 Nov, one day early.", "I moved its date once, from 11 Nov to 17 Nov.",
    ]  # fmt: skip


# what is late, and what is open


def top(found: Review) -> dict[str, str]:
    """Give the points of the summary by what they are about."""
    return {e.lead: " ".join(one.text for one in e.sentences) for e in found.sections[0].entries}


def test_what_is_late_behind_or_stuck_stands_at_the_top_with_its_plan() -> None:
    marta = MAKE(Person, name="Marta")
    behind, late = goal(title="Leads", starts=day(-90), due=day(10)), goal(title="Book", starts=day(-90), due=day(-1))
    records = [
        marta, behind, late, MAKE(CheckIn, goal=behind.id, on=day(-3), value=1.0), MAKE(CheckIn, goal=late.id, on=day(-3), value=3.0),
        MAKE(Task, title="plan it", goal=behind.id, due=day(2)),
        MAKE(Task, title="move it", state="stuck", due=day(-2), assigned_by=marta.id, then_do="ask two teams"),
        MAKE(Task, title="tell sales", due=day(-2), assigned_by=marta.id), MAKE(Task, title="paint the shed", due=day(-2)),
    ]  # fmt: skip
    found = top(of(*records))
    assert (
        found["Leads"]
        == "Behind pace: 1 of 4 talks so far, with 90 % of the time gone; due 1 Dec. Next: plan it (by 23 Nov)."
    )
    assert found["Book"] == "Late: 3 of 4 talks so far; it was due on 20 Nov. There is no next step yet."
    assert found["Move it"] == "Stuck: it was due on 19 Nov, for Marta. Next: ask two teams."
    assert found[""].endswith("Late: “tell sales” (due 19 Nov).") or "Late: “tell sales” (due 19 Nov)." in said(
        of(*records)
    )
    assert "shed" not in " ".join(said(of(*records)))
    assert "all of them late or behind pace" in said(of(*records), "In short")[0]
    assert said(of(*records[:2]), "In short")[0] == "One goal under way, which is behind pace."
    assert said(of(late), "In short")[0] == "One goal under way, which is late."


@pytest.mark.parametrize(
    ("first", "said_of_it"),
    [(-1, "it would be late"), (4, "it would be behind"), (40, "it would be on pace, too")],
)
def test_a_pace_by_a_moved_date_says_what_it_is_by_the_first_one(first: int, said_of_it: str) -> None:
    talks = goal(starts=day(-40), due=day(50))
    records = [
        talks, MAKE(CheckIn, goal=talks.id, on=day(-1), value=2.0),
        MAKE(Move, item=talks.id, on=day(-9), from_date=day(first), to_date=day(45), why="The hall was taken"),
        MAKE(Move, item=talks.id, on=day(-2), from_date=day(45), to_date=day(50)),
    ]  # fmt: skip
    state, moved = said(of(*records), "Talks")
    assert state == "2 of 4 talks so far, on pace for the new date; due 10 Jan 2027."
    assert moved.startswith("I moved its date twice, from ")
    assert moved.endswith(f"to 10 Jan 2027 (the hall was taken); by the first date {said_of_it}.")


def test_a_task_is_not_finished_beside_a_win_of_its_day_that_speaks_of_the_same() -> None:
    def done(title: str) -> Task:
        return MAKE(Task, title=title, state="done", done_on=day(-5))

    found = of(
        won("Two of three candidates said yes"), done("interview three candidates"), done("rotate the three keys")
    )
    assert said(found, "Other results")[-1] == "Also finished: rotating the three keys (16 Nov)."


def test_what_i_ask_for_stands_by_person_the_reader_first() -> None:
    ana, marta = MAKE(Person, name="Ana", role="manager"), MAKE(Person, name="Marta")
    later, own = (goal(title=title, starts=day(9), due=day(99)) for title in ("Platform", "Feature"))
    waits = MAKE(Goal, title="Deal", blocked_on=marta.id, then_do="write a page", starts=day(9))
    records = [
        ana, marta, later, own, waits,
        MAKE(Approval, goal=later.id, person=marta.id, what="a seat", asked_on=day(-9)),
        MAKE(Approval, goal=waits.id, person=marta.id, what="a yes", asked_on=day(-8)),
        MAKE(Approval, goal=own.id, person=ana.id, what="two days", asked_on=day(-2)),
        MAKE(Task, title="move it", state="stuck", assigned_by=marta.id), MAKE(Task, title="think", state="stuck"),
    ]  # fmt: skip
    asked = [(e.lead, " ".join(o.text for o in e.sentences)) for e in of(*records).sections[-1].entries]
    assert asked == [
        ("From you", "Two days for “Feature” (asked on 19 Nov)."),
        ("From Marta", "A seat for “Platform” (asked on 12 Nov). A yes for “Deal”, which waits for it (asked on 13 Nov). Meanwhile: write a page. Help with “move it”, which is stuck (not asked yet)."),
        ("", "Help with “think”, which is stuck (not asked yet)."),
    ]  # fmt: skip
