"""Drafts say what a task does for me and for others, and what will show it, in words for a stand-up, and promise nothing."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from career.card import card_task, card_words, open_card, save_card
from career.drafting import frames
from career.drafting.reading import kit, read
from career.drafting.sentences import DRAFTS, clauses_of, draft
from career.drafting.slots import Slots
from career.model.people import Person
from career.model.wins import Win
from career.reframing import skills
from tests.building import SETTINGS, TODAY, after, career_of, day, in_context, moment_on, new_goal, on

RUNBOOK = "update the payments runbook"


GOAL = "Go-to for payments"


BY = date(2027, 6, 30)


ALL = sorted(skills())


PRAISE = frozenset(
    [
        "opportunity", "journey", "leverage", "amazing", "exciting", "great", "wonderful", "fantastic", "valuable",
        "unique", "perfect",
    ]
)  # fmt: skip


MOMENT = moment_on()


LEAD = new_goal("Lead a team of five", MOMENT, due=day(220), org_metric="people who stay")


TOM = MOMENT.make(Person, name="Tom Reed", role="report")


WON = MOMENT.make(Win, text="wrote the release guide", on=TODAY, skills=frozenset({"documentation"}))


CAREER = career_of(LEAD, TOM, WON)


TASKS = [
    line.strip()
    for line in """
    update the payments runbook
    fix the date picker in the web client
    see why the orders page is slow
    upgrade the framework in the billing service
    sit with Tom in his first week
    take the notes in the architecture meeting
    fill in the evidence for the SOC 2 audit
    cover support triage this week
    find out why the checkout test is flaky
    demo the sprint to sales
    migrate the cron jobs to the scheduler
    write the postmortem of Friday's outage
    add an index to the invoices table
    review Tom's pull request for the importer
    automate the monthly invoice run
    set up monitoring for the new queue
    rotate the database passwords
    restore the staging backup and time it
    design the schema of the loyalty points
    refactor the tax calculation
    write integration tests for the refunds API
    document how we deploy on a Sunday
    translate the error messages into Spanish
    make the booking form usable with a keyboard
    interview two candidates for the analyst post
    prepare the agenda for the steering committee
    run the retrospective for the platform team
    estimate the migration to the new ledger
    negotiate the renewal with the printing supplier
    reconcile the petty cash for October
    prepare the budget for the spring campaign
    draft the contract with the caterer
    answer the complaint of the family on ward 3
    write the lesson plan for year 9 fractions
    mark the mock exams and give feedback
    train the receptionists on the new phone system
    schedule the night shifts for December
    update the allergy protocol for the nurses
    count the stock in the north warehouse
    order the protective gloves for the lab
    write the press release for the opening
    call the ten customers who left last month
    analyse the survey on the canteen
    build a dashboard for late deliveries
    clean the duplicate addresses in the CRM
    label two hundred photos for the classifier
    plan the office move with facilities
    write the job advert for a junior cook
    mediate between the two shift leads
    present the quarterly numbers to the board
    write the onboarding checklist for new drivers
    check the fire doors on all floors
    apply for the research grant
    compare three payroll providers
    test the evacuation plan with the school
    write the newsletter for volunteers
    redesign the intake form of the clinic
    archive the closed case files
    brief the new trainee on client confidentiality
    handle the data deletion requests
    draw up the risk register for the festival
    coordinate the launch with marketing
    speed up the nightly import
    replace the legacy fax gateway
    """.strip().splitlines()
]


FOR_ME = re.compile(r"\b(?:I|I'm|me|my)\b")


def of(skill: str = "documentation", turn: int = 0, longest: int = 240, **slots: Any) -> str:
    return draft(replace(Slots(task=RUNBOOK, skill=skill), **slots), longest, turn)


def framed(frame: str, task: str = RUNBOOK, **slots: Any) -> str:
    """Draft with one frame, whichever turn it has."""
    clauses = clauses_of(Slots(task=task, **{"skill": "documentation", "name": "documentation"} | slots))
    [words] = [one.words(clauses) for one in (*frames.EVIDENCE, *frames.ALWAYS) if one.name == frame]
    return " ".join(filter(None, words))


def drafts_of(task: str) -> list[str]:
    card = replace(open_card.open_card(task, in_context(CAREER)), step_to=LEAD.id)
    return [card_words.draft(replace(card, turn=turn), in_context(CAREER)) for turn in range(DRAFTS)]


# The rules, on tasks of many trades


def test_there_are_tasks_enough() -> None:
    assert len(set(TASKS)) >= 60


def test_every_draft_of_a_task_keeps_the_rules() -> None:
    for task in TASKS:
        card = open_card.open_card(task, in_context(CAREER))
        drafts = [text for text in drafts_of(task) if text]
        if card.is_plain or not card_task.lead_of(card):
            continue
        assert len(set(drafts)) == DRAFTS
        for text in drafts:
            assert FOR_ME.search(text), "It says what it does for me,"
            others = kit(read(task, card_task.known_names(CAREER)), card.picked[0])
            assert (
                others.who in text
                or others.open in text.replace(text[0], text[0].lower())
                or others.open.casefold() in text.casefold()
            ), "for others,"
            assert re.split(r"\{", others.proof)[0].strip() in text, "and what can be looked at later."
            assert text.count("“") <= 1, "It has one goal at most."
            assert not PRAISE & set(re.findall(r"\w+", text.casefold())), "It does not praise."
            assert len(text) <= 240, "It can be said in a stand-up."
            assert not any(
                sign in text for sign in ("!", "—", "..", " ,", "  ", "you will", "Doing «", "This task", "{")
            )
            assert text[0].isupper()
            assert text.endswith(".")


def test_the_next_step_of_a_task_is_kept_as_if_and_then_and_said_with_its_time_box() -> None:
    for task in TASKS:
        card = open_card.open_card(task, in_context(CAREER))
        if card.picked:
            assert re.match(r"[\w' :-]+, (?:then )?25 min: \w", card_words.next_line(card, CAREER))
            assert not card.if_cue.startswith("if ")


def test_no_two_cards_in_a_row_begin_with_the_same_turn() -> None:
    career, turns = CAREER, []
    for at, task in enumerate(TASKS[:9]):
        step = save_card.keep(open_card.open_card(task, in_context(career)), in_context(career, on(MOMENT, at)))
        career = after(career, step)
        turns.append(next(r.frame for r in career.reframes.values() if career.headline(r.about) == task))
    assert all(one != other for one, other in pairwise(turns))


# Frames


def test_there_are_frames_enough_and_those_with_evidence_come_first() -> None:
    assert len({frame.name for frame in (*frames.EVIDENCE, *frames.ALWAYS)}) >= 6
    rich = clauses_of(
        Slots(task=RUNBOOK, skill="documentation", name="documentation", proofs=2, level=2, step_to=GOAL, by=BY)
    )
    names = [frame.name for frame in frames.chosen(rich)]
    assert set(names[:3]) == {"step", "gap", "count"}
    assert {"how", "plan", "result"} <= set(names[3:])


def test_a_goal_is_named_with_its_date() -> None:
    assert framed("step", step_to=GOAL, by=BY).startswith(
        "Updating the payments runbook is a step on my way to “Go-to for payments” by 30 Jun 2027: it goes right when I am not there."
    )
    assert "“Go-to for payments”:" in framed("step", step_to=GOAL)


def test_the_level_is_where_i_am_and_where_i_want_to_be() -> None:
    assert framed("gap", level=2).startswith("In documentation I manage alone, and want others to rely on me: ")
    assert framed("gap", level=1).startswith("In documentation I still need help, and want to do it alone: ")
    assert framed("gap", level=0).startswith("Documentation is new to me, and I want to try it: ")


def test_an_edge_is_what_others_rely_on_or_what_gives_energy() -> None:
    assert framed("edge", level=3).startswith("I am relied on for documentation, and updating the payments runbook")
    assert framed("edge", energy=1).startswith(
        "Documentation gives me energy, and updating the payments runbook is where"
    )


def test_wins_are_counted_and_the_next_is_only_one_if_there_is_something_to_show() -> None:
    assert framed("count", proofs=1).startswith(
        "I have one win in documentation. Updating the payments runbook adds one if I can show "
    )
    assert framed("count", proofs=4).startswith("I have four wins in ")
    assert "It would be my first win in documentation if I can show " in framed("first")


def test_what_i_really_want_is_the_far_end() -> None:
    assert "is on my way to “Run payments for the region”: " in framed("far end", far_end="Run payments for the region")


def test_hard_words_say_what_they_cost() -> None:
    said = framed("cost", "tell the team that the bonus is cut", skill="people-management")
    assert said.startswith(
        "Telling the team that the bonus is cut costs me some trust. They can hear it from me, with the reason, and I say it"
    )


def test_who_is_named_gains_and_nobody_else_is_made_up() -> None:
    assert "Tom can do the next one alone" in framed(
        "how", "sit with Tom this week", skill="mentoring", names=("Tom Reed",)
    )
    assert "they can take over" in framed("how", "hand over six patients to the night shift")
    assert "I want the night shift to take over without searching, so I'm handing over six patients to them" in framed(
        "named", "hand over six patients to the night shift"
    )
    assert "the night shift can act on it" in framed("how", who="for the night shift")
    assert " can " not in framed("how")


def test_somebody_who_does_not_know_how_hears_what_it_does_for_them_first() -> None:
    for task in TASKS:
        text = draft(Slots(task=task, skill="documentation", me_first=True), 240)
        mine, others = FOR_ME.search(text), re.search(r" can |: [a-z]", text)
        assert mine is None or others is None or mine.start() < others.start() or "worth it" in text


def test_own_words_come_first_and_stay_when_it_gets_too_long() -> None:
    own = of(
        known="I know who is paged", breaks="nobody can restart it at night", need="fewer pages", step_to=GOAL, by=BY
    )
    assert own.startswith(
        "I know who is paged. If nobody does it: nobody can restart it at night. The need behind it: fewer pages. "
    )
    assert len(own) <= 240


@pytest.mark.parametrize("known", ["", "juggling"])
def test_without_a_known_skill_there_is_no_draft(known: str) -> None:
    card = replace(open_card.open_card("do it", in_context(CAREER)), offers=())
    assert card_words.draft(cards_add(card, known), in_context(CAREER)) == ""


def cards_add(card: Any, skill: str) -> Any:
    from career.card.card import add_skill

    return add_skill(card, skill)


@pytest.mark.parametrize("task", ["Blockers: none", "staffing", "the page is slow", "更新文档"])
def test_what_is_no_deed_gets_no_draft(task: str) -> None:
    assert draft(Slots(task=task, skill="documentation"), 240) == ""


def test_nothing_is_drafted_on_a_guess() -> None:
    card = open_card.open_card("sing to the lamp", in_context(CAREER))
    guess = replace(
        card, offers=(replace(open_card.open_card(RUNBOOK, in_context(CAREER)).offers[0], confidence="a guess"),)
    )
    assert card_words.draft(guess, in_context(CAREER)) == ""
    sure = replace(guess, offers=tuple(replace(one, confidence="yours") for one in guess.offers))
    assert card_words.draft(sure, in_context(CAREER)) != ""


def test_a_skill_is_named_only_where_it_is_sure_or_the_words_are_its_own() -> None:
    assert "in juggling" not in of("testing", 0, name="juggling", is_sure=False, level=2)
    assert any("documentation" in of(turn=turn, name="documentation", is_sure=False, level=2) for turn in range(DRAFTS))


def test_no_draft_of_any_skill_flatters_or_sells() -> None:
    for skill, turn in product(ALL, range(DRAFTS)):
        text = of(skill, turn, step_to=GOAL, by=BY, name=skill)
        assert len(text) <= SETTINGS.draft_length
        assert not PRAISE & set(text.lower().split())
        assert not any(sign in text for sign in ("!", "—", "..", " ,", "  ", "{"))


@given(st.text(max_size=300), st.sampled_from(ALL), st.text(max_size=300), st.text(max_size=200), st.integers(0, 9))
def test_a_draft_of_any_text_is_short_and_calm(task: str, skill: str, step_to: str, own: str, turn: int) -> None:
    text = draft(Slots(task=task, skill=skill, step_to=step_to, by=BY, known=own, who=own, names=(own,)), 240, turn)
    assert len(text) <= SETTINGS.draft_length
    assert "\n" not in text
    assert "!" not in draft(Slots(task=task, skill=skill, known=own), 240, turn)


def test_a_long_task_is_cut_between_words() -> None:
    text = draft(Slots(task="update " + "unfathomable " * 30, skill="databases"), 240)
    assert (
        "unfathomable is " in text
        or "unfathomable I " in text
        or "unfathomable so " in text
        or "unfathomable lets " in text
    )


def test_the_length_is_a_setting() -> None:
    assert len(of(step_to=GOAL, longest=60)) <= 60
