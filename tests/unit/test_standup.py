"""The stand-up: how far it looks back, what stands in it and what never does, and how it is said."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from career.documents.standup import LONGEST_AWAY, lines, looks_back_to, stand_up
from career.documents.standup_words import day_said
from career.model import tasks
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reminders import Reminder
from career.model.reschedules import Move
from career.model.reviews import Review
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import career_of, in_context, moment_on
from tests.demo import build_demo

MONDAY = date(2026, 11, 23)
make = moment_on(MONDAY).make


def ago(days: int) -> date:
    """Give the day so many days before the Monday."""
    return MONDAY - timedelta(days=days)


def done(title: str, days: int, **more: object) -> Task:
    """Give a task that was finished so many days ago."""
    return make(Task, **more, title=title, state="done", done_on=ago(days))


def said(*records: Record, today: date = MONDAY) -> list[str]:
    """Give the lines of a stand-up on a day."""
    return lines_in(in_context(career_of(*records), today))


def lines_in(context: Context) -> list[str]:
    """Give the lines of the stand-up of a career."""
    return [text for text, _ in lines(stand_up(context), context.today)]


# How far it looks back


@pytest.mark.parametrize(
    ("days", "back"), [(1, 3), (3, 3), (4, 4), (LONGEST_AWAY, LONGEST_AWAY), (LONGEST_AWAY + 1, 3)]
)
def test_who_was_away_looks_back_to_the_last_check_in_of_the_last_month(days: int, back: int) -> None:
    assert looks_back_to(in_context(career_of(make(Review, on=ago(days))), MONDAY)) == ago(back)


def test_who_did_something_on_the_last_working_day_was_not_away() -> None:
    held = make(Review, on=ago(8))
    assert looks_back_to(in_context(career_of(held, done("ship it", 3)), MONDAY)) == ago(3)
    assert looks_back_to(in_context(career_of(held, done("ship it", 4)), MONDAY)) == ago(8)


def test_after_a_week_away_it_tells_of_the_days_since_the_last_check_in() -> None:
    found = said(make(Review, on=ago(7)), done("ship the importer", 5), done("draft the rota", 8))
    assert found[:2] == ["Since 16 Nov:", "- shipped the importer"]


def test_a_day_that_was_typed_counts_whatever_the_check_ins() -> None:
    context = in_context(career_of(done("ship the importer", 20), done("draft the rota", 12)), MONDAY)
    assert [one.text for one in stand_up(context, ago(20), ago(13)).done] == ["shipped the importer"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(-7, "16 Nov"), (-6, "Tuesday"), (-1, "yesterday"), (0, "today"), (1, "tomorrow"), (6, "Sunday"), (7, "30 Nov")],
)
def test_a_day_of_the_week_around_is_said_by_its_name(days: int, words: str) -> None:
    assert day_said(ago(-days), MONDAY) == words


# What was done


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Can you update your section of the runbook?", "updated my section of the runbook"),
        ("SOC 2 questions.", "SOC 2 questions: done"),
        ("release notes for June", "release notes for June: done"),
    ],
)
def test_a_task_is_said_in_the_past_tense_where_its_verb_is_sure(title: str, text: str) -> None:
    assert said(done(title, 1))[1] == f"- {text}"


def test_a_task_and_its_win_are_one_thing() -> None:
    task = done("demo the sprint to sales", 3)
    win = make(Win, text="sales asked for more.", on=ago(3), task=task.id)
    assert said(task, win)[:2] == ["Since Friday:", "- demoed the sprint to sales: sales asked for more"]


def test_a_win_says_what_it_measured_unless_its_words_do() -> None:
    told = make(Win, text="Orders page at 0.9 s", on=ago(3), before=4.1, after=0.9, unit="s")
    bare = make(Win, text="Orders page faster", on=ago(3), before=4.1, after=0.9, unit="s")
    assert said(told, bare)[1:3] == ["- Orders page at 0.9 s", "- Orders page faster, from 4.1 to 0.9 s"]


def test_a_date_that_was_moved_is_told_once_with_the_last_day_and_the_reason() -> None:
    task = make(Task, title="demo the sprint", due=MONDAY + timedelta(days=9))
    first = make(Move, item=task.id, on=ago(3), from_date=ago(1), to_date=MONDAY)
    last = make(Move, item=task.id, on=ago(2), from_date=MONDAY, to_date=task.due, why="Omar is away")
    assert said(task, first, last)[1:2] == ['- moved "demo the sprint" to 2 Dec: Omar is away']
    assert said(task, replace(last, why="put off"))[1:2] == ['- moved "demo the sprint" to 2 Dec']
    assert said(replace(task, state="done", done_on=ago(2)), first, last)[1:2] == ["- demoed the sprint"]


def test_yesterday_is_said_so_and_with_work_of_today_it_is_since_yesterday() -> None:
    tuesday = MONDAY + timedelta(days=1)
    assert said(done("ship it today", 0), today=tuesday)[0] == "Yesterday:"
    assert said(done("ship it today", -1), today=tuesday)[0] == "Since yesterday:"


# Today, and whom I wait for


def test_today_is_three_things_the_most_pressing_first() -> None:
    due = {
        days: make(Task, title=f"task due in {days}", due=MONDAY + timedelta(days=days)) for days in (-2, 0, 1, 7, 8)
    }
    assert said(*due.values())[1:] == [
        "Today:",
        "- task due in -2 (was due Saturday)",
        "- task due in 0 (due today)",
        "- task due in 1 (due tomorrow)",
        "No blockers.",
    ]
    assert said(due[7], due[8])[2:-1] == ["- task due in 7 (due 30 Nov)"]


def test_a_step_of_ones_own_and_a_reminder_of_today_stand_in_it() -> None:
    task = make(Task, title="write the runbook", then_do="list the alerts, then sort them")
    now, late = make(Reminder, text="1:1 with Ana P.", on=MONDAY), make(Reminder, text="badge", on=ago(1))
    assert said(task, now, late)[2:-1] == ["- write the runbook", "- 1:1 with Ana P."]


def test_what_i_do_myself_while_i_wait_comes_last() -> None:
    ana = make(Person, name="Ana")
    stuck = make(Task, title="move the jobs", blocked_on=ana.id, then_do="draft the rules", due=MONDAY)
    coming = make(Task, title="write the rota", due=MONDAY + timedelta(days=2))
    assert said(ana, stuck, coming)[2:] == [
        "- write the rota (due Wednesday)",
        "- draft the rules, while I wait for Ana",
        "Waiting for Ana: move the jobs",
    ]


def test_whom_i_wait_for_and_since_when() -> None:
    ana = make(Person, name="Ana Lima")
    task = make(Task, title="move the jobs", blocked_on=ana.id, blocked_since=ago(5), due=MONDAY)
    goal = make(Goal, title="Work with platform", blocked_on=ana.id)
    asked = make(Approval, goal=goal.id, person=ana.id, what="two days a week", asked_on=ago(9))
    assert said(ana, task, goal, asked)[1:] == [
        "Today: nothing planned yet.",
        "Waiting for Ana Lima's OK since 14 Nov: two days a week (for “Work with platform”)",
        "Waiting for Ana Lima since Wednesday: move the jobs",
        "Waiting for Ana Lima: Work with platform",
    ]


# How much, and what never


def busy(done_count: int, planned: int, waiting: int) -> list[Record]:
    """Give a life with so many things done, planned, and waited for."""
    people = [make(Person, name=f"P{n}") for n in range(waiting)]
    return [
        *people,
        *(done(f"ship part {n}", 3) for n in range(done_count)),
        *(make(Task, title=f"due {n}", due=MONDAY) for n in range(planned)),
        *(make(Task, title=f"stuck {p.name}", blocked_on=p.id) for p in people),
    ]


@pytest.mark.parametrize("done_count", [0, 1, 3, 4, 30])
@pytest.mark.parametrize("planned", [0, 1, 3, 9])
@pytest.mark.parametrize("waiting", [0, 1, 3, 20])
def test_it_has_ten_lines_at_most_and_counts_what_did_not_fit(done_count: int, planned: int, waiting: int) -> None:
    found = said(*busy(done_count, planned, waiting))
    assert len(found) <= 10
    shown = sum(line.startswith("- shipped") for line in found)
    more = next((int(line.split()[2]) for line in found if line.startswith("- and ")), 0)
    assert shown + more == done_count
    named = {name.strip(" .") for line in found if "aiting" in line for name in line.replace(" and ", ", ").split(",")}
    assert all(any(f"P{n}" in one for one in named) for n in range(waiting))


@pytest.mark.parametrize("goal", [{"scope": "career"}, {"kind": "relationship"}, {"kind": "legacy"}])
def test_what_belongs_to_a_goal_that_is_mine_alone_never_stands_in_it(goal: dict[str, str]) -> None:
    ana, own = make(Person, name="Ana"), make(Goal, title="SECRET goal", due=MONDAY, **goal)
    secret = [
        own,
        done("SECRET task", 3, goal=own.id),
        make(Goal, title="SECRET done", state="done", closed_on=ago(3), **goal),
        make(Task, title="SECRET next", goal=own.id, due=MONDAY),
        make(Task, title="SECRET wait", goal=own.id, blocked_on=ana.id),
        make(Win, text="SECRET win", on=ago(3), goal=own.id),
        make(Approval, goal=own.id, person=ana.id, what="SECRET", asked_on=ago(3)),
        make(Move, item=own.id, on=ago(3), from_date=ago(1), to_date=MONDAY, why="SECRET"),
    ]
    assert "SECRET" not in " ".join(said(ana, *secret))
    shared = [replace(own, scope="both", kind="performance"), *secret[1:2], *secret[3:]]
    assert " ".join(said(ana, *shared)).count("SECRET") >= 5


def test_feedback_praise_and_the_work_of_others_never_stand_in_it() -> None:
    heard = make(Feedback, raw="SECRET", on=ago(3), kind="praise", revisit_on=MONDAY)
    praised = make(Win, text="SECRET", on=ago(3), praise=heard.id)
    asked = make(Feedback, raw="SECRET", on=ago(20), kind="request", topic="SECRET")
    theirs = done("SECRET", 3, for_person="p00000009")
    assert said(heard, praised, asked, theirs) == [
        "Since Friday: nothing finished.",
        "Today: nothing planned yet.",
        "No blockers.",
    ]


def test_on_day_one_there_is_nothing_to_paste() -> None:
    assert lines_in(in_context(Career(), MONDAY)) == []
    assert len(said(tasks.add("ship it", moment_on(MONDAY)))) == 3


def test_a_long_title_is_cut_to_a_line() -> None:
    assert all(len(line) <= 120 for line in said(done("x" * 20_000, 3), make(Task, title="y " * 9_000, due=MONDAY)))


PRIVATE = (
    "feedback",
    "tellings",
    "profile",
    "visions",
    "sayings",
    "strengths",
    "ratings",
    "checkins",
    "nudges",
    "conflicts",
)
"""Tables of which nothing is said to the team."""


@pytest.mark.parametrize("days", range(0, 60, 7))
def test_nothing_private_of_a_whole_life_stands_in_it(days: int) -> None:
    life = build_demo(MONDAY)
    found = " ".join(lines_in(in_context(life, ago(days))))
    texts = {
        text.casefold()
        for table in PRIVATE
        for record in life.table(table).values()
        for name in record.__struct_fields__
        if isinstance(text := getattr(record, name), str) and len(text) > 11 and " " in text
    }
    assert len(texts) > 40
    assert [text for text in texts if text in found.casefold()] == []


def test_a_goal_that_was_reached_is_said_to_be() -> None:
    goal = make(Goal, title="Sleep when on call", state="done", closed_on=ago(3))
    won = make(Win, text="Sleep when on call: three pages, 11 in spring", on=ago(3), goal=goal.id, milestone=True)
    assert "- reached “Sleep when on call”: three pages, 11 in spring" in said(goal, won)


def test_a_figure_is_told_whole_and_a_year_is_no_figure_of_the_win() -> None:
    sold = make(Win, text="Sold more", on=ago(3), before=1_000_000.0, after=1_234_567.0, unit="EUR")
    release = make(Win, text="Fewer bugs in the 2026 release", on=ago(3), before=11.0, after=2.0, unit="bugs")
    assert said(sold, release)[1:3] == [
        "- Fewer bugs in the 2026 release, from 11 to 2 bugs",
        "- Sold more, from 1,000,000 to 1,234,567 EUR",
    ]


def test_it_looks_back_to_an_earlier_end_alone() -> None:
    task = done("write the rota", 7)
    told = stand_up(in_context(career_of(task), MONDAY), until=ago(7))
    assert [one.text for one in told.done] == ["wrote the rota"]


def test_nothing_of_a_private_matter_is_said_whatever_state_it_is_in() -> None:
    nadia = make(Person, name="Nadia Berg", role="report")
    private = "talk to Nadia about her drinking"
    lines = said(
        nadia,
        done("tell Nadia she is not getting the salary she asked for", 3),
        make(Task, title=private, due=MONDAY),
        make(Task, title=f"{private} again", blocked_on=nadia.id, blocked_since=ago(5), then_do="ring Nadia"),
        make(Win, text="kept Nadia through her sick leave", on=ago(3)),
    )
    assert not [line for line in lines if re.search("Nadia|drinking|salary|sick", line)]
    assert [line for line in lines if "a private matter" in line]
