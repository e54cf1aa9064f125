"""The sentence that is offered to somebody else: what was seen, what they want, who gains, and a question."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import Any

import pytest
from msgspec.structs import replace

from career.drafting.offered import talk, yours
from career.drafting.sentences import DRAFTS, draft
from career.drafting.slots import Slots
from career.reframing import skills
from tests.building import SETTINGS

RUNBOOK = "update the payments runbook"


GOAL = "Go-to for payments"


BY = date(2027, 6, 30)


ALL = sorted(skills())


def of(skill: str = "documentation", turn: int = 0, **slots: object) -> str:
    return draft(replace(Slots(task=RUNBOOK, skill=skill), **slots), SETTINGS.draft_length, turn)


# For somebody else


def test_what_is_offered_to_somebody_ends_in_a_question() -> None:
    for skill, turn in product(ALL, range(DRAFTS)):
        text = of(
            skill, turn, person="Tom", saw="you finished “the import”", saw_on=date(2026, 10, 2), step_to=GOAL, by=BY
        )
        assert text.endswith("?")
        assert len(text) <= 240
        assert not re.search(r"\b(?:I|I'm|me|my|mine)\b", text)


def test_what_is_offered_begins_with_what_was_seen_with_its_day() -> None:
    assert of(person="Tom", saw="you finished “the import”", saw_on=date(2026, 10, 2)).startswith(
        "On 2 October you finished “the import”. Updating the payments runbook would let you stop being the only one who knows how"
    )


SAID: dict[str, Any] = {"said": "I want to lead two people", "said_on": date(2026, 9, 22)}


SAW: dict[str, Any] = {"saw": "you kept calm on call", "saw_on": date(2026, 11, 1)}


@pytest.mark.parametrize("turn", range(DRAFTS))
def test_what_they_want_is_said_in_their_words_and_my_goal_is_not_theirs(turn: int) -> None:
    text = of("documentation", turn, person="Tom", step_to=GOAL, by=BY, **SAW, **SAID)
    saw, adds, asks = talk(text)
    assert saw == "On 1 November you kept calm on call."
    assert adds.startswith(
        "In September you said: “I want to lead two people”. Updating the payments runbook would let you"
    )
    assert asks.endswith("?")
    assert GOAL not in text


def test_a_want_of_any_length_leaves_the_question_and_the_length() -> None:
    for skill in ALL:
        for words in (1, 8, 15, 40):
            text = of(skill, person="Tom", **SAW, **SAID | {"said": " ".join(["wanting"] * words)})
            assert len(text) <= 240
            assert text.endswith("?")
            assert text.startswith("On 1 November you ")


def test_who_gains_as_it_was_typed_goes_before_the_want() -> None:
    long = "I want to be the one who is asked before anything is decided about it"
    assert "the night shift could do it without asking me" in of(
        person="Tom", who="the night shift", **SAW, **SAID | {"said": long}
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("On 1 May: one. Two. Three?", ("On 1 May: one.", "Two.", "Three?")),
        ("On 1 May: v1.2 went out! Two. Three?", ("On 1 May: v1.2 went out!", "Two.", "Three?")),
        ("One and two. Three?", ("One and two.", "Three?")),
        ("All mine, without a question.", ("All mine, without a question.",)),
        ("Only a question?", ("Only a question?",)),
        ("On 1 May: only what was seen.", ("On 1 May: only what was seen.",)),
        ("On 1 May you kept calm. Two?", ("On 1 May you kept calm.", "Two?")),
        ("", ()),
    ],
)
def test_a_talk_is_what_was_seen_what_it_adds_and_the_question(text: str, lines: tuple[str, ...]) -> None:
    assert talk(text) == lines
    assert " ".join(talk(text)) == text


def test_what_they_did_and_want_stays_longer_than_who_gains_in_general() -> None:
    did: dict[str, Any] = {"saw": "you got billing and search to agree in one meeting", "saw_on": date(2026, 10, 2)}
    want: dict[str, Any] = {"said": "I want my designs used by people outside our group", "said_on": date(2026, 3, 3)}
    task = "migrate nine teams' cron jobs to the scheduler"
    both = draft(Slots(task=task, skill="modernisation", person="Tom", **did, **want), SETTINGS.draft_length)
    assert "On 2 October you got" in both
    wanted = draft(Slots(task=task, skill="modernisation", person="Tom", **want), SETTINGS.draft_length)
    assert "In March you said: “I want my designs" in wanted


def test_my_words_are_said_to_somebody_else() -> None:
    assert yours("let my work be known beyond my own team") == "let your work be known beyond your own team"
    assert yours("say what I saw and not what I think") == "say what you saw and not what you think"


def test_what_would_be_plain_work_is_not_sold_to_somebody_either() -> None:
    said = draft(Slots(task="fill in the timesheet", skill="record-keeping", person="Tom"), SETTINGS.draft_length)
    assert "It's a chore" in said
    assert said.endswith("?")


def test_a_day_of_another_year_is_told_with_it() -> None:
    told = of(person="Tom", saw="you kept calm", saw_on=date(2025, 11, 3), on=date(2026, 11, 21))
    assert told.startswith("On 3 November 2025 you kept calm.")
    assert talk(told)[0] == "On 3 November 2025 you kept calm."
    assert "On 3 November you " in of(
        person="Tom", saw="you kept calm", saw_on=date(2026, 11, 3), on=date(2026, 11, 21)
    )
