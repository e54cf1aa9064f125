"""The words of drafts: compiled true to their sources, for every skill, and short enough to be said."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from career.drafting import build, kits, plain_work
from career.language.deeds import deed

KITS = kits.load().kits
PRAISE = re.compile(
    r"!|\b(?:opportunity|journey|leverage|amazing|exciting|great|wonderful|fantastic|valuable|unique|perfect)\b"
)


def test_the_compiled_files_are_those_of_the_sources() -> None:
    assert kits.PATH.read_bytes() == build.compiled_kits()
    assert plain_work.PATH.read_bytes() == build.compiled_kinds()


def test_every_verb_of_an_act_has_a_plain_kit_or_that_of_any_deed() -> None:
    *_, anything = KITS
    assert anything == kits.Kit(shows=anything.shows, mine=anything.mine, first=anything.first)
    assert len({verb for kit in KITS if not kit.things for verb in kit.verbs}) >= 150


def test_no_plain_verb_belongs_to_two_plain_kits() -> None:
    verbs = Counter(verb for kit in KITS if not kit.things for verb in kit.verbs)
    assert [verb for verb, times in verbs.items() if times > 1] == []


def test_only_kits_that_know_the_thing_say_what_others_can_do_then() -> None:
    assert [kit for kit in KITS if not kit.things and (kit.who or kit.open or kit.me)] == []


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: " ".join([*kit.verbs[:1], *kit.things[:1]]) or "any")
def test_the_words_are_short_plain_and_fit_their_sentences(kit: kits.Kit) -> None:
    clauses = [(kit.me, 45), (kit.who, 40), (kit.open, 50), *((first, 85) for first in kit.first)]
    for text, most in clauses:
        assert len(text) <= most
        assert not PRAISE.search(text)
        assert not text.endswith(".")
    for text in (*kit.shows, *kit.mine):
        assert len(text) <= 95
        assert not PRAISE.search(text)
        assert text.endswith(".")
        assert text[0].isupper() or text[0] == "<"
    assert kit.shows
    assert kit.mine
    assert kit.first
    assert not re.match(r"to |I |can ", kit.me)
    assert not re.match(r"can |to ", kit.who)


@pytest.mark.parametrize(
    ("task", "shows"),
    [
        ("update the payments runbook", "follow it once while I keep quiet"),
        ("find out why the lift stops", "the cause"),
        ("hand over six patients to the night shift", "ask what was missing"),
        ("repair the leaking roof", "what was worn"),
        ("write a quote for the garden wall", "what it includes"),
        ("get quotes from three roofers", "side by side"),
    ],
)
def test_a_rich_kit_speaks_where_act_and_thing_both_fit(task: str, shows: str) -> None:
    its = kits.kit_of(deed(task))
    assert its.things
    assert all(shows in one for one in its.shows)


@pytest.mark.parametrize(
    "task",
    [
        "book the workshop for the van",
        "label the patch panels",
        "export the visitor badges",
        "compare the lease with the landlord's draft",
        "read the policy",
    ],
)
def test_one_word_that_fits_pulls_in_nothing(task: str) -> None:
    assert not kits.kit_of(deed(task)).things


@pytest.mark.parametrize(
    ("line", "to_do"),
    [
        ("job ad for a payroll clerk", "write the job ad for a payroll clerk"),
        ("cash forecast to year end, two scenarios", "make the cash forecast to year end, two scenarios"),
        ("alarm for the freezer", "set up the alarm for the freezer"),
        ("1:1 with Sam about his hours", "prepare the 1:1 with Sam about his hours"),
        ("stock count aisle 4-9", "do the stock count aisle 4-9"),
        ("the blue gadget in the hall", "see to the blue gadget in the hall"),
        ("seating plan 9C, keep Tariq and Joel apart", "draw the seating plan 9C and keep Tariq and Joel apart"),
    ],
)
def test_a_thing_without_a_verb_is_done_as_such_things_are(line: str, to_do: str) -> None:
    assert kits.made(deed(line)).to_do == to_do


@pytest.mark.parametrize(
    ("line", "thing"),
    [
        ("check our sick pay letters against the new rules", "our sick pay letters"),
        ("paint shed", "the shed"),
        ("tell Davit his branch can't go in", ""),
        ("write it up", ""),
    ],
)
def test_what_a_deed_is_done_to_can_be_said_again_where_it_is_short(line: str, thing: str) -> None:
    assert kits.object_of(deed(line)) == thing
