"""Frames: the verb and who comes after it."""

from __future__ import annotations

import pytest

from career.reframing import compiled
from career.reframing.frames import matches
from career.reframing.normalise import tokens

TABLES = compiled.load()


def skills_of(text: str) -> set[str]:
    return {TABLES.ids[skill] for _, held in matches(tokens(text, TABLES), TABLES) for skill in held}


@pytest.mark.parametrize("who", ["Ana", "the manager", "her", "our new director"])
def test_a_person_by_name_by_role_or_by_pronoun(who: str) -> None:
    assert "active-listening" in skills_of(f"I will talk to {who}")


def test_a_thing_is_no_person() -> None:
    assert "adaptability" not in skills_of("cover for rain")
    assert "adaptability" in skills_of("cover for Priya")


def test_an_open_place_holds_up_to_three_words() -> None:
    assert "mentoring" in skills_of("show the two new people how")
    assert "mentoring" not in skills_of("show one two three four five how")


def test_no_frame_reaches_across_punctuation() -> None:
    assert skills_of("talk to. Ana about") == set()


def test_a_frame_at_the_end_of_the_text() -> None:
    assert skills_of("talk to") == set()
