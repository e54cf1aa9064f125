"""A reframe is kept beside its task, and is a draft until it holds words of one's own."""

from __future__ import annotations

from typing import Any

import pytest

from career.model import reframes, tasks
from career.model.moment import Moment
from career.model.reframes import REASON_WORDS, REASONS, Reframe
from career.model.settings import Settings
from career.views.nudges import nudge
from career.views.summary import summary
from tests.building import SETTINGS, TODAY, career_of, day, in_context, on

DRAFT = "Updating the runbook is how I practise writing."


def test_the_latest_reframe_counts_and_an_archived_one_does_not(moment: Moment) -> None:
    first = moment.make(Reframe, about="t1", sentence="first")
    second = on(moment, 1).make(Reframe, about="t1", sentence="second")
    third = on(moment, 2).make(Reframe, about="t1", archived_on=TODAY)
    career = career_of(second, first, third, moment.make(Reframe, about="t2"))
    assert reframes.of("t1", career) is second
    assert reframes.of("t9", career) is None


@pytest.mark.parametrize(
    ("sentence", "is_draft"),
    [
        ("", False),
        (DRAFT, True),
        (DRAFT.upper(), True),
        (DRAFT + " Whoever pages", True),
        (DRAFT + " Whoever pages sleeps", False),
        ("Nobody pages me", False),
    ],
)
def test_three_words_make_a_sentence_ones_own(sentence: str, *, is_draft: bool) -> None:
    assert reframes.is_draft(sentence, DRAFT, SETTINGS) is is_draft


def test_the_number_of_own_words_is_a_setting() -> None:
    assert reframes.is_draft(DRAFT + " a b c", DRAFT, Settings(own_words=4))


def test_every_reason_has_its_words() -> None:
    assert tuple(REASON_WORDS) == REASONS == ("know", "like", "use")


@pytest.mark.parametrize(
    ("fields", "is_lacking"),
    [
        ({"sentence": "mine"}, False),
        ({"sentence": ""}, True),  # kept without words
        ({"sentence": "", "verdict": "job"}, False),  # another way out needs none
        ({"sentence": "theirs", "for_person": "ptom00000"}, True),
        ({"sentence": "mine", "archived_on": TODAY}, True),
    ],
)
def test_a_task_is_to_reframe_until_it_has_words_for_its_owner(
    fields: dict[str, Any], moment: Moment, *, is_lacking: bool
) -> None:
    task = tasks.add("copy the numbers", moment)
    career = career_of(task, moment.make(Reframe, about=task.id, then_do="x", **fields))
    assert reframes.to_reframe(career) == ([task] if is_lacking else [])
    assert summary(in_context(career)).to_reframe == int(is_lacking)
    assert (nudge(in_context(career)) is not None) is is_lacking


@pytest.mark.parametrize(("offset", "is_taken"), [(-3, True), (0, True), (1, False)])
def test_the_step_of_saying_it_is_taken_once_they_answered_if_it_was_due(
    offset: int, is_taken: bool, moment: Moment
) -> None:
    step = {"then_do": "say it to Tom", "then_on": day(offset)}
    kept = moment.make(Reframe, about="t1", for_person="p1", sentence="You could lead it.", **step)
    answered, *_ = reframes.take_in(kept, "I would like that", in_context(career_of(kept), moment)).changes
    assert isinstance(answered, Reframe)
    assert (answered.stepped_on is not None) is is_taken
