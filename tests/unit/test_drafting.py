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

from career.card import card_words, open_card, save_card
from career.drafting import frames
from career.drafting.reading import first_step, read
from career.drafting.sentences import DRAFTS, clauses_of, draft, question
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
    [begin] = [one.begin(clauses) for one in frames.FRAMES if one.name == frame]
    me = frames.towards(clauses) or frames.level(clauses)
    return " ".join(filter(None, [begin, clauses.mine, me, frames.costs(clauses)]))


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
        if card.is_plain or not drafts:
            continue
        assert len(set(drafts)) == DRAFTS
        for text in drafts:
            assert FOR_ME.search(text), "I say it myself,"
            asked = question(card_words.slots(card, CAREER))
            assert text.count(".") >= 2 or asked, "with what it does for me, or that is asked."
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


def test_a_draft_says_what_i_do_and_what_for_then_what_it_does_for_me_then_what_shows_it() -> None:
    doing, mine, shows = (
        "update the payments runbook, so that others can do it too.",
        "Once people can work from the payments runbook without me, I'm free to take on something new.",
        "I'll have somebody follow it once to see if it holds.",
    )
    begins = {"I'll ": doing, "I'm going to ": doing, "I'm updating ": doing.removeprefix("update ")}
    wordings = {f"{begin}{rest} {mine} {shows}" for begin, rest in begins.items()}
    assert {of(turn=turn) for turn in range(len(begins))} == wordings


@pytest.mark.parametrize("task", ["ask Yusuf whether the vans can leave at six", "adjust the closers in block C"])
def test_where_only_the_act_is_known_the_sentence_says_the_task_and_asks_one_question(task: str) -> None:
    slots = Slots(task=task)
    said, asked = draft(slots, 240), question(slots)
    assert said.count(".") == 1, "No shell is put round it,"
    assert said.startswith(("I'll ", "I'm "))
    assert asked.count("?") == 1, "but one thing is asked,"
    assert len(asked) <= 100
    assert question(replace(slots, known="I learn to plan")) == "", "until it is answered."


@pytest.mark.parametrize(
    "task", [RUNBOOK, "tell Sam his salary stays as it is", "just rerun the flaky test", "Blockers: none"]
)
def test_nothing_is_asked_where_the_sentence_says_it_or_is_none(task: str) -> None:
    assert question(Slots(task=task)) == ""


@pytest.mark.parametrize(
    ("note", "begins"),
    [
        ("hi team, OPS-331: update the payments runbook thx", "update the payments runbook"),
        ("- [ ] update the payments runbook", "update the payments runbook"),
        ("ticket 88213: update the payments runbook (case 4711)", "update the payments runbook"),
        ("@sam could somebody update the payments runbook pls", "update the payments runbook"),
        (
            "me: write a one pager: do we keep the free tier or not",
            "write a one-pager on whether we keep the free tier",
        ),
        ("ring mr doyle about the tray b4 the 9th", "ring Mr Doyle about the tray before the 9th"),
        ("spike: can we drop Redis?", "find out whether we can drop Redis"),
        ("label leak: find out if test users are in it", "find out if test users are in it"),
        ("write the copy, warm but honest", "write the copy, warm but honest"),
    ],
)
def test_a_raw_note_is_said_as_one_says_it(note: str, begins: str) -> None:
    assert draft(Slots(task=note), 240).startswith(
        (f"I'll {begins}", f"I'm going to {begins}", f"I'm {gerund(begins)}")
    )


def gerund(deed: str) -> str:
    verb, _, rest = deed.partition(" ")
    return f"{ {'update': 'updating', 'write': 'writing', 'ring': 'ringing', 'find': 'finding'}[verb] } {rest}"


@pytest.mark.parametrize(
    ("task", "acts"),
    [
        ("put the charts in date order and box them up, bay 3", ("in date order", "box(?:ing)? them up")),
        (
            "upgrade the database, and write down how we'd go back",
            ("upgrade the database", "writ(?:e|ing) down how we'd go back"),
        ),
        ("show Callum how to solder then let him do the loo", ("how to solder", "let(?:ting)? him do the loo")),
        (
            "split the analysis with Mei, decide who presents it",
            ("split the analysis", "decid(?:e|ing) who presents it"),
        ),
        ("audit of hand hygiene on ward 6, feed back at huddle", ("the audit", "feed(?:ing)? back at the huddle")),
    ],
)
def test_a_second_act_is_never_dropped(task: str, acts: tuple[str, ...]) -> None:
    slots = Slots(task=task)
    said = [draft(slots, 240, turn) for turn in range(DRAFTS)]
    assert all(re.search(acts[1], text) for text in said if acts[0] in text)
    assert any(acts[0] in text for text in said)


@pytest.mark.parametrize(
    "task",
    [
        "tell Sam he is not getting the salary he asked for",
        "one to one with Sam, she has been off sick a lot",
        "prep the disciplinary with Sam",
        "1:1 with Sam about his missed deadlines",
        "draft the settlement agreement with Sam for the tribunal",
        "tell Sam the promotion goes to somebody else",
    ],
)
def test_what_is_confidential_is_said_without_its_content_and_without_a_name(task: str) -> None:
    for turn in range(DRAFTS):
        said = draft(Slots(task=task, names=("Sam Reed",)), 240, turn)
        assert "private" in said
        assert not re.search(r"Sam|salary|sick|disciplin|deadline|settlement|tribunal|promotion", said)
        assert FOR_ME.search(said)


@pytest.mark.parametrize(
    "task", ["update the sick pay policy", "talk to Sam about the launch", "run the payroll for May"]
)
def test_work_on_such_things_in_general_may_be_said(task: str) -> None:
    assert "private" not in draft(Slots(task=task), 240)


@pytest.mark.parametrize(
    "task",
    [
        "delegate the ethics renewal to Sam",
        "mentor Sam through her first incident",
        "hire a second data engineer",
        "do the rota for Christmas week",
        "run the retro for the failed launch",
    ],
)
def test_leading_says_what_it_leaves_that_i_can_show(task: str) -> None:
    assert re.search(r"\b(?:show|point to|result)\b", draft(Slots(task=task), 240))


def test_both_halves_of_a_task_are_kept() -> None:
    said = draft(Slots(task="tell Davit his branch can't go in as it is and agree what happens next"), 240)
    assert "I'll tell Davit his branch can't go in as it is and agree what happens next. " in said
    said = draft(Slots(task="compare our leave text with the new law, list the gaps"), 240)
    assert "with the new law and list" in said.replace("listing", "list")


def test_what_is_said_before_a_deed_is_said_before_it() -> None:
    said = draft(Slots(task="Disk on the backup host at 91%, find what is growing"), 240)
    assert said.startswith("Disk on the backup host at 91%, so I'")
    said = draft(Slots(task="boiler again"), 240)
    assert re.match(r"Boiler again(?:, so|:) (?:I'|next I')", said)
    assert "why" in said.partition(".")[0]
    assert draft(Slots(task="link expires friday"), 240).startswith("Link expires Friday, so ")


def test_no_draft_and_no_first_step_is_empty_talk() -> None:
    for task in TASKS:
        card = open_card.open_card(task, in_context(CAREER))
        said = f"{card_words.draft(card, in_context(CAREER))} {card_words.next_line(card, CAREER)}"
        assert "what's done, and what's still open" not in said
        assert "look at what is there" not in said


def test_a_goal_is_named_with_its_date() -> None:
    assert framed("now", step_to=GOAL, by=BY).endswith(
        "It's a step towards my goal “Go-to for payments” by 30 Jun 2027."
    )
    assert framed("now", step_to=GOAL).endswith("“Go-to for payments”.")


def test_the_level_is_said_where_it_is_one_to_get_on_from() -> None:
    assert framed("now", level=1).endswith("I still need help with documentation, and I want to do it alone.")
    assert framed("now", level=0).endswith("I'm new to documentation, and I want to learn it.")
    assert "alone" not in of(level=3, name="documentation")


def test_what_i_really_want_is_said_where_the_task_is_on_the_way_to_it() -> None:
    assert framed("now", far_end="Run payments for the region").endswith("“Run payments for the region”.")


def test_a_quarrel_says_what_it_costs() -> None:
    assert framed("now", "settle the quarrel between the two cooks").endswith("It will cost an hour that nobody sees.")


def test_who_is_named_gains_and_nobody_else_is_made_up() -> None:
    assert "they can take over without searching" in framed("will", "hand over six patients to the night shift")
    assert "the night shift can do it without asking me" in framed("now", who="for the night shift")
    assert framed("now", "export the badges, Esi needs them by Friday").startswith(
        "I'm exporting the badges for Esi by Friday."
    )
    assert "Pilar" not in framed("now", "put the prices in Pilar's sheet").replace("in Pilar's sheet", "")
    assert "Mehmet" not in framed("will", "see if the index helps, Mehmet says p95 is 4 s")


def test_many_who_gain_have_their_verb_in_the_plural() -> None:
    assert "If they can explain the new rules back to me" in framed(
        "will", "explain the new rules to the two apprentices"
    )
    assert "If Esi can do it once" in framed("will", "teach Esi how to solder")
    assert "with Esi and Tom directly" in framed("will", "talk to Esi and Tom about the rota")


def test_who_has_what_it_needs_is_asked_and_does_not_gain() -> None:
    reading = read("look at the failing backup, Adaeze has the link")
    assert (first_step(reading, ""), reading.who) == ("ask Adaeze for the link", "")
    reading = read("rota for the museum trip, ask Bea who can drive")
    assert (first_step(reading, ""), reading.who) == ("ask Bea who can drive", "")


def test_of_many_a_few_are_timed_first() -> None:
    assert first_step(read("scan 140 delivery slips"), "") == "do ten, time them, and multiply"


def test_somebody_who_does_not_know_how_hears_what_it_does_for_them_first() -> None:
    said = of(me_first=True, name="documentation", level=1)
    assert said.startswith("I still need help with documentation, and I want to do it alone. ")


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


@pytest.mark.parametrize("task", ["Blockers: none", "staffing", "更新文档"])
def test_what_is_no_deed_gets_no_draft(task: str) -> None:
    assert draft(Slots(task=task, skill="documentation"), 240) == ""


def test_an_unclear_line_is_not_drafted_on_a_guess() -> None:
    card = open_card.open_card("sing to the lamp", in_context(CAREER))
    guess = replace(
        card, offers=(replace(open_card.open_card(RUNBOOK, in_context(CAREER)).offers[0], confidence="a guess"),)
    )
    assert card_words.draft(guess, in_context(CAREER)) == ""


def test_a_clear_deed_is_drafted_without_a_skill_and_names_none() -> None:
    said = draft(Slots(task="fit the new stair rail"), 240)
    assert "stair rail" in said
    assert "juggling" not in of("testing", 0, name="juggling", is_sure=False, level=1)


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
    assert re.search(r"unfathomable\.$", text)


def test_the_length_is_a_setting() -> None:
    assert len(of(step_to=GOAL, longest=60)) <= 60
