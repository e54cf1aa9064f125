"""Find folds what is typed and what is stored in the same way."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.folding import folded


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("reunion", "R\u00e9union"),
        ("R\u00c9UNION", "reunion"),
        ("re\u0301union", "r\u00e9union"),
        ("zoe's", "Zo\u00eb\u2019s"),
        ("don\u2019t", "don't"),
        ("strasse", "Stra\u00dfe"),
        ("soren lodz", "S\u00f8ren \u0141\u00f3d\u017a"),
        ("first fix", "\ufb01rst \ufb01x"),
        ("follow-up", "follow\u2011up"),
        ("\u0391\u03b8\u03b7\u03bd\u03b1", "\u0391\u03b8\u03ae\u03bd\u03b1"),
    ],
)
def test_what_people_type_finds_what_is_written(typed: str, stored: str) -> None:
    assert folded(typed) == folded(stored)


def test_the_marks_of_other_scripts_stay() -> None:
    assert folded("\u304c") != folded("\u304b")
    assert folded("\u0915\u093f") != folded("\u0915")
    assert folded("\ud55c\uad6d") == "\ud55c\uad6d"


@given(st.text())
def test_folding_is_the_same_twice_and_for_both_forms_of_a_letter(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))
