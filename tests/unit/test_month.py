"""A month's page: whole weeks, and what is due on each day."""

from __future__ import annotations

from datetime import date

import pytest

from career.model import tasks
from career.model.moment import Moment
from career.model.settings import Settings
from career.views.month import weeks
from tests.building import TODAY, career_of, day, in_context


@pytest.mark.parametrize(
    ("of", "starts", "first", "last", "count"),
    [
        (date(2026, 11, 21), 1, date(2026, 10, 26), date(2026, 12, 6), 6),
        (date(2026, 11, 21), 7, date(2026, 11, 1), date(2026, 12, 5), 5),
        (date(2027, 2, 1), 1, date(2027, 2, 1), date(2027, 2, 28), 4),
        (date(2028, 2, 29), 1, date(2028, 1, 31), date(2028, 3, 5), 5),
        (date(2026, 12, 31), 1, date(2026, 11, 30), date(2027, 1, 3), 5),
    ],
)
def test_a_page_has_whole_weeks_from_the_first_day_of_the_week(
    of: date, starts: int, first: date, last: date, count: int
) -> None:
    page = weeks(of, in_context(career_of(), of, Settings(week_starts=starts)))
    assert all(len(week) == 7 for week in page)
    assert (page[0][0].on, page[-1][-1].on, len(page)) == (first, last, count)
    assert {d.on.month for week in page for d in week if d.is_inside} == {of.month}


def test_each_day_has_its_lines_beyond_the_horizon_too(moment: Moment) -> None:
    career = career_of(
        tasks.add("late", moment, due=day(-3), assigned_on=None),
        tasks.add("one", moment, due=TODAY),
        tasks.add("two", moment, due=TODAY),
        tasks.add("next month", moment, due=day(40)),
    )
    page = {d.on: [line.text for line in d.lines] for week in weeks(TODAY, in_context(career)) for d in week}
    assert {on: lines for on, lines in page.items() if lines} == {day(-3): ["late"], TODAY: ["one", "two"]}
    january = {d.on: len(d.lines) for week in weeks(day(41), in_context(career)) for d in week}
    assert january[day(40)] == 1
