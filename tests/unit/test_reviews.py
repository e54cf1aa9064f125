"""The check-in as it was held: its real seconds, taken up again on the same day, and gaps of which nothing is said."""

from __future__ import annotations

import pytest

from career.model import reviews
from career.model.moment import Moment
from career.model.reviews import Review
from tests.building import TODAY, after, career_of, day, in_context, on


def test_the_seconds_of_one_day_are_added_and_the_place_is_kept(moment: Moment) -> None:
    career = after(career_of(), reviews.leave(20.4, in_context(career_of(), moment), left_at="inbox"))
    begun = reviews.of_today(in_context(career))
    assert begun is not None
    assert (begun.seconds, begun.left_at) == (20, "inbox")
    career = after(career, reviews.leave(30.6, in_context(career, moment)))
    [review] = career.reviews.values()
    assert (review.on, review.seconds, review.left_at) == (TODAY, 51, "")


def test_a_clock_that_was_set_back_takes_no_seconds_away(moment: Moment) -> None:
    career = after(career_of(), reviews.leave(-40, in_context(career_of(), moment)))
    assert [r.seconds for r in career.reviews.values()] == [0]


def test_another_day_has_its_own(moment: Moment) -> None:
    career = after(career_of(), reviews.leave(60, in_context(career_of(), on(moment, -1)), left_at="win"))
    assert reviews.of_today(in_context(career)) is None
    career = after(career, reviews.leave(5, in_context(career, moment)))
    assert sorted(r.seconds for r in career.reviews.values()) == [5, 60]


def test_a_flight_to_the_west_does_not_make_a_second_check_in(moment: Moment) -> None:
    held = after(career_of(), reviews.leave(60, in_context(career_of(), on(moment, 1))))  # it was tomorrow already
    assert reviews.of_today(in_context(held)) is not None
    assert reviews.days_since(in_context(held)) is None


@pytest.mark.parametrize(("held", "days"), [([], None), ([0], None), ([-1], 1), ([-9, -3, 0], 3)])
def test_days_since_the_last_one_before_today(held: list[int], days: int | None, moment: Moment) -> None:
    made = [moment.make(Review, on=day(offset)) for offset in held]
    other = moment.make(Review, on=day(-1), kind="weekly")
    assert reviews.days_since(in_context(career_of(*made, other))) == days
