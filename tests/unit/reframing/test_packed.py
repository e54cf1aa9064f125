"""Weights come back as they were written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from career.reframing.codec import pack, pack_numbers, pack_row, unpack, unpack_numbers, unpack_row


@given(st.lists(st.tuples(st.integers(0, 999), st.integers(-20999, 20999).map(lambda number: number / 1000))))
def test_what_is_packed_comes_back(weights: list[tuple[int, float]]) -> None:
    assert list(unpack(pack(weights))) == weights


def test_nothing_is_nothing() -> None:
    assert pack([]) == ""
    assert list(unpack("")) == []


@given(st.lists(st.integers(0, 99)))
def test_skills_that_are_packed_come_back(skills: list[int]) -> None:
    assert list(unpack_numbers(pack_numbers(skills))) == skills


@given(st.lists(st.integers(-2999, 2999).map(lambda number: number / 1000)))
def test_a_row_that_is_packed_comes_back(row: list[float]) -> None:
    assert unpack_row(pack_row(row)) == row
