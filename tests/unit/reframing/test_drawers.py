"""What is put into drawers is found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.reframing import lazy_tables

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="=|"), min_size=1)
VALUES = WORDS.filter(lambda value: not value.startswith("-"))


@given(st.dictionaries(WORDS, VALUES))
def test_a_table_comes_back_whole(table: dict[str, str]) -> None:
    held = lazy_tables.texts(lazy_tables.fill(table))
    assert dict(held) == table
    assert len(held) == len(table)


@given(st.dictionaries(WORDS, st.lists(st.integers(0, 99)).map(tuple)))
def test_numbers_come_back(table: dict[str, tuple[int, ...]]) -> None:
    assert dict(lazy_tables.numbers(lazy_tables.fill_numbers(table))) == table


@pytest.mark.parametrize("key", ["", "x", "report", "reporter", "rep=ort", "re|port"])
def test_a_key_that_is_not_there_is_not_found(key: str) -> None:
    held = lazy_tables.texts(lazy_tables.fill({"reports": "report", "slow": "slow"}))
    assert key not in held
    assert held.get(key, "none") == "none"


@pytest.mark.parametrize("table", [{"a=b": "c"}, {"a|b": "c"}, {"a": "b|c"}, {"a": "-c"}])
def test_a_mark_of_the_form_is_refused(table: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="separators"):
        lazy_tables.fill(table)


@given(WORDS, st.integers(1, 9))
def test_a_value_that_begins_its_key_comes_back(key: str, cut: int) -> None:
    table = {key: key[: max(1, len(key) - cut)].lstrip("-") or "x"}
    assert dict(lazy_tables.texts(lazy_tables.fill(table))) == table


def test_a_value_that_begins_its_key_is_written_in_two_signs() -> None:
    assert lazy_tables.fill({"reporting": "report"}) == {"re": "reporting=-3"}


def test_a_row_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[int] = []

    def read(at: int) -> list[float]:
        made.append(at)
        return [float(at)]

    rows = lazy_tables.LazyRows(3, read)
    assert rows[1] == [1.0]
    assert rows[1] is rows[1]
    assert made == [1]
    assert list(rows) == [[0.0], [1.0], [2.0]]
    assert rows[-1] == [2.0]
    with pytest.raises(IndexError):
        rows[3]
