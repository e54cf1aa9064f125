"""How somebody is addressed, what goes on in a sentence, and which lines are orders."""

from __future__ import annotations

import pytest

from career.language.addressing import addressed, called_by, lowered, told_to


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Dana", "Dana"),
        ("Dana Voss", "Dana"),
        ("Dr Voss", "Dr Voss"),
        ("Dr. Voss", "Dr. Voss"),
        ("D. V.", "D. V."),
        ("Head of Sales", "Head of Sales"),
        ("Ana van der Berg", "Ana van der Berg"),
    ],
)
def test_people_are_called_by_their_first_name(name: str, called: str) -> None:
    assert called_by(name) == called


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Three lines a day", "three lines a day"),
        ("Ask first", "ask first"),
        ("A line to Ana", "a line to Ana"),
        ("I ask first", "I ask first"),
        ("I'd ask first", "I'd ask first"),
        ("Ana hears first", "Ana hears first"),
        ("Mark hears first", "Mark hears first"),
        ("SQL first", "SQL first"),
        ("", ""),
    ],
)
def test_what_goes_on_in_a_sentence_has_no_capital_unless_it_is_a_name(text: str, goes_on: str) -> None:
    assert lowered(text) == goes_on


@pytest.mark.parametrize("text", ["brief", "", "Mark it all", "do it; then tell me", "fix that the page is slow?"])
def test_not_every_line_is_an_order(text: str) -> None:
    assert told_to(text) == ""


def test_without_a_name_there_is_no_greeting() -> None:
    assert addressed("", "one more thing", "", "and another") == "One more thing. And another."
    assert addressed("Ana", "One more thing.") == "Hi Ana, one more thing."
