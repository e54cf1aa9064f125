"""Stamps order changes, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.clock_stamps import NEVER, Stamp, latest, next_stamp

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)

stamps = st.builds(
    Stamp,
    st.integers(0, 10**15 - 1),
    st.integers(0, 10**9 - 1),
    st.text("0123456789abcdef", min_size=4, max_size=4),
)


@given(stamps)
def test_a_stamp_reads_back_as_written(stamp: Stamp) -> None:
    assert Stamp.parse(str(stamp)) == stamp


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("999-0-a1f3", "1000-0-a1f3"),
        ("1795340400456-9-b7c9", "1795340400456-10-b7c9"),
        ("1795340400456-0-a1f3", "1795340400456-0-b7c9"),
        (NEVER, "1-0-0000"),
    ],
)
def test_stamps_are_ordered_as_numbers(earlier: str, later: str) -> None:
    assert Stamp.parse(earlier) < Stamp.parse(later)
    assert str(latest([later, earlier])) == later


@pytest.mark.parametrize(
    "text", ["", "zzz", "1-2", "1-2-3", "-1-0-a1f3", "1-0-A1F3", "9" * 5000 + "-0-a1f3", "\u0661-0-a1f3"]
)
def test_what_is_no_stamp_counts_as_the_earliest(text: str) -> None:
    assert str(Stamp.parse(text)) == NEVER


@given(stamps, st.lists(st.integers(-(10**9), 10**9), max_size=20))
def test_each_stamp_is_later_than_the_last_even_when_the_clock_goes_back(seen: Stamp, jumps: list[int]) -> None:
    moment, last = NOW, seen
    for jump in jumps:
        moment += timedelta(milliseconds=jump)
        following_one = next_stamp(last, moment, "a1f3")
        assert following_one > last
        last = following_one


def test_a_stamp_tells_the_time_where_the_clock_is_right() -> None:
    assert str(next_stamp(Stamp.parse("1-7-b7c9"), NOW, "a1f3")) == "1795248000000-0-a1f3"
