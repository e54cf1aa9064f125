"""How contacts are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import short
from career.model.contacts import Contact
from career.model.context import Context
from career.model.field import choice_words
from career.views.record.parts import Columns, DetailLine, Shown, Values


def _columns(contact: Contact, context: Context) -> Columns:
    minutes = f"{contact.minutes} min" if contact.minutes else ""
    who = context.career.headline(contact.person)
    return short(contact.on, context.today), choice_words(contact.kind), who, minutes, contact.text


def _below(contact: Contact, _values: Values, _context: Context) -> Iterator[DetailLine]:
    """Yield that help which I asked for has shown nothing yet, where that is so (L15)."""
    came = contact.skills or contact.task or contact.met
    if contact.kind == "help_asked" and not came:
        yield DetailLine("", "what came of it? e notes what you learned, what moved on, whom you met", "muted")


SHOWN: Mapping[str, Shown] = {"contacts": Shown(_columns, below=_below)}
