"""Drafts say what a task does for me and for others, and what will show it, in words for a stand-up, and promise nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card_words, open_card
from career.drafting import frames
from career.drafting.reading import first_step, read
from career.drafting.sentences import DRAFTS, clauses_of, draft, question
from career.drafting.slots import Slots
from tests.building import in_context
from tests.unit.drafted import BY, CAREER, FOR_ME, GOAL, RUNBOOK, TASKS, of


def framed(frame: str, task: str = RUNBOOK, **slots: Any) -> str:
    """Draft with one frame, whichever turn it has."""
    clauses = clauses_of(Slots(task=task, **{"skill": "documentation", "name": "documentation"} | slots))
    [begin] = [one.begin(clauses) for one in frames.FRAMES if one.name == frame]
    me = frames.towards(clauses) or frames.level(clauses)
    return " ".join(filter(None, [begin, clauses.mine, me, frames.costs(clauses)]))


def test_a_draft_says_what_i_do_and_what_for_then_what_it_does_for_me_then_what_shows_it() -> None:
    doing, mine, shows = (
        "update the payments runbook, so that others can do it too.",
        "Once people can work from the payments runbook without me, I'm free to take on something new.",
        "I'll have somebody follow it once to see if it holds.",
    )
    begins = {
        "I'll ": doing,
        "I'm going to ": doing,
        "Next I'll ": doing,
        "I'm updating ": doing.removeprefix("update "),
    }
    wordings = {f"{begin}{rest} {mine} {shows}" for begin, rest in begins.items()}
    assert {of(turn=turn) for turn in range(len(begins))} == wordings


def test_a_date_is_said_as_one_says_it() -> None:
    said = draft(Slots(task="check the bed return against the ward counts by 27 mar"), 240)
    assert "by 27 March" in said


@pytest.mark.parametrize(("times", "is_said"), [(1, True), (9, False)])
def test_what_a_goal_leads_to_is_said_whole_or_not_at_all(times: int, *, is_said: bool) -> None:
    said = of(step_to=GOAL, leads="from one ward to twelve wards, " * times)
    assert ("twelve wards" in said) is is_said
    assert "…" not in said


@pytest.mark.parametrize("task", ["harvest the beans on the north side", "fill the gap in the programme"])
def test_where_not_even_the_act_is_known_the_sentence_says_the_task_and_asks_one_question(task: str) -> None:
    slots = Slots(task=task)
    said, asked = draft(slots, 240), question(slots)
    assert said.count(".") == 1, "No shell is put round it,"
    assert said.startswith(("I'll ", "I'm ", "Next I'll "))
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
        (f"I'll {begins}", f"I'm going to {begins}", f"Next I'll {begins}", f"I'm {gerund(begins)}")
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
        ("audit of hand hygiene on ward 6, feed back at huddle", ("the audit", "feed(?:ing)? back at huddle")),
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
    assert re.match("Disk on the backup host at 91%: (?:I'|next I')", said)
    said = draft(Slots(task="boiler again"), 240)
    assert re.match(r"Boiler again: (?:I'|next I')", said)
    assert "why" in said.partition(".")[0]
    assert draft(Slots(task="link expires friday"), 240).startswith("Link expires on Friday: ")


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
    assert framed("now", level=1).endswith("I'm still learning documentation, and this is practice.")
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
    assert said.startswith("I'm still learning documentation, and this is practice. ")


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


def test_a_task_too_long_to_be_said_is_cut_between_its_phrases() -> None:
    task = "update the allergy protocol for the nurses on the third floor because the old one names a drug that nobody orders"
    text = draft(Slots(task=f"{task} any more since the spring", skill="documentation"), 240)
    assert "the allergy protocol for the nurses on the third floor, so that everybody knows" in text


def test_the_length_is_a_setting() -> None:
    assert len(of(step_to=GOAL, longest=60)) <= 60
