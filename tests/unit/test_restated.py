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
        ("why does the press jam on Mondays?", "find out why the press jams on Mondays"),
        ("Re: visitor form. Cut it to one page", "cut the visitor form to one page"),
        ("You and Ola are to plan the fair, she has the keys", "plan the fair with Ola, she has the keys"),
        ("you're running the stall at the fair", "run the stall at the fair"),
        ("Decision needed: keep the late ferry or not", "decide whether to keep the late ferry"),
        ("who covers the desk in May?", "plan who covers the desk in May?"),
        ("stick numbers on the lockers", "put numbers on the lockers"),
        ("the gate squeaks, sort it before the weekend", "the gate squeaks, fix it before the weekend"),
        ("Memo: should we close the Leeds office?", "write the memo on whether we should close the Leeds office"),
        ("memo whether to lease the copier", "write the memo on whether to lease the copier"),
        ("Model cash flow: lease or buy the press?", "model the cash flow to see whether to lease or buy the press"),
        ("The head says you're to cover for Ms Lund", "cover for Ms Lund"),
        ("You and Tariq will tune the scanner and write it up", "tune the scanner with Tariq and write it up"),
        ("TODO (you): label the samples", "label the samples"),
        ("agree with Ola what she decides without you", "agree with Ola what she decides without me"),
        (
            "why do the totals differ? Mina wants an answer by Friday",
            "find out why the totals differ, for Mina by Friday",
        ),
        (
            "Editor wants a new abstract. Write it and send it back",
            "write the new abstract for Editor and send it back",
        ),
        ("try the new form on three patients", "test the new form on three patients"),
        ("help page about invoices", "write the help page about invoices"),
        ("Support calls: pattern?", "go through the support calls for a pattern"),
        ("laminate cards x40", "laminate 40 cards"),
        ("dedupe suppliers (approx 900 rows), write the rules", "dedupe suppliers, about 900 rows, write the rules"),
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
    "Mr Brand asks whether we keep the stall, he needs a cost model for the trustees",
    "The head says you're to sit in on Ms Lund's lesson and be frank with her afterwards",
    "observe Ms Lund's lesson and feed back",
)


@pytest.mark.parametrize("task", NOTES)
def test_a_note_without_a_verb_of_its_own_has_a_draft_and_a_step(task: str) -> None:
    assert re.match(r"(?:Next )?I'", said(task))
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
