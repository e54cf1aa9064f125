"""Names of people, owners in front, labels before a colon and marks of lists say nothing of the work."""

from __future__ import annotations

import pytest

from career.reframing import suggest

NAMES = ("Mark", "Grace", "Bill", "Rose", "Page", "Frank", "Hunter", "Dean", "James", "Sterling")
FRAMES = (
    "Secretary: {}",
    "Action: {}",
    "{} to book the hall",
    "{} will book the hall",
    "{} and Ana to book the hall",
    "ask {} about the invoice",
    "the letter goes to Mr {} first",
    "book the hall with {}",
    "{} - book the hall",
    "[x] {}: book the hall",
)


def quotes(task: str) -> set[str]:
    return {quote for one in suggest(task).skills for quote in one.because}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", NAMES)
def test_a_skill_does_not_rest_on_a_name(frame: str, name: str) -> None:
    assert name not in quotes(frame.format(name))


@pytest.mark.parametrize("task", ["Secretary: James", "Blockers: none", "Action: Tom", "Present: A. Bell, R. Page"])
def test_a_label_with_a_name_is_nothing_to_go_on(task: str) -> None:
    assert not suggest(task).enough


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("Objective: learn Rust", "learning"),
        ("- [ ] circulate the minutes", "record-keeping"),
        ("James to book the room", "scheduling"),
        ("Treasurer to chase the overdue invoice", "follow-through"),
        ("@sam collect the money from the raffle", "accounting"),
        ("Mark the Year 8 essays", "teaching"),
        ("audit sample: 30 invoices", "compliance"),
    ],
)
def test_what_is_to_be_done_is_read_behind_it(task: str, wanted: str) -> None:
    assert wanted in [one.id for one in suggest(task).skills[:3]]


@pytest.mark.parametrize(
    ("task", "never"),
    [
        ("Observability for checkout", "active-listening"),
        ("Providing snacks for the kids", "vendor-management"),
        ("drug test for new starters", "testing"),
        ("Position: data steward", "marketing"),
        ("the auction is on the 3rd", "follow-through"),
        ("insulation for the loft", "conflict-resolution"),
    ],
)
def test_a_word_of_another_sense_is_not_read_as_a_cue(task: str, never: str) -> None:
    assert never not in [one.id for one in suggest(task).skills if one.shown]


def test_two_acts_in_one_line_are_both_seen() -> None:
    shown = [one.id for one in suggest("book the hall and tell the members").skills if one.shown]
    assert {"scheduling", "status-reporting"} <= set(shown)
