"""The map of influence, a row a person: what they care about, whether they were told what I want, last met, what is next.

(B9, B10, B15, first 10)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.language.text import clean_line
from career.language.width import width
from career.model import wants
from career.model.field import choice_words
from career.model.people import DECIDES
from career.views import cadence, influence
from career.views.drawn import Part, cell
from career.views.tone import Role

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person

WIDE, ROOMY, NARROW = 98, 74, 48
"""Cells from which influence is said too, from which the role is, and below which only what is most pressing is."""
NAME, NAME_LEAST, ROLE, NEXT = 14, 7, 10, 24
"""Cells of a name at most and at least, of a role at most, and of what is next at most."""
MET, SHORTEST = "last met", 5
"""The heading of the last contact of any kind, and the cells of it where there is little room."""
TOLD, WHO = "told", "who decides"
WHAT = " what you want:"
"""What stands above the people in the count of who was told, where there is room."""
UNKNOWN = ("not known yet", "unknown")
"""What stands where it is not known what somebody cares about, the longest that has room."""
LEAST, CLOSE = len(UNKNOWN[-1]), 16
"""Cells of what they care about at least, and of what is next at most where there is little room."""
MOST_NAMES = 4
"""The most names above the people of those who were not told what I want."""


class Columns(NamedTuple):
    """Widths in cells; 0 where a column has no room."""

    name: int
    role: int
    influence: int
    cares: int
    told: int
    met: int
    next: int


def told_said(context: Context) -> tuple[str, str]:
    """Return how many of those who decide were told what I want, and the names of those who were not; "" for nobody."""
    found = wants.coverage(context)
    names = ", ".join(person.headline for person in found.untold[:MOST_NAMES])
    more = f" and {len(found.untold) - MOST_NAMES} more" if len(found.untold) > MOST_NAMES else ""
    return f"told{WHAT} {found}" if found.of else "", f"not told: {names}{more}" if names else ""


def columns_for(people: Sequence[Person], context: Context, wide: int) -> Columns:
    """Return the columns for those who do not report to me."""
    named = longest(p.headline for p in people)
    after = longest(next_said(p, context).text for p in people)
    told = max(len(TOLD), longest(knows(p, context) for p in people)) if any(map(_decides, people)) else 0
    if wide < ROOMY:
        name = max(len(WHO), min(NAME, named))
        if wide < NARROW:
            return Columns(name, 0, 0, 0, told, 0, max(1, wide - name - 2 - (told and told + 2)))
        after = max(len("next"), min(after, CLOSE))
        cares = wide - name - SHORTEST - after - 6 - (told and told + 2)
        return Columns(name, 0, 0, max(1, cares), told, SHORTEST, after)
    is_wide = wide >= WIDE
    role = max(len(WHO) - 2 - NAME_LEAST, min(ROLE, longest(choice_words(p.role) for p in people)))
    met = max(len(MET), longest(_met(p, context, short=False)[0] for p in people))
    name = max(NAME_LEAST, min(wide // 3 if is_wide else NAME, named))
    said = len("influence") if is_wide else 0
    after = max(len("next"), min(after, wide // 3 if is_wide else NEXT))
    cares = wide - name - role - met - after - 8 - (said and said + 2) - (told and told + 2)
    return Columns(name, role, said, max(1, cares), told, met, after)


def heads(title: str, people: Sequence[Person], columns: Columns) -> list[Part]:
    """Return the headings above people, who are called `title` together."""
    shown = columns._replace(name=columns.name + 2 + columns.role, role=0) if columns.role else columns
    told = TOLD if any(map(_decides, people)) else ""
    met = MET if columns.met >= len(MET) else "met"
    texts = (title, "", "influence", "cares about", told, met, "next" if columns.cares else "")
    return row_cells([(text, "muted") for text in texts], shown)


def person_cells(person: Person, context: Context, columns: Columns) -> list[Part]:
    """Return the row of a person."""
    met, tone = _met(person, context, short=columns.met < len(MET))
    cares = ", ".join(sorted(person.cares_about))
    is_told = wants.is_told(person, context)
    after = next_said(person, context)
    texts: list[tuple[str, Role]] = [
        (person.headline, ""),
        (choice_words(person.role), "muted"),
        (f"{person.influence} of 3", "muted"),
        (cares or next(text for text in UNKNOWN if width(text) <= max(columns.cares, LEAST)), "" if cares else "muted"),
        (knows(person, context), "" if is_told else "warn"),
        (met, tone),
        (_whole(after.text, columns.next) or ("" if columns.cares else cares), after.tone),
    ]
    return row_cells(texts, columns)


def _decides(person: Person) -> bool:
    return person.influence >= DECIDES


def knows(person: Person, context: Context) -> str:
    """Return whether somebody who decides was told what I want, and of how many where not of all; "" of others (B15)."""
    if not _decides(person):
        return ""
    if not wants.is_told(person, context):
        return "no"
    told, of = wants.known(person, context)
    return "yes" if told == of else f"{told} of {of}" if told else "in part"


def _whole(text: str, cells: int) -> str:
    """Return a text without its number where that has no room: half a number says another one."""
    if width(text) <= cells:
        return text
    return re.split(r"(?<=\?) |, ", text, maxsplit=1)[0]


def _met(person: Person, context: Context, *, short: bool) -> tuple[str, Role]:
    """Return when somebody was last met, and that this is too long ago; `short` says the days alone."""
    met, after, _ = _known(person, context)
    if met is None:
        return "", "muted"
    is_late = after is not None and after.is_noted and bool(after.tone)
    more = "" if short else ", late" if is_late else " ago"
    text = "today" if met == context.today else f"{(context.today - met).days} d{more}"
    return text, after.tone if after and is_late else "muted"


def _known(person: Person, context: Context) -> tuple[date | None, cadence.Meeting | None, influence.Open]:
    """Return the last contact, the next meeting and what is open: once, as the widths and the rows both ask for it."""
    known: dict[str, tuple[date | None, cadence.Meeting | None, influence.Open]]
    known = context.career.index(("known of people", context.today, context.settings), dict)
    if person.id not in known:
        met, after = cadence.last_met(person, context), cadence.meeting(person, context)
        known[person.id] = met, after, influence.next_open(person, context)
    return known[person.id]


def next_said(person: Person, context: Context) -> influence.Open:
    """Return what is open with somebody, else when the next meeting is."""
    _, after, said = _known(person, context)
    if said.text or after is None or not (after.is_noted or after.on <= context.today):
        return said
    what = "1:1 " if after.is_one_on_one else ""
    return influence.Open(f"{what}{after.when(context.today)}")


def row_cells(texts: Sequence[tuple[str, Role]], columns: Sequence[int]) -> list[Part]:
    """Return texts in columns of these widths, without those that have no room."""
    parts: list[Part] = []
    for (text, role), cells in zip(texts, columns, strict=True):
        if cells:
            parts += [Part("  ")] if parts else []
            parts.append(cell(text, cells, role))
    return parts


def longest(texts: Iterable[str]) -> int:
    """Return the cells of the longest of these texts."""
    return max((width(clean_line(text)) for text in texts), default=0)
