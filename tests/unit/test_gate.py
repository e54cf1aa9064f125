"""Of any note, however it was jotted down, a draft says what a colleague would say, or the name of the work, or nothing."""

from __future__ import annotations

import random
import re

import pytest

from career.drafting import gate
from career.drafting.sentences import draft
from career.drafting.slots import Slots

BEFORE = ("", "", "hey can u ", "Subject: ", "@mo could you pls ", "RE: ", "- [ ] ", "OPS-12 ", "note to self: ", "Hal asked if you'd ", "Minutes 4/2: Omar to ")  # fmt: skip
TITLES = ("stock forecast for the mill", "phone script", "year 9 maps unit needs work", "onboarding flow", "Iris's invoices keep coming back", "label printer, bay 4", "why is the lift at 60%", "release notes 2.1", "40 crates to stack", "themes from 12 exit interviews")  # fmt: skip
DEEDS = ("rewrite the stock note", "ask the two depots what they need", "fix, test and ship the label print", "settle it", "train Iris on the press", "photocopy + fold 90 flyers", "search on the shelf takes 9 s", "check whether the gate closes", "write down whatever broke", "restore test for the till")  # fmt: skip
CLAUSES = (", you chair it", ", they want it by fri", " (approx 40)", "? ty", " - yours?", ', she said "not again', ", tell him what you saw", ", buttons come in 9 sorts", "; dont drop it", ", why does it jam", " w/ Omar", ", two pages, no jargon, by the 9th", " because it's late", "!! asap", ": do we need it?", " until the new one that the")  # fmt: skip


def notes() -> list[str]:
    chance = random.Random(7)  # noqa: S311
    parts = [*TITLES, *DEEDS]
    return [
        f"{chance.choice(BEFORE)}{chance.choice(parts)}{chance.choice(CLAUSES)}{chance.choice(('', *CLAUSES))}"
        for _ in range(500)
    ]


def test_no_draft_of_any_note_is_only_written_or_said_to_somebody() -> None:
    said = {note: draft(Slots(task=note), 240) for note in notes()}
    bad = {
        note: text
        for note, text in said.items()
        if re.search(
            r"(?i)\b(?:you|your|u|ur|pls|ty|asap|subject|minutes)\b|[?!]|\bRE:|OPS-|w/|  | ,|\bthe the\b", text
        )
        or not gate.is_balanced(text)
        or len(text) > 240
        or (text and not text.endswith("."))
    }
    assert bad == {}
    assert sum(bool(text) for text in said.values()) > len(said) // 2


def test_what_i_say_that_i_do_has_one_verb_that_tells_something() -> None:
    told = r"^(?:[^.]*: )?(?:I'll|I'm going to|[Nn]ext I'll) (?P<to_do>[^.]*?)(?:, so that .*)?\."
    deeds = [found["to_do"] for note in notes() if (found := re.match(told, draft(Slots(task=note), 240)))]
    assert len(deeds) > 50
    loose = r"^(?!.*\b(?:what|whatever|why|whether|because|that|who|how|if)\b).*\b(?:is|are|takes|needs|keep|want|come|does)\b"
    assert [to_do for to_do in deeds if re.search(loose, to_do)] == []


@pytest.mark.parametrize(
    "to_do",
    [
        "update the payments runbook",
        "fix, test and ship the label print",
        "tell Davit his branch can't go in as it is and agree what happens next",
        "find out why the lift stops on Mondays",
        "settle it",
        "prepare slides for the board, two variants",
        "write badge list",
    ],
)
def test_a_deed_may_be_said(to_do: str) -> None:
    assert gate.is_deed(to_do)


@pytest.mark.parametrize(
    "to_do",
    [
        "search on the parts list takes 6 s",
        "phone script",
        "year 8 fractions unit",
        "tidy the shelf, boxes come in nine sizes",
        "redo the tell the customer",
        "find out why is freight 18% over",
        "key in for all the lads",
        "mark as done",
        'put "all fine',
        "ask what you need",
        "watch three",
        "write the plan for the",
        "teach me how the till closes",
    ],
)
def test_what_is_no_sentence_with_i_will_is_not_said(to_do: str) -> None:
    assert not gate.is_deed(to_do)
