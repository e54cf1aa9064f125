"""Work that comes again is known by its words: what was done often is a dead end, what is open is not made twice."""

from __future__ import annotations

from typing import Any

import pytest

from career.card import open_card, repeats
from career.card.memory import Memory
from career.model import tasks
from career.model.moment import Moment
from career.model.people import Person
from career.model.tasks import Task
from tests.building import TODAY, career_of, in_context
from tests.unit.commands import Rung

COPY = "copy the Monday numbers into the slide"


def done(title: str, moment: Moment, **more: Any) -> Task:
    return tasks.add(title, moment, state="done", done_on=TODAY, times_done=1, **more)


@pytest.mark.parametrize(
    ("titles", "more", "is_dead_end"),
    [
        ([COPY] * 5, {}, True),
        ([COPY] * 4, {}, False),
        ([COPY, f"{COPY} again", "copy Monday numbers to the slide", "Copy the Monday numbers, slide", COPY], {}, True),
        ([COPY] * 5, {"stretch": 1}, False),
        ([COPY] * 5, {"goal": "g00000001"}, False),
        ([COPY] * 5, {"for_person": "ptom00000"}, False),
        (["write the release notes"] * 5, {}, False),
    ],
)
def test_what_was_done_often_in_like_words_is_a_dead_end(
    titles: list[str], more: dict[str, Any], moment: Moment, *, is_dead_end: bool
) -> None:
    career = career_of(*(done(title, moment, **more) for title in titles))
    card = open_card.open_card(COPY, in_context(career))
    assert card.dead_end is is_dead_end
    if is_dead_end:
        assert str(card.spent) == "done 5 times; it teaches nothing new and serves no goal"


def test_the_task_itself_and_those_like_it_are_counted_together(moment: Moment) -> None:
    row = tasks.add(COPY, moment, times_done=3, minutes_each=40)
    career = career_of(row, done(COPY, moment), done(COPY, moment))
    card = open_card.open_card(COPY, in_context(career), about=row.id)
    assert card.dead_end
    assert "done 5 times of 40 min" in str(card.spent)


@pytest.mark.parametrize(
    ("title", "state", "owner", "is_found"),
    [
        ("Copy the Monday numbers into the slide", "open", "", True),
        ("copy Monday numbers into slide", "stuck", "", True),
        (COPY, "done", "", False),
        (COPY, "open", "Tom", False),
        ("copy the Tuesday numbers into the slide", "open", "", False),
    ],
)
def test_an_open_task_in_the_same_words_for_the_same_person_is_found(
    title: str, state: Any, owner: str, moment: Moment, *, is_found: bool
) -> None:
    tom = moment.make(Person, name="Tom")
    task = tasks.add(title, moment, state=state, for_person=tom.id if owner else "")
    career = career_of(tom, task)
    assert repeats.open_already(f"- [ ] {COPY}", "", Memory(), career) == (task if is_found else None)
    assert repeats.open_already(f"{COPY} due:2026-12-01", "", Memory(), career) is None
    assert repeats.open_already(f"(A) {COPY}", "", Memory(), career) is None


def test_a_task_that_was_reframed_and_done_often_is_flattered_no_more(rung: Rung) -> None:
    for _ in range(5):
        rung.says(f"reframe {COPY} --save")
        [open_one] = [task.id for task in rung.career.tasks.values() if tasks.is_open(task)]
        rung.says(f"done {open_one}")
    assert "done 5 times" in rung.says(f"reframe {COPY}")
    assert "rung has no sentence for it" in rung.refuses(f"reframe {COPY} --save")


def test_a_task_that_is_open_is_reframed_instead_of_made_twice(rung: Rung) -> None:
    rung.says(f"add task {COPY}")
    out = rung.says(f"reframe {COPY.lower()} --save")
    assert "is open already" in out
    assert len(rung.career.tasks) == 1
    rung.says(f"reframe {COPY} --new --save")
    assert len(rung.career.tasks) == 2


def test_a_task_of_somebody_who_shares_a_name_is_not_taken_for_anothers(rung: Rung) -> None:
    rung.says("add person Omar --role report")
    [omar] = rung.career.people
    rung.says(f"add task {COPY} --for {omar}")
    assert "is open already" in rung.says(f"reframe {COPY} --for omar --gains me --save")
    assert "is open already" not in rung.says(f"reframe {COPY}")
