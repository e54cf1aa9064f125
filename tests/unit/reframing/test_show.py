"""How many are offered, and how sure it sounds."""

from __future__ import annotations

from msgspec import structs

from career.reframing import compiled
from career.reframing.scored import Evidence, Scored
from career.reframing.selection import ALONE, AT_HOME, LIKELY, MAYBE, because, confidence, picked
from career.reframing.tokens import Token

TABLES = compiled.load()
PAIR = [Token("invoic", "invoice", 0, 7), Token("supplier", "supplier", 8, 16)]
FAMILIES = ("software", "software", "data", "leading", "business")


def one(chance: float, skill: int = 0, *, cued: bool = True, words: int = 2) -> Scored:
    return Scored(skill, 1.0, cued, (Evidence(skill, 1.0, tuple(range(words))),), chance=chance)


def test_a_clear_winner_stands_alone() -> None:
    assert picked([one(0.9), one(AT_HOME - 0.01, 1), one(ALONE - 0.01, 2)], FAMILIES) == (0,)


def test_strong_ones_are_picked_together_but_never_more_than_three() -> None:
    assert picked([one(0.8, skill) for skill in range(5)], FAMILIES) == (0, 1, 2)


def test_a_skill_without_a_cue_is_ready_picked_only_as_the_best() -> None:
    assert picked([one(0.8, cued=False), one(0.8, 1, cued=False)], FAMILIES) == (0,)


def test_weak_evidence_offers_one() -> None:
    assert picked([one(0.2), one(0.2, 1), one(0.2, 2)], FAMILIES) == (0,)


def test_a_family_that_nothing_else_speaks_for_needs_more() -> None:
    between = (AT_HOME + ALONE) / 2
    assert picked([one(0.8), one(between, 2), one(between, 1)], FAMILIES) == (0, 2)


def test_nothing_from_nothing() -> None:
    assert picked([], FAMILIES) == ()


def test_a_word_for_a_chance() -> None:
    told = [confidence(one(chance), PAIR, TABLES) for chance in (LIKELY, MAYBE, MAYBE - 0.01)]
    assert told == ["likely", "maybe", "a guess"]


def test_a_technical_skill_is_not_likely_on_one_word() -> None:
    for technical, told in ((3, "maybe"), (4, "likely")):
        tables = structs.replace(TABLES, technical=frozenset([technical]))
        assert confidence(one(LIKELY, 3, words=1), PAIR, tables) == told


def test_no_skill_is_likely_on_one_word_beside_words_that_nobody_taught() -> None:
    unheard = Token("", "vestry", 0, 6)
    assert confidence(one(LIKELY, words=1), [*PAIR, unheard], TABLES) == "maybe"
    assert confidence(one(LIKELY, words=2), [*PAIR, unheard], TABLES) == "likely"


def test_no_skill_is_likely_on_one_word_with_several_senses() -> None:
    """A pitch is a field, a tone and a proposal; what joins it to its company ("for") is no company."""
    pitch, joined, other = Token("pitch", "pitch", 0, 5), Token("for", "for", 6, 9), Token("invoic", "invoice", 10, 17)
    assert "pitch" in TABLES.several
    assert confidence(one(LIKELY, words=1), [pitch, other], TABLES) == "maybe"
    assert confidence(one(LIKELY, words=2), [pitch, joined, other], TABLES) == "maybe"
    assert confidence(one(LIKELY, words=2), [pitch, other], TABLES) == "likely"
    assert confidence(one(LIKELY, words=1), [other, pitch], TABLES) == "likely"


def test_a_wide_match_is_quoted_in_its_parts() -> None:
    text = "talk to everybody in the northern region about it"
    tokens = [Token("talk", "talk", 0, 4), Token("", "northern", 25, 33), Token("about", "about", 41, 46)]
    assert because(Scored(0, 1.0, True, (Evidence(0, 1.0, (0, 2)),)), tokens, text) == ("talk", "about")


def test_a_quote_within_a_quote_is_left_out() -> None:
    text = "slow query"
    tokens = [Token("slow", "slow", 0, 4), Token("queri", "query", 5, 10)]
    evidence = (Evidence(0, 1.6, (0, 1)), Evidence(0, 1.0, (1,)))
    assert because(Scored(0, 1.0, True, evidence), tokens, text) == ("slow query",)
