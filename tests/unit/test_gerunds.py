"""Verbs are bent as English bends them, and tasks only where it is sure which words are verbs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.gerunds import DOUBLED, NOUNS_TOO, OPENERS, VERBS, doing, gerund

BENT = re.findall(
    r"(\w+) (\w+)",
    """
update updating · make making · write writing · prepare preparing · organise organising · prioritize prioritizing
merge merging · trace tracing · tune tuning · use using · rotate rotating · practise practising · manage managing
plan planning · run running · get getting · put putting · set setting · cut cutting · log logging · map mapping
ship shipping · shut shutting · sit sitting · split splitting · stop stopping · swap swapping · trim trimming
win winning · wrap wrapping · drop dropping · scan scanning · let letting · dig digging · spec speccing · quit quitting
debug debugging · submit submitting · transfer transferring · format formatting · program programming · rerun rerunning
reset resetting · cancel cancelling · label labelling · model modelling · commit committing · refer referring
see seeing · agree agreeing · oversee overseeing · tie tying · lie lying · die dying · sync syncing
fix fixing · index indexing · draw drawing · review reviewing · show showing · pay paying · buy buying · survey surveying
copy copying · tidy tidying · study studying · apply applying · clarify clarifying · carry carrying
build building · read reading · clean cleaning · lead leading · book booking · meet meeting · repair repairing
test testing · draft drafting · hand handing · find finding · help helping · walk walking · add adding · ask asking
edit editing · visit visiting · develop developing · open opening · audit auditing · monitor monitoring
refactor refactoring · profile profiling · onboard onboarding · demo demoing · teach teaching · do doing · guide guiding
arrange arranging · assure assuring · file filing · schedule scheduling · change changing · replace replacing
rehearse rehearsing · reconcile reconciling · negotiate negotiating · mediate mediating · translate translating
archive archiving · analyse analysing · estimate estimating · coordinate coordinating · automate automating
interview interviewing · brief briefing · compare comparing · order ordering · count counting · mark marking
train training · answer answering · cover covering · fill filling · rank ranking · pitch pitching · coach coaching
upgrade upgrading · migrate migrating · restore restoring · redesign redesigning · speed speeding · handle handling
pair pairing · host hosting · chair chairing · track tracking · pin pinning · prune pruning · nudge nudging
bump bumping · chase chasing · share sharing · size sizing · serve serving · sell selling · sweep sweeping
unpin unpinning · unplug unplugging · enrol enrolling · begin beginning · relabel relabelling · replan replanning
pass passing · press pressing · push pushing · fetch fetching · relay relaying · employ employing · obey obeying
""",
)


def test_a_verb_is_bent_as_english_bends_it() -> None:
    for verb, bent in BENT:
        assert gerund(verb) == bent


def test_there_are_verbs_enough_and_the_lists_agree() -> None:
    assert len(BENT) >= 150
    assert len(VERBS) > 500
    assert NOUNS_TOO <= VERBS
    assert all(re.fullmatch("[a-z]+", verb) for verb in VERBS)
    assert all(gerund(verb).endswith(verb[-1] + verb[-1] + "ing") for verb in DOUBLED)


@pytest.mark.parametrize(
    ("task", "subject"),
    [
        ("update the payments runbook", "Updating the payments runbook"),
        ("Can you please update the runbook?", "Updating the runbook"),
        ("please, update the runbook.", "Updating the runbook"),
        ("you're on support triage this week", "Being on support triage this week"),
        ("Let's plan the offsite!", "Planning the offsite"),
        ("You take the notes in the architecture meeting", "Taking the notes in the architecture meeting"),
        ("PAY-123: fix the rounding", "Fixing the rounding"),
        ("[PAY-12] re-run the import", "Re-running the import"),
        ("set-up the new laptop", "Setting up the new laptop"),
        ("follow-up with Tom", "Following up with Tom"),
        ("review and merge the PR", "Reviewing and merging the PR"),
        ("Fix, test and ship the importer", "Fixing, testing and shipping the importer"),
        ("update the runbook and send it to Ana", "Updating the runbook and sending it to Ana"),
        ("take notes, then send them round", "Taking notes, then sending them round"),
        ("write tests and docs", "Writing tests and docs"),
        ("Schedule the ward rota", "Scheduling the ward rota"),
        ("review PR 12", "Reviewing PR 12"),
        ("update [tbd] and x[/nope]y", "Updating [tbd] and x[/nope]y"),
    ],
)
def test_a_task_becomes_the_subject_of_a_sentence(task: str, subject: str) -> None:
    assert doing(task) == subject


@pytest.mark.parametrize(
    "task",
    [
        "cash flow model",
        "release notes for 2.4",
        "design doc for the sync",
        "review of the plan",
        "support triage this week",
        "deploy",
        "you have a meeting with legal",
        "you know the drill",
        "The orders page is slow",
        "see if an index helps, the orders page is slow",
        "update docs and test plan",
        "update the firmware; then reboot",
        "update e.g. the docs",
        "check the rota: who is on call",
        "fix the test. It is flaky",
        "更新文档",
        "",
    ],
)
def test_what_may_be_a_noun_is_left_open(task: str) -> None:
    assert doing(task) == ""


def test_polite_openings_are_left_out() -> None:
    for opener in OPENERS:
        assert doing(f"{opener} update the runbook") == "Updating the runbook"
        assert doing(f"Please {opener} UPDATE the runbook") == "Updating the runbook"


@given(st.text(max_size=200))
def test_any_text_becomes_a_subject_or_none(text: str) -> None:
    subject = doing(text)
    assert subject[:1] == subject[:1].upper()


@given(
    st.lists(
        st.sampled_from(["update", "and", "the", "runbook,", "then", "fix", "re-run", "of", "it", "to"]), max_size=8
    )
)
def test_a_bent_task_keeps_its_other_words(words: list[str]) -> None:
    subject = doing(" ".join(words))
    if subject:
        kept = subject.split(" ")
        assert {"the", "runbook,", "of", "it", "to"} & set(words[1:]) <= {word.lower() for word in kept} | {"to"}
        assert kept[0].endswith(("ing", "ing,"))
