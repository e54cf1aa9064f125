"""What the person really wants, asked twice and again each year (G1)."""

from __future__ import annotations

from datetime import date

import pytest

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import visions
from career.model.moment import Moment
from tests.building import TODAY, after, career_of, in_context, moment_on, on


def test_both_answers_are_kept_and_the_second_counts(moment: Moment) -> None:
    career = after(
        career_of(), visions.answer("more pay", "lead a division of 200", moment, unit="people", target=200.0)
    )
    vision = visions.latest(career)
    assert vision is not None
    assert (vision.text, vision.first_answer, vision.on) == ("lead a division of 200", "more pay", TODAY)
    assert (vision.start, vision.target, vision.unit) == (None, 200, "people")
    assert vision.headline == "lead a division of 200"


def test_one_answer_is_enough(moment: Moment) -> None:
    [vision] = visions.answer("lead", " ", moment).changes
    assert isinstance(vision, visions.Vision)
    assert (vision.text, vision.first_answer) == ("lead", "lead")


def test_no_answer_is_refused(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        visions.answer("", "\n", moment)
    assert refused.value.field == "text"


def test_the_latest_asking_counts_and_before_the_first_there_is_none(moment: Moment) -> None:
    assert visions.latest(career_of()) is None
    career = after(career_of(), visions.answer("", "teach", on(moment, 5)), visions.answer("", "lead", moment))
    vision = visions.latest(career)
    assert vision is not None
    assert vision.text == "teach"


def test_a_changed_answer_is_a_new_one_and_the_old_one_is_kept_with_its_day(moment: Moment) -> None:
    career = after(career_of(), visions.answer("pay", "lead a team", on(moment, -40)))
    old = visions.latest(career)
    assert old is not None
    step = editing.edit(old, {"text": "teach"}, in_context(career, moment))
    career = after(career, step)
    new = visions.latest(career)
    assert new is not None
    assert "the earlier answer is kept" in step.label
    assert (new.text, new.on) == ("teach", TODAY)
    assert visions.earlier(new, career) == [old]
    assert career.visions[old.id] == old


def test_what_an_answer_did_not_say_yet_is_filled_in_and_makes_no_other(moment: Moment) -> None:
    career = after(career_of(), visions.answer("", "lead a team", on(moment, -40)))
    [old] = career.visions.values()
    typed = {"start": "3", "target": "10", "note": "asked by Ana"}
    [now] = after(career, editing.edit(old, typed, in_context(career, moment))).visions.values()
    assert (now.id, now.on, now.start, now.target, now.note) == (old.id, old.on, 3, 10, "asked by Ana")


def test_an_earlier_answer_is_not_reworded(moment: Moment) -> None:
    career = after(career_of(), visions.answer("", "pay", on(moment, -400)), visions.answer("", "teach", moment))
    old = visions.answers(career)[1]
    with pytest.raises(Refused, match="kept as you gave it"):
        editing.edit(old, {"text": "power"}, in_context(career, moment))
    assert editing.edit(old, {"note": "then"}, in_context(career, moment)).changes


@pytest.mark.parametrize(
    ("answered", "today", "is_asked"),
    [
        (date(2025, 11, 21), date(2026, 11, 20), False),
        (date(2025, 11, 21), date(2026, 11, 21), True),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 3, 1), True),
        (date(9999, 12, 31), date(2026, 11, 21), False),
    ],
)
def test_it_is_asked_again_a_year_after_the_last_answer(answered: date, today: date, is_asked: bool) -> None:
    vision = moment_on(answered).make(visions.Vision, on=answered, text="lead")
    assert bool(visions.to_ask_again(in_context(career_of(vision), today))) is is_asked


@pytest.mark.parametrize(
    ("answered", "words"),
    [
        (date(2026, 11, 1), "On 1 Nov you wanted: lead, from 3 to 10 people"),
        (date(2025, 11, 22), "On 22 Nov 2025 you wanted: lead, from 3 to 10 people"),
        (date(2025, 11, 21), "A year ago you wanted: lead, from 3 to 10 people"),
        (date(2024, 1, 1), "2 years ago you wanted: lead, from 3 to 10 people"),
    ],
)
def test_what_was_wanted_then_is_said_with_its_time_and_its_road(moment: Moment, answered: date, words: str) -> None:
    vision = moment.make(visions.Vision, on=answered, text="lead", start=3.0, target=10.0, unit="people")
    assert visions.wanted_then(vision, TODAY) == words


def test_of_answers_from_two_machines_each_is_kept_and_the_latest_counts(moment: Moment) -> None:
    career = after(career_of(), visions.answer("", "lead", on(moment, -400)))
    [old] = career.visions.values()
    here = editing.edit(old, {"text": "teach"}, in_context(career, on(moment, -1)))
    there = editing.edit(old, {"text": "found"}, in_context(career, moment))
    one, other = after(career, here, there), after(career, there, here)
    assert [v.text for v in visions.answers(one)] == ["found", "teach", "lead"]
    assert visions.answers(one) == visions.answers(other)
