"""Drafts say what lasts of a task, in a sentence that can be said aloud, and promise nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career import pictures
from career.pictures import chain, draft, name_of, skill_of
from career.reframing import skills
from career.settings import DEFAULTS, Settings

RUNBOOK = "update the payments runbook"
STONE = "Go-to for payments by June"
ALL = sorted(skills())


def test_the_first_draft_says_what_lasts() -> None:
    lasting = skills()["documentation"].lasting
    assert draft(RUNBOOK, ("documentation", "testing"), "") == (
        f"Updating the payments runbook is how I practise technical documentation: {lasting}."
    )


def test_each_turn_is_another_angle_and_then_it_begins_again() -> None:
    drafts = [draft(RUNBOOK, ("documentation",), "", turn) for turn in range(pictures.DRAFTS + 1)]
    assert len(set(drafts)) == pictures.DRAFTS
    assert drafts[0] == drafts[-1]
    assert skills()["documentation"].asset in drafts[1]
    assert drafts[2].endswith("what I want from updating the payments runbook.")


def test_a_stone_ends_the_sentence_where_it_fits() -> None:
    assert draft(RUNBOOK, ("documentation",), STONE).endswith(f" A step to “{STONE}”.")
    assert "A step to" not in draft(RUNBOOK, ("documentation",), STONE * 9)
    assert "A step to" not in draft(RUNBOOK, ("documentation",), "")


@pytest.mark.parametrize("known", [(), ("juggling",)])
def test_without_a_known_skill_there_is_no_draft(known: tuple[str, ...]) -> None:
    assert draft(RUNBOOK, known, STONE) == ""


def test_the_first_known_skill_leads() -> None:
    assert "technical documentation" in draft(RUNBOOK, ("juggling", "documentation"), "")


@pytest.mark.parametrize(
    ("skill", "words"),
    [
        ("ux-design", " UX and "),
        ("it-support", " IT support"),
        ("api-design", " APIs and "),
        ("security", " security:"),
    ],
)
def test_names_read_well_in_the_middle_of_a_sentence(skill: str, words: str) -> None:
    assert words in draft(RUNBOOK, (skill,), "")


@pytest.mark.parametrize("turn", range(pictures.DRAFTS))
@pytest.mark.parametrize("skill", ALL)
def test_no_draft_of_any_skill_flatters_or_sells(skill: str, turn: int) -> None:
    text = draft(RUNBOOK, (skill,), STONE, turn)
    assert len(text) <= DEFAULTS.picture_length
    assert text.endswith(f"A step to “{STONE}”.")
    assert not {"opportunity", "journey", "leverage", "amazing", "exciting"} & set(text.lower().split())
    assert not any(sign in text for sign in ("!", "—", "..", " ,", "  "))
    assert "you will become" not in text


@given(st.text(max_size=300), st.sampled_from(ALL), st.text(max_size=300), st.integers(0, 9))
def test_a_draft_of_any_text_is_short_and_calm(task: str, skill: str, stone: str, turn: int) -> None:
    text = draft(task, (skill,), stone, turn)
    assert 0 < len(text) <= DEFAULTS.picture_length
    assert "\n" not in text
    assert "!" not in draft(task, (skill,), "", turn)


def test_a_task_is_said_without_exclamation_marks() -> None:
    assert draft("fix it! now!!", (ALL[0],), "").startswith("Fixing it now is how I practise")


def test_a_long_task_is_cut_between_words() -> None:
    text = draft("update " + "unfathomable " * 30, (ALL[0],), "")
    assert " unfathomable… is how I practise" in text


def test_the_length_is_a_setting() -> None:
    assert len(draft(RUNBOOK, ("documentation",), STONE, settings=Settings(picture_length=60))) <= 60


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


@pytest.mark.parametrize("skill", ALL)
def test_a_chain_has_up_to_three_different_names(skill: str) -> None:
    names = chain(skill).split(" -> ")
    assert names[0] == skills()[skill].name
    assert len(set(names)) == len(names) <= 3


def test_a_skill_of_ones_own_is_its_own_name_and_has_no_chain() -> None:
    assert (name_of("juggling"), skill_of("Juggling"), chain("juggling")) == ("juggling", "Juggling", "")


@pytest.mark.parametrize("typed", ["documentation", "Technical documentation", "TECHNICAL DOCUMENTATION"])
def test_a_skill_is_known_by_its_id_and_by_its_name(typed: str) -> None:
    assert skill_of(typed) == "documentation"
    assert name_of("documentation") == "Technical documentation"


def test_no_name_holds_a_comma_so_that_skills_can_be_typed_as_a_list() -> None:
    assert not [skill.name for skill in skills().values() if "," in skill.name]
