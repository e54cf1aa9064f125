"""The book of wins drawn: by month, newest first, with what each changed; earlier years folded into a line (P1, P4)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import MONTHS
from career.language.spans import bounds
from career.language.text import clean_line, counted
from career.language.width import shorten, width
from career.model.marks import MARKS as MARKS_OF
from career.model.wins import Win
from career.views import book
from career.views.blocks import sparkline
from career.views.drawn import Drawing, Item, Part, cell, fitting, spread

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.feedback import Feedback
    from career.model.snapshot import Career

YEAR = "year"
"""The kind of the line that a folded year is."""
RECENT = 12
"""The months, this one among them, whose wins are drawn; what is earlier is folded until it is asked for."""
MILESTONE, PINNED = "★", "◆"
ROOMY = 70
"""Cells from which what stands beside the wins has a column of its own."""
DAY, MARKS = 4, 4
"""Cells of the day and of the signs, with the gaps after them."""
MOST_TAIL, LEAST_TAIL = 64, 8
"""Cells of what stands beside a win at most, and at least."""
MOST_PRAISE = 3
"""The most pinned praise above the months."""


class Years(NamedTuple):
    """Which years are unfolded. With `all` every one is, as where some wins were asked for, and no praise stands above."""

    open: frozenset[int] = frozenset()
    all: bool = False


FOLDED = Years()


def head(found: Sequence[Win], context: Context, wide: int, wanted: str = "") -> str:
    """Return the line above the wins: how many this year, by week as blocks, and in this quarter.

    With what is `wanted` in words, how many of all there are.
    """
    if wanted:
        return spread(f"Wins · {len(found)} of {len(book.book(context.career))} · {wanted}", "", wide)
    quarter = bounds("quarter", context.today)[0]
    year = _since(found, date(context.today.year, 1, 1))
    weeks = book.by_week(found, context)
    drawn = sparkline(count / max(weeks) for count in weeks) if any(weeks) else ""
    this = f"q{(quarter.month + 2) // 3}: {_since(found, quarter)}"
    said = ("Wins", f"{year} this year" if found else "")
    long = fitting((*said, f"by week {drawn}" if drawn else ""), wide)
    left = long if drawn in long else fitting((*said, drawn), wide)
    return spread(left, this if found else "", wide)


def _since(found: Sequence[Win], first: date) -> int:
    """Return how many wins, the newest first, fell on a day or later; few of them are looked at."""
    return bisect_right(found, -first.toordinal(), key=lambda win: -win.on.toordinal())


def win_lines(found: Sequence[Win], context: Context, wide: int, years: Years = FOLDED) -> Drawing:
    """Return wins, newest first, for `wide` cells: the last twelve months, and of years before them those unfolded.

    Pinned praise stands above them. Only what is drawn is worked out, so that ten years take no longer than one.
    """
    drawing = Drawing()
    if not years.all:
        _praise(drawing, context, wide)
    first = begins(context.today)
    start = 0
    while start < len(found):
        year = found[start].on.year
        end = _since(found, date(year, 1, 1))
        until = end if years.all or year in years.open else min(end, max(start, _since(found, first)))
        for month, of_month in groupby(found[start:until], key=lambda win: win.on.month):
            _month(drawing, date(year, month, 1), of_month, context, wide)
        if until < end:
            _folded(drawing, found, range(until, end), wide, is_part=until > start)
        start = end
    return drawing


def begins(today: date) -> date:
    """Return the first day of the months that are drawn."""
    at = today.year * 12 + today.month - RECENT
    return date(at // 12, at % 12 + 1, 1)


def _praise(drawing: Drawing, context: Context, wide: int) -> None:
    for said in book.pinned_praise(context.career)[:MOST_PRAISE]:
        text = shorten(clean_line(praise_words(said, context.career)), max(1, wide - DAY - MARKS - len("  pinned")))
        drawing.row(
            Item(said.id, said.headline, "praise"),
            Part(" " * DAY),
            cell(PINNED, MARKS, "key"),
            Part(text),
            Part("  pinned", "muted"),
        )


def _month(drawing: Drawing, month: date, found: Iterable[Win], context: Context, wide: int) -> None:
    year = "" if month.year == context.today.year else f" {month.year}"
    drawing.say(Part(f"{MONTHS[month.month - 1].title()}{year}", "strong"))
    for win in found:
        drawing.row(Item(win.id, win.text), *_row(win, context.career, wide))


def _folded(drawing: Drawing, found: Sequence[Win], places: range, wide: int, *, is_part: bool) -> None:
    """Draw the wins at these places, of one year, folded: how many there are, and the months as blocks."""
    year = found[places.start].on.year
    upto = [min(places.stop, max(places.start, _since(found, date(year, month, 1)))) for month in range(1, 13)]
    counts = [here - later for here, later in pairwise([*upto, places.start])]
    name = f"earlier in {year}" if is_part else str(year)
    said = f"{name}   {counted(len(places), 'win')}"
    parts = [Part(shorten(said, wide), "muted")]
    drawn = "   " + sparkline(count / max(counts) for count in counts)
    if width(said) + width(drawn) <= wide:
        parts.append(Part(drawn, "muted"))
    drawing.row(Item(f"{YEAR}{year}", said, YEAR), *parts)


def _row(win: Win, career: Career, wide: int) -> list[Part]:
    signs = (MILESTONE if win.milestone else "") + (PINNED if win.pinned else "")
    lead = [cell(str(win.on.day), DAY - 2, right=True), Part("  "), cell(signs, MARKS - 1, "key"), Part(" ")]
    room = wide - DAY - MARKS
    text = _text(clean_line(book.words_of(win, career)), clean_line(book.metric_words(win)), room)
    column = room - min(MOST_TAIL, room * 2 // 5) if wide >= ROOMY else 0
    place = max(column, width(text) + 2)  # the win gives way last
    beside = _beside(win, career, room - place) if room - place >= LEAST_TAIL else ""
    return [*lead, cell(text, place if beside else room), *([Part(beside, "muted")] if beside else [])]


def _text(text: str, metric: str, room: int) -> str:
    """Return a win with its figures, which are left whole where there is room for more than them."""
    whole = f"{text}: {metric}" if metric else text
    left = room - width(metric) - 2
    if not metric or width(whole) <= room or left < LEAST_TAIL:
        return shorten(whole, room)
    return f"{shorten(text, left)}: {metric}"


def signs_said(win: Win) -> list[str]:
    """Return the marks of a win in words, most telling first."""
    said = [mark.words for mark in MARKS_OF[Win] if getattr(win, mark.field)]
    return [*said, "praise"] if win.praise else said


def _beside(win: Win, career: Career, room: int) -> str:
    """Return what stands beside a win: its signs in words, its skills, and for whom it was, as far as there is room."""
    whom = "" if win.praise else book.for_whom(win, career)
    said = [*signs_said(win), *(book.skill_names(win, career) if win.skills else []), f"for {whom}" if whom else ""]
    return shorten(clean_line(fitting(said, room)), room)


def praise_words(said: Feedback, career: Career) -> str:
    """Return praise as one line: who said it, and their words."""
    return book.quoted(career.headline(said.person), said.plain or said.raw)
