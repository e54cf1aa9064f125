"""The skills of a reframe card: which are on, switched, and added."""

from __future__ import annotations

import pytest

from career.card import card as cards
from career.card import card_words
from career.card.skill_chips import MOST_SKILLS
from career.errors import BadValue
from career.reframing import skills
from tests.building import in_context
from tests.unit.cards import NOTHING, RUNBOOK, opened

# Skills


def test_the_skills_that_are_on_are_those_that_the_task_speaks_of() -> None:
    card = opened()
    assert 1 <= len(card.picked) <= 3
    assert all(word in RUNBOOK for offer in card.offers for word in offer.because)


def test_a_skill_is_switched_by_its_place() -> None:
    card = opened()
    off = cards.toggle_skill(card, 0)
    assert off.picked == card.picked[1:]
    assert cards.toggle_skill(off, 0) == card


@pytest.mark.parametrize("place", [-1, 9, 99])
def test_a_digit_without_a_skill_changes_nothing(place: int) -> None:
    card = opened()
    assert cards.toggle_skill(card, place) is card


def test_without_a_skill_that_is_on_the_task_is_drafted_and_nothing_lasting_is_said() -> None:
    card = opened()
    off = card
    for place in range(len(card.offers)):
        off = cards.toggle_skill(off, place) if off.offers[place].picked else off
    assert off.picked == ()
    assert "updating the payments runbook" in card_words.draft(off, in_context(NOTHING)).replace("update", "updating")
    assert card_words.lasting(off) == ""
    own = cards.add_skill(off, "testing")
    assert card_words.draft(own, in_context(NOTHING))
    assert card_words.step_of(own, NOTHING)
    assert card_words.lasting(own).startswith(skills()["testing"].lasting.rstrip("."))


@pytest.mark.parametrize(
    ("typed", "key", "name"),
    [
        ("Test design and automation", "testing", "Test design and automation"),
        ("MENTORING", "mentoring", "Mentoring and coaching"),
        (" old  projectors ", "old projectors", "old projectors"),
    ],
)
def test_a_skill_is_added_by_name_id_or_own_words(typed: str, key: str, name: str) -> None:
    card = cards.add_skill(opened(), typed)
    assert card.picked[-1] == key
    assert card.offers[-1].name == name
    assert cards.add_skill(card, typed) == card


def test_adding_a_skill_that_is_off_switches_it_on_in_its_place() -> None:
    card = cards.toggle_skill(opened(), 0)
    assert cards.add_skill(card, card.offers[0].name) == opened()
    assert cards.add_skill(card, " ") is card


def test_nine_skills_fill_the_card_and_those_that_are_off_make_room() -> None:
    card = opened()
    while len(card.picked) < MOST_SKILLS:
        card = cards.add_skill(card, f"own {len(card.picked)}")
        assert len(card.offers) <= MOST_SKILLS
    with pytest.raises(BadValue, match="Switch one off"):
        cards.add_skill(card, "one more")


# The question


def test_a_vague_task_is_asked_about_and_the_answer_gives_skills() -> None:
    card = opened("various")
    assert card.question
    assert card.picked == ()
    told = cards.answered(cards.add_skill(card, "juggling"), " a runbook  for the on-call team")
    assert told.answer == "a runbook for the on-call team"
    assert not told.question
    assert told.picked[-1] == "juggling"
    assert len(told.picked) > 1
    assert all(word in told.answer for offer in told.offers for word in offer.because)
    assert told.task == "various"
