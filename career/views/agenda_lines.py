"""The agenda of a one-on-one drawn: what they care about, then what I decided beside what I need input on (O1, O11)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from career.language.relative_days import past
from career.language.text import clean_line
from career.language.width import shorten, width, wrapped
from career.model import agenda
from career.model.agenda import Side
from career.model.field import choice_words
from career.model.people import Person
from career.views import asking, cadence, conversations
from career.views.agenda import Point, on_side, points
from career.views.drawn import FURTHER, INDENT, NOBODY, Drawing, Item, Line, Part, cell, fitting
from career.views.tone import Role

if TYPE_CHECKING:
    from career.model.context import Context
    from career.views.rows import Row

ABOUT, POINT, EMPTY = "about", "point", "empty"
"""The kinds of rows: about the person, a line of the agenda, and a column without any (with its side after it)."""
COLUMNS: dict[Side, str] = {"decided": "I decided, please react", "input": "I need input"}
NARROW, ROOMY = 56, 70
"""Cells below which the columns stand one below the other, and from which there is air after the labels."""
BETWEEN = 2
MOST = 3
"""Lines that a topic takes at most, and what was said about it as many."""
ON = "    "
"""What stands before the further lines of a row."""
NOTE = "= "
"""What stands before what was said about a topic."""


def head(person: Person, context: Context, wide: int) -> str:
    """Return the line above: with whom, when, and whether I decide myself or ask (O1)."""
    after = cadence.meeting(person, context)
    when = after.when(context.today) if after else ""
    every = f"every {after.every} d" if after and after.every else ""
    said = str(agenda.asks(context, person.id))
    name = f"1:1 with {person.name}" if after and after.is_one_on_one else f"Talk with {person.name}"
    name += f", {choice_words(person.role)}" if person.role != "other" else ""
    return fitting([name, when, every, said], wide)


def agenda_lines(
    person: Person, context: Context, wide: int, below: Sequence[Row] = (), *, has_cards: bool = False
) -> Drawing:
    """Return the agenda with a person for `wide` cells, and the rows that stand `below` it.

    With `has_cards`, the three conversations with somebody who reports to me are cards between the two (E14).
    """
    drawing = Drawing()
    _about(drawing, person, context, wide)
    drawing.say()
    found = points(person, context)
    columns: dict[Side, list[Point | None]] = {side: [*on_side(side, found)] or [None] for side in agenda.SIDES}
    if wide < NARROW:
        for side, own in columns.items():
            drawing.say(Part(COLUMNS[side], "strong"))
            for point in own:
                _beside(drawing, person, [(side, point)], wide)
    else:
        room = (wide - BETWEEN) // 2
        drawing.say(cell(COLUMNS["decided"], room, "strong"), Part(" " * BETWEEN), Part(COLUMNS["input"], "strong"))
        for pair in zip_longest(*columns.values(), fillvalue=""):
            _beside(drawing, person, list(zip(agenda.SIDES, pair, strict=True)), room)
    if has_cards:
        drawing.say()
        conversations.draw(drawing, person, context, wide)
    if below:
        drawing.say()
    for row in below:
        _row(drawing, row, wide)
    return drawing


def _about(drawing: Drawing, person: Person, context: Context, wide: int) -> None:
    """Say what the person cares about, and when I last met them."""
    cares = ", ".join(sorted(person.cares_about))
    text = cares or "not known yet: ask what matters to them; e notes it"
    label = _label(wide)
    drawing.row(
        Item(person.id, person.headline, ABOUT),
        cell("cares about", label, "muted"),
        cell(text, wide - label, "" if cares else "warn"),
    )
    met = cadence.last_met(person, context)
    said = past(met, context.today) if met else "never, as far as is noted: M notes it"
    drawing.say(cell("last met", label, "muted"), cell(said, wide - label))
    if to_ask := asking.is_to_ask(person, context):
        drawing.say(cell("ask", label, "muted"), cell(f"{to_ask.why}: s asks for advice", wide - label, "warn"))


def _label(wide: int) -> int:
    """Return the cells of the labels."""
    return 14 if wide >= ROOMY else 12


def _beside(drawing: Drawing, person: Person, pair: list[tuple[Side, Point | str | None]], room: int) -> None:
    """Draw a line of one column or of both. None is a column without a topic, "" the end of the shorter one."""
    columns: list[list[Part]] = []
    for side, point in pair:
        number = len(drawing.items) if not isinstance(point, str) else NOBODY
        columns.append([] if isinstance(point, str) else _texts(point, room, number))
        if not isinstance(point, str):
            kind = POINT if point else f"{EMPTY} {side}"
            drawing.items.append(Item(point.key if point else person.id, point.text if point else "", kind))
    for beside in zip_longest(*columns):
        parts: list[Part] = []
        for part in beside:
            parts += [Part(" " * BETWEEN)] if parts else []
            shown = part or Part("")
            parts += [shown, Part(" " * (room - width(shown.text)))]
        drawing.lines.append(Line(tuple(parts)))


def _texts(point: Point | None, room: int, number: int) -> list[Part]:
    """Return the lines of a topic in a column, at most as many as MOST; the last one is cut."""
    if point is None:
        return [Part(INDENT + shorten("nothing yet: a adds it", room - len(INDENT)), "muted", number)]
    carried = f" (carried over{f' {point.carried} times' if point.carried > 1 else ''})" if point.carried else ""
    role: Role = "muted" if point.is_ticked else ""
    lines = _wrapped(f"{point.text}{carried}", room - len(FURTHER))
    box = f"{INDENT}[{'x' if point.is_ticked else ' '}] "
    parts = [Part((FURTHER if at else box) + line, role, number) for at, line in enumerate(lines or [""])]
    said = _wrapped(f"{NOTE}{point.topic.said}", room - len(FURTHER)) if point.topic and point.topic.said else []
    return parts + [Part(FURTHER + line, "good", number) for line in said]


def _wrapped(text: str, room: int) -> list[str]:
    """Return a text in lines of so many cells, at most MOST; the last one is cut."""
    lines = wrapped(clean_line(text), max(1, room))
    return lines if len(lines) <= MOST else [*lines[: MOST - 1], shorten(" ".join(lines[MOST - 1 :]), max(1, room))]


def _row(drawing: Drawing, row: Row, wide: int) -> None:
    """Draw a row that stands below; its text gives way last."""
    label = _label(wide)
    free = wide - label - 2 - width(row.text)
    tail = next((form for form in row.fuller if width(form) <= free), row.tail)
    room = max(1, wide - label - (width(tail) + 2 if tail else 0))
    role: Role = row.tone if row.tone in {"muted", "warn"} and not tail else ""
    if wide < NARROW and width(row.text) > room:
        _on_lines(drawing, row, wide, role)
        return
    parts = [cell(row.lead, label, "muted"), cell(row.text, room, role)]
    parts += [Part("  "), Part(tail, row.tone or "muted")] if tail else []
    drawing.row(Item(row.key, row.text, row.kind), *parts)


def _on_lines(drawing: Drawing, row: Row, wide: int, role: Role) -> None:
    """Draw a row whose text is longer than its line on several: on a narrow screen what is cut would be most of it."""
    label, text = _label(wide), clean_line(row.text)
    first = wrapped(text, wide - label)[0]
    drawing.row(Item(row.key, row.text, row.kind), cell(row.lead, label, "muted"), Part(first, role))
    lines = _wrapped(text[len(first) :].strip(), wide - len(ON))
    for line in filter(None, lines[:-1]):
        drawing.say(Part(ON + line, role))
    last = [Part(ON + lines[-1], role)] if lines[-1] else []
    if row.tail and last and width(last[0].text) + BETWEEN + width(row.tail) > wide:
        drawing.say(*last)
        last = []
    if row.tail:
        last.append(Part((" " * BETWEEN if last else ON) + row.tail, row.tone or "muted"))
    drawing.say(*last)
