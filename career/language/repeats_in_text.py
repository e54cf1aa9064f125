"""How often a line of words says that it comes again: "… every friday", "… monthly", "every 2 weeks from 1 dec: …"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from career.errors import BadDate, BadValue
from career.language.date_forms import place_of
from career.language.dates import day_of
from career.language.relative_days import MONTHS, WEEKDAYS
from career.language.repeating import WORDS, Rhythm, again, read_every
from career.language.text import clean_line

MOST_WORDS = 6
"""The most words of a rule and its first day, as in "every 2 weeks from next friday"."""
_EVERY = frozenset(["every", "each"])
_ALONE = frozenset(word for word in WORDS if word.endswith("ly"))
"""The rules that need no "every"; "weekdays" is as often what the line is about."""
_FROM = frozenset(["from", "on", "starting", "beginning", "since"])
"""Words between a rule and its first day."""
_ABOUT = frozenset([
    "a", "an", "the", "this", "that", "next", "last", "my", "our", "your", "his", "her", "their", "its",
    "and", "or", "to", "for", "of", "from", "about", "on", "in", "at", "with", "than", "not",
])  # fmt: skip
"""After these, "weekly" names a thing: "prepare the weekly", "compare daily and monthly"."""
_MARKS = ",;:."


class RepeatFound(NamedTuple):
    """The text without the words that say how often, the rule, and the first day, None where none is said."""

    text: str
    every: str
    day: date | None


def repeat_said(text: str, today: date, *, week_starts: int = 1) -> RepeatFound | None:
    """Return how often the last words of a line say that it comes again, else the first ones; None where they do not.

    Next to the rule may stand its first day: "monthly from 1 dec", "every 2 weeks on friday". "every friday" and "every
    15th" say both. A line that is nothing but a rule has none.
    """
    words = clean_line(text).split()
    if not any(_begins(word) for word in words):
        return None
    reader = _Reader(today, week_starts)
    if reader.read(words):
        return None
    for count in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        kept, span = words[:-count], words[-count:]
        if (rule := reader.read(span)) and (span[0].casefold() in _EVERY or kept[-1].casefold() not in _ABOUT):
            return reader.with_day(kept, *rule)
    if words[0].casefold() not in _EVERY:
        return None
    for count in range(min(len(words) - 1, MOST_WORDS), 1, -1):
        if rule := reader.read(words[:count]):
            return RepeatFound(" ".join(words[count:]), *rule)
    return None


def first_day(every: str, today: date) -> date:
    """Return the first day of a rule that names none: one rhythm from today, as what is written down today is known."""
    return again(Rhythm(every, "next"), today, today).on


def _begins(word: str) -> bool:
    return (bare := word.casefold().rstrip(_MARKS)) in _EVERY or bare in _ALONE


class _Reader(NamedTuple):
    today: date
    week_starts: int

    def read(self, span: Sequence[str]) -> tuple[str, date | None] | None:
        """Return the rule and the first day that all of these words say, None where they do not."""
        words = [word.casefold().rstrip(_MARKS) for word in span]
        if not _begins(words[0]):
            return None
        for count in range(len(words), 0, -1):
            rule, rest = self.rule(words[:count]), words[count:]
            if not rule:
                continue
            if not rest:
                return rule
            day = self.day(rest[1:] if rest[0] in _FROM else rest)
            if day and rule[1] is None:
                return rule[0], day
        return None

    def with_day(self, kept: Sequence[str], every: str, day: date | None) -> RepeatFound:
        """Return what was found, with the day that stands before the rule where none is in it: "on the 15th monthly"."""
        for count in range(min(len(kept) - 1, MOST_WORDS), 0, -1) if day is None else ():
            span = kept[-count:]
            span = span[1:] if span[0].casefold() in _FROM and count > 1 else span
            if day := self.day(span, said=True):
                kept = kept[:-count]
                break
        return RepeatFound(" ".join(kept).rstrip(_MARKS), every, day)

    def rule(self, words: Sequence[str]) -> tuple[str, date | None] | None:
        if words[0] not in _EVERY:
            return (WORDS[words[0]], None) if len(words) == 1 else None
        said = words[1:]
        if said[:1] == ["other"]:
            said = ["2", *said[1:]]
        if not said:
            return None
        try:
            return read_every(" ".join(said)), None
        except BadValue:
            return self.rule_of_day(said)

    def rule_of_day(self, said: Sequence[str]) -> tuple[str, date] | None:
        """Return the rule of "every friday", "every 15th" and "every 1 jan", with the first such day."""
        text = " ".join(said)
        count = "2" if said[0] == "2" and len(said) == 2 else ""
        if place_of((said[1] if count else text).removesuffix("s"), WEEKDAYS):
            day = self.day([said[-1].removesuffix("s")])
            return (f"{count or 1}w", day) if day else None
        if place_of(text, MONTHS) or len(said) > 3 or not text[0].isalnum():
            return None
        day = self.day(said)
        if day is None:
            return None
        if len(said) == 1 and text[0].isdigit() and text[-2:] in {"st", "nd", "rd", "th"}:
            return "1m", day
        return ("1y", day) if any(place_of(word, MONTHS) for word in said) else None

    def day(self, words: Sequence[str], *, said: bool = False) -> date | None:
        try:
            return day_of(" ".join(words), self.today, week_starts=self.week_starts, said=said) if words else None
        except BadDate:
            return None
