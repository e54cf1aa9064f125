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
    assert anything == kits.Kit(proof=anything.proof, first=anything.first)
    assert len({verb for kit in KITS if not kit.things for verb in kit.verbs}) >= 150


def test_no_plain_verb_belongs_to_two_plain_kits() -> None:
    verbs = Counter(verb for kit in KITS if not kit.things for verb in kit.verbs)
    assert [verb for verb, times in verbs.items() if times > 1] == []


def test_only_kits_that_know_the_thing_say_what_others_can_do_then() -> None:
    assert [kit for kit in KITS if not kit.things and (kit.who or kit.open or kit.me)] == []


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: " ".join([*kit.verbs[:1], *kit.things[:1]]) or "any")
def test_the_words_are_short_plain_and_fit_their_sentences(kit: kits.Kit) -> None:
    for text, most in ((kit.me, 45), (kit.who, 40), (kit.open, 50), (kit.proof, 75), (kit.first, 80)):
        assert len(text) <= most
        assert not PRAISE.search(text)
        assert not text.endswith(".")
    assert kit.proof
    assert kit.first
    assert not re.match(r"to |I |can ", kit.me)
    assert not re.match(r"can |to ", kit.who)


@pytest.mark.parametrize(
    ("task", "proof"),
    [
        ("update the payments runbook", "do it once from the page"),
        ("find out why the lift stops", "the cause, and the guess it ruled out"),
        ("hand over six patients to the night shift", "what they still had to ask me"),
        ("repair the leaking roof", "what was worn"),
        ("write a quote for the garden wall", "the price, with what it includes"),
        ("get quotes from three roofers", "side by side"),
    ],
)
def test_a_rich_kit_speaks_where_act_and_thing_both_fit(task: str, proof: str) -> None:
    assert proof in kits.kit_of(deed(task)).proof


@pytest.mark.parametrize(
    "task",
    [
        "book the workshop for the van",
        "label the patch panels",
        "export the visitor badges",
        "compare the lease with the landlord's draft",
        "plan the museum trip",
        "call the estimator",
        "read the policy",
    ],
)
def test_one_word_that_fits_pulls_in_nothing(task: str) -> None:
    assert not kits.kit_of(deed(task)).things
