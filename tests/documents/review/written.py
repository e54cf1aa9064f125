"""A review as the tests read it: by heading, line by line."""

from __future__ import annotations

from career.documents.review.compose import review
from career.documents.review.document import Review, Wanted
from career.model.goals import Goal
from career.model.records import Record
from career.model.wins import Win
from tests.building import career_of, day, in_context, moment_on

MAKE = moment_on().make
LEDGER = "Feedback: what I heard, and what I changed"


def of(*records: Record, **wanted: object) -> Review:
    """Give the review of these records."""
    return review(in_context(career_of(*records)), Wanted(**wanted))  # type: ignore[arg-type]  # each test says what it wants


def said(found: Review, heading: str = "") -> list[str]:
    """Give the sentences below a heading, or all of them, in their order."""
    sections = [s for s in found.sections if s.heading == heading or not heading]
    return [one.text for s in sections for entry in s.entries for one in entry.sentences]


def won(text: str, at: int = -5, **more: object) -> Win:
    return MAKE(Win, text=text, on=day(at), **more)


def goal(**more: object) -> Goal:
    return MAKE(Goal, **{"title": "Talks", "unit": "talks", "baseline": 0.0, "target": 4.0} | more)
