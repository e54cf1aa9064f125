"""What makes a task itself is said as well: who wants what of it, what is wrong, how long it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.drafting import gate
from career.drafting.besides import clause
from career.drafting.sentences import draft
from career.drafting.slots import Slots

LONGEST = 240


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("Draft the exam questions, Davit wants no trick questions", "Davit wants no trick questions."),
        (
            "prep the Varga renewal call fri, they've been grumbling about the price",
            "They've been grumbling about the price.",
        ),
        ("make the 10 week cash forecast, bank wants it with a bad case", "The bank wants it with a bad case."),
        ("reconcile the two head counts (HR says 61, payroll says 64)", "HR says 61, payroll says 64."),
        ("write the leaflet on wound care, 2 sides max, plain english", "plain English, 2 sides max"),
        ("prepare the session on fire doors for the new starters, next Thursday", "the new starters, next Thursday"),
        ("draw the icons for the ferry app, must read at 16px", "It must read at 16px."),
        ("plan the menu for 40 at the Varga wedding, Budget €18 a plate", "wedding, budget €18 a plate"),
        ("redo the parking page, people keep missing the fee", "People keep missing the fee."),
    ],
)
def test_what_a_note_tells_besides_is_said(task: str, said: str) -> None:
    text = draft(Slots(task=task, skill="writing"), LONGEST)
    assert all(part.casefold() in text.casefold() for part in said.split(", ")), text


@pytest.mark.parametrize(
    "task",
    [
        "update the rota, see the thread below",
        "order the spare belt, Davit has the link",
        "fix the lift panel, can you do it before noon?",
        "write the rota (let me know if you want help)",
        "write the minutes, thanks, they're really good at it when you ask",
    ],
)
def test_what_is_said_to_somebody_is_not(task: str) -> None:
    assert clause(task, task.partition(",")[0].partition("(")[0]) == ""


def test_a_day_for_a_draft_is_no_deed() -> None:
    text = draft(Slots(task="Menu for the Varga wedding, 140 covers, mother wants lamb. Draft by Friday"), LONGEST)
    assert "menu for the Varga wedding" in text


@pytest.mark.parametrize(
    "task",
    [
        "Write up the 1:1 points for Davit, he's been the best closer and says he's bored",
        "get Davit to take over the vendor calls, he thinks it's not his job",
        "plan the first week for Ruta, the team is cold with her",
    ],
)
def test_nothing_that_is_told_of_a_person_is_said_aloud(task: str) -> None:
    assert clause(task, task.partition(",")[0]) == ""


def test_a_person_is_not_named_twice() -> None:
    text = draft(Slots(task="Draft the exam questions, Davit wants no trick questions", skill="writing"), LONGEST)
    assert text.count("Davit") == 1


def test_a_thing_before_a_deed_is_what_it_is_for() -> None:
    text = draft(Slots(task="Falls on ward C: go through the last 20 forms", skill="writing"), LONGEST)
    assert text.startswith("For the falls on ward C, "), text
    text = draft(Slots(task="New screening form on ward 4: try it on my nights", skill="writing"), LONGEST)
    assert not text.startswith("For "), text  # "it" is the form


@given(st.text(alphabet="abc ,.;:()'wantsheyi", max_size=80), st.text(max_size=20))
def test_whatever_is_noted_a_clause_is_sayable(task: str, said: str) -> None:
    text = clause(task, said)
    assert not text or (text.endswith(".") and gate.is_clean(text[:-1]))
