"""What is put into drawers is found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.reframing import lazy_tables

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="=|"), min_size=1)


@given(st.dictionaries(WORDS, WORDS))
def test_a_table_comes_back_whole(table: dict[str, str]) -> None:
    held = lazy_tables.texts(lazy_tables.fill(table))
    assert dict(held) == table
    assert len(held) == len(table)


@given(st.dictionaries(WORDS, st.lists(st.integers(0, 99)).map(tuple)))
def test_numbers_of_skills_come_back(table: dict[str, tuple[int, ...]]) -> None:
    texts = {key: " ".join(map(str, value)) for key, value in table.items()}
    assert dict(lazy_tables.skills(lazy_tables.fill(texts))) == table


@pytest.mark.parametrize("key", ["", "x", "report", "reporter", "rep=ort", "re|port"])
def test_a_key_that_is_not_there_is_not_found(key: str) -> None:
    held = lazy_tables.texts(lazy_tables.fill({"reports": "report", "slow": "slow"}))
    assert key not in held
    assert held.get(key, "none") == "none"


@pytest.mark.parametrize("table", [{"a=b": "c"}, {"a|b": "c"}, {"a": "b|c"}])
def test_a_mark_of_the_form_is_refused(table: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="separators"):
        lazy_tables.fill(table)
