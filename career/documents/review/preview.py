"""A review as a screen shows it: a sentence a row, wrapped, its first record behind it; and the times to choose from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.documents.review import left_out
from career.documents.review.compose import USUAL_DAYS
from career.documents.review.document import DOUBT_WORDS
from career.language.spans import bounds
from career.language.width import width, wrapped
from career.language.windows import Window
from career.views.drawn import Drawing, Item, Part, spread

if TYPE_CHECKING:
    from career.documents.review.document import Audience, Entry, Review, Section, Sentence
    from career.model.context import Context
    from career.views.tone import Role

POINT, INDENT = "- ", "  "
FOR_WHOM: dict[Audience, str] = {"manager": " for a manager", "me": "", "cv": " for a CV", "coach": ""}
"""What follows the title where it does not say for whom."""


class Time(NamedTuple):
    """A time that a review can be about, in words."""

    words: str
    window: Window


def times(context: Context) -> list[Time]:
    """Return the times to choose from, the shortest first: this quarter, the last one, half a year, a year, everything."""
    today = context.today
    this = bounds("quarter", today)[0]
    last = bounds("quarter", this - timedelta(days=1))
    return [
        Time("this quarter", Window(this, today)),
        Time("last quarter", Window(*last)),
        Time("half a year", Window(today - timedelta(days=USUAL_DAYS // 2), today)),
        Time("the last year", Window(today - timedelta(days=USUAL_DAYS - 1), today)),
        Time("everything", Window(_first_day(context), today)),
    ]


THIS_QUARTER, USUAL_TIME = 0, 3
"""The places of this quarter, and of the usual time, a year, among those to choose from."""


def _first_day(context: Context) -> date:
    career = context.career
    days = [win.on for win in career.wins.values()] + [said.on for said in career.feedback.values()]
    days += [entry.on for entry in career.checkins.values()]
    return min((day for day in days if day <= context.today), default=context.today)


def head(review: Review, words: str, wide: int) -> str:
    """Return the line above the preview: what it is, for whom, and of which time; the days where there is room."""
    said = f"{review.title}{FOR_WHOM[review.wanted.audience]} · {words}"
    return spread(said, review.days, wide)


def drawing(review: Review, wide: int) -> Drawing:
    """Return a review in lines of `wide` cells. A sentence is a row, and so is the heading of a goal."""
    drawn = Drawing()
    for section in review.sections:
        if drawn.lines:
            drawn.say()
        _heading(drawn, section, wide)
        for entry in section.entries:
            _entry(drawn, entry, wide)
    for text in filter(None, (review.empty, left_out.said(review))):
        for line in wrapped(text, max(1, wide)):
            drawn.say(Part(line, "muted"))
    return drawn


def _heading(drawn: Drawing, section: Section, wide: int) -> None:
    first, *rest = wrapped(section.heading, max(1, wide)) or [""]
    if section.sources:
        drawn.row(Item(section.sources[0], section.heading), Part(first, "strong"))
    else:
        drawn.say(Part(first, "key"))
    for line in rest:
        drawn.say(Part(line, "strong"))


def _entry(drawn: Drawing, entry: Entry, wide: int) -> None:
    room = max(1, wide - width(POINT))
    begin = POINT
    if entry.lead:
        drawn.say(*(Part(text, "strong") for text in (POINT, *wrapped(entry.lead, room)[:1])))
        begin = INDENT
    for sentence in entry.sentences:
        _sentence(drawn, sentence, begin, room)
        begin = INDENT


def _sentence(drawn: Drawing, sentence: Sentence, begin: str, room: int) -> None:
    doubt = DOUBT_WORDS[sentence.doubt]
    role: Role = "muted" if doubt else ""
    text = f"{sentence.text} ({doubt})" if doubt else sentence.text
    first, *rest = wrapped(text, room) or [""]
    drawn.row(Item(sentence.sources[0], sentence.text), Part(begin + first, role))
    for line in rest:
        drawn.say(Part(INDENT + line, role))
