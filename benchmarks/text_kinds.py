"""Kinds of text by what they consist of, and everything in rung that reads a text, for `long_texts` and the tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TypeAlias

from benchmarks.sample import TODAY
from career.card.card_words import write
from career.card.memory import Memory
from career.card.open_card import open_card
from career.documents.review.as_markdown import markdown
from career.documents.review.compose import review
from career.documents.review.document import AUDIENCES, Wanted
from career.drafting.gaining import gaining
from career.drafting.plain_work import plain_work
from career.errors import Refused
from career.language import days_in_text, deeds, gerunds
from career.language.addressing import addressed, lowered, sentence, told_to
from career.language.dates import parse_month, parse_when
from career.language.days_named import day_named
from career.language.folding import folded
from career.language.lines import as_one, read_lines
from career.language.metrics import metric_said
from career.language.repeating import read_every
from career.language.text import clean, clean_line, own_share, own_words
from career.language.width import shorten, width, wrapped
from career.language.windows import read_window
from career.model import feedback
from career.model.context import Context
from career.model.feedback import heard
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.scripts import what_for
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from career.reframing import suggest
from career.views.finding import find
from career.views.masking import Mask
from tui.host import clock
from tui.host.printing import fitted
from tui.wire.input_bytes import KeyParser

CELLS = 40

PIECES: Mapping[str, str] = {
    "words": "update the runbook and tell Ana about it, then ",
    "spaces": " ",
    "one word": "a",
    "digits": "7",
    "digits and commas": "1,",
    "digits and dots": "1.1 ",
    "amounts": "5 5 5 minutes ",
    "commas": ",",
    "dots between letters": "a.",
    "mail addresses, half": "a@b.",
    "hyphens": "re-",
    "polite openings": "please ",
    "apostrophes": "o'",
    "quotes": "'",
    "brackets": "[/b]",
    "slashes": "w/",
    "new lines": "\n",
    "short lines": "- a\n",
    "tabs": "\t",
    "Japanese": "\u8a2d\u8a08\u66f8\u3092\u66f4\u65b0\u3059\u308b",
    "Thai": "\u0e1b\u0e23\u0e31\u0e1a\u0e1b\u0e23\u0e38\u0e07",
    "Arabic with joiners": "\u0645\u06cc\u200c\u062e",
    "combining marks": "e\u0301\u0323",
    "marks on one letter": "\u0301\u0323",
    "one mark": "\u0301",
    "Hangul parts": "\u1112\u1161\u11ab",
    "emoji": "\U0001f642",
    "families": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "skin tones": "\U0001f3fb",
    "flags": "\U0001f1e9",
    "joiners": "\u200d",
    "variation selectors": "\ufe0f",
    "hidden marks": "\u202e\u200b",
    "escape sequences": "\x1b[31m",
    "escapes": "\x1b",
    "half sequences": "\x1b]",
    "lone surrogates": "\ud800",
    "names": "Dana Ruiz ",
    "days": "on fri ",
    "months": "27 nov ",
    "at signs": "@",
    "hashes": "#1 ",
    "links": "http://a ",
    "verbs": "fix, test and ",
    "a verb and commas": "fix ,,,,,,,,,",
}
"""Kinds of text by a piece that is repeated."""
OF_KEYS = (
    *("words", "spaces", "one word", "digits and commas", "short lines", "Japanese"),
    *("combining marks", "marks on one letter", "emoji", "names"),
)
"""The kinds with which keys are pressed: a session for each takes its time."""

Use: TypeAlias = Callable[[str], object]


def text_of(piece: str, length: int) -> str:
    """Return a text of this many characters."""
    return (piece * (length // len(piece) + 1))[:length]


def _lenient(read: Use) -> Use:
    """Return a reader that may refuse: saying so takes no longer than reading."""

    def use(text: str) -> object:
        with suppress(Refused):
            return read(text)
        return None

    return use


_MOMENT = Moment(TODAY, clock.moment().now, lambda letter: f"{letter}00000001")
_DANA = Person(id="p00000001", created_at=_MOMENT.now, name="Dana Ruiz")


def _context(*records: Record) -> Context:
    return Context(Career.of(records), _MOMENT, Settings())


def _find(text: str) -> object:
    task = Task(id="t00000001", created_at=_MOMENT.now, title=text)
    return find(_context(task).career, text)


def _card(text: str) -> object:
    context = _context()
    card = open_card(text, context, memory=Memory())
    return write(card, text, context)


def _mask(text: str) -> object:
    text = clean(text)  # as all texts of records and messages are
    item = _MOMENT.make(feedback.Feedback, raw=text, on=TODAY)
    task = Task(id="t00000001", created_at=_MOMENT.now, title=text)
    mask = Mask(Career.of([_DANA, item]))
    return mask.record(item), mask.record(task), mask.line(text), mask.label(text)


def _key_reports(text: str) -> object:
    return list(KeyParser().feed(f"\x1b[200~{text}\x1b[201~"))


def _review(text: str) -> object:
    task = _MOMENT.make(Task, title=text, state="done", done_on=TODAY)
    told = _MOMENT.make(feedback.Feedback, raw=text, plain=text, change_made=text, change_on=TODAY, on=TODAY)
    won = _MOMENT.make(Win, text=text, on=TODAY, for_whom=text, unit=text, before=1.0, after=2.0, milestone=True)
    return [markdown(review(_context(task, told, won), Wanted(whom))) for whom in AUDIENCES]


def _say(text: str) -> str:
    """Put a text into every place of a text to say."""
    said = addressed(text, told_to(text), lowered(text), sentence(text), what_for(text))
    return f"{said} {own_share(said, text, [text]):.0%}"


FUNCTIONS: Mapping[str, Use] = {
    "clean": clean,
    "clean_line": clean_line,
    "width": lambda text: width(clean_line(text)),
    "shorten": lambda text: shorten(clean_line(text), CELLS),
    "shorten to half": lambda text: shorten(clean_line(text), len(text) // 2),
    "wrap": lambda text: wrapped(clean(text), CELLS),
    "wrap on the command line": lambda text: fitted(clean(text), CELLS),
    "own words": lambda text: own_words(text, text[::-1]),
    "a text to say": _say,
    "-ing forms": gerunds.doing,
    "what is asked for": deeds.deed,
    "who gains": gaining,
    "bent or dull": lambda text: plain_work(text, deeds.deed(text)),
    "a day that is named": lambda text: day_named(text, TODAY),
    "read a day": _lenient(lambda text: parse_when(text, TODAY)),
    "read a month": _lenient(lambda text: parse_month(text, TODAY)),
    "a day at the end": _lenient(lambda text: days_in_text.day_at_end(text, TODAY)),
    "a day that is said": _lenient(lambda text: days_in_text.day_said(text, TODAY)),
    "figures that a win says": metric_said,
    "a window of time": _lenient(lambda text: read_window({"since": text}, TODAY)),
    "a rhythm": _lenient(read_every),
    "who said it": heard,
    "suggest": suggest,
    "the card": _card,
    "find": _find,
    "mask": _mask,
    "review": _review,
    "a paste": _key_reports,
    "the lines of a list": read_lines,
    "a list as one line": as_one,
    "folding": folded,
}
"""What reads a text, by name."""
