"""The profile as lines of a screen: each line with its day, the needs of the organisation, and the boss I wish I had."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from career.language.relative_days import short
from career.language.text import counted
from career.language.width import width, wrapped
from career.model import needs, profile, trends, wants
from career.model.context import Context
from career.model.field import choice_words
from career.model.profile import ASKED, KINDS, ProfileKind
from career.model.records import Record
from career.model.tables import TABLES, in_order
from career.views.drawn import Drawing, Item, Part, cell
from career.views.record.learning import trend_state
from career.views.record.profile import NOT_SERVED, need_state
from career.views.record.want import knows
from career.views.tone import Role

BESIDE = 50
"""Cells from which a text stands beside its label."""
GAP = 2
"""Cells between a text and what is known of it."""
GROUPS = {
    "wants": "what I want",
    "needs": "what the organisation needs",
    "trends": "what changes in my field",
    "behaviours": "the boss I wish I had",
}
"""The tables that stand below the lines, with their headings."""


class Entry(NamedTuple):
    """One thing on the screen: `key` is the id of its record, or the kind of a line or the table that is empty yet."""

    key: str
    label: str
    text: str
    about: str = ""
    role: Role = ""


def lines_said(context: Context) -> Iterator[Entry]:
    """Yield the lines of the profile; one that was not said yet is its question."""
    for kind in KINDS:
        yield _line(kind, context)


def _line(kind: ProfileKind, context: Context) -> Entry:
    every = profile.versions(kind, context.career)
    if not every:
        return Entry(kind, choice_words(kind), ASKED[kind], role="muted")
    since = f"since {short(every[0].on, context.today)}"
    if again := every[0].confirmed_on:
        since += f", confirmed {short(again, context.today)}"
    more = f", {counted(len(every) - 1, 'earlier version')}" if every[1:] else ""
    return Entry(every[0].id, choice_words(kind), every[0].text, f"{since}{more}")


def others(table: str, context: Context) -> Iterator[Entry]:
    """Yield the needs or the behaviours; where there are none, what they are."""
    found = [one for one in context.career.table(table).values() if one.archived_on is None]
    for one in in_order(table, found):
        yield Entry(one.id, "", one.headline, *_state(one, context))
    if not found:
        yield Entry(table, "", TABLES[table].about_it, role="muted")


def _state(record: Record, context: Context) -> tuple[str, Role]:
    if isinstance(record, trends.Trend):
        return trend_state(record, context), "warn" if trends.is_flagged(record, context) else ""
    if isinstance(record, wants.Want):
        inside = f"inside {record.part}" if record.part else ""
        is_untold = wants.state(record, context) == "wanted"
        return " · ".join(filter(None, (inside, knows(record, context)))), "warn" if is_untold else ""
    if not isinstance(record, needs.Need):
        return "", ""
    state = need_state(record, context)
    owner = context.career.headline(record.owner)
    until = f"until {short(record.until, context.today)}" if record.until else ""
    return " · ".join(filter(None, (owner, until, state))), "warn" if state == NOT_SERVED else ""


def profile_lines(context: Context, wide: int) -> Drawing:
    """Return the whole profile for a list of this width."""
    drawing = Drawing()
    label = max(width(choice_words(kind)) for kind in KINDS) + 2 if wide >= BESIDE else 0
    for entry in lines_said(context):
        _draw(drawing, entry, label, wide)
    for table, heading in GROUPS.items():
        drawing.say()
        drawing.say(Part(heading, "strong"))
        for entry in others(table, context):
            _draw(drawing, entry, 0, wide)
    return drawing


def _draw(drawing: Drawing, entry: Entry, label: int, wide: int) -> None:
    """Draw an entry: its label, its text in as many lines as it needs, and dim what is known of it."""
    before = [cell(entry.label, label, "strong")] if label and entry.label else []
    if entry.label and not label:
        drawing.say(Part(entry.label, "strong"))
    indent = " " * (label if before else 0)
    first, *rest = wrapped(entry.text, max(8, wide - len(indent))) or [""]
    role: Role = "muted" if entry.role == "muted" else ""
    dim: Role = "warn" if entry.role == "warn" else "muted"
    fits = not rest and width(indent + first) + GAP + width(entry.about) <= wide
    beside = [Part(" " * GAP + entry.about, dim)] if entry.about and fits else []
    drawing.row(Item(entry.key, entry.text, entry.label), *before, Part(first, role), *beside)
    for more in rest:
        drawing.say(Part(indent + more, role))
    for more in [] if fits else wrapped(entry.about, max(8, wide - len(indent))):
        drawing.say(Part(indent + more, dim))
