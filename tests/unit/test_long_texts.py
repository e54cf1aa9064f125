"""Long texts of any kind are read, cut, masked and searched before anybody gives up waiting.

No time is asserted: a way that takes four times as long for twice the text runs into the timeout of a test with the
full twenty thousand characters, and `python -m benchmarks.long_texts` holds each to its ratio on a quiet one.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.text_kinds import FUNCTIONS, PIECES, text_of
from career.language import gerunds
from career.language.text import clean
from career.language.width import graphemes, width, wrapped

LONG = 20_000
SHORT = 3_000
"""As long as a text of the short form is: what is cut, nested or repeated at all shows here."""


@pytest.mark.timeout(60)
@pytest.mark.parametrize("length", [SHORT, pytest.param(LONG, marks=pytest.mark.full)])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_long_text_of_any_kind_comes_to_an_end(name: str, length: int) -> None:
    for piece in PIECES.values():
        FUNCTIONS[name](text_of(piece, length))


def test_a_verb_with_thousands_of_commas_is_no_verb_that_nests_as_deep() -> None:
    assert gerunds.doing(f"fix{',' * LONG} test it") == f"Fixing{',' * LONG} testing it"


_TEXTS = st.text(st.sampled_from("ab \n\u8a2d\u3000e\u0301\U0001f642\u200d\U0001f1e9,"), max_size=60)


@given(_TEXTS, st.integers(2, 12))
def test_wrapping_loses_nothing_but_the_spaces_between_lines(text: str, cells: int) -> None:
    text = clean(text)
    lines = wrapped(text, cells)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert all(width(line) <= cells for line in lines)


@given(_TEXTS, st.integers(2, 12))
def test_no_line_could_take_what_begins_the_next(text: str, cells: int) -> None:
    for paragraph in clean(text).split("\n"):
        lines = wrapped(paragraph, cells)
        for line, after in pairwise(lines):
            if line and after and " " not in paragraph:
                assert width(line) + next(graphemes(after))[1] > cells


@pytest.mark.parametrize("cells", range(8, 40))
def test_a_sign_stays_on_the_line_of_what_it_belongs_to(cells: int) -> None:
    lines = wrapped("0 of 7 left a win (0 %) · 20 %, behind · 73 % of the time is gone", cells)
    assert not [line for line in lines if line.startswith(("%", "·"))]


@given(
    st.lists(st.sampled_from("a\u0301\u0323\u0308\u035c\u0345\u05b0e\u0300"), min_size=20, max_size=120).map("".join)
)
def test_marks_are_put_into_their_order_however_many_there_are(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)
