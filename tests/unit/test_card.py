"""The reframe card as a value: the keys of a stand-up, the chains of the articles, and nothing lost."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, open_card, save_card
from career.drafting.sentences import DRAFTS
from career.errors import BadValue
from career.model import reframes
from career.model.feedback import Feedback
from career.model.records import Deleted
from career.model.reframes import Reason, Reframe
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import SETTINGS, TODAY, after, career_of, day, in_context, moment_on, new_feedback
from tests.unit.cards import NOTHING, RUNBOOK, STONE, kept, on_row, opened

# The articles' own examples


@pytest.mark.parametrize(
    ("task", "skill", "lasting", "leads_to"),
    [
        ("write documentation for the billing API", "documentation", "act on what I write", "Influence"),
        ("document how the deploy works", "documentation", "act on what I write", "Influence"),
        ("update the payments runbook", "documentation", "act on what I write", "Influence"),
        ("optimise the orders database query", "databases", "quick", "Performance optimisation"),
        ("database optimisation for the orders table", "databases", "quick", "Performance optimisation"),
    ],
)
def test_documentation_and_database_work_give_the_chains_of_the_article(
    task: str, skill: str, lasting: str, leads_to: str
) -> None:
    card = opened(task)
    assert skill in card.picked
    only = replace(card, offers=tuple(replace(offer, picked=offer.id == skill) for offer in card.offers))
    assert lasting in card_words.lasting(only)
    assert leads_to in card_words.lasting(only)


# Keys as pure state


def test_three_keys_on_a_row_keep_a_reframe_of_it() -> None:
    task, career = on_row(to_reframe=True)
    card = opened(task.title, career, task.id)
    card = cards.toggle_reason(card, "like")
    later, reframe = kept(card, career)
    assert list(later.tasks) == [task.id]
    assert not later.tasks[task.id].to_reframe
    assert reframe.about == task.id
    assert reframe.reasons == {"like"}
    assert "documentation" in reframe.skills
    assert reframe.sentence == reframe.draft != ""
    assert reframes.is_draft(reframe.sentence, reframe.draft, SETTINGS)
    assert "act on what I write" in reframe.lasting
    assert (reframe.if_cue, reframe.then_minutes) == ("lunch is over", 25)
    assert reframe.then_do == card_words.step_of(card, career)


def test_four_keys_and_the_text_make_the_task_as_well() -> None:
    career = career_of(STONE)
    step = save_card.keep(cards.toggle_reason(opened("  " + RUNBOOK, career), "use"), in_context(career, moment_on()))
    task, reframe = step.changes
    assert isinstance(task, Task)
    assert isinstance(reframe, Reframe)
    assert (task.title, task.assigned_on, task.goal) == (RUNBOOK, TODAY, STONE.id)
    assert (reframe.about, reframe.step_to, reframe.reasons) == (task.id, STONE.id, frozenset({"use"}))
    assert step.label == f"Chose to ask what '{RUNBOOK}' is for"


def test_any_row_can_be_reframed() -> None:
    item = new_feedback("write shorter updates", moment_on())
    career = career_of(item)
    later, reframe = kept(opened(item.headline, career, item.id), career)
    assert reframe.about == item.id
    assert isinstance(later.get(item.id), Feedback)
    assert not later.tasks


def test_a_row_that_was_deleted_meanwhile_is_made_again() -> None:
    task, career = on_row()
    card = opened(task.title, career, task.id)
    later, reframe = kept(card, career.changed([Deleted(task.id)]))
    assert later.headline(reframe.about) == RUNBOOK


def test_a_card_without_a_task_is_not_kept() -> None:
    with pytest.raises(BadValue) as refused:
        save_card.keep(opened(" "), in_context(NOTHING, moment_on()))
    assert refused.value.field == "title"


def test_later_puts_a_task_by() -> None:
    _, [fresh] = save_card.later(" " + RUNBOOK, in_context(NOTHING, moment_on()))
    assert isinstance(fresh, Task)
    assert (fresh.title, fresh.to_reframe) == (RUNBOOK, True)
    task, career = on_row()
    label, [again] = save_card.later("", in_context(career, moment_on()), about=task.id)
    assert again == replace(task, to_reframe=True)
    assert label == f"Kept '{RUNBOOK}' to reframe later"


def test_later_on_another_row_makes_a_task_of_its_text() -> None:
    won = moment_on().make(Win, text="shipped the importer", on=TODAY)
    _, [fresh] = save_card.later(
        "tell the story of the importer", in_context(after(NOTHING), moment_on()), about=won.id
    )
    assert isinstance(fresh, Task)
    with pytest.raises(BadValue):
        save_card.later(" ", in_context(NOTHING, moment_on()))


@pytest.mark.parametrize("reason", reframes.REASONS)
def test_a_reason_is_set_and_taken_back(reason: Reason) -> None:
    card = cards.toggle_reason(opened(), reason)
    assert card.reasons == {reason}
    assert cards.toggle_reason(card, reason).reasons == frozenset()


def test_several_reasons_may_hold_one_back() -> None:
    assert cards.toggle_reason(cards.toggle_reason(opened(), "know"), "use").reasons == {"know", "use"}


# The sentence


def test_a_sentence_is_a_draft_until_it_holds_three_own_words() -> None:
    card = opened()
    drafted = card_words.sentence(card, in_context(NOTHING))
    assert card_words.is_draft(card, in_context(NOTHING))
    two = card_words.write(card, f"{drafted} Nobody waits", in_context(NOTHING))
    assert card_words.is_draft(two, in_context(NOTHING))
    three = card_words.write(two, f"{drafted} Nobody waits here", in_context(NOTHING))
    assert card_words.sentence(three, in_context(NOTHING)) == f"{drafted} Nobody waits here"
    assert not card_words.is_draft(three, in_context(NOTHING))


def test_own_words_are_counted_against_the_draft_that_they_began_from() -> None:
    card = opened()
    own = card_words.write(card, card_words.sentence(card, in_context(NOTHING)) + " Nobody waits", in_context(NOTHING))
    turned = cards.turn_draft(cards.toggle_skill(own, 0))
    assert card_words.sentence(turned, in_context(NOTHING)) == card_words.sentence(own, in_context(NOTHING))
    assert card_words.is_draft(turned, in_context(NOTHING))
    again = card_words.write(turned, card_words.sentence(turned, in_context(NOTHING)) + ".", in_context(NOTHING))
    assert card_words.is_draft(again, in_context(NOTHING))


@pytest.mark.parametrize("text", ["", "  "])
def test_without_a_sentence_of_ones_own_the_draft_is_back(text: str) -> None:
    own = card_words.write(opened(), "Nobody waits for me", in_context(NOTHING))
    assert card_words.write(own, text, in_context(NOTHING)) == opened()
    assert card_words.write(own, card_words.draft(own, in_context(NOTHING)), in_context(NOTHING)) == opened()


def test_going_back_to_the_draft_and_turning_it_is_still_a_draft() -> None:
    own = card_words.write(opened(), "Nobody waits for me", in_context(NOTHING))
    back = cards.turn_draft(card_words.write(own, card_words.draft(own, in_context(NOTHING)), in_context(NOTHING)))
    assert card_words.is_draft(back, in_context(NOTHING))


def test_the_drafts_turn_round() -> None:
    card = opened()
    seen = {card_words.sentence(card := cards.turn_draft(card), in_context(NOTHING)) for _ in range(DRAFTS)}
    assert len(seen) == DRAFTS
    assert card == opened()


def test_who_does_not_know_how_is_shown_no_draft_before_own_words() -> None:
    card = cards.toggle_reason(opened(), "know")
    assert card_words.sentence(card, in_context(NOTHING)) == ""
    assert not card_words.is_draft(card, in_context(NOTHING))
    assert card_words.step_of(card, NOTHING)
    _, reframe = kept(card)
    assert (reframe.sentence, reframe.draft) == ("", "")
    assert reframe.skills
    assert reframe.then_do
    own = card_words.write(card, "I learn how Ana finds her way", in_context(NOTHING))
    assert card_words.sentence(own, in_context(NOTHING)) == "I learn how Ana finds her way"
    assert not card_words.is_draft(own, in_context(NOTHING))


def test_a_pasted_sentence_is_one_clean_line() -> None:
    own = card_words.write(opened(), "Nobody\n waits\x1b[31m for [me]", in_context(NOTHING))
    assert card_words.sentence(own, in_context(NOTHING)) == "Nobody waits for [me]"


# The next step


def test_the_next_step_is_the_persons_own_or_the_drafted_one() -> None:
    card = opened()
    first = card_words.step_of(card, NOTHING)
    assert card_words.next_line(card, NOTHING) == f"after lunch, 25 min: {first}"
    own = card_words.plan(card, " ask  Tom ", NOTHING)
    assert card_words.next_line(own, NOTHING) == "after lunch, 25 min: ask Tom"
    assert card_words.plan(own, "", NOTHING) == card_words.plan(own, first, NOTHING) == card


@pytest.mark.parametrize(
    ("offset", "name"), [(0, "Monday"), (1, "Monday"), (2, "Tuesday"), (5, "Friday"), (6, "Monday"), (-1, "Monday")]
)
def test_the_step_is_due_on_the_next_working_day(offset: int, name: str) -> None:
    card = open_card.open_card(RUNBOOK, in_context(NOTHING, day(offset)))
    assert card.if_cue == "lunch is over"
    assert card.step_day
    assert f"{card.step_day:%A}" == name


def test_a_task_with_a_day_begins_well_before_and_offers_it_as_its_due_date() -> None:
    card = opened("send the runbook to Ana by Friday")
    assert (card.if_cue, card.step_day, card.due) == ("it is Monday morning", day(2), day(6))
    later, reframe = kept(card)
    [task] = later.tasks.values()
    assert (task.due, reframe.then_on) == (day(6), day(2))
    without = cards.toggle_due(card)
    assert without.due is None
    assert cards.toggle_due(without) == card
    [task] = kept(without)[0].tasks.values()
    assert task.due is None


def test_a_day_that_the_task_has_already_is_not_offered_again() -> None:
    task, career = on_row(due=day(3))
    career = career.changed([replace(task, title="send the runbook by Friday")])
    assert opened("send the runbook by Friday", career, task.id).due is None
