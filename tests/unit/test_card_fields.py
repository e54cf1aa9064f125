"""The texts of a card: what is asked in which order, and that each comes back as it was typed."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_fields, open_card
from career.card.card import Card
from career.card.card_fields import CardText
from career.errors import BadValue, Refused
from tests.building import career_of, day, in_context

NOTHING = career_of()


def opened(text: str = "update the payments runbook", **fields: Any) -> Card:
    return replace(open_card.open_card(text, in_context(NOTHING)), **fields)


@pytest.mark.parametrize(
    ("card", "asked"),
    [
        (opened(), ["sentence", "next"]),
        (opened("various"), ["answer", "sentence", "next"]),
        (opened(reasons=frozenset({"know"})), ["known", "next", "shown_by", "sentence"]),
        (opened(reasons=frozenset({"like"})), ["sentence", "next"]),
        (opened(reasons=frozenset({"use"})), ["gains", "breaks", "need", "sentence", "next"]),
        (
            opened(reasons=frozenset({"use", "know"})),
            ["known", "next", "shown_by", "gains", "breaks", "need", "sentence"],
        ),
        (opened(reasons=frozenset({"know"}), for_person="Tom"), ["sentence", "next"]),
        (cards.take_way_out(opened(), "job"), ["done_right"]),
        (cards.take_way_out(opened(), "ask"), ["to"]),
        (cards.take_way_out(opened(), "redefine"), ["changes", "stays", "hours", "impact", "to"]),
        (cards.take_way_out(opened(), "trade"), []),
        (cards.choose_act(cards.take_way_out(opened(), "trade"), "delegate"), ["to", "why"]),
        (cards.choose_act(cards.take_way_out(opened(), "trade"), "postpone"), ["until", "why"]),
    ],
)
def test_what_a_reason_or_an_exit_asks_for_comes_first(card: Card, asked: list[str]) -> None:
    assert list(card_fields.order(card, unfolded=False)) == asked


def test_what_is_unfolded_is_asked_last_and_nothing_twice() -> None:
    assert card_fields.order(opened(), unfolded=True) == (
        "sentence",
        "next",
        "gains",
        "done_right",
        "beyond",
        "helped_by",
    )
    use = opened(reasons=frozenset({"use"}))
    assert card_fields.order(use, unfolded=True) == (
        "gains",
        "breaks",
        "need",
        "sentence",
        "next",
        "done_right",
        "beyond",
        "helped_by",
    )


@pytest.mark.parametrize(
    "name", [name for name in get_args(CardText) if name not in {"answer", "skill", "hours", "until"}]
)
def test_a_text_comes_back_as_it_was_typed(name: CardText) -> None:
    card = opened() if name in {*card_fields.OWN, "sentence", "next"} else cards.take_way_out(opened(), "redefine")
    put = card_fields.put(card, name, "  whoever   is paged ", in_context(NOTHING))
    assert card_fields.text_of(put, name, in_context(NOTHING)) == "whoever is paged"


def test_numbers_and_days_are_read() -> None:
    card = cards.take_way_out(opened(), "redefine")
    for typed, hours in (("6", 6.0), ("1,5", 1.5), ("2 h", 2.0), ("", None)):
        put = card_fields.put(card, "hours", typed, in_context(NOTHING))
        assert put.way
        assert put.way.hours == hours
    put = card_fields.put(card, "until", "+2w", in_context(NOTHING))
    assert put.way
    assert put.way.until == day(14)
    assert card_fields.text_of(put, "until", in_context(NOTHING)) == "2026-12-05"


@pytest.mark.parametrize("typed", ["six", "-1", "0", "nan", "1e9"])
def test_what_is_no_number_of_hours_is_refused(typed: str) -> None:
    with pytest.raises(BadValue) as refused:
        card_fields.put(cards.take_way_out(opened(), "redefine"), "hours", typed, in_context(NOTHING))
    assert refused.value.field == "hours"


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(Refused):
        card_fields.put(cards.take_way_out(opened(), "trade"), "until", "someday", in_context(NOTHING))


def test_an_empty_answer_changes_nothing() -> None:
    card = opened("various")
    assert card_fields.put(card, "answer", " ", in_context(NOTHING)) == card
    assert card_fields.put(card, "answer", "a runbook for the on-call team", in_context(NOTHING)).picked
