"""The text fields of a reframe card: in which order they are asked, what is in each, and what typing into it does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from career.card import card_words
from career.card.card import Card, add_skill, answered
from career.card.card_words import plan, write
from career.card.other_ways import WayOut
from career.errors import BadValue
from career.language.dates import parse_when
from career.language.text import clean_line
from career.model.skill_names import key_of

if TYPE_CHECKING:
    from career.card.memory import Memory
    from career.model.context import Context

CardText: TypeAlias = Literal[
    "answer", "skill", "sentence", "next", "known", "shown_by", "gains", "breaks", "need", "done_right",
    "beyond", "helped_by", "to", "stays", "changes", "hours", "impact", "until", "why",
]  # fmt: skip
OWN: tuple[CardText, ...] = ("known", "shown_by", "gains", "breaks", "need", "done_right", "beyond", "helped_by")
"""Fields that the card itself has under the same name."""
READ: tuple[CardText, ...] = ("answer", "skill", "hours", "until")
"""Fields that are interpreted only once they are complete: half written, they do not change the card."""
ASKED: dict[str, tuple[CardText, ...]] = {
    "job": ("done_right",),
    "ask": ("to",),
    "redefine": ("changes", "stays", "hours", "impact", "to"),
    "decline": ("why", "to"),
    "": (),
    "turns": ("to",),
    "delegate": ("to", "why"),
    "postpone": ("until", "why"),
    "cancel": ("why", "to"),
}
"""The fields asked for each way out; for a trade, for each of its actions."""


def order(card: Card, *, unfolded: bool) -> tuple[CardText, ...]:
    """Return the fields in the order of Tab: what a reason asks for comes before the sentence."""
    if card.way:
        return ASKED[card.way.act if card.way.verdict == "trade" else card.way.verdict]
    asked: list[CardText] = ["answer"] if card.question and card.english else []
    if "know" in card.reasons and not card.for_person:
        asked += ["known", "next", "shown_by"]
    if "use" in card.reasons:
        asked += ["gains", "breaks", "need"]
    asked += ["sentence", "next"]
    if unfolded:
        asked += ["gains", "done_right", "beyond", "helped_by"]
    return tuple(dict.fromkeys(asked))


def text_of(card: Card, name: CardText, context: Context) -> str:
    """Return the present content of a field."""
    way = card_words.way_out_of(card, context.career)
    match name:
        case "sentence":
            return card_words.sentence(card, context)
        case "next":
            return card_words.step_of(card, context.career)
        case "answer":
            return card.answer
        case "hours":
            return f"{way.hours:g}" if way and way.hours is not None else ""
        case "until":
            return way.until.isoformat() if way and way.until else ""
        case "skill":
            return ""
    return str(getattr(card if name in OWN else way or WayOut(verdict="job"), name))


def put(card: Card, name: CardText, text: str, context: Context, *, memory: Memory | None = None) -> Card:
    """Return the card with a field as it was typed. Raises Refused, with the field's name, where it cannot be read."""
    said = clean_line(text)
    match name:
        case "sentence":
            return write(card, text, context)
        case "next":
            return plan(card, text, context.career)
        case "answer":
            return answered(card, text, memory) if said else card
        case "skill":
            return add_skill(card, key_of(said, context.career), memory)
    if name in OWN:
        return replace(card, **{name: said})
    way = card.way or WayOut(verdict="job")
    if name == "hours":
        return replace(card, way=replace(way, hours=_hours(said)))
    if name == "until":
        return replace(card, way=replace(way, until=_day(said, context)))
    return replace(card, way=replace(way, **{name: said}))


def _day(typed: str, context: Context) -> date | None:
    return parse_when(typed, context.today, week_starts=context.settings.week_starts) if typed else None


def _hours(typed: str) -> float | None:
    if not typed:
        return None
    try:
        hours = float(typed.removesuffix("h").strip().replace(",", "."))
    except ValueError:
        hours = -1.0
    if not 0 < hours < 10_000:
        raise BadValue(f"'{typed}' is not a number of hours.", "Type one such as 6 or 1.5.", field="hours")
    return hours
