"""The day that a task names for itself: "send it by Friday", "on Tuesday", "before the 12th", "tomorrow"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from career.errors import BadDate
from career.language.dates import day_of
from career.language.days_in_text import day_at_end
from career.language.deeds import MOST_READ
from career.language.relative_days import MONTHS, WEEKDAYS
from career.language.text import clean_line

MOST_WORDS = 4
_MARKS = ".,;:!?)"
_LAST = frozenset(["by", "on", "before", "until", "till", "due", "for", "this", "next"])
"""Words after which a day is that of the task. "From" and "since" say when it began, "of" what it is about."""
_ABOUT = frozenset(["from", "since", "of", "after", "about", "last", "yesterday"])
_LIKE_A_DAY = frozenset(
    [name[:3] for name in (*WEEKDAYS, *MONTHS)]
    + ["tod", "tom", "ton", "wee", "mon", "qua", "yea", "eow", "eom", "eoq", "eoy", "end", "day"]
)
"""The first letters of words with which a day is said."""
_FAR = 400
"""Days within which a day is meant as a due date."""


class DayNamed(NamedTuple):
    """A day that a task names, and whether it is to be done by then; otherwise it happens on that day."""

    day: date
    is_by: bool


def day_named(text: str, today: date, *, week_starts: int = 1) -> DayNamed | None:
    """Return the day by which or on which a task is to be done, as its words say; None where they name none to come."""
    words = clean_line(text[:MOST_READ]).split()
    bare = [word.rstrip(_MARKS) for word in words]
    if not any(word[:1].isdigit() or word[-1:].isdigit() or word.casefold()[:3] in _LIKE_A_DAY for word in bare):
        return None  # the forms of a day take longer to prepare than all else that is read of a task
    for at, word in enumerate(bare):
        if word.casefold() not in _LAST:
            continue
        begin = at if word.casefold() in {"this", "next"} else at + 1
        for end in range(min(len(bare), begin + MOST_WORDS), begin, -1):
            day = _day(" ".join(bare[begin:end]), today, week_starts)
            if day:
                is_before = word.casefold() == "before"
                return _meant(day - timedelta(days=is_before), today, is_by=word.casefold() != "on")
    return _at_end(bare, today, week_starts)


def _at_end(words: list[str], today: date, week_starts: int) -> DayNamed | None:
    if [word.casefold() for word in words[-2:-1]] in (["a"], ["per"], ["each"], ["every"]) and words[-3:-2] != ["in"]:
        return None  # how often, or how much in that time: "what it would cost a year"
    try:
        found = day_at_end(" ".join(words), today, week_starts=week_starts)
    except BadDate:
        return None
    if found is None or not found.text:
        return None
    before = found.text.split()[-1].casefold()
    begins = not " ".join(words).startswith(found.text)
    return None if before in _ABOUT and not begins else _meant(found.day, today, is_by=False)


def _day(text: str, today: date, week_starts: int) -> date | None:
    try:
        return day_of(text, today, week_starts=week_starts, said=True)
    except BadDate:
        return None


def _meant(day: date, today: date, *, is_by: bool) -> DayNamed | None:
    return DayNamed(day, is_by) if 0 <= (day - today).days <= _FAR else None
