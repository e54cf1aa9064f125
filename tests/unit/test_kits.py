"""The words of drafts: compiled true to their sources, for every skill, and short enough to be said."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from career.drafting import build, kits, plain_work
from career.language.deeds import deed
from career.reframing import skills

KITS = kits.load().kits
PRAISE = re.compile(
    r"!|\b(?:opportunity|journey|leverage|amazing|exciting|great|wonderful|fantastic|valuable|unique|perfect)\b"
)


def test_the_compiled_files_are_those_of_the_sources() -> None:
    assert kits.PATH.read_bytes() == build.compiled_kits()
    assert plain_work.PATH.read_bytes() == build.compiled_kinds()


def test_every_skill_has_the_words_of_one_kit() -> None:
    assert Counter(skill for kit in KITS for skill in kit.skills) == Counter(list(skills()))


def test_every_act_has_words_for_any_thing() -> None:
    acts = set(kits.load().verbs.values())
    assert len(acts) >= 12
    assert {kit.act for kit in KITS if not kit.things} == acts == {kit.act for kit in KITS}


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: f"{kit.act} {' '.join(kit.things[:2])}")
def test_the_words_are_short_plain_and_fit_their_sentences(kit: kits.Kit) -> None:
    for text, most in ((kit.me, 45), (kit.who, 40), (kit.open, 50), (kit.proof, 60), (kit.first, 80)):
        assert 0 < len(text) <= most
        assert not PRAISE.search(text)
        assert not text.endswith(".")
        assert text[0].islower() or text.startswith("{")
    assert not re.match(r"to |I |can ", kit.me)
    assert not re.match(r"can |to ", kit.who)


@pytest.mark.parametrize(
    ("task", "act", "me"),
    [
        ("update the payments runbook", "write", "stop being the only one who knows how"),
        ("plan who covers the Christmas week", "plan", "learn to make a plan that people call fair"),
        ("hand over six patients to the night shift", "move", "learn to say first what would worry me"),
        ("tell the team that the bonus is cut", "tell", "say it myself and early"),
        ("repair the leaking roof", "fix", "leave a repair that I can put my name to"),
        ("literature review on sleep", "measure", "know a field well enough to advise on it"),
        ("1:1 with Dana about her plans", "tell", "learn to listen more than I talk"),
        ("run the retrospective", "agree", "learn to bring a room to a decision"),
    ],
)
def test_the_words_are_those_of_the_act_and_the_thing(task: str, act: str, me: str) -> None:
    kit = kits.kit_of(deed(task), "")
    assert (kit.act, kit.me) == (act, me)


def test_where_neither_act_nor_thing_is_known_the_skill_speaks() -> None:
    assert "negotiation" in kits.kit_of(deed("do the usual with them"), "negotiation").skills
