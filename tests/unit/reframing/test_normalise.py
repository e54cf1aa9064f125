"""From typed words to stems."""

from __future__ import annotations

import pytest

from career.reframing import compiled
from career.reframing.normalise import repaired, stem_of, tokens
from career.reframing.tokens import BREAK

TABLES = compiled.load()


def stems(text: str) -> list[str]:
    return [token.stem for token in tokens(text, TABLES) if token.stem != BREAK]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mtg notes", "meeting notes"),
        ("k8s upgrade", "kubernetes upgrade"),
        ("1:1 with Ana", "one on one with Ana"),
        ("f/u w/ vendor", "follow up with vendor"),
        ("e2e tests", "end to end tests"),
        ("A11Y audit", "accessibility audit"),
        ("the Q&A", "q&a"),
        ("review the contract", "review contract"),
        ("Ana\u2019s draft", "Ana's draft"),
        ("front-end", "front end"),
        ("testing", "tests"),
        ("migrating", "migration"),
        ("optimized", "optimise"),
    ],
)
def test_ways_to_say_the_same(typed: str, meant: str) -> None:
    assert stems(typed) == stems(meant)


@pytest.mark.parametrize(
    "text", ["PROJ-812", "#44", "https://example.org/a/b?c=d", "me@example.org", "40 minutes", "3 days"]
)
def test_what_says_nothing_about_the_work_is_left_out(text: str) -> None:
    assert stems(text) == []


def test_a_standard_with_a_number_is_no_ticket() -> None:
    assert "iso" in stems("ISO-27001 audit")


def test_places_are_those_of_the_text() -> None:
    text = "Update the 'payments' run-book \u2013 mtg"
    for token in tokens(text, TABLES):
        assert 0 <= token.start < token.end <= len(text)
        if token.word != "meeting":  # the shorthand that is written out
            assert text[token.start : token.end].casefold() == token.word


@pytest.mark.parametrize("text", ["support, ticket", "support. Ticket", "support\nticket", "support (ticket)"])
def test_no_phrase_reaches_across_punctuation(text: str) -> None:
    assert BREAK in [token.stem for token in tokens(text, TABLES)]


@pytest.mark.parametrize(
    ("slip", "word"),
    [("meetign", "meeting"), ("migraton", "migration"), ("documenntation", "documentation"), ("schedlue", "schedule")],
)
def test_a_slip_of_the_finger_is_read_over(slip: str, word: str) -> None:
    assert repaired(slip, TABLES.stems) == stem_of(word, TABLES.stems)


@pytest.mark.parametrize("word", ["stuff", "timer", "contact", "stable", "desert"])
def test_a_word_that_is_another_word_is_not_repaired(word: str) -> None:
    assert stem_of(word, TABLES.stems) not in {"staff", "tier", "contract", "tabl", "dessert"}
    assert stems(word) in ([], [""], [stem_of(word, TABLES.stems)])
