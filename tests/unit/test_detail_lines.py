"""The detail of a goal as one reads it: how far, what came, what next, and the eight parts as sentences (G3, G17, G18)."""

from __future__ import annotations

from typing import Any

import pytest

from career.language.width import width
from career.model.goal_parts import PART_WORDS
from career.model.goals import CheckIn, Goal
from career.model.moment import Moment
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.reschedules import move
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win
from career.views.detail_lines import detail_lines
from career.views.record.goal_parts import LACKS
from tests.building import after, career_of, day, in_context, new_goal

DIGITS = tuple("12345678")
FULL: dict[str, Any] = {
    "result": "Two run a project without me",
    "unit": "projects",
    "baseline": 0.0,
    "target": 5.0,
    "starts": day(-110),
    "due": day(40),
    "step_to": "from leading work to leading those who lead it",
    "org_metric": "projects delivered",
    "org_baseline": 1.0,
    "org_target": 6.0,
    "org_value": 2.0,
    "approvals_none": True,
    "review_every_days": 14,
    "focus": "knowhow",
}


def drawn(record: Record, *others: Record, wide: int = 78, keys: tuple[str, ...] = DIGITS) -> list[str]:
    context = in_context(career_of(record, *others))
    return ["".join(part.text for part in line.parts) for line in detail_lines(record, context, wide, keys)]


def line(lines: list[str], label: str) -> str:
    """Give the line with a label, its runs of spaces as one."""
    found = next((text for text in lines if label in text), "")
    return " ".join(found.split())


def checkins(goal: Goal, moment: Moment) -> list[CheckIn]:
    said = ((-90, 0.0, "both said what they want"), (-60, 1.0, "the billing split"), (-13, 1.0, "stuck"))
    return [moment.make(CheckIn, goal=goal.id, on=day(ago), value=value, note=note) for ago, value, note in said]


def test_a_goal_says_in_lines_how_far_it_is_and_what_came(moment: Moment) -> None:
    goal = new_goal("Lead two people", moment, **FULL)
    want = moment.make(Vision, on=day(-100), text="Lead a division")
    lines = drawn(goal, want, *checkins(goal, moment))
    assert (
        line(lines, "Lead two people")
        == f"Lead two people step to the vision · active id {career_of(goal, want).short(goal.id)}"
    )
    assert "step to Lead a division" in line(lines, "step to     Lead")
    assert line(lines, "progress") == "progress ▅▅▄▁▁▁▁▁▁▁│▁▁▁▁ 20 %, behind · 73 % of the time is gone"
    assert line(lines, "so far") == 'so far ▁▁▁▂▂▂▂▂▂▂ 90 days · last check-in 13 days ago: "stuck"'
    assert line(lines, "check-ins") == "check-ins 8 Nov 1 · stuck"


def test_the_eight_parts_are_sentences_with_their_digit_and_a_sign(moment: Moment) -> None:
    goal = new_goal("Lead two people", moment, **FULL)
    lines = drawn(goal, *checkins(goal, moment))
    assert [" ".join(text.split()) for text in lines if text[:1] in DIGITS] == [
        "1 result Two run a project without me ✓",
        "2 measure 0 → 5 projects, now 1 ✓",
        "3 due 31 Dec · in 40 days ✓",
        "4 start 3 Aug ✓",
        "5 step to from leading work to leading those who lead it ✓",
        "6 org. metric projects delivered: 1 → 6, now 2 ✓",
        "7 approvals nobody has to approve it ✓",
        "8 rhythm every 14 days · next check-in tomorrow ✓",
    ]
    assert line(lines, "parts") == "parts 8 of 8 · press its digit to change one"
    for raw in ("measured in", "from 0", "to 5", "check-in d", "org from"):
        assert not any(raw in text for text in lines)
    assert line(lines, "I grow in") == "I grow in know-how · for your career and the job"


def test_a_part_that_lacks_says_what_to_say_there(moment: Moment) -> None:
    lines = drawn(new_goal("Learn to run a budget", moment, baseline=2.0))
    assert line(lines, "1 result") == f"1 result {PART_WORDS['result']} {LACKS}"
    assert line(lines, "2 measure") == f"2 measure from 2 {LACKS}"
    assert line(lines, "parts").startswith("parts 0 of 8")
    assert line(lines, "next") == "next no step yet: N says what you do next"


def test_where_the_digits_do_something_else_there_are_none(moment: Moment) -> None:
    lines = drawn(new_goal("Lead two people", moment, **FULL), keys=())
    assert line(lines, "result").startswith("result")
    assert line(lines, "parts") == "parts 8 of 8"


def test_a_date_that_was_moved_says_so_on_its_line(moment: Moment) -> None:
    goal = new_goal("Give a talk", moment, due=day(10))
    career = after(career_of(goal), move(goal, day(20), moment))
    lines = [
        "".join(p.text for p in text.parts) for text in detail_lines(career.goals[goal.id], in_context(career), 78)
    ]
    assert line(lines, "due") == "due 11 Dec · in 20 days · moved 1 time, 10 days later ✓"


def test_the_next_step_is_shown_with_its_task(moment: Moment) -> None:
    goal = new_goal("Grow two leads", moment)
    task = moment.make(Task, title="onboarding deck", goal=goal.id, due=day(2))
    kept = moment.make(Reframe, about=task.id, then_do="list ten questions")
    assert line(drawn(goal, task), "next") == "next onboarding deck (in 2 d)"
    assert line(drawn(goal, task, kept), "next") == "next list ten questions · onboarding deck (in 2 d)"


def test_tasks_and_wins_are_dated_lines_those_that_are_open_first(moment: Moment) -> None:
    goal = new_goal("Grow two leads", moment)
    over = moment.make(Task, title="sit with Tom", goal=goal.id, state="done", done_on=day(-105))
    task = moment.make(Task, title="review his design", goal=goal.id, due=day(2))
    won = [moment.make(Win, text=f"win {n}", on=day(-n), goal=goal.id) for n in range(1, 8)]
    lines = drawn(goal, over, task, *won)
    assert line(lines, "tasks") == "tasks in 2 d review his design"
    assert line(lines, "sit with Tom") == "8 Aug sit with Tom · done"
    assert line(lines, "wins") == "wins 20 Nov win 1"
    assert line(lines, "and 2 more")


@pytest.mark.parametrize("wide", [32, 44, 78, 200])
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(wide: int, moment: Moment) -> None:
    goal = new_goal("Lead two people of whom each leads two", moment, **FULL)
    lines = drawn(goal, *checkins(goal, moment), wide=wide)
    assert max(map(width, lines)) <= wide
    words = " ".join(" ".join(text.split()) for text in lines)
    for word in ("those", "lead", "delivered", "stuck"):
        assert word in words


def test_on_a_narrow_page_what_goes_on_has_the_width_for_itself(moment: Moment) -> None:
    goal = new_goal("Lead two people", moment, **FULL)
    context = in_context(career_of(goal))
    pane, page = (
        ["".join(part.text for part in line.parts) for line in detail_lines(goal, context, 38, DIGITS, is_page=on)]
        for on in (False, True)
    )
    assert len(page) < len(pane)
    assert max(map(width, page)) <= 38
    at = next(at for at, text in enumerate(page) if text.startswith("1 result"))
    assert page[at + 1].startswith("    ")
    assert not page[at + 1].startswith("     ")
    assert page[at].replace("✓", "").split()[2:] + page[at + 1].split() == FULL["result"].split()
