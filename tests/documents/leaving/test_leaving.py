"""The closing letter and the handover list: what stands in them, and what never does (L11, L16)."""

from __future__ import annotations

import pytest

from career.documents.leaving.handover import handover
from career.documents.leaving.letter import EMPTY, letter
from career.documents.review.as_markdown import markdown
from career.documents.review.formats import is_review
from tests.building import career_of, in_context
from tests.documents.leaving.golden import FILES, FOLDER, made
from tests.documents.leaving.life import NOW, OLD, PRIVATE, context_of


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_is_what_the_program_makes(name: str) -> None:
    assert made(name) == (FOLDER / name).read_text(encoding="utf-8"), (
        "run `python -m tests.documents.leaving.golden`, and look at what changed"
    )


@pytest.mark.parametrize("name", FILES)
def test_the_order_in_which_records_are_read_makes_no_difference(name: str) -> None:
    assert made(name, turned=True) == made(name)


@pytest.mark.parametrize("name", FILES)
def test_nothing_private_stands_in_either(name: str) -> None:
    written = made(name)
    assert not [text for text in PRIVATE if text in written]
    if "masked" in name:
        assert "Will" not in written
        assert "May" not in written


@pytest.mark.parametrize("name", FILES)
def test_each_job_keeps_to_its_own(name: str) -> None:
    written = made(name)
    if "old" in name:
        assert "runbook" not in written
        assert "audit" not in written
    else:
        assert "Contoso" not in written
        assert "style guide" not in written


@pytest.mark.parametrize("make", [letter, handover])
def test_every_sentence_names_its_records(make: object) -> None:
    context = context_of()
    for role in (NOW, OLD):
        found = make(role, context)  # type: ignore[operator]  # one of the two
        said = [sentence for section in found.sections for entry in section.entries for sentence in entry.sentences]
        assert said
        assert all(sentence.sources and all(map(context.career.get, sentence.sources)) for sentence in said)


def test_a_job_of_which_nothing_is_known_says_what_to_do() -> None:
    assert EMPTY in markdown(letter(NOW, in_context(career_of(NOW))))


def test_an_html_file_is_known_again_and_replaced() -> None:
    assert is_review(made("letter.html").encode())
    assert not is_review(made("letter.md").encode())
