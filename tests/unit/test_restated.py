"""A note that speaks to "you", asks or tells what is wanted is drafted as what I do; every act has a first step and its own question."""

from __future__ import annotations

import re

import pytest

from benchmarks.draft_tasks import prepared
from career.card import card_words, open_card
from career.card.card import Card
from career.drafting.shorthand import tidied

CONTEXT = prepared()


def opened(task: str) -> Card:
    return open_card.open_card(task, CONTEXT)


def said(task: str) -> str:
    return card_words.sentence(opened(task), CONTEXT)


@pytest.mark.parametrize(
    ("note", "task"),
    [
        ("TODO (you): label the samples", "label the samples"),
        ("hey can u pls label the samples? ty", "label the samples"),
        ("Subject: label the samples by thurs", "label the samples by Thursday"),
        ("The head says you're to cover for Ms Lund", "cover for Ms Lund"),
        ("Ola asked if you'd plan the fair", "plan the fair"),
        ("tell the trustees what you saw", "tell the trustees what I saw"),
        ("should we close the Leeds office?", "decide whether we should close the Leeds office"),
        ("Memo: should we close the Leeds office?", "Memo on whether we should close the Leeds office"),
        ("40 cards to laminate for the desk", "laminate 40 cards for the desk"),
        ("move the till from v2 -> v3", "move the till from v2 to v3"),
        ("dedupe the suppliers, ~900 rows w/ Prof. Mensah", "dedupe the suppliers, about 900 rows with Prof Mensah"),
    ],
)
def test_a_note_is_said_as_what_i_do(note: str, task: str) -> None:
    assert tidied(note) == task


def test_thanks_stay_thanks() -> None:
    assert "thank you" in tidied("write the thank you card for Ines").replace("-", " ")


NOTES = (
    "Memo: should we close the Leeds office?",
    "memo whether to lease the copier",
    "Model cash flow: lease or buy the press?",
    "The head says you're to sit in on Ms Lund's lesson and be frank with her afterwards",
    "observe Ms Lund's lesson and feed back",
)


@pytest.mark.parametrize("task", NOTES)
def test_a_note_without_a_verb_of_its_own_has_a_draft_and_a_step(task: str) -> None:
    assert re.search(r"\bI\b|\bI'", said(task))
    assert card_words.next_line(opened(task), CONTEXT.career)


@pytest.mark.parametrize(
    "task",
    [
        "why do the totals differ?? Mina wants an answer by Friday",
        "Could someone (you!) ask the drivers why they leave?",
        "Editor wants a new abstract. Write it and send it back",
        "Mrs Ngo was sent the wrong lens and is upset: answer today, then find out how",
    ],
)
def test_no_mark_or_you_is_left_in_what_i_say(task: str) -> None:
    assert not re.search(r"\?|\byou\b|answer it", said(task))


ACTS = (
    "invigilate in room 4 and collect the papers",
    "reshuffle the desks on the second floor",
    "choose between the two",
    "teach the evening group",
    "greet the guests at the side door",
    "announce where we sit from May",
    "arrange for the piano to be there",
    "unclog the sluice behind the mill",
    "ask around who has keys",
    "be at the ferry for the delegation",
)


def test_acts_are_not_all_asked_and_begun_alike() -> None:
    steps = [card_words.step_of(opened(task), CONTEXT.career) for task in ACTS]
    asks = [card_words.career_question(opened(task), CONTEXT) for task in ACTS]
    asks = [question for question in asks if question]
    assert all(steps)
    assert max(map(steps.count, steps)) <= 2
    assert len(set(asks)) >= len(asks) - 2


@pytest.mark.parametrize(
    ("task", "name"),
    [
        ("Ashdown Fund application, 4k", "the Ashdown Fund application"),
        ("Weekly Stock report", "the weekly Stock report"),
    ],
)
def test_a_thing_that_begins_with_a_name_of_two_words_keeps_it(task: str, name: str) -> None:
    assert name in said(task)
