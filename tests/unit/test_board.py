"""The leader's board: what each report has and lacks, counted on fixed days."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card_words, open_card, save_card
from career.card.other_ways import WayOut
from career.language.relative_days import past
from career.model import reframes, tasks
from career.model.direct_reports import Saying, Strength, Wanted
from career.model.goals import Approval
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.snapshot import Career
from career.model.tasks import Task
from career.views import board
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on
from tests.saved import read_career
from widgets.board import rows_of

MOMENT = moment_on()
ANA = MOMENT.make(Person, name="Ana", role="manager", influence=3)
PRIYA = MOMENT.make(Person, name="Priya", role="report")
TOM = MOMENT.make(Person, name="Tom", role="report")
PEOPLE = (ANA, TOM, PRIYA)


def task(offset: int = 0, whose: Person = TOM, **more: Any) -> Task:
    return tasks.add("write the postmortem", on(MOMENT, offset), for_person=whose.id, **more)


def sentence(of: Task, offset: int = -1, **more: Any) -> Reframe:
    fields = {"for_person": of.for_person, "sentence": "What would you like?", "offered_on": day(offset)} | more
    return MOMENT.make(Reframe, about=of.id, **fields)


def row(*records: Record) -> board.ReportOverview:
    return next(one for one in board.board(in_context(career_of(*PEOPLE, *records))) if one.person == TOM)


def test_a_row_for_each_report_by_name_and_for_nobody_else() -> None:
    left = MOMENT.make(Person, name="Omar", role="report", archived_on=TODAY)
    assert [one.person for one in board.board(in_context(career_of(*PEOPLE, left)))] == [PRIYA, TOM]
    assert board.board(in_context(career_of(ANA))) == []


def test_of_who_is_new_nothing_is_known() -> None:
    assert row() == board.ReportOverview(TOM, None, 0, None, 0, 0)


def test_a_row_has_the_want_the_strengths_and_the_days_since_the_last_reframe() -> None:
    want = MOMENT.make(Saying, person=TOM.id, text="lead two", on=day(-9))
    seen = [MOMENT.make(Strength, person=whose.id, text="calm", on=TODAY) for whose in (TOM, TOM, PRIYA)]
    done = replace(task(), state="done")
    found = row(want, *seen, done, sentence(done, -22), sentence(task(), -30), sentence(task(-1, PRIYA), -2))
    assert found == board.ReportOverview(TOM, Wanted(want.id, want.text, want.on), 2, 22, 0, 0)


@pytest.mark.parametrize(("offset", "days"), [(0, 0), (-1, 1), (-400, 400), (1, 0)])
def test_days_since_a_reframe_are_whole_days_and_never_less_than_none(offset: int, days: int) -> None:
    theirs = task()
    assert row(theirs, sentence(theirs, offset)).days_since_reframe == days


def test_a_reframe_of_before_its_day_was_kept_counts_from_the_day_it_was_made() -> None:
    theirs = task()
    old = replace(sentence(theirs), offered_on=None, created_at=on(MOMENT, -5).now)
    assert row(theirs, old).days_since_reframe == 5


# What lacks a reframe


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({}, False),
        ({"sentence": ""}, True),  # only its skills were kept
        ({"for_person": ""}, True),  # painted for me
        ({"for_person": PRIYA.id}, True),  # painted for another, before it was Tom's
        ({"archived_on": TODAY}, True),
        ({"they_said": "yes"}, False),
        ({"sentence": "", "verdict": "job"}, False),  # another way out
        ({"sentence": "", "verdict": "redefine"}, False),
    ],
)
def test_what_counts_as_a_reframe_of_theirs(changes: dict[str, Any], lacks: bool) -> None:
    theirs = task()
    assert row(theirs, sentence(theirs, **changes)).to_reframe == lacks


def test_what_is_put_by_for_a_later_reframe_lacks_one() -> None:
    theirs = task(to_reframe=True)
    assert row(theirs, sentence(theirs)).to_reframe == 1


def test_the_latest_reframe_of_a_task_counts() -> None:
    theirs = task()
    newer = replace(sentence(theirs, sentence=""), created_at=on(MOMENT, 1).now)
    assert row(theirs, sentence(theirs), newer).to_reframe == 1


def test_the_list_has_the_open_tasks_of_reports_that_lack_a_reframe_the_oldest_first() -> None:
    young, old, late = task(-2), task(-40, PRIYA), task(-1, assigned_on=day(-60))
    stuck = task(-3, state="stuck")
    undated = replace(task(-50), assigned_on=None)
    others = [task(-70, ANA), task(-70, state="done"), task(-70, state="handed"), task(-70, archived_on=TODAY)]
    mine, has = tasks.add("mine", on(MOMENT, -80)), task(-90)
    lacking = board.to_reframe(
        in_context(career_of(*PEOPLE, young, old, late, stuck, undated, mine, has, sentence(has), *others))
    )
    assert lacking == [late, undated, old, stuck, young]
    assert [board.since(one, MOMENT) for one in lacking] == [day(-60), day(-50), day(-40), day(-3), day(-2)]


def test_a_task_written_down_when_it_is_tomorrow_in_utc_is_theirs_since_today() -> None:
    evening = replace(task(1), assigned_on=None)
    career = career_of(*PEOPLE, evening)
    assert board.since(evening, MOMENT) == TODAY
    assert [row.fuller for row in rows_of(TOM, in_context(career)) if row.key == evening.id] == [
        ("to reframe · today",)
    ]


def test_the_counts_of_the_rows_are_the_length_of_the_list() -> None:
    career = career_of(*PEOPLE, *(task(-days, whose) for days, whose in enumerate((TOM, PRIYA, TOM, ANA))))
    assert (
        sum(one.to_reframe for one in board.board(in_context(career))) == len(board.to_reframe(in_context(career))) == 3
    )


# Proposals


@pytest.mark.parametrize(("state", "open_"), [("asked", 1), ("yes", 0), ("no", 0)])
def test_a_proposal_is_open_until_it_is_answered(state: Any, open_: int) -> None:
    theirs = task()
    asked = MOMENT.make(Approval, task=theirs.id, person=ANA.id, asked_on=TODAY, state=state)
    assert row(theirs, sentence(theirs, sentence="", verdict="redefine"), asked).proposals == open_


def test_leave_that_another_exit_never_asked_for_is_no_proposal() -> None:
    theirs = task()
    asked = MOMENT.make(Approval, task=theirs.id, person=ANA.id, asked_on=TODAY)
    assert row(theirs, sentence(theirs, sentence="", verdict="ask"), asked).proposals == 0
    assert row(theirs, sentence(theirs, sentence="", verdict="redefine", closed_on=TODAY), asked).proposals == 0


def test_a_proposal_by_the_card_is_open_on_the_board() -> None:
    theirs = task()
    career = career_of(*PEOPLE, theirs)
    way = WayOut(verdict="redefine", changes="a script does it", to="Ana")
    card = replace(open_card.open_card(theirs.title, in_context(career), about=theirs.id), way=way)
    (found,) = [
        one
        for one in board.board(in_context(after(career, save_card.keep(card, in_context(career, MOMENT)))))
        if one.person == TOM
    ]
    assert (found.proposals, found.to_reframe) == (1, 0)


# The day of an offer


def offered(career: Career, offset: int) -> Reframe:
    (about,) = career.tasks
    kept = reframes.of(about, career)
    assert kept is not None
    assert kept.offered_on == day(offset)
    return kept


def test_a_reframe_is_offered_on_the_day_it_is_kept_and_again_when_it_reads_otherwise() -> None:
    theirs = task(-9)
    career = career_of(*PEOPLE, theirs)
    for offset, text, was_on in ((-9, "", -9), (-5, "", -9), (-2, "On this you lead. What for?", -2)):
        card = open_card.open_card(theirs.title, in_context(career, day(offset)), about=theirs.id)
        card = card_words.write(card, text, in_context(career)) if text else card
        career = after(career, save_card.keep(card, in_context(career, on(MOMENT, offset))))
        offered(career, was_on)
    assert board.overview(TOM, in_context(career)).days_since_reframe == 2


def test_a_reframe_of_my_own_is_offered_to_nobody() -> None:
    mine = tasks.add("update the runbook", MOMENT)
    career = career_of(*PEOPLE, mine)
    career = after(
        career,
        save_card.keep(open_card.open_card(mine.title, in_context(career), about=mine.id), in_context(career, MOMENT)),
    )
    (kept,) = career.reframes.values()
    assert kept.sentence
    assert kept.offered_on is None


# What is shown above a sentence


def test_what_is_known_is_the_want_in_their_words_then_strengths_with_their_days() -> None:
    theirs = task()
    records = (
        replace(TOM, growth_area="saying no early"),
        theirs,
        MOMENT.make(Saying, person=TOM.id, text="lead two", on=day(-9)),
        MOMENT.make(Strength, person=TOM.id, text="ran the split", on=day(-400)),
        MOMENT.make(Strength, person=TOM.id, text="calm on call", on=day(-2)),
        sentence(theirs, -12),
    )
    assert board.talk_notes(replace(TOM, growth_area="saying no early"), in_context(career_of(*records))) == [
        ("their goal", "“lead two” · 12 Nov"),
        ("strengths", "calm on call, 19 Nov · ran the split, 17 Oct 2025"),
        ("grows in", "saying no early"),
        ("reframed", "write the postmortem · 12 days ago"),
    ]


def test_a_want_that_is_not_known_is_asked_for() -> None:
    assert board.talk_notes(TOM, in_context(career_of(TOM))) == [
        ("their goal", "not known yet: what do they really want?"),
        ("reframed", "none offered yet"),
    ]


@pytest.mark.parametrize(("offset", "words"), [(0, "today"), (-1, "yesterday"), (2, "23 Nov")])
def test_ages(offset: int, words: str) -> None:
    assert past(day(offset), TODAY) == words


# A file of before


def test_a_file_without_the_new_fields_and_tables_has_a_board(tmp_path: Path) -> None:
    created = {"created_at": "2026-11-01T08:00:00Z"}
    tables = {
        "_rung": {"1": {"schema": 1}},
        "people": {"p00000001": {"name": "Tom", "role": "report"} | created},
        "tasks": {
            "t00000001": {"title": "one", "for_person": "p00000001"} | created,
            "t00000002": {"title": "two", "for_person": "p00000001"} | created,
        },
        "reframes": {
            "r00000001": {"about": "t00000002", "for_person": "p00000001", "picture": "What would you like?"} | created
        },
    }
    file = tmp_path / "career.json"
    file.write_text(json.dumps(tables), "utf-8")
    career = read_career(file)
    assert career.problems == ()
    (found,) = board.board(in_context(career))
    assert found == board.ReportOverview(career.people["p00000001"], None, 0, 20, 1, 0)
    assert [one.title for one in board.to_reframe(in_context(career))] == ["one"]
