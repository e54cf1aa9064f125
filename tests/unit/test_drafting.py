"""Drafts say who gains, what would show it and where it leads, in words for a stand-up, and promise nothing."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from career.card import beneficiaries, card_words, drafting, open_card, save_card
from career.card.drafting import Slots, draft
from career.model.people import Person
from career.model.settings import Settings
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


def of(skill: str = "documentation", turn: int = 0, settings: Settings = SETTINGS, **slots: object) -> str:
    return draft(replace(Slots(task=RUNBOOK, skill=skill), **slots), settings, turn)


# The rules, on tasks of many trades


def drafts_of(task: str) -> list[str]:
    card = replace(open_card.open_card(task, in_context(CAREER)), step_to=LEAD.id)
    assert card.picked, f"Nothing is known of {task!r}."
    return [card_words.draft(replace(card, turn=turn), in_context(CAREER)) for turn in range(drafting.DRAFTS)]


def test_there_are_tasks_enough() -> None:
    assert len(set(TASKS)) >= 60


def test_every_draft_of_a_task_keeps_the_rules() -> None:
    for task in TASKS:
        card = replace(open_card.open_card(task, in_context(CAREER)), step_to=LEAD.id)
        lead = skills()[card.picked[0]]
        who = card_words.who_gains(card, CAREER) or beneficiaries.of_skill(lead.id)
        drafts = drafts_of(task)
        assert len(set(drafts)) == drafting.DRAFTS
        for text in drafts:
            assert who.casefold() in text.casefold(), "It names who gains."
            assert lead.proof.rstrip(".") in text, "It says what can be looked at later."
            assert text.count("“") == 1, "It has one stone,"
            assert f"“{LEAD.title}” by 29 Jun 2027" in text, "with its date."
            assert not PRAISE & set(re.findall(r"\w+", text.casefold())), "It does not praise."
            assert len(text) <= 240, "It can be said in a stand-up."
            assert not any(sign in text for sign in ("!", "—", "..", " ,", "  ", "you will"))
            assert text[0].isupper()
            assert text.endswith(".")


def test_the_next_step_of_a_task_begins_with_if_and_has_a_time_box() -> None:
    for task in TASKS:
        line = card_words.next_line(open_card.open_card(task, in_context(CAREER)), CAREER)
        assert re.match(r"if it is 9:30 on Monday, then 25 min: \w", line)


def test_no_two_cards_in_a_row_begin_with_the_same_frame() -> None:
    career, frames = CAREER, []
    for at, task in enumerate(TASKS[:9]):
        step = save_card.keep(open_card.open_card(task, in_context(career)), in_context(career, on(MOMENT, at)))
        career = after(career, step)
        frames.append(next(r.frame for r in career.reframes.values() if career.headline(r.about) == task))
    assert all(one != other for one, other in pairwise(frames))


# Frames


def test_the_first_draft_says_who_gains_what_lasts_and_what_will_show_it() -> None:
    lead = skills()["documentation"]
    who = beneficiaries.of_skill("documentation")
    assert of() == (f"Updating the payments runbook helps {who}: {lead.lasting}. Proof: {lead.proof}.")


def test_the_second_draft_counts_what_there_is_to_show_so_far() -> None:
    assert of(turn=1).startswith("So far I can show no win in technical documentation. ")
    assert "could be the first: " in of(turn=1)
    assert of(turn=1, proofs=1).startswith("So far I can show one win in ")
    assert of(turn=1, proofs=4).startswith("So far I can show 4 wins in ")
    assert "could add one: " in of(turn=1, proofs=4)


def test_the_wins_that_are_counted_are_those_with_the_skill() -> None:
    card = replace(open_card.open_card(RUNBOOK, in_context(CAREER)), turn=1, step_to="")
    assert card_words.draft(card, in_context(CAREER)).startswith(
        "So far I can show one win in technical documentation."
    )


def test_the_third_draft_begins_with_the_step_to_and_says_what_it_makes_of_me() -> None:
    assert of(turn=2, step_to="Lead", by=BY).startswith(
        "Towards “Lead” by 30 Jun 2027 I practise technical documentation"
    )
    assert skills()["documentation"].asset in of(turn=2)


def test_after_the_third_draft_comes_the_first() -> None:
    assert of(turn=3) == of()


def test_a_goal_without_a_date_is_named_without_one() -> None:
    assert of(step_to=GOAL).endswith(f" A step to “{GOAL}”.")
    assert "“" not in of()


def test_who_gains_is_said_once() -> None:
    said = draft(Slots(task="sit with Tom", skill="mentoring", who="Tom"), SETTINGS)
    assert said.startswith("Sitting with Tom helps them: ")
    assert of(who="for the night shift").startswith("Updating the payments runbook helps the night shift")


def test_own_words_come_first_and_stay_when_it_gets_too_long() -> None:
    own = of(
        known="I know who is paged", breaks="nobody can restart it at night", need="fewer pages", step_to=GOAL, by=BY
    )
    assert own.startswith(
        "I know who is paged. If nobody does it: nobody can restart it at night. The need behind it: fewer pages. "
    )
    assert len(own) <= 240
    assert skills()["documentation"].proof in own


def test_where_it_is_too_long_what_lasts_goes_first_and_the_step_to_stays() -> None:
    lead = skills()["documentation"]
    text = of(step_to="Lead the group that writes down how payments work", by=BY)
    assert lead.lasting not in text
    assert lead.proof in text
    assert "how payments work” by 30 Jun 2027" in text


@pytest.mark.parametrize("known", ["", "juggling"])
def test_without_a_known_skill_there_is_no_draft(known: str) -> None:
    assert of(known) == ""


@pytest.mark.parametrize(
    ("skill", "words"),
    [("ux-design", " UX and "), ("it-support", " IT support"), ("api-design", " APIs and "), ("security", " security")],
)
def test_names_read_well_in_the_middle_of_a_sentence(skill: str, words: str) -> None:
    assert words in of(skill, turn=1)


def test_no_draft_of_any_skill_flatters_or_sells() -> None:
    for skill, turn in product(ALL, range(drafting.DRAFTS)):
        text = of(skill, turn, step_to=GOAL, by=BY)
        assert len(text) <= SETTINGS.draft_length
        assert f"“{GOAL}” by 30 Jun 2027" in text
        assert not PRAISE & set(text.lower().split())
        assert not any(sign in text for sign in ("!", "—", "..", " ,", "  "))


@given(st.text(max_size=300), st.sampled_from(ALL), st.text(max_size=300), st.text(max_size=200), st.integers(0, 9))
def test_a_draft_of_any_text_is_short_and_calm(task: str, skill: str, step_to: str, own: str, turn: int) -> None:
    text = draft(Slots(task=task, skill=skill, step_to=step_to, by=BY, known=own, who=own), SETTINGS, turn)
    assert 0 < len(text) <= SETTINGS.draft_length
    assert "\n" not in text
    assert "!" not in draft(Slots(task=task, skill=skill, known=own), SETTINGS, turn)


def test_a_task_is_said_without_exclamation_marks() -> None:
    assert draft(Slots(task="fix it! now!!", skill=ALL[0]), SETTINGS).startswith("Fixing it now helps ")


@pytest.mark.parametrize(
    ("task", "subject"),
    [
        ("the orders page is slow, see if an index helps", "Seeing if an index helps is for"),
        ("the test is flaky again, just rerun it", "Rerunning the test helps"),
        ("the test is flaky again, never mind", "This task helps"),
        ("cash flow model for the bakery", "Doing «cash flow model for the bakery» helps"),
    ],
)
def test_what_is_asked_for_is_the_subject_of_the_sentence(task: str, subject: str) -> None:
    assert draft(Slots(task=task, skill="testing"), SETTINGS).startswith(subject)
    assert "by this task" not in draft(Slots(task=task, skill="testing"), SETTINGS, 2)


def test_a_long_task_is_cut_between_words() -> None:
    text = draft(Slots(task="update " + "unfathomable " * 30, skill="databases"), SETTINGS)
    assert " unfathomable… helps" in text


def test_the_length_is_a_setting() -> None:
    assert len(of(step_to=GOAL, settings=Settings(draft_length=60))) <= 60
