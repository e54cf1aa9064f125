"""The words of drafts: compiled true to their sources, for every skill, and short enough to be said."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from career.drafting import build, gaps, kits, plain_work
from career.drafting.notes import deed_of
from career.language.deeds import deed
from tests.unit.drafted import PRAISE, ways

KITS = kits.load().kits


def test_the_compiled_files_are_those_of_the_sources() -> None:
    assert kits.PATH.read_bytes() == build.compiled_kits()
    assert plain_work.PATH.read_bytes() == build.compiled_kinds()


def test_the_plain_kits_give_a_first_step_and_say_nothing_of_the_person() -> None:
    plain = [kit for kit in KITS if not kit.things]
    assert plain[-1] == KITS[-1] == kits.Kit(first=KITS[-1].first)
    assert all(kit == kits.Kit(first=kit.first, verbs=kit.verbs) for kit in plain)
    assert all(kit.mine for kit in KITS if kit.things)


def test_no_plain_verb_belongs_to_two_plain_kits() -> None:
    verbs = Counter(verb for kit in KITS if not kit.things for verb in kit.verbs)
    assert [verb for verb, times in verbs.items() if times > 1] == []


def test_no_kit_is_a_shell_that_fits_any_deed() -> None:
    for kit in KITS:
        said = " ".join((*kit.mine, *kit.shows, *kit.first))
        assert not re.search(r"sees it once|how it goes|without asking\.|look at what is there", said)


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: " ".join([*kit.verbs[:1], *kit.things[:1]]) or "any")
def test_the_words_are_short_plain_and_fit_their_sentences(kit: kits.Kit) -> None:
    firsts = [said for first in kit.first for said in ways(first)]
    clauses = [(kit.me, 45), (kit.who, 40), (kit.open, 55), *((first, 85) for first in firsts)]
    for text, most in clauses:
        assert len(text) <= most
        assert not PRAISE.search(text)
        assert not text.endswith(".")
    for text in (said for one in (*kit.shows, *kit.mine) for said in ways(one)):
        assert len(text) <= 125
        assert not PRAISE.search(text)
        assert text.endswith(".")
        assert text[0].isupper() or text[0] == "{"
        assert re.search(r"\b(?:I|I'm|I'll|I'd|me|my|mine|we|us|they'll|They'll|Each)\b", text)
    if kit.mine:
        assert any(not re.search(r"\{[Tt]hing\}|\{topic\}|\{place\}", text) for text in kit.mine), "One fits always."
    assert kit.first
    assert not re.match(r"to |I |can ", kit.me)
    assert not re.match(r"can |to ", kit.who)


@pytest.mark.parametrize(
    ("task", "mine"),
    [
        ("update the payments runbook", "I'm free to take on something new"),
        ("find out why the lift stops", "I want to "),
        ("hand over six patients to the night shift", "what was missing"),
        ("repair the leaking roof", "put my name to"),
        ("write a quote for the garden wall", "what the job took"),
        ("get quotes from three roofers", "what such a thing costs"),
        ("delegate the ethics renewal to Paula", "without me"),
        ("adjust it and find out why it jams", "I want to "),
        ("work out how to cut our cloud bill", "before and after"),
    ],
)
def test_a_kit_speaks_where_act_and_thing_both_fit_or_a_phrase(task: str, mine: str) -> None:
    its = kits.kit_of(deed(task))
    assert its.things
    assert all(mine in one for one in its.mine)


@pytest.mark.parametrize(
    ("task", "mine"),
    [
        ("one-to-one with Jaz about her holiday", "come out with one thing"),
        ("year 10 mocks, mark 12 to 20 by half term", "teach again"),
    ],
)
def test_what_stands_before_a_deed_may_be_its_thing(task: str, mine: str) -> None:
    assert mine in kits.kit_of(kits.made(deed_of(task))).mine[-1]


@pytest.mark.parametrize(
    "task",
    [
        "book the workshop for the van",
        "label the patch panels",
        "export the visitor badges",
        "switch off the heating in the hall",
        "run a bath for Mrs Abara",
        "hire a van for Saturday",
        "give the keys to the caretaker",
        "have a look at the roof",
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
        ("the blue gadget in the hall", "work on the blue gadget in the hall"),
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
    assert gaps.object_of(deed(line)) == thing
