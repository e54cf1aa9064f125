"""A reframe card that was kept is taken up again as it was."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, save_card
from career.card.card import Card
from career.card.skill_chips import MOST_SKILLS
from career.model import tasks
from career.model.moment import Moment
from career.model.snapshot import Career
from tests.building import after, career_of, day, in_context, moment_on
from tests.unit.cards import NOTHING, RUNBOOK, STONE, kept, on_row, opened


def reopened(card: Card, career: Career) -> Card:
    """Keep the card, and open it again on its row."""
    later, reframe = kept(card, career)
    return opened(career.headline(card.about), later, reframe.about)


def everything_on(card: Card, career: Career) -> Card:
    card = cards.toggle_reason(cards.toggle_reason(card, "like"), "use")
    card = cards.add_skill(cards.add_skill(cards.toggle_skill(card, 0), "old projectors"), "mentoring")
    card = card_words.write(
        card, card_words.draft(card, in_context(career)) + " Nobody waits for me", in_context(career)
    )
    return replace(card_words.plan(card, "ask Tom", NOTHING), if_cue="stand-up ends", then_minutes=10)


def as_kept(card: Card, career: Career) -> tuple[object, ...]:
    """Give what a person sees of a card."""
    shown = (
        card_words.sentence(card, in_context(career)),
        card_words.is_draft(card, in_context(career)),
        card_words.next_line(card, NOTHING),
    )
    return card.reasons, set(card.picked), card.step_to, card.answer, card.question, shown


@pytest.mark.parametrize(
    "change",
    [
        lambda card, _: card,
        everything_on,
        lambda card, _: cards.turn_draft(card),
        lambda card, _: cards.turn_draft(cards.turn_draft(card)),
        lambda card, _: cards.toggle_reason(card, "know"),
        lambda card, career: cards.toggle_reason(
            card_words.write(card, "my own three words", in_context(career)), "know"
        ),
        lambda card, career: card_words.write(
            card, card_words.draft(card, in_context(career)) + " Nobody", in_context(career)
        ),
        lambda card, _: cards.next_step_to(card, -1),
        lambda card, _: cards.answered(card, "a page for the ward nurses"),
    ],
)
@pytest.mark.parametrize("title", [RUNBOOK, "various"])
def test_a_card_that_was_kept_and_opened_again_shows_the_same(title: str, change: Any) -> None:
    task = tasks.add(title, moment_on())
    career = career_of(task, STONE)
    card = change(opened(title, career, task.id), career)
    again = reopened(card, career)
    assert as_kept(again, career) == as_kept(card, career)
    assert as_kept(reopened(again, career), career) == as_kept(card, career)


def test_keeping_again_changes_the_reframe_and_makes_no_second_one() -> None:
    task, career = on_row()
    later, first = kept(opened(RUNBOOK, career, task.id), career)
    again = card_words.write(opened(RUNBOOK, later, task.id), "Nobody waits for me", in_context(later))
    last = after(
        later,
        save_card.keep(again, in_context(later, Moment(day(1), moment_on().now, lambda letter: f"{letter}fresh"))),
    )
    [second] = last.reframes.values()
    assert (second.id, second.created_at) == (first.id, first.created_at)
    assert second.sentence == "Nobody waits for me"
    assert len(last.tasks) == 1


def test_a_kept_draft_is_a_draft_again_and_can_be_turned() -> None:
    task, career = on_row()
    card = cards.turn_draft(opened(RUNBOOK, career, task.id))
    again = reopened(card, career)
    assert (again.written, again.turn) == (None, 1)
    assert card_words.sentence(cards.turn_draft(again), in_context(career)) != card_words.sentence(
        card, in_context(career)
    )


def test_a_kept_draft_stays_even_when_it_would_be_drafted_otherwise_now() -> None:
    task, career = on_row()
    career = career.changed([STONE])
    later, reframe = kept(opened(RUNBOOK, career, task.id), career)
    renamed = later.changed([replace(STONE, title="Calm nights")])
    again = opened(RUNBOOK, renamed, task.id)
    assert card_words.sentence(again, in_context(renamed)) == reframe.sentence
    assert card_words.is_draft(again, in_context(renamed))


def test_a_goal_that_is_closed_by_now_stays_chosen() -> None:
    task, career = on_row()
    career = career.changed([STONE])
    later, _ = kept(opened(RUNBOOK, career, task.id), career)
    closed = later.changed([replace(STONE, state="done")])
    again = opened(RUNBOOK, closed, task.id)
    assert again.step_to == STONE.id
    assert cards.next_step_to(cards.next_step_to(again, 1), -1).step_to == STONE.id


def test_no_kept_skill_is_dropped_for_want_of_digits() -> None:
    task, career = on_row()
    card = opened(RUNBOOK, career, task.id)
    for place, offer in enumerate(card.offers):
        card = cards.toggle_skill(card, place) if offer.picked else card
    for n in range(MOST_SKILLS):
        card = cards.add_skill(card, f"own {n}")
    again = reopened(card, career)
    assert set(again.picked) == set(card.picked)
    assert len(again.offers) == MOST_SKILLS


@pytest.mark.parametrize(
    "text", ["李娜写文档", "x[/nope]y", "e.g. [tbd]", "\x1b", "🙂" * 40, "a" * 10_000, "https://x.example/1"]
)
def test_any_text_opens_and_is_kept_as_it_is(text: str) -> None:
    card = opened(text)
    assert len(card_words.draft(card, in_context(NOTHING))) <= 240
    if card.task:
        later, _ = kept(card)
        assert [task.title for task in later.tasks.values()] == [card.task]
