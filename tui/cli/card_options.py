"""Options of `rung reframe` for the fields of the card, with the same rules as on the screen (P16, P19)."""

from __future__ import annotations

from argparse import Namespace

from msgspec.structs import replace

from career.card import card as cards
from career.card import card_fields, other_ways, ways_to_like
from career.card.card import Card
from career.card.card_fields import CardText
from career.errors import BadValue
from career.language.dates import parse_when
from career.model.context import Context
from career.model.field import choice_words
from career.model.reframes import Verdict
from tui.cli.arguments import Parser

TEXTS: dict[CardText, str] = {
    "known": "with --reason know: which part of it you know already",
    "shown_by": "with --reason know: who can show you",
    "gains": "with --reason use: who gains by it",
    "breaks": "with --reason use: what breaks if nobody does it",
    "need": "with --reason use: which need of the organisation it serves",
    "done_right": "what doing it right means",
    "beyond": "one small thing beyond what was asked",
    "helped_by": "who helped you to see it: a name; the check-in reminds you to thank them",
    "next": "the next step, instead of the drafted one",
}
OF_WAY_OUT: dict[CardText, str] = {
    "to": "with --way: whom you tell, who agrees, or who takes it over",
    "why": "with --way: the reason",
    "stays": "with --way propose: what must still be delivered",
    "changes": "propose: what would change",
    "hours": "with --way propose: how many hours the change takes, once",
    "impact": "with --way propose: what somebody would learn to do",
    "until": "with --way trade: the day it moves to",
}
WAYS: dict[str, Verdict] = {choice_words(way): way for way in other_ways.WAYS_OUT}
"""The other ways out by the words that are typed for them."""
WAYS_TO_LIKE = ", ".join(way_to_like.id for way_to_like in ways_to_like.WAYS_TO_LIKE)


def add_to(parser: Parser) -> None:
    """Add the options to the parser of `rung reframe`."""
    for name, told in TEXTS.items():
        parser.add_argument(_flag(name), metavar="TEXT", default="", help=told)
    parser.add_argument(
        "--like", was="--lever", dest="way_to_like", metavar="HOW", default="", help=f"to like it more: {WAYS_TO_LIKE}"
    )
    parser.add_argument(
        "--appeal", was="--pull", dest="appeal", metavar="0-9", default="", help="how much you want to do it now"
    )
    parser.add_argument(
        "--due", metavar="DAY", help='its due date; by default the day that the task names, "" for none'
    )
    told = ", ".join(f"{word}: {other_ways.WAYS_OUT[way]}" for word, way in WAYS.items())
    parser.add_argument("--way", was="--exit", dest="exit", metavar="WAY", default="", help=f"other ways out ({told})")
    parser.add_argument(
        "--act", metavar="ACT", default="", help="with --way trade: turns, delegate, postpone or cancel"
    )
    for name, told in OF_WAY_OUT.items():
        parser.add_argument(_flag(name), metavar="TEXT", default="", help=told)


def laid_over(card: Card, typed: Namespace, context: Context) -> Card:
    """Return the card with what was typed. Raises BadValue for an unknown way to like it, way out or appeal."""
    if typed.way_to_like:
        card = replace(card, way_to_like=_one_of(typed.way_to_like, tuple(ways_to_like.BY_ID), "--like"))
    if typed.due is not None:
        due = parse_when(typed.due, context.today, week_starts=context.settings.week_starts) if typed.due else None
        card = replace(card, due=due)
    if typed.appeal:
        if typed.appeal not in set("0123456789"):
            raise BadValue(f"'{typed.appeal}' is not an appeal.", "Type a digit, 0 to 9 (--appeal).", field="appeal")
        card = replace(card, **{"appeal_after" if card.is_kept else "appeal_before": int(typed.appeal)})
    names: list[CardText] = [*TEXTS]
    if typed.exit:
        word = choice_words(typed.exit)  # also the word of before, which is the one in the file
        card = cards.take_way_out(card, WAYS[_one_of(word, tuple(WAYS), "--way")])
        names += OF_WAY_OUT
    if typed.act:
        act = _one_of(typed.act, tuple(filter(None, other_ways.ACTS)), "--act")
        card = cards.choose_act(card, next(way for way in other_ways.ACTS if way == act))
    for name in names:
        if said := getattr(typed, name):
            card = card_fields.put(card, name, said, context)
    return card


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _one_of(typed: str, known: tuple[str, ...], flag: str) -> str:
    if typed not in known:
        raise BadValue(f"{flag} cannot be '{typed}'.", f"Choose one of: {', '.join(known)}.")
    return typed
