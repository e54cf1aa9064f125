"""The text that tells a change (S1, B8)."""

from __future__ import annotations

from typing import Any

import pytest

from career.model.moment import Moment
from career.model.scripts import words_to_tell
from tests.building import TODAY, day, moment_on, new_feedback

CHANGE = {"change_made": "three lines a day, by 9:30.", "change_on": day(-12)}
ASKED = "Please keep an eye on it and tell me how it looks now, and what else I should change."


def script(to: str = "pdana", **fields: Any) -> str:
    item = new_feedback("be  more present!", moment_on(), **{"person": "pdana"} | CHANGE | fields)
    return words_to_tell(item, to, TODAY)


def test_it_says_what_was_heard_how_i_took_it_what_changed_and_asks_to_go_on() -> None:
    assert script(plain="send shorter updates") == (
        "You told me: be more present. I took that as: send shorter updates. "
        "Since 9 November I have changed this: three lines a day, by 9:30. " + ASKED
    )


@pytest.mark.parametrize("plain", ["", "Be more present."])
def test_without_other_words_of_mine_it_says_what_was_said_alone(plain: str) -> None:
    assert script(plain=plain).startswith("You told me: be more present. Since")


@pytest.mark.parametrize("person", ["ptom", ""])
def test_only_who_said_it_is_told_that_they_did(person: str) -> None:
    assert script(person).startswith("I was told: be more present. Since")
    assert script(person, person="").startswith("I was told: ")


def test_a_question_keeps_its_mark() -> None:
    assert "I took that as: could you be shorter? Since 9 November" in script(plain="could you be shorter?")


@pytest.mark.parametrize("since", [None, day(3)])
def test_a_change_that_has_not_begun_begins_today(since: Any) -> None:
    assert "Since 21 November I have" in script(change_on=since)


def test_stored_text_stays_text(moment: Moment) -> None:
    item = new_feedback("x[/nope]y", moment, change_made="[bold]a\x1b[2Jb")
    assert "x[/nope]y. Since" in words_to_tell(item, "", TODAY)
    assert "changed this: [bold]ab. " in words_to_tell(item, "", TODAY)
