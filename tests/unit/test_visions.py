"""What the person really wants, asked twice (G1)."""

from __future__ import annotations

import pytest

from career.errors import BadValue
from career.model import visions
from career.model.moment import Moment
from tests.building import TODAY, after, career_of, on


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
