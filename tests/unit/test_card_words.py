"""The words on a card: own words before drafts, a learning goal and no target, and an offer that ends in a question."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, open_card, save_card
from career.card.card import Card
from career.drafting.sentences import draft
from career.drafting.slots import Slots
from career.model import leader_wins, reframes, tasks
from career.model.direct_reports import Saying, Strength
from career.model.people import Person
from career.model.reframes import Reason, Reframe
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.wins import Win
from career.reframing import skills
from tests.building import SETTINGS, TODAY, career_of, day, in_context, moment_on

RUNBOOK = "update the payments runbook"
MOMENT = moment_on()
ANA = MOMENT.make(Person, name="Ana Lima", role="manager")
TOM = MOMENT.make(Person, name="Tom Reed", role="report")
NOTHING = career_of()


def opened(*reasons: Reason, career: Career = NOTHING, today: date = TODAY, **fields: Any) -> Card:
    card = open_card.open_card(RUNBOOK, in_context(career, today))
    for reason in reasons:
        card = cards.toggle_reason(card, reason)
    return replace(card, **fields)


# don't know how


def test_with_know_the_sentence_waits_for_own_words_of_whatever_kind() -> None:
    card = opened("know")
    assert card_words.waits_for_own_words(card)
    assert card_words.sentence(card, in_context(NOTHING)) == ""
    assert card_words.sentence(replace(card, known="who is paged"), in_context(NOTHING)).startswith("Who is paged. ")
    assert card_words.sentence(card_words.write(card, "my own", in_context(NOTHING)), in_context(NOTHING)) == "my own"


def test_know_beside_another_reason_waits_all_the_same() -> None:
    assert card_words.sentence(opened("know", "use", gains="Priya"), in_context(NOTHING)) == ""
    assert card_words.sentence(opened("know", "like"), in_context(NOTHING)) == ""


@pytest.mark.parametrize(
    ("today", "friday"),
    [
        (date(2026, 11, 21), "Friday 27 November"),  # a Saturday
        (date(2026, 11, 23), "Friday 27 November"),
        (date(2026, 11, 24), "Friday 4 December"),  # three days are too few to learn something
        (date(2026, 11, 27), "Friday 4 December"),
    ],
)
def test_who_does_not_know_how_gets_something_to_explain_and_no_target(today: date, friday: str) -> None:
    said = card_words.to_learn(opened("know", today=today, shown_by="Lena"), NOTHING)
    assert said == f"by {friday} I can explain technical documentation here to Lena"


def test_it_is_explained_to_who_gave_the_task_where_nobody_shows_it() -> None:
    task = tasks.add(RUNBOOK, MOMENT, assigned_by=ANA.id)
    career = career_of(ANA, task)
    card = cards.toggle_reason(open_card.open_card(RUNBOOK, in_context(career), about=task.id), "know")
    assert card_words.to_learn(card, career).endswith("to Ana Lima")
    assert card_words.to_learn(opened("know"), NOTHING).endswith("to somebody new to it")
    assert card_words.to_learn(opened("like"), NOTHING) == ""


def test_the_step_says_whom_to_ask_when_it_is_not_enough() -> None:
    card = opened("know", then_do="run the last three commands", shown_by="Lena")
    assert card_words.next_line(card, NOTHING) == (
        "after lunch, 25 min: run the last three commands; if that is not enough, I ask Lena"
    )


# whose words


ANSWERS: list[dict[str, Any]] = [
    {"gains": "whoever is paged tonight"},
    {"breaks": "nobody restarts it at night"},
    {"need": "fewer hours of payments being down"},
    {"known": "the alerts but not the commands"},
    {"known": "the alerts but not the commands", "need": "fewer hours of payments being down", "gains": "Priya"},
]


@pytest.mark.parametrize("answers", [{}, *ANSWERS])
def test_what_is_typed_into_a_gap_of_the_draft_leaves_it_a_draft(answers: dict[str, Any]) -> None:
    context = in_context(NOTHING)
    card = opened("know" if "known" in answers else "use", **answers) if answers else opened()
    shown = card_words.sentence(card, context)
    assert shown
    assert card_words.is_draft(card, context)
    two, three = (card_words.write(card, f"{shown} {more}", context) for more in ("sleeping better", "I sleep better"))
    assert card_words.is_draft(two, context)
    assert not card_words.is_draft(three, context)
    for said, is_draft in ((card, True), (two, True), (three, False)):
        kept = next(c for c in save_card.keep(said, in_context(NOTHING, MOMENT)).changes if isinstance(c, Reframe))
        assert reframes.is_draft(kept.sentence, kept.draft, context.settings) is is_draft


def test_words_that_come_from_records_are_not_ones_own() -> None:
    career = career_of(TOM)
    card = open_card.open_card("sit with Tom and show him the release tools", in_context(career))
    assert card_words.who_gains(card, career) == "Tom"
    assert card_words.is_draft(card, in_context(career))


# for somebody else


def theirs(*more: Any) -> tuple[Card, Career]:
    task = tasks.add(RUNBOOK, MOMENT, for_person=TOM.id)
    career = career_of(TOM, task, *more)
    return open_card.open_card(RUNBOOK, in_context(career), about=task.id), career


def test_what_is_for_somebody_else_ends_in_a_question() -> None:
    card, career = theirs()
    for _ in range(3):
        card = cards.turn_draft(card)
        assert card_words.sentence(card, in_context(career)).endswith("?")
    assert card_words.sentence(cards.toggle_reason(card, "know"), in_context(career)).endswith("?")


def test_it_begins_with_the_latest_thing_that_was_seen() -> None:
    [done] = tasks.complete(tasks.add("split the importer", MOMENT, for_person=TOM.id), moment_on(day(-9))).changes
    assert isinstance(done, tasks.Task)
    won = MOMENT.make(Win, text="two teams agreed on it", on=day(-3), for_whom=TOM.id)
    old = MOMENT.make(Win, text="long ago", on=day(-99), for_whom="Tom Reed")
    card, career = theirs(replace(done, id="t9"), old)
    assert card_words.draft(card, in_context(career)).startswith("On 12 November you finished “split the importer”. ")
    card, career = theirs(replace(done, id="t9"), old, won)
    assert card_words.draft(card, in_context(career)).startswith("On 18 November: two teams agreed on it. ")
    seen = MOMENT.make(Strength, person=TOM.id, text="you kept calm on call", on=day(-2))
    card, career = theirs(replace(done, id="t9"), old, won, seen)
    assert card_words.draft(card, in_context(career)).startswith("On 19 November you kept calm on call. ")


def test_what_i_won_by_leading_them_is_nothing_that_they_did() -> None:
    kept = MOMENT.make(Reframe, about="t9", for_person=TOM.id)
    mine = leader_wins.grown(kept, "it held", in_context(career_of(TOM), moment_on()))
    assert mine.for_whom == TOM.id
    card, career = theirs(mine)
    assert "Led Tom" not in card_words.draft(card, in_context(career))


def test_what_was_seen_or_said_of_another_is_not_theirs() -> None:
    seen = MOMENT.make(Strength, person="p00000099", text="calm on call", on=day(-2))
    said = MOMENT.make(Saying, person="p00000099", text="lead two", on=day(-2))
    card, career = theirs(seen, said)
    assert not any(word in card_words.draft(card, in_context(career)) for word in ("calm on call", "lead two"))


def test_the_next_step_of_a_reframe_for_somebody_is_to_say_it_and_wait() -> None:
    card, career = theirs()
    assert (
        card_words.next_line(card, career) == "when I see Tom Reed, 5 min: say it to Tom Reed, and wait for the answer"
    )
    job = cards.take_way_out(card, "job")
    assert "say it to" not in card_words.next_line(job, career)


# ways to like it more


def test_one_way_to_like_it_at_a_time_and_all_in_turn() -> None:
    card = opened("like")
    seen = []
    for _ in range(8):
        way_to_like = card_words.way_to_like_of(card, NOTHING)
        assert way_to_like
        seen.append(way_to_like.id)
        card = card_words.next_way_to_like(card, NOTHING)
    assert len(set(seen)) == 8
    assert card_words.way_to_like_of(card, NOTHING) == card_words.way_to_like_of(opened("like"), NOTHING)
    assert card_words.way_to_like_of(opened("use", way_to_like="box"), NOTHING) is None
    assert card_words.next_way_to_like(opened("use"), NOTHING) == opened("use")


# how far one is


def test_a_draft_says_where_one_is_and_wants_to_be() -> None:
    skill = MOMENT.make(Skill, name="Technical documentation", key="documentation", level=1)
    said = "I'm still learning technical documentation, and this is practice."
    card = opened()
    sure = replace(card, offers=tuple(replace(one, confidence="likely") for one in card.offers))
    assert card_words.draft(sure, in_context(career_of(skill))).endswith(said)
    assert said not in card_words.draft(card, in_context(career_of(skill)))
    assert said not in card_words.draft(sure, in_context(NOTHING))
    assert said not in card_words.draft(sure, in_context(career_of(replace(skill, level=None))))


def test_with_a_level_a_draft_is_no_longer_than_it_may_be() -> None:
    for skill, level in product(skills(), (None, 0, 4)):
        slots = Slots(task=RUNBOOK, skill=skill, level=level, step_to="Go-to for payments", by=day(90))
        assert 0 < len(draft(slots, SETTINGS.draft_length, 1)) <= SETTINGS.draft_length
