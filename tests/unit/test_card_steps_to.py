"""What a reframe card is a step to."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words
from career.model import tasks
from career.model.goals import Goal
from career.model.wins import Win
from tests.building import career_of, day, in_context, moment_on, new_goal
from tests.unit.cards import NOTHING, STONE, opened


@pytest.mark.parametrize("task", ["fix the CSS layout of the checkout page", "build the frontend of the settings page"])
def test_frontend_work_of_a_backend_developer_is_a_step_to_senior(task: str) -> None:
    senior = new_goal(
        "Become a senior developer", moment_on(), due=day(220), result="a feature of mine, front-end and all"
    )
    card = opened(task, career_of(senior))
    assert card.picked[0] == "frontend"
    assert card.step_to == senior.id
    assert "a step towards my goal “Become a senior developer” by 29 Jun 2027." in card_words.sentence(
        card, in_context(career_of(senior))
    )


@pytest.mark.parametrize("title", ["Become a senior developer", "Promoted to staff", "Lead a division"])
def test_a_promotion_alone_is_no_evidence(title: str) -> None:
    career = career_of(new_goal(title, moment_on(), due=day(220)))
    assert opened("fix the CSS layout of the checkout page", career).step_to == ""
    assert opened("staff the reception desk with senior nurses", career).step_to == ""


def test_a_goal_whose_wins_show_the_skill_is_claimed() -> None:
    moment = moment_on()
    goal = new_goal("Own how we ship", moment, due=day(90))
    one, two = (moment.make(Win, text=text, on=day(-9), goal=goal.id, skills=frozenset({"frontend"})) for text in "ab")
    assert opened("fix the CSS layout of the checkout page", career_of(goal, one)).step_to == ""
    assert opened("fix the CSS layout of the checkout page", career_of(goal, one, two)).step_to == goal.id


@pytest.mark.parametrize("task", ["decide what we drop from the roadmap", "speak to the new team about the customers"])
def test_words_that_any_task_has_are_no_evidence(task: str) -> None:
    career = career_of(new_goal("Speak to three rooms that decide about new customers", moment_on()))
    assert opened(task, career).step_to == ""


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
    assert "a step towards" not in card_words.sentence(card, in_context(career))


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
    assert "a step towards" in card_words.draft(card, in_context(career_of(STONE)))
    assert "a step towards" not in card_words.draft(card, in_context(NOTHING))
    assert "gone" not in card_words.draft(card, in_context(NOTHING))
