"""What a line asks to be done, as part of a sentence: owners, labels and reasons before it are left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.deeds import ENDING, LOW, MOST_CELLS, WRONG, deed
from career.language.width import width


@pytest.mark.parametrize(
    ("line", "to_do"),
    [
        ("Can you update the payments runbook?", "update the payments runbook"),
        ("Was asked to chair the guild", "chair the guild"),
        ("tests are red, fix by mon", "fix the tests by Monday"),
        ("the checkout test is flaky again, just rerun it", "rerun the checkout test"),
        ("the orders page is slow, see if an index helps", "see if an index helps"),
        ("Fixing the build", "fix the build"),
        ("merge it, we will clean up later", "merge it"),
        ("TODO: write the release notes by Friday", "write the release notes by Friday"),
        ("Ana to send round the minutes", "send round the minutes"),
        ("send your slides to Marta", "send my slides to Marta"),
        ("can you send me your timesheet by thurs", "send my timesheet by Thursday"),
        ("straighten the fonts in the report", "straighten the fonts in the report"),
        ("shred the old files", "shred the old files"),
        ("year 9: plan the fractions lessons", "plan the fractions lessons"),
        ("mark 60 mock exams and give feedback", "mark 60 mock exams and give feedback"),
        ("you're on support triage this week", "be on support triage this week"),
        ("fix it! now!!", "fix it now"),
    ],
)
def test_what_is_asked_for_is_found_in_the_line(line: str, to_do: str) -> None:
    assert deed(line).to_do == to_do


@pytest.mark.parametrize(
    ("line", "doing"),
    [
        ("update the runbook", "updating the runbook"),
        ("free some space", "freeing some space"),
        ("1:1 with Sam about his hours", "the 1:1 with Sam about his hours"),
        ("cash flow model for the bakery", "the cash flow model for the bakery"),
        ("our budget for the fair", "our budget for the fair"),
        ("Marcus wants the login page translated", "the login page translated"),
    ],
)
def test_a_task_is_the_subject_of_a_sentence(line: str, doing: str) -> None:
    assert deed(line).doing == doing


@pytest.mark.parametrize("line", ["Blockers: none", "nothing", "staffing", "12", "", "  ", "we are late", "更新文档"])
def test_what_is_no_deed_is_none(line: str) -> None:
    assert not deed(line).is_one


def test_a_long_task_is_cut_before_a_phrase_that_only_adds_to_it() -> None:
    long = "correct the stock counts by hand until the scanner is repaired by somebody who knows it"
    assert deed(long, 48).doing == "correcting the stock counts by hand"
    assert deed(long, 30).doing == "correcting the stock counts"


@given(st.text(max_size=300))
def test_any_line_is_a_short_deed_or_none(line: str) -> None:
    found = deed(line)
    assert "\n" not in found.doing
    assert width(found.doing) <= 2 * MOST_CELLS
    assert found.is_one or not found.to_do


@pytest.mark.parametrize(
    ("line", "about", "to_do"),
    [
        ("the page is slow", "the page is slow", WRONG),
        ("boiler again", "boiler again", WRONG),
        ("Login page: error text overlaps the button", "Login page, error text overlaps the button", WRONG),
        ("link expires friday", "link expires Friday", ENDING),
        ("toner low", "toner low", LOW),
        ("two forklifts out, ring the hire firm", "two forklifts out", "ring the hire firm"),
        (
            "Export stops at page 40 - reproduce and describe for the developers",
            "Export stops at page 40",
            "reproduce it and describe it for the developers",
        ),
        ("Marek is late every day, speak to him", "Marek is late every day", "speak to him"),
    ],
)
def test_trouble_is_said_before_what_is_done_about_it(line: str, about: str, to_do: str) -> None:
    assert (deed(line).about, deed(line).to_do) == (about, to_do)


@pytest.mark.parametrize(
    ("line", "to_do"),
    [
        ("AP: contrast of the buttons to be checked by Wednesday", "check the contrast of the buttons by Wednesday"),
        ("minutes: you to work out whether the kitchen stays open", "work out whether the kitchen stays open"),
        ("Handover sheet for bay 3 needs a box for fluids", "add a box for fluids to the handover sheet for bay 3"),
        ("survey results need cleaning before the talk", "clean the survey results before the talk"),
        ("why does the pipeline take 40 min", "find out why the pipeline takes 40 min"),
        ("who are our competitors and what do they charge", "find out who are our competitors and what they charge"),
        ("VAT on the Swiss invoice, is it right", "check whether the VAT on the Swiss invoice is right"),
        ("the handbook is out of date", "update the handbook"),
        ("compare both texts, list the gaps", "compare both texts and list the gaps"),
        ("skip nothing, season starts Saturday", "skip nothing"),
    ],
)
def test_a_line_is_read_as_what_it_asks_for(line: str, to_do: str) -> None:
    assert deed(line).to_do == to_do
