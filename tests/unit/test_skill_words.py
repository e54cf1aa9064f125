"""A skill in words: where each leads, and how one says it."""

from __future__ import annotations

import pytest

from career.drafting.skill_words import chain, inside, spoken
from career.model.skill_names import name_of
from career.reframing import skills

ALL = sorted(skills())


# Chains


@pytest.mark.parametrize(
    ("skill", "leads_to"),
    [
        ("documentation", "Technical documentation → Explaining complex things simply → Influence and persuasion"),
        ("databases", "Database design and tuning → Performance optimisation → "),
        ("frontend", "Front-end development → "),
    ],
)
def test_the_chains_of_the_article(skill: str, leads_to: str) -> None:
    assert chain(skill).startswith(leads_to)


def test_a_chain_has_up_to_three_different_names() -> None:
    for skill in ALL:
        names = chain(skill).split(" → ")
        assert names[0] == skills()[skill].name
        assert len(set(names)) == len(names) <= 3


def test_a_skill_is_said_by_the_first_half_of_its_name() -> None:
    assert (inside("hiring"), spoken("hiring")) == ("hiring and interviewing", "hiring")
    assert spoken("ux-design").startswith("UX")


def test_a_skill_of_ones_own_is_its_own_name_and_has_no_chain() -> None:
    assert (name_of("juggling"), chain("juggling")) == ("juggling", "")


def test_no_name_holds_a_comma_so_that_skills_can_be_typed_as_a_list() -> None:
    assert not [skill.name for skill in skills().values() if "," in skill.name]
