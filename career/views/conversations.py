"""The three short conversations with somebody who reports to me, each a card: story, goal, plan (E14)."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past
from career.language.text import clean_line
from career.language.width import shorten, width, wrapped
from career.model import direct_reports
from career.views.drawn import INDENT, Drawing, Item, Line, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career.model.context import Context
    from career.model.direct_reports import Saying, Topic, Wanted
    from career.model.people import Person

CARDS: tuple[tuple[Topic, str], ...] = (("story", "Story"), ("want", "Their goal"), ("plan", "Plan"))
"""The conversations in their order, each with its title."""
BESIDE = 66
"""Cells from which the cards stand beside each other."""
BETWEEN = 2
MOST = 4
"""Lines of words that a card has at most."""


class Card(NamedTuple):
    """A conversation: its title, the item that stands for it, its words, and whether it was held."""

    title: str
    item: Item
    words: str
    is_held: bool


def cards(person: Person, context: Context) -> list[Card]:
    """Return the three cards of a person: what they said last in each conversation, else what it is about."""
    found = []
    for topic, title in CARDS:
        said = _said(person, topic, context)
        text = f"“{said.text}”" if said else f"not known yet: T notes {direct_reports.TOPICS[topic]}"
        words = f"{text} · {past(said.on, context.today)}" if said else text
        found.append(Card(title, Item(said.id if said else person.id, text, topic), words, bool(said)))
    return found


def _said(person: Person, topic: Topic, context: Context) -> Saying | Wanted | None:
    """Return what counts in a conversation: what they want may also be said as a goal of theirs."""
    is_want = topic == "want"
    return (
        direct_reports.wanted(person.id, context.career)
        if is_want
        else direct_reports.latest(person.id, topic, context.career)
    )


def draw(drawing: Drawing, person: Person, context: Context, wide: int) -> None:
    """Draw the cards side by side, one below the other where there is no room."""
    found = cards(person, context)
    if wide < BESIDE:
        for card in found:
            _side_by_side(drawing, [card], wide)
    else:
        _side_by_side(drawing, found, (wide - BETWEEN * (len(found) - 1)) // len(found))


def _side_by_side(drawing: Drawing, found: Sequence[Card], room: int) -> None:
    columns = []
    for card in found:
        columns.append(_parts(card, room, len(drawing.items)))
        drawing.items.append(card.item)
    for beside in zip_longest(*columns):
        parts: list[Part] = []
        for part in beside:
            shown = part or Part("")
            parts += [Part(" " * BETWEEN)] if parts else []
            parts += [shown, Part(" " * max(0, room - width(shown.text)))]
        drawing.lines.append(Line(tuple(parts)))


def _parts(card: Card, room: int, number: int) -> list[Part]:
    """Return the lines of a card: its title, on which the cursor stands, and its words below it."""
    inner = max(1, room - len(INDENT))
    lines = wrapped(clean_line(card.words), inner)
    if len(lines) > MOST:
        lines = [*lines[: MOST - 1], shorten(" ".join(lines[MOST - 1 :]), inner)]
    title = Part(INDENT + shorten(card.title, inner), "strong", number)
    return [title, *(Part(INDENT + line, "" if card.is_held else "muted") for line in lines)]
