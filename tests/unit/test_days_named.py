"""The day that a task names for itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.days_named import DayNamed, day_named

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("task", "day", "is_by"),
    [
        ("send the budget by Friday", date(2026, 11, 27), True),
        ("present the numbers on Tuesday", date(2026, 12, 1), False),
        ("on Tuesday present the numbers", date(2026, 12, 1), False),
        ("finish before the 12th", date(2026, 12, 11), True),
        ("file it by 4 December, please", date(2026, 12, 4), True),
        ("free some space by tomorrow", date(2026, 11, 26), True),
        ("call the plumber tomorrow", date(2026, 11, 26), False),
        ("slides for the board by 2026-12-09", date(2026, 12, 9), True),
    ],
)
def test_the_day_of_a_task_is_read_off_its_words(task: str, day: date, *, is_by: bool) -> None:
    assert day_named(task, TODAY) == DayNamed(day, is_by)


@pytest.mark.parametrize(
    "task",
    [
        "write the postmortem of Sunday's outage",
        "fix what broke on Monday's release",
        "reconcile the accounts from Friday",
        "write the notes for the March release",
        "plan the week",
        "review the 12 applications",
        "pay the invoice by 31 feb",
        "",
    ],
)
def test_a_day_that_is_not_its_own_is_none(task: str) -> None:
    assert day_named(task, TODAY) is None


@given(st.text(max_size=120))
def test_any_text_names_a_day_to_come_or_none(task: str) -> None:
    found = day_named(task, TODAY)
    assert found is None or found.day >= TODAY
