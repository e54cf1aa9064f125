"""When there is not enough to go on."""

from __future__ import annotations

import pytest

from career.reframing import compiled, suggest
from career.reframing.abstain import is_enough, speaks_english
from career.reframing.normalise import tokens

TABLES = compiled.load()


@pytest.mark.parametrize("text", ["stuff", "the same again", "follow up w/ Dana", "ABC-12", "k", "1 2 3", "Priya"])
def test_not_enough(text: str) -> None:
    assert not is_enough(tokens(text, TABLES), TABLES)


@pytest.mark.parametrize("text", ["runbook", "invoices for Dana", "ABC-12 login", "knit scarves"])
def test_enough(text: str) -> None:
    assert is_enough(tokens(text, TABLES), TABLES)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("", True),
        ("12 + 4", True),
        ("hello", True),
        ("подготовить отчёт", False),
        ("le rapport pour la direction", False),
        ("café menu", True),
    ],
)
def test_what_language_it_is(text: str, *, known: bool) -> None:
    assert speaks_english(text, tokens(text, TABLES), TABLES) is known


@pytest.mark.parametrize("text", ["marketing", "tasks", "the astrolabe in the vestry drags"])
def test_one_word_among_what_is_not_known_is_asked_about(text: str) -> None:
    assert suggest(text).question


@pytest.mark.parametrize("text", ["update the runbook", "payroll for june", "fix the flaky checkout test"])
def test_a_short_task_that_is_clear_is_not(text: str) -> None:
    assert not suggest(text).question


@pytest.mark.parametrize(
    "text", ["any feedback yet?", "any news on this?", "any luck with the invoices?", "loose ends"]
)
def test_a_line_that_only_asks_after_something_is_asked_about(text: str) -> None:
    assert suggest(text).question


@pytest.mark.parametrize("text", ["any bugs left in the checkout flow?", "any candidates for the nurse role yet?"])
def test_a_line_that_asks_after_work_that_it_names_is_not(text: str) -> None:
    assert not suggest(text).question
