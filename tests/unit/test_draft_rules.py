"""Whatever the task, a draft keeps the rules: it says what it does for me and for others, and promises nothing."""

from __future__ import annotations

import re
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from career.card import card_words, open_card, save_card
from career.drafting.sentences import DRAFTS, draft, question
from career.drafting.slots import Slots
from career.reframing import skills
from tests.building import SETTINGS, after, in_context, on
from tests.unit.drafted import BY, CAREER, FOR_ME, GOAL, LEAD, MOMENT, TASKS, of

ALL = sorted(skills())


PRAISE = frozenset(
    [
        "opportunity", "journey", "leverage", "amazing", "exciting", "great", "wonderful", "fantastic", "valuable",
        "unique", "perfect",
    ]
)  # fmt: skip


def drafts_of(task: str) -> list[str]:
    card = replace(open_card.open_card(task, in_context(CAREER)), step_to=LEAD.id)
    return [card_words.draft(replace(card, turn=turn), in_context(CAREER)) for turn in range(DRAFTS)]


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
