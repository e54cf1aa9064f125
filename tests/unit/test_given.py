"""What a note gives is read from its words only: how many of what, by when, and with whom."""

from __future__ import annotations

import pytest

from career.drafting.given import chosen, given


@pytest.mark.parametrize(
    ("note", "many"),
    [
        ("consultation, 612 responses, summarise", "the 612 responses"),
        ("time ten inbound pallets at dock 4", "the ten inbound pallets"),
        ("usability sessions x6 for the app", "the 6 sessions"),
        ("go through the last 20 incident forms", "the last 20 incident forms"),
        ("vendor list, 1,200 entries", "the 1,200 entries"),
        ("audit ward 6, 40 charts", "the 40 charts"),
        ("backfill 14 months of counts", ""),
        ("quote 84k, 3 weeks late, 20 % off", ""),
        ("referee 2 wants the code", ""),
        ("IFRS 16 affects the leases", ""),
        ("ward 6 charts", ""),
        ("fails 1 in 8", ""),
        ("replace 1 pump", ""),
    ],
)
def test_things_are_counted_and_not_times_sums_or_names(note: str, many: str) -> None:
    assert given(note).many == many


def test_of_many_papers_ten_are_read_and_people_tell() -> None:
    assert given("read 40 letters").lots == "the 40 letters"
    assert given("read 4 letters").lots == ""
    assert given("ask 40 residents").lots == ""
    assert given("ask 40 residents").folk == "the 40 residents"


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("a draft by Thursday", "by Thursday"),
        ("acceptance criteria, due 14th", "by the 14th"),
        ("move it before the 14th", "before the 14th"),
        ("resubmit by 3 October", "by 3 October"),
        ("check it before Wednesday's review", ""),
        ("on Thursday", ""),
    ],
)
def test_a_day_is_the_one_by_which_it_is_due(note: str, day: str) -> None:
    assert given(note).day == day


@pytest.mark.parametrize(
    ("note", "whom"),
    [
        ("walk it with Tomasz", "Tomasz"),
        ("sort it with Lupe and Craig", "Lupe and Craig"),
        ("draw it with Figma", ""),
        ("with the team", ""),
    ],
)
def test_with_whom_is_a_person(note: str, whom: str) -> None:
    assert given(note).whom == whom


def test_of_several_ways_the_first_that_can_be_filled_is_said() -> None:
    ways = "ask WITH about MANY|ask WITH|ask somebody"
    assert chosen(ways, {"MANY": "the 4 sites", "WITH": "Bo"}) == "ask Bo about the 4 sites"
    assert chosen(ways, {"MANY": "", "WITH": "Bo"}) == "ask Bo"
    assert chosen(ways, {"MANY": "the 4 sites", "WITH": ""}) == "ask somebody"
