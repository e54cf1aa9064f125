"""What I learn from, what changes in my field and what I decided, drawn as lists (B17, O2, O8, O9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from career.language.relative_days import short
from career.language.text import clean_line, counted
from career.language.width import shorten, width, wrapped
from career.model import decisions, learning, trends
from career.model.field import choice_words
from career.model.records import Record
from career.views.blocks import bar
from career.views.drawn import Drawing, Item, Part, cell, spread
from career.views.record.learning import badge, next_date, trend_state
from career.views.record.parts import joined, when

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.decisions import Band, Decision
    from career.model.learning import Learning
    from career.model.trends import Trend
    from career.views.tone import Role

R = TypeVar("R", bound=Record)
BESIDE = 44
"""Cells from which what is known of a row stands in a column before it."""
MOST_OVER = 10
"""The most records that are shown of those that are over, the latest first."""
MOST_LINES = 4
"""The most lines that one text of a row takes, so that a long one leaves the others on the screen."""
BAR_CELLS = 10
HOW_RIGHT = "how often you were right"


class Line(NamedTuple):
    """A row: `lead` stands before its text, `about` after it where there is room, else below, `more` always below."""

    key: str
    text: str
    lead: str = ""
    about: str = ""
    more: str = ""
    role: Role = ""


def _drawn(drawing: Drawing, lines: Iterable[Line], wide: int) -> None:
    rows = list(lines)
    lead = max((width(row.lead) for row in rows), default=0) + 2 if wide >= BESIDE else 0
    for row in rows:
        before = [cell(row.lead, lead, row.role or "muted")] if lead > 2 else []
        indent = lead if before else 2
        room = max(8, wide - (lead if before else 0))
        first, *rest = _some_lines(row.text, room) or [""]
        about = row.about if before else joined(row.lead, row.about)
        fits = not rest and bool(about) and width(first) + 3 + width(about) <= room
        drawing.row(Item(row.key, row.text), *before, Part(first), *([Part(f"   {about}", "muted")] if fits else []))
        for text in rest:
            drawing.say(Part(" " * indent + text))
        for text, role in ((("" if fits else about), row.role if not before else "muted"), (row.more, "muted")):
            for part in _some_lines(text, max(8, wide - indent)):
                drawing.say(Part(" " * indent + part, role))


def _some_lines(text: str, wide: int) -> list[str]:
    """Return the lines of a text, a few of a very long one: Enter shows the rest."""
    lines = wrapped(clean_line(text), wide) if text else []
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], shorten(f"{lines[MOST_LINES - 1]}…", wide)]


def _groups(found: Iterable[tuple[str, list[Line]]], wide: int, drawing: Drawing | None = None) -> Drawing:
    drawing = drawing or Drawing()
    for heading, lines in found:
        if lines:
            if drawing.lines:
                drawing.say()
            drawing.say(Part(shorten(heading, wide), "strong"))
            _drawn(drawing, lines, wide)
    return drawing


def head(table: str, context: Context, wide: int) -> str:
    """Return the first line of the screen of a table."""
    return spread(*DOORS[table](context), wide)


def said(table: str, context: Context) -> str:
    """Return what is said of a table where one gets to its list: "Learning · 3 under way · 1 to tell"."""
    return joined(*DOORS[table](context))


def door(drawing: Drawing, table: str, context: Context, wide: int) -> None:
    """Add a row on which Enter opens the list of a table; its key is the table's name."""
    text = said(table, context)
    drawing.row(Item(table, text), Part(MAKES, "key"), Part("  "), cell(text, wide - len(MAKES) - 2, "muted"))


def _of_learning(context: Context) -> tuple[str, str]:
    """Return how much one learns from is under way, and how much is to be told."""
    there = _there(context.career.learning.values())
    going = sum(learning.is_under_way(one) for one in there)
    untold = len(learning.silent(context))
    return joined("Learning", f"{going} under way"), f"{counted(untold, 'enrolment')} to tell" if untold else ""


def learning_lines(context: Context, wide: int) -> Drawing:
    """Return what one learns from: what is to be told, what is under way, what is wished for, and what is over."""
    silent = learning.silent(context)
    there = sorted(
        _there(context.career.learning.values()), key=lambda one: (next_key(one, context), one.title.casefold(), one.id)
    )
    going = [one for one in there if learning.is_under_way(one) and one not in silent]
    over = sorted((one for one in there if one.closed_on), key=lambda one: (one.closed_on, one.id), reverse=True)
    line = partial(_learning_line, context=context)
    return _groups(
        (
            ("enrolled, and nobody knows: t tells somebody", [*map(line, silent)]),
            ("under way", [*map(line, going)]),
            ("wishes", [line(one) for one in there if one.state == "wish"]),
            ("over", [*map(line, over[:MOST_OVER])]),
        ),
        wide,
    )


def next_key(one: Learning, context: Context) -> str:
    """Return a sort key by the next day of something to learn from, those without one last."""
    days = (one.register_by, one.starts_on, one.ends_on, learning.engage_on(one, context), one.renew_on)
    return min((day.isoformat() for day in days if day and day >= context.today), default="~")


def _learning_line(one: Learning, context: Context) -> Line:
    silent = badge(one, context)
    state = "" if one.closed_on is None else f"{one.state} {short(one.closed_on, context.today)}"
    due = next_date(one, context)
    lead = silent or state or due or one.state
    about = joined(choice_words(one.kind), one.provider, due if silent else "")
    return Line(one.id, one.title, lead, about, role="warn" if silent else "")


def _of_trends(context: Context) -> tuple[str, str]:
    """Return how many trends there are, and how many wait for a response."""
    flagged = len(trends.open_flags(context))
    there = len(_there(context.career.trends.values()))
    return joined("Trends", f"{there} seen"), f"{flagged} without a response" if flagged else ""


def trends_lines(context: Context, wide: int) -> Drawing:
    """Return the trends, those first that have waited for a response for more than a month."""
    flagged = trends.open_flags(context)
    there = [one for one in _there(context.career.trends.values()) if one not in flagged]
    there.sort(key=lambda one: (one.seen_on, one.created_at, one.id), reverse=True)
    answered = [one for one in there if trends.has_response(one, context)]
    others = [one for one in there if one not in answered]
    line = partial(_trend_line, context=context)
    return _groups(
        (
            ("a month without a response: Space says what you do", [*map(line, flagged)]),
            ("seen lately, without a response yet", [*map(line, others)]),
            ("with a response", [*map(line, answered)]),
        ),
        wide,
    )


def _trend_line(one: Trend, context: Context) -> Line:
    is_flagged = trends.is_flagged(one, context)
    said = trend_state(one, context)
    state = f"→ {said}" if trends.has_response(one, context) else said if is_flagged else ""
    means = f"in two years: {one.implication}" if one.implication else ""
    day = short(one.seen_on, context.today)
    return Line(one.id, one.signal, day, state, means, "warn" if is_flagged else "")


def _of_decisions(context: Context) -> tuple[str, str]:
    """Return how many decisions there are, and how many are to be looked at."""
    due = len(decisions.to_review(context))
    there = len(_there(context.career.decisions.values()))
    return joined("Decisions", f"{there} made"), f"{due} to look at" if due else ""


def decisions_lines(context: Context, wide: int) -> Drawing:
    """Return how often one was right, then the decisions: those to look at, those that wait, and those that are over."""
    due = decisions.to_review(context)
    there = [one for one in _there(context.career.decisions.values()) if one not in due]
    open_ones = sorted(
        (one for one in there if decisions.is_open(one)), key=lambda one: (one.review_on is None, one.review_on, one.id)
    )
    over = sorted((one for one in there if one.outcome), key=lambda one: (one.outcome_on, one.id), reverse=True)
    line = partial(_decision_line, context=context)
    drawing = Drawing()
    if context.career.decisions:
        for text, role in how_right(context, wide):
            drawing.say(Part(text, role))
    return _groups(
        (
            ("to look at: Space says whether it came true", [*map(line, due)]),
            ("not known yet", [*map(line, open_ones)]),
            ("known", [*map(line, over[:MOST_OVER])]),
        ),
        wide,
        drawing,
    )


def _decision_line(one: Decision, context: Context) -> Line:
    if one.outcome:
        lead: str = one.outcome
    else:
        lead = when(one.review_on, context.today, is_open=True)
    sure = decisions.confidence_words(one.confidence)
    more = f"I learned: {one.learned}" if one.learned else f"I expect: {one.expect}" if one.expect else ""
    is_due = bool(one.review_on and one.review_on <= context.today and not one.outcome)
    chosen = "" if one.chosen.casefold() == one.what.casefold() else one.chosen
    return Line(one.id, one.what, lead, joined(chosen, sure), more, "warn" if is_due else "")


def how_right(context: Context, wide: int) -> Iterator[tuple[str, Role]]:
    """Yield how often one was right, with its plot; below five calls, how many are missing."""
    said = decisions.calibration(context.career)
    if said:
        yield from ((text, "") for text in wrapped(said, wide))
        yield from ((text, "") for text in plot(context, wide))
        return
    calls = decisions.calls(context.career).n
    more = counted(decisions.missing(context.career), "more call")
    text = f"{more} at {decisions.SURE} % or more and this shows {HOW_RIGHT} ({calls} of {decisions.ENOUGH})."
    yield from ((line, "muted") for line in wrapped(text, wide))


def plot(context: Context, wide: int) -> Iterator[str]:
    """Yield a bar for each band of confidence, with a mark where it would end if one knew oneself; none below five calls."""
    if not decisions.calibration(context.career):
        return
    yield from (_band(band, wide) for band in decisions.bands(context.career))
    if wide >= BESIDE:
        yield "│ is where a bar ends if you know exactly how sure to be"


def _band(band: Band, wide: int) -> str:
    calls = band.calls
    ends = f"{band.low}-{band.high} %"
    drawn = bar(calls.share, BAR_CELLS, band.middle)
    came = f"{calls.true} of {calls.n}" + (f", {calls.partly} partly" if calls.partly else "")
    words = f"  {band.words}" if wide >= BESIDE + 20 else ""
    gap = "  " if wide >= BESIDE else " "
    return f"{ends:<8}{gap}{drawn}{gap}{came}{words}"


MAKES = "Enter"
DOORS = {"learning": _of_learning, "trends": _of_trends, "decisions": _of_decisions}
"""What is said of the tables, on their screens and on those from which one gets to them."""


def _there(found: Iterable[R]) -> list[R]:
    return [one for one in found if one.archived_on is None]
