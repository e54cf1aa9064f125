"""If-thens: asked once a day, and their rate from five days on (E2)."""

from __future__ import annotations

import pytest

from career.model import if_then
from career.model.if_then import Hit
from career.model.moment import Moment
from tests.building import TODAY, after, career_of, day, new_goal


def test_an_answer_is_kept_with_its_day(moment: Moment) -> None:
    goal = new_goal("Own a feature", moment)
    for did, label in ((True, "happened"), (False, "did not happen")):
        step = if_then.answer(goal, moment, did=did)
        [hit] = after(career_of(goal), step).hits.values()
        assert (hit.goal, hit.on, hit.did, step.label) == (
            goal.id,
            TODAY,
            did,
            f"The next step of 'Own a feature' {label}",
        )


@pytest.mark.parametrize(
    ("answers", "told"), [([1] * 4, None), ([1, 1, 0, 1, 1], "4 of 5 days"), ([0] * 5, "0 of 5 days")]
)
def test_the_rate_is_told_from_five_days_on(answers: list[int], told: str | None, moment: Moment) -> None:
    made = [moment.make(Hit, goal="g1", on=day(-n), did=bool(did)) for n, did in enumerate(answers)]
    found = if_then.rate("g1", career_of(*made, moment.make(Hit, goal="g2", on=day(-9), did=True)))
    assert (str(found) if found else None) == told


def test_of_two_answers_of_one_day_the_later_counts(moment: Moment) -> None:
    made = [moment.make(Hit, goal="g1", on=day(-n), did=True) for n in range(5)]
    corrected = Hit(id="n99999999", created_at=moment.now, goal="g1", on=TODAY)
    rate = if_then.rate("g1", career_of(*made, corrected))
    assert rate == (4, 5)
