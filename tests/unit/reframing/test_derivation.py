"""The words that English derives from others."""

from __future__ import annotations

import pytest

from career.reframing import compiled, sources
from career.reframing.derivation import derived
from career.reframing.stems import Stems

TABLES = compiled.load()
NOBODY_SAYS = [
    "calicoation",
    "wateration",
    "playgrounde",
    "appli",
    "migrat",
    "assignmentation",
    "impourts",
    "soldieration",
]


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("migration", {"migrate"}),
        ("observation", {"observe"}),
        ("presentation", {"present"}),
        ("running", {"run"}),
        ("managing", {"manage"}),
        ("offering", {"offer"}),
        ("handled", {"handle"}),
        ("carried", {"carry"}),
        ("reliable", {"rely"}),
        ("suitably", {"suitable"}),
        ("participant", {"participate", "participation"}),
        ("explore", {"exploration"}),
        ("organize", {"organise", "organization", "organisation"}),
        ("behaviour", {"behavior"}),
        ("neighborhood", {"neighbourhood"}),
        ("shelves", {"shelf", "shelve"}),
        ("boxes", {"box"}),
        ("companies", {"company"}),
    ],
)
def test_forms_that_are_words(word: str, others: set[str]) -> None:
    assert others <= derived(word, set())


@pytest.mark.parametrize(
    ("word", "none"),
    [
        ("managing", "manag"),
        ("migrated", "migrat"),
        ("boxes", "boxe"),
        ("companies", "companie"),
        ("focus", "focu"),
        ("water", "wateration"),
        ("supervise", "supervize"),
        ("editor", "editour"),
        ("n/a", "n/ae"),
    ],
)
def test_forms_that_are_none(word: str, none: str) -> None:
    assert none not in derived(word, set())


def test_a_noun_of_a_word_that_is_no_verb_is_not_made() -> None:
    assert "documentation" in derived("document", {"documented"})
    assert "documentation" not in derived("document", set())


@pytest.mark.parametrize("word", NOBODY_SAYS)
def test_what_nobody_says_is_not_shipped(word: str) -> None:
    assert word not in TABLES.stems


def test_what_is_derived_is_read_like_the_word_it_comes_from() -> None:
    stems = Stems(sources.read().words)
    stems.one("migration")
    table = stems.table()
    assert table["migrate"] == table["migration"] == "migrat"
    assert "migrat" not in table
