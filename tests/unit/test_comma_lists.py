"""Lists with commas read back as they were shown, whatever is in their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.comma_lists import listed, parted


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("a, b", ["a", "b"]),
        ('"a, b", c', ["a, b", "c"]),
        ('5" pipes, "half', ['5" pipes', '"half']),
        (" , ,", []),
        ('"said ""so"", twice"', ['said "so", twice']),
    ],
)
def test_commas_part_words_but_not_in_quotes(typed: str, words: list[str]) -> None:
    assert parted(typed) == words


WORDS = st.text('abc ,"', min_size=1, max_size=6).map(str.strip).filter(bool)


@given(st.sets(WORDS, max_size=4))
def test_what_is_shown_is_read_back(words: set[str]) -> None:
    assert set(parted(listed(words))) == words
