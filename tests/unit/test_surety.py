"""A kind counts only where its words are sure; else the plain words of the act are said, and a situation goes before both."""

from __future__ import annotations

import re

import pytest

from career.drafting import surety, works
from career.drafting.reading import first_step, kit, read
from career.drafting.sentences import draft
from career.drafting.slots import Slots
from career.drafting.works import BESIDE_IT, BY_ACT, BY_HEAD, BY_STATE
from tests.unit.drafted import PRAISE, ways

PLAIN = works.load().plain
SITUATIONS = works.load().situations


def sure(task: str) -> int:
    """Give how sure the kind is that the words of a note tell."""
    told = works.told(task)
    assert told
    return told.surety


def said(task: str) -> str:
    """Give what the kit of a note says, in all its wordings."""
    return " ".join(kit(read(task)).mine)


@pytest.mark.parametrize(
    ("task", "how"),
    [
        ("incident report for the Tuesday fall", BY_HEAD),
        ("switch the invoice export to the queue", BY_HEAD),
        ("delegate the newsletter", BY_ACT),
        ("ask the clerks what slows them, it takes hours", BY_STATE),
        ("find out what gets our delivery complaints under 1%", BESIDE_IT),
    ],
)
def test_a_kind_is_as_sure_as_the_word_that_tells_it(task: str, how: int) -> None:
    assert sure(task) == how


@pytest.mark.parametrize(
    ("task", "plain"),
    [
        ("ask the ward clerks what slows them down", "first-hand"),
        ("tell the drivers about the new break rules", "plain words"),
        ("proof the annual report", "vouch for"),
        ("go over Tanya's first set before it goes to the client", "vouch for"),
        ("sell the spare greenhouse space", "brought in"),
        ("ask for the Lisbon posting", "a yes moves me on"),
        ("storyboard the safety film, 90 secs", "to show"),
        ("get feedback on our letters from five tenants", "those it is for"),
        ("show the buyers round", "what they came to see"),
        ("watch how people use the tills", "seen and noted"),
        ("move Mrs Lowe to bay 3", "written down for whoever comes next"),
    ],
)
def test_where_no_kind_is_sure_the_act_is_said_plainly(task: str, plain: str) -> None:
    assert plain in said(task)
    assert draft(Slots(task=task), 240).count(".") > 1


def test_a_kind_that_is_sure_goes_before_the_plain_words() -> None:
    assert "how we really do it" in said("falls audit ward 6, 40 charts")
    assert "next fault in that corner" in said("the export is wrong since Monday")


@pytest.mark.parametrize(
    ("task", "what"),
    [
        ("crew not wearing gloves when I'm away, have a word and make it stick", "unannounced"),
        ("Halima feels I overrule her in front of the class. Meet and listen", "looked at again in a month"),
        ("two porters both want Easter off", "whoever doesn't get it"),
        ("how do I tell the parents that he has to repeat the year", "hard things kindly"),
        ("sort out the row between kitchen and bar", "between two sides"),
        ("this has to be said before Friday", "in person"),
        ("decide with Tomasz which format we build first", "both stand by"),
        ("Ollie leaves early each Friday, others cover. Say something", "in person"),
        ("agree what Paula may decide without me", "taken without me"),
        ("deputy takes each decision back to me, how do I get her to decide", "taken without me"),
        ("Ken retires in May and only he knows the boilers", "depend on one person"),
        ("the apprentices don't ask questions", "bad news early"),
        ("night crew skip the checklist once I've gone home", "unannounced"),
        ("Samir asked why he wasn't picked, give him a straight answer", "hard things kindly"),
        ("my two seniors keep undermining each other", "between two sides"),
        ("appraise three nurses before month end", "what came of it"),
        ("explain why Trudi's idea was dropped", "ard things"),
        ("which of the two welders gets the Oslo job", "who gets what"),
        ("explain to year 6 why the play is cancelled", "ard things"),
        ("hand Yasmin the Tuesday tour", "without me"),
        ("Mrs Quaye's daughter is angry about the fall, ring her", "difficult ones"),
        ("prepare the crew for the audit on the 9th", "get people ready"),
        ("introduce Sahil to the planning officers", "bring the right people together"),
        ("check in on Kofi after the accident", "when something is hard"),
        ("decide the menu with the chef", "what each of us gave way on"),
        ("find someone for the newsletter", "the right people"),
        ("replace Jorge as first aider", "the right people"),
        ("argue for a second forklift at the ops meeting", "win people over"),
        ("go through Ben's essay with him", "people get better near me"),
    ],
)
def test_work_with_people_is_told_by_its_situation(task: str, what: str) -> None:
    assert what in said(task)


@pytest.mark.parametrize(
    "task",
    [
        "decide which accounts go to the new hire and which stay with Rob",
        "decide which two tests run first",
        "survey how customers feel about the new shop",
        "find out who gets the alert mail when the pump stops",
        "call back Brenner about the quote, they went quiet since March",
        "explain to the board why energy costs are over budget",
        "how to use the new till: one page",
        "change the word limit, have words counted as typed",
        "",
    ],
)
def test_other_notes_are_no_situation_among_people(task: str) -> None:
    assert surety.situation(task) is None


def test_a_decision_with_somebody_is_not_mine_alone() -> None:
    assert "my name" not in said("decide with Lucia which courier we take")
    assert "Lucia" in draft(Slots(task="decide with Lucia which courier we take"), 240)


@pytest.mark.parametrize("its", [*SITUATIONS, *PLAIN], ids=lambda its: its.kit.me)
def test_the_words_are_short_plain_and_name_no_kind_of_thing(its: works.Situation | works.Plain) -> None:
    assert len(its.kit.me) <= 45
    assert not re.match(r"to |I |can ", its.kit.me)
    for first in (one for text in its.kit.first for one in ways(text)):
        assert len(first) <= 90
        assert not first.endswith(".")
    for text in (one for way in its.kit.mine for one in ways(way)):
        assert len(text) <= 125
        assert not PRAISE.search(text)
        assert text.endswith(".")
        assert re.search(r"\b(?:I|I'm|I'll|me|my|we|us)\b", text)
        assert not re.search(r"\b(?:customers?|patients?|software|code|class|pupils?|shift|report)\b", text)
    assert any("{" not in way for way in its.kit.mine), "One fits always."


def test_each_act_and_each_verb_has_plain_words_once() -> None:
    acts = [act for its in PLAIN for act in its.acts]
    verbs = [verb for its in PLAIN for verb in its.verbs]
    assert len(acts) == len(set(acts)) >= 12
    assert len(verbs) == len(set(verbs))


def test_two_tasks_of_a_kind_do_not_always_sound_alike() -> None:
    notes = [f"decide which of the {thing} we replace first" for thing in ("pumps", "vans", "lamps", "doors", "carts")]
    assert len({kit(read(note)).mine[0] for note in notes}) > 1


@pytest.mark.parametrize(
    ("task", "step"),
    [
        ("dashboard for stock, first version to Ingrid by 14 May", "it goes to Ingrid by 14 May"),
        ("proof the annual report, Rowan needs it back by 9 May", "it goes to Rowan by 9 May"),
        ("menu for 80 guests, 9 vegan, 2 coeliac", "count the 9 vegan and 2 coeliac apart"),
        ("do we stop the app? Your recommendation, and how you'd tell the team", "add how to tell the team"),
    ],
)
def test_what_a_note_gives_is_kept_in_the_first_step(task: str, step: str) -> None:
    reading = read(task)
    assert first_step(reading, reading.who).endswith(f"; {step}")


def test_the_first_step_is_not_lengthened_by_what_no_note_gives() -> None:
    reading = read("dashboard for stock levels")
    assert ";" not in first_step(reading, reading.who)


def test_the_family_that_is_taught_as_well_is_named() -> None:
    assert read("teach Mr Oyelaran and his daughter how to do the injections").who == "Mr Oyelaran and his daughter"
