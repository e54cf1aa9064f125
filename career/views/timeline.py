"""The road drawn to scale: time goes down in years and quarters, with what is done, today, and the vision (G17, G22)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import short
from career.language.text import clean_line, number
from career.language.width import width, wrapped
from career.model import visions
from career.views.drawn import Drawing, Item, Part, cell, spread
from career.views.pace import pace_in_words
from career.views.road import Milestone, half_way, road, wanted
from career.views.tone import Role

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal

LONG_GAP = 12
"""Months without a step beyond which the road names them."""
FEW = 5
"""Years below which the months of a gap are counted."""
SCALES = (1, 3, 6, 12, 24, 60, 120, 1200, 12000)
"""Months for which an empty line may stand; the first with which the road fits is taken."""
QUARTER, YEAR = 3, 12
GUTTER, DAY = 7, 8
"""Cells of the year and the axis, and of a sign's day."""
ROOMY, NARROW = 76, 48
"""Cells from which there is room for what a goal is a step to, and below which there is none for its per cent."""
LEAST_STEP, MOST_TITLE = 12, 36
"""Cells that what a goal is a step to has at least, and that a title has at most beside it."""
YEAR_SAID = re.compile(r"(?<!\d)(2[01]\d\d)(?!\d)")
SIGNS = {"done": "●", "open": "○", "vision": "◎", "want": "◇"}
HEAD = "Road · from what is done to what you really want"
NO_GOAL = "The road: your goals by date, up to what you really want. Press a to add the first."
NO_VISION = "What do you really want? I says it"


class Mark(NamedTuple):
    """What is drawn at a day of the road: a goal, today, or the vision."""

    on: date
    milestone: Milestone


class Columns(NamedTuple):
    """Widths in cells: of all, of titles, of paces, and of what goals are a step to (0 where there is no room)."""

    wide: int
    title: int
    pace: int
    step: int

    @property
    def is_narrow(self) -> bool:
        """Whether signs and days stand close together."""
        return self.wide < NARROW


def timeline(context: Context, wide: int, high: int) -> Drawing:
    """Return the road for `wide` cells; with as few empty lines as it takes for all to fit into `high` lines.

    An empty line stands for the same time everywhere; goals take a line each. A vision that names a year, as in "by
    2029", is drawn at its beginning, any other one after everything else.
    """
    milestones = road(context)
    marks = [Mark(m.on, m) for m in milestones if m.on is not None]
    undated = [m for m in milestones if m.place == "open" and m.on is None]
    vision = next((m for m in milestones if m.place == "vision"), None)
    end = _year_said(vision, marks[-1].on) if vision else None
    marks += [Mark(end, vision)] if vision and end else []
    hoped = wanted(context)
    others = len(undated) + len(hoped) + 2
    drawn = _Road(context, _columns(milestones, context, wide), _scale(marks, high - others, context.today))
    if len(marks) == 1 or (len(marks) == 2 and end):
        drawn.explain(has_goals=bool(undated))
    drawn.go(marks)
    if not end:
        drawn.arrive(vision, next((m for m in milestones if m.place == "question"), None))
    for goal in undated:
        drawn.undated(goal)
    drawn.wanted(hoped)
    return drawn.drawing


def head(context: Context, wide: int) -> str:
    """Return the line above the road: where it leads, from which number to which, and what would be half way (G2)."""
    want = visions.latest(context.career)
    if want is None:
        return HEAD
    start, end = want.start, want.target
    numbers = "" if start is None or end is None else f"from {number(start)} to {number(end)} {want.unit}".rstrip()
    between = half_way(context.career)
    asked = f" · half way: {number(between)}?" if between is not None else ""
    return spread(f"Road to: {clean_line(want.text)}", clean_line(numbers) + asked, wide)


class _Road:
    """The road in the making, from the first mark to the last."""

    def __init__(self, context: Context, columns: Columns, scale: int) -> None:
        self.context = context
        self.columns = columns
        self.scale = scale
        self.drawing = Drawing()
        self.year = self.quarter = 0
        self.is_asked = False

    def explain(self, *, has_goals: bool) -> None:
        """Say what the road is for, where nothing is on it yet."""
        if not has_goals:
            for text in wrapped(NO_GOAL, max(1, self.columns.wide)):
                self.drawing.say(Part(text, "muted"))
            self.drawing.say()

    def go(self, marks: Sequence[Mark]) -> None:
        """Draw the marks in their order, and the time between them."""
        before = marks[0]
        for mark in marks:
            self._between(before.on, mark.on)
            before = mark
            if mark.milestone.place == "today":
                self._today()
            else:
                is_end = mark is marks[-1] and mark.milestone.place == "vision"
                self._milestone(mark, "┴" if is_end else "")

    def arrive(self, vision: Milestone | None, asked: Milestone | None) -> None:
        """Draw a vision without a day: it lies beyond everything that has one. Where there is none, ask for it."""
        axis = Part("     ┊ ", "muted")
        room = self.columns.wide - GUTTER
        if asked and not self.is_asked:
            self.drawing.row(Item("", asked.text, "question"), axis, *self._asks(asked.text))
        if vision:
            sign, shown = Part(f"{SIGNS['vision']} ", "strong"), cell(vision.text, room - 2, "strong")
            self.drawing.row(Item(vision.source, vision.text, "vision"), Part("     ┴ ", "muted"), sign, shown)
        else:
            self.drawing.say(axis, cell(NO_VISION, room, "muted"))

    def undated(self, goal: Milestone) -> None:
        """Draw a goal that has no day."""
        self.drawing.row(
            Item(goal.source, goal.text, "open"), Part(" " * GUTTER), Part(SIGNS["open"]), *self._goal(goal, "no date")
        )

    def wanted(self, wants: Sequence[Milestone]) -> None:
        """Draw what I want, with who knows of it (B15)."""
        room = self.columns.wide - GUTTER - 1 - DAY - 2
        known = max((width(want.because) for want in wants), default=0) + 2
        is_roomy = room - known >= LEAST_STEP
        text = min(max((width(want.text) for want in wants), default=0), room - known if is_roomy else room)
        for want in wants:
            start = (Part(" " * GUTTER), Part(SIGNS["want"]), cell("I want", DAY, "muted", right=True), Part("  "))
            said = (Part("  "), cell(want.because, known - 2, "muted")) if is_roomy else ()
            self.drawing.row(Item(want.source, want.text, "want"), *start, cell(want.text, text), *said)

    def _milestone(self, mark: Mark, axis: str) -> None:
        milestone = mark.milestone
        label, usual = self._label(mark.on)
        item = Item(milestone.source, milestone.text, milestone.place)
        gutter = self._gutter(label, axis or usual, SIGNS[milestone.place], milestone.place)
        if milestone.place == "vision":
            self.drawing.row(item, *gutter, Part(" "), cell(milestone.text, self.columns.wide - GUTTER - 2, "strong"))
        else:
            self.drawing.row(item, *gutter, *self._goal(milestone, short(mark.on, mark.on)))

    def _goal(self, milestone: Milestone, day: str) -> Iterator[Part]:
        columns = self.columns
        goal = self.context.career.goals[milestone.source]
        said, role = _said(goal, milestone, self.context, with_share=not columns.is_narrow)
        is_done = milestone.place == "done"
        yield cell(day, DAY, "muted" if is_done else "", right=True)
        yield Part(" " if columns.is_narrow else "  ")
        yield cell(milestone.text, columns.title, "muted" if is_done else "")
        yield Part("  ")
        yield cell(said, columns.pace, role)
        if columns.step and milestone.because and not is_done:
            yield Part("  ")
            yield cell(milestone.because, columns.step, "muted")

    def _today(self) -> None:
        label, _ = self._label(self.context.today)
        text = f"today, {short(self.context.today, self.context.today)}"
        rest = self.columns.wide - GUTTER - 2 - len(text)
        self.drawing.say(
            Part(f"{label:>4} ┼─ ", "muted"), Part(text, "strong"), Part(" " + "─" * max(0, rest), "muted")
        )

    def _between(self, since: date, until: date) -> None:
        """Draw the empty time between two days, one line for each time of the scale; name it where it is long."""
        first, last = _place(since, self.scale), _place(until, self.scale)
        months = months_between(since, until)
        is_named = until > self.context.today and months > LONG_GAP
        empty = [*range(first + 1, last)]
        named = empty[len(empty) // 2] if empty else None
        for place in empty:
            label, axis = self._label(date(max(1, place * self.scale // YEAR), place * self.scale % YEAR + 1, 1))
            gutter = self._gutter(label, "┊" if axis == "│" else axis)
            if is_named and place == named:
                self._ask(months, since, gutter)
            else:
                self.drawing.say(*gutter)
        if is_named and named is None:
            self._ask(months, since, self._gutter("", "┊"))

    def _ask(self, months: int, since: date, gutter: tuple[Part, ...]) -> None:
        self.is_asked = True
        text = f"{_long(months)} without a step"
        whole = f"{text}: what would be half way?"
        text = whole if width(whole) <= self.columns.wide - GUTTER else text
        self.drawing.row(Item(f"?{since}", text, "question"), *gutter, *self._asks(text))

    def _asks(self, text: str) -> tuple[Part, ...]:
        room = self.columns.wide - GUTTER
        gap = room - width(text) - len("a adds it")
        if gap < 2:
            return (cell(text, room, "warn"),)
        return Part(text, "warn"), Part(" " * gap), Part("a", "key"), Part(" adds it")

    def _label(self, day: date) -> tuple[str, str]:
        """Return the year or the quarter of a day where it is the first line of it, and the sign of the axis there."""
        quarter = (day.month - 1) // QUARTER + 1
        if day.year != self.year:
            first = not self.year
            self.year, self.quarter = day.year, quarter
            return f"{day.year:>4}", "┬" if first else "┼"
        if quarter != self.quarter:
            self.quarter = quarter
            return (f"  Q{quarter}" if self.scale <= QUARTER else "    "), "│"
        return "    ", "│"

    def _gutter(self, label: str, axis: str, sign: str = "", place: str = "") -> tuple[Part, ...]:
        role: Role = "good" if place == "done" else "strong" if place == "vision" else ""
        start = Part(f"{label:>4} {axis} ", "muted")
        return (start, Part(sign, role)) if sign else (start,)


def months_between(since: date, until: date) -> int:
    """Return the whole months between two days."""
    return (until.year - since.year) * YEAR + until.month - since.month - (until.day < since.day)


def _long(months: int) -> str:
    years, rest = divmod(months, YEAR)
    return f"{months} months" if years < 2 or (rest and years < FEW) else f"{years} years"


def _year_said(vision: Milestone, last: date) -> date | None:
    """Return the first day of the year that a vision names, where that lies beyond everything else."""
    said = YEAR_SAID.findall(vision.text)
    day = date(int(said[-1]), 1, 1) if said else None
    return day if day and day > last else None


def _place(day: date, scale: int) -> int:
    return (day.year * YEAR + day.month - 1) // scale


def _scale(marks: Sequence[Mark], high: int, today: date) -> int:
    """Return the finest scale with which the road fits; where goals alone fill it, one with few empty lines."""
    for scale in SCALES:
        pairs = list(pairwise(marks))
        empty = sum(max(0, _place(b.on, scale) - _place(a.on, scale) - 1) for a, b in pairs)
        named = sum(
            months_between(a.on, b.on) > LONG_GAP and _place(b.on, scale) - _place(a.on, scale) < 2
            for a, b in pairs
            if b.on > today
        )
        if len(marks) + empty + named <= high or empty <= high // 3:
            return scale
    return SCALES[-1]


def _columns(milestones: Sequence[Milestone], context: Context, wide: int) -> Columns:
    of = [m for m in milestones if m.source in context.career.goals]
    narrow = wide < NARROW
    said = [_said(context.career.goals[m.source], m, context, with_share=not narrow)[0] for m in of]
    pace = max(map(width, said), default=0)
    room = max(1, wide - GUTTER - 1 - DAY - (1 if narrow else 2) - 2)
    longest = max((width(m.text) for m in of), default=0)
    title = min(longest, MOST_TITLE)
    step = room - title - pace - 2
    if wide >= ROOMY and step >= LEAST_STEP and any(m.because for m in of if m.place == "open"):
        return Columns(wide, title, pace, step)
    pace = min(pace, room // 2)
    return Columns(wide, max(1, min(longest, room - pace)), pace, 0)


def _said(goal: Goal, milestone: Milestone, context: Context, *, with_share: bool) -> tuple[str, Role]:
    return ("done", "good") if milestone.place == "done" else pace_in_words(goal, context, with_share=with_share)
