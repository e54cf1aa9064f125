"""Whom a review addresses: it says "you" to its reader where that can be one person only, and the name of everybody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from career.language.relative_days import MONTHS
from career.language.text import clean_line
from career.model import people

if TYPE_CHECKING:
    from career.documents.review.document import Audience, Wanted
    from career.model.context import Context

YOU = "you"
_BEFORE = "to|for|with|from|by|of|about|at|tell|ask|show|give|send|write|call|email|warn|inform|help|and|let"
"""The words after which a name is never the subject, so that "you" fits the verb that follows."""


def reader(audience: Audience, context: Context) -> str:
    """Return the id of the only person who is my manager, for a manager; "" where that could be nobody, or several."""
    found = [one.id for one in context.career.people.values() if one.role == "manager" and one.archived_on is None]
    return found[0] if audience == "manager" and len(found) == 1 else ""


def words_of(person: str, context: Context, wanted: Wanted) -> str:
    """Return whose words a quotation has: "your words" for the reader."""
    return "your words" if person and person == wanted.reader else who(person, context, wanted)


def who(person: str, context: Context, wanted: Wanted) -> str:
    """Return "you" for the reader (an id), the name of anybody else, and "" for nobody."""
    return YOU if person and person == wanted.reader else clean_line(context.career.headline(person))


def written(text: str, context: Context, wanted: Wanted) -> str:
    """Return for whom something was, as it was typed: "you" for the reader, by id or name."""
    if wanted.reader and (
        text == wanted.reader or wanted.reader in (p.id for p in people.called(text, context.career))
    ):
        return YOU
    return clean_line(people.written(text, context.career))


def spoken_to(text: str, context: Context, wanted: Wanted) -> str:
    """Return a text of mine as it is said to the reader: "tell Ana of a slip" is "tell you of a slip"; not for quotes."""
    person = context.career.people.get(wanted.reader)
    line = clean_line(text)
    if person is None:
        return line
    for name in sorted({person.name, person.name.partition(" ")[0]}, key=len, reverse=True):
        if name and name.casefold() not in MONTHS and people.called(name, context.career) == [person]:
            line = re.sub(rf"\b{re.escape(name)}['\u2019]s(?!\w)", "your", line)
            line = re.sub(rf"(?i:\b({_BEFORE}))\s+{re.escape(name)}(?![\w'\u2019-])(?!\s+[A-Z])", rf"\1 {YOU}", line)
    return line
