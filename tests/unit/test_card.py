"""The reframe card as a value: the keys of a stand-up, the chains of the articles, and nothing lost."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, drafting, open_card, save_card
from career.card.card import Card
from career.card.skill_chips import MOST_SKILLS
from career.errors import BadValue
from career.model import reframes, tasks
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.records import Deleted
from career.model.reframes import Reason, Reframe
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from career.reframing import skills
from tests.building import SETTINGS, TODAY, after, career_of, day, in_context, moment_on, new_feedback, new_goal

RUNBOOK = "update the payments runbook"
NOTHING = career_of()
STONE = new_goal("Go-to for payments", moment_on(), due=day(200))


def opened(text: str = RUNBOOK, career: Career = NOTHING, about: str = "") -> Card:
    return open_card.open_card(text, in_context(career), about=about)


def on_row(**fields: Any) -> tuple[Task, Career]:
    task = tasks.add(RUNBOOK, moment_on(), **fields)
    return task, career_of(task)


def kept(card: Card, career: Career = NOTHING) -> tuple[Career, Reframe]:
    after_it = after(career, save_card.keep(card, in_context(career, moment_on())))
    [reframe] = after_it.reframes.values()
    return after_it, reframe


def reopened(card: Card, career: Career) -> Card:
    """Keep the card, and open it again on its row."""
    later, reframe = kept(card, career)
    return opened(career.headline(card.about), later, reframe.about)


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
    assert skills()[skill].lasting in card_words.draft(only, in_context(NOTHING))
    assert skills()[skill].asset in card_words.draft(cards.turn_draft(cards.turn_draft(only)), in_context(NOTHING))


@pytest.mark.parametrize("task", ["fix the CSS layout of the checkout page", "build the frontend of the settings page"])
def test_frontend_work_of_a_backend_developer_is_a_step_to_senior(task: str) -> None:
    senior = new_goal("Become a senior developer", moment_on(), due=day(220))
    card = opened(task, career_of(senior))
    assert card.picked[0] == "frontend"
    assert card.step_to == senior.id
    assert card_words.sentence(card, in_context(career_of(senior))).endswith(
        "A step to “Become a senior developer” by 29 Jun 2027."
    )


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
    assert (reframe.if_cue, reframe.then_minutes) == ("it is 9:30 on Monday", 25)
    assert reframe.then_do == skills()[card.picked[0]].first


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


# Skills


def test_the_skills_that_are_on_are_those_that_the_task_speaks_of() -> None:
    card = opened()
    assert 1 <= len(card.picked) <= 3
    assert all(word in RUNBOOK for offer in card.offers for word in offer.because)


def test_a_skill_is_switched_by_its_place() -> None:
    card = opened()
    off = cards.toggle_skill(card, 0)
    assert off.picked == card.picked[1:]
    assert cards.toggle_skill(off, 0) == card


@pytest.mark.parametrize("place", [-1, 9, 99])
def test_a_digit_without_a_skill_changes_nothing(place: int) -> None:
    card = opened()
    assert cards.toggle_skill(card, place) is card


def test_the_draft_and_the_step_follow_the_first_skill_that_is_on() -> None:
    card = opened()
    off = card
    for place in range(len(card.offers)):
        off = cards.toggle_skill(off, place) if off.offers[place].picked else off
    assert off.picked == ()
    assert (
        card_words.draft(off, in_context(NOTHING)),
        card_words.step_of(off, NOTHING),
        card_words.next_line(off, NOTHING),
        card_words.lasting(off),
    ) == ("", "", "", "")
    own = cards.add_skill(off, "testing")
    assert card_words.step_of(own, NOTHING) == skills()["testing"].first
    assert skills()["testing"].proof in card_words.draft(own, in_context(NOTHING))


@pytest.mark.parametrize(
    ("typed", "key", "name"),
    [
        ("Test design and automation", "testing", "Test design and automation"),
        ("MENTORING", "mentoring", "Mentoring and coaching"),
        (" old  projectors ", "old projectors", "old projectors"),
    ],
)
def test_a_skill_is_added_by_name_id_or_own_words(typed: str, key: str, name: str) -> None:
    card = cards.add_skill(opened(), typed)
    assert card.picked[-1] == key
    assert card.offers[-1].name == name
    assert cards.add_skill(card, typed) == card


def test_adding_a_skill_that_is_off_switches_it_on_in_its_place() -> None:
    card = cards.toggle_skill(opened(), 0)
    assert cards.add_skill(card, card.offers[0].name) == opened()
    assert cards.add_skill(card, " ") is card


def test_nine_skills_fill_the_card_and_those_that_are_off_make_room() -> None:
    card = opened()
    while len(card.picked) < MOST_SKILLS:
        card = cards.add_skill(card, f"own {len(card.picked)}")
        assert len(card.offers) <= MOST_SKILLS
    with pytest.raises(BadValue, match="Switch one off"):
        cards.add_skill(card, "one more")


# The question


def test_a_vague_task_is_asked_about_and_the_answer_gives_skills() -> None:
    card = opened("various")
    assert card.question
    assert card.picked == ()
    told = cards.answered(cards.add_skill(card, "juggling"), " a runbook  for the on-call team")
    assert told.answer == "a runbook for the on-call team"
    assert not told.question
    assert told.picked[-1] == "juggling"
    assert len(told.picked) > 1
    assert all(word in told.answer for offer in told.offers for word in offer.because)
    assert told.task == "various"


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
    seen = {card_words.sentence(card := cards.turn_draft(card), in_context(NOTHING)) for _ in range(drafting.DRAFTS)}
    assert len(seen) == drafting.DRAFTS
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
    assert card_words.next_line(card, NOTHING) == f"if it is 9:30 on Monday, then 25 min: {first}"
    own = card_words.plan(card, " ask  Tom ", NOTHING)
    assert card_words.next_line(own, NOTHING) == "if it is 9:30 on Monday, then 25 min: ask Tom"
    assert card_words.plan(own, "", NOTHING) == card_words.plan(own, first, NOTHING) == card


@pytest.mark.parametrize(
    ("offset", "name"), [(0, "Monday"), (1, "Monday"), (2, "Tuesday"), (5, "Friday"), (6, "Monday"), (-1, "Monday")]
)
def test_the_cue_is_the_next_working_day(offset: int, name: str) -> None:
    assert open_card.open_card(RUNBOOK, in_context(NOTHING, day(offset))).if_cue == f"it is 9:30 on {name}"


# What it is a step to


def a_goal(title: str, **fields: Any) -> Goal:
    return replace(new_goal(title, moment_on(), **fields), id=f"g{title[:8].lower()}")


def test_the_tasks_own_goal_is_the_first_step_to_then_shared_words_then_the_date() -> None:
    own, shared = a_goal("Own goal"), a_goal("A calm payments team")
    soon, late = a_goal("Soon", due=day(9)), a_goal("Late", due=day(90))
    no_stone = a_goal("Job", kind="performance", due=day(1))
    closed = a_goal("Closed", state="done")
    task = tasks.add("Update the runbook (payments)", moment_on(), goal=own.id)
    career = career_of(late, closed, soon, shared, no_stone, own, task)
    assert opened(task.title, career, task.id).steps_to == (own.id, shared.id, soon.id, late.id, no_stone.id)
    assert opened(task.title, career).step_to == shared.id


def test_a_goal_that_nothing_speaks_for_is_offered_but_not_chosen() -> None:
    career = career_of(a_goal("Speak at a conference", due=day(9)))
    card = opened("Rotate the keys of the billing service", career)
    assert card.steps_to
    assert card.step_to == ""
    assert "A step to" not in card_words.sentence(card, in_context(career))


def test_a_goal_is_no_step_to_itself() -> None:
    assert opened(STONE.title, career_of(STONE), STONE.id).steps_to == ()


def test_arrows_go_round_the_goals_and_none() -> None:
    first, second = a_goal("First", due=day(1)), a_goal("Second", due=day(2))
    card = opened(career=career_of(first, second))
    forth = [card := cards.next_step_to(card, 1) for _ in range(3)]
    assert [one.step_to for one in forth] == [first.id, second.id, ""]
    assert cards.next_step_to(card, -1).step_to == second.id
    assert cards.next_step_to(opened(), 1).step_to == ""


def test_no_sentence_leads_to_a_goal_that_is_gone() -> None:
    card = opened(career=career_of(STONE))
    assert "A step to" in card_words.draft(card, in_context(career_of(STONE)))
    assert "A step to" not in card_words.draft(card, in_context(NOTHING))
    assert "gone" not in card_words.draft(card, in_context(NOTHING))


# Taken up again


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
