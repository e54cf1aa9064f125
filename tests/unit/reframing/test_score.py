"""Which evidence wins."""

from __future__ import annotations

from career.reframing import compiled
from career.reframing.normalise import tokens
from career.reframing.rerank import BEST
from career.reframing.score import rarity, score
from career.reframing.scored import Scored

TABLES = compiled.load()


def scored(text: str) -> dict[str, Scored]:
    return {TABLES.ids[one.skill]: one for one in score(tokens(text, TABLES), TABLES)}


def test_a_phrase_takes_its_words() -> None:
    whole, word = scored("press release"), scored("release")
    assert whole["release-management"].score < word["release-management"].score
    assert whole["release-management"].score < whole["marketing"].score
    assert word["release-management"].cued or word["release-management"].score > 0


def test_a_blocking_phrase_takes_its_words_whole() -> None:
    assert scored("test drive") == {}


def test_saying_it_again_adds_little() -> None:
    once, often = scored("runbook")["documentation"].score, scored("runbook, runbook, runbook")["documentation"].score
    assert once <= often < 2 * once


def test_what_is_to_be_done_counts_more_than_what_it_is_about() -> None:
    assert (
        scored("newsletter for payroll")["content-creation"].score
        > scored("payroll for newsletter")["content-creation"].score
    )


def test_a_cue_of_many_skills_counts_less_for_each() -> None:
    assert 1 == rarity(1, TABLES) > rarity(2, TABLES) > rarity(10, TABLES) > 0


def test_best_first_and_always_the_same() -> None:
    text = "review the security questionnaire with legal before the renewal call"
    ranked = score(tokens(text, TABLES), TABLES)
    best, others = ranked[:BEST], ranked[BEST:]
    assert [one.chance for one in best] == sorted((one.chance for one in best), reverse=True)
    assert [one.score for one in others] == sorted((one.score for one in others), reverse=True)
    assert ranked == score(tokens(text, TABLES), TABLES)


def test_a_word_for_a_thing_that_one_can_touch_is_no_evidence_for_a_technical_skill() -> None:
    assert "databases" in scored("seed the staging database")
    assert "databases" not in scored("seed for the lawn")


def test_companions_rest_on_the_words_of_the_skill_that_they_go_with() -> None:
    ranked = score(tokens("postmortem", TABLES), TABLES)
    beside = [one for one in ranked if not one.cued]
    assert beside
    assert all(one.evidence for one in beside)
