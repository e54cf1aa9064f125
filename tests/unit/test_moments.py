"""The first step begins at the task's own moment: its day, its meeting, its person, or else a free slot."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from benchmarks.draft_tasks import tasks
from career.drafting.moments import first_moment
from career.drafting.reading import read

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("task", "cue", "day"),
    [
        ("send the budget by Friday", "it is Thursday morning", date(2026, 11, 26)),
        ("present the numbers on Tuesday", "it is Thursday morning", date(2026, 11, 26)),
        ("present the numbers on Monday", "it is Thursday morning", date(2026, 11, 26)),
        ("free some space by tomorrow", "the next hour is free", TODAY),
        ("free some space today", "the next hour is free", TODAY),
        ("chair the steering committee", "the steering committee is a day away", date(2026, 11, 26)),
        ("coach Tom on the release", "I next see Tom", date(2026, 11, 26)),
        ("teach Tom the release", "I am about to see Tom", date(2026, 11, 26)),
        ("call Tom about the release", "I am about to call Tom", date(2026, 11, 26)),
        ("tell Tom that his project stops", "I am about to see Tom", date(2026, 11, 26)),
    ],
)
def test_the_moment_is_that_of_the_task(task: str, cue: str, day: date) -> None:
    reading = read(task, ("Tom",))
    assert first_moment(task, reading.deed, reading.act, ("Tom",), TODAY) == (cue, day)


@pytest.mark.parametrize(
    "task",
    [
        "prepare the slides for the steering committee",
        "find out before the board whether the app pays",
        "poster for the open day",
    ],
)
def test_what_is_made_for_a_meeting_is_not_begun_the_day_before(task: str) -> None:
    reading = read(task)
    assert "a day away" not in first_moment(task, reading.deed, reading.act, (), TODAY).cue


def test_other_tasks_begin_in_slots_of_many_kinds() -> None:
    cues = Counter(first_moment(task, (r := read(task)).deed, r.act, (), TODAY).cue for _, task, _ in tasks())
    assert len(cues) >= 6
    assert cues.most_common(1)[0][1] <= 0.3 * len(tasks())


def test_a_step_is_never_on_a_weekend_or_past_its_day() -> None:
    for ahead in range(1, 8):
        day = date.fromordinal(TODAY.toordinal() + ahead)
        reading = read(task := f"send the budget on {day.isoformat()}")
        when = first_moment(task, reading.deed, reading.act, (), TODAY)
        assert when.day.weekday() < 5
        assert when.day >= TODAY
