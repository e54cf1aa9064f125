"""The sentences of the texts to say: a change that is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.model.moment import Moment
from career.model.people import Person
from career.model.scripts import words_to_tell
from tests.building import TODAY, career_of, day, in_context, moment_on, new_feedback

CHANGE = {"change_made": "three lines a day, by 9:30.", "change_on": day(-12)}
ASKED = (
    " Would you keep an eye on it and tell me how it looks to you now?"
    " And if there's anything else I should change, I'd like to hear it."
)


def script(to: str = "p0000dana", line: str = "", **fields: Any) -> str:
    moment = moment_on()
    names = {"p0000dana": "Dana Voss", "p00000tom": "Tom"}
    career = career_of(*(Person(id=i, created_at=moment.now, name=name) for i, name in names.items()))
    item = new_feedback("be  more present!", moment, **{"person": "p0000dana"} | CHANGE | fields)
    return words_to_tell(item, to, in_context(career, moment), line)


def test_it_says_what_was_heard_how_i_took_it_what_changed_and_asks_to_go_on() -> None:
    assert script(plain="send shorter updates") == (
        "Hi Dana, you told me to be more present. I took it to mean that I should send shorter updates, and I've been working "
        "on it. What's different since 9 November: three lines a day, by 9:30." + ASKED
    )


@pytest.mark.parametrize("plain", ["", "Be more present."])
def test_without_other_words_of_mine_it_says_what_was_said_alone(plain: str) -> None:
    assert script(plain=plain).startswith(
        "Hi Dana, you told me to be more present, and I've been working on it. What's"
    )


def test_others_hear_nothing_of_how_it_was_said() -> None:
    assert "ell me a while ago to send shorter" not in script()
    assert "omebody told me a while ago to send shorter updates" in script("p00000tom", plain="send shorter updates")
    assert "present" not in script("p00000tom", plain="send shorter updates")


def test_a_line_of_ones_own_stands_before_the_question() -> None:
    assert ("by 9:30. Omar reads them now." + ASKED) in script(line="omar reads them now")


def test_without_plain_words_it_says_what_was_said() -> None:
    assert script().startswith("Hi Dana, you told me to be more present, and")


@pytest.mark.parametrize("person", ["p00000tom", ""])
def test_only_who_said_it_is_told_that_they_did(person: str) -> None:
    assert "omebody told me a while ago to be more present" in script(person)
    assert "omebody told me a while ago to be more present" in script(person, person="")


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ("could you be shorter?", "I took it to mean: could you be shorter? What's"),
        ("Written handovers", "I took it to mean: Written handovers. What's"),
        ("The mails are too long", "I took it to mean: the mails are too long. What's"),
        ("Review comments can sting", "I took it to mean: review comments can sting. What's"),
        (
            "Say what is good before what to change",
            "I took it to mean that I should say what is good before what to change, and",
        ),
        ("Be brief. And be early", "I took it to mean: be brief. And be early. What's"),
    ],
)
def test_what_is_no_plain_order_stands_as_it_was_said(plain: str, said: str) -> None:
    assert said in script(plain=plain)


@pytest.mark.parametrize("since", [None, day(3), TODAY])
def test_a_change_that_has_not_begun_begins_today(since: date | None) -> None:
    assert "What's different from today on: three" in script(change_on=since)


def test_stored_text_stays_text(moment: Moment) -> None:
    item = new_feedback("x[/nope]y", moment, change_made="[bold]a\x1b[2Jb")
    said = words_to_tell(item, "", in_context(when=moment))
    assert "x[/nope]y. What's" in said
    assert "on: [bold]ab. " in said
