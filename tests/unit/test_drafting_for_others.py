"""The sentence that is offered to somebody else: what was seen, what they want, who gains, and a question."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import Any

import pytest
from msgspec.structs import replace

from career.card import beneficiaries, drafting
from career.card.drafting import Slots, draft
from career.model.settings import Settings
from career.reframing import skills
from tests.building import SETTINGS

RUNBOOK = "update the payments runbook"


GOAL = "Go-to for payments"


BY = date(2027, 6, 30)


ALL = sorted(skills())


def of(skill: str = "documentation", turn: int = 0, settings: Settings = SETTINGS, **slots: object) -> str:
    return draft(replace(Slots(task=RUNBOOK, skill=skill), **slots), settings, turn)


# For somebody else


def test_what_is_offered_to_somebody_ends_in_a_question() -> None:
    for skill, turn in product(ALL, range(drafting.DRAFTS)):
        text = of(
            skill, turn, person="Tom", saw="you finished “the import”", saw_on=date(2026, 10, 2), step_to=GOAL, by=BY
        )
        assert text.endswith("?")
        assert len(text) <= 240
        assert not re.search(
            r"\b(?:I|me|my)\b", text.replace(skills()[skill].lasting, "").replace(beneficiaries.of_skill(skill), "")
        )


def test_what_is_offered_begins_with_what_was_seen_with_its_day() -> None:
    assert of(person="Tom", saw="you finished “the import”", saw_on=date(2026, 10, 2)).startswith(
        "On 2 October: you finished “the import”. Updating the payments runbook would add technical documentation"
    )


SAID: dict[str, Any] = {"said": "I want to lead two people", "said_on": date(2026, 9, 22)}


SAW: dict[str, Any] = {"saw": "you kept calm on call", "saw_on": date(2026, 11, 1)}


@pytest.mark.parametrize("turn", range(drafting.DRAFTS))
def test_what_they_want_is_said_in_their_words_and_my_goal_is_not_theirs(turn: int) -> None:
    text = of("documentation", turn, person="Tom", step_to=GOAL, by=BY, **SAW, **SAID)
    saw, adds, asks = drafting.talk(text)
    assert saw == "On 1 November: you kept calm on call."
    assert adds.startswith(
        "In September you said: “I want to lead two people”. Updating the payments runbook would add"
    )
    assert asks.endswith("?")
    assert GOAL not in text


def test_a_want_of_any_length_leaves_the_question_and_the_length() -> None:
    for skill in ALL:
        for words in (1, 8, 15, 40):
            text = of(skill, person="Tom", **SAW, **SAID | {"said": " ".join(["wanting"] * words)})
            assert len(text) <= 240
            assert text.endswith("?")
            assert text.startswith("On 1 November: ")


def test_who_gains_as_it_was_typed_goes_before_the_want() -> None:
    long = "I want to be the one who is asked before anything is decided about it"
    assert "for the night shift" in of(person="Tom", who="the night shift", **SAW, **SAID | {"said": long})


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("On 1 May: one. Two. Three?", ("On 1 May: one.", "Two.", "Three?")),
        ("On 1 May: v1.2 went out! Two. Three?", ("On 1 May: v1.2 went out!", "Two.", "Three?")),
        ("One and two. Three?", ("One and two.", "Three?")),
        ("All mine, without a question.", ("All mine, without a question.",)),
        ("Only a question?", ("Only a question?",)),
        ("On 1 May: only what was seen.", ("On 1 May: only what was seen.",)),
        ("", ()),
    ],
)
def test_a_talk_is_what_was_seen_what_it_adds_and_the_question(text: str, lines: tuple[str, ...]) -> None:
    assert drafting.talk(text) == lines
    assert " ".join(drafting.talk(text)) == text


def test_what_they_did_and_want_stays_longer_than_who_gains_in_general() -> None:
    did: dict[str, Any] = {"saw": "you got billing and search to agree in one meeting", "saw_on": date(2026, 10, 2)}
    want: dict[str, Any] = {"said": "I want my designs used by people outside our group", "said_on": date(2026, 3, 3)}
    task = "migrate nine teams' cron jobs to the scheduler"
    general = beneficiaries.of_skill("modernisation")
    assert "On 2 October: you got" in draft(
        Slots(task=task, skill="modernisation", person="Tom", **did, **want), SETTINGS
    )
    wanted = draft(Slots(task=task, skill="modernisation", person="Tom", **want), SETTINGS)
    assert "In March you said: “I want my designs" in wanted
    assert general not in wanted


def test_a_day_of_another_year_is_told_with_it() -> None:
    told = of(person="Tom", saw="you kept calm", saw_on=date(2025, 11, 3), on=date(2026, 11, 21))
    assert told.startswith("On 3 November 2025: you kept calm.")
    assert drafting.talk(told)[0] == "On 3 November 2025: you kept calm."
    assert "On 3 November: " in of(person="Tom", saw="you kept calm", saw_on=date(2026, 11, 3), on=date(2026, 11, 21))
