"""How often a line says that it comes again, its first day, and the words that only look like that."""

from __future__ import annotations

from datetime import date

import pytest

from career.language.repeating import every_words
from career.language.repeats_in_text import RepeatFound, first_day, repeat_said

TODAY = date(2026, 11, 30)
"""A Monday."""


@pytest.mark.parametrize(
    ("typed", "text", "every", "day"),
    [
        ("water the plants monthly", "water the plants", "1m", None),
        ("water the plants every month", "water the plants", "1m", None),
        ("water the plants each month.", "water the plants", "1m", None),
        ("send the update every friday", "send the update", "1w", date(2026, 12, 4)),
        ("send the update every Fridays", "send the update", "1w", date(2026, 12, 4)),
        ("every friday: send the update", "send the update", "1w", date(2026, 12, 4)),
        ("meet Ana every other week", "meet Ana", "2w", None),
        ("meet Ana every other friday", "meet Ana", "2w", date(2026, 12, 4)),
        ("meet Ana every 2 weeks from next fri", "meet Ana", "2w", date(2026, 12, 11)),
        ("stand-up every weekday", "stand-up", "weekdays", None),
        ("pay the rent monthly from 1 jan", "pay the rent", "1m", date(2027, 1, 1)),
        ("pay the rent every month on the 15th", "pay the rent", "1m", date(2026, 12, 15)),
        ("pay the rent on the 15th every month", "pay the rent", "1m", date(2026, 12, 15)),
        ("pay the rent every 15th", "pay the rent", "1m", date(2026, 12, 15)),
        ("thank Lena every 3 feb", "thank Lena", "1y", date(2027, 2, 3)),
        ("call every 10 days", "call", "10d", None),
    ],
)
def test_the_words_that_say_how_often_are_the_rule_and_not_the_text(
    typed: str, text: str, every: str, day: date | None
) -> None:
    assert repeat_said(typed, TODAY) == RepeatFound(text, every, day)


@pytest.mark.parametrize(
    "typed",
    [
        "", "monthly", "every friday", "every 2 weeks from next fri", "prepare the weekly", "move to monthly",
        "compare daily and monthly", "weekly report to Ana", "each of us", "talk to every manager",
        "read every 2nd page", "note every 5 minutes", "meet every tuesday and thursday", "call every 31 feb",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_stays_in_the_text(typed: str) -> None:
    assert repeat_said(typed, TODAY) is None


@pytest.mark.parametrize(
    ("every", "words", "first"),
    [
        ("1d", "every day", date(2026, 12, 1)),
        ("2w", "every 2 weeks", date(2026, 12, 14)),
        ("1m", "every month", date(2026, 12, 30)),
        ("weekdays", "every weekday", date(2026, 12, 1)),
    ],
)
def test_a_rule_is_said_in_words_and_begins_one_rhythm_from_today(every: str, words: str, first: date) -> None:
    assert (every_words(every), first_day(every, TODAY)) == (words, first)
