"""Work without a deed is called as a colleague calls it, and a deed gets the article that its note left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.drafting.articles import with_article
from career.drafting.called import called
from career.drafting.sentences import draft
from career.drafting.slots import Slots


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("hiring panel for the junior welder", "the hiring panel for the junior welder"),
        ("Kick-off meeting for the depot move", "the kick-off meeting for the depot move"),
        ("renewal Ostrava Mills, 40k, contact left", "the Ostrava Mills renewal"),
        ("Feedback talk Ruta", "the feedback talk with Ruta"),
        ("Halvard grant application", "the Halvard grant application"),
        ("usability sessions x4 for the ticket machine", "the usability sessions for the ticket machine"),
        ("board meeting Thursday 10:30", "the board meeting"),
        ("phone interviews night porter, three people", "the phone interviews for the night porter"),
        ("Feedback to Ruta after the audit", "feedback to Ruta after the audit"),
        ("Memo on whether the tenant can leave early", "the memo on whether the tenant can leave early"),
        ("Application to the Varga Fund for £9k", "the application to the Varga Fund"),
        ("the £900 difference in the till", "the £900 difference in the till"),
    ],
)
def test_a_thing_is_called_with_its_article(title: str, said: str) -> None:
    assert called(title) == said


@pytest.mark.parametrize(
    "title",
    [
        "Ruta can't do Porto",
        "login test fails one time in eight",
        "bed 9 new to dialysis",
        "draft reply to the landlord",
        "chasing invoices",
        "who opens on Sunday, settle it",
        "Postgres 12 to 16",
        "cleaners vs the night crew",
    ],
)
def test_what_is_told_or_ordered_is_no_thing(title: str) -> None:
    assert called(title) == ""


@given(st.text(max_size=60))
def test_whatever_is_noted_is_called_by_its_own_words(title: str) -> None:
    said = called(title)
    assert {word.casefold() for word in said.split()} <= {word.casefold().strip(",") for word in title.split()} | {
        "the",
        "with",
        "for",
    }


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("add retry to the payment client", "add a retry to the payment client"),
        ("find second supplier for the film", "find a second supplier for the film"),
        ("make 8 week cash forecast", "make an 8 week cash forecast"),
        ("write one-pager on the move", "write a one-pager on the move"),
        ("update Jira board before the call", "update the Jira board before the call"),
        ("rewire quote for the barn", "rewire quote for the barn"),
        ("discuss progress with the crew", "discuss progress with the crew"),
        ("plan first week for the apprentice", "plan the first week for the apprentice"),
        ("discuss it with night nurse", "discuss it with the night nurse"),
        ("run 3 tests on new checkout", "run 3 tests on the new checkout"),
        ("report to CFO", "report to the CFO"),
        ("draw figure 3 from the annex", "draw figure 3 from the annex"),
        ("send Ruta the agenda", "send Ruta the agenda"),
        ("take part in the review", "take part in the review"),
    ],
)
def test_a_single_thing_gets_the_article_that_its_note_left_out(noted: str, said: str) -> None:
    assert with_article(noted) == said


def test_a_draft_names_the_work_in_a_sentence_of_its_own() -> None:
    assert any(
        start in draft(Slots(task="hiring panel for the junior welder"), 240)
        for start in ("I'm on the hiring", "I've got the hiring", "Next up for me: the hiring")
    )
