"""When there is not enough to go on."""

from __future__ import annotations

import pytest

from career.reframing import compiled
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
