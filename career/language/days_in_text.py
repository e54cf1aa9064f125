"""The day in a line of words: at its end ("call Ana next fri"), at its start, or said in it ("… on yesterday")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from career.errors import BadDate
from career.language.dates import day_of
from career.language.text import clean_line

MOST_WORDS = 8
"""The most words of a day, as in "Fri 27 Nov 2026, in 6 days" or "on the beginning of the next quarter"."""
ON = "on"
_MARKS = ".,;:!?)"


class DayFound(NamedTuple):
    """A day, and the text without the words that named it."""

    text: str
    day: date


def day_at_end(text: str, today: date, *, week_starts: int = 1) -> DayFound | None:
    """Return the day that the last words of a line name, else the first ones; None where neither do.

    The longest day counts: of "call Ana next fri", "next fri". The text is "" where the line is nothing but a day.
    Raises BadDate, never reading on, where those words have the form of a day but are none ("call Ana 31 feb").
    """
    words = clean_line(text).split()
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        if day := day_of(" ".join(words[-count:]), today, week_starts=week_starts):
            return DayFound(" ".join(words[:-count]), day)
    count = words_of_day(words, today, week_starts=week_starts)
    day = day_of(" ".join(words[:count]), today, week_starts=week_starts) if count else None
    return DayFound(" ".join(words[count:]), day) if day else None


def words_of_day(words: Sequence[str], today: date, *, week_starts: int = 1) -> int:
    """Return how many of the first words have the form of a day, as many as possible; 0 where none have."""
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        try:
            day = day_of(" ".join(words[:count]), today, week_starts=week_starts)
        except BadDate:  # it has the form of a day, but is none: "31 feb"
            return count
        if day:
            return count
    return 0


def day_said(text: str, today: date, *, week_starts: int = 1) -> date | None:
    """Return the day on which something happened as its text says it: "on" and a day, first or last in the line.

    "fixed the outage on yesterday", "On 3 Nov: held the demo". A weekday is the latest one. None where no day is said;
    "on" with a quarter, a whole week or a bare number says none. Raises BadDate for "on 31 feb".
    """
    words = [word.rstrip(_MARKS) for word in clean_line(text).split()]
    ends = range(max(0, len(words) - MOST_WORDS), len(words) - 1)
    spans = [words[at + 1 :] for at in ends if words[at].casefold() == ON]
    if words and words[0].casefold() == ON:
        spans += [words[1:end] for end in range(min(len(words), MOST_WORDS), 1, -1)]
    days = (day_of(" ".join(span), today, week_starts=week_starts, past=True, said=True) for span in spans)
    return next(filter(None, days), None)
