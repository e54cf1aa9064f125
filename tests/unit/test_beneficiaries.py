"""Who gains from a task, and where each of its skills leads."""

from __future__ import annotations

import pytest

from career.card import beneficiaries
from career.card.drafting import chain
from career.model.people import Person
from career.model.skill_names import name_of
from career.model.wins import Win
from career.reframing import skills
from tests.building import TODAY, career_of, day, moment_on, new_goal

ALL = sorted(skills())


MOMENT = moment_on()


LEAD = new_goal("Lead a team of five", MOMENT, due=day(220), org_metric="people who stay")


TOM = MOMENT.make(Person, name="Tom Reed", role="report")


WON = MOMENT.make(Win, text="wrote the release guide", on=TODAY, skills=frozenset({"documentation"}))


CAREER = career_of(LEAD, TOM, WON)


# Who gains


def test_every_skill_is_for_somebody() -> None:
    assert set(beneficiaries.GROUPS) == set(skills())
    assert all(len(who) <= 55 for who in beneficiaries.GROUPS.values())


@pytest.mark.parametrize(
    ("task", "who"),
    [
        ("sit with Tom in his first week", "Tom"),
        ("review Tom's first design", "Tom"),
        ("write it up for Tom Reed", "Tom Reed"),
        ("demo the sprint to sales", "sales"),
        ("sit with the new hire this week", "the new hire"),
        ("update the allergy protocol for the nurses", "the nurses"),
        ("write a guide for the support team", "the support team"),
        ("ask Tom for access", ""),
        ("finish it for Friday", ""),
        ("fix the tomb raider page", ""),
        ("prepare for the review in the team room", ""),
    ],
)
def test_who_gains_is_read_off_the_words_of_a_task(task: str, who: str) -> None:
    assert beneficiaries.named_in(task, CAREER) == who


# Chains


@pytest.mark.parametrize(
    ("skill", "leads_to"),
    [
        ("documentation", "Technical documentation -> Explaining complex things simply -> Influence and persuasion"),
        ("databases", "Database design and tuning -> Performance optimisation -> "),
        ("frontend", "Front-end development -> "),
    ],
)
def test_the_chains_of_the_article(skill: str, leads_to: str) -> None:
    assert chain(skill).startswith(leads_to)


def test_a_chain_has_up_to_three_different_names() -> None:
    for skill in ALL:
        names = chain(skill).split(" -> ")
        assert names[0] == skills()[skill].name
        assert len(set(names)) == len(names) <= 3


def test_a_skill_of_ones_own_is_its_own_name_and_has_no_chain() -> None:
    assert (name_of("juggling"), chain("juggling")) == ("juggling", "")


def test_no_name_holds_a_comma_so_that_skills_can_be_typed_as_a_list() -> None:
    assert not [skill.name for skill in skills().values() if "," in skill.name]
