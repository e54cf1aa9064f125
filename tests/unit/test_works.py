"""What a note is about is told by its words, also where it has no verb or says other things beside."""

from __future__ import annotations

import re

import pytest

from career.drafting import build, works
from career.drafting.reading import first_step, read
from career.drafting.sentences import draft, question
from career.drafting.slots import Slots
from tests.unit.drafted import PRAISE, ways


def test_the_compiled_kinds_of_work_are_those_of_the_source() -> None:
    assert works.PATH.read_bytes() == build.compiled_works()


MOST_OF_A_STEP, MOST_OF_A_GAIN, MOST_OF_AN_OFFER = 90, 125, 50


def gain(task: str) -> str:
    """Give what a note does for me, in its first wording."""
    kit = works.kit_of_note(task)
    assert kit
    return kit.mine[0]


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("13-week cash flow forecast, bank meeting on the 19th", "plan by my numbers"),
        ("cold list plumbers Hull, 40 calls by friday", "get better at such calls"),
        ("pressure ulcer audit ward 6, 40 charts", "how we really do it"),
        ("Whit Monday fair: running order for 200 guests", "the next one on my own"),
        ("order export dies on accents (customer in Lyon)", "the next fault in that corner"),
        ("why is freight 18 % over budget", "where such a difference comes from"),
        ("Q3 territory split north/south", "share work out"),
    ],
)
def test_a_title_without_a_verb_says_what_it_does_for_me(task: str, said: str) -> None:
    assert said in gain(task)


def test_a_thing_that_a_verb_makes_goes_before_what_it_is_made_for() -> None:
    assert gain("slides for the audit") != gain("audit")


@pytest.mark.parametrize("task", ["login thing", "ask Yusuf whether the vans can leave at six", ""])
def test_a_note_that_tells_nothing_of_it_has_no_such_words(task: str) -> None:
    assert works.kit_of_note(task) is None


def test_what_the_words_tell_is_said_and_nothing_is_asked() -> None:
    slots = Slots(task="get the falls audit going")
    assert "I want to be the one who can say how we really do it" in draft(slots, 240)
    assert question(slots) == ""


@pytest.mark.parametrize("work", works.load().works, ids=lambda work: work.kit.mine[0][:50])
def test_the_words_are_short_plain_and_name_nothing_the_note_may_lack(work: works.Work) -> None:
    for text in (said for one in work.kit.first for said in ways(one)):
        assert len(text) <= MOST_OF_A_STEP
        assert not text.endswith(".")
    for text in (said for one in work.kit.mine for said in ways(one)):
        assert len(text) <= MOST_OF_A_GAIN
        assert text.endswith(".")
        assert not PRAISE.search(text)
    assert any("{" not in way for way in work.kit.mine), "One fits always."
    assert len(work.kit.me) <= MOST_OF_AN_OFFER


@pytest.mark.parametrize(
    ("note", "same_as"),
    [
        ("invoice export, needs the new columns", "export"),
        ("complaint form for the website", "form"),
        ("apprentice handbook", "handbook"),
        ("rota dashboard", "dashboard"),
        ("allergy newsletter for the parents", "newsletter"),
        ("outage slides", "slides"),
        ("summary of the survey", "summary"),
        ("mail to the leads", "mail"),
    ],
)
def test_the_head_of_a_thing_says_what_it_is_and_the_words_before_and_behind_what_it_is_about(
    note: str, same_as: str
) -> None:
    assert gain(note) == gain(same_as)


@pytest.mark.parametrize("note", ["angry customer of the export", "slow checkout form", "flaky login screen"])
def test_a_word_for_how_something_is_tells_in_front_of_it_as_well(note: str) -> None:
    assert gain(note) != gain(note.rpartition(" ")[2])


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("trial the new intake form on Monday's clinic", "works from having tried it"),
        ("new intake form, trial it on the late shift", "works from having tried it"),
        ("time ten pallets at dock 4", "a figure that I took myself"),
        ("move the badge export to the new queue", "what is in use"),
        ("success metric for the referrals: agree it with Noor", "what we count"),
        ("year 9 fractions: half of them failed, reteach it", "get there this time"),
        ("check the quarter's segments against last year's", "rely on my check"),
        ("check the contrast of the form", "accessibility"),
        ("crit on Thursday, my turn to run it", "lead the room myself"),
        ("interviews with four beekeepers", "told me and not from summaries"),
        ("walk the aisle with Bo and time ten picks", "a figure that I took myself"),
        ("test & inspect the sub-board in the hall", "sign for it"),
        ("tag last month's tickets by cause", "what causes most of it"),
        ("interviews for the clerk post, two candidates", "a say in who joins"),
    ],
)
def test_an_act_that_says_the_kind_goes_before_the_thing_that_it_is_done_to(note: str, said: str) -> None:
    assert any(said in way for way in works.told(note).kit.mine)  # type: ignore[union-attr]


@pytest.mark.parametrize("note", ["pick rate in aisle 7", "rewire quote for the hall", "trial shift on Sunday"])
def test_a_verb_that_is_a_noun_there_is_no_act(note: str) -> None:
    said = works.told(note)
    assert said is None or not re.search(r"having tried|test sheet|The decision", " ".join(said.kit.mine))


def test_what_the_note_gives_is_said_in_the_proof_and_the_first_step() -> None:
    note = "consultation responses, 612 comments, summarise them"
    assert "all of the 612 comments" in draft(Slots(task=note), 240)
    assert first_step(read(note), "") == "read ten of the 612 comments, and make a tally of what comes up"
    assert "ten of them" in first_step(read("consultation responses, 4 comments"), ""), "Ten of four are none."
    assert first_step(read("who opens on Sunday, sort it with Lupe"), "").startswith("ask Lupe which part")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("write the method statement for the roof job", "the crew to work by mine"),
        ("draft the witness statement for Mrs Quaye", "know the case"),
        ("write the statement for the press", "decide from the statement"),
        ("do the discharge planning round", "say why for each step"),
    ],
)
def test_a_thing_of_two_words_goes_before_what_is_known_of_its_last(note: str, said: str) -> None:
    assert said in draft(Slots(task=note), 240)


def test_what_a_verb_tells_is_said_of_its_own_thing_only() -> None:
    assert "act on the parents" not in draft(Slots(task="write to parents about the pick-up times"), 240)
    assert "my check of the donor list" in draft(Slots(task="check the donor list against the bank"), 240)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("cover Mr Baptiste's year 10", "work that isn't mine"),
        ("grants panel, 14 applications, score them", "each of the 14 applications gets its reason"),
        ("follow up 23 quotes", "a no tells me what was missing"),
        ("build a model that flags late payers", "how far it can be trusted"),
        ("onboarding plan for the clerk who starts on Monday", "work alone"),
        ("who opens on Sunday? settle it", "a name beside each part"),
    ],
)
def test_what_is_done_is_no_thing_and_what_is_told_of_a_thing_is_not_what_it_is(note: str, said: str) -> None:
    assert said in draft(Slots(task=note), 240)
